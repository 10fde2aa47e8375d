"""Figures on their way to being claims."""

import pytest
from reading import reading, sentence

from crackdown.claims.drafts import Bound, Draft, is_item, is_row, region_of


@pytest.mark.parametrize(
    "words",
    ["- 48 phones", "* 48 phones", "\u2022 48 phones", "\u2013 48 phones", "1. phones", "2) phones", "(a) phones"],
)
def test_an_item_of_a_list(words: str) -> None:
    assert is_item(words)


@pytest.mark.parametrize("words", ["48 phones", "-48", "Phones: 48", "", "a phone"])
def test_no_item_of_a_list(words: str) -> None:
    assert not is_item(words)


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("Police met about 48 Kenyan workers there.", "about 48 Kenyan workers"),
        ("They were Kenyans (48).", "Kenyans (48"),
        ("Police met 48 of them.", "48 of them"),
        ("Police took $92,500.", "$92,500"),
    ],
)
def test_a_region_goes_from_hedge_to_group(text: str, region: str) -> None:
    (figure,) = sentence(text).figures
    assert region_of(figure).text(text) == region


def test_a_draft_knows_its_region_and_its_least() -> None:
    text = "Police met about 48 workers. Dozens sang."
    first, second = (one.figures[0] for one in reading(text).sentences)
    act = Bound("found", first.span, 1.0)
    assert Draft(first, 0, act, "people").region == region_of(first)
    assert (Draft(first, 0, act, "people").low, Draft(second, 1, act, "people").low) == (48.0, 0.0)


@pytest.mark.parametrize(
    ("words", "expected"), [("Kenya: 52", True), ("Laptops \u2013 1,204", True), ("At 10:52", False)]
)
def test_rows_of_a_table(words: str, expected: bool) -> None:
    assert is_row(words) is expected
