"""Whether the words at an act's span tell of that act: the codebook's forms, and its few conversions."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from crackdown.claims.attached import MAX_SENTENCE, STOP, one_sentence
from crackdown.claims.hedging import sentence_start
from crackdown.claims.words import Found, Telling, Words, acts_of, counted_in, is_whole, telling_at, words_of
from crackdown.codebook.entries import Codebook
from crackdown.model.claim import Claim
from crackdown.model.span import Span

# The codebook's conversions, all of them. A figure's act may stand on words of another act:
# a site where people were arrested, or at which things were seized, is `raided` (docs/codebook.md, section 6);
RAIDED_BY = frozenset({"arrested", "rescued", "found"})
RAIDED_OF = frozenset({"sites", "other"})
SEIZED_AT = re.compile(r"\b(?:at|in|from|across|inside)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
# money or people that a court fined are `convicted`;
CONVICTED_BY = "fined"
# people whom a site is said to have, in words that tell nothing else of people, are `found`.
FOUND_BY = "identified"
# Or on the counted noun itself, where no stronger act governs (section 2).
BY_NOUN: Mapping[tuple[str, str], str] = {
    ("deployed", "officers"): "officers",
    ("found", "people"): "people",
    ("identified", "sites"): "sites",
}

FIGURE_REACH = 800  # characters from a figure's quote to the words of its act, where the sentence doesn't tell it
DEED_REACH = 100  # the same for a deed


def tells(claim: Claim, text: str, codebook: Codebook, totals: Mapping[str, Claim]) -> str | None:
    """Why the words that the claim names don't tell of its act, or None where they do."""
    grounds = claim.grounds_of("act")
    if len(grounds) != 1:
        return "it names no one place for it"
    span, words = grounds[0].span, words_of(codebook)
    said = span.text(text)
    if not is_whole(span, text):
        return f"{said!r} is cut out of a longer word"
    if not (
        tells_by_form(claim, telling_at(span, text, words), text, codebook)
        or _by_noun(claim, span, text, words, codebook)
    ):
        return f"{said!r} does not tell that {claim.of} were {claim.act}"
    if claim.quote.overlaps(span) or _is_total_s(claim, span, totals):
        return None
    return _told_from_afar(claim, span, text, codebook)


def _told_from_afar(claim: Claim, span: Span, text: str, codebook: Codebook) -> str | None:
    """Why words outside the quote can't carry the act: they are too far, or nearer words tell another."""
    said = span.text(text)
    if not one_sentence(claim.quote, span, text):
        reach = DEED_REACH if claim.type == "deed" else FIGURE_REACH
        if claim.quote.gap(span) > reach:
            return f"{said!r} stands too far from the quote"
    between = claim.quote.cover(span)
    rival = next((found for found in _rivals(claim, between, text, codebook) if not found.span.overlaps(span)), None)
    return f"{rival.span.text(text)!r} stands nearer than {said!r}" if rival else None


def fits(act: str, of: str, codebook: Codebook) -> bool:
    """Whether figures of the act count such things."""
    return of in codebook.acts[act].counts


def tells_by_form(claim: Claim, telling: Telling, text: str, codebook: Codebook) -> bool:
    """Whether words that tell the acts of `telling` may carry the claim's."""
    if claim.type == "deed":
        return claim.act in telling
    if claim.act in telling and fits(claim.act, claim.of, codebook):
        return telling[claim.act] or not _strongest(telling, claim.of, codebook)
    if claim.act == "raided" and claim.of in RAIDED_OF:
        return _is_at(claim, text) if "seized" in telling else bool(RAIDED_BY & telling.keys())
    if claim.act == "found" and claim.of == "people":
        return FOUND_BY in telling and not any(fits(act, "people", codebook) for act in telling)
    return claim.act == "convicted" and claim.of in ("money", "people") and CONVICTED_BY in telling


def _strongest(telling: Telling, of: str, codebook: Codebook) -> frozenset[str]:
    """The acts that words tell strongly of such things: weak readings of the same words don't stand against them."""
    return frozenset(act for act, is_strong in telling.items() if is_strong and fits(act, of, codebook))


def _is_at(claim: Claim, text: str) -> bool:
    start = claim.grounds_of("number")[0].span.start
    return bool(SEIZED_AT.search(text[max(0, start - 24) : start]))


def _by_noun(claim: Claim, span: Span, text: str, words: Words, codebook: Codebook) -> bool:
    """The counted noun itself carries the act, where neither it nor the quote says a stronger one."""
    counts = BY_NOUN.get((claim.act, claim.of))
    if claim.type == "deed" or counts is None or not claim.quote.contains(span):
        return False
    if all(of != counts for _, of in counted_in(span, text, words)):
        return False
    stretch = claim.quote if claim.act != "found" else _sentence(claim.quote, text)
    return next(_rivals(claim, stretch, text, codebook), None) is None


def _sentence(quote: Span, text: str) -> Span:
    """The quote and what its sentence says around it: people are `found` only where it tells nothing stronger."""
    stop = STOP.search(text, quote.end, quote.end + MAX_SENTENCE)
    return Span(sentence_start(quote.start, text), stop.start() if stop else quote.end)


def _rivals(claim: Claim, stretch: Span, text: str, codebook: Codebook) -> Iterator[Found]:
    """Words of `stretch` that strongly tell another act of what is counted, and don't tell the claim's own."""
    everything = acts_of(text, codebook)
    first = bisect_left(everything, stretch.start, key=lambda found: found.span.start)
    for found in everything[first : bisect_left(everything, stretch.end, key=lambda found: found.span.start)]:
        if claim.act not in found.tells and _strongest(found.tells, claim.of, codebook):
            yield found


def _is_total_s(claim: Claim, span: Span, totals: Mapping[str, Claim]) -> bool:
    total = totals.get(claim.part_of or "")
    return total is not None and total.act == claim.act and any(span == named.span for named in total.grounds_of("act"))
