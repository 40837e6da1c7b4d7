/// ICU4C's own C++ `MessageFormat`, as the benchmarks measure against it.
///
/// The loops that are timed run wholly in C++ and on ICU's own types: UTF-16 strings, doubles and 64-bit integers go into a
/// `Formattable` array inside the loop, and the text stays the `UnicodeString` that ICU makes. No conversion is on ICU's account.
#ifndef ICU_PEER_H
#define ICU_PEER_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A parsed message.
typedef struct ICUPeerMessage ICUPeerMessage;
/// Rows of values: one row for each call, one column for each of the message's numbered arguments.
typedef struct ICUPeerRows ICUPeerRows;

/// Both texts are UTF-8 and end with NUL; `NULL` where ICU refuses the pattern.
ICUPeerMessage *icu_peer_message_open(const char *locale, const char *pattern);
void icu_peer_message_close(ICUPeerMessage *message);

/// `columns` is 1, 2 or 4.
ICUPeerRows *icu_peer_rows_open(int32_t columns);
void icu_peer_rows_close(ICUPeerRows *rows);
void icu_peer_rows_add_text(ICUPeerRows *rows, const char *utf8);
void icu_peer_rows_add_integer(ICUPeerRows *rows, int64_t value);
void icu_peer_rows_add_number(ICUPeerRows *rows, double value);
/// Milliseconds since 1970-01-01T00:00:00Z; the peer's time zone is UTC.
void icu_peer_rows_add_date(ICUPeerRows *rows, double milliseconds);

/// Formats one row and writes UTF-8, which ends with NUL; -1 where ICU fails or `capacity` is too small.
int32_t icu_peer_format(const ICUPeerMessage *message, const ICUPeerRows *rows, int32_t row, char *out, int32_t capacity);

/// Formats `count` times, a row after the other and from the first again; the result is the sum of the lengths.
int64_t icu_peer_run(const ICUPeerMessage *message, const ICUPeerRows *rows, int64_t count);

/// Parses and formats once, `count` times.
int64_t icu_peer_run_parsing(const char *locale, const char *pattern, const ICUPeerRows *rows, int64_t count);

#ifdef __cplusplus
}
#endif
#endif
