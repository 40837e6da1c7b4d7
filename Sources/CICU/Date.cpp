#include <unicode/calendar.h>
#include <unicode/dtitvfmt.h>
#include <unicode/dtptngen.h>
#include <unicode/fpositer.h>
#include <unicode/gregocal.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>
#include <unicode/ucal.h>
#include <unicode/uenum.h>
#include <unicode/uloc.h>

#include "CICUDate.h"
#include "DatePattern.hpp"
#include "Support.hpp"

struct CICUDateFormatter {
    std::unique_ptr<icu::SimpleDateFormat> format;
    /// The calendar that a formatted instant is put into: `SimpleDateFormat` would clone its own for each call.
    std::unique_ptr<icu::Calendar> calendar;
    /// The pattern, where it is simple; shared by the clones.
    std::shared_ptr<const cicu::DatePattern> simple;
};

struct CICUDateIntervalFormatter {
    std::unique_ptr<icu::DateIntervalFormat> format;
    /// The format's own calendar changes to the Julian one in 1582 and cannot be had: it is handed these.
    std::unique_ptr<icu::Calendar> from;
    std::unique_ptr<icu::Calendar> to;
};

namespace {

std::unique_ptr<icu::TimeZone> timeZone(const char *identifier, int32_t length, UErrorCode &error) {
    std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(cicu::text(identifier, length)));
    if (U_SUCCESS(error) && (zone == nullptr || *zone == icu::TimeZone::getUnknown())) { error = U_ILLEGAL_ARGUMENT_ERROR; }
    return zone;
}

/// ISO 8601 counts days in the Gregorian calendar without end, so no date is read as Julian.
void makeProleptic(icu::Calendar &calendar, UErrorCode &error) {
    if (auto *gregorian = dynamic_cast<icu::GregorianCalendar *>(&calendar)) {
        gregorian->setGregorianChange(-8.64e15, error);
    }
}

/// The best pattern for a skeleton. Opening a generator takes longer than all the rest of a format, and who opens one format of a
/// locale soon opens another: each thread keeps the generator that it used last.
icu::UnicodeString bestPattern(const icu::Locale &locale, const icu::UnicodeString &skeleton, UErrorCode &error) {
    struct Last {
        icu::Locale locale;
        std::unique_ptr<icu::DateTimePatternGenerator> generator;
    };
    thread_local Last last;
    if (U_FAILURE(error)) { return {}; }
    if (last.generator == nullptr || last.locale != locale) {
        last.generator.reset(icu::DateTimePatternGenerator::createInstance(locale, error));
        if (U_FAILURE(error)) {
            last.generator.reset();
            return {};
        }
        last.locale = locale;
    }
    return last.generator->getBestPattern(skeleton, error);
}

CICUDateFormatter *wrap(std::unique_ptr<icu::SimpleDateFormat> format, std::unique_ptr<icu::TimeZone> zone, UErrorCode &error) {
    if (U_FAILURE(error)) { return nullptr; }
    std::unique_ptr<icu::Calendar> calendar(format->getCalendar()->clone());
    if (calendar == nullptr) {
        error = U_MEMORY_ALLOCATION_ERROR;
        return nullptr;
    }
    format->adoptTimeZone(zone->clone());
    calendar->adoptTimeZone(zone.release());
    makeProleptic(*calendar, error);
    std::shared_ptr<const cicu::DatePattern> simple = cicu::DatePattern::open(*format, *calendar, error);
    if (U_FAILURE(error)) { return nullptr; }
    return new (std::nothrow) CICUDateFormatter{std::move(format), std::move(calendar), std::move(simple)};
}

}  // namespace

CICUDateFormatter *cicu_date_formatter_open_skeleton(
    const char *tag, int32_t tagLength, const char *timeZoneID, int32_t timeZoneLength, const char *skeleton,
    int32_t skeletonLength, CICUStatus *status) {
    cicu::Status error(status);
    const icu::Locale locale = cicu::locale(tag, tagLength, error);
    std::unique_ptr<icu::TimeZone> zone = timeZone(timeZoneID, timeZoneLength, error);
    const icu::UnicodeString pattern = bestPattern(locale, cicu::text(skeleton, skeletonLength), error);
    if (error.failed()) { return nullptr; }
    std::unique_ptr<icu::SimpleDateFormat> format(new icu::SimpleDateFormat(pattern, locale, error));
    if (format == nullptr) { error.fail(U_MEMORY_ALLOCATION_ERROR); }
    return wrap(std::move(format), std::move(zone), error);
}

