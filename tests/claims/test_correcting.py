"""What a person corrects passes the checks of an import: the document must bear it out."""

from dataclasses import replace

import pytest
from settling import BOOK, deed, document, figure

from crackdown.claims import correct
from crackdown.model.claim import Claim, Ground
from crackdown.model.number import Number
from crackdown.model.problem import Problem
from crackdown.model.span import Span

TEXT = "In Sisophon, police arrested 64 Kenyans and 18 Ghanaians on Monday. The court fined Star Ltd."
REPORT = document("a", TEXT)
QUOTE = "arrested 64 Kenyans and 18 Ghanaians"


def ground(slot: str, words: str) -> Ground:
    start = TEXT.index(words)
    return Ground(slot, "exact", Span(start, start + len(words)))


CLAIM = replace(
    figure(REPORT, QUOTE, 64, nationality=("KE",)),
    grounds=(ground("number", "64"), ground("act", "arrested"), ground("nationality", "Kenyans")),
)


def corrected(claim: Claim, *slots: str, **fields: object) -> Claim | Problem:
    return correct(claim, fields, slots, REPORT, BOOK, None)


def test_what_the_text_says_is_taken_with_its_ground() -> None:
    found = corrected(CLAIM, "number", "nationality", n=18, nationality=["GH"])
    assert isinstance(found, Claim)
    assert (found.id, found.number, found.nationality) == (CLAIM.id, Number(18), ("GH",))
    assert [named.span.text(TEXT) for named in found.grounds] == ["arrested", "18", "Ghanaians"]


def test_a_place_of_the_text_is_taken_and_an_emptied_field_too() -> None:
    found = corrected(replace(CLAIM, actor="police"), "place", "actor", place=["Sisophon"], actor=None)
    assert isinstance(found, Claim)
    assert (found.place, found.actor) == (("Sisophon",), None)


@pytest.mark.parametrize(
    ("slot", "fields", "reason"),
    [
        ("number", {"n": 65}, "no such number"),
        ("nationality", {"nationality": ["VN"]}, "no such nationality"),
        ("nationality", {"nationality": ["ZZ"]}, "none of the codebook's"),
        ("nationality", {"nationality": []}, "left out"),
        ("place", {"place": ["Poipet"]}, "no such place"),
        ("act", {"act": "rescued"}, "act"),
        ("act", {"act": "vanished"}, "none of the codebook's"),
        ("source", {"source": "the army"}, "no such words for the source"),
        ("scope", {"scope": "weekly"}, "scope"),
        ("date", {"date": ["2025-07-02", "2025-07-01"]}, "date"),
        ("hedge", {"hedge": "about"}, "hedge"),
        ("number", {"n": None}, "vague"),
    ],
)
def test_what_the_text_does_not_say_is_refused_with_the_reason(
    slot: str, fields: dict[str, object], reason: str
) -> None:
    found = corrected(CLAIM, slot, **fields)
    assert isinstance(found, Problem)
    assert reason in found.message


def test_a_deed_is_given_no_number() -> None:
    fined = replace(deed(REPORT, "fined Star Ltd", "fined", "companies"), grounds=(ground("act", "fined"),))
    found = corrected(fined, "number", n=2)
    assert isinstance(found, Problem)
    assert "a deed has none" in found.message


def test_slots_that_nobody_touched_are_not_asked_again() -> None:
    """What the reader found by ways of its own stays, though an import would have to show it."""
    far = replace(CLAIM, source="a neighbour")
    found = corrected(far, "place", place=["Sisophon"])
    assert isinstance(found, Claim)
    assert found.source == "a neighbour"
