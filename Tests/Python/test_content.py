"""What the sample exhibition promises of its content: how much there is of it, and that every language has all of it, rightly."""

import collections
import json
import re

import icu
import pytest
from content import EXHIBITION, GUIDES, LOCALES, NAMED, ROOT, messages, patterns, placeholders, stands_in, table, words, written

TRANSLATIONS = {locale: messages(locale) for locale in LOCALES}
ALL = [message for locale in LOCALES for message in TRANSLATIONS[locale]]
GLOSSARY = table("glossary.csv")
NOMENCLATURE = table("nomenclature.csv")

FACT_TYPES = {
    "amount": "amount", "percent": "percent", "date": "date", "duration": "duration", "from": "interval", "low": "range",
    "languages": "languages", "economies": "economies", "number": "number", "value": "measurement",
}


def fact_type(fact):
    return next(name for key, name in FACT_TYPES.items() if key in fact)


def used_facts(guide):
    return {name for text in guide["narration"].values() for name in placeholders(text)}


# How much there is.


def test_23_products_under_four_concepts():
    assert len(GUIDES) == 23
    assert len(EXHIBITION["concepts"]) == 4
    sample = {name for name, concept in EXHIBITION["concepts"].items() if isinstance(concept, dict) and concept.get("sample")}
    assert set(EXHIBITION["concepts"]) - sample == {"manufacturing", "living"}
    assert {guide["concept"] for guide in GUIDES.values()} == set(EXHIBITION["concepts"])


def test_stops_and_booths_are_distinct():
    assert len({guide["stop"] for guide in GUIDES.values()}) == 23
    assert len({guide["booth"] for guide in GUIDES.values()}) == 23


def test_three_companies_are_real_and_everything_else_is_a_sample():
    assert {GUIDES[name]["company"] for name in NAMED} == {"주인정보시스템", "케이티씨 (KTC)", "에이치에너지"}
    for name in NAMED:
        assert set(GUIDES[name]["sample"]) == {"booth", "concept", "stop"}, name


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_has_three_or_four_paragraphs_of_two_or_three_sentences(tree, name):
    # Thai has no sign that ends a sentence.
    for locale in set(LOCALES) - {"th"}:
        narration = tree[f"{locale}/{name}.json"]["narration"]
        assert 3 <= len(narration) <= 4
        odd = [paragraph["sentences"] for paragraph in narration if len(paragraph["sentences"]) not in (2, 3)]
        assert odd == [], locale


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_has_60_to_110_words_in_english(tree, name):
    narration = tree[f"en/{name}.json"]["narration"]
    assert 60 <= sum(len(paragraph["text"].split()) for paragraph in narration) <= 110


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_has_facts_of_differing_types_and_says_each(name):
    guide = GUIDES[name]
    types = {fact_type(fact) for fact in guide["facts"].values()}
    if name in NAMED:
        assert len(guide["facts"]) >= 2
        assert len(types) >= 2
    else:
        assert 4 <= len(guide["facts"]) <= 7
        assert len(types) >= 4
    assert used_facts(guide) == set(guide["facts"])


def test_every_fact_type_appears_in_three_products():
    products = collections.Counter(
        kind for guide in GUIDES.values() for kind in {fact_type(fact) for fact in guide["facts"].values()}
    )
    assert {kind: products[kind] for kind in FACT_TYPES.values() if products[kind] < 3} == {}


def test_eight_products_select_on_a_plural():
    for locale in ("en", "ru", "fil"):
        selecting = {message.domain for message in TRANSLATIONS[locale] if len(patterns(message.text)) > 1}
        assert len(selecting & set(GUIDES)) >= 8, locale


def test_an_american_reads_feet_or_miles_and_degrees_fahrenheit(guide, tmp_path):
    guide("export", "-o", str(tmp_path), "--locale", "en-US")
    patterns = {"road": r"\d (ft|mi)$", "person-height": r"\d ft", "weather": r"°F$"}
    products = collections.defaultdict(set)
    for name, content in GUIDES.items():
        shown = {fact["id"]: fact["text"]["text"] for fact in json.loads((tmp_path / f"en-US/{name}.json").read_text())["facts"]}
        for key, fact in content["facts"].items():
            if fact.get("usage") in patterns:
                products[fact["usage"]].add(name)
                assert re.search(patterns[fact["usage"]], shown[key]), (name, key, shown[key])
    assert {usage: len(products[usage]) >= 2 for usage in patterns} == dict.fromkeys(patterns, True)


