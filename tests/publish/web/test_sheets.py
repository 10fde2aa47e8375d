"""What single pages are filled with."""

from dataclasses import replace
from pathlib import Path

import pytest

from crackdown.model.claim import Ground
from crackdown.model.number import Number
from crackdown.model.problem import Problem
from crackdown.model.span import Span
from crackdown.publish.views import ClaimView, EventRow, document_view
from crackdown.publish.web import sheets
from crackdown.publish.web.cards import Card, cards, out_of_text
from crackdown.store import Ledger, open_ledger
from publish.made import CLAIMS, EVENT, MAIL, WIRE, claim
from publish.web import reports


@pytest.fixture(scope="module")
def sheet(invented: Path) -> sheets.DocumentSheet:
    with open_ledger(invented, create=False) as ledger:
        view = document_view(ledger, reports.WIRE.id)
    assert view
    return sheets.document_sheet(view)


def slot(card: Card, name: str) -> tuple[str, list[tuple[str, tuple[str | None, ...]]]]:
    found = next(each for each in card.slots if each.name == name)
    return found.value, [(rest.how, rest.words) for rest in found.rests]


def test_cards_are_numbered_in_reading_order(sheet: sheets.DocumentSheet) -> None:
    assert [card.number for card in sheet.shown] == list(range(1, 8))
    assert [card.claim.quote.start for card in sheet.shown] == sorted(card.claim.quote.start for card in sheet.shown)


def test_a_card_says_what_was_read_and_what_it_rests_on(sheet: sheets.DocumentSheet) -> None:
    card = next(card for card in sheet.shown if card.claim.number and card.claim.number.n == 60)
    assert card.headline == "about 60 people rescued"
    value, rests = slot(card, "Number")
    assert value == "about 60, hedged"
    assert [how for how, _ in rests] == ["in the quote"]
    assert all(words and "60" in words for _, found in rests for words in found)
    assert slot(card, "Status")[0] == "Stated as fact"


def test_a_part_names_its_total(sheet: sheets.DocumentSheet) -> None:
    card = next(card for card in sheet.shown if card.claim.nationality == ("VN",))
    found = next(each for each in card.slots if each.name == "Part of")
    assert found.value == "300 people arrested"
    assert found.link == card.claim.part_of


def test_a_deed_is_told_by_its_act(sheet: sheets.DocumentSheet) -> None:
    (card,) = (card for card in sheet.shown if card.claim.type == "deed")
    assert card.headline == "sites raided"
    assert {each.name for each in card.slots}.isdisjoint({"Number", "Scope"})


def test_words_outside_the_text_are_lost_not_guessed() -> None:
    far = Span(0, len(WIRE.text) + 5)
    broken = claim(WIRE, "300 people", Number(300), source="Police", grounds=(Ground("source", "context", far),))
    (card,) = cards([ClaimView(broken, WIRE, None)], lambda each: out_of_text(each, WIRE.text))
    assert "the stored text ends at" in card.lost
    assert slot(card, "Says who") == ("Police", [("elsewhere in the text", (None,))])


def test_grounds_of_one_kind_stand_together_each_words_once() -> None:
    spans = (Span(10, 15), Span(10, 15), Span(0, 6))
    placed = claim(WIRE, "300 people", Number(300), grounds=tuple(Ground("place", "context", span) for span in spans))
    (card,) = cards([ClaimView(placed, WIRE, None)], lambda _: "")
    assert slot(card, "Place") == ("Bavet", [("elsewhere in the text", ("Bavet", "Police"))])


def test_an_unfounded_claim_is_told_of_and_not_marked(sheet: sheets.DocumentSheet) -> None:
    total = next(card.claim for card in sheet.shown if card.claim.number and card.claim.number.n == 300)
    wrong = replace(total, id="c-wrong", number=Number(301))
    view = replace(sheet.view, claims=(ClaimView(wrong, reports.WIRE, None),))
    made = sheets.document_sheet(view)
    assert made.cards["c-wrong"].lost
    assert all("c-wrong" not in segment.opened for line in made.lines for segment in line.segments)


def test_claims_of_one_sentence_stand_together(sheet: sheets.DocumentSheet) -> None:
    made = sheets.sentences(sheet.view.claims)
    assert [len(sentence.claims) for sentence in made] == [2, 3, 1, 1]
    assert made[1].text == "Of those arrested, 200 were Chinese, 90 were Vietnamese and 40 were Thai."


def test_voices_by_how_often_they_are_named() -> None:
    made = sheets.voices([*CLAIMS, claim(WIRE, "Bavet", source="Army", source_kind="military")])
    assert [(voice.name, voice.kind, voice.claims) for voice in made] == [
        ("Police", "police", 3),
        ("Army", "military", 1),
    ]


def test_the_newest_events_come_first_and_those_without_a_date_last() -> None:
    undated = EventRow(replace(EVENT, id="e-0", date=None), "", (), ())
    dated = EventRow(EVENT, "", (), ())
    assert sheets.newest([undated, dated], 2) == (dated, undated)
    assert sheets.newest([undated, dated], 1) == (dated,)


def test_lineage_is_told_from_both_ends(invented: Path) -> None:
    with open_ledger(invented, create=False) as ledger:
        (above,) = sheets.family(ledger, reports.MAIL)
        (below,) = sheets.family(ledger, reports.WIRE)
        assert sheets.family(ledger, reports.QUIET) == ()
    assert (above.words, above.document.name) == ("Draws on", "delta-wire.txt")
    assert (below.words, below.document.name) == ("Is drawn on by", "border-mail.txt")


def test_a_claim_that_is_not_in_force_has_no_card(invented: Path) -> None:
    with open_ledger(invented, create=False) as ledger:
        assert sheets.claim_card(ledger, "c-none") is None


def test_a_private_voice_is_shown_by_its_kind_and_not_as_the_reports_own(ledger: Ledger) -> None:
    seen = replace(CLAIMS[3], source=None, source_kind="witness")
    named = replace(CLAIMS[3], source="Police", source_kind="police")
    assert [(voice.name, voice.sought, voice.claims) for voice in sheets.voices([seen, named, seen, CLAIMS[3]])] == [
        ("a witness", "witness", 2),
        ("Police", "Police", 1),
    ]
    (card,) = cards([ClaimView(seen, MAIL, None)], lambda _: "")
    assert slot(card, "Says who")[0] == "a witness"
    assert sheets.citation(card).startswith("a witness, as reported by Border Mail")


def test_a_problem_names_its_document_and_shows_its_words(ledger: Ledger) -> None:
    start = WIRE.text.index("200")
    met = Problem("claims", "unbound_figure", "not clear", "in.jsonl:10", document=WIRE.id, span=Span(start, start + 3))
    lost = replace(met, span=Span(0, 9_999))
    gone = replace(met, document="d-none")
    shown = sheets.troubles(ledger, [met, lost, gone])
    assert [(one.document and one.document.name, one.sentence) for one in shown] == [
        ("wire.txt", ("Of these ", "200", " were Chinese and 140 Vietnamese.")),
        ("wire.txt", None),
        (None, None),
    ]
