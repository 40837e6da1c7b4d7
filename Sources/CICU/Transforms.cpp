#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "CICUText.h"
#include "Support.hpp"

// Transliteration ----------------------------------------------------------------------------------------------------------

struct CICUTransliterator {
    std::unique_ptr<icu::Transliterator> transliterator;
};

CICUTransliterator *cicu_transliterator_open(const char *id, int32_t idLength, CICUStatus *status) {
    cicu::Status error(status);
    auto opened = std::unique_ptr<icu::Transliterator>(
        icu::Transliterator::createInstance(cicu::text(id, idLength), UTRANS_FORWARD, error));
    return error.failed() ? nullptr : new CICUTransliterator{std::move(opened)};
}

CICUTransliterator *cicu_transliterator_clone(const CICUTransliterator *transliterator, CICUStatus *status) {
    cicu::Status error(status);
    auto clone = std::unique_ptr<icu::Transliterator>(transliterator->transliterator->clone());
    if (!clone) {
        error.fail(U_MEMORY_ALLOCATION_ERROR);
        return nullptr;
    }
    return new CICUTransliterator{std::move(clone)};
}

void cicu_transliterator_close(CICUTransliterator *transliterator) { delete transliterator; }

int32_t cicu_transliterator_apply(
    CICUTransliterator *transliterator, const char *text, int32_t length, char *out, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    icu::UnicodeString result = cicu::text(text, length);
    transliterator->transliterator->transliterate(result);
    return cicu::write(result, out, capacity, error);
}

// Bidirectional text -------------------------------------------------------------------------------------------------------

namespace {

using BidiPointer = std::unique_ptr<UBiDi, decltype(&ubidi_close)>;

BidiPointer newBidi(UErrorCode &status) {
    BidiPointer bidi(ubidi_open(), ubidi_close);
    if (!bidi) { status = U_MEMORY_ALLOCATION_ERROR; }
    return bidi;
}

/// Offsets between the UTF-8 and the UTF-16 form of a text, in any order: never more than one stride is walked.
class OffsetMap {
public:
    explicit OffsetMap(const icu::UnicodeString &text) : text_(text) {
        Mark mark;
        while (mark.utf16 < text.length()) {
            if (marks_.empty() || mark.utf16 - marks_.back().utf16 >= stride) { marks_.push_back(mark); }
            advance(mark);
        }
        end_ = mark;
    }

    /// The offset in UTF-16; one inside a scalar is taken back to its start, one out of the text to the text's end.
    int32_t utf16(int32_t utf8) const {
        return walk(&Mark::utf8, utf8).utf16;
    }

    int32_t utf8(int32_t utf16) const {
        return walk(&Mark::utf16, utf16).utf8;
    }

private:
    static constexpr int32_t stride = 256;

    struct Mark {
        int32_t utf8 = 0;
        int32_t utf16 = 0;
    };

    void advance(Mark &mark) const {
        const UChar32 scalar = text_.char32At(mark.utf16);
        mark.utf16 += U16_LENGTH(scalar);
        mark.utf8 += U_IS_SURROGATE(scalar) ? 3 : U8_LENGTH(scalar);
    }

    Mark walk(int32_t Mark::*unit, int32_t offset) const {
        if (offset >= end_.*unit) { return end_; }
        if (offset <= 0) { return {}; }
        const auto after = std::upper_bound(
            marks_.begin(), marks_.end(), offset, [unit](int32_t value, const Mark &mark) { return value < mark.*unit; });
        Mark mark = *(after - 1);
        for (Mark next = mark; advance(next), next.*unit <= offset;) { mark = next; }
        return mark;
    }

    const icu::UnicodeString &text_;
    std::vector<Mark> marks_;
    Mark end_;
};

UBiDiLevel paragraphLevel(int32_t direction) {
    switch (direction) {
    case CICU_DIRECTION_LEFT_TO_RIGHT: return 0;
    case CICU_DIRECTION_RIGHT_TO_LEFT: return 1;
    case CICU_DIRECTION_FIRST_STRONG_ELSE_RIGHT_TO_LEFT: return UBIDI_DEFAULT_RTL;
    default: return UBIDI_DEFAULT_LTR;
    }
}

}  // namespace

struct CICUBidi {
    explicit CICUBidi(icu::UnicodeString source) : text(std::move(source)), offsets(text) {}

    const icu::UnicodeString text;
    const OffsetMap offsets;
    BidiPointer paragraphs{nullptr, ubidi_close};
};

int32_t cicu_bidi_first_strong(const char *text, int32_t length) {
    const icu::UnicodeString source = cicu::text(text, length);
    switch (ubidi_getBaseDirection(source.getBuffer(), source.length())) {
    case UBIDI_LTR: return CICU_DIRECTION_LEFT_TO_RIGHT;
    case UBIDI_RTL: return CICU_DIRECTION_RIGHT_TO_LEFT;
    default: return CICU_DIRECTION_NEUTRAL;
    }
}

