#ifndef CICU_DATE_H
#define CICU_DATE_H

#include "CICUBase.h"

#ifdef __cplusplus
extern "C" {
#endif

/// Formats dates and times; may be used by one thread at a time, and cloned for others.
typedef struct CICUDateFormatter CICUDateFormatter;
typedef struct CICUDateIntervalFormatter CICUDateIntervalFormatter;

enum { CICU_STYLE_NONE = 0, CICU_STYLE_FULL = 1, CICU_STYLE_LONG = 2, CICU_STYLE_MEDIUM = 3, CICU_STYLE_SHORT = 4 };

/// A formatter for a skeleton ("yMMMMd"; UTS #35, Date Field Symbols), in the calendar of the locale.
/// `timeZone` is an Olson identifier or a custom one ("GMT+09:00").
CICUDateFormatter *cicu_date_formatter_open_skeleton(
    const char *tag, int32_t tagLength, const char *timeZone, int32_t timeZoneLength, const char *skeleton, int32_t skeletonLength,
    CICUStatus *status);

/// A formatter by CLDR's styles, for date and time (CICU_STYLE_…).
CICUDateFormatter *cicu_date_formatter_open_style(
    const char *tag, int32_t tagLength, const char *timeZone, int32_t timeZoneLength, int32_t dateStyle, int32_t timeStyle,
    CICUStatus *status);

CICUDateFormatter *cicu_date_formatter_clone(const CICUDateFormatter *formatter, CICUStatus *status);
void cicu_date_formatter_close(CICUDateFormatter *formatter);

/// `milliseconds` counts from 1970-01-01T00:00:00Z.
int32_t cicu_date_format(
    CICUDateFormatter *formatter, double milliseconds, char *out, int32_t capacity, CICUStatus *status);

int32_t cicu_date_format_fields(
    CICUDateFormatter *formatter, double milliseconds, char *out, int32_t capacity, CICUField *fields, int32_t fieldCapacity,
    int32_t *fieldCount, CICUStatus *status);

CICUDateIntervalFormatter *cicu_date_interval_formatter_open(
    const char *tag, int32_t tagLength, const char *timeZone, int32_t timeZoneLength, const char *skeleton, int32_t skeletonLength,
    CICUStatus *status);
CICUDateIntervalFormatter *cicu_date_interval_formatter_clone(const CICUDateIntervalFormatter *formatter, CICUStatus *status);
void cicu_date_interval_formatter_close(CICUDateIntervalFormatter *formatter);
int32_t cicu_date_interval_format(
    CICUDateIntervalFormatter *formatter, double from, double to, char *out, int32_t capacity, CICUStatus *status);

/// Milliseconds since the epoch of a wall-clock time in the proleptic Gregorian calendar in a time zone.
double cicu_date_from_fields(
    const char *timeZone, int32_t timeZoneLength, int32_t year, int32_t month, int32_t day, int32_t hour, int32_t minute,
    int32_t second, int32_t millisecond, CICUStatus *status);

/// Whether ICU knows the time zone identifier.
bool cicu_time_zone_is_known(const char *timeZone, int32_t timeZoneLength);

/// The Unicode calendar identifiers ("gregory buddhist …") of the calendars that ICU has, separated by spaces.
int32_t cicu_calendars(char *out, int32_t capacity, CICUStatus *status);

/// The Unicode calendar identifier of a calendar that may go by another name: "gregory" for "gregorian". A name that ICU does not know
/// may come back as it is.
int32_t cicu_calendar_identifier(const char *name, int32_t nameLength, char *out, int32_t capacity, CICUStatus *status);

#ifdef __cplusplus
}
#endif
#endif
