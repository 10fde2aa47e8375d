"""Plurals of counted nouns."""

import pytest

from crackdown.codebook import load
from crackdown.codebook.nouns import plural


@pytest.mark.parametrize(
    ("noun", "many"),
    [
        ("suspect", "suspects"),
        ("country", "countries"),
        ("boy", "boys"),
        ("branch", "branches"),
        ("sim box", "sim boxes"),
        ("boss", "bosses"),
        ("person", "people"),
        ("woman", "women"),
        ("child", "children"),
        ("policeman", "policemen"),
        ("knife", "knives"),
        ("family", "families"),
        ("people", "people"),
        ("women", "women"),
        ("police", "police"),
        ("staff", "staff"),
        ("premises", "premises"),
        ("round of ammunition", "rounds of ammunition"),
        ("piece of land", "pieces of land"),
        ("office", "offices"),
    ],
)
def test_plural(noun: str, many: str) -> None:
    assert plural(noun) == many


def test_a_plural_stays_as_it_is() -> None:
    once = {plural(noun) for noun in load().counted}
    assert {many for many in once if plural(many) != many} == set()
