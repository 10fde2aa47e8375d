"""Numbers that several have."""

import pytest
from reading import numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Both men sang.", [(2, "people", "all", "Both")]),
        ("Both of them sang.", [(2, None, "all", "Both")]),
        ("Both Kenyan cooks were ill.", [(2, "people", "all", "Both")]),
        ("Both men and women sang.", []),
        ("Both Kampot and Takeo sang.", []),
        ("A pair of brothers sang.", [(2, "people", None, "A pair")]),
        ("A pair of shoes was lost.", []),
    ],
)
def test_two(text: str, expected: list[object]) -> None:
    assert numbers(text, "n of share words") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laos and Nepal had seven each.", [(7, "LA"), (7, "NP")]),
        ("Laos and Nepal, with a pair each, sang.", [(2, "LA"), (2, "NP")]),
        ("Seven men each from Laos and Nepal sang.", [(7, "LA"), (7, "NP")]),
        ("Laos and Nepal had seven cooks.", [(7, "")]),
        ("Two Thais, and Laos and Nepal with seven each, sang.", [(2, "TH"), (7, "LA"), (7, "NP")]),
    ],
)
def test_each(text: str, expected: list[object]) -> None:
    assert numbers(text, "n nationality") == expected
