"""Claims coded by others: located, gated, and refused with a reason that names the row and the field."""

import json
import sys
from dataclasses import replace
from datetime import date
from importlib.resources import files

import pytest

from crackdown.claims import adopt, claim
from crackdown.codebook import load
from crackdown.model.claim import Claim, claim_fields
from crackdown.model.problem import Problem
from crackdown.model.report import Document, Metadata
from crackdown.model.span import Span
from crackdown.read import read

BOOK = load()
TEXT = (
    "Police raid sites in Bavet\n\n"
    "Police arrested 214 people in Bavet on Friday, the Interior Ministry said. "
    "Of them 96 were Vietnamese and 71 Chinese. "
    "Officers seized 312 phones, two cars and a yacht.\n\n"
    "Elsewhere 214 phones were destroyed. Thailand said it had reclaimed 40 of its citizens. Nobody was hurt.\n"
)
DOCUMENT = Document("d-1", "report.txt", "in/report.txt", TEXT, "", "text/plain")
TOTAL: dict[str, object] = {
    "id": "c1", "type": "figure", "quote": "arrested 214 people", "act": "arrested", "of": "people", "n": 214,
    "to": None, "hedge": "exact", "word": None, "unit": None, "nationality": [], "role": "people", "part_of": None,
    "place": ["Bavet"], "date": ["2025-03-07", "2025-03-07"], "scope": "incident", "source": "Interior Ministry",
    "source_kind": "government", "actor": "Police", "target": None, "status": "asserted",
}  # fmt: skip
PART = TOTAL | {
    "id": "c2",
    "quote": "96 were Vietnamese",
    "n": 96,
    "nationality": ["VN"],
    "role": None,
    "part_of": "c1",
}
PHONES = TOTAL | {"id": "c3", "quote": "312 phones", "act": "seized", "of": "devices", "n": 312, "role": "phones"}
RAID: dict[str, object] = {
    "id": "c4", "type": "deed", "quote": "Police raid sites", "act": "raided", "of": "sites", "place": ["Bavet"],
}  # fmt: skip


def take(*rows: dict[str, object]) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """What is adopted of `rows`."""
    return adopt(rows, DOCUMENT, BOOK, "a coder")


def one(row: dict[str, object]) -> Claim:
    """The single claim of a row that must pass."""
    kept, problems = take(row)
    assert problems == ()
    return kept[0]


def why(*rows: dict[str, object]) -> list[tuple[str, str]]:
    """Code and message of every refusal."""
    return [(problem.code, problem.message) for problem in take(*rows)[1]]


def said(found: Claim, slot: str) -> list[str]:
    """The words that a slot rests on."""
    return [named.span.text(TEXT) for named in found.grounds_of(slot)]


def test_a_row_becomes_a_claim_with_all_its_grounds() -> None:
    found = one(TOTAL)
    assert found.quote.text(TEXT) == "arrested 214 people"
    assert (found.reader, found.document, found.number and found.number.n) == ("a coder", "d-1", 214)
    assert found.date
    assert (found.date.first, found.date.last) == (date(2025, 3, 7), date(2025, 3, 7))
    slots = ("number", "act", "place", "source", "actor", "role")
    assert [said(found, slot) for slot in slots] == [
        ["214"], ["arrested"], ["Bavet"], ["Interior Ministry"], ["Police"], ["people"],
    ]  # fmt: skip


def test_a_part_takes_the_act_of_its_total_and_names_its_claim() -> None:
    (total, part), problems = take(TOTAL, PART)
    assert problems == ()
    assert part.part_of == total.id
    assert said(part, "act") == ["arrested"]
    assert part.grounds_of("act")[0].kind == "context"


def test_claims_keep_the_order_of_the_rows_though_totals_are_adopted_first() -> None:
    kept, _ = take(PART, RAID, TOTAL)
    assert [found.quote.text(TEXT) for found in kept] == [
        "96 were Vietnamese",
        "Police raid sites",
        "arrested 214 people",
    ]


def test_an_act_is_found_in_the_sentence_where_the_quote_has_none() -> None:
    assert said(one(PHONES), "act") == ["seized"]


def test_one_and_nought_may_stand_on_words() -> None:
    yacht = PHONES | {"quote": "a yacht", "of": "vehicles", "n": 1, "role": None}
    assert said(one(yacht), "number") == ["a"]
    nobody = TOTAL | {"quote": "Nobody was hurt", "act": "injured", "n": 0, "role": None, "source": None}
    assert said(one(nobody), "number") == ["Nobody"]


def test_people_of_the_nation_named_before() -> None:
    back = TOTAL | {"quote": "reclaimed 40 of its citizens", "act": "repatriated", "n": 40, "role": None}
    back["nationality"] = ["TH"]
    assert [code for code, _ in why(back)] == ["ungrounded_act"]  # the codebook has no such word for it
    text = DOCUMENT.text.replace("reclaimed", "flown home")
    back["quote"] = "flown home 40 of its citizens"
    kept, _ = adopt([back], replace(DOCUMENT, text=text), BOOK, "a coder")
    assert [named.span.text(text) for named in kept[0].grounds_of("nationality")] == ["Thailand"]


