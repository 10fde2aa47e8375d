"""The codebook's terms in words."""

from datetime import date

import pytest

from crackdown import codebook
from crackdown.model.claim import Period
from crackdown.model.number import HEDGES, Number
from crackdown.publish.views.words import acts, count_words, days_words, hedge_words, nation_words, nations
from crackdown.publish.web.looks import LOOKS, look


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2025, 7, 16), date(2025, 7, 16), "16 July 2025"),
        (date(2025, 7, 1), date(2025, 7, 31), "1 to 31 July 2025"),
        (date(2025, 6, 27), date(2025, 7, 16), "27 June to 16 July 2025"),
        (date(2025, 12, 30), date(2026, 1, 2), "30 December 2025 to 2 January 2026"),
    ],
)
def test_days(first: date, last: date, words: str) -> None:
    assert days_words(Period(first, last)) == words


def test_no_days_are_no_words() -> None:
    assert days_words(None) == ""


def test_nations_by_name_and_an_unknown_code_as_it_is() -> None:
    assert nation_words(("CN", "QQ")) == f"{nations()['CN']}, QQ"


def test_every_hedge_has_words() -> None:
    for hedge in HEDGES:
        number = Number(None, hedge="vague", word="dozens") if hedge == "vague" else Number(3, hedge=hedge)
        assert hedge_words(number) == {"exact": "exact", "vague": "a vague word"}.get(hedge, "hedged")
    assert hedge_words(Number(3, 5)) == "a range"
    assert hedge_words(None) == ""


def test_counts() -> None:
    assert [count_words(1, "party", "parties"), count_words(1200, "party", "parties"), count_words(0, "claim")] == [
        "1 party",
        "1,200 parties",
        "0 claims",
    ]


def test_every_act_has_a_look_and_no_two_looks_share_colour_shape_or_name() -> None:
    assert set(acts()) == set(codebook.load().acts)
    assert {look(act) for act in acts()} <= set(LOOKS)
    for part in ("id", "shape", "name"):
        assert len({getattr(each, part) for each in LOOKS}) == len(LOOKS)


def test_custody_and_return_look_different() -> None:
    assert look("arrested") != look("deported") != look("rescued")
