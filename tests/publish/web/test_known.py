"""What is known at a glance."""

from dataclasses import replace

from crackdown.model.event import Event
from crackdown.model.interval import Interval
from crackdown.publish.views import TallyView
from crackdown.publish.views.events import tally_view
from crackdown.publish.web.known import measures
from publish.made import EVENT, TALLY


def counted(event: Event, low: float, high: float, **slots: object) -> tuple[Event, TallyView]:
    made = replace(TALLY, id=f"t-{low}-{high}-{slots}", range=Interval(low, high), **slots)
    return event, tally_view(made, {})


OTHER = replace(EVENT, id="e-other", title="Elsewhere")


def test_figures_of_two_events_are_not_added_up_the_larger_is_shown() -> None:
    (measure,) = measures([counted(EVENT, 300, 300), counted(OTHER, 400, 450)])
    (line,) = measure.lines
    assert (line.tally.range, line.event.title) == ("400 to 450", "Elsewhere")
    assert measure.events == 2


def test_running_totals_and_estimates_stand_by_themselves() -> None:
    (measure,) = measures(
        [
            counted(EVENT, 300, 300),
            counted(EVENT, 3000, 3000, scope="running"),
            counted(EVENT, 9000, 9000, scope="estimate"),
        ]
    )
    assert [(line.name, line.tally.range) for line in measure.lines] == [
        ("Largest single operation", "300"),
        ("Largest running total", "3,000"),
        ("Highest estimate", "9,000"),
    ]


def test_a_part_of_the_people_is_no_whole() -> None:
    (measure,) = measures([counted(EVENT, 300, 300), counted(EVENT, 900, 900, group="CN")])
    assert [line.tally.range for line in measure.lines] == ["300"]


def test_currencies_are_kept_apart() -> None:
    money = {"act": "seized", "of": "money"}
    (measure,) = measures([counted(EVENT, 10, 10, unit="USD", **money), counted(EVENT, 99, 99, unit="THB", **money)])
    assert [line.tally.range for line in measure.lines] == ["99 THB", "10 USD"]


def test_what_nobody_counts_is_left_out() -> None:
    assert measures([]) == ()
    assert measures([counted(EVENT, 1, 1, act="met")]) == ()