def test_some_narrations_use_emphasis_and_pauses():
    markup = collections.Counter(
        kind for guide in GUIDES.values() for text in guide["narration"].values() for kind in re.findall(r"\{#(\w+)", text)
    )
    assert min(markup["em"], markup["strong"], markup["pause"]) >= 2


def test_economies_are_apecs_in_apecs_order(tree):
    order = "AU BN CA CL CN HK ID JP KR MY MX NZ PG PE PH RU SG TW TH US VN".split()
    assert [economy["code"] for economy in EXHIBITION["economies"]] == order
    # Each is named in some guide.
    named = {code for guide in GUIDES.values() for fact in guide["facts"].values() for code in fact.get("economies", [])}
    assert named == set(order)
    english = {message.key: message.text for message in TRANSLATIONS["en"] if message.key.startswith("economies.")}
    assert english == {
        "economies.BN": "Brunei Darussalam", "economies.HK": "Hong Kong, China", "economies.KR": "Korea",
        "economies.PH": "The Philippines", "economies.TW": "Chinese Taipei", "economies.VN": "Viet Nam",
    }


def test_other_economies_have_the_names_of_cldr_that_are_apecs():
    names = {
        "AU": "Australia", "CA": "Canada", "CL": "Chile", "CN": "China", "ID": "Indonesia", "JP": "Japan", "MY": "Malaysia",
        "MX": "Mexico", "NZ": "New Zealand", "PG": "Papua New Guinea", "PE": "Peru", "RU": "Russia", "SG": "Singapore",
        "TH": "Thailand", "US": "United States",
    }
    unnamed = {economy["code"] for economy in EXHIBITION["economies"] if "name" not in economy}
    assert unnamed == set(names)
    for code, name in names.items():
        assert icu.Locale("und", code).getDisplayCountry(icu.Locale("en")) == name


# Every language has all of it.


def test_thirteen_languages_are_whole(guide):
    rows = {row["tag"]: row["coverage"] for row in json.loads(guide("locales", "--format", "json"))}
    assert rows == {locale: 1 for locale in LOCALES}
    for locale in LOCALES:
        assert len(json.loads(guide("list", "--locale", locale, "--format", "json"))) == 23


def test_nothing_is_missing_draft_or_outdated():
    assert [message for message in ALL if not message.text or message.entry.fuzzy or message.entry.previous_msgid] == []
    sizes = {locale: len(TRANSLATIONS[locale]) for locale in LOCALES if locale not in ("ko", "en")}
    assert len(set(sizes.values())) == 1, sizes


def test_headers_say_who_wrote_and_that_nobody_reviewed():
    for path in (ROOT / "Translations").glob("*/*.po"):
        comment = [line for line in path.read_text().splitlines()[:4] if line.startswith("#")]
        assert any("machine" in line and "not reviewed by a native speaker" in line for line in comment), path


# How it is written.


def test_no_digit_is_typed_where_the_source_has_a_placeholder():
    """What a translation has beyond its placeholders holds no number that its source does not hold there, in any script."""
    typed = []
    for message in ALL:
        numbers = re.findall(r"\d+", written(message.source))
        typed += [(message, number) for number in re.findall(r"\d+", written(message.text)) if number not in numbers]
    assert typed == []
    for name, guide in GUIDES.items():
        for key, text in guide["narration"].items():
            assert re.findall(r"\d", written(text)) == [], (name, key)


@pytest.mark.parametrize("locale", LOCALES)
def test_each_variant_has_the_markup_of_its_source(locale):
    for message in TRANSLATIONS[locale]:
        source = sorted(re.findall(r"\{[#/][^}]*\}", list(patterns(message.source).values())[-1]))
        for key, text in patterns(message.text).items():
            assert sorted(re.findall(r"\{[#/][^}]*\}", text)) == source, (message, key)


# Words that two languages share.
SHARED = {("fr-CA", "Index"), ("fr-CA", "Pages"), ("fr-CA", "Pause"), ("fil", "Booth")}