def test_a_quote_that_comes_twice_stands_where_its_surroundings_ground_it() -> None:
    phones = PHONES | {"quote": "214", "n": 214, "act": "sealed", "of": "devices", "role": None}
    assert [code for code, _ in why(phones)] == ["ungrounded_act"]  # devices are not sealed
    arrested = one(TOTAL | {"quote": "214"})
    assert arrested.quote.start == TEXT.index("214")
    second = TEXT.index("214 phones")
    seized = one(PHONES | {"quote": "214", "n": 214, "start": second, "end": second + 3})
    assert seized.quote == Span(second, second + 3)


def test_offsets_must_be_those_of_the_quote() -> None:
    assert [code for code, _ in why(TOTAL | {"start": 3, "end": 22})] == ["no_quote"]


def test_whole_numbers_may_come_as_floats() -> None:
    assert one(TOTAL | {"n": 214.0}).id == one(TOTAL).id


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"n": 241}, "ungrounded_number"),
        ({"n": 2140}, "ungrounded_number"),
        ({"n": 21.4}, "ungrounded_number"),
        ({"to": 300}, "ungrounded_number"),
        ({"hedge": "vague", "n": None, "word": "hundreds"}, "ungrounded_number"),
        ({"hedge": "over"}, "ungrounded_hedge"),
        ({"act": "deported"}, "ungrounded_act"),
        ({"act": "rescued"}, "ungrounded_act"),
        ({"act": "found"}, "ungrounded_act"),
        ({"nationality": ["TH"]}, "ungrounded_nationality"),
        ({"nationality": ["MM"]}, "ungrounded_nationality"),
        ({"place": ["Poipet"]}, "ungrounded_place"),
        ({"place": ["Bavet", "Cambodia"]}, "ungrounded_place"),
        ({"unit": "USD"}, "ungrounded_unit"),
        ({"source": "Foreign Ministry"}, "ungrounded_source"),
        ({"actor": "Thai army"}, "ungrounded_actor"),
        ({"role": "foreigners"}, "ungrounded_role"),
        ({"quote": "arrested 214 persons"}, "no_quote"),
    ],
)
def test_what_the_text_does_not_say_is_refused(change: dict[str, object], code: str) -> None:
    assert [refusal[0] for refusal in why(TOTAL | change)] == [code]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"id": ""}, "id"),
        ({"id": 7}, "id"),
        ({"type": "rumour"}, "type"),
        ({"quote": None}, "quote"),
        ({"quote": "x" * 2_001}, "quote"),
        ({"act": "arested"}, "act"),
        ({"act": ["arrested"]}, "act"),
        ({"of": "persons"}, "of"),
        ({"n": "214"}, "n"),
        ({"n": True}, "n"),
        ({"n": -3}, "n"),
        ({"n": float("nan")}, "n"),
        ({"n": float("inf")}, "n"),
        ({"n": 10**30}, "n"),
        ({"n": None}, "n"),
        ({"to": 100}, "to"),
        ({"hedge": "roughly"}, "hedge"),
        ({"hedge": "vague", "word": "hundreds"}, "n"),
        ({"hedge": "vague", "n": None}, "word"),
        ({"word": "hundreds"}, "word"),
        ({"unit": "dollars"}, "unit"),
        ({"nationality": "VN"}, "nationality"),
        ({"nationality": ["Vietnam"]}, "nationality"),
        ({"nationality": ["VN", "VN"]}, "nationality"),
        ({"role": 4}, "role"),
        ({"place": [1]}, "place"),
        ({"place": ["x"] * 41}, "place"),
        ({"date": "2025-03-07"}, "date"),
        ({"date": ["2025-03-07"]}, "date"),
        ({"date": ["2025-03-08", "2025-03-07"]}, "date"),
        ({"date": ["7 March", "8 March"]}, "date"),
        ({"date": ["1899-12-31", "2025-03-07"]}, "date"),
        ({"date": ["2025-03-07", "2101-01-01"]}, "date"),
        ({"scope": "weekly"}, "scope"),
        ({"status": "maybe"}, "status"),
        ({"source_kind": "police chief"}, "source_kind"),
        ({"source": "\ud800"}, "source"),
        ({"start": 3}, "end"),
        ({"start": -1, "end": 4}, "start"),
        ({"start": 9, "end": 4}, "end"),
        ({"start": True, "end": 4}, "start"),
        ({"part_of": "c9"}, "part_of"),
        ({"part_of": "c1"}, "part_of"),
        ({"grounds": "all"}, "grounds"),
        ({"grounds": [4]}, "grounds"),
        ({"grounds": [{"slot": "colour", "kind": "exact", "start": 0, "end": 1}]}, "slot"),
        ({"grounds": [{"slot": "act", "kind": "sure", "start": 0, "end": 1}]}, "kind"),
    ],
)
def test_a_bad_row_is_refused_by_the_field_that_is_wrong(change: dict[str, object], field: str) -> None:
    kept, problems = take(TOTAL | change, RAID)
    assert [found.act for found in kept] == ["raided"]
    assert len(problems) == 1
    assert problems[0].code in ("bad_row", "refused_total")
    assert problems[0].failed
    assert problems[0].where == "in/report.txt"
    assert field in problems[0].message.split(": ", 1)[1].split()