CICUBidi *cicu_bidi_open(const char *text, int32_t length, int32_t direction, CICUStatus *status) {
    cicu::Status error(status);
    UErrorCode &code = error;
    icu::UnicodeString source = cicu::text(text, length);
    if (source.isBogus()) {
        error.fail(U_MEMORY_ALLOCATION_ERROR);
        return nullptr;
    }
    auto bidi = std::make_unique<CICUBidi>(std::move(source));
    bidi->paragraphs = newBidi(error);
    if (error.failed()) { return nullptr; }
    ubidi_setPara(
        bidi->paragraphs.get(), bidi->text.getBuffer(), bidi->text.length(), paragraphLevel(direction), nullptr, &code);
    return error.failed() ? nullptr : bidi.release();
}

void cicu_bidi_close(CICUBidi *bidi) { delete bidi; }

int32_t cicu_bidi_paragraph_level(const CICUBidi *bidi) { return ubidi_getParaLevel(bidi->paragraphs.get()) & 1; }

int32_t cicu_bidi_line_runs(
    const CICUBidi *bidi, CICUSpan line, CICUBidiRun *runs, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    UErrorCode &code = error;
    const int32_t end = bidi->offsets.utf16(line.end);
    int32_t start = bidi->offsets.utf16(line.start);
    if (start >= end) { return 0; }
    const BidiPointer part = newBidi(error);
    int32_t count = 0;
    const auto add = [&](int32_t from, int32_t to, int32_t level) {
        if (count < capacity) { runs[count] = {{bidi->offsets.utf8(from), bidi->offsets.utf8(to)}, level}; }
        count += 1;
    };
    while (start < end && !error.failed()) {
        int32_t paragraphEnd = 0;
        ubidi_getParagraph(bidi->paragraphs.get(), start, nullptr, &paragraphEnd, nullptr, &code);
        if (error.failed()) { break; }
        const int32_t next = std::min(end, paragraphEnd);
        int32_t limit = next;
        while (limit > start && u_charDirection(bidi->text[limit - 1]) == U_BLOCK_SEPARATOR) { limit -= 1; }
        if (limit > start) {
            ubidi_setLine(bidi->paragraphs.get(), start, limit, part.get(), &code);
            const int32_t runCount = ubidi_countRuns(part.get(), &code);
            for (int32_t i = 0; i < runCount && !error.failed(); ++i) {
                int32_t runStart = 0;
                int32_t length = 0;
                ubidi_getVisualRun(part.get(), i, &runStart, &length);
                add(start + runStart, start + runStart + length, ubidi_getLevelAt(part.get(), runStart));
            }
        }
        if (next > limit) { add(limit, next, CICU_LEVEL_SEPARATOR); }
        start = next;
    }
    return error.failed() ? 0 : count;
}

// Normalization ------------------------------------------------------------------------------------------------------------

namespace {

const icu::Normalizer2 *normalizer(int32_t form, UErrorCode &status) {
    switch (form) {
    case CICU_NORMALIZATION_NFC: return icu::Normalizer2::getNFCInstance(status);
    case CICU_NORMALIZATION_NFD: return icu::Normalizer2::getNFDInstance(status);
    case CICU_NORMALIZATION_NFKC: return icu::Normalizer2::getNFKCInstance(status);
    case CICU_NORMALIZATION_NFKC_CASEFOLD: return icu::Normalizer2::getNFKCCasefoldInstance(status);
    default: status = U_ILLEGAL_ARGUMENT_ERROR; return nullptr;
    }
}

/// How much a sink was given, whether or not it had room for it.
int32_t length(const icu::CheckedArrayByteSink &sink, UErrorCode &status) {
    if (U_FAILURE(status)) { return 0; }
    // The count stops being exact where it no longer fits.
    if (sink.NumberOfBytesAppended() == INT32_MAX) { status = U_INDEX_OUTOFBOUNDS_ERROR; }
    return sink.NumberOfBytesAppended();
}

}  // namespace

int32_t cicu_normalize(
    int32_t form, const char *text, int32_t textLength, char *out, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    const icu::Normalizer2 *found = normalizer(form, error);
    if (error.failed()) { return 0; }
    icu::CheckedArrayByteSink sink(out, capacity);
    found->normalizeUTF8(0, icu::StringPiece(text, textLength), sink, nullptr, error);
    return length(sink, error);
}

bool cicu_is_normalized(int32_t form, const char *text, int32_t textLength, CICUStatus *status) {
    cicu::Status error(status);
    const icu::Normalizer2 *found = normalizer(form, error);
    return !error.failed() && found->isNormalizedUTF8(icu::StringPiece(text, textLength), error);
}

