"""Numbers that several have: "both men", "a pair of brothers", "seven each from Nepal and Laos"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from crackdown.model.number import Number
from crackdown.model.reading import Demonym, Figure, Group
from crackdown.model.span import Span
from crackdown.read.field import Field, demonym
from crackdown.read.groups import group_of

TWO = re.compile(r"\bboth\b(?=\s+[a-zA-Z])|\ba\s+pair\b(?=\s+(?:each\b|of\s+[a-zA-Z]))", re.IGNORECASE)
JOINS = re.compile(r"\s+and\s+(?!(?:\w+\s+){0,2}(?:were|was|are|have|had)\b|\w+ed\b)")  # "both police and soldiers"
BARE = re.compile(r"\s+(?:were|are|have|had|will)\b|\s+of\s+(?:them|whom|these|those)\b", re.IGNORECASE)
EACH = re.compile(r"\s+each\b")
HAVE = re.compile(r",?\s+(?:(?:with|had|have|at|were|sent|lost|took|back|home|received)\s+){0,3}")
JOINT = re.compile(r"(?:,\s+and|,|\s+and)\s+")
GROUPS = frozenset({"people", "officers", "sites", "vehicles"})


def twos(field: Field) -> Iterator[Figure]:
    """Figures of two; "both police and soldiers" counts nobody, nor does a pair of things that are worn."""
    for match in TWO.finditer(field.text, field.sentence.start, field.sentence.end):
        span = Span(*match.span())
        group = group_of(span, field)
        if match[0].lower() != "both":
            if group.of == "people" or field.text.startswith(" each", span.end):
                yield Figure(span, span, Number(2), replace(group, of="people"))
        elif _counts(span, group, field):
            yield Figure(span, span, Number(2), group, share="all")


def _counts(span: Span, group: Group, field: Field) -> bool:
    """Whether "both" says how many there are of something, and doesn't join two things."""
    if BARE.match(field.text, span.end, field.sentence.end):
        return True
    noun = group.of in GROUPS and group.span.end > span.end and " and " not in group.span.text(field.text)
    return noun and not JOINS.match(field.text, group.span.end, field.sentence.end)


def each(figure: Figure, field: Field) -> tuple[Figure, ...]:
    """A figure for each of the nations that have the number each.

    "Seven each from Nepal and Laos", "seven men each from Nepal and Laos", "Nepal and Laos had seven each".
    """
    group, text = figure.group, field.text
    if not EACH.search(text, figure.digits.end, max(figure.digits.end, group.span.end) + 6):
        return (figure,)
    before = not group.nations or group.link == "label"
    if before and group.of in (None, "people") and (named := _sharing(figure, field)):
        group = Group(named[0].span.cover(named[-1].span), "people", group.role, named, "label")
    if len(group.nations) < 2:
        return (figure,)
    return tuple(replace(figure, group=replace(group, nations=(nation,))) for nation in group.nations)


def _sharing(figure: Figure, field: Field) -> tuple[Demonym, ...]:
    """The nations listed right before a number that each of them has."""
    named: list[Demonym] = []
    end, joint = figure.span.start, HAVE
    for at in sorted((at for at in field.nations_by_end if at <= figure.span.start), reverse=True):
        if not joint.fullmatch(field.text, at, end):
            break
        nation = demonym(field.nations_by_end[at])
        if named and nation.kind != named[0].kind:
            break  # "eight Kenyans, and Laos and Nepal had a pair each"
        named.insert(0, nation)
        end, joint = named[0].span.start, JOINT
    return tuple(named)
