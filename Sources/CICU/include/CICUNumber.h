#ifndef CICU_NUMBER_H
#define CICU_NUMBER_H

#include "CICUBase.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct CICUNumberFormatter CICUNumberFormatter;
typedef struct CICUNumberSymbols CICUNumberSymbols;
typedef struct CICUNumberRangeFormatter CICUNumberRangeFormatter;
typedef struct CICUPluralRules CICUPluralRules;
typedef struct CICUListFormatter CICUListFormatter;

/// The digits, separators and signs of a locale, which all its number formatters but those of currencies can share.
CICUNumberSymbols *cicu_number_symbols_open(const char *tag, int32_t tagLength, CICUStatus *status);
void cicu_number_symbols_close(CICUNumberSymbols *symbols);

/// A number formatter for an ICU number skeleton ("currency/KRW unit-width-narrow"; unicode.org: "Number Skeletons").
/// With `plainIntegers` the caller says that integers are to look as the locale's ordinary decimal format makes them: a faster
/// path is then used for small integers, after it was seen to give the same text. `symbols` are those of the locale, or null.
CICUNumberFormatter *cicu_number_formatter_open(
    const char *tag, int32_t tagLength, const char *skeleton, int32_t skeletonLength, bool plainIntegers,
    const CICUNumberSymbols *symbols, CICUStatus *status);
void cicu_number_formatter_close(CICUNumberFormatter *formatter);

int32_t cicu_number_format_int(
    const CICUNumberFormatter *formatter, int64_t value, char *out, int32_t capacity, CICUStatus *status);

/// `digits` is a decimal number ("-12.50", "1e6"), taken exactly.
int32_t cicu_number_format_decimal(
    const CICUNumberFormatter *formatter, const char *digits, int32_t digitsLength, char *out, int32_t capacity, CICUStatus *status);

/// As `cicu_number_format_decimal`, and the spans of the fields; `*fieldCount` receives how many there are, of which at most
/// `fieldCapacity` were stored.
int32_t cicu_number_format_fields(
    const CICUNumberFormatter *formatter, const char *digits, int32_t digitsLength, char *out, int32_t capacity, CICUField *fields,
    int32_t fieldCapacity, int32_t *fieldCount, CICUStatus *status);

/// The number as it was rounded and scaled for display, as a plain decimal number in ASCII ("1234.50" → "1234.5").
int32_t cicu_number_rounded(
    const CICUNumberFormatter *formatter, const char *digits, int32_t digitsLength, char *out, int32_t capacity, CICUStatus *status);

/// The unit in which the number is shown after conversion for its usage ("meter" may become "foot-and-inch").
int32_t cicu_number_output_unit(
    const CICUNumberFormatter *formatter, const char *digits, int32_t digitsLength, char *out, int32_t capacity, CICUStatus *status);

/// What both of them say of one number: "180 centimeter".
int32_t cicu_number_converted(
    const CICUNumberFormatter *formatter, const char *digits, int32_t digitsLength, char *out, int32_t capacity, CICUStatus *status);

/// A range of two numbers ("4–6 hours") by the same skeletons.
CICUNumberRangeFormatter *cicu_number_range_formatter_open(
    const char *tag, int32_t tagLength, const char *skeleton, int32_t skeletonLength, CICUStatus *status);
void cicu_number_range_formatter_close(CICUNumberRangeFormatter *formatter);
int32_t cicu_number_range_format(
    const CICUNumberRangeFormatter *formatter, const char *low, int32_t lowLength, const char *high, int32_t highLength, char *out,
    int32_t capacity, CICUStatus *status);

enum {
    CICU_PLURAL_ZERO = 0,
    CICU_PLURAL_ONE = 1,
    CICU_PLURAL_TWO = 2,
    CICU_PLURAL_FEW = 3,
    CICU_PLURAL_MANY = 4,
    CICU_PLURAL_OTHER = 5,
};

CICUPluralRules *cicu_plural_rules_open(const char *tag, int32_t tagLength, bool ordinal, CICUStatus *status);
void cicu_plural_rules_close(CICUPluralRules *rules);

/// The category of an integer that is shown without a fraction. It remembers small ones; many threads may still call at once.
int32_t cicu_plural_select_int(CICUPluralRules *rules, int64_t value, CICUStatus *status);

/// The category of the number as `formatter` shows it (1.0 is not 1 in every language).
int32_t cicu_plural_select_formatted(
    const CICUPluralRules *rules, const CICUNumberFormatter *formatter, const char *digits, int32_t digitsLength, CICUStatus *status);

/// The categories that the language uses, as a bit set of 1 << CICU_PLURAL_….
int32_t cicu_plural_categories(const CICUPluralRules *rules, CICUStatus *status);

/// Up to `capacity` sample numbers of a category, in increasing order; the result is how many there are.
int32_t cicu_plural_samples(
    const CICUPluralRules *rules, int32_t category, double *samples, int32_t capacity, CICUStatus *status);

enum { CICU_LIST_AND = 0, CICU_LIST_OR = 1, CICU_LIST_UNITS = 2 };
enum { CICU_WIDTH_WIDE = 0, CICU_WIDTH_SHORT = 1, CICU_WIDTH_NARROW = 2 };

CICUListFormatter *cicu_list_formatter_open(const char *tag, int32_t tagLength, int32_t type, int32_t width, CICUStatus *status);
void cicu_list_formatter_close(CICUListFormatter *formatter);

/// The items stand one after the other in `items`; `lengths` has the length of each of the `count`.
int32_t cicu_list_format(
    const CICUListFormatter *formatter, const char *items, const int32_t *lengths, int32_t count, char *out, int32_t capacity,
    CICUStatus *status);

/// Where in the list each item stands: `starts` and `ends` (`count` of each) receive offsets into the formatted text.
int32_t cicu_list_format_spans(
    const CICUListFormatter *formatter, const char *items, const int32_t *lengths, int32_t count, char *out, int32_t capacity,
    int32_t *starts, int32_t *ends, CICUStatus *status);

/// 1 where the currency code is known to ICU's data, 0 where not.
bool cicu_currency_is_known(const char *code, int32_t codeLength);

/// The fraction digits that amounts of a currency usually have: 2 for "USD", 0 for "KRW".
int32_t cicu_currency_fraction_digits(const char *code, int32_t codeLength, CICUStatus *status);

/// Whether an identifier of one CLDR unit ("kilometer-per-hour") is known.
bool cicu_unit_is_known(const char *unit, int32_t unitLength);

/// Whether an identifier names several units of one measure ("foot-and-inch").
bool cicu_unit_is_mixed(const char *unit, int32_t unitLength);

/// The usages for which CLDR has preferred units of what the unit measures ("default person-height road"), separated by spaces;
/// empty where it has none, and for several units. Fails on a unit that is not known.
int32_t cicu_unit_usages(const char *unit, int32_t unitLength, char *out, int32_t capacity, CICUStatus *status);

/// The regions that have preferred units of their own for a usage ("001 GB US"), of whatever is measured, separated by spaces; one
/// may be named several times. Empty for a usage that CLDR does not know.
int32_t cicu_unit_preference_regions(
    const char *usage, int32_t usageLength, char *out, int32_t capacity, CICUStatus *status);

#ifdef __cplusplus
}
#endif
#endif
