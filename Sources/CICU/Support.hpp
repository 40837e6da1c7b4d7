/// What every file of CICU shares: text in, text out, locales, status.
#pragma once

#include <unicode/bytestream.h>
#include <unicode/locid.h>
#include <unicode/stringpiece.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>
#include <unicode/utypes.h>

#include <memory>
#include <new>
#include <string>
#include <vector>

#include "CICUBase.h"

namespace cicu {

/// ICU's error code on the way in, the caller's `CICUStatus` on the way out.
class Status {
public:
    explicit Status(CICUStatus *out) : out_(out) { *out_ = 0; }
    ~Status() { *out_ = U_FAILURE(code_) ? static_cast<CICUStatus>(code_) : 0; }
    Status(const Status &) = delete;
    Status &operator=(const Status &) = delete;

    operator UErrorCode &() { return code_; }
    bool failed() const { return U_FAILURE(code_); }
    void fail(UErrorCode code) { code_ = code; }

private:
    UErrorCode code_ = U_ZERO_ERROR;
    CICUStatus *out_;
};

inline icu::UnicodeString text(const char *utf8, int32_t length) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(utf8, length));
}

/// Writes `text` as UTF-8 and returns the length of the whole; an unpaired surrogate becomes U+FFFD.
int32_t write(const icu::UnicodeString &text, char *out, int32_t capacity, UErrorCode &status);
int32_t write(const std::string &text, char *out, int32_t capacity);

/// The locale of a BCP 47 tag; fails on a tag that is not well-formed.
icu::Locale locale(const char *tag, int32_t length, UErrorCode &status);

/// The BCP 47 tag of a locale.
std::string languageTag(const icu::Locale &locale, UErrorCode &status);

/// Offsets into UTF-16 text turned into offsets into its UTF-8 form; asked for in any order, cheap when they increase.
class UTF8Offsets {
public:
    explicit UTF8Offsets(const icu::UnicodeString &text) : text_(text) {}
    int32_t of(int32_t utf16);

private:
    const icu::UnicodeString &text_;
    int32_t utf16_ = 0;
    int32_t utf8_ = 0;
};

}  // namespace cicu
