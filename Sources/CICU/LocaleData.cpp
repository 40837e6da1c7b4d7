#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ulocdata.h>
#include <unicode/uset.h>

#include <array>

#include "CICULocaleData.h"
#include "Support.hpp"

namespace {

using LocaleData = std::unique_ptr<ULocaleData, decltype(&ulocdata_close)>;

LocaleData open(const char *tag, int32_t tagLength, UErrorCode &status) {
    const icu::Locale locale = cicu::locale(tag, tagLength, status);
    return LocaleData(U_FAILURE(status) ? nullptr : ulocdata_open(locale.getName(), &status), ulocdata_close);
}

}  // namespace

int32_t cicu_locale_quotation_mark(
    const char *tag, int32_t tagLength, int32_t mark, char *out, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    UErrorCode &code = error;
    const LocaleData data = open(tag, tagLength, code);
    if (U_FAILURE(code)) { return 0; }
    std::array<UChar, 16> buffer;
    const int32_t length = ulocdata_getDelimiter(
        data.get(), static_cast<ULocaleDataDelimiterType>(mark), buffer.data(), buffer.size(), &code);
    if (U_FAILURE(code)) { return 0; }
    return cicu::write(icu::UnicodeString(buffer.data(), length), out, capacity, code);
}

int32_t cicu_locale_exemplars(
    const char *tag, int32_t tagLength, int32_t kind, uint32_t *scalars, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    UErrorCode &code = error;
    const LocaleData data = open(tag, tagLength, code);
    if (U_FAILURE(code)) { return 0; }
    const std::unique_ptr<USet, decltype(&uset_close)> set(
        ulocdata_getExemplarSet(
            data.get(), nullptr, USET_ADD_CASE_MAPPINGS,
            kind == CICU_EXEMPLARS_AUXILIARY ? ULOCDATA_ES_AUXILIARY : ULOCDATA_ES_STANDARD, &code),
        uset_close);
    if (U_FAILURE(code)) { return 0; }
    int32_t count = 0;
    const int32_t items = uset_getItemCount(set.get());
    for (int32_t item = 0; item < items; ++item) {
        UChar32 first = 0;
        UChar32 last = 0;
        // Items of more than one scalar come after the ranges.
        if (uset_getItem(set.get(), item, &first, &last, nullptr, 0, &code) != 0 || U_FAILURE(code)) { break; }
        for (UChar32 scalar = first; scalar <= last; ++scalar, ++count) {
            if (count < capacity) { scalars[count] = static_cast<uint32_t>(scalar); }
        }
    }
    // A sequence does not fit into no room, and is not wanted.
    if (code == U_BUFFER_OVERFLOW_ERROR) { code = U_ZERO_ERROR; }
    return count;
}

uint32_t cicu_charset_code(const char *charset, uint32_t scalar, CICUStatus *status) {
    cicu::Status error(status);
    UErrorCode &code = error;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(charset, &code), ucnv_close);
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &code);
    if (U_FAILURE(code)) { return 0; }
    const icu::UnicodeString text(static_cast<UChar32>(scalar));
    std::array<char, 8> bytes;
    UErrorCode converted = U_ZERO_ERROR;
    const int32_t length = ucnv_fromUChars(
        converter.get(), bytes.data(), bytes.size(), text.getBuffer(), text.length(), &converted);
    // What the charset lacks is an error to the converter, and an answer to the caller.
    if (U_FAILURE(converted) || length > 4) { return 0; }
    uint32_t result = 0;
    for (int32_t index = 0; index < length; ++index) { result = result << 8 | static_cast<uint8_t>(bytes[index]); }
    return result;
}
