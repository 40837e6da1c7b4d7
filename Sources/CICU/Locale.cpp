#include <unicode/localematcher.h>
#include <unicode/locdspnm.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>

#include <cstring>

#include "CICULocale.h"
#include "Support.hpp"

namespace {

using Transform = void (icu::Locale::*)(UErrorCode &);

int32_t transformed(
    const char *tag, int32_t tagLength, Transform transform, char *out, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    icu::Locale locale = cicu::locale(tag, tagLength, error);
    if (error.failed()) { return 0; }
    (locale.*transform)(error);
    const std::string result = cicu::languageTag(locale, error);
    return error.failed() ? 0 : cicu::write(result, out, capacity);
}

/// CLDR's parent: what the locale's own data names, else the locale without its last subtag.
std::string parentName(const char *name) {
    UErrorCode error = U_ZERO_ERROR;
    icu::LocalUResourceBundlePointer bundle(ures_openDirect(nullptr, name, &error));
    if (U_SUCCESS(error)) {
        int32_t length = 0;
        const UChar *parent = ures_getStringByKey(bundle.getAlias(), "%%Parent", &length, &error);
        if (U_SUCCESS(error)) {
            std::string result;
            icu::UnicodeString(false, parent, length).toUTF8String(result);
            return result == "root" ? std::string() : result;
        }
    }
    char parent[ULOC_FULLNAME_CAPACITY];
    error = U_ZERO_ERROR;
    const int32_t length = uloc_getParent(name, parent, ULOC_FULLNAME_CAPACITY, &error);
    return U_SUCCESS(error) ? std::string(parent, static_cast<size_t>(length)) : std::string();
}

}  // namespace

int32_t cicu_locale_canonicalize(const char *tag, int32_t tagLength, char *out, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    char name[ULOC_FULLNAME_CAPACITY];
    int32_t parsed = 0;
    const std::string terminated(tag == nullptr ? "" : tag, static_cast<size_t>(tagLength));
    uloc_forLanguageTag(
        terminated.c_str(), name, ULOC_FULLNAME_CAPACITY, &parsed, &static_cast<UErrorCode &>(error));
    if (error.failed()) { return 0; }
    // ICU stops silently at the first subtag that is not well-formed.
    if (parsed != tagLength || tagLength == 0) {
        error.fail(U_ILLEGAL_ARGUMENT_ERROR);
        return 0;
    }
    icu::Locale locale = icu::Locale::createCanonical(name);
    locale.canonicalize(error);
    const std::string result = cicu::languageTag(locale, error);
    return error.failed() ? 0 : cicu::write(result, out, capacity);
}

int32_t cicu_locale_maximize(const char *tag, int32_t tagLength, char *out, int32_t capacity, CICUStatus *status) {
    return transformed(tag, tagLength, &icu::Locale::addLikelySubtags, out, capacity, status);
}

int32_t cicu_locale_minimize(const char *tag, int32_t tagLength, char *out, int32_t capacity, CICUStatus *status) {
    return transformed(tag, tagLength, &icu::Locale::minimizeSubtags, out, capacity, status);
}

int32_t cicu_locale_parent(const char *tag, int32_t tagLength, char *out, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    const icu::Locale locale = cicu::locale(tag, tagLength, error);
    if (error.failed()) { return 0; }
    const std::string parent = parentName(locale.getBaseName());
    if (parent.empty()) { return 0; }
    const std::string result = cicu::languageTag(icu::Locale(parent.c_str()), error);
    return error.failed() ? 0 : cicu::write(result, out, capacity);
}

bool cicu_locale_is_right_to_left(const char *tag, int32_t tagLength, CICUStatus *status) {
    cicu::Status error(status);
    const icu::Locale locale = cicu::locale(tag, tagLength, error);
    return !error.failed() && locale.isRightToLeft();
}

bool cicu_locale_language_is_known(const char *tag, int32_t tagLength, CICUStatus *status) {
    cicu::Status error(status);
    const icu::Locale locale = cicu::locale(tag, tagLength, error);
    if (error.failed() || locale.getLanguage()[0] == '\0') { return false; }
    UChar name[ULOC_FULLNAME_CAPACITY];
    UErrorCode lookup = U_ZERO_ERROR;
    uloc_getDisplayLanguage(locale.getLanguage(), "en", name, ULOC_FULLNAME_CAPACITY, &lookup);
    // U_USING_DEFAULT_WARNING: no name was found and the code itself came back.
    return U_SUCCESS(lookup) && lookup != U_USING_DEFAULT_WARNING;
}

