"""As much of MessageFormat 2 as the guides and their translations use, and the formats of their values, by PyICU.

A message is a text with placeholders (`{$height}`, `{$founded :date length=long}`) and markup (`{#em}…{/em}`, `{#pause/}`). It may
declare variables (`.input {$count :integer}`, `.local $year = {$founded :date}`) and choose a variant by the number that they have
(`.match $count one {{…}} * {{…}}`).

What no guide uses is left out: literals as operands, braces and `\\` inside texts, functions besides :number, :integer, :date and :unit,
options besides those of :date and :unit here, and the isolation of values that run from right to left.

What PyICU cannot do is done otherwise: its `MeasureFormat.formatMeasures` takes no list of measures, so that a duration is its units one
by one, joined as a list of units; and no zone can be set for `DateIntervalFormat`, so that GMT, in which all days here begin, is the
default of the process.
"""

import datetime
import decimal
import functools
import re

import icu

icu.TimeZone.setDefault(icu.TimeZone.getGMT())

EXPRESSION = re.compile(r"\{([$#/])([\w-]+)(?:\s+:(\w+))?([^{}]*)\}")
OPTION = re.compile(r"(\w+)=\|?([^\s|]+)")
DECLARATION = re.compile(r"\.(?:input|local\s+\$([\w-]+)\s*=)\s*(\{[^{}]*\})\s*")
MATCH = re.compile(r"\.match((?:\s+\$[\w-]+)+)\s*")
VARIANT = re.compile(r"((?:[^\s{}]+\s+)*)\{\{((?:[^{}]|\{[^{}]*\})*)\}\}\s*")

WIDTHS = {"long": "unit-width-full-name", "short": "unit-width-short", "narrow": "unit-width-narrow"}
MONTHS = {"long": "MMMM", "medium": "MMM", "short": "M"}
DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?")
UNITS_OF_TIME = ["year", "month", "week", "day", "hour", "minute", "second"]


# Each of these is opened once for a locale.
@functools.cache
def locale(tag):
    return icu.Locale.forLanguageTag(tag)


@functools.cache
def number_format(tag, skeleton):
    place = icu.Locale.forLanguageTag(tag)
    if "usage/" in skeleton:
        # The unit is that of the region, which most of the tags do not name.
        place.addLikelySubtags()
    return icu.NumberFormatter.forSkeleton(skeleton + " rounding-mode-half-up").locale(place)


@functools.cache
def range_format(tag, skeleton):
    # Two equal ends are one number.
    single = icu.UNumberRangeIdentityFallback.APPROXIMATELY_OR_SINGLE_VALUE
    both = icu.NumberFormatter.forSkeleton(skeleton)
    return icu.NumberRangeFormatter.with_().identityFallback(single).numberFormatterBoth(both).locale(locale(tag))


@functools.cache
def date_format(tag, skeleton):
    pattern = icu.DateTimePatternGenerator.createInstance(locale(tag)).getBestPattern(skeleton)
    return icu.SimpleDateFormat(pattern, locale(tag))


@functools.cache
def interval_format(tag):
    return icu.DateIntervalFormat.createInstance("yMMMd", locale(tag))


@functools.cache
def list_format(tag, kind):
    return icu.ListFormatter.createInstance(locale(tag), kind, icu.UListFormatterWidth.WIDE)


@functools.cache
def plural_rules(tag):
    return icu.PluralRules.forLocale(locale(tag))


@functools.cache
def display_names(tag, *contexts):
    return icu.LocaleDisplayNames.createInstance(locale(tag), [icu.UDisplayContext.DIALECT_NAMES, *contexts])


def midnight(day):
    return datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.timezone.utc)