CICUDateFormatter *cicu_date_formatter_open_style(
    const char *tag, int32_t tagLength, const char *timeZoneID, int32_t timeZoneLength, int32_t dateStyle, int32_t timeStyle,
    CICUStatus *status) {
    cicu::Status error(status);
    const icu::Locale locale = cicu::locale(tag, tagLength, error);
    std::unique_ptr<icu::TimeZone> zone = timeZone(timeZoneID, timeZoneLength, error);
    static const icu::DateFormat::EStyle styles[] = {
        icu::DateFormat::kNone, icu::DateFormat::kFull, icu::DateFormat::kLong, icu::DateFormat::kMedium, icu::DateFormat::kShort,
    };
    if (dateStyle < 0 || dateStyle > CICU_STYLE_SHORT || timeStyle < 0 || timeStyle > CICU_STYLE_SHORT) {
        error.fail(U_ILLEGAL_ARGUMENT_ERROR);
    }
    if (error.failed()) { return nullptr; }
    std::unique_ptr<icu::DateFormat> format(
        icu::DateFormat::createDateTimeInstance(styles[dateStyle], styles[timeStyle], locale));
    if (dynamic_cast<icu::SimpleDateFormat *>(format.get()) == nullptr) {
        error.fail(U_UNSUPPORTED_ERROR);
        return nullptr;
    }
    std::unique_ptr<icu::SimpleDateFormat> simple(static_cast<icu::SimpleDateFormat *>(format.release()));
    return wrap(std::move(simple), std::move(zone), error);
}

CICUDateFormatter *cicu_date_formatter_clone(const CICUDateFormatter *formatter, CICUStatus *status) {
    cicu::Status error(status);
    std::unique_ptr<icu::SimpleDateFormat> format(formatter->format->clone());
    std::unique_ptr<icu::Calendar> calendar(formatter->calendar->clone());
    if (format == nullptr || calendar == nullptr) {
        error.fail(U_MEMORY_ALLOCATION_ERROR);
        return nullptr;
    }
    return new (std::nothrow) CICUDateFormatter{std::move(format), std::move(calendar), formatter->simple};
}

void cicu_date_formatter_close(CICUDateFormatter *formatter) { delete formatter; }

int32_t cicu_date_format(CICUDateFormatter *formatter, double milliseconds, char *out, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    formatter->calendar->setTime(milliseconds, error);
    if (error.failed()) { return 0; }
    if (formatter->simple != nullptr) { return formatter->simple->write(*formatter->calendar, out, capacity, error); }
    icu::UnicodeString result;
    icu::FieldPosition unused(icu::FieldPosition::DONT_CARE);
    formatter->format->format(*formatter->calendar, result, unused);
    return cicu::write(result, out, capacity, error);
}

int32_t cicu_date_format_fields(
    CICUDateFormatter *formatter, double milliseconds, char *out, int32_t capacity, CICUField *fields, int32_t fieldCapacity,
    int32_t *fieldCount, CICUStatus *status) {
    cicu::Status error(status);
    formatter->calendar->setTime(milliseconds, error);
    if (error.failed()) { return 0; }
    icu::UnicodeString result;
    icu::FieldPositionIterator iterator;
    formatter->format->format(*formatter->calendar, result, &iterator, error);
    if (error.failed()) { return 0; }
    cicu::UTF8Offsets starts(result);
    cicu::UTF8Offsets ends(result);
    icu::FieldPosition position;
    int32_t count = 0;
    while (iterator.next(position)) {
        if (count < fieldCapacity) {
            fields[count] = {UFIELD_CATEGORY_DATE, position.getField(), starts.of(position.getBeginIndex()), ends.of(position.getEndIndex())};
        }
        count++;
    }
    *fieldCount = count;
    return cicu::write(result, out, capacity, error);
}

