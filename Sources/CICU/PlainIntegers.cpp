#include "PlainIntegers.hpp"

#include <unicode/dcfmtsym.h>

#include <cstring>
#include <limits>

#include "Support.hpp"

namespace cicu {

std::unique_ptr<PlainIntegers> PlainIntegers::open(
    const icu::Locale &locale, const icu::number::LocalizedNumberFormatter &formatter) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::NumberFormat> format(icu::NumberFormat::createInstance(locale, error));
    const auto *decimal = dynamic_cast<const icu::DecimalFormat *>(format.get());
    if (U_FAILURE(error) || decimal == nullptr) { return nullptr; }
    auto integers = std::make_unique<PlainIntegers>();
    icu::UnicodeString minus;
    decimal->getNegativePrefix(minus);
    minus.toUTF8String(integers->minus_);
    decimal->getDecimalFormatSymbols()
        ->getConstSymbol(icu::DecimalFormatSymbols::kGroupingSeparatorSymbol)
        .toUTF8String(integers->separator_);
    if (decimal->isGroupingUsed()) {
        integers->primary_ = decimal->getGroupingSize();
        integers->secondary_ = decimal->getSecondaryGroupingSize() > 0 ? decimal->getSecondaryGroupingSize() : integers->primary_;
        integers->minimumGrouping_ = decimal->getMinimumGroupingDigits();
    }
    return integers->agrees(formatter) ? std::move(integers) : nullptr;
}

bool PlainIntegers::agrees(const icu::number::LocalizedNumberFormatter &formatter) const {
    static const int64_t samples[] = {
        0, 1, 7, -7, 10, 999, 1000, 1234, -1234, 9999, 10000, 12345, -98765, 123456, 1234567, 12345678, -123456789,
        std::numeric_limits<int64_t>::max(), std::numeric_limits<int64_t>::min(),
    };
    for (const int64_t sample : samples) {
        UErrorCode error = U_ZERO_ERROR;
        std::string expected;
        formatter.formatInt(sample, error).toString(error).toUTF8String(expected);
        char own[256];
        const int32_t length = write(sample, own, sizeof own);
        if (U_FAILURE(error) || length > static_cast<int32_t>(sizeof own) || expected != std::string(own, length)) { return false; }
    }
    return true;
}

int32_t PlainIntegers::write(int64_t value, char *out, int32_t capacity) const {
    // From the last digit to the first, into room for 20 digits with a separator after each.
    char buffer[20 + 20 * 8];
    char *const end = buffer + sizeof buffer;
    char *start = end;
    uint64_t rest = value < 0 ? 0 - static_cast<uint64_t>(value) : static_cast<uint64_t>(value);
    int32_t untilSeparator = primary_ > 0 && separator_.size() <= 8 ? primary_ : -1;
    for (bool isFirstGroup = true;; isFirstGroup = false) {
        do {
            *--start = static_cast<char>('0' + rest % 10);
            rest /= 10;
        } while (rest != 0 && --untilSeparator != 0);
        if (rest == 0) { break; }
        if (isFirstGroup && minimumGrouping_ > 1 && rest < 10) {
            // With so few digits before it, the last group is not set apart.
            *--start = static_cast<char>('0' + rest);
            break;
        }
        start -= separator_.size();
        std::memcpy(start, separator_.data(), separator_.size());
        untilSeparator = secondary_;
    }
    const int32_t digits = static_cast<int32_t>(end - start);
    const int32_t sign = value < 0 ? static_cast<int32_t>(minus_.size()) : 0;
    if (sign + digits <= capacity) {
        std::memcpy(out, minus_.data(), sign);
        std::memcpy(out + sign, start, digits);
    }
    return sign + digits;
}

}  // namespace cicu