class Formats:
    """How values are shown in a locale. `economies` are the names that differ from CLDR's, by code."""

    def __init__(self, tag, economies):
        self.tag = tag
        self.economies = economies

    def economy(self, code):
        return self.economies.get(code) or display_names(self.tag).regionDisplayName(code)

    def language(self, tag):
        # A comma would be one of the list's: китайский, упрощенное письмо.
        name, comma, script = display_names(self.tag).localeDisplayName(locale(tag)).partition(", ")
        return f"{name} ({script})" if comma else name

    def number(self, skeleton, value):
        return number_format(self.tag, skeleton).formatDouble(float(value))

    def date(self, day, fields="year-month-day", length="medium"):
        skeleton = "".join(
            {"year": "y", "month": MONTHS[length], "day": "d", "weekday": "EEEE" if length == "long" else "EEE"}[field]
            for field in fields.split("-")
        )
        return date_format(self.tag, skeleton).format(midnight(day))

    def measurement(self, fact, width="short"):
        usage = f" usage/{fact['usage']}" if "usage" in fact else ""
        return self.number(f"unit/{fact['unit']} {WIDTHS[width]}{usage}", fact["value"])

    def duration(self, text):
        values = zip(DURATION.fullmatch(text).groups(), UNITS_OF_TIME)
        parts = [self.number(f"unit/{unit} {WIDTHS['long']}", value) for value, unit in values if value]
        return list_format(self.tag, icu.UListFormatterType.UNITS).format(parts)

    def range(self, low, high, unit=None):
        skeleton = f"unit/{unit} {WIDTHS['long' if unit in UNITS_OF_TIME else 'short']}" if unit else ""
        return range_format(self.tag, skeleton).formatDoubleRange(float(low), float(high))

    def names(self, names):
        return list_format(self.tag, icu.UListFormatterType.AND).format(names)

    def fact(self, fact):
        match fact:
            case {"number": number}:
                return self.number("", number)
            case {"percent": percent}:
                return self.number("percent", percent)
            case {"amount": amount, "currency": currency}:
                return self.number(f"currency/{currency}", amount)
            case {"unit": _, "value": _}:
                return self.measurement(fact)
            case {"date": date}:
                return self.date(date)
            case {"from": first, "to": last}:
                return interval_format(self.tag).format(icu.DateInterval(midnight(first), midnight(last)))
            case {"duration": duration}:
                return self.duration(duration)
            case {"low": low, "high": high}:
                return self.range(low, high, fact.get("unit"))
            case {"languages": languages}:
                return self.names([self.language(tag) for tag in languages])
            case {"economies": economies}:
                return self.names([self.economy(code) for code in economies])


class Values:
    """The facts that a message may show, and how they are shown without a function."""

    def __init__(self, formats, facts):
        self.formats = formats
        self.facts = facts
        self.texts = {name: formats.fact(fact) for name, fact in facts.items()}

    def show(self, name, function, options):
        """A placeholder's text."""
        match function:
            case "integer":
                return self.formats.number("precision-integer", self.facts[name]["number"])
            case "date":
                return self.formats.date(self.facts[name]["date"], **options)
            case "unit":
                return self.formats.measurement(self.facts[name], options.get("unitDisplay", "short"))
        return self.texts[name]

    def keys(self, name, function):
        """The keys that a number matches, the best of them first."""
        number = self.facts[name]["number"]
        if function == "integer":
            number = int(decimal.Decimal(str(number)).quantize(decimal.Decimal(1), decimal.ROUND_HALF_UP))
        return [str(number), plural_rules(self.formats.tag).select(number), "*"]


def read_expression(match):
    """The variable, function and options of a placeholder."""
    return match[2], match[3], dict(OPTION.findall(match[4]))


def choose(message, values):
    """The declared variables of a message, and the variant that these values choose."""
    declared, place = {}, 0
    while declaration := DECLARATION.match(message, place):
        expression = read_expression(EXPRESSION.match(declaration[2]))
        declared[declaration[1] or expression[0]] = expression
        place = declaration.end()
    keys = []
    if selectors := MATCH.match(message, place):
        keys = [values.keys(*declared[name[1:]][:2]) for name in selectors[1].split()]
        place = selectors.end()
    ranked = []
    for variant in VARIANT.finditer(message, place):
        wanted = variant[1].split()
        if all(key in known for key, known in zip(wanted, keys)):
            ranked.append(([known.index(key) for key, known in zip(wanted, keys)], variant[2]))
    return declared, min(ranked)[1]


def format_message(message, values):
    """The runs of a message: `{"type": "text", "text": …}`, perhaps with an "emphasis", and `{"type": "pause"}`."""
    declared = {}
    if message.startswith("."):
        declared, message = choose(message, values)
    parts, words, emphasis = [], [], {}
    place = 0

    def end_run():
        if any(words):
            parts.append({"type": "text", "text": "".join(words), **emphasis})
            words.clear()

    for match in EXPRESSION.finditer(message):
        words.append(message[place : match.start()])
        place = match.end()
        sigil, name = match[1], match[2]
        if sigil == "$":
            expression = read_expression(match)
            if name in declared and not expression[1]:
                expression = declared[name]
            words.append(values.show(*expression))
            continue
        end_run()
        if name == "pause":
            parts.append({"type": "pause"})
        else:
            emphasis = {"emphasis": name} if sigil == "#" else {}
    words.append(message[place:])
    end_run()
    return parts
