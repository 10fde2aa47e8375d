"""Candidate pairs stay near-linear."""

from dataclasses import replace

from settling import BOOK, document, figure, period

from crackdown.events.blocking import WINDOW, pairs
from crackdown.events.strands import Map, Strand, strands
from crackdown.resolve import resolve


def _strands(count: int) -> list[Strand]:
    claims = [
        figure(document(f"r{at:04}", "214 people"), "214 people", 214, place=("Bavet",), date=period("2025-03-07"))
        for at in range(count)
    ]
    map_ = Map.of(resolve(claims, BOOK)[0])
    return [strand for claim in claims for strand in strands([claim], map_, BOOK)]


def test_a_big_block_is_not_paired_all_with_all() -> None:
    count = 300
    assert len(list(pairs(_strands(count)))) <= count * WINDOW * 3


def test_pairs_come_once_and_whatever_the_order() -> None:
    some = _strands(40)
    found = [tuple(sorted((a.id, b.id))) for a, b in pairs(some)]
    assert len(found) == len(set(found))
    assert {tuple(sorted((a.id, b.id))) for a, b in pairs(some[::-1])} == set(found)


def test_the_calendar_has_ends() -> None:
    page = document("r", "214 people")
    days = [period("0001-01-01"), period("9999-12-31"), period("9999-12-30")]
    claims = [replace(figure(page, "214 people", 214, date=day), id=f"c-{day.first}") for day in days]
    map_ = Map.of(resolve(claims, BOOK)[0])
    assert len(list(pairs(strands(claims, map_, BOOK)))) == 1  # the others lie too far apart
