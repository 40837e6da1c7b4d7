"""The forms of a name that somebody may type to find it."""

import functools
import re
import unicodedata

import icu

FOLD = icu.Normalizer2.getNFKCCasefoldInstance()
LATIN = icu.Transliterator.createInstance("Any-Latin; Latin-ASCII")
LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
INITIALS = "g kk n d tt r m b pp s ss _ j jj ch k t p h".replace("_", "").split(" ")
VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
FINALS = " k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ")
LINKED = " g kk ks n nj n d r lg lm lb ls lt lp r m b ps s ss ng j ch k t p ".split(" ")
HANGUL = re.compile("[가-힣]")
IDEOGRAPH = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
NOT_ASCII = re.compile(r"[^\0-\x7f]")


@functools.cache
def pinyin(ideograph):
    return LATIN.transliterate(ideograph)


def lead(letter):
    """The initial consonant of a syllable of Hangul; other letters as they are."""
    return LEADS[(ord(letter) - 0xAC00) // 588] if "가" <= letter <= "힣" else letter


def searchable(name):
    return "".join(letter for letter in name if letter == " " or icu.Char.isUAlphabetic(letter) or letter.isnumeric())


def typed(text):
    # AM, which Thai and Lao keyboards type as one letter, stays one; and an apostrophe and a hyphen are the keyboard's.
    text = text.replace("\u0e4d\u0e32", "\u0e33").replace("\u0ecd\u0eb2", "\u0eb3")
    return text.replace("\u2019", "'").replace("\u2010", "-").replace("\u2011", "-")


def fold(text):
    return typed(FOLD.normalize(text))


def romanized(name):
    """Hangul in Latin letters by the Revised Romanization of Korean; other letters as they are."""
    result = []
    for index, letter in enumerate(name):
        if not "가" <= letter <= "힣":
            result.append(letter)
            continue
        code = ord(letter) - 0xAC00
        before = ord(name[index - 1]) - 0xAC00 if index and "가" <= name[index - 1] <= "힣" else -1
        after = ord(name[index + 1]) - 0xAC00 if "가" <= name[index + 1 : index + 2] <= "힣" else -1
        result.append("l" if before >= 0 and before % 28 == 8 and code // 588 == 5 else INITIALS[code // 588])
        result.append(VOWELS[code % 588 // 28])
        result.append((LINKED if after // 588 == 11 else FINALS)[code % 28])
    return "".join(result)


def others(name, keys):
    """Further forms: Korean without spaces, Russian with е for ё, small letters that folding changes."""
    forms = []
    if HANGUL.search(name):
        forms += [keys["folded"].replace(" ", ""), keys["initials"].replace(" ", "")]
    forms.append(keys["folded"].replace("ё", "е"))
    if re.search("[ßẞς]", name):
        forms.append(typed(unicodedata.normalize("NFKC", name)).lower())
    return [form for form in dict.fromkeys(forms) if form not in (keys["folded"], keys.get("initials"))]


def search_keys(name, locale):
    folded = fold(name)
    keys = {"folded": folded}
    if HANGUL.search(name):
        keys["initials"] = "".join(map(lead, searchable(unicodedata.normalize("NFC", name)))).lower()
    further = others(name, keys)
    if further:
        keys["others"] = further
    if folded.isascii():
        return keys
    if IDEOGRAPH.search(name):
        # Ideographs can be read one by one in Chinese alone.
        if not locale.startswith("zh"):
            return keys
        keys["initials"] = FOLD.normalize(IDEOGRAPH.sub(lambda match: pinyin(match[0])[0], searchable(name)))
        name = IDEOGRAPH.sub(lambda match: pinyin(match[0]), name)
    latin = fold(LATIN.transliterate(romanized(unicodedata.normalize("NFC", name))))
    if latin != folded:
        # Nobody types the punctuation that has no likeness in ASCII.
        keys["latin"] = NOT_ASCII.sub(" ", latin)
    return keys