// Case ---------------------------------------------------------------------------------------------------------------------

struct CICUCaseMap {
    std::string locale;
    bool isTurkic = false;
    std::unique_ptr<const icu::BreakIterator> words;  // a prototype, only ever cloned
};

CICUCaseMap *cicu_case_map_open(const char *tag, int32_t tagLength, CICUStatus *status) {
    cicu::Status error(status);
    const icu::Locale locale = cicu::locale(tag, tagLength, error);
    if (error.failed()) { return nullptr; }
    auto map = std::make_unique<CICUCaseMap>();
    map->locale = locale.getName();
    const std::string language = locale.getLanguage();
    map->isTurkic = language == "tr" || language == "az";
    map->words.reset(icu::BreakIterator::createWordInstance(locale, error));
    return error.failed() ? nullptr : map.release();
}

void cicu_case_map_close(CICUCaseMap *map) { delete map; }

int32_t cicu_case_map_apply(
    const CICUCaseMap *map, int32_t operation, const char *text, int32_t textLength, char *out, int32_t capacity,
    CICUStatus *status) {
    cicu::Status error(status);
    const char *locale = map->locale.c_str();
    const icu::StringPiece source(text, textLength);
    icu::CheckedArrayByteSink sink(out, capacity);
    switch (operation) {
    case CICU_CASE_UPPER: icu::CaseMap::utf8ToUpper(locale, 0, source, sink, nullptr, error); break;
    case CICU_CASE_LOWER: icu::CaseMap::utf8ToLower(locale, 0, source, sink, nullptr, error); break;
    case CICU_CASE_TITLE_WORDS: {
        const std::unique_ptr<icu::BreakIterator> words(map->words->clone());
        if (!words) { error.fail(U_MEMORY_ALLOCATION_ERROR); }
        icu::CaseMap::utf8ToTitle(locale, 0, words.get(), source, sink, nullptr, error);
        break;
    }
    case CICU_CASE_TITLE_FIRST:
        icu::CaseMap::utf8ToTitle(
            locale, U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE, nullptr, source, sink, nullptr, error);
        break;
    case CICU_CASE_FOLD:
        icu::CaseMap::utf8Fold(
            map->isTurkic ? U_FOLD_CASE_EXCLUDE_SPECIAL_I : U_FOLD_CASE_DEFAULT, source, sink, nullptr, error);
        break;
    default: error.fail(U_ILLEGAL_ARGUMENT_ERROR);
    }
    return length(sink, error);
}

// Properties ---------------------------------------------------------------------------------------------------------------

namespace {

UChar32 codePoint(uint32_t scalar) { return static_cast<UChar32>(scalar); }

}  // namespace

int32_t cicu_scalar_general_category(uint32_t scalar) { return u_charType(codePoint(scalar)); }

bool cicu_scalar_is(uint32_t scalar, int32_t property) {
    static constexpr UProperty properties[] = {
        UCHAR_BIDI_CONTROL,          UCHAR_DEFAULT_IGNORABLE_CODE_POINT, UCHAR_EMOJI_PRESENTATION,
        UCHAR_EXTENDED_PICTOGRAPHIC, UCHAR_BIDI_MIRRORED,
    };
    constexpr int32_t count = sizeof properties / sizeof properties[0];
    return property >= 0 && property < count && u_hasBinaryProperty(codePoint(scalar), properties[property]);
}

int32_t cicu_scalar_east_asian_width(uint32_t scalar) {
    return u_getIntPropertyValue(codePoint(scalar), UCHAR_EAST_ASIAN_WIDTH);
}

const char *cicu_scalar_script(uint32_t scalar) {
    UErrorCode error = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(codePoint(scalar), &error);
    return uscript_getShortName(U_SUCCESS(error) ? script : USCRIPT_UNKNOWN);
}

int32_t cicu_scalar_script_extensions(uint32_t scalar, const char **codes, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    UErrorCode &code = error;
    std::vector<UScriptCode> scripts(static_cast<size_t>(std::max(capacity, 0)));
    const int32_t count = uscript_getScriptExtensions(codePoint(scalar), scripts.data(), capacity, &code);
    if (code == U_BUFFER_OVERFLOW_ERROR) {
        code = U_ZERO_ERROR;
        return count;
    }
    for (int32_t i = 0; i < count && !error.failed(); ++i) {
        codes[i] = uscript_getShortName(scripts[static_cast<size_t>(i)]);
    }
    return count;
}

uint32_t cicu_scalar_mirrored(uint32_t scalar) { return static_cast<uint32_t>(u_charMirror(codePoint(scalar))); }
