#include <unicode/plurrule.h>
#include <unicode/strenum.h>

#include "CICUNumber.h"
#include "Number.hpp"
#include "Support.hpp"

namespace {

int32_t category(const icu::UnicodeString &keyword) {
    switch (keyword.charAt(0)) {
        case u'z': return CICU_PLURAL_ZERO;
        case u't': return CICU_PLURAL_TWO;
        case u'f': return CICU_PLURAL_FEW;
        case u'm': return CICU_PLURAL_MANY;
        default: return keyword.charAt(1) == u'n' ? CICU_PLURAL_ONE : CICU_PLURAL_OTHER;
    }
}

const char16_t *keyword(int32_t category) {
    static const char16_t *const keywords[] = {u"zero", u"one", u"two", u"few", u"many", u"other"};
    return category >= 0 && category <= CICU_PLURAL_OTHER ? keywords[category] : u"";
}

}  // namespace

struct CICUPluralRules {
    std::unique_ptr<icu::PluralRules> rules;
};

CICUPluralRules *cicu_plural_rules_open(const char *tag, int32_t tagLength, bool ordinal, CICUStatus *status) {
    cicu::Status error(status);
    const icu::Locale locale = cicu::locale(tag, tagLength, error);
    if (error.failed()) { return nullptr; }
    std::unique_ptr<icu::PluralRules> rules(
        icu::PluralRules::forLocale(locale, ordinal ? UPLURAL_TYPE_ORDINAL : UPLURAL_TYPE_CARDINAL, error));
    if (error.failed()) { return nullptr; }
    return new (std::nothrow) CICUPluralRules{std::move(rules)};
}

void cicu_plural_rules_close(CICUPluralRules *rules) { delete rules; }

int32_t cicu_plural_select_int(const CICUPluralRules *rules, int64_t value, CICUStatus *status) {
    cicu::Status error(status);
    return category(rules->rules->select(static_cast<double>(value)));
}

int32_t cicu_plural_select_formatted(
    const CICUPluralRules *rules, const CICUNumberFormatter *formatter, const char *digits, int32_t digitsLength,
    CICUStatus *status) {
    cicu::Status error(status);
    const auto number = formatter->formatter.formatDecimal(icu::StringPiece(digits, digitsLength), error);
    const icu::UnicodeString result = rules->rules->select(number, error);
    return error.failed() ? CICU_PLURAL_OTHER : category(result);
}

int32_t cicu_plural_categories(const CICUPluralRules *rules, CICUStatus *status) {
    cicu::Status error(status);
    std::unique_ptr<icu::StringEnumeration> keywords(rules->rules->getKeywords(error));
    int32_t set = 0;
    if (error.failed()) { return set; }
    while (const icu::UnicodeString *next = keywords->snext(error)) { set |= 1 << category(*next); }
    return set;
}

int32_t cicu_plural_samples(
    const CICUPluralRules *rules, int32_t category, double *samples, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    return rules->rules->getSamples(icu::UnicodeString(keyword(category)), samples, capacity, error);
}
