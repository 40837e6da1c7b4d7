#include <unicode/measunit.h>
#include <unicode/ures.h>

#include <cstdlib>

#include "CICUNumber.h"
#include "Support.hpp"

namespace {

using Bundle = icu::LocalUResourceBundlePointer;

/// A table of CLDR's unit data (UTS #35, Part 6, Unit Conversion and Unit Preferences), as ICU keeps it.
Bundle table(const UResourceBundle *units, const char *key, UErrorCode &error) {
    return Bundle(ures_getByKey(units, key, nullptr, &error));
}

/// The unit that a simple unit is converted to: "meter" for "foot".
icu::MeasureUnit baseUnit(const UResourceBundle *conversions, const icu::MeasureUnit &simple, UErrorCode &error) {
    const Bundle conversion = table(conversions, simple.getIdentifier(), error);
    int32_t length = 0;
    const UChar *target = ures_getStringByKey(conversion.getAlias(), "target", &length, &error);
    if (U_FAILURE(error)) { return {}; }
    std::string identifier;
    icu::UnicodeString(target, length).toUTF8String(identifier);
    return icu::MeasureUnit::forIdentifier(identifier, error);
}

/// The unit that a unit of any form is converted to: "meter-per-second" for "kilometer-per-hour".
icu::MeasureUnit baseOfCompound(const UResourceBundle *conversions, const icu::MeasureUnit &unit, UErrorCode &error) {
    auto [singles, count] = unit.splitToSingleUnits(error);
    icu::MeasureUnit result;
    for (int32_t index = 0; index < count && U_SUCCESS(error); index++) {
        const int32_t dimension = singles[index].getDimensionality(error);
        const icu::MeasureUnit simple =
            singles[index].withPrefix(icu::UMEASURE_PREFIX_ONE, error).withDimensionality(1, error);
        icu::MeasureUnit factor = baseUnit(conversions, simple, error);
        if (dimension < 0) { factor = factor.reciprocal(error); }
        for (int32_t times = 0; times < std::abs(dimension) && U_SUCCESS(error); times++) {
            result = result.product(factor, error);
        }
    }
    return result;
}

/// What units of a base unit measure: "speed" for "meter-per-second".
std::string quantity(const UResourceBundle *units, const icu::MeasureUnit &base, UErrorCode &error) {
    const Bundle quantities = table(units, "unitQuantities", error);
    const int32_t count = U_SUCCESS(error) ? ures_getSize(quantities.getAlias()) : 0;
    for (int32_t index = 0; index < count; index++) {
        UErrorCode missing = U_ZERO_ERROR;
        const Bundle entry(ures_getByIndex(quantities.getAlias(), index, nullptr, &missing));
        int32_t length = 0;
        const UChar *name = ures_getStringByKey(entry.getAlias(), base.getIdentifier(), &length, &missing);
        if (U_FAILURE(missing)) { continue; }
        std::string result;
        return icu::UnicodeString(name, length).toUTF8String(result);
    }
    return {};
}

}  // namespace

bool cicu_unit_is_mixed(const char *unit, int32_t unitLength) {
    UErrorCode error = U_ZERO_ERROR;
    const auto parsed = icu::MeasureUnit::forIdentifier(icu::StringPiece(unit, unitLength), error);
    if (U_FAILURE(error) || parsed.getComplexity(error) != icu::UMEASURE_UNIT_MIXED) { return false; }
    const Bundle units(ures_openDirect(nullptr, "units", &error));
    const Bundle conversions = table(units.getAlias(), "convertUnits", error);
    auto [singles, count] = parsed.splitToSingleUnits(error);
    icu::MeasureUnit base;
    for (int32_t index = 0; index < count && U_SUCCESS(error); index++) {
        const icu::MeasureUnit other = baseOfCompound(conversions.getAlias(), singles[index], error);
        if (index > 0 && other != base) { return false; }
        base = other;
    }
    return U_SUCCESS(error);
}

int32_t cicu_unit_usages(const char *unit, int32_t unitLength, char *out, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    const auto parsed = icu::MeasureUnit::forIdentifier(icu::StringPiece(unit, unitLength), error);
    // Who names several units has chosen them.
    if (error.failed() || parsed.getComplexity(error) == icu::UMEASURE_UNIT_MIXED) { return 0; }
    // A unit that CLDR converts to nothing has no preferences, which is no error.
    UErrorCode missing = U_ZERO_ERROR;
    const Bundle units(ures_openDirect(nullptr, "units", &missing));
    const Bundle conversions = table(units.getAlias(), "convertUnits", missing);
    const icu::MeasureUnit base = baseOfCompound(conversions.getAlias(), parsed, missing);
    if (U_FAILURE(missing)) { return 0; }
    std::string measured = quantity(units.getAlias(), base, missing);
    if (measured.empty() && U_SUCCESS(missing)) {
        measured = quantity(units.getAlias(), base.reciprocal(missing), missing);
    }
    const Bundle preferences = table(units.getAlias(), "unitPreferenceData", missing);
    const Bundle usages = table(preferences.getAlias(), measured.c_str(), missing);
    std::string names;
    const int32_t count = U_SUCCESS(missing) ? ures_getSize(usages.getAlias()) : 0;
    for (int32_t index = 0; index < count; index++) {
        const Bundle usage(ures_getByIndex(usages.getAlias(), index, nullptr, &missing));
        if (U_FAILURE(missing)) { break; }
        if (!names.empty()) { names += ' '; }
        names += ures_getKey(usage.getAlias());
    }
    return cicu::write(names, out, capacity);
}

int32_t cicu_unit_preference_regions(
    const char *usage, int32_t usageLength, char *out, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    const std::string name(usage, usageLength);
    const Bundle units(ures_openDirect(nullptr, "units", &static_cast<UErrorCode &>(error)));
    const Bundle preferences = table(units.getAlias(), "unitPreferenceData", error);
    std::string names;
    const int32_t count = error.failed() ? 0 : ures_getSize(preferences.getAlias());
    for (int32_t index = 0; index < count && !error.failed(); index++) {
        const Bundle usages(ures_getByIndex(preferences.getAlias(), index, nullptr, &static_cast<UErrorCode &>(error)));
        UErrorCode missing = error;
        const Bundle regions = table(usages.getAlias(), name.c_str(), missing);
        const int32_t regionCount = U_FAILURE(missing) ? 0 : ures_getSize(regions.getAlias());
        for (int32_t region = 0; region < regionCount; region++) {
            const Bundle entry(ures_getByIndex(regions.getAlias(), region, nullptr, &static_cast<UErrorCode &>(error)));
            if (error.failed()) { break; }
            if (!names.empty()) { names += ' '; }
            names += ures_getKey(entry.getAlias());
        }
    }
    return cicu::write(names, out, capacity);
}
