"""What settling makes of claims taken together, as rows and back: series of running totals, and grades of trust."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import Row, Table

from crackdown.model.register import SiteStep
from crackdown.model.series import Rise, Series, Step
from crackdown.model.settled import Settled
from crackdown.model.trust import Grade, GradedClaim, GradedSource
from crackdown.store import schema
from crackdown.store.rows import Values, dump, interval_of, interval_values


def contents(settled: Settled) -> Iterator[tuple[Table, Iterable[Values]]]:
    """The tables of series and trust with their rows, parents first."""
    yield schema.series, map(_series_row, settled.series)
    pairs = sorted({(claim, one.id) for one in settled.series for claim in one.claims})
    yield schema.series_claims, ({"claim": claim, "series": id_} for claim, id_ in pairs)
    yield schema.graded_sources, map(_source_row, settled.trust.sources)
    yield schema.graded_claims, map(_claim_row, settled.trust.claims)


def _series_row(series: Series) -> Values:
    return {
        "id": series.id,
        "act": series.act,
        "of": series.of,
        "group": series.group,
        "unit": series.unit,
        "place": series.place,
        "since": series.since,
        "steps": dump([_step_values(step) for step in series.steps]),
        "policy": series.policy,
    }


def series_of(row: Row[Any]) -> Series:
    """The series of a row."""
    steps = tuple(_step_of(*values) for values in json.loads(row.steps))
    return Series(row.id, row.act, row.of, row.group, row.unit, row.place, row.since, steps, row.policy)


def _step_values(step: Step) -> list[object]:
    rises = [(rise.claim, rise.value, rise.before) for rise in step.rises]
    return [_day(step.day), interval_values(step.figure), step.voices, step.claims, step.change, rises, step.apart]


def _step_of(
    day: str | None, figure: list[Any], voices: list[str], claims: list[str], change: Any, rises: Any, apart: list[str]
) -> Step:
    told = tuple(Rise(*values) for values in rises)
    return Step(_day_of(day), interval_of(figure), tuple(voices), tuple(claims), change, told, tuple(apart))


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day_of(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None


def site_steps(steps: Iterable[SiteStep]) -> str:
    """The steps of a site as they are kept in its row."""
    return dump([(step.status, _day(step.day), step.reported, step.alleged, step.claims) for step in steps])


def site_steps_of(kept: str) -> tuple[SiteStep, ...]:
    """The steps that a site's row keeps."""
    return tuple(
        SiteStep(status, _day_of(day), reported, alleged, tuple(claims))
        for status, day, reported, alleged, claims in json.loads(kept)
    )


def _grade_values(grade: Grade) -> Values:
    return {"grade": grade.grade, "rule": grade.rule, "reason": grade.reason}


def _source_row(source: GradedSource) -> Values:
    return _grade_values(source.reliability) | {
        "id": source.id,
        "name": source.name,
        "kind": source.kind,
        "country": source.country,
        "claims": source.claims,
        "confirmed": source.confirmed,
        "contradicted": source.contradicted,
    }


def source_of(row: Row[Any]) -> GradedSource:
    """The graded source of a row."""
    grade = Grade(row.grade, row.rule, row.reason)
    return GradedSource(row.id, row.name, row.kind, row.country, grade, row.claims, row.confirmed, row.contradicted)


def _claim_row(claim: GradedClaim) -> Values:
    return _grade_values(claim.credibility) | {"claim": claim.claim, "source": claim.source}


def claim_of(row: Row[Any]) -> GradedClaim:
    """The graded claim of a row."""
    return GradedClaim(row.claim, row.source, Grade(row.grade, row.rule, row.reason))
