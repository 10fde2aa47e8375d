"""Numbers that the places of a list have of a total: "Takeo (400), Kandal (300)", "Takeo led the table with 400"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from crackdown.claims.drafts import Draft, Spot, between
from crackdown.model.reading import Figure, Group
from crackdown.model.span import Span

_SORT = r"(?:\s+(?:province|district|city|state|region|county|municipality))?"
BRACKET = re.compile(rf"{_SORT}\s*\(\s*$")
WITH = re.compile(
    rf"{_SORT}(?:\s+with|,\s+(?:with|at)|\s*[\u2013\u2014:-]|\s+(?:account(?:s|ed)\s+for|recorded|logged|reported|had|saw)|"
    r"\s+(?:head(?:s|ed)|top(?:s|ped)|le(?:ads|d))\s+(?:the\s+)?(?:table|list|count|tally|ranking|field|way)[,:]?\s+(?:with|at)|"
    r"\s+(?:was|came|follow(?:s|ed)|is)(?:\s+(?:first|next|second|third|last|top|behind))?[,:]?\s+(?:with|at))\s+$"
)
OTHERS = re.compile(
    r"\bother\s+(?:provinces?|places|districts?|cities|towns|areas|regions|states|parts\s+of\s+the\s+country)\s*\(\s*$"
)
FAR = 40  # characters between a place and its number
REACH = 6  # sentences back in which the total stands


def at_place(figure: Figure, spot: Spot, before: Sequence[Figure]) -> Figure:
    """The figure with the place that it is the share of as its label; `before` are the figures that stand before it."""
    if figure.unit or figure.group.nations or figure.number.n is None or figure.group.link == "unknown":
        return figure
    text, start = spot.text, figure.span.start
    if text[start - 1 : start] == "(" and text[figure.span.end : figure.span.end + 1] == ")":
        other = OTHERS.search(text, max(spot.sentence.span.start, start - FAR), start)
        if other and before and before[-1].group.link == "share":
            return _labelled(figure, other.start())
        return _named(figure, spot, BRACKET)
    return figure if figure.group.of not in (None, "people", "sites") else _named(figure, spot, WITH)


def _named(figure: Figure, spot: Spot, pattern: re.Pattern[str]) -> Figure:
    start = figure.span.start
    for place in reversed(spot.sentence.places):
        if place.span.end <= start and place.kind != "country":
            near = start - place.span.end <= FAR and pattern.fullmatch(spot.text, place.span.end, start)
            return _labelled(figure, place.span.start) if near else figure
    return figure


def _labelled(figure: Figure, start: int) -> Figure:
    group = figure.group
    named = group.of in ("people", "sites") and group.span.start >= figure.digits.end
    end = group.span.end if named else figure.digits.end
    of, role = (group.of, group.role) if named else (None, None)
    return replace(figure, group=Group(Span(start, end), of, role, (), "share"))


def shared(figure: Figure, of: str | None, spot: Spot, drafts: Sequence[Draft]) -> int | None:
    """The total that a place's number is a share of: the one that the list's last was, else the last told."""
    if figure.group.link != "share" or figure.number.n is None:
        return None
    for n in reversed(between(drafts, spot.index - REACH, spot.index)):
        draft = drafts[n]
        if draft.figure.group.link == "share" and draft.sentence == spot.index:
            return draft.part_of
        whole = draft.part_of is None and draft.of in ("people", "sites") and draft.of == (of or draft.of)
        if whole and draft.low > figure.number.n and not draft.figure.group.nations:
            return n
    return None
