#include <unicode/alphaindex.h>
#include <unicode/coleitr.h>
#include <unicode/coll.h>
#include <unicode/tblcoll.h>
#include <unicode/ucol.h>
#include <unicode/usearch.h>

#include <cstring>
#include <optional>

#include "CICUText.h"
#include "Support.hpp"

namespace {

void set(icu::Collator &collator, UColAttribute attribute, UColAttributeValue value, UErrorCode &status) {
    collator.setAttribute(attribute, value, status);
}

void setSwitch(icu::Collator &collator, UColAttribute attribute, int32_t value, UErrorCode &status) {
    if (value == CICU_COLLATION_DEFAULT) { return; }
    set(collator, attribute, value != 0 ? UCOL_ON : UCOL_OFF, status);
}

void setStrength(icu::Collator &collator, int32_t strength, UErrorCode &status) {
    if (strength == CICU_COLLATION_DEFAULT) { return; }
    set(collator, UCOL_STRENGTH, static_cast<UColAttributeValue>(strength), status);
}

std::unique_ptr<icu::Collator> collator(const icu::Locale &locale, UErrorCode &status) {
    return std::unique_ptr<icu::Collator>(icu::Collator::createInstance(locale, status));
}

}  // namespace

// Collator ---------------------------------------------------------------------------------------------------------------

struct CICUCollator {
    std::unique_ptr<const icu::Collator> collator;
};

CICUCollator *cicu_collator_open(
    const char *tag, int32_t tagLength, int32_t strength, int32_t caseLevel, int32_t numeric, int32_t shifted,
    CICUStatus *status) {
    cicu::Status error(status);
    const icu::Locale locale = cicu::locale(tag, tagLength, error);
    if (error.failed()) { return nullptr; }
    std::unique_ptr<icu::Collator> opened = collator(locale, error);
    if (error.failed()) { return nullptr; }
    setStrength(*opened, strength, error);
    setSwitch(*opened, UCOL_CASE_LEVEL, caseLevel, error);
    setSwitch(*opened, UCOL_NUMERIC_COLLATION, numeric, error);
    if (shifted != CICU_COLLATION_DEFAULT) {
        set(*opened, UCOL_ALTERNATE_HANDLING, shifted != 0 ? UCOL_SHIFTED : UCOL_NON_IGNORABLE, error);
    }
    return error.failed() ? nullptr : new CICUCollator{std::move(opened)};
}

void cicu_collator_close(CICUCollator *collator) { delete collator; }

int32_t cicu_collator_compare(
    const CICUCollator *collator, const char *left, int32_t leftLength, const char *right, int32_t rightLength,
    CICUStatus *status) {
    cicu::Status error(status);
    return collator->collator->compareUTF8(
        icu::StringPiece(left, leftLength), icu::StringPiece(right, rightLength), error);
}

int32_t cicu_collator_sort_key(
    const CICUCollator *collator, const char *text, int32_t length, char *out, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    const icu::UnicodeString source = cicu::text(text, length);
    uint8_t usual[512];
    std::vector<uint8_t> large;
    const uint8_t *key = usual;
    int32_t keyLength = collator->collator->getSortKey(source, usual, sizeof usual);
    if (keyLength > static_cast<int32_t>(sizeof usual)) {
        large.resize(static_cast<size_t>(keyLength));
        keyLength = collator->collator->getSortKey(source, large.data(), keyLength);
        key = large.data();
    }
    if (keyLength <= 0) {
        error.fail(U_MEMORY_ALLOCATION_ERROR);
        return 0;
    }
    keyLength -= 1;  // the terminating 0
    if (keyLength <= capacity) { std::memcpy(out, key, static_cast<size_t>(keyLength)); }
    return keyLength;
}

