"""What a hedge leaves possible."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from settling import BOOK

from crackdown.model.number import Number
from crackdown.reconcile.policy import interval, words

PLAIN = BOOK.hedges.policies["plain"]
HEDGED = st.sampled_from(["exact", "about", "over", "at_least", "nearly", "up_to"])


@pytest.mark.parametrize(
    ("number", "bounds"),
    [
        (Number(190), (190, 190, False, False)),
        (Number(6000, 7000), (6000, 7000, False, False)),
        (Number(190, hedge="about"), (171, 209, False, False)),
        (Number(6000, 7000, hedge="about"), (5400, 7700, False, False)),
        (Number(170, hedge="over"), (170, math.inf, True, True)),
        (Number(271, hedge="at_least"), (271, math.inf, False, True)),
        (Number(200, hedge="nearly"), (180, 200, False, True)),
        (Number(0, hedge="nearly"), (0, 0, False, False)),
        (Number(5e-324, hedge="nearly"), (5e-324, 5e-324, False, False)),
        (Number(400, hedge="up_to"), (0, 400, False, False)),
        (Number(None, hedge="vague", word="dozens"), (24, 99, False, False)),
    ],
)
def test_interval(number: Number, bounds: tuple[float, float, bool, bool]) -> None:
    found = interval(number, PLAIN)
    assert (pytest.approx(found.low), pytest.approx(found.high)) == bounds[:2]
    assert (found.low_open, found.high_open) == bounds[2:]


@pytest.mark.parametrize(("policy", "low", "high"), [("plain", 200, 999), ("acled", 100, 100), ("ccc", 200, math.inf)])
def test_vague_words_go_by_the_policy(policy: str, low: float, high: float) -> None:
    found = interval(Number(None, hedge="vague", word="hundreds"), BOOK.hedges.policies[policy])
    assert (found.low, found.high) == (low, high)


def test_a_vague_word_that_no_policy_knows_is_more_than_one() -> None:
    assert interval(Number(None, hedge="vague", word="oodles"), PLAIN).low == 2


@given(st.integers(1, 10**9), HEDGED, st.sampled_from(sorted(BOOK.hedges.policies)))
def test_a_hedge_leaves_its_number_possible_or_as_its_limit(n: int, hedge: str, policy: str) -> None:
    found = interval(Number(n, hedge=hedge), BOOK.hedges.policies[policy])
    assert found.contains(n) or n in (found.low, found.high)


@given(st.integers(0, 10**6), st.integers(0, 10**6), HEDGED)
def test_a_range_contains_what_its_ends_leave_possible(low: int, width: int, hedge: str) -> None:
    whole = interval(Number(low, low + width, hedge), PLAIN)
    assert interval(Number(low), PLAIN).meets(whole) or hedge in ("over", "nearly")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (Number(2044), "2,044"),
        (Number(6000, 7000, "about"), "about 6,000 to 7,000"),
        (Number(53, hedge="at_least"), "at least 53"),
        (Number(None, hedge="vague", word="dozens"), "dozens"),
    ],
)
def test_words(number: Number, said: str) -> None:
    assert words(number) == said


@pytest.mark.parametrize("policy", sorted(BOOK.hedges.policies))
@pytest.mark.parametrize("unit", ["dozen", "hundreds", "thousand", "millions"])
@pytest.mark.parametrize("vague", ["several", "a few", "many"])
def test_every_vague_amount_is_bounded_by_its_unit(policy: str, unit: str, vague: str) -> None:
    found = interval(Number(None, hedge="vague", word=f"{vague} {unit}"), BOOK.hedges.policies[policy])
    assert found.low >= {"dozen": 12, "hundreds": 100, "thousand": 1000, "millions": 10**6}[unit]
