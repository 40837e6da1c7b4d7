#include "DatePattern.hpp"

#include <unicode/dtfmtsym.h>

#include <cstring>

#include "Support.hpp"

namespace cicu {

namespace {

std::vector<std::string> texts(const icu::UnicodeString *names, int32_t count) {
    std::vector<std::string> result(count);
    for (int32_t index = 0; index < count; index++) { names[index].toUTF8String(result[index]); }
    return result;
}

bool isLetter(char16_t unit) { return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z'); }

/// A cursor over a buffer that may be too small: what does not fit is counted, not written.
class Writer {
public:
    Writer(char *out, int32_t capacity) : out_(out), capacity_(capacity) {}

    void add(const std::string &text) { add(text.data(), static_cast<int32_t>(text.size())); }

    void add(int32_t number, int32_t minimumDigits) {
        char digits[16];
        char *const end = digits + sizeof digits;
        char *start = end;
        for (; number > 0 || minimumDigits > 0; number /= 10, minimumDigits--) { *--start = static_cast<char>('0' + number % 10); }
        add(start, static_cast<int32_t>(end - start));
    }

    int32_t length() const { return length_; }

private:
    void add(const char *text, int32_t size) {
        if (length_ + size <= capacity_) { std::memcpy(out_ + length_, text, size); }
        length_ += size;
    }

    char *out_;
    int32_t capacity_;
    int32_t length_ = 0;
};

}  // namespace

std::unique_ptr<DatePattern> DatePattern::open(const icu::SimpleDateFormat &format, icu::Calendar &calendar, UErrorCode &error) {
    // Other calendars have leap months, or name their years.
    const char *type = calendar.getType();
    if (std::strcmp(type, "gregorian") != 0 && std::strcmp(type, "buddhist") != 0) { return nullptr; }
    auto pattern = std::make_unique<DatePattern>();
    return pattern->read(format) && pattern->agrees(format, calendar, error) ? std::move(pattern) : nullptr;
}

bool DatePattern::read(const icu::SimpleDateFormat &format) {
    icu::UnicodeString pattern;
    format.toPattern(pattern);
    const icu::DateFormatSymbols &symbols = *format.getDateFormatSymbols();
    Piece piece;
    icu::UnicodeString literal;
    bool isQuoted = false;
    for (int32_t index = 0; index < pattern.length();) {
        const char16_t unit = pattern[index];
        if (unit == u'\'') {
            const bool isDoubled = index + 1 < pattern.length() && pattern[index + 1] == u'\'';
            if (isDoubled) {
                literal.append(u'\'');
            } else {
                isQuoted = !isQuoted;
            }
            index += isDoubled ? 2 : 1;
            continue;
        }
        if (isQuoted || !isLetter(unit)) {
            literal.append(unit);
            index++;
            continue;
        }
        int32_t count = 0;
        while (index < pattern.length() && pattern[index] == unit) {
            index++;
            count++;
        }
        if (!addField(symbols, unit, count, piece)) { return false; }
        literal.toUTF8String(piece.literal);
        literal.remove();
        pieces_.push_back(std::move(piece));
        piece = Piece();
    }
    literal.toUTF8String(piece.literal);
    pieces_.push_back(std::move(piece));
    return true;
}

bool DatePattern::addField(const icu::DateFormatSymbols &symbols, char16_t letter, int32_t count, Piece &piece) const {
    using Symbols = icu::DateFormatSymbols;
    const auto width = count == 4 ? Symbols::WIDE : Symbols::ABBREVIATED;
    int32_t size = 0;
    switch (letter) {
        case u'y':
            piece.field = UCAL_YEAR;
            piece.minimumDigits = 1;
            return count == 1;
        case u'M':
        case u'L': {
            piece.field = UCAL_MONTH;
            piece.offset = 1;
            piece.minimumDigits = count;
            if (count <= 2) { return true; }
            const auto *names = symbols.getMonths(size, letter == u'M' ? Symbols::FORMAT : Symbols::STANDALONE, width);
            piece.names = texts(names, size);
            return count <= 4;
        }
        case u'd':
            piece.field = UCAL_DATE;
            piece.minimumDigits = count;
            return count <= 2;
        case u'E': {
            piece.field = UCAL_DAY_OF_WEEK;
            const auto *names = symbols.getWeekdays(size, Symbols::FORMAT, width);
            piece.names = texts(names, size);
            return count <= 4;
        }
        default: return false;
    }
}

bool DatePattern::agrees(const icu::SimpleDateFormat &format, icu::Calendar &calendar, UErrorCode &error) const {
    // A day of each month, on each weekday, before and after 1970, with years of three and of four digits.
    static const double days[] = {0, 40, 68, 102, 134, 165, 197, 228, 260, 291, 323, 355, -12345, 16862, -600000};
    for (const double day : days) {
        calendar.setTime(day * 86400000, error);
        icu::UnicodeString text;
        icu::FieldPosition unused(icu::FieldPosition::DONT_CARE);
        format.format(calendar, text, unused);
        std::string expected;
        text.toUTF8String(expected);
        char own[256];
        const int32_t length = write(calendar, own, sizeof own, error);
        if (U_FAILURE(error) || length > static_cast<int32_t>(sizeof own) || expected != std::string(own, length)) { return false; }
    }
    return true;
}

int32_t DatePattern::write(icu::Calendar &calendar, char *out, int32_t capacity, UErrorCode &error) const {
    Writer writer(out, capacity);
    for (const Piece &piece : pieces_) {
        writer.add(piece.literal);
        if (piece.field == UCAL_FIELD_COUNT) { continue; }
        const int32_t value = calendar.get(piece.field, error);
        if (U_FAILURE(error)) { return 0; }
        if (piece.names.empty()) {
            writer.add(value + piece.offset, piece.minimumDigits);
        } else if (value >= 0 && value < static_cast<int32_t>(piece.names.size())) {
            writer.add(piece.names[value]);
        }
    }
    return writer.length();
}

}  // namespace cicu
