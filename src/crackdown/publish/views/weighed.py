"""What the listings of series and of sources print: the fields of the JSON contract, and the columns of the table."""

from collections.abc import Sequence

from crackdown.model.trust import GradedSource
from crackdown.publish.tables import Listing, Row
from crackdown.publish.views.rows import bounds
from crackdown.publish.views.series import StepView, series_words


def _step_row(view: StepView) -> Row:
    series, step = view.series, view.step
    return {
        "series": series.id,
        "step": view.number,
        "act": series.act,
        "of": series.of,
        "group": series.group,
        "unit": series.unit,
        "place": series.place or None,
        "since": series.since.isoformat() if series.since else None,
        "day": step.day.isoformat() if step.day else None,
        **bounds(step.figure),
        "change": step.change,
        "rises": [{"claim": rise.claim, "value": rise.value, "before": rise.before} for rise in step.rises],
        "voices": list(step.voices),
        "claims": list(step.claims),
        "apart": list(step.apart),
        "policy": series.policy,
    }


def _step_cells(view: StepView) -> Sequence[object]:
    label = series_words(view.series) if view.number == 1 else ""
    return (label, view.day, view.figure, view.change, view.stated, view.step.voices, view.step.claims)


SERIES = Listing(
    (
        *("series", "step", "act", "of", "group", "unit", "place", "since", "day"),
        *("low", "high", "low_open", "high_open", "change", "rises", "voices", "claims", "apart", "policy"),
    ),
    _step_row,
    ("series", "day", "total", "change", "stated", "voices", "claims"),
    _step_cells,
)


def _source_row(source: GradedSource) -> Row:
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind,
        "country": source.country,
        "reliability": source.reliability.grade,
        "rule": source.reliability.rule,
        "reason": source.reliability.reason,
        "claims": source.claims,
        "confirmed": source.confirmed,
        "contradicted": source.contradicted,
    }


def _source_cells(source: GradedSource) -> Sequence[object]:
    shown = (source.name, source.kind, source.country, source.reliability.grade)
    return (*shown, source.claims, source.confirmed, source.contradicted)


SOURCES = Listing(
    ("id", "name", "kind", "country", "reliability", "rule", "reason", "claims", "confirmed", "contradicted"),
    _source_row,
    ("name", "kind", "country", "reliability", "claims", "confirmed", "contradicted"),
    _source_cells,
)
