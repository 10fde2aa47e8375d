"""Quotes, ids and grounds of claims."""

from dataclasses import replace

import pytest
from reading import claims, figures

from crackdown.claims.making import MAX_QUOTE, identified, kind_of
from crackdown.model.claim import claim_fields, claim_id
from crackdown.model.span import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Monday, police in Kampot arrested 48 people at a villa.", [(48, "arrested 48 people")]),
        ("On Monday, 48 people were arrested at a villa.", [(48, "48 people were arrested")]),
        ("On Monday, police arrested about 48 Kenyan women at a villa.", [(48, "arrested about 48 Kenyan women")]),
        ("Police arrested 48 people and seized 860 phones.", [(48, "arrested 48 people"), (860, "seized 860 phones")]),
        (
            "Police seized 860 phones, 75 laptops and four cars.",
            [(860, "seized 860 phones"), (75, "75 laptops"), (4, "four cars")],
        ),
        ("Police seized $92,500 in cash.", [(92500, "seized $92,500")]),
    ],
)
def test_the_quote_is_the_shortest_that_shows_number_act_and_group(text: str, expected: list[object]) -> None:
    assert figures(text, "n quote") == expected


STORY = "The Interior Ministry said 48 Kenyan workers, including 12 women, were arrested in Kampot on Monday."


def test_what_each_slot_stands_on() -> None:
    total = next(one for one in claims(STORY) if one.number and one.number.n == 48)
    found = {ground.slot: (ground.kind, ground.span.text(STORY)) for ground in total.grounds}
    assert found["number"] == ("exact", "48")
    assert found["nationality"] == ("exact", "Kenyan")
    assert found["of"][1] == "Kenyan workers"
    assert found["act"][1] == "arrested"
    assert found["place"] == ("context", "Kampot")
    assert found["date"] == ("derived", "Monday")
    assert found["source"] == ("context", "Interior Ministry")


def test_an_id_is_the_content() -> None:
    assert [one.id for one in claims(STORY)] == [one.id for one in claims(STORY)]
    for one in claims(STORY):
        assert one.id == claim_id(one.document, claim_fields(one))
        assert identified(replace(one, id="")) == one


def test_a_part_names_its_total() -> None:
    total, part = claims(STORY)
    assert part.part_of == total.id


@pytest.mark.parametrize(
    ("span", "kind"),
    [(Span(3, 5), "exact"), (Span(0, 10), "exact"), (Span(8, 12), "context"), (Span(20, 25), "context")],
)
def test_exact_words_stand_in_the_quote(span: Span, kind: str) -> None:
    assert kind_of(span, Span(0, 10)) == kind


def test_a_quote_is_never_long() -> None:
    text = "Police arrested, " + "after a long day of rain and wind, " * 6 + "48 people."
    assert all(one.quote.end - one.quote.start <= MAX_QUOTE for one in claims(text))
