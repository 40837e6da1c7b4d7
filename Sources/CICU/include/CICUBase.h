#ifndef CICU_BASE_H
#define CICU_BASE_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// ICU's error code; 0 and below mean success.
typedef int32_t CICUStatus;

/// A span of a formatted text that stands for one field (an integer part, a month, a literal separator …).
/// `category` and `field` are ICU's numbers; `start` and `end` are offsets in UTF-8 bytes.
typedef struct CICUField {
    int32_t category;
    int32_t field;
    int32_t start;
    int32_t end;
} CICUField;

/// The symbolic name of a status, such as "U_ILLEGAL_ARGUMENT_ERROR"; a static string.
const char *cicu_status_name(CICUStatus status);

/// ICU's version, such as "72.1"; a static string.
const char *cicu_version(void);

/// The version of the CLDR data inside ICU, such as "42.0".
int32_t cicu_cldr_version(char *out, int32_t capacity, CICUStatus *status);

#ifdef __cplusplus
}
#endif
#endif
