"""A filter as conditions on the tables."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select, true

from crackdown.model.filter import EVERYTHING, Filter
from crackdown.store.rows import dump, fold
from crackdown.store.schema import (
    claim_nations,
    claim_places,
    claims,
    event_claims,
    finding_claims,
    in_force,
    lies_at,
    lies_in,
    place_names,
)


def among(column: ColumnElement[Any], values: Collection[str]) -> ColumnElement[bool]:
    """Whether `column` is one of `values`, however many: they travel as one parameter."""
    return column.in_(select(func.json_each(dump(list(values))).table_valued("value").c.value))


def conditions(wanted: Filter) -> list[ColumnElement[bool]]:
    """What `wanted` demands of a row of `claims`."""
    found: list[ColumnElement[bool]] = []
    if wanted.act is not None:
        found.append(claims.c.act == wanted.act.lower())
    if wanted.nationality is not None:
        found.append(claims.c.key.in_(_of_nation(wanted.nationality.upper())))
    if wanted.place is not None:
        found.append(_lies_at(fold(wanted.place)))
    if wanted.first is not None:
        found.append(claims.c.last >= wanted.first)
    if wanted.last is not None:
        found.append(claims.c.first <= wanted.last)
    if wanted.source is not None:
        found.append(claims.c.key.in_(_said_by(fold(wanted.source))))
    return found


def _of_nation(code: str) -> Select[Any]:
    return select(claim_nations.c.claim).where(claim_nations.c.code == code)


def _lies_at(name: str) -> ColumnElement[bool]:
    """By the claim's own words, or by way of the register: name → place → all that lies in it → claims there."""
    written = select(claim_places.c.claim).where(claim_places.c.name == name)
    named = select(place_names.c.place).where(place_names.c.name == name)
    within = select(lies_in.c.inner).where(lies_in.c.outer.in_(named))
    resolved = select(lies_at.c.claim).where(lies_at.c.place.in_(within))
    return or_(claims.c.key.in_(written), claims.c.id.in_(resolved))


def _said_by(part: str) -> Select[Any]:
    """Asked for by key alone, so that SQLite scans the narrow index on `voice` and not the wide table."""
    said = claims.alias("said")
    return select(said.c.key).where(func.instr(said.c.voice, part) > 0)


def _meant(wanted: Filter) -> Select[Any]:
    """The ids of the claims in force that are meant."""
    joined = claims.join(in_force, in_force.c.record == claims.c.record)
    return select(claims.c.id).select_from(joined).where(*conditions(wanted))


def documents_meant(wanted: Filter) -> ColumnElement[bool]:
    """Narrows rows of `in_force` to documents with a claim that is meant."""
    if wanted == EVERYTHING:
        return true()
    return in_force.c.record.in_(select(claims.c.record).where(*conditions(wanted)))


def events_meant(id_: ColumnElement[Any], wanted: Filter) -> ColumnElement[bool]:
    """Narrows events to those with a claim that is meant."""
    if wanted == EVERYTHING:
        return true()
    return id_.in_(select(event_claims.c.event).where(event_claims.c.claim.in_(_meant(wanted))))


def findings_meant(id_: ColumnElement[Any], wanted: Filter) -> ColumnElement[bool]:
    """Narrows findings to those that rest on a claim that is meant."""
    if wanted == EVERYTHING:
        return true()
    return id_.in_(select(finding_claims.c.finding).where(finding_claims.c.claim.in_(_meant(wanted))))
