#ifndef CICU_LOCALE_DATA_H
#define CICU_LOCALE_DATA_H

#include "CICUBase.h"

#ifdef __cplusplus
extern "C" {
#endif

/// CLDR's quotation marks of a locale, by ICU's numbers (ULocaleDataDelimiterType).
enum {
    CICU_QUOTATION_START = 0,
    CICU_QUOTATION_END = 1,
    CICU_ALTERNATE_QUOTATION_START = 2,
    CICU_ALTERNATE_QUOTATION_END = 3,
};

/// A quotation mark of a locale.
int32_t cicu_locale_quotation_mark(
    const char *tag, int32_t tagLength, int32_t mark, char *out, int32_t capacity, CICUStatus *status);

/// CLDR's exemplar characters of a locale: those that its language is written with, or those that its texts borrow.
enum {
    CICU_EXEMPLARS_MAIN = 0,
    CICU_EXEMPLARS_AUXILIARY = 1,
};

/// Up to `capacity` scalars of an exemplar set in increasing order, those of case variants among them; the result is how many
/// there are.
int32_t cicu_locale_exemplars(
    const char *tag, int32_t tagLength, int32_t kind, uint32_t *scalars, int32_t capacity, CICUStatus *status);

/// The code of a scalar in a charset, its bytes read as one big-endian number; 0 where the charset lacks the scalar.
uint32_t cicu_charset_code(const char *charset, uint32_t scalar, CICUStatus *status);

#ifdef __cplusplus
}
#endif
#endif
