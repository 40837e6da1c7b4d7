#ifndef CICU_LOCALE_H
#define CICU_LOCALE_H

#include "CICUBase.h"

#ifdef __cplusplus
extern "C" {
#endif

/// The canonical form of a BCP 47 tag (case, deprecated subtags replaced). An ill-formed tag is U_ILLEGAL_ARGUMENT_ERROR.
int32_t cicu_locale_canonicalize(const char *tag, int32_t tagLength, char *out, int32_t capacity, CICUStatus *status);

/// The tag with its likely subtags added ("th" → "th-Thai-TH").
int32_t cicu_locale_maximize(const char *tag, int32_t tagLength, char *out, int32_t capacity, CICUStatus *status);

/// The tag without the subtags that are likely anyway ("th-Thai-TH" → "th").
int32_t cicu_locale_minimize(const char *tag, int32_t tagLength, char *out, int32_t capacity, CICUStatus *status);

/// The parent of a locale by CLDR's inheritance ("es-PE" → "es-419"); empty where the parent is root.
int32_t cicu_locale_parent(const char *tag, int32_t tagLength, char *out, int32_t capacity, CICUStatus *status);

/// Whether the locale's script runs from right to left.
bool cicu_locale_is_right_to_left(const char *tag, int32_t tagLength, CICUStatus *status);

/// Whether ICU has a name for the language subtag, that is, whether it is a language that CLDR knows.
bool cicu_locale_language_is_known(const char *tag, int32_t tagLength, CICUStatus *status);

/// The best match for desired locales among supported ones (UTS #35, Language Matching).
typedef struct CICULocaleMatcher CICULocaleMatcher;

/// `supported` and `lengths` are arrays of `count` tags, the most preferred first.
CICULocaleMatcher *cicu_locale_matcher_open(const char *const *supported, const int32_t *lengths, int32_t count, CICUStatus *status);
void cicu_locale_matcher_close(CICULocaleMatcher *matcher);

/// The index of the supported locale that fits `desired` best, or -1 where none is close enough.
int32_t cicu_locale_matcher_best(const CICULocaleMatcher *matcher, const char *desired, int32_t desiredLength, CICUStatus *status);

typedef struct CICUDisplayNames CICUDisplayNames;

enum {
    CICU_CAPITALIZATION_NONE = 0,
    CICU_CAPITALIZATION_MENU = 1,
    CICU_CAPITALIZATION_STANDALONE = 2,
    CICU_CAPITALIZATION_SENTENCE = 3,
};

/// Names in the language of `tag`; dialect names ("Latin American Spanish") are used where CLDR has them.
CICUDisplayNames *cicu_display_names_open(const char *tag, int32_t tagLength, int32_t capitalization, CICUStatus *status);
void cicu_display_names_close(CICUDisplayNames *names);

enum {
    CICU_NAME_OF_LOCALE = 0,
    CICU_NAME_OF_LANGUAGE = 1,
    CICU_NAME_OF_SCRIPT = 2,
    CICU_NAME_OF_REGION = 3,
};

/// The name of a locale, language, script or region. A code that has no name comes back as it is.
int32_t cicu_display_names_name(
    const CICUDisplayNames *names, int32_t kind, const char *code, int32_t codeLength, char *out, int32_t capacity, CICUStatus *status);

#ifdef __cplusplus
}
#endif
#endif
