#include "ICUPeer.h"

#include <unicode/msgfmt.h>
#include <unicode/timezone.h>

#include <cstring>
#include <memory>
#include <string>
#include <vector>

struct ICUPeerMessage {
    icu::MessageFormat format;
};

namespace {

struct Cell {
    enum class Kind { text, integer, number, date };
    Kind kind;
    icu::UnicodeString text;
    int64_t integer = 0;
    double number = 0;
};

void fill(icu::Formattable &argument, const Cell &cell) {
    switch (cell.kind) {
        case Cell::Kind::text: argument.setString(cell.text); break;
        case Cell::Kind::integer: argument.setInt64(cell.integer); break;
        case Cell::Kind::number: argument.setDouble(cell.number); break;
        case Cell::Kind::date: argument.setDate(cell.number); break;
    }
}

}  // namespace

struct ICUPeerRows {
    int32_t columns;
    std::vector<Cell> cells;

    int64_t count() const { return static_cast<int64_t>(cells.size()) / columns; }
};

namespace {

template <int columns>
icu::UnicodeString formatted(const icu::MessageFormat &format, const ICUPeerRows &rows, int64_t row, UErrorCode &status) {
    icu::Formattable arguments[columns];
    for (int column = 0; column < columns; column++) { fill(arguments[column], rows.cells[row * columns + column]); }
    icu::UnicodeString result;
    icu::FieldPosition unused(icu::FieldPosition::DONT_CARE);
    format.format(arguments, columns, result, unused, status);
    return result;
}

icu::UnicodeString formatted(const icu::MessageFormat &format, const ICUPeerRows &rows, int64_t row, UErrorCode &status) {
    switch (rows.columns) {
        case 1: return formatted<1>(format, rows, row, status);
        case 2: return formatted<2>(format, rows, row, status);
        default: return formatted<4>(format, rows, row, status);
    }
}

}  // namespace

ICUPeerMessage *icu_peer_message_open(const char *locale, const char *pattern) {
    icu::TimeZone::adoptDefault(icu::TimeZone::createTimeZone("UTC"));
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(pattern);
    auto message = std::make_unique<ICUPeerMessage>(ICUPeerMessage{icu::MessageFormat(text, icu::Locale(locale), status)});
    return U_SUCCESS(status) ? message.release() : nullptr;
}

void icu_peer_message_close(ICUPeerMessage *message) { delete message; }

ICUPeerRows *icu_peer_rows_open(int32_t columns) { return new ICUPeerRows{columns, {}}; }

void icu_peer_rows_close(ICUPeerRows *rows) { delete rows; }

void icu_peer_rows_add_text(ICUPeerRows *rows, const char *utf8) {
    rows->cells.push_back({Cell::Kind::text, icu::UnicodeString::fromUTF8(utf8)});
}

void icu_peer_rows_add_integer(ICUPeerRows *rows, int64_t value) { rows->cells.push_back({Cell::Kind::integer, {}, value}); }

void icu_peer_rows_add_number(ICUPeerRows *rows, double value) { rows->cells.push_back({Cell::Kind::number, {}, 0, value}); }

void icu_peer_rows_add_date(ICUPeerRows *rows, double milliseconds) {
    rows->cells.push_back({Cell::Kind::date, {}, 0, milliseconds});
}

int32_t icu_peer_format(const ICUPeerMessage *message, const ICUPeerRows *rows, int32_t row, char *out, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    std::string utf8;
    formatted(message->format, *rows, row, status).toUTF8String(utf8);
    if (U_FAILURE(status) || utf8.size() + 1 > static_cast<size_t>(capacity)) { return -1; }
    std::memcpy(out, utf8.c_str(), utf8.size() + 1);
    return static_cast<int32_t>(utf8.size());
}

int64_t icu_peer_run(const ICUPeerMessage *message, const ICUPeerRows *rows, int64_t count) {
    UErrorCode status = U_ZERO_ERROR;
    int64_t total = 0;
    for (int64_t call = 0, row = 0; call < count; call++, row = row + 1 == rows->count() ? 0 : row + 1) {
        total += formatted(message->format, *rows, row, status).length();
    }
    return U_SUCCESS(status) ? total : -1;
}

int64_t icu_peer_run_parsing(const char *locale, const char *pattern, const ICUPeerRows *rows, int64_t count) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(pattern);
    const icu::Locale own(locale);
    int64_t total = 0;
    for (int64_t call = 0, row = 0; call < count; call++, row = row + 1 == rows->count() ? 0 : row + 1) {
        const icu::MessageFormat format(text, own, status);
        total += formatted(format, *rows, row, status).length();
    }
    return U_SUCCESS(status) ? total : -1;
}
