#include <unicode/dcfmtsym.h>
#include <unicode/numberformatter.h>
#include <unicode/numberrangeformatter.h>
#include <unicode/ucurr.h>
#include <unicode/measunit.h>

#include <cstring>

#include "CICUNumber.h"
#include "Number.hpp"
#include "Support.hpp"

namespace {

int32_t collectFields(
    const icu::FormattedValue &value, const icu::UnicodeString &text, CICUField *fields, int32_t capacity, UErrorCode &error) {
    cicu::UTF8Offsets starts(text);
    cicu::UTF8Offsets ends(text);
    icu::ConstrainedFieldPosition position;
    int32_t count = 0;
    while (value.nextPosition(position, error)) {
        if (count < capacity) {
            fields[count] = {position.getCategory(), position.getField(), starts.of(position.getStart()), ends.of(position.getLimit())};
        }
        count++;
    }
    return count;
}

}  // namespace

struct CICUNumberSymbols {
    icu::DecimalFormatSymbols symbols;
};

CICUNumberSymbols *cicu_number_symbols_open(const char *tag, int32_t tagLength, CICUStatus *status) {
    cicu::Status error(status);
    const icu::Locale locale = cicu::locale(tag, tagLength, error);
    if (error.failed()) { return nullptr; }
    icu::DecimalFormatSymbols symbols(locale, error);
    return error.failed() ? nullptr : new (std::nothrow) CICUNumberSymbols{std::move(symbols)};
}

void cicu_number_symbols_close(CICUNumberSymbols *symbols) { delete symbols; }

CICUNumberFormatter *cicu_number_formatter_open(
    const char *tag, int32_t tagLength, const char *skeleton, int32_t skeletonLength, bool plainIntegers,
    const CICUNumberSymbols *symbols, CICUStatus *status) {
    cicu::Status error(status);
    const icu::Locale locale = cicu::locale(tag, tagLength, error);
    if (error.failed()) { return nullptr; }
    UParseError parseError;
    auto unlocalized = icu::number::NumberFormatter::forSkeleton(cicu::text(skeleton, skeletonLength), parseError, error);
    if (error.failed()) { return nullptr; }
#ifndef U_HIDE_INTERNAL_API
    // By default ICU builds all that it formats with for the first and the second number, throws it away, and keeps it from the third
    // on. Formatters are kept here, and most see few numbers.
    unlocalized = std::move(unlocalized).threshold(1);
#endif
    if (symbols != nullptr) { unlocalized = std::move(unlocalized).symbols(symbols->symbols); }
    icu::number::LocalizedNumberFormatter formatter = std::move(unlocalized).locale(locale);
    // A wrong combination of settings shows only when a number is formatted.
    formatter.formatInt(1, error);
    if (error.failed()) { return nullptr; }
    auto integers = plainIntegers ? cicu::PlainIntegers::open(locale, formatter) : nullptr;
    return new (std::nothrow) CICUNumberFormatter{std::move(formatter), std::move(integers)};
}

void cicu_number_formatter_close(CICUNumberFormatter *formatter) { delete formatter; }

int32_t cicu_number_format_int(
    const CICUNumberFormatter *formatter, int64_t value, char *out, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    if (formatter->integers != nullptr) { return formatter->integers->write(value, out, capacity); }
    const icu::number::FormattedNumber number = formatter->formatter.formatInt(value, error);
    return cicu::write(number.toTempString(error), out, capacity, error);
}

int32_t cicu_number_format_decimal(
    const CICUNumberFormatter *formatter, const char *digits, int32_t digitsLength, char *out, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    const auto number = formatter->formatter.formatDecimal(icu::StringPiece(digits, digitsLength), error);
    return cicu::write(number.toTempString(error), out, capacity, error);
}

int32_t cicu_number_format_fields(
    const CICUNumberFormatter *formatter, const char *digits, int32_t digitsLength, char *out, int32_t capacity, CICUField *fields,
    int32_t fieldCapacity, int32_t *fieldCount, CICUStatus *status) {
    cicu::Status error(status);
    const auto number = formatter->formatter.formatDecimal(icu::StringPiece(digits, digitsLength), error);
    const icu::UnicodeString text = number.toTempString(error);
    if (error.failed()) { return 0; }
    *fieldCount = collectFields(number, text, fields, fieldCapacity, error);
    return cicu::write(text, out, capacity, error);
}

