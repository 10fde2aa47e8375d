"""Laws of intervals."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crackdown.model.interval import Interval

BOUND = st.integers(0, 40).map(float)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low = draw(BOUND)
    high = draw(st.one_of(st.just(math.inf), BOUND.map(lambda width: low + width)))
    if low == high:
        return Interval(low, high)
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


def bounds(interval: Interval | None) -> tuple[float, float, bool, bool] | None:
    return interval.bounds if interval else None


def met(left: Interval | None, right: Interval | None) -> Interval | None:
    return left.meet(right) if left and right else None


@given(intervals(), intervals())
def test_meeting_is_commutative(a: Interval, b: Interval) -> None:
    assert bounds(a.meet(b)) == bounds(b.meet(a))


@given(intervals(), intervals(), intervals())
def test_meeting_is_associative(a: Interval, b: Interval, c: Interval) -> None:
    assert bounds(met(a.meet(b), c)) == bounds(met(a, b.meet(c)))


@given(intervals())
def test_meeting_oneself_changes_nothing(a: Interval) -> None:
    assert bounds(a.meet(a)) == a.bounds
    assert a.within(a)


@given(intervals(), intervals(), st.integers(0, 160).map(lambda n: n / 2))
def test_what_both_contain_their_meeting_contains(a: Interval, b: Interval, value: float) -> None:
    common = a.meet(b)
    assert (a.contains(value) and b.contains(value)) == bool(common and common.contains(value))


def test_a_small_open_end_is_lost_beside_a_huge_value() -> None:
    assert Interval(1e18, 1e18).plus(Interval(4.5, 5, high_open=True)).bounds == (1e18, 1e18, False, False)


@given(intervals(), intervals())
def test_a_meeting_lies_within_both(a: Interval, b: Interval) -> None:
    common = a.meet(b)
    if common:
        assert common.within(a)
        assert common.within(b)


@given(intervals(), intervals(), BOUND, BOUND)
def test_a_sum_contains_the_sums(a: Interval, b: Interval, x: float, y: float) -> None:
    if a.contains(x) and b.contains(y):
        assert a.plus(b).contains(x + y)


@given(intervals())
def test_an_exact_interval_holds_one_value(a: Interval) -> None:
    if a.is_exact:
        assert a.contains(a.low)
        assert not a.contains(a.low + 1)


@pytest.mark.parametrize(
    ("low", "high", "low_open"),
    [(2.0, 1.0, False), (1.0, 1.0, True), (math.nan, 1.0, False), (math.inf, math.inf, False)],
)
def test_no_empty_interval_is_made(low: float, high: float, low_open: bool) -> None:
    with pytest.raises(ValueError, match="no interval"):
        Interval(low, high, low_open)


def test_infinity_is_never_reached() -> None:
    assert Interval(3, math.inf).high_open
