"""The forms of a name that somebody may type to find it."""

import functools
import re
import unicodedata

import icu

FOLD = icu.Normalizer2.getNFKCCasefoldInstance()
LATIN = icu.Transliterator.createInstance("Any-Latin; Latin-ASCII")
LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
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


def fold(text):
    # AM, which Thai and Lao keyboards type as one letter, stays one.
    return FOLD.normalize(text).replace("\u0e4d\u0e32", "\u0e33").replace("\u0ecd\u0eb2", "\u0eb3")


def search_keys(name, locale):
    folded = fold(name)
    keys = {"folded": folded}
    if folded.isascii():
        return keys
    if HANGUL.search(name):
        keys["initials"] = "".join(map(lead, searchable(unicodedata.normalize("NFC", name)))).lower()
    if IDEOGRAPH.search(name):
        # Ideographs can be read one by one in Chinese alone.
        if not locale.startswith("zh"):
            return keys
        keys["initials"] = FOLD.normalize(IDEOGRAPH.sub(lambda match: pinyin(match[0])[0], searchable(name)))
        name = IDEOGRAPH.sub(lambda match: pinyin(match[0]), name)
    latin = FOLD.normalize(LATIN.transliterate(name))
    if latin != folded:
        # Nobody types the punctuation that has no likeness in ASCII.
        keys["latin"] = NOT_ASCII.sub(" ", latin)
    return keys
