"""Which figure is a part of which: "of whom", "including", lists after a colon, breakdowns over several sentences."""

import re
from collections.abc import Sequence
from dataclasses import replace

from crackdown.claims.drafts import Bound, Draft, Spot, between, region_of
from crackdown.claims.shares import shared
from crackdown.claims.wholes import afterwards, incident_of, referred, remainder
from crackdown.model.reading import Figure

OF_WHOM = re.compile(
    r"\b(?:of|among)\s+(?:whom|which|them|those|these|the\s+(?:arrested|detained|freed|rescued|deported))(?:\s+\w+)?,?\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
BY_NAME = re.compile(r"\b(?:of|among)\s+(?:all\s+)?the\s+$", re.IGNORECASE)
OF_NUMBER = re.compile(r"\b(?:of|among)\s+(?:the|those|these)\s+\d[^.;:,]{0,30},\s+(?:\w+\s+)?$", re.IGNORECASE)
ALSO = re.compile(r"[^.;:\d]{1,80}?(?:,?\s+and|,)\s+")
THERE = re.compile(r"\bthere\s+(?:were|are|was|is)\s+(?:\w+\s+)?$", re.IGNORECASE)
GENDERED = re.compile(r"\b(?:wom[ae]n|m[ae]n|males?|females?|children|child|minors?|boys?|girls?)\b", re.IGNORECASE)
OUT_OF = re.compile(
    r"(?:[\s,\u2014\u2013-]|\b(?:were|was|are|deported|arrested|detained|freed|rescued|sent|home|had|been|"
    r"have|taken)\b)*(?:out\s+of|among|amongst|of|from\s+among)\s+(?:the\s+|a\s+total\s+of\s+|some\s+|"
    r"about\s+)?$"
)
FAR_OUT_OF = re.compile(r"[^.;:]{0,80},?\s+out\s+of\s+(?:the\s+|a\s+total\s+of\s+)?$")
SOMEWHERE = re.compile(r"\s+(?:in|at|from|near|for)\s+(?:the\s+)?[A-Z]")
SIDE_BY_SIDE = re.compile(r"[^.;:]{1,50}?(?:,\s+(?:and\s+)?|\s+and\s+)(?:[a-z]+\s+){0,2}")
BROKEN_DOWN = re.compile(r"(?:,\s+(?:with\s+|including\s+)?|[:\u2014\u2013(-]\s*)(?:[a-z]+\s+){0,2}$")
OF_THESE = re.compile(r"\s+of\s+(?:them|these|those|the\s+total)\b")
AMONG_THEM = re.compile(r"[\s,]*(?:nationals?|citizens?|people)?\s*among\s+(?:them|the)\b", re.IGNORECASE)
OPENS_LIST = re.compile(r"[:(\u2014\u2013]|\s-\s|,\s+(?:with|all)\s|\bnamely\b")
GLUE = re.compile(
    r"(?:[\s,;)(]|\b(?:and|plus|then|as|well|by|followed|ahead|another|also|the|remaining|further|other|with|"
    r"while|from|were|was|to|at|nationals?|citizens?)\b)*$"
)
CARRIES_ON = re.compile(r"\b(?:followed\s+by|then|as\s+well\s+as|plus|and)\b[^.;:]{0,30}$", re.IGNORECASE)
NEW_ACT = 3.6  # an act of its own that fits as well as this makes a figure stand by itself
OWN_ACT = 1.5  # without a word that opens a breakdown, any act of its own is enough
FAR = 12  # sentences: "the remaining 390" may come long after its total
REACH = 4  # how many sentences back a breakdown may reach for its total


def total_of(
    figure: Figure, of: str | None, spot: Spot, drafts: Sequence[Draft], own: Bound | None, own_score: float
) -> int | None:
    """The position among `drafts` of the total that `figure` is a part of, or None.

    `own` is the act that its own sentence gives it, `own_score` how well that fits.
    """
    if (named := referred(figure, of, spot, drafts)) is not None:
        return named
    if figure.group.link == "share":
        return shared(figure, of, spot, drafts)
    if figure.share == "rest" and (filled := remainder(figure, of, drafts, spot.index)) is not None:
        return filled
    part = _part_of(figure, of, spot, drafts, own_score)
    return afterwards(figure, own, spot, drafts) if part is None else part


def _part_of(figure: Figure, of: str | None, spot: Spot, drafts: Sequence[Draft], own_score: float) -> int | None:
    same = between(drafts, spot.index, spot.index)
    before = spot.text[max(spot.sentence.span.start, figure.span.start - 32) : figure.span.start]
    bare = not figure.group.nations and not figure.group.role
    if bare and THERE.search(before):
        return None
    if figure.group.link == "partitive" or figure.share == "rest" or OF_WHOM.search(before):
        return _nearest(figure, of, same, drafts) if same else _earlier(figure, of, spot, drafts)
    within = _within_sentence(figure, of, spot, same, drafts, own_score)
    if within is not None:
        return within
    if _stands_alone(figure, own_score) or _beside_whole(figure, spot, same, drafts):
        return None
    if figure.group.nations or _is_gender(figure) or figure.group.link == "predicate":
        cue = any(cue.kind == "part" and cue.span.start < region_of(figure).end for cue in spot.sentence.cues)
        if not cue and _elsewhere(figure, spot):
            return None
        breaks_down = own_score < (NEW_ACT if cue else OWN_ACT)
        return _earlier(figure, of, spot, drafts) if breaks_down else None
    return None


def _elsewhere(figure: Figure, spot: Spot) -> bool:
    """Whether the figure's own clause has a place of its own before it: "in Takeo, 52 Kenyans"."""
    start = region_of(figure).start
    clause = spot.text[spot.sentence.span.start : start].rfind(";") + 1 + spot.sentence.span.start
    return any(clause <= place.span.start < start and place.kind != "country" for place in spot.sentence.places)


def _stands_alone(figure: Figure, own_score: float) -> bool:
    return (figure.share == "more" and own_score >= OWN_ACT) or (
        own_score >= NEW_ACT and figure.group.link not in ("label", "predicate")
    )


def _beside_whole(figure: Figure, spot: Spot, same: Sequence[int], drafts: Sequence[Draft]) -> bool:
    """Whether the figure goes on a list whose last nationality has an act of its own and is no part of anything."""
    if not same or not _are_siblings(figure, drafts[same[-1]]):
        return False
    last = drafts[same[-1]]
    joined = GLUE.fullmatch(spot.text[last.region.end : region_of(figure).start])
    return bool(joined) and last.part_of is None and not last.act.inherited


def _is_gender(figure: Figure) -> bool:
    return bool(figure.group.role and GENDERED.search(figure.group.role))


def _within_sentence(
    figure: Figure, of: str | None, spot: Spot, same: Sequence[int], drafts: Sequence[Draft], own_score: float
) -> int | None:
    if (broken := _by_place(figure, spot, same, drafts)) is not None:
        return broken
    if (goes_on := _coordinate(figure, of, spot, same, drafts)) is not None:
        return goes_on
    start = region_of(figure).start
    sets_apart = bool(figure.group.nations) or _is_gender(figure) or _is_listed(figure, same, drafts)
    for n in reversed(same):
        other = drafts[n]
        between = spot.text[other.region.end : start]
        if _are_siblings(figure, other):
            if other.part_of is not None and (GLUE.fullmatch(between) or CARRIES_ON.search(between)):
                return _sibling(figure, other, drafts)
            continue
        if not _holds(other, figure, of):
            if other.part_of is not None and GLUE.fullmatch(between) and sets_apart:
                return _sibling(figure, other, drafts)
            continue
        if sets_apart and BY_NAME.search(
            spot.text[max(spot.sentence.span.start, other.region.start - 16) : other.region.start]
        ):
            return n  # "of the 90 people arrested, 41 were Thai"
        cue = any(c.kind == "part" and other.region.end <= c.span.start < start for c in spot.sentence.cues)
        behind = AMONG_THEM.match(spot.text, region_of(figure).end) or (
            figure.group.link == "label" and OF_THESE.match(spot.text, figure.digits.end)
        )
        if cue or behind:
            return n
        if _is_gender(figure) and re.fullmatch(r"\s*,\s*|,?\s+and\s+", between) and not _is_gender(other.figure):
            return n
        if (
            _is_gender(figure)
            and not _is_gender(other.figure)
            and own_score < NEW_ACT
            and not re.search(r"[.;]", between)
        ):
            return n
        if (
            (sets_apart or (of is None and re.search(r"[:\u2014]", between) is not None))
            and OPENS_LIST.search(between)
            and not re.search(r"[.;]", between)
            and (of is None or _differs(figure, other))
        ):
            return n
        if other.part_of is not None and GLUE.fullmatch(between) and sets_apart:
            return _sibling(figure, other, drafts)
    return None


def _is_listed(figure: Figure, same: Sequence[int], drafts: Sequence[Draft]) -> bool:
    """Whether people or companies may be some of the targets that the sentence has told of."""
    return figure.group.of in ("people", "targets") and any(drafts[n].of == "targets" for n in same)


def _coordinate(figure: Figure, of: str | None, spot: Spot, same: Sequence[int], drafts: Sequence[Draft]) -> int | None:
    """The total that a clause before went back to: "of whom 20 were freed and 40 charged"."""
    if not same or of not in (None, "people") or figure.group.nations or figure.group.role:
        return None
    last = drafts[same[-1]]
    floor = spot.sentence.span.start
    opens = OF_WHOM.search(spot.text, floor, last.figure.span.start) or OF_NUMBER.search(
        spot.text, floor, last.figure.span.start
    )
    joined = ALSO.fullmatch(spot.text[last.region.end : figure.span.start])
    if not opens or not joined or last.part_of is None or not _holds(drafts[last.part_of], figure, of):
        return None
    return last.part_of


def _by_place(figure: Figure, spot: Spot, same: Sequence[int], drafts: Sequence[Draft]) -> int | None:
    """The total that the sentence breaks down by places: "three men were arrested, two in Kep and one in Takeo"."""
    if figure.group.link == "predicate" and not figure.group.nations and not figure.group.role:
        beside = same and drafts[same[-1]].figure.group.link == "predicate"
        return drafts[same[-1]].part_of if beside else None
    if figure.group.of or figure.group.nations or not SOMEWHERE.match(spot.text, region_of(figure).end):
        return None
    for n in reversed(same):
        other = drafts[n]
        placed = SOMEWHERE.match(spot.text, other.region.end)
        between = spot.text[other.region.end : figure.span.start]
        if placed and other.part_of in same and SIDE_BY_SIDE.fullmatch(between):
            return other.part_of
        if placed or not BROKEN_DOWN.search(between) or not _holds(other, figure, None):
            return None
        return n
    return None


def _are_siblings(figure: Figure, other: Draft) -> bool:
    """Whether both set a nationality apart: neither is then a part of the other."""
    mine, theirs = figure.group.nationality, other.figure.group.nationality
    return bool(mine and theirs) and mine != theirs


def _sibling(figure: Figure, other: Draft, drafts: Sequence[Draft]) -> int | None:
    """The total of the list that `other` is in; a nationality after a gender within it goes one level up."""
    total = other.part_of
    if (
        figure.group.nations
        and not other.figure.group.nations
        and total is not None
        and drafts[total].figure.group.nations
    ):
        return drafts[total].part_of
    return total


def _differs(figure: Figure, other: Draft) -> bool:
    if other.of == "targets":
        return True
    return figure.group.nationality != other.figure.group.nationality or _is_gender(figure) != _is_gender(other.figure)


def _holds(total: Draft, figure: Figure, of: str | None) -> bool:
    """Whether the draft may be the total: it counts the same things and is no smaller."""
    if total.figure.number.n is None or figure.number.n is None or (of is not None and total.of not in (of, "targets")):
        return False
    return total.low >= figure.number.n and total.low > 1


def _nearest(figure: Figure, of: str | None, same: Sequence[int], drafts: Sequence[Draft]) -> int | None:
    for n in reversed(same):
        if _are_siblings(figure, drafts[n]):
            total = drafts[n].part_of
            return total if total is None or _holds(drafts[total], figure, of) else None
        if _holds(drafts[n], figure, of):
            return n
    return None


def _earlier(figure: Figure, of: str | None, spot: Spot, drafts: Sequence[Draft]) -> int | None:
    """The last total of the sentences before: the root of the breakdown that is going on."""
    mine = figure.group.nationality
    for n in range(len(drafts) - 1, -1, -1):
        draft = drafts[n]
        theirs = draft.figure.group.nationality
        if spot.index - draft.sentence > (FAR if figure.share == "rest" else REACH):
            return None
        if draft.sentence == spot.index:
            continue
        if mine and theirs and draft.part_of is not None and draft.of == (of or "people"):
            return draft.part_of if _holds(drafts[draft.part_of], figure, of or "people") else None
        if not _holds(draft, figure, of or "people"):
            continue
        if draft.part_of is None:
            return None if theirs and theirs == mine else incident_of(n, drafts)
        if figure.group.link == "predicate" and not mine and draft.figure.group.link == "predicate":
            return draft.part_of
        if figure.group.link == "predicate" and not mine and not draft.act.inherited:
            return n  # "31 of the 37 went home. Nine are women"
        if figure.group.link in ("partitive", "predicate") and not mine:
            beside = draft.figure.group.link == "partitive" or _is_breakdown(n, drafts)
            return draft.part_of if beside and _holds(drafts[draft.part_of], figure, of) else n
    return None


def _is_breakdown(position: int, drafts: Sequence[Draft]) -> bool:
    """Whether the figure is one of several parts of a total that its sentence gives: "they" are then the total."""
    draft = drafts[position]
    return any(
        other is not draft and other.part_of == draft.part_of and other.sentence == draft.sentence for other in drafts
    )


def reversed_total(figure: Figure, spot: Spot) -> Figure | None:
    """The later figure of the sentence that this one is said to be out of: "34 Thais, out of 80 foreigners"."""
    later = [other for other in spot.sentence.figures if other.span.start > figure.span.end and not other.excluded]
    if not later or figure.number.n is None:
        return None
    total = later[0]
    counted = {one.group.of for one in (total, figure) if one.group.of}
    if total.unit != figure.unit or len(counted) > 1:
        return None
    end = figure.digits.end if figure.group.link == "predicate" else region_of(figure).end
    between = spot.text[end : total.span.start]
    if figure.group.nations and total.group.nations and GLUE.fullmatch(between):
        return reversed_total(total, spot)  # "61 Lao and 30 Thais among the 190 arrested"
    said = OUT_OF.fullmatch(between) or FAR_OUT_OF.fullmatch(between)
    if total.number.n is not None and total.number.n > figure.number.n and said:
        return total
    return None


def summed(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with those made parts of a total that follow it (or come before it) and add up to it exactly.

    "90 … In Takeo 40. Kep yielded 30. The other 20 …": the sum says that they belong.
    """
    linked = list(drafts)
    for position, total in enumerate(drafts):
        if total.figure.number.n is None or total.figure.number.to is not None or total.low < 3:
            continue
        run = _run(position, 1, drafts) or _run(position, -1, drafts)
        if total.low < 10 and any(drafts[member].sentence != total.sentence for member in run):
            continue  # small sums meet by chance
        for member in run:
            linked[member] = _joined(linked[member], position, total)
    return linked


def _run(position: int, step: int, drafts: Sequence[Draft]) -> list[int]:
    """The whole figures next to the total that add up to it, two at least."""
    total, found, amount = drafts[position], [], 0.0
    n = position + step
    while 0 <= n < len(drafts) and abs(drafts[n].sentence - total.sentence) <= FAR:
        draft = drafts[n]
        n += step
        if draft.part_of is not None and draft.part_of != position:
            continue
        if (draft.of, draft.act.act, draft.figure.unit, draft.status) != (
            total.of,
            total.act.act,
            total.figure.unit,
            total.status,
        ):
            continue
        if draft.figure.number.hedge != "exact" or draft.low >= total.low or draft.low < 1:
            return []
        found.append(n - step)
        amount += draft.low
        if amount >= total.low:
            break
    return found if amount == total.low and len(found) > 1 else []


def _joined(draft: Draft, position: int, total: Draft) -> Draft:
    """The draft as a part of the total; what it has of its own stays."""
    if draft.part_of is not None:
        return draft
    act = replace(total.act, inherited=True) if draft.act.inherited else draft.act
    return replace(
        draft,
        part_of=position,
        act=act,
        voice=draft.voice or total.voice,
        date=draft.date or total.date,
        date_span=draft.date_span if draft.date else total.date_span,
    )
