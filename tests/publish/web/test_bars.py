"""Intervals to scale."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crackdown.model.interval import Interval
from crackdown.publish.web.bars import LEAST, ROOM, from_zero, round_up, scale, short

sizes = st.integers(0, 10**13)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = sorted((draw(sizes), draw(sizes)))
    return Interval(low, math.inf if draw(st.booleans()) else high)


@given(st.lists(intervals(), min_size=1, max_size=8))
def test_every_bar_lies_on_the_line(drawn: list[Interval]) -> None:
    line = scale(drawn)
    for interval in drawn:
        bar = line.bar(interval)
        assert 0 <= bar.x <= ROOM
        assert bar.width >= LEAST
        assert bar.end <= 100.01
        assert bar.open_end == math.isinf(interval.high)


@given(st.lists(intervals(), min_size=2, max_size=8))
def test_a_larger_number_stands_no_further_left(drawn: list[Interval]) -> None:
    line = scale(drawn)
    ends = sorted(interval.low for interval in drawn)
    places = [line.at(end) for end in ends]
    assert places == sorted(places)


@given(st.floats(1e-3, 1e15))
def test_the_end_is_a_round_number_above_and_near(value: float) -> None:
    assert value <= round_up(value) * (1 + 1e-9)
    assert round_up(value) <= value * 1.4


def test_half_of_the_line_is_half_of_the_number() -> None:
    line = scale([Interval(1000, 2000)])
    bar = line.bar(Interval(1000, 2000))
    assert (bar.x, bar.width, bar.point) == (ROOM / 2, ROOM / 2, False)


def test_an_exact_number_is_a_point_and_an_open_one_runs_to_the_edge() -> None:
    line = scale([Interval(100, 100)])
    assert line.bar(Interval(100, 100)).point
    assert line.bar(Interval(50, math.inf)).end == 100


def test_values_far_apart_stand_on_a_line_of_tens() -> None:
    line = scale([Interval(4, 4), Interval(30_000, 30_000)])
    assert line.log
    assert [tick.label for tick in line.ticks()] == ["1", "10", "100", "1,000", "10,000", "100,000"]
    assert line.at(10) - line.at(1) == pytest.approx(line.at(1000) - line.at(100), abs=0.02)


def test_a_small_part_beside_a_large_total_looks_small() -> None:
    line = scale([Interval(2044, 2044)], [Interval(5, 5)])
    assert not line.log
    assert line.at(5) < 1


@pytest.mark.parametrize(
    ("value", "words"),
    [(0, "0"), (0.5, "0.5"), (2400, "2,400"), (30e6, "30 m"), (1.5e9, "1.5 bn"), (2e12, "2 tn")],
)
def test_short_numbers(value: float, words: str) -> None:
    assert short(value) == words


def test_a_line_from_zero_shows_sizes_truly_however_far_apart() -> None:
    line = from_zero([Interval(4, 4), Interval(30_000, 30_000)])
    assert not line.log
    assert (line.at(0), line.at(line.high / 2), line.at(line.high)) == (0, ROOM / 2, ROOM)


@pytest.mark.parametrize(
    ("high", "labels"),
    [(0, ["0", "1"]), (1, ["0", "1"]), (2, ["0", "1", "2"]), (3, ["0", "3"]), (22, ["0", "12", "24"])],
)
def test_there_are_no_marks_between_whole_numbers(high: float, labels: list[str]) -> None:
    for line in (scale([Interval(high, high)]), from_zero([Interval(high, high)])):
        assert [tick.label for tick in line.ticks()] == labels
