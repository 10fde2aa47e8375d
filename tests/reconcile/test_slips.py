"""Slips of the pen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crackdown.reconcile.slips import slip


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        (214, 241, "swapped"),
        (38, 380, "ten times"),
        (1746, 1476, "swapped"),
        (214, 412, ""),  # three digits moved
        (214, 421, ""),
        (38, 39, ""),
        (214, 214, ""),
        (0, 0, ""),
        (3.5, 35, ""),
    ],
)
def test_what_slip_makes_one_number_of_another(left: float, right: float, said: str) -> None:
    assert slip(left, right) == said


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_it_is_the_same_both_ways(left: int, right: int) -> None:
    assert slip(left, right) == slip(right, left)


@given(st.integers(1, 10**9))
def test_a_digit_too_many_is_always_seen(n: int) -> None:
    assert slip(n, n * 10) == "ten times"
