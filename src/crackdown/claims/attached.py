"""Nation words that hang on a number: they are the figure's nationality, all of them and no others."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from crackdown.claims.drafts import ITEM, is_row
from crackdown.claims.words import Words, nations_in
from crackdown.model.claim import Claim
from crackdown.model.span import Span

STOP = re.compile(r"(?<![A-Z])[.!?][\"\u201d\u2019)\]]*\s+[\"\u201c\u2018(]?[A-Z0-9]|\n\s*\n")
MAX_PARAGRAPH = 1_000  # characters before a quote that its nation may be named in
MAX_SENTENCE = 400  # characters between a quote and what its sentence says elsewhere
REACH = 120  # characters after a number in which its nations are listed
# What may stand between a number and the nation of those it counts: "of them were", "people from", "are".
LEAD = re.compile(
    r"(?:,?\s+(?:of\s+(?:them|whom|these|those)|other|more|were|are|was|is|all|people|persons|nationals|citizens|from|from\s+the|mainland)){0,5}\s+"
)
JOINT = re.compile(r"\s*(?:,\s*|\s+and\s+|,\s*and\s+|\s+or\s+|\s*&\s*|\s*/\s*)(?:from\s+|mainland\s+)?")


def attached(claim: Claim, text: str, words: Words, totals: Mapping[str, Claim]) -> str | None:
    """Why the claim's nationality isn't that of its number, or None.

    Where nation words hang on the number, they are its nationality: each must be claimed and nothing else may be.
    Otherwise each nationality stands in the quote, or where the total's own stands, or in the name of who did or said
    it ("the Indian mission has rescued 635"), or it is the nation named last before the quote in its paragraph, or
    first after it in its sentence.
    """
    if claim.type == "deed" or claim.of != "people":
        return None
    number = claim.grounds_of("number")[0].span
    hanging = list(_hanging(number, text, words))
    claimed = set(claim.nationality)
    total = totals.get(claim.part_of or "")
    if total and total.nationality and total.of == claim.of and not claimed:
        return "its total has one, and it none"
    if hanging:
        for span, codes in hanging:
            if not codes & claimed:
                return f"{span.text(text)!r} hangs on the number and is left out"
        strange = claimed - frozenset().union(*(codes for _, codes in hanging))
        return f"{', '.join(sorted(strange))} doesn't hang on the number" if strange else None
    for named in claim.grounds_of("nationality"):
        if not claim.quote.contains(named.span) and not _may_stand(named.span, claim, text, words, totals):
            return f"{named.span.text(text)!r} is neither in the quote nor the nation named next to it"
    return None


def _may_stand(span: Span, claim: Claim, text: str, words: Words, totals: Mapping[str, Claim]) -> bool:
    """Whether the word of a nationality may stand there, outside the quote."""
    voices = (named.span for slot in ("source", "actor") for named in claim.grounds_of(slot))
    if span in _total_spans(claim, totals) or any(voice.contains(span) for voice in voices):
        return True
    if span in heading_nations(claim.quote, text, words):
        return True
    return any(span == beside for beside, _ in nations_beside(claim.quote, text, words))


def _hanging(number: Span, text: str, words: Words) -> Iterator[tuple[Span, frozenset[str]]]:
    """The nation words listed right after the number; a lone comma ends the list unless "and" or "or" closes it."""
    lead = LEAD.match(text, number.end)
    if lead is None or not words.nation_phrases.may_begin(text, lead.end()):
        return
    if "\n" in lead[0] and is_row(text[text.rfind("\n", 0, number.start) + 1 : text.find("\n", number.end)]):
        return  # the nation is the next row's
    at = lead.end()
    listed: list[tuple[Span, frozenset[str]]] = []
    joints: list[str] = []
    for span, codes in nations_in(Span(at, min(len(text), number.end + REACH)), text, words):
        joint = text[at : span.start]
        if not JOINT.fullmatch(joint) if listed else joint:
            break
        joints.append(joint)
        listed.append((span, codes))
        at = span.end
    while len(listed) > 1 and not re.search(r"and|or|&|/", joints[-1]):
        listed.pop()
        joints.pop()
    yield from listed


def one_sentence(quote: Span, span: Span, text: str) -> bool:
    """Whether the two stand in one sentence."""
    between = text[min(quote.end, span.end) : max(quote.start, span.start)]
    return len(between) <= MAX_SENTENCE and not STOP.search(between)


def nations_beside(quote: Span, text: str, words: Words) -> Iterator[tuple[Span, frozenset[str]]]:
    """The last nation word of the paragraph before a quote, and the first of the sentence after it."""
    floor = max(0, quote.start - MAX_PARAGRAPH)
    start = max(floor, text.rfind("\n", floor, quote.start))
    yield from list(nations_in(Span(start, quote.start), text, words))[-1:]
    after = Span(quote.end, min(len(text), quote.end + MAX_SENTENCE))
    yield from (found for found in islice(nations_in(after, text, words), 1) if one_sentence(quote, found[0], text))


def heading_nations(quote: Span, text: str, words: Words) -> list[Span]:
    """The one nation word in the heading of the list that the quote is an item of: "Kenyans freed:"."""
    start = text.rfind("\n", 0, quote.start) + 1
    while ITEM.match(text, start, quote.start) and start > 0:
        end = start - 1
        start = text.rfind("\n", max(0, quote.start - MAX_PARAGRAPH), end) + 1
        if text[start:end].rstrip().endswith(":"):
            named = [span for span, _ in nations_in(Span(start, end), text, words)]
            return named if len(named) == 1 else []
    return []


def _total_spans(claim: Claim, totals: Mapping[str, Claim]) -> frozenset[Span]:
    total = totals.get(claim.part_of or "")
    return frozenset(named.span for named in total.grounds_of("nationality")) if total else frozenset()
