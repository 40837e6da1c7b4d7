/// Integers as the locale's ordinary decimal format writes them, straight into UTF-8.
#pragma once

#include <unicode/decimfmt.h>
#include <unicode/numberformatter.h>

#include <cstdint>
#include <memory>
#include <string>

namespace cicu {

/// ICU needs several hundred nanoseconds for a number because it is ready for any pattern. Most locales write an integer as a
/// sign and ASCII digits in groups, which takes a tenth of that.
class PlainIntegers {
public:
    /// `nullptr` where the locale's integers are more than that, or where `formatter` makes them look otherwise.
    static std::unique_ptr<PlainIntegers> open(const icu::Locale &locale, const icu::number::LocalizedNumberFormatter &formatter);

    /// Writes the number and returns the length of the whole.
    int32_t write(int64_t value, char *out, int32_t capacity) const;

private:
    bool agrees(const icu::number::LocalizedNumberFormatter &formatter) const;

    std::string minus_;
    std::string separator_;
    /// The digits of the last group and of the others; 0 where digits are not grouped.
    int32_t primary_ = 0;
    int32_t secondary_ = 0;
    /// How many digits must stand before the last group for it to be set apart.
    int32_t minimumGrouping_ = 1;
};

}  // namespace cicu
