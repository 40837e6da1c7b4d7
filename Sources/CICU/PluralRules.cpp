#include <unicode/plurrule.h>
#include <unicode/strenum.h>

#include <array>
#include <atomic>

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
    explicit CICUPluralRules(std::unique_ptr<icu::PluralRules> rules) : rules(std::move(rules)) {
        for (auto &category : small) { category.store(unknown, std::memory_order_relaxed); }
    }

    static constexpr int8_t unknown = -1;
    std::unique_ptr<icu::PluralRules> rules;
    /// The categories of the first integers, each found when it is first asked for. Threads that ask at once find the same.
    std::array<std::atomic<int8_t>, 256> small;
};

CICUPluralRules *cicu_plural_rules_open(const char *tag, int32_t tagLength, bool ordinal, CICUStatus *status) {
    cicu::Status error(status);
    const icu::Locale locale = cicu::locale(tag, tagLength, error);
    if (error.failed()) { return nullptr; }
    std::unique_ptr<icu::PluralRules> rules(
        icu::PluralRules::forLocale(locale, ordinal ? UPLURAL_TYPE_ORDINAL : UPLURAL_TYPE_CARDINAL, error));
    if (error.failed()) { return nullptr; }
    return new (std::nothrow) CICUPluralRules(std::move(rules));
}

void cicu_plural_rules_close(CICUPluralRules *rules) { delete rules; }

int32_t cicu_plural_select_int(CICUPluralRules *rules, int64_t value, CICUStatus *status) {
    cicu::Status error(status);
    if (value < 0 || value >= static_cast<int64_t>(rules->small.size())) {
        return category(rules->rules->select(static_cast<double>(value)));
    }
    std::atomic<int8_t> &known = rules->small[static_cast<size_t>(value)];
    int32_t result = known.load(std::memory_order_relaxed);
    if (result == CICUPluralRules::unknown) {
        result = category(rules->rules->select(static_cast<double>(value)));
        known.store(static_cast<int8_t>(result), std::memory_order_relaxed);
    }
    return result;
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