def test_no_translation_equals_its_source():
    same = [
        message
        for message in ALL
        if message.source.casefold() == message.text.casefold()
        and re.search(r"\w", written(message.text))
        and (message.locale, written(message.text).strip("\ufffc ")) not in SHARED
    ]
    assert same == []


def scripts(text):
    return {icu.Script.getScript(character).getShortName() for character in text} - {"Zyyy", "Zinh"}


# The scripts of each language, and those of names that stand in Latin letters everywhere.
SCRIPTS = {"ko": {"Hang"}, "ja": {"Hira", "Kana", "Hani"}, "zh-Hans": {"Hani"}, "zh-Hant": {"Hani"}, "th": {"Thai"}, "ru": {"Cyrl"}}
LATIN = {
    "AI", "APEC", "Booyoung", "EV", "Energy", "Enter", "H", "ICC", "Information", "Jeju", "Juin", "KTC", "LED", "SIM", "SME", "Systems",
}


@pytest.mark.parametrize("locale", LOCALES)
def test_scripts_are_the_languages(locale):
    wrong = []
    for message in TRANSLATIONS[locale]:
        text = written(message.text)
        found = scripts(text)
        own = SCRIPTS.get(locale, {"Latn"})
        latin = set(re.findall("[A-Za-z]+", text))
        if not found:
            continue
        if own == {"Latn"}:
            wrong += [message] if found != {"Latn"} else []
        elif found - own - {"Latn"} or not latin <= LATIN or (found == {"Latn"} and message.key != "company"):
            wrong.append((message, found, latin - LATIN))
    assert wrong == []


# The characters in general use in each way of writing: the first plane of Big5, and GB 2312. What both share (台, 里, 面) is in both.
CHARSETS = {"zh-Hant": ("big5", "Simplified-Traditional", 0xC6), "zh-Hans": ("gb2312", "Traditional-Simplified", 0xFF)}


def strangers(locale, text):
    """Characters that are not in general use in this way of writing, and that ICU turns into others there."""
    charset, direction, last = CHARSETS[locale]
    transliterator = icu.Transliterator.createInstance(direction)

    def is_in_use(character):
        try:
            return character.encode(charset)[0] <= last
        except UnicodeEncodeError:
            return False

    # 瞭望 keeps its traditional first character in today's standard of Simplified Chinese.
    characters = set(re.findall("[㐀-鿿]", text.replace("瞭望", "")))
    return {c for c in characters if not is_in_use(c) and transliterator.transliterate(c) != c}


@pytest.mark.parametrize("locale", CHARSETS)
def test_neither_chinese_has_characters_of_the_other(locale):
    assert strangers("zh-Hant", "汉语网络软體台灣里面") == set("汉语网络软")
    assert strangers("zh-Hans", "漢語網络软体台湾里面") == set("漢語網")
    found = {message: strangers(locale, written(message.text)) for message in TRANSLATIONS[locale]}
    assert {message: characters for message, characters in found.items() if characters} == {}


# Words of the neighbour's that a reader would notice at once.
FOREIGN = {
    "zh-Hant": "軟件 硬件 信息 數據 屏幕 視頻 網絡 打印 質量 出租車 鼠標 程序 激光 攝像頭 傳感器 智能 塑料 土豆 地鐵 默認 服務器",
    "zh-Hans": "软体 资讯 萤幕 视讯 网路 列印 计程车 滑鼠 程式 雷射 感测器 塑胶 预设 伺服器 马达",
    "ms": "mobil wang uang rumah-sakit bisa karena pabrik baterai listrik ponsel perusahaan gratis kantor sepeda-motor sensor layar",
    "id": "kereta percuma wang kilang bateri syarikat penderia skrin telefon-bimbit kerana kereta-api hospital sekiranya elektrik",
    "es-419": "vosotros vosotras vuestro vuestra os ordenador móvil coche conducir vídeo zumo",
    "fr-CA": "email week-end parking shopping smartphone bluetooth mail",
    "th": "ครับ ค่ะ นะคะ",
}


@pytest.mark.parametrize("locale", FOREIGN)
def test_no_word_of_a_neighbouring_language(locale):
    for message in TRANSLATIONS[locale]:
        for word in FOREIGN[locale].replace("-", " ").split() if locale != "ms" else FOREIGN[locale].split():
            assert not stands_in(word.replace("-", " "), written(message.text)), (message, word)