def test_a_deed_has_no_number() -> None:
    assert [code for code, _ in why(RAID | {"n": 3})] == ["bad_row"]
    assert [code for code, _ in why(RAID | {"unit": "USD"})] == ["bad_row"]


def test_an_id_is_used_once() -> None:
    kept, problems = take(TOTAL, PHONES | {"id": "c1"})
    assert [found.act for found in kept] == ["arrested"]
    assert "claim c1: id" in problems[0].message


def test_a_part_of_a_refused_total_is_refused_and_the_rest_kept() -> None:
    kept, problems = take(PART, TOTAL | {"n": 215}, PHONES)
    assert [found.act for found in kept] == ["seized"]
    assert sorted((problem.code, problem.message[:9]) for problem in problems) == [
        ("refused_total", "claim c2:"), ("ungrounded_number", "claim c1:"),
    ]  # fmt: skip


def test_parts_of_each_other_are_refused() -> None:
    kept, problems = take(PART | {"part_of": "c5"}, TOTAL | {"id": "c5", "part_of": "c2"})
    assert (kept, [problem.code for problem in problems]) == ((), ["refused_total", "refused_total"])


def test_spans_that_the_row_names_are_the_ones_judged() -> None:
    def grounds(**words: str) -> list[dict[str, object]]:
        spans = {slot: TEXT.index(word) for slot, word in words.items()}
        return [
            {"slot": slot, "kind": "exact", "start": start, "end": start + len(words[slot])}
            for slot, start in spans.items()
        ]

    row = TOTAL | {"place": ["Bavet"]}
    assert one(row | {"grounds": grounds(number="214", act="arrested", place="Bavet")}).number
    assert [code for code, _ in why(row | {"grounds": grounds(number="96", act="arrested", place="Bavet")})] == [
        "ungrounded_number"
    ]
    assert [code for code, _ in why(row | {"grounds": grounds(number="214", act="destroyed", place="Bavet")})] == [
        "ungrounded_act"
    ]


def test_our_own_claims_come_back_as_they_went() -> None:
    lines = (files("crackdown") / "examples" / "dispatches.jsonl").read_text(encoding="utf-8").splitlines()[:4]
    for record in map(json.loads, lines):
        published = record["published"] and date.fromisoformat(record["published"])
        document = replace(DOCUMENT, text=record["text"], metadata=Metadata(published=published))
        ours, _ = claim(read(document, BOOK)[0], BOOK)
        kept, problems = adopt([_row(made, document.text) for made in ours], document, BOOK, "crackdown")
        assert problems == ()
        assert ours
        assert kept == ours


def test_a_text_is_let_go_of_when_its_rows_are_adopted() -> None:
    """Texts of megabytes, thousands of them, would fill the memory."""
    others = [replace(DOCUMENT, text=f"{TEXT}Nobody came, for the {number}th time.") for number in range(5)]
    first = others[0].text
    before = sys.getrefcount(first)
    for other in others:
        assert adopt([TOTAL, PART | {"place": ["Cambodia"]}], other, BOOK, "a coder")[0]
    assert sys.getrefcount(first) == before


def _row(made: Claim, text: str) -> dict[str, object]:
    """The claim as `crackdown read --format jsonl` prints it."""
    grounds = [{"slot": g.slot, "kind": g.kind, "start": g.span.start, "end": g.span.end} for g in made.grounds]
    period = [made.date.first.isoformat(), made.date.last.isoformat()] if made.date else None
    fields = claim_fields(made) | {"id": made.id, "quote": made.quote.text(text), "date": period, "grounds": grounds}
    return json.loads(json.dumps(fields | {"start": made.quote.start, "end": made.quote.end, "document": "report.txt"}))


def test_a_refusal_tells_where_its_row_stands_in_the_order_of_the_rows() -> None:
    rows = [PART | {"n": 97}, TOTAL, TOTAL | {"n": 213}]
    _, problems = adopt(rows, DOCUMENT, BOOK, "a coder", ["coded.jsonl:1", "coded.jsonl:2", "coded.jsonl:8"])
    assert [(problem.where, problem.code) for problem in problems] == [
        ("coded.jsonl:1", "ungrounded_number"),
        ("coded.jsonl:8", "bad_row"),
    ]


def test_a_field_that_the_codebook_lacks_is_refused_by_name() -> None:
    ((code, message),) = why(TOTAL | {"foo": 1})
    assert (code, "'foo'" in message) == ("bad_row", True)
    assert one(TOTAL | {"event": "e1", "optional": True, "reader": "Ann", "document": "report.txt"})
