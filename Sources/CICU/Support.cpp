#include "Support.hpp"

#include <unicode/errorcode.h>
#include <unicode/ulocdata.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>
#include <unicode/uvernum.h>
#include <unicode/uversion.h>

#include <cstring>

namespace cicu {

int32_t write(const icu::UnicodeString &text, char *out, int32_t capacity, UErrorCode &status) {
    if (U_FAILURE(status)) { return 0; }
    if (text.isBogus()) {
        status = U_MEMORY_ALLOCATION_ERROR;
        return 0;
    }
    int32_t length = 0;
    UErrorCode conversion = U_ZERO_ERROR;
    u_strToUTF8WithSub(out, capacity, &length, text.getBuffer(), text.length(), 0xFFFD, nullptr, &conversion);
    // Too little room is not an error here: the caller sees it from the length.
    if (U_FAILURE(conversion) && conversion != U_BUFFER_OVERFLOW_ERROR) { status = conversion; }
    return length;
}

int32_t write(const std::string &text, char *out, int32_t capacity) {
    const int32_t length = static_cast<int32_t>(text.size());
    if (length <= capacity) { std::memcpy(out, text.data(), text.size()); }
    return length;
}

namespace {

/// What a locale has no data for, ICU takes from the default locale, which it reads from the environment: with LANG=de the
/// numbers and dates of Ancient Greek would be German, and where LC_ALL is some thousand bytes long, opening a sentence iterator
/// overflows a buffer of ICU's. The root locale has neither fault.
void forgetEnvironment() {
    static const bool forgotten = [] {
        UErrorCode status = U_ZERO_ERROR;
        icu::Locale::setDefault(icu::Locale::getRoot(), status);
        return U_SUCCESS(status);
    }();
    static_cast<void>(forgotten);
}

}  // namespace

icu::Locale locale(const char *tag, int32_t length, UErrorCode &status) {
    forgetEnvironment();
    icu::Locale result = icu::Locale::forLanguageTag(icu::StringPiece(tag, length), status);
    if (U_SUCCESS(status) && result.isBogus()) { status = U_ILLEGAL_ARGUMENT_ERROR; }
    return result;
}

std::string languageTag(const icu::Locale &locale, UErrorCode &status) { return locale.toLanguageTag<std::string>(status); }

int32_t UTF8Offsets::of(int32_t utf16) {
    if (utf16 < utf16_) { utf16_ = utf8_ = 0; }
    const int32_t end = utf16 < text_.length() ? utf16 : text_.length();
    while (utf16_ < end) {
        const UChar32 scalar = text_.char32At(utf16_);
        utf16_ += U16_LENGTH(scalar);
        // A lone surrogate is written as U+FFFD, which takes three bytes.
        utf8_ += U_IS_SURROGATE(scalar) ? 3 : U8_LENGTH(scalar);
    }
    return utf8_;
}

}  // namespace cicu

const char *cicu_status_name(CICUStatus status) { return u_errorName(static_cast<UErrorCode>(status)); }

const char *cicu_version(void) { return U_ICU_VERSION; }

int32_t cicu_cldr_version(char *out, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    UVersionInfo version;
    ulocdata_getCLDRVersion(version, &static_cast<UErrorCode &>(error));
    char text[U_MAX_VERSION_STRING_LENGTH];
    u_versionToString(version, text);
    return error.failed() ? 0 : cicu::write(std::string(text), out, capacity);
}