int32_t cicu_collator_primary_weights(
    const CICUCollator *collator, const char *text, int32_t length, uint32_t *out, int32_t capacity,
    CICUStatus *status) {
    cicu::Status error(status);
    const auto *rules = dynamic_cast<const icu::RuleBasedCollator *>(collator->collator.get());
    if (rules == nullptr) {
        error.fail(U_UNSUPPORTED_ERROR);
        return 0;
    }
    const std::unique_ptr<icu::CollationElementIterator> elements(
        rules->createCollationElementIterator(cicu::text(text, length)));
    if (!elements) {
        error.fail(U_MEMORY_ALLOCATION_ERROR);
        return 0;
    }
    int32_t count = 0;
    UErrorCode &code = error;
    for (int32_t element = elements->next(code); element != icu::CollationElementIterator::NULLORDER && !error.failed();
         element = elements->next(code)) {
        const auto primary = static_cast<uint32_t>(icu::CollationElementIterator::primaryOrder(element));
        if (primary == 0) { continue; }
        // A long weight comes in two halves, the second of them marked.
        if ((element & 0xC0) == 0xC0 && count > 0) {
            if (count <= capacity) { out[count - 1] = out[count - 1] << 16 | primary; }
            continue;
        }
        if (count < capacity) { out[count] = primary; }
        count += 1;
    }
    return count;
}

// Index ------------------------------------------------------------------------------------------------------------------

struct CICUIndex {
    std::unique_ptr<const icu::AlphabeticIndex::ImmutableIndex> index;
};

CICUIndex *cicu_index_open(const char *tags, const int32_t *lengths, int32_t count, CICUStatus *status) {
    cicu::Status error(status);
    if (count < 1) {
        error.fail(U_ILLEGAL_ARGUMENT_ERROR);
        return nullptr;
    }
    const icu::Locale locale = cicu::locale(tags, lengths[0], error);
    if (error.failed()) { return nullptr; }
    icu::AlphabeticIndex builder(locale, error);
    const char *tag = tags + lengths[0];
    for (int32_t i = 1; i < count && !error.failed(); ++i) {
        const icu::Locale additional = cicu::locale(tag, lengths[i], error);
        if (!error.failed()) { builder.addLabels(additional, error); }
        tag += lengths[i];
    }
    std::unique_ptr<icu::AlphabeticIndex::ImmutableIndex> index(builder.buildImmutableIndex(error));
    return error.failed() ? nullptr : new CICUIndex{std::move(index)};
}

void cicu_index_close(CICUIndex *index) { delete index; }

int32_t cicu_index_bucket_count(const CICUIndex *index) { return index->index->getBucketCount(); }

int32_t cicu_index_bucket_type(const CICUIndex *index, int32_t bucket) {
    const icu::AlphabeticIndex::Bucket *found = index->index->getBucket(bucket);
    if (found == nullptr) { return CICU_INDEX_OVERFLOW; }
    switch (found->getLabelType()) {
    case U_ALPHAINDEX_NORMAL: return CICU_INDEX_LETTER;
    case U_ALPHAINDEX_UNDERFLOW: return CICU_INDEX_UNDERFLOW;
    case U_ALPHAINDEX_INFLOW: return CICU_INDEX_INFLOW;
    default: return CICU_INDEX_OVERFLOW;
    }
}

int32_t cicu_index_bucket_label(
    const CICUIndex *index, int32_t bucket, char *out, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    const icu::AlphabeticIndex::Bucket *found = index->index->getBucket(bucket);
    if (found == nullptr) {
        error.fail(U_INDEX_OUTOFBOUNDS_ERROR);
        return 0;
    }
    return cicu::write(found->getLabel(), out, capacity, error);
}

int32_t cicu_index_bucket_of(const CICUIndex *index, const char *text, int32_t length, CICUStatus *status) {
    cicu::Status error(status);
    return index->index->getBucketIndex(cicu::text(text, length), error);
}

// Search -----------------------------------------------------------------------------------------------------------------

namespace {

/// What a search object points to while it is idle; ICU refuses an empty text and an empty pattern.
constexpr UChar idleText[] = u" ";

}  // namespace

struct CICUSearcher {
    std::unique_ptr<icu::Collator> collator;
    std::unique_ptr<UStringSearch, decltype(&usearch_close)> search{nullptr, usearch_close};

