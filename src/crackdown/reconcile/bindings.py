"""Parts that a report's words bind to a total though its claims do not: "470 of them", "they comprised 61 Lao and …".

A reader leaves such a link out where the numbers speak against it, which is just where something does not add up.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from crackdown.codebook.nouns import plural
from crackdown.codebook.numerals import numerals
from crackdown.model.roles import gender
from crackdown.model.span import Span
from crackdown.reconcile.breakdowns import is_open
from crackdown.reconcile.slots import PEOPLE, Saying, thing

BACK = 300
"""A total stands in the paragraph of its part, no further back than this."""

BESIDE = 40
"""Men and women of one group are told within so many characters of each other."""

LIST = 400
"""A list is no longer than this."""

_OF_THEM = re.compile(r"(?:\s+\w+)?\s+of\s+(?:them|these|those|whom)\b", re.IGNORECASE)
_BEFORE_THEM = re.compile(r"\bof\s+(?:them|these|those|whom),?\s+(?:\w+\s+)?$", re.IGNORECASE)
_LIST = re.compile(
    r"\b(?:compris\w+|consist\w* of|made up of|composed of)\s|"
    r"\bbr(?:oke|oken|eaks?)\b[^.;:]{0,40}\bdown\b[^.;:]{0,40}:\s|\d[^\d.;:]{1,60}:\s(?=\d)",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.;!?…](?:\s|$)|\n")
_SENTENCE = re.compile(r"[.!?…][”\"'’)]*\s+")
_COUNTED = PEOPLE | {"sites", "devices", "vehicles", "documents", "weapons", "accounts"}

Placed = tuple[Span, Saying]
"""A figure, and where its number stands."""


def bound(sayings: Iterable[Saying]) -> Iterator[Saying]:
    """The figures of one document, those that its words make parts bound to their totals."""
    told = list(sayings)
    placed = [(where, saying) for saying in told if (where := _numeral(saying))]
    placed.sort(key=lambda one: (one[0], one[1].claim.id))
    links = dict(_of_lists(placed)) | dict(_of_sexes(placed)) | dict(_of_them(placed))
    for saying in told:
        total = links.get(saying.claim.id)
        yield replace(saying, claim=replace(saying.claim, part_of=total)) if total else saying


def _numeral(saying: Saying) -> Span | None:
    """Where the figure's number stands in its quote."""
    quote, stated = saying.claim.quote, saying.claim.number
    found = numerals(quote.text(saying.document.text), quote.start)
    return next((one.span for one in found if stated and stated.n is not None and one.n == stated.n), None)


def _is_free(saying: Saying) -> bool:
    return saying.claim.part_of is None and saying.claim.of in _COUNTED | {"money"} and saying.claim.status != "denied"


def _of_them(placed: Sequence[Placed]) -> Iterator[tuple[str, str]]:
    """ "470 of them were charged", "of these, 470 were charged": some of the people counted last."""
    for at, (where, saying) in enumerate(placed):
        text = saying.document.text
        after = _OF_THEM.match(text, where.end)
        if saying.claim.of != "people" or not _is_free(saying):
            continue
        if not after and not _BEFORE_THEM.search(text[max(0, where.start - 20) : where.start]):
            continue
        if at and _is_total(placed[at - 1], placed[at]):
            yield saying.claim.id, placed[at - 1][1].claim.id


def _is_total(before: Placed, part: Placed) -> bool:
    """Whether the figure told right before may be the one that "them" are: no other number stands between."""
    (start, total), (end, saying) = before, part
    between = saying.document.text[start.end : end.start]
    near = len(between) <= BACK and "\n\n" not in between and len(_SENTENCE.findall(between)) <= 1
    of_all = total.claim.of == "people" and not total.claim.nationality and _is_free(total)
    return near and of_all and not numerals(between)


def _of_sexes(placed: Sequence[Placed]) -> Iterator[tuple[str, str]]:
    """ "61 men and 20 women", told right after so many people: all of them, by sex."""
    for before, one, other in zip(placed, placed[1:], placed[2:], strict=False):
        pair = (one[1], other[1])
        sexes = {gender(saying.claim.role) for saying in pair}
        same = all(_kind(saying) == _kind(before[1]) and _is_free(saying) for saying in pair)
        between = before[1].document.text[one[0].end : other[0].start]
        together = len(between) <= BESIDE and "." not in between and _is_total(before, one)
        if sexes == {"men", "women"} and same and together and not gender(before[1].claim.role):
            yield from ((saying.claim.id, before[1].claim.id) for saying in pair)


def _of_lists(placed: Sequence[Placed]) -> Iterator[tuple[str, str]]:
    """The parts of each list that words give as complete, of the total that its sentence or the one before tells."""
    text = placed[0][1].document.text if placed else ""
    for opening in _LIST.finditer(text):
        stop = _STOP.search(text, opening.end(), opening.end() + LIST)
        stretch = Span(opening.end(), stop.start() if stop else min(len(text), opening.end() + LIST))
        inside = [saying for where, saying in placed if stretch.contains(where)]
        if len(numerals(stretch.text(text))) > len(inside) or is_open(stretch.text(text)):
            continue
        for kind in dict.fromkeys(map(_kind, inside)):
            listed = [saying for saying in inside if _kind(saying) == kind]
            total = _total(opening.end(), listed[0], placed) if _is_list(listed) else None
            ids = {None, total.claim.id if total else None, *(s.claim.id for s in listed)}
            if total and all(saying.claim.part_of in ids for saying in listed):
                yield from ((saying.claim.id, total.claim.id) for saying in listed)


def _kind(saying: Saying) -> tuple[str, str, str | None]:
    return (saying.claim.act, saying.claim.of, saying.claim.unit)


def _is_list(listed: Sequence[Saying]) -> bool:
    """Whether these are several groups of one act and kind, each set apart; sums of money are so by themselves."""
    named = {s.claim.nationality or thing(s.claim.role) for s in listed}
    apart = (all(named) and len(named) == len(listed)) or listed[0].claim.of == "money"
    return len(listed) > 1 and apart and listed[0].claim.of in _COUNTED | {"money"}


def _total(opening: int, part: Saying, placed: Sequence[Placed]) -> Saying | None:
    """The total of a list that opens there: of people the last one told, of things the one that the sentence names."""
    text = part.document.text
    for where, saying in reversed(placed):
        between = text[where.end : opening]
        if where.end > opening:
            continue
        sentences = _SENTENCE.split(between)
        if len(between) > BACK or "\n\n" in between or len(sentences) > 2:
            return None
        same = (saying.claim.act, saying.claim.of, saying.claim.unit) == (
            part.claim.act,
            part.claim.of,
            part.claim.unit,
        )
        if same and _is_free(saying) and not saying.claim.nationality and _is_named(saying, sentences):
            return saying
    return None


def _is_named(total: Saying, sentences: Sequence[str]) -> bool:
    """Whether the sentence of the list goes back to the total: any word for people does, of things their own noun."""
    if total.claim.of in PEOPLE | {"money"} or len(sentences) == 1:
        return True
    noun = thing(total.claim.role)
    return bool(noun) and bool({noun, plural(noun)} & set(sentences[-1].lower().split()))
