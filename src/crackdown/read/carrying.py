"""Voices that a sentence leaves out because the one before gave them: quotations that go on, parts, lists."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from crackdown.model.reading import Sentence, Voice
from crackdown.read.speech import BACKWARD, RELEASABLE, RELEASE

QUOTE = re.compile(r"[\"\u201c\u201d]")
_N = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twenty|thirty|forty|fifty|"
    r"sixty|seventy|eighty|ninety)(?:-\w+)?|none|dozens|hundreds|most|some|all|half|both|several|many)"
)
# How a sentence opens that only goes on with the figure before it.
GOES_ON = re.compile(
    r"\W*(?:(?:that|this|these|those|they)\s+(?:is|are|was|were|comprise[sd]?|include[sd]?|consist(?:s|ed)|break|came|"
    r"amount(?:s|ed)?)\b|"
    r"(?:of|among)\s+(?:these|those|them|whom|the\s+(?:total|\d[\d,]*|arrested|detained|rescued|freed|group|victims|"
    r"suspects))\b|"
    r"(?:the|its)\s+(?:rest|others?|remaining|remainder|lion['\u2019]s\s+share|bulk|majority)\b|"
    rf"(?:another|a\s+further|the\s+other)\s+{_N}\s+(?:are|were|have|has|had|is|was|will|remain\w*)\b|"
    rf"(?:(?:another|a\s+further|only|about|around|nearly|almost|at\s+least|more\s+than|the\s+other)\s+)?{_N}\s+"
    r"(?:of\s+(?:them|those|these|whom|the)|more\s+(?:are|were|have|had|will|would))\b)",
    re.IGNORECASE,
)
# A body's figures that what follows gives: "The province has put out its new figures."
RELEASED = re.compile(rf"(?:\b{RELEASE}|\bha[sd])\s+{RELEASABLE}[^.]{{0,40}}[.:]?\s*$")
# A paper's own total, which what follows breaks down: "The ministry's yearly report stood at 400 arrests."
HELD_OUT = re.compile(r"(?:stands?|stood)\s+at|(?:runs?|ran|comes?|came)\s+to", re.IGNORECASE)
ITEM = re.compile(r"\s*(?:[-*\u2022\u2013\u2014\u25cf\u00b7]|\(?[a-z0-9]{1,2}[.)])\s+")


def carried(sentences: Sequence[Sentence], text: str) -> tuple[Sentence, ...]:
    """The sentences, with the voice of what stands before or closes the quotation where they have none."""
    found = list(sentences)
    quoted = _quoted(found, text)
    intro: Voice | None = None
    given: tuple[int, Voice] | None = None  # the paragraph in which a body's figures are given
    for index, sentence in enumerate(found):
        words = sentence.span.text(text)
        item = bool(ITEM.match(words))
        voice = None if sentence.voices or sentence.kind != "body" else _voice(index, found, quoted, text)
        voice = voice or (intro if item and not sentence.voices else None)
        if voice is None and given and given[0] == sentence.paragraph and not sentence.voices and words[:1] != "(":
            voice = given[1]
        if voice is not None:
            found[index] = replace(sentence, voices=(replace(voice, covers=sentence.span),))
        if sentence.voices:
            last = sentence.voices[-1]
            tells = RELEASED.search(words) or HELD_OUT.match(last.cue.text(text))
            given = (sentence.paragraph, last) if tells else None
        if not item:
            intro = found[index].voices[-1] if found[index].voices and words.rstrip().endswith(":") else None
    return tuple(_backward(found, text))


def _backward(sentences: Sequence[Sentence], text: str) -> Iterator[Sentence]:
    """The sentences, with the voice that only the next one names: "That is the count of the embassy."."""
    for sentence, after in zip_longest(sentences, sentences[1:]):
        told = after is not None and after.voices and not sentence.voices and after.paragraph == sentence.paragraph
        if told and sentence.kind == "body" and BACKWARD.match(text, after.span.start, after.span.end):
            yield replace(sentence, voices=(replace(after.voices[0], covers=sentence.span),))
        else:
            yield sentence


def _voice(index: int, sentences: Sequence[Sentence], quoted: Sequence[bool], text: str) -> Voice | None:
    """The voice that the sentence takes from the one before, or from where its quotation closes."""
    sentence, before = sentences[index], sentences[index - 1] if index else None
    last = before.voices[-1] if before and before.voices else None
    if quoted[index]:
        if last is not None and before is not None and QUOTE.search(text, before.span.start, before.span.end):
            return last
        beside = last if before is not None and before.paragraph == sentence.paragraph else None
        return _closing(index, sentences, quoted) or beside
    if last is None or before is None:
        return None
    goes_on = GOES_ON.match(text, sentence.span.start, sentence.span.end)
    return last if goes_on or RELEASED.search(before.span.text(text)) else None


def _closing(index: int, sentences: Sequence[Sentence], quoted: Sequence[bool]) -> Voice | None:
    """The voice of the sentence that closes the quotation: "“It was dark. We ran,” a cook said."."""
    for other, inside in zip(sentences[index + 1 :], quoted[index + 1 :], strict=True):
        if not inside or other.paragraph != sentences[index].paragraph:
            return None
        if other.voices:
            return other.voices[0]
    return None


def _quoted(sentences: Sequence[Sentence], text: str) -> list[bool]:
    """For each sentence whether it opens in a quotation; a paragraph opens in none."""
    found: list[bool] = []
    paragraph, inside = -1, False
    for sentence in sentences:
        inside = inside and sentence.paragraph == paragraph
        paragraph = sentence.paragraph
        opens = QUOTE.match(text, sentence.span.start, sentence.span.end) is not None
        found.append(inside or opens)
        for mark in QUOTE.finditer(text, sentence.span.start, sentence.span.end):
            inside = mark[0] == "\u201c" or (mark[0] == '"' and not inside)
    return found
