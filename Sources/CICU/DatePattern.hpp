/// Dates of a simple pattern, straight into UTF-8.
#pragma once

#include <unicode/calendar.h>
#include <unicode/smpdtfmt.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace cicu {

/// `SimpleDateFormat` reads its pattern anew for each date, and runs each number in it through a number formatter. A pattern of
/// years, months, days and weekdays with ASCII digits is read once here.
class DatePattern {
public:
    /// `nullptr` where the pattern, the calendar or the digits are not that simple, or where the result would differ.
    /// `calendar` is changed.
    static std::unique_ptr<DatePattern> open(const icu::SimpleDateFormat &format, icu::Calendar &calendar, UErrorCode &error);

    /// Writes the calendar's date and returns the length of the whole.
    int32_t write(icu::Calendar &calendar, char *out, int32_t capacity, UErrorCode &error) const;

private:
    struct Piece {
        /// What stands before the field.
        std::string literal;
        UCalendarDateFields field = UCAL_FIELD_COUNT;
        /// Added to the field: months are counted from 0.
        int32_t offset = 0;
        int32_t minimumDigits = 0;
        /// By the value of the field; empty where it is shown as a number.
        std::vector<std::string> names;
    };

    bool read(const icu::SimpleDateFormat &format);
    bool addField(const icu::DateFormatSymbols &symbols, char16_t letter, int32_t count, Piece &piece) const;
    bool agrees(const icu::SimpleDateFormat &format, icu::Calendar &calendar, UErrorCode &error) const;

    std::vector<Piece> pieces_;
};

}  // namespace cicu
