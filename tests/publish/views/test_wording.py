"""Numbers, ranges and periods in words."""

import math
from dataclasses import replace
from datetime import date

import pytest

from crackdown.model.claim import Period
from crackdown.model.interval import Interval
from crackdown.model.number import Number
from crackdown.publish.views import ClaimView
from crackdown.publish.views.rows import CLAIMS
from crackdown.publish.views.wording import figure_words, interval_words, number_words, period_words, source_words
from publish.made import MAIL, TOTAL, WIRE, claim


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (Number(2044), "2,044"),
        (Number(190, hedge="about"), "about 190"),
        (Number(6000, 7000), "6,000 to 7,000"),
        (Number(1.5, hedge="over"), "over 1.5"),
        (Number(None, hedge="vague", word="dozens"), "dozens"),
        (Number(0), "0"),
    ],
)
def test_numbers(number: Number, words: str) -> None:
    assert number_words(number) == words


def test_a_figure_has_its_currency_and_a_deed_no_figure() -> None:
    money = claim(MAIL, "310", Number(30_000_000), of="money", unit="THB")
    assert figure_words(money) == "30,000,000 THB"
    assert figure_words(TOTAL) == "300"
    assert figure_words(claim(MAIL, "arrested")) == ""


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (Interval(300, 300), "300"),
        (Interval(171, 209), "171 to 209"),
        (Interval(170, math.inf, low_open=True), "over 170"),
        (Interval(170, math.inf), "at least 170"),
        (Interval(180, 200, high_open=True), "180 to under 200"),
        (Interval(170, 200, low_open=True), "over 170 to 200"),
    ],
)
def test_ranges(interval: Interval, words: str) -> None:
    assert interval_words(interval) == words
    assert interval_words(interval, "USD") == f"{words} USD"


def test_periods() -> None:
    day = date(2025, 7, 1)
    assert period_words(None) == ""
    assert period_words(Period(day, day)) == "2025-07-01"
    assert period_words(Period(day, date(2025, 7, 31))) == "2025-07-01 to 2025-07-31"


@pytest.mark.parametrize(
    ("source", "kind", "words"),
    [
        ("Police", "police", "Police"),
        (None, "witness", "a witness"),
        (None, "victim", "a victim"),
        (None, "expert", "an unnamed source (expert)"),
        (None, None, ""),
    ],
)
def test_whom_a_claim_has_it_from(source: str | None, kind: str | None, words: str) -> None:
    assert source_words(replace(TOTAL, source=source, source_kind=kind)) == words
    view = ClaimView(replace(TOTAL, source=source, source_kind=kind), WIRE, None)
    assert view.voice == (words or "Delta Wire")
    assert words in CLAIMS.cells(view)