def sentences(tree, locale):
    for name in GUIDES:
        for paragraph in tree[f"{locale}/{name}.json"]["narration"]:
            for sentence in paragraph["sentences"]:
                yield name, sentence["text"].strip()


@pytest.mark.parametrize("locale, ending", [("ko", r"(니다\.|시오\.|니까\?”)$"), ("ja", r"(す|した|せん|さい)。$")])
def test_register_of_a_museum(tree, locale, ending):
    """합니다 in Korean, です・ます in Japanese."""
    wrong = [(name, sentence) for name, sentence in sentences(tree, locale) if not re.search(ending, sentence)]
    assert wrong == []


def test_spaces_of_canadian_french():
    """A no-break space before a colon and within quotation marks; none before ; ? and !."""
    for message in TRANSLATIONS["fr-CA"]:
        text = written(message.text)
        assert not re.search(r"\s[;?!]", text), message
        assert not re.search(r"(?<!\u00a0):|[^\u00a0]»|«[^\u00a0]", text), message


def test_quotation_marks_are_typographic():
    for message in ALL:
        assert not re.search("[\"'`]", written(message.text)), message


def test_russian_addresses_readers_formally():
    for message in TRANSLATIONS["ru"]:
        assert not re.search(r"\b(ты|тебя|тебе|тобой|твой|твоя|твоё|твои)\b", message.text, re.I), message


# What this exhibition agreed on.


@pytest.mark.parametrize("row", GLOSSARY, ids=lambda row: row["term"])
def test_glossary_term_is_used(row):
    assert all(row[locale] for locale in LOCALES)
    assert row["pos"] in ("noun", "name")
    for message in ALL:
        named = any(stands_in(form, written(message.source)) for form in row[message.source_locale])
        if named and message.locale != message.source_locale:
            # What a language has put into another case is among its forms, but plurals in -s need not be.
            whole = max(map(len, row[message.locale])) <= 3
            used = any(stands_in(form, written(message.text), whole) for form in row[message.locale])
            assert used, (message, row[message.locale], message.text)


def test_glossary_has_what_the_exhibition_speaks_of():
    terms = {row["term"] for row in GLOSSARY}
    assert {
        "APEC", "stop", "booth", "kiosk", "disaster prevention", "smart farm", "rehabilitation", "AI", "Innobiz Association",
        "Mainbiz Association", "Ministry of SMEs and Startups", "ministerial meeting", "economy", "sample", "Juin Information Systems",
        "KTC", "H Energy", "Silver Tower Order of Industrial Service Merit", "Bronze Tower Order of Industrial Service Merit",
        *EXHIBITION["concepts"],
    } <= terms
    assert len(terms) == len(GLOSSARY)


@pytest.mark.parametrize("locale", LOCALES)
def test_nomenclature(locale):
    """No country, no nation, no flag, and no economy under another name."""
    texts = [(repr(message), written(message.text)) for message in TRANSLATIONS[locale]]
    names = {message.key.removeprefix("economies."): message.text for message in TRANSLATIONS[locale] if "economies." in message.key}
    if locale == "ko":
        texts += [(path.name, path.read_text()) for path in (ROOT / "Guides").glob("*.yaml")]
        names = {economy["code"]: economy["name"] for economy in EXHIBITION["economies"] if "name" in economy}
    # A form with an exclamation mark is one in which the other words are right; so are APEC's own names.
    right = [form[1:].strip() for row in NOMENCLATURE for form in row[locale] if form.startswith("!")] + list(names.values())
    pattern = re.compile("|".join(re.escape(form) for form in sorted(right, key=len, reverse=True)), re.I)
    texts = [(name, pattern.sub("\ufffc", text)) for name, text in texts]
    for row in NOMENCLATURE:
        assert row["note"]
        for form in row[locale]:
            if not form.startswith("!"):
                assert form != names.get(row["economy"])
                assert [name for name, text in texts if stands_in(form, text)] == [], (row["term"], form)
    for name, text in texts:
        assert not re.search("[\U0001F1E6-\U0001F1FF\U0001F3F3\U0001F3F4\U0001F6A9]", text), name
