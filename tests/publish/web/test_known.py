"""What is known at a glance."""

from dataclasses import replace

from crackdown.model.event import Event
from crackdown.model.interval import Interval
from crackdown.publish.views import Operation
from crackdown.publish.views.events import tally_view
from crackdown.publish.web.bars import ROOM
from crackdown.publish.web.known import LINES, measures
from publish.made import DAY, EVENT, TALLY


def operation(event: Event, low: float, high: float, **slots: object) -> Operation:
    made = replace(TALLY, id=f"t-{low}-{high}-{slots}", event=event.id, range=Interval(low, high), **slots)
    return Operation(tally_view(made, {}), event, ("Bavet", "Cambodia"), DAY)


def other(number: int) -> Event:
    return replace(EVENT, id=f"e-{number}", title="Elsewhere")


def test_figures_of_two_events_are_not_added_up_the_larger_comes_first() -> None:
    (measure,) = measures([operation(EVENT, 300, 300), operation(other(1), 400, 450)])
    assert [line.operation.tally.range for line in measure.lines] == ["400 to 450", "300"]
    assert measure.number == 2


def test_a_line_says_what_its_figure_is() -> None:
    (measure,) = measures([operation(EVENT, 300, 300)])
    assert measure.lines[0].words == "people arrested, Bavet, Cambodia, 18 July 2025"


def test_one_line_from_zero_for_a_card_with_its_unit_at_the_end() -> None:
    (measure,) = measures([operation(EVENT, 3000, 3000), operation(other(1), 75, 75)])
    assert [tick.label for tick in measure.ticks] == ["0", "1,500", "3,000 people"]
    large, small = (line.bar.x for line in measure.lines)
    assert (large, small) == (ROOM, round(ROOM * 75 / 3000, 2))


def test_a_card_has_few_lines_and_one_for_each_event() -> None:
    many = [operation(other(number), number, number) for number in range(1, 9)]
    (measure,) = measures([*many, operation(other(8), 5, 5)])
    assert [line.operation.tally.range for line in measure.lines] == ["8", "7", "6"][:LINES]
    assert measure.number == 8


def test_a_part_of_the_people_is_no_whole() -> None:
    (measure,) = measures([operation(EVENT, 300, 300), operation(EVENT, 900, 900, group="CN")])
    assert [line.operation.tally.range for line in measure.lines] == ["300"]


def test_each_currency_has_a_card_of_its_own() -> None:
    money = {"act": "seized", "of": "money"}
    made = measures([operation(EVENT, 10, 10, unit="USD", **money), operation(EVENT, 99, 99, unit="THB", **money)])
    assert [(card.name, card.lines[0].operation.tally.range) for card in made] == [
        ("Money seized, THB", "99 THB"),
        ("Money seized, USD", "10 USD"),
    ]
    assert made[0].ticks[-1].label == "100 THB"
    assert made[0].lines[0].words == "seized, Bavet, Cambodia, 18 July 2025"


def test_what_nobody_counts_is_left_out() -> None:
    assert measures([]) == ()
    assert measures([operation(EVENT, 1, 1, act="met")]) == ()
