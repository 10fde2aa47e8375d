"""The period that a paragraph's opening or a summary sets for the figures that follow it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from crackdown.claims.drafts import Spot
from crackdown.claims.whose import words_before
from crackdown.model.claim import Period
from crackdown.model.reading import Cue, Reading, Sentence, TimeWord

FAR = 200  # characters: a time further from the start of a sentence doesn't open it
LONG = 3  # days: a figure over a longer period is a running total
FRONT = re.compile(
    r"[\W\d]*(?:\w+\s+)?(?:(?:[Ii]n|[Dd]uring|[Oo]ver|[Ff]or|[Tt]hroughout|[Ww]ithin)\s+)?(?:all\s+of\s+)?(?:the\s+)?(?:whole\s+of\s+)?"
)
BEGAN = re.compile(
    r"\b(?:beg[au]n|started|launched|kicked\s+off|got\s+under\s+way|opened)\s+(?:(?:on|in|late|early|last)\s+)*$",
    re.IGNORECASE,
)
RAN = re.compile(
    r"\b(?:operation|campaign|sweep|crackdown|drive|raids|exercise|offensive)\b[^.;]{0,80}?"
    r"\b(?:ran|lasted|took\s+place|(?:was|were)\s+(?:held|conducted|carried\s+out|run|staged))\s+(?:(?:in|from|between|over)\s+)?$",
    re.IGNORECASE,
)
RESULTS = re.compile(
    r"\b(?:results|report|summary|figures|statistics|review|achievements|outcomes?|balance|activities|work|tally|data)\b[^.]{0,80}?"
    r"\b(?:in|for|during|of|over)\s+(?:the\s+)?(?:first|second|third|fourth|last|past|full|year|months|20\d\d|\w+\s+months)\b",
    re.IGNORECASE,
)
OPENING = 8  # sentences in which a report says what it sums up
QUARTER = 80  # days
SINCE_THEN = re.compile(r"\b(?:has|have|had)\s+$", re.IGNORECASE)
REGULAR = r"(?:monthly|quarterly|half-year(?:ly)?|six-month(?:ly)?|mid-year|annual|yearly|year-end|full-year)"
PAPER = (
    r"(?:summar(?:y|ies)|figures|report|tally|count|statistics|data|review|totals?|results?|round-up|ledger|books|"
    r"bulletin|numbers|accounts?|balance)"
)
SUMMARY = re.compile(
    rf"\b{REGULAR}\s+(?:\w+\s+)?{PAPER}\b|\b{PAPER}\s+(?:for|on|of|in)\s+(?:the\s+)?(?:month|quarter|half|year|first|second|"
    r"January|February|March|April|May|June|July|August|September|October|November|December)\b",
    re.IGNORECASE,
)


def framed(spot: Spot, earlier: Sequence[Sentence], length: int, *, perfect: bool) -> TimeWord | None:
    """The period with which a sentence of the paragraph opens, where no later one names another time."""
    so_far = any(cue.kind == "running" and not _since_then(cue, spot) for cue in spot.sentence.cues)
    for index in range(spot.index - 1, spot.index - length - 1, -1):
        sentence = earlier[index]
        told = [time for time in sentence.times if time.period]
        if told:
            first = told[0]
            if so_far and (
                began := running_since(told[-1], Spot(sentence, index, spot.text, published=spot.published))
            ):
                return began
            words = words_before(first, Spot(sentence, index, spot.text), FAR)
            frames = FRONT.fullmatch(words) or RAN.search(words)
            return first if not perfect and is_long(first.period) and frames else None
    return None


def _since_then(cue: Cue, spot: Spot) -> bool:
    """Whether "since" only means "later": "a court has since jailed nine"."""
    return cue.span.text(spot.text).lower() == "since" and bool(
        SINCE_THEN.search(spot.text[max(spot.sentence.span.start, cue.span.start - 6) : cue.span.start])
    )


def running_since(time: TimeWord, spot: Spot) -> TimeWord | None:
    """From the time that something began until the report: "since Monday", "which began on Monday"."""
    if time.kind == "since":
        return time
    if time.period is None or spot.published is None or not BEGAN.search(words_before(time, spot, 40)):
        return None
    return (
        replace(time, period=Period(time.period.first, spot.published)) if time.period.first < spot.published else None
    )


def summed_up(spot: Spot, earlier: Sequence[Sentence]) -> TimeWord | None:
    """The period whose figures the sentence, or the one before it, sums up: "the monthly summary"."""
    near = [*earlier[-1:], spot.sentence]
    if not any(SUMMARY.search(spot.text, sentence.span.start, sentence.span.end) for sentence in near):
        return None
    told = [time for sentence in near for time in sentence.times if time.kind != "since" and is_long(time.period)]
    return told[-1] if told else None


def of_report(reading: Reading) -> TimeWord | None:
    """The period that a report's heading or opening says that it sums up: "results of the fight in the first half"."""
    for sentence in reading.sentences[:OPENING]:
        opening = sentence.kind == "headline" or (sentence.kind == "body" and not sentence.figures)
        if opening and RESULTS.search(reading.document.text, sentence.span.start, sentence.span.end):
            told = [
                time for time in sentence.times if time.period and (time.period.last - time.period.first).days > QUARTER
            ]
            if len(told) == 1:
                return told[0]
    return None


def is_long(period: Period | None) -> bool:
    """Whether what is counted over the period is a running total."""
    return period is not None and (period.last - period.first).days > LONG
