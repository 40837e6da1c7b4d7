"""Numbers, dates and lists of the message functions are those of PyICU, for the first locale of each of the 21 economies."""

import icu
import pytest
import yaml

from conftest import PROJECT

ECONOMIES = yaml.safe_load((PROJECT / "Guides" / "exhibition.yaml").read_text(encoding="utf-8"))["economies"]
LOCALES = [economy["locales"][0] for economy in ECONOMIES]

# A message, and the ICU number skeleton and number that say the same. Halves go away from zero unless the message says otherwise, as
# the specification has it; ICU's own default is half-even.
NUMBERS = [
    ("{1234567.891 :number}", "rounding-mode-half-up", "1234567.891"),
    ("{-1234.5 :number}", "rounding-mode-half-up", "-1234.5"),
    ("{1234 :integer}", "precision-integer", "1234"),
    ("{0.000012345 :number maximumSignificantDigits=2}", "@#", "0.000012345"),
    ("{5 :number minimumFractionDigits=2 signDisplay=always}", ".00 sign-always", "5"),
    ("{12345 :number useGrouping=never}", "group-off", "12345"),
    ("{1234 :number useGrouping=min2}", "group-min2", "1234"),
    ("{2.5 :number maximumFractionDigits=0 roundingMode=halfEven}", "precision-integer rounding-mode-half-even", "2.5"),
    ("{0.975 :percent}", "percent scale/100 precision-integer", "0.975"),
    ("{0.975 :percent maximumFractionDigits=1}", "percent scale/100 .#", "0.975"),
    ("{18500000 :currency currency=KRW}", "currency/KRW", "18500000"),
    ("{-12.5 :currency currency=USD currencySign=accounting}", "currency/USD sign-accounting", "-12.5"),
    ("{12.5 :currency currency=PEN currencyDisplay=name}", "currency/PEN unit-width-full-name", "12.5"),
    ("{12.5 :currency currency=JPY currencyDisplay=code}", "currency/JPY unit-width-iso-code", "12.5"),
    ("{1.8 :unit unit=meter}", "unit/meter", "1.8"),
    ("{1.8 :unit unit=meter usage=person-height}", "unit/meter usage/person-height", "1.8"),
    ("{12.3 :unit unit=kilometer usage=road}", "unit/kilometer usage/road", "12.3"),
    ("{24 :unit unit=celsius usage=weather}", "unit/celsius usage/weather", "24"),
    ("{90 :unit unit=kilometer-per-hour unitDisplay=long}", "unit/kilometer-per-hour unit-width-full-name", "90"),
    ("{5.5 :unit unit=foot-and-inch}", "unit/foot-and-inch", "5.5"),
    ("{-1.75 :unit unit=hour-and-minute unitDisplay=long}", "unit/hour-and-minute unit-width-full-name", "-1.75"),
    ("{1.785 :unit unit=meter-and-centimeter unitDisplay=narrow}", "unit/meter-and-centimeter unit-width-narrow", "1.785"),
]

# A message, and the date skeleton that says the same.
DATES = [
    ("{|2019-05-13| :date}", "yMMMd"),
    ("{|2019-05-13| :date length=long}", "yMMMMd"),
    ("{|2019-05-13| :date length=short}", "yMd"),
    ("{|2019-05-13| :date fields=year-month-day-weekday length=long}", "yMMMMdEEEE"),
    ("{|2019-05-13| :date fields=month-day}", "MMMd"),
    ("{|2019-05-13T14:05:09| :time}", "jm"),
    ("{|2019-05-13T14:05:09| :time precision=second hour12=false}", "Hms"),
    ("{|2019-05-13T14:05:09| :datetime dateLength=long}", "yMMMMdjm"),
]

MOMENT = 1557756309.0  # 2019-05-13T14:05:09Z


def requests_for(locale, messages):
    return [{"locale": locale, "src": message, "bidiIsolation": "none"} for message in messages]


def test_there_are_21_locales():
    assert len(LOCALES) == 21


@pytest.mark.parametrize("locale", LOCALES)
def test_numbers(guide, locale):
    answers = guide.batch(requests_for(locale, [message for message, _, _ in NUMBERS]))
    for (message, skeleton, number), answer in zip(NUMBERS, answers):
        if "rounding-mode" not in skeleton:
            skeleton += " rounding-mode-half-up"
        formatter = icu.NumberFormatter.forSkeleton(skeleton).locale(icu.Locale.forLanguageTag(locale))
        assert answer["errors"] == [], message
        assert answer["text"] == formatter.formatDouble(float(number)), message


@pytest.mark.parametrize("locale", LOCALES)
def test_dates(guide, locale):
    answers = guide.batch(requests_for(locale, [message for message, _ in DATES]))
    icu_locale = icu.Locale.forLanguageTag(locale)
    for (message, skeleton), answer in zip(DATES, answers):
        pattern = icu.DateTimePatternGenerator.createInstance(icu_locale).getBestPattern(skeleton)
        formatter = icu.SimpleDateFormat(pattern, icu_locale)
        formatter.setTimeZone(icu.TimeZone.createTimeZone("UTC"))
        assert answer["errors"] == [], message
        assert answer["text"] == formatter.format(MOMENT), message


@pytest.mark.parametrize("locale", LOCALES)
def test_lists(guide, locale):
    items = ["A", "B", "C"]
    kinds = {
        "{$x :guide:list}": icu.UListFormatterType.AND,
        "{$x :guide:list type=or}": icu.UListFormatterType.OR,
    }
    requests = [
        {"locale": locale, "src": message, "bidiIsolation": "none", "params": [{"name": "x", "value": items}]}
        for message in kinds
    ]
    icu_locale = icu.Locale.forLanguageTag(locale)
    for (message, kind), answer in zip(kinds.items(), guide.batch(requests)):
        formatter = icu.ListFormatter.createInstance(icu_locale, kind, icu.UListFormatterWidth.WIDE)
        assert answer["text"] == formatter.format(items), message
