"""Which figure told before a number goes back to: "four of the 25", "seven of the Thais", "for a total of 90"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from crackdown.claims.drafts import Bound, Draft, Spot, between, region_of, totals_of
from crackdown.codebook.patterns import Guarded
from crackdown.model.reading import Figure

BEHIND = re.compile(r"\s+(?:out\s+)?of\s+(?:the|those|these)\s+(?:other\s+)?")
LATTER = re.compile(r"latter\b")
AHEAD = re.compile(
    r"(?:^|[;:.\u2014\u2013\"\u201c]\s*|\b(?:that|said|says)\s+)(?:of|among)\s+(?:all\s+)?(?:the|those|these)\s+(?P<head>[^,.;:]{2,80}),\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
THE = re.compile(r"\b(?:the|these|those|all)\s+$", re.IGNORECASE)
BROKEN_DOWN = re.compile(r"\s*(?:,|\(|:|\u2014|\u2013)\s*(?:including\s+|comprising\s+)?")
FAR_APART = 60  # characters
OF_THE = re.compile(r"\b(?:of|among)\s+(?:the|those|these)\s+$", re.IGNORECASE)
HEAD = re.compile(r"[a-z-]+(?:\s+[a-z-]+){0,2}")
RAISES = Guarded(
    r"\b(?:br(?:ings?|inging|ought)|tak(?:es?|ing)|took|rais(?:es?|ed|ing)|lift(?:s|ed|ing)?|push(?:es|ed|ing)?)\s+"
    r"(?:(?:(?:the|its|their|a)\s+(?:[\w'\u2019-]+\s+){0,4}?(?:total|number|tally|toll|count|figure|sum)|arrests)"
    r"\s+(?:[\w'\u2019-]+\s+){0,6}?)?to\s+(?:[\w-]+\s+){0,2}$"
    r"|\b(?:for|making)\s+an?\s+(?:\w+\s+)?total\s+of\s+(?:[\w-]+\s+){0,2}$"
    r"|\b(?:together|combined|altogether)\s+(?:makes?|made|come|came|total|give|gave|amount(?:ed)?|add(?:ed)?\s+up)"
    r"\s+(?:to\s+)?(?:[\w-]+\s+){0,2}$"
    r"|\b(?:total|tally|toll|count|sum)\b[^.;:\d]{0,40}?\s(?:is|was|stands\s+at|stood\s+at|comes\s+to|came\s+to|"
    r"reached|reaches)\s+(?:now\s+)?(?:[\w-]+\s+){0,2}$",
    (
        "bring",
        "brought",
        "tak",
        "took",
        "rais",
        "lift",
        "push",
        "total",
        "tally",
        "toll",
        "count",
        "sum",
        "together",
        "combined",
    ),
)
OPENS = re.compile(r"(?:^|[,;:.\u2014\u2013-])\s*(?:(?!\d)[\w'\u2019-]+\s+){0,3}$")
SORTS = (
    frozenset({"companies", "firms", "businesses", "entities"}),
    frozenset({"people", "persons", "individuals"}),
    frozenset({"buildings", "houses", "premises", "properties"}),
    frozenset({"captives", "workers", "victims", "detainees"}),
)
# What becomes of people who were taken, freed or sent before.
AFTERWARDS = frozenset(
    {"questioned", "charged", "convicted", "fined", "deported", "repatriated", "extradited", "rescued", "wanted"}
)
BEFOREHAND = frozenset({"arrested", "rescued", "deported", "repatriated", "extradited", "fled", "found", "questioned"})
WHOLE = 60  # sentences: "six of the 63" names its total by its number
FAR = 12  # sentences: "the other 63" may come long after its total


def referred(figure: Figure, of: str | None, spot: Spot, drafts: Sequence[Draft]) -> int | None:
    """The figure that "of the 25", "of the Thais" or "of the flats" beside the number goes back to."""
    at = _head(figure, spot)
    if at is None:
        return _again(figure, of, spot, drafts)
    same = between(drafts, spot.index, spot.index)
    if LATTER.match(spot.text, at):
        return same[-1] if same and _exceeds(drafts[same[-1]], figure) else None
    number = next((other for other in spot.sentence.figures if at in (other.span.start, other.digits.start)), None)
    nation = next((nation for nation in spot.sentence.demonyms if nation.span.start == at), None)
    words = HEAD.match(spot.text, at, spot.sentence.span.end)
    named = set(words[0].split()) if words else set()
    for n in reversed(between(drafts, spot.index - (WHOLE if number is not None else FAR), spot.index)):
        draft = drafts[n]
        if not _exceeds(draft, figure) or (of is not None and draft.of != of):
            continue
        if number is not None:
            if draft.figure.number.n == number.number.n:
                return n
        elif nation is not None:
            if set(nation.codes) == {code for one in draft.nations for code in one.codes}:
                return n
        elif draft.figure.group.role and _same_sort(draft.figure.group.role.split()[-1], named):
            return n
    return None


def _same_sort(noun: str, named: set[str]) -> bool:
    """Whether the noun is one of the words, or means the same: "15 firms … of the companies, six"."""
    return noun in named or any(noun in sort and not sort.isdisjoint(named) for sort in SORTS)


def _again(figure: Figure, of: str | None, spot: Spot, drafts: Sequence[Draft]) -> int | None:
    """The figure that the sentence names again before the number breaks it down: "The 73 suspects, 65 men and …"."""
    before = [other for other in spot.sentence.figures if other.span.end <= figure.span.start]
    if (
        not before
        or before[0] is figure
        or (between(drafts, spot.index, spot.index) and not _named_again(before[0], spot))
    ):
        return None
    again = before[0]
    gap = spot.text[region_of(again).end : figure.span.start]
    if not _named_again(again, spot) or not BROKEN_DOWN.match(gap) or "." in gap or len(gap) > FAR_APART:
        return None
    near = between(drafts, spot.index - FAR, spot.index)
    same = [
        n for n in near if drafts[n].figure.number.n == again.number.n and drafts[n].of in (of or "people", "people")
    ]
    return same[-1] if same and _exceeds(drafts[same[-1]], figure) else None


def _named_again(figure: Figure, spot: Spot) -> bool:
    return bool(THE.search(spot.text[max(spot.sentence.span.start, figure.span.start - 8) : figure.span.start]))


def of_nation(figure: Figure, spot: Spot) -> Figure:
    """A bare number takes the nationality that it is out of: "Of the Kenyans, 44 were women"."""
    ahead = _ahead(figure, spot)
    group = figure.group
    if ahead is None or group.nations or group.of not in (None, "people"):
        return figure
    at = spot.sentence.span.start + ahead.start("head")
    nations = tuple(nation for nation in spot.sentence.demonyms if nation.span.start == at and nation.kind == "people")
    return replace(figure, group=replace(group, of="people", nations=nations, link="partitive")) if nations else figure


def repeated(figure: Figure, spot: Spot, drafts: Sequence[Draft]) -> bool:
    """Whether the number only names again what a part is taken from: "four of the 25 detained"."""
    group = figure.group
    if group.of or group.nations or not OF_THE.search(spot.text[spot.sentence.span.start : figure.digits.start]):
        return False
    near = between(drafts, spot.index - FAR, spot.index - 1)
    return any(drafts[n].figure.number.n == figure.number.n for n in near)


def _ahead(figure: Figure, spot: Spot) -> re.Match[str] | None:
    """What a sentence opens with before the number: "Of the Kenyans, 44 were women"."""
    words = spot.text[spot.sentence.span.start : figure.span.start]
    return AHEAD.search(words) if "," in words else None


def _head(figure: Figure, spot: Spot) -> int | None:
    """Where the words stand that say what the number is out of."""
    behind = BEHIND.match(spot.text, figure.digits.end, spot.sentence.span.end)
    if behind:
        return behind.end()
    ahead = _ahead(figure, spot)
    return spot.sentence.span.start + ahead.start("head") if ahead else None


def _exceeds(total: Draft, figure: Figure) -> bool:
    n = figure.number.n
    return n is not None and total.figure.number.n is not None and total.low > n


def remainder(figure: Figure, of: str | None, drafts: Sequence[Draft], index: int) -> int | None:
    """The total that "the other 63" fills up to the last one, together with what was told since."""
    amount = figure.number.n
    if amount is None:
        return None
    near = between(drafts, index - FAR, index)
    for n in reversed(near):
        total = drafts[n]
        told = [
            draft.low
            for draft in drafts[n + 1 : near.stop]
            if (draft.of, draft.figure.unit) == (total.of, total.figure.unit) and draft.part_of in (None, n)
        ]
        if told and total.of == (of or total.of) and total.low == amount + sum(told):
            return n
    return None


def afterwards(figure: Figure, own: Bound | None, spot: Spot, drafts: Sequence[Draft]) -> int | None:
    """The people just told of whose fate a bare number tells: "Police arrested 40 people. Twelve were charged"."""
    group = figure.group
    if own is None or own.inherited or group.of or group.nations or group.role or figure.share not in (None, "more"):
        return None
    near = [n for n in between(drafts, spot.index - 2, spot.index) if drafts[n].of == "people" and drafts[n].low]
    if not near or not OPENS.search(spot.text[spot.sentence.span.start : figure.span.start]):
        return None
    last = drafts[near[-1]]
    if figure.share == "more":
        goes_on = last.part_of is not None and last.figure.group.link == "partitive"
        return last.part_of if goes_on else None
    total = incident_of(near[-1], drafts) if last.part_of is None else last.part_of
    told = drafts[total]
    fits = own.act in AFTERWARDS and told.act.act in BEFOREHAND and own.act != told.act.act
    return total if fits and _exceeds(told, figure) else None


def raised(figure: Figure, spot: Spot) -> bool:
    """Whether the number is a sum that what was told before raises: "bringing the total to 90"."""
    return bool(RAISES.search(spot.text[spot.sentence.span.start : figure.digits.start]))


def elided(figure: Figure, of: str | None, spot: Spot, drafts: Sequence[Draft]) -> Draft | None:
    """The figure whose act, noun and, where it has no noun of its own, nationality a raised sum goes on with."""
    if not raised(figure, spot):
        return None
    told = [drafts[n] for n in between(drafts, spot.index - 1, spot.index)]
    near = [draft for draft in told if draft.part_of is None and 0 < draft.low < (figure.number.n or 0)]
    near = [draft for draft in near if of in (None, draft.of) and draft.figure.unit == figure.unit]
    people = [draft for draft in near if draft.of == "people"] or near
    return people[-1] if people else None


def link_raised(position: int, drafts: list[Draft]) -> None:
    """Makes what raises the total at `position` its parts: the figures of its sentence, or two that add up to it."""
    total = drafts[position]
    near = [n for n in between(drafts, total.sentence - FAR, total.sentence) if _raises(n, position, drafts)]
    here = [n for n in near if n < position and drafts[n].sentence == total.sentence]
    rest = total.low - sum(drafts[n].low for n in here)
    before = [n for n in near if drafts[n].sentence < total.sentence and drafts[n].low == rest]
    pairs = [pair for pair in combinations(near, 2) if sum(drafts[n].low for n in pair) == total.low]
    last = [n for n in near if near and drafts[n].sentence == drafts[near[-1]].sentence]
    parts = [*here, *before[-1:]] if here else [*pairs[-1]] if pairs else last
    for n in parts:
        drafts[n] = replace(drafts[n], part_of=position)


def _raises(n: int, position: int, drafts: Sequence[Draft]) -> bool:
    draft, total = drafts[n], drafts[position]
    same = (draft.of, draft.act.act, draft.figure.unit) == (total.of, total.act.act, total.figure.unit)
    free = draft.part_of is None and n != position and n not in totals_of(position, drafts)
    return same and free and draft.scope != "estimate" and 0 < draft.low < total.low


def incident_of(position: int, drafts: Sequence[Draft]) -> int:
    """The figure of the same sentence that raised the total at `position`: "of them" goes back to it; else itself."""
    sentence = drafts[position].sentence
    here = [n for n in between(drafts, sentence, sentence) if n < position and drafts[n].part_of == position]
    return here[-1] if here else position
