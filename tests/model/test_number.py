"""Numbers as stated."""

import math

import pytest

from crackdown.model.number import MOST, Number, is_countable


@pytest.mark.parametrize(
    ("number", "is_one"),
    [
        (Number(0), True),
        (Number(MOST), True),
        (Number(None, hedge="vague", word="dozens"), True),
        (Number(3, 10**400), False),
        (Number(MOST + 1), False),
        (Number(-1), False),
        (Number(math.inf), False),
        (Number(math.nan), False),
    ],
)
def test_what_can_be_reckoned_with(number: Number, is_one: bool) -> None:
    assert is_countable(number) == is_one