CICUDateIntervalFormatter *cicu_date_interval_formatter_open(
    const char *tag, int32_t tagLength, const char *timeZoneID, int32_t timeZoneLength, const char *skeleton,
    int32_t skeletonLength, CICUStatus *status) {
    cicu::Status error(status);
    const icu::Locale locale = cicu::locale(tag, tagLength, error);
    std::unique_ptr<icu::TimeZone> zone = timeZone(timeZoneID, timeZoneLength, error);
    if (error.failed()) { return nullptr; }
    std::unique_ptr<icu::DateIntervalFormat> format(
        icu::DateIntervalFormat::createInstance(cicu::text(skeleton, skeletonLength), locale, error));
    if (error.failed()) { return nullptr; }
    std::unique_ptr<icu::Calendar> from(icu::Calendar::createInstance(*zone, locale, error));
    if (error.failed()) { return nullptr; }
    makeProleptic(*from, error);
    std::unique_ptr<icu::Calendar> to(from->clone());
    if (to == nullptr) { error.fail(U_MEMORY_ALLOCATION_ERROR); }
    if (error.failed()) { return nullptr; }
    format->adoptTimeZone(zone.release());
    return new (std::nothrow) CICUDateIntervalFormatter{std::move(format), std::move(from), std::move(to)};
}

CICUDateIntervalFormatter *cicu_date_interval_formatter_clone(const CICUDateIntervalFormatter *formatter, CICUStatus *status) {
    cicu::Status error(status);
    std::unique_ptr<icu::DateIntervalFormat> format(formatter->format->clone());
    std::unique_ptr<icu::Calendar> from(formatter->from->clone());
    std::unique_ptr<icu::Calendar> to(formatter->to->clone());
    if (format == nullptr || from == nullptr || to == nullptr) {
        error.fail(U_MEMORY_ALLOCATION_ERROR);
        return nullptr;
    }
    return new (std::nothrow) CICUDateIntervalFormatter{std::move(format), std::move(from), std::move(to)};
}

void cicu_date_interval_formatter_close(CICUDateIntervalFormatter *formatter) { delete formatter; }

int32_t cicu_date_interval_format(
    CICUDateIntervalFormatter *formatter, double from, double to, char *out, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    formatter->from->setTime(from, error);
    formatter->to->setTime(to, error);
    const icu::FormattedDateInterval value = formatter->format->formatToValue(*formatter->from, *formatter->to, error);
    return cicu::write(value.toTempString(error), out, capacity, error);
}

double cicu_date_from_fields(
    const char *timeZoneID, int32_t timeZoneLength, int32_t year, int32_t month, int32_t day, int32_t hour, int32_t minute,
    int32_t second, int32_t millisecond, CICUStatus *status) {
    cicu::Status error(status);
    std::unique_ptr<icu::TimeZone> zone = timeZone(timeZoneID, timeZoneLength, error);
    if (error.failed()) { return 0; }
    icu::GregorianCalendar calendar(zone.release(), icu::Locale::getRoot(), error);
    makeProleptic(calendar, error);
    if (error.failed()) { return 0; }
    calendar.clear();
    calendar.setLenient(false);
    calendar.set(UCAL_EXTENDED_YEAR, year);
    calendar.set(UCAL_MONTH, month - 1);
    calendar.set(UCAL_DATE, day);
    calendar.set(UCAL_HOUR_OF_DAY, hour);
    calendar.set(UCAL_MINUTE, minute);
    calendar.set(UCAL_SECOND, second);
    calendar.set(UCAL_MILLISECOND, millisecond);
    return calendar.getTime(error);
}

bool cicu_time_zone_is_known(const char *timeZoneID, int32_t timeZoneLength) {
    UErrorCode error = U_ZERO_ERROR;
    timeZone(timeZoneID, timeZoneLength, error);
    return U_SUCCESS(error);
}

int32_t cicu_calendars(char *out, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    const icu::LocalUEnumerationPointer calendars(
        ucal_getKeywordValuesForLocale("calendar", "und", /* commonlyUsed: */ false, &static_cast<UErrorCode &>(error)));
    std::string names;
    while (!error.failed()) {
        const char *name = uenum_next(calendars.getAlias(), nullptr, &static_cast<UErrorCode &>(error));
        if (name == nullptr) { break; }
        const char *identifier = uloc_toUnicodeLocaleType("calendar", name);
        if (identifier == nullptr) { continue; }
        if (!names.empty()) { names += ' '; }
        names += identifier;
    }
    return error.failed() ? 0 : cicu::write(names, out, capacity);
}

int32_t cicu_calendar_identifier(const char *name, int32_t nameLength, char *out, int32_t capacity, CICUStatus *status) {
    cicu::Status error(status);
    const std::string calendar(name, nameLength);
    const char *identifier = uloc_toUnicodeLocaleType("calendar", calendar.c_str());
    if (identifier == nullptr || calendar.find('\0') != std::string::npos) { error.fail(U_ILLEGAL_ARGUMENT_ERROR); }
    return error.failed() ? 0 : cicu::write(std::string(identifier), out, capacity);
}
