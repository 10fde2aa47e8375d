"""What an event's page draws: each tally as an interval, its voices beneath, its parts on the same line."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from crackdown.model.claim import Claim, Period
from crackdown.model.interval import Interval
from crackdown.model.tally import Tally
from crackdown.publish.views import ClaimView, TallyView
from crackdown.publish.views.words import act_words, counted_words, nation_words
from crackdown.publish.web.bars import Bar, Scale, Tick, scale
from crackdown.publish.web.looks import Look, look

Reach = Callable[[Claim, str], Interval | None]


@dataclass(frozen=True, slots=True)
class Row:
    """One claim's figure, drawn; `bar` is None where it leaves nothing to draw."""

    view: ClaimView
    bar: Bar | None


@dataclass(frozen=True, slots=True)
class Side:
    """Voices that can all be right; their common range in words and how many independent witnesses they are."""

    range: str
    support: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A group apart within a tally: its name, range in words, bar and voices."""

    name: str
    range: str
    bar: Bar
    conflict: bool
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """A tally of no group apart, drawn with its sides and its parts.

    `days` are those it counts; they tell the running totals of one campaign from each other.
    """

    view: TallyView
    days: Period | None
    bar: Bar
    sides: tuple[Side, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """All tallies of one thing counted, on one line: `wholes`, and `parts` of none of them."""

    title: str
    look: Look
    scope: str
    ticks: tuple[Tick, ...]
    log: bool
    wholes: tuple[Whole, ...]
    parts: tuple[Part, ...]


def charts(tallies: Sequence[TallyView], reach: Reach) -> tuple[Chart, ...]:
    """One chart for each thing counted, in the order of `tallies`.

    `reach` says what a claim leaves possible under a hedge policy.
    """
    grouped: dict[tuple[str, str, str, str], list[TallyView]] = {}
    for view in tallies:
        grouped.setdefault(_slot(view.tally), []).append(view)
    return tuple(_chart(views, reach) for views in grouped.values())


def group_words(group: str) -> str:
    """The name of a group: "VN women" is "Viet Nam, women"."""
    codes, _, rest = group.partition(" ")
    if not re.fullmatch(r"[A-Z]{2}(\+[A-Z]{2})*", codes):
        return group
    return ", ".join(filter(None, (nation_words(codes.split("+")), rest)))


def tally_title(tally: Tally) -> str:
    """What a tally counts: "People arrested"."""
    unit = f" ({tally.unit})" if tally.unit else ""
    return f"{counted_words(tally.of).capitalize()} {act_words(tally.act)}{unit}"


def _slot(tally: Tally) -> tuple[str, str, str, str]:
    return (tally.act, tally.of, tally.unit or "", tally.scope)


def _chart(views: Sequence[TallyView], reach: Reach) -> Chart:
    wholes, apart = ([view for view in views if bool(view.tally.group) == part] for part in (False, True))
    line = scale(_intervals(wholes, reach), _intervals(apart, reach))
    counted = {days_of(view) for view in wholes}
    drawn = [_whole(view, [part for part in apart if days_of(part) == days_of(view)], line, reach) for view in wholes]
    first = views[0].tally
    return Chart(
        title=tally_title(first),
        look=look(first.act),
        scope=first.scope,
        ticks=line.ticks(),
        log=line.log,
        wholes=tuple(sorted(drawn, key=_age)),
        parts=tuple(_part(view, line) for view in apart if days_of(view) not in counted),
    )


def days_of(view: TallyView) -> Period | None:
    """The days that a running total counts; None for any other tally."""
    if view.tally.scope != "running":
        return None
    return next((claim.claim.date for camp in view.camps for claim in camp.claims), None)


def _intervals(views: Iterable[TallyView], reach: Reach) -> list[Interval]:
    """All that is to be drawn of `views`: their ranges and what each claim leaves possible."""
    views = tuple(views)
    said = (reach(claim.claim, view.tally.policy) for view in views for camp in view.camps for claim in camp.claims)
    return [*(view.tally.range for view in views), *(interval for interval in said if interval)]


def _whole(view: TallyView, apart: Iterable[TallyView], line: Scale, reach: Reach) -> Whole:
    parts = tuple(_part(part, line) for part in apart)
    return Whole(view, days_of(view), line.bar(view.tally.range), _sides(view, line, reach), parts)


def _age(whole: Whole) -> tuple[date, date, str]:
    days = whole.days
    return (days.last if days else date.max, days.first if days else date.max, whole.view.tally.id)


def _sides(view: TallyView, line: Scale, reach: Reach) -> tuple[Side, ...]:
    return tuple(
        Side(
            camp.range,
            camp.support,
            tuple(Row(claim, _bar(line, reach(claim.claim, view.tally.policy))) for claim in camp.claims),
        )
        for camp in view.camps
    )


def _bar(line: Scale, interval: Interval | None) -> Bar | None:
    return line.bar(interval) if interval else None


def _part(view: TallyView, line: Scale) -> Part:
    claims = tuple(claim for camp in view.camps for claim in camp.claims)
    return Part(group_words(view.tally.group), view.range, line.bar(view.tally.range), view.conflict, claims)
