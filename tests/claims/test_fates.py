"""What an act comes to by who does it, to whom and where. Pairs: an invented report, and the figures read from it."""

import pytest
from reading import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 52 Kenyans arrived in Nairobi on Monday.", [(52, "repatriated")]),
        ("Some 52 Kenyans arrived in Bangkok on Monday.", [(52, "fled")]),
        ("Police put 15 Kenyans on a bus to the border.", [(15, "deported")]),
        ("Police put 15 Kenyans on a bus.", [(15, "arrested")]),
        ("Three girls were handed to a shelter.", [(3, "rescued")]),
        ("Three girls were handed to Chinese police.", [(3, "extradited")]),
    ],
)
def test_where_people_are_taken_says_what_befell_them(text: str, expected: list[object]) -> None:
    assert figures(text, "n act") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12:10 Three farmers were hurt by shells.", [3]),
        ("12:10 was when farmers were hurt by shells.", []),
    ],
)
def test_a_clock_before_a_number_is_no_part_of_it(text: str, expected: list[object]) -> None:
    assert figures(text, "n") == expected