int32_t cicu_number_rounded(
    const CICUNumberFormatter *formatter, const char *digits, int32_t digitsLength, char *out, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    const auto number = formatter->formatter.formatDecimal(icu::StringPiece(digits, digitsLength), error);
    const std::string result = number.toDecimalNumber<std::string>(error);
    return error.failed() ? 0 : cicu::write(result, out, capacity);
}

int32_t cicu_number_output_unit(
    const CICUNumberFormatter *formatter, const char *digits, int32_t digitsLength, char *out, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    const auto number = formatter->formatter.formatDecimal(icu::StringPiece(digits, digitsLength), error);
    const icu::MeasureUnit unit = number.getOutputUnit(error);
    return error.failed() ? 0 : cicu::write(std::string(unit.getIdentifier()), out, capacity);
}

int32_t cicu_number_converted(
    const CICUNumberFormatter *formatter, const char *digits, int32_t digitsLength, char *out, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    const auto number = formatter->formatter.formatDecimal(icu::StringPiece(digits, digitsLength), error);
    const icu::MeasureUnit unit = number.getOutputUnit(error);
    const std::string result = number.toDecimalNumber<std::string>(error) + " " + unit.getIdentifier();
    return error.failed() ? 0 : cicu::write(result, out, capacity);
}

struct CICUNumberRangeFormatter {
    icu::number::LocalizedNumberRangeFormatter formatter;
};

CICUNumberRangeFormatter *cicu_number_range_formatter_open(
    const char *tag, int32_t tagLength, const char *skeleton, int32_t skeletonLength, CICUStatus *status) {
    cicu::Status error(status);
    const icu::Locale locale = cicu::locale(tag, tagLength, error);
    UParseError parseError;
    if (error.failed()) { return nullptr; }
    auto both = icu::number::NumberFormatter::forSkeleton(cicu::text(skeleton, skeletonLength), parseError, error);
    if (error.failed()) { return nullptr; }
    // Two equal ends are one number. Ends that only rounding makes equal are still said to be about that.
    auto formatter = icu::number::NumberRangeFormatter::withLocale(locale)
                         .identityFallback(UNUM_IDENTITY_FALLBACK_APPROXIMATELY_OR_SINGLE_VALUE)
                         .numberFormatterBoth(std::move(both));
    return new (std::nothrow) CICUNumberRangeFormatter{std::move(formatter)};
}

void cicu_number_range_formatter_close(CICUNumberRangeFormatter *formatter) { delete formatter; }

int32_t cicu_number_range_format(
    const CICUNumberRangeFormatter *formatter, const char *low, int32_t lowLength, const char *high, int32_t highLength, char *out,
    int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    const icu::Formattable first(icu::StringPiece(low, lowLength), error);
    const icu::Formattable second(icu::StringPiece(high, highLength), error);
    if (error.failed()) { return 0; }
    const auto range = formatter->formatter.formatFormattableRange(first, second, error);
    return cicu::write(range.toTempString(error), out, capacity, error);
}

bool cicu_currency_is_known(const char *code, int32_t codeLength) {
    if (codeLength != 3) { return false; }
    UChar iso[4] = {0};
    for (int32_t index = 0; index < 3; index++) {
        const char letter = code[index];
        if (letter < 'A' || letter > 'Z') { return false; }
        iso[index] = static_cast<UChar>(letter);
    }
    UErrorCode error = U_ZERO_ERROR;
    int32_t length = 0;
    ucurr_getName(iso, "en", UCURR_LONG_NAME, nullptr, &length, &error);
    return U_SUCCESS(error) && error != U_USING_DEFAULT_WARNING;
}

int32_t cicu_currency_fraction_digits(const char *code, int32_t codeLength, CICUStatus *status) {
    cicu::Status error(status);
    icu::UnicodeString iso = cicu::text(code, codeLength);
    return ucurr_getDefaultFractionDigits(iso.getTerminatedBuffer(), &static_cast<UErrorCode &>(error));
}

bool cicu_unit_is_known(const char *unit, int32_t unitLength) {
    UErrorCode error = U_ZERO_ERROR;
    const auto parsed = icu::MeasureUnit::forIdentifier(icu::StringPiece(unit, unitLength), error);
    return U_SUCCESS(error) && unitLength > 0 && parsed.getComplexity(error) != icu::UMEASURE_UNIT_MIXED;
}
