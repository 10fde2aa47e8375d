"""Corrections are written and read back the same, and leave other slots alone."""

from dataclasses import replace

from settling import document, figure

from crackdown.decide import Correction, correction_of
from crackdown.model.claim import Ground
from crackdown.model.span import Span

REPORT = document("a", "Officers held about 40 people at the mill.")
GROUNDS = (Ground("act", "exact", Span(9, 13)), Ground("number", "exact", Span(20, 22)))
CLAIM = replace(figure(REPORT, "held about 40 people", 40), grounds=GROUNDS)


def test_a_correction_reads_back_as_written() -> None:
    made = Correction({"n": 38, "place": ["Poipet"], "actor": None}, GROUNDS[:1])
    assert correction_of(made.written()) == made


def test_only_slots_that_are_set_lose_their_ground() -> None:
    fresh = Ground("number", "exact", Span(14, 22))
    assert Correction({"hedge": "about"}).of(CLAIM).grounds == GROUNDS
    assert Correction({"n": 41}, (fresh,)).of(CLAIM).grounds == (GROUNDS[0], fresh)


def test_a_field_can_be_emptied() -> None:
    told = replace(CLAIM, place=("Poipet",), actor="Officers")
    found = Correction({"place": [], "actor": None}).of(told)
    assert (found.place, found.actor) == ((), None)
