"""How a paragraph is spoken: its sentences, how long it takes, and its SSML.

Control characters, which no guide has, are not taken out of the SSML.
"""

import functools
import math
from xml.sax.saxutils import escape

import icu

PAUSE = '<break time="800ms"/>'
EMPHASIS = {"em": "moderate", "strong": "strong"}

# Letters in a second, where a language is written without spaces or in syllables; words in a second for the others.
LETTERS = {"ko": 4.6, "ja": 5.6, "zh": 4.2, "th": 11}
WORDS = {"vi": 3.2, "es": 2.6, "fr": 2.6, "ru": 1.9, "id": 2.1, "ms": 2.1, "fil": 2.1}


@functools.cache
def is_spoken(letter):
    return icu.Char.isUAlphabetic(letter) or letter.isnumeric()


class Speech:
    """The speech of one language."""

    def __init__(self, tag):
        # Abbreviations end no sentence.
        self.sentence_breaks = icu.BreakIterator.createSentenceInstance(icu.Locale.forLanguageTag(f"{tag}-u-ss-standard"))
        self.word_breaks = icu.BreakIterator.createWordInstance(icu.Locale.forLanguageTag(tag))
        self.language = tag.split("-")[0]

    def sentences(self, text):
        """The sentences, and where they stand. ICU counts as UTF-16 does, Python code points."""
        wide = text.encode("utf-16-le")
        self.sentence_breaks.setText(text)
        sentences, start, first = [], 0, 0
        for end in self.sentence_breaks:
            piece = wide[2 * start : 2 * end].decode("utf-16-le")
            sentence = piece.strip()
            if sentence:
                # A space is one unit in either way of counting.
                before, after = len(piece) - len(piece.lstrip()), len(piece) - len(piece.rstrip())
                sentences.append(
                    {
                        "text": sentence,
                        "utf16": {"start": start + before, "end": end - after},
                        "codePoints": {"start": first + before, "end": first + len(piece) - after},
                    }
                )
            start, first = end, first + len(piece)
        return sentences

    def seconds(self, text, sentences, pauses):
        if self.language in LETTERS:
            spoken = sum(map(is_spoken, text)) / LETTERS[self.language]
        else:
            self.word_breaks.setText(text)
            spoken = sum(self.word_breaks.getRuleStatus() > 0 for _ in self.word_breaks) / WORDS.get(self.language, 2.4)
        return math.ceil(spoken + 0.4 * sentences + 0.8 * pauses) if spoken else 0


def ssml(parts, sentences, locale, text_locale):
    """The runs of a paragraph as SSML, in which sentences stand around the words and the words around the emphasis."""
    body, end, at = [], 0, 0
    for part in parts:
        if part["type"] == "pause":
            body.append(PAUSE)
            continue
        start, end = end, end + len(part["text"])
        while at < len(sentences) and sentences[at]["codePoints"]["start"] < end:
            sentence = sentences[at]["codePoints"]
            if sentence["start"] >= start:
                body.append("<s>")
            words = escape(part["text"][max(sentence["start"] - start, 0) : sentence["end"] - start].replace("\n", " "))
            if "emphasis" in part:
                words = f'<emphasis level="{EMPHASIS[part["emphasis"]]}">{words}</emphasis>'
            body.append(words)
            if sentence["end"] > end:
                break
            body.append("</s>")
            at += 1
    spoken = "".join(body)
    if text_locale != locale:
        spoken = f'<lang xml:lang="{text_locale}">{spoken}</lang>'
    return f'<speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="{locale}"><p>{spoken}</p></speak>'