    icu::UnicodeString pattern;
    icu::UnicodeString text;
    std::optional<cicu::UTF8Offsets> offsets;
    bool isSearching = false;

    void open(std::unique_ptr<icu::Collator> adopted, UErrorCode &status) {
        collator = std::move(adopted);
        if (U_SUCCESS(status) && !collator) { status = U_MEMORY_ALLOCATION_ERROR; }
        if (U_FAILURE(status)) { return; }
        search.reset(usearch_openFromCollator(idleText, 1, idleText, 1, collator->toUCollator(), nullptr, &status));
    }
};

CICUSearcher *cicu_searcher_open(const char *tag, int32_t tagLength, int32_t strength, CICUStatus *status) {
    cicu::Status error(status);
    icu::Locale locale = cicu::locale(tag, tagLength, error);
    if (error.failed()) { return nullptr; }
    UErrorCode absent = U_ZERO_ERROR;
    if (locale.getUnicodeKeywordValue<std::string>("co", absent).empty()) {
        locale.setUnicodeKeywordValue("co", "search", error);
    }
    std::unique_ptr<icu::Collator> opened = collator(locale, error);
    if (error.failed()) { return nullptr; }
    setStrength(*opened, strength, error);
    auto searcher = std::make_unique<CICUSearcher>();
    searcher->open(std::move(opened), error);
    return error.failed() ? nullptr : searcher.release();
}

CICUSearcher *cicu_searcher_clone(const CICUSearcher *searcher, CICUStatus *status) {
    cicu::Status error(status);
    auto clone = std::make_unique<CICUSearcher>();
    clone->open(std::unique_ptr<icu::Collator>(searcher->collator->clone()), error);
    return error.failed() ? nullptr : clone.release();
}

void cicu_searcher_close(CICUSearcher *searcher) { delete searcher; }

void cicu_searcher_begin(
    CICUSearcher *searcher, const char *pattern, int32_t patternLength, const char *text, int32_t length,
    CICUStatus *status) {
    cicu::Status error(status);
    searcher->isSearching = false;
    if (patternLength == 0 || length == 0) { return; }
    // ICU keeps pointers to both texts, so they live here until the search has let go of them.
    searcher->pattern = cicu::text(pattern, patternLength);
    searcher->text = cicu::text(text, length);
    if (searcher->pattern.isBogus() || searcher->text.isBogus()) {
        error.fail(U_MEMORY_ALLOCATION_ERROR);
        return;
    }
    UErrorCode &code = error;
    UStringSearch *search = searcher->search.get();
    usearch_setPattern(search, searcher->pattern.getBuffer(), searcher->pattern.length(), &code);
    usearch_setText(search, searcher->text.getBuffer(), searcher->text.length(), &code);
    usearch_reset(search);
    searcher->offsets.emplace(searcher->text);
    searcher->isSearching = !error.failed();
}

int32_t cicu_searcher_next(CICUSearcher *searcher, CICUSpan *spans, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    UErrorCode &code = error;
    int32_t count = 0;
    while (searcher->isSearching && count < capacity) {
        const int32_t start = usearch_next(searcher->search.get(), &code);
        const int32_t length = usearch_getMatchedLength(searcher->search.get());
        // A pattern that is wholly ignored "matches" everywhere with no length.
        if (error.failed() || start == USEARCH_DONE || length <= 0) {
            searcher->isSearching = false;
            break;
        }
        const int32_t spanStart = searcher->offsets->of(start);
        spans[count] = {spanStart, searcher->offsets->of(start + length)};
        count += 1;
    }
    return count;
}

void cicu_searcher_end(CICUSearcher *searcher) {
    UErrorCode ignored = U_ZERO_ERROR;
    usearch_setText(searcher->search.get(), idleText, 1, &ignored);
    usearch_setPattern(searcher->search.get(), idleText, 1, &ignored);
    searcher->isSearching = false;
    searcher->offsets.reset();
    searcher->pattern = icu::UnicodeString();
    searcher->text = icu::UnicodeString();
}
