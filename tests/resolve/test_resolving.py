"""The register of all claims."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from settling import BOOK, document, figure

from crackdown.model.claim import Claim, Ground
from crackdown.model.register import Place
from crackdown.model.span import Span
from crackdown.resolve import resolve

REPORT = document("r", "Police held 41 people, then 12 more, in Bavet.")


def test_located_runs_up_to_the_country() -> None:
    claim = figure(REPORT, "41 people", 41, place=("Bavet",))
    register, problems = resolve([claim], BOOK)
    assert dict(register.located)[claim.id] == ("kh-bavet", "kh-svay-rieng", "kh")
    assert {place.id for place in register.places} == {"kh-bavet", "kh-svay-rieng", "kh"}
    assert problems == ()


def test_a_name_that_no_gazetteer_has_is_a_place_of_its_own() -> None:
    claim = figure(REPORT, "41 people", 41, place=("Prek Nowhere", "Bavet", "Cambodia"))
    register, _ = resolve([claim], BOOK)
    ids = dict(register.located)[claim.id]
    assert ids[1:] == ("kh-bavet", "kh-svay-rieng", "kh")
    assert next(place for place in register.places if place.id == ids[0]).kind == "unlisted"


def test_an_open_name_is_a_problem_at_its_words() -> None:
    twins = tuple(Place(f"x-{n}", "Twinton", "town", "KH", None, None) for n in (1, 2))
    book = type(BOOK)(**{name: getattr(BOOK, name) for name in BOOK.__slots__} | {"places": (*BOOK.places, *twins)})
    claim = figure(REPORT, "41 people", 41, place=("Twinton",), grounds=(Ground("place", "context", Span(3, 9)),))
    register, problems = resolve([claim], book)
    assert dict(register.located)[claim.id] == ()
    assert [(problem.code, problem.span) for problem in problems] == [("place_open", Span(3, 9))]
    assert "Twinton" in problems[0].message


def test_problems_come_in_the_order_of_the_text() -> None:
    twins = tuple(Place(f"x-{n}", "Twinton", "town", "KH", None, None) for n in (1, 2))
    book = replace(BOOK, places=(*BOOK.places, *twins))
    spans = [Span(at, at + 4) for at in range(12)]
    claims = [
        replace(
            figure(REPORT, "41 people", 41, place=("Twinton",)), id=f"c-{at}", grounds=(Ground("place", "exact", s),)
        )
        for at, s in enumerate(spans)
    ]
    assert [problem.span for problem in resolve([*claims, claims[3]], book)[1]] == spans


PLACES = [("Bavet",), ("Lotus Casino", "Bavet"), ("Poipet", "Cambodia"), ("Prek Nowhere", "Pursat"), ("Lotus Casino",)]
CLAIMS = [
    figure(document(f"r{n}", REPORT.text), "41 people", 41, place=place, source="Tamas Varon", source_kind="police")
    for n, place in enumerate(PLACES)
]


@given(st.permutations(CLAIMS))
@settings(max_examples=20, deadline=None)
def test_blind_to_order(claims: list[Claim]) -> None:
    assert resolve(claims, BOOK) == resolve(CLAIMS, BOOK)