struct CICULocaleMatcher {
    icu::LocaleMatcher matcher;
    std::vector<icu::Locale> supported;
};

CICULocaleMatcher *cicu_locale_matcher_open(
    const char *const *supported, const int32_t *lengths, int32_t count, CICUStatus *status) {
    cicu::Status error(status);
    icu::LocaleMatcher::Builder builder;
    std::vector<icu::Locale> locales;
    for (int32_t index = 0; index < count; index++) {
        locales.push_back(cicu::locale(supported[index], lengths[index], error));
        if (error.failed()) { return nullptr; }
        builder.addSupportedLocale(locales.back());
    }
    builder.setNoDefaultLocale();
    icu::LocaleMatcher matcher = builder.build(error);
    if (error.failed()) { return nullptr; }
    return new (std::nothrow) CICULocaleMatcher{std::move(matcher), std::move(locales)};
}

void cicu_locale_matcher_close(CICULocaleMatcher *matcher) { delete matcher; }

int32_t cicu_locale_matcher_best(
    const CICULocaleMatcher *matcher, const char *desired, int32_t desiredLength, CICUStatus *status) {
    cicu::Status error(status);
    const icu::Locale locale = cicu::locale(desired, desiredLength, error);
    if (error.failed()) { return -1; }
    const icu::LocaleMatcher::Result result = matcher->matcher.getBestMatchResult(locale, error);
    return error.failed() ? -1 : result.getSupportedIndex();
}

struct CICUDisplayNames {
    std::unique_ptr<icu::LocaleDisplayNames> names;
};

CICUDisplayNames *cicu_display_names_open(const char *tag, int32_t tagLength, int32_t capitalization, CICUStatus *status) {
    cicu::Status error(status);
    const icu::Locale locale = cicu::locale(tag, tagLength, error);
    if (error.failed()) { return nullptr; }
    static const UDisplayContext capitalizations[] = {
        UDISPCTX_CAPITALIZATION_NONE,
        UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU,
        UDISPCTX_CAPITALIZATION_FOR_STANDALONE,
        UDISPCTX_CAPITALIZATION_FOR_BEGINNING_OF_SENTENCE,
    };
    if (capitalization < 0 || capitalization > CICU_CAPITALIZATION_SENTENCE) {
        error.fail(U_ILLEGAL_ARGUMENT_ERROR);
        return nullptr;
    }
    UDisplayContext contexts[] = {UDISPCTX_DIALECT_NAMES, capitalizations[capitalization]};
    std::unique_ptr<icu::LocaleDisplayNames> names(icu::LocaleDisplayNames::createInstance(locale, contexts, 2));
    if (names == nullptr) {
        error.fail(U_MEMORY_ALLOCATION_ERROR);
        return nullptr;
    }
    return new (std::nothrow) CICUDisplayNames{std::move(names)};
}

void cicu_display_names_close(CICUDisplayNames *names) { delete names; }

int32_t cicu_display_names_name(
    const CICUDisplayNames *names, int32_t kind, const char *code, int32_t codeLength, char *out, int32_t capacity,
    CICUStatus *status) {
    cicu::Status error(status);
    icu::UnicodeString result;
    const std::string terminated(code == nullptr ? "" : code, static_cast<size_t>(codeLength));
    switch (kind) {
        case CICU_NAME_OF_LOCALE: {
            const icu::Locale locale = cicu::locale(code, codeLength, error);
            if (!error.failed()) { names->names->localeDisplayName(locale, result); }
            break;
        }
        case CICU_NAME_OF_LANGUAGE: names->names->languageDisplayName(terminated.c_str(), result); break;
        case CICU_NAME_OF_SCRIPT: names->names->scriptDisplayName(terminated.c_str(), result); break;
        case CICU_NAME_OF_REGION: names->names->regionDisplayName(terminated.c_str(), result); break;
        default: error.fail(U_ILLEGAL_ARGUMENT_ERROR);
    }
    if (error.failed()) { return 0; }
    if (result.isBogus() || result.isEmpty()) { return cicu::write(terminated, out, capacity); }
    return cicu::write(result, out, capacity, error);
}
