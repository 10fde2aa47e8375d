"""Trust on two axes: sources by kind and record, claims by what independent others say."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from settling import BOOK, deed, document, figure, period, settle

from crackdown.model.claim import Claim
from crackdown.model.report import Document
from crackdown.model.trust import Grade, GradedSource, Trust
from crackdown.reconcile.backing import Backing
from crackdown.reconcile.trust import reliability, rule_of

WHERE = {"place": ("Bavet", "Cambodia"), "date": period("2025-03-07")}
WORDS = {
    "a": "On Friday officers came to a block in Bavet and took away {} people before noon, says the desk.",
    "b": "Bavet saw a swoop at the end of the week: {} people sat in custody by evening, we learnt.",
    "c": "Our reporter counted buses in Bavet, with {} people under arrest in all.",
    "d": "In the border town of Bavet, {} people were led out in handcuffs.",
}


def told(name: str, n: int, **more: Any) -> tuple[Document, Claim]:
    page = document(name, WORDS[name].format(n), "2025-03-08", f"Paper {name.upper()}")
    return page, figure(page, f"{n} people", n, **WHERE | more)


def trust(*said: tuple[Document, Claim]) -> tuple[Trust, list[Grade]]:
    pages = list({page.id: page for page, _ in said}.values())
    found = settle(pages, [claim for _, claim in said]).trust
    by_id = {one.claim: one.credibility for one in found.claims}
    return found, [by_id[claim.id] for _, claim in said]


def rules(*said: tuple[Document, Claim]) -> list[tuple[str, str]]:
    return [(grade.grade, grade.rule) for grade in trust(*said)[1]]


def test_what_two_independent_reports_give_is_confirmed() -> None:
    _, (first, _) = trust(told("a", 146), told("b", 146))
    assert (first.grade, first.rule) == ("1", "confirmed")
    assert first.reason.endswith("Paper B")


def test_what_only_fits_is_borne_out() -> None:
    assert rules(told("a", 146), told("b", 140, hedge="over")) == [("2", "borne_out")] * 2


def test_one_voice_in_two_reports_confirms_nothing() -> None:
    by = {"source": "Interior Ministry", "source_kind": "government"}
    assert rules(told("a", 146, **by), told("b", 146, **by)) == [("3", "repeated")] * 2


def test_a_copy_confirms_nothing() -> None:
    page, claim = told("a", 146)
    copy = document("copy", page.text, "2025-03-09", "Paper Z")
    assert rules((page, claim), (copy, figure(copy, "146 people", 146, **WHERE))) == [("3", "repeated")] * 2


def test_a_lone_claim_stays_open() -> None:
    assert rules(told("a", 146)) == [("3", "alone")]


def test_two_figures_apart_contradict_each_other() -> None:
    assert rules(told("a", 146), told("b", 197)) == [("4", "contradicted")] * 2


def test_the_better_supported_figure_is_upheld_and_the_other_outvoted() -> None:
    found = rules(told("a", 146), told("b", 146), told("c", 197))
    assert found == [("2", "upheld"), ("2", "upheld"), ("5", "outvoted")]


def test_what_is_still_to_come_cant_be_judged() -> None:
    assert rules(told("a", 146, status="planned")) == [("6", "planned")]


def test_parts_beyond_their_total_are_in_doubt() -> None:
    page = document("r", "In Bavet 90 people were held: 60 Thais and 50 Malaysians.", "2025-03-08", "Paper R")
    whole = figure(page, "90 people", 90, **WHERE)
    thai = figure(page, "60 Thais", 60, nationality=("TH",), part_of=whole, **WHERE)
    malay = figure(page, "50 Malaysians", 50, nationality=("MY",), part_of=whole, **WHERE)
    assert rules((page, whole), (page, thai), (page, malay)) == [("4", "sum")] * 3


def test_what_another_denies_is_in_doubt() -> None:
    assert rules(told("a", 146, source="Police"), told("b", 146, status="denied", source="Army"))[0] == ("4", "denied")


def test_more_freed_than_were_held_is_in_doubt() -> None:
    page = document("r", "In Bavet 90 people were held. Of them 120 went home.", "2025-03-08", "Paper R")
    whole = figure(page, "90 people", 90, **WHERE)
    freed = figure(page, "120 went home", 120, "rescued", part_of=whole, **WHERE)
    assert rules((page, whole), (page, freed)) == [("4", "impossible")] * 2


def test_a_deed_that_another_tells_too_is_confirmed() -> None:
    pages = [document(n, WORDS[n].format(9), "2025-03-08", f"Paper {n}") for n in ("a", "b")]
    quotes = ("came to a block", "saw a swoop")
    raids = [
        deed(page, quote, "raided", "sites", target="Lotus Moon Casino", **WHERE)
        for page, quote in zip(pages, quotes, strict=True)
    ]
    assert rules(*zip(pages, raids, strict=True)) == [("1", "confirmed")] * 2


def source(found: Trust, name: str) -> GradedSource:
    (one,) = [source for source in found.sources if source.name == name]
    return one


def test_a_body_is_one_source_however_it_is_written_and_apart_in_each_country() -> None:
    by = {"source_kind": "government"}
    found, _ = trust(
        told("a", 146, source="Ministry of the Interior", **by),
        told("b", 12, source="interior ministry", **by),
        told("c", 30, source="Interior Ministry", **by, place=("Mae Sot", "Thailand")),
    )
    assert sorted((one.country, one.claims) for one in found.sources) == [("KH", 2), ("TH", 1)]


@pytest.mark.parametrize(
    ("more", "grade"),
    [
        ({}, "C"),
        ({"source": "Amnesty International", "source_kind": "ngo"}, "B"),
        ({"source": "a lawyer of the boss", "source_kind": "accused"}, "D"),
        ({"source_kind": "police"}, "F"),
    ],
)
def test_by_kind(more: dict[str, Any], grade: str) -> None:
    found, _ = trust(told("a", 146, **more))
    assert found.sources[0].reliability.grade == grade


def test_an_agency_is_told_from_a_paper_and_a_report_of_no_outlet_has_no_grade() -> None:
    page = document("r", "In Bavet 90 people were held.", "2025-03-08", "Reuters")
    bare = document("s", "In Bavet 90 people were held.", "2025-03-08")
    assert trust((page, figure(page, "90 people", 90, **WHERE)))[0].sources[0].reliability.grade == "B"
    assert trust((bare, figure(bare, "90 people", 90, **WHERE)))[0].sources[0].reliability.grade == "F"


@pytest.mark.parametrize(
    ("confirmed", "contradicted", "grade", "rule"),
    [(0, 0, "C", "kind"), (2, 0, "C", "kind"), (3, 0, "B", "raised"), (3, 2, "C", "kind"), (1, 2, "D", "lowered")],
)
def test_a_record_moves_a_source_by_a_letter(confirmed: int, contradicted: int, grade: str, rule: str) -> None:
    found = reliability("government", confirmed, contradicted, BOOK.trust)
    assert (found.grade, found.rule) == (grade, rule)


def test_what_nobody_can_judge_stays_so() -> None:
    assert reliability("unknown", 9, 0, BOOK.trust).grade == "F"


def test_the_record_counts_a_figure_once_however_often_it_is_given() -> None:
    by = {"source": "Border Police", "source_kind": "police"}
    found, _ = trust(told("a", 146, **by), told("b", 146, **by), told("c", 146))
    assert (source(found, "Border Police").claims, source(found, "Border Police").confirmed) == (2, 1)


@given(
    st.builds(
        Backing,
        st.just(()) | st.just(("c-1",)),
        st.just(()) | st.just(("c-1",)),
        st.just(()) | st.just(("c-2",)),
        st.integers(1, 3),
        st.integers(0, 3),
        st.integers(1, 3),
        st.booleans(),
        st.sets(st.sampled_from(("denied", "impossible", "sum"))),
    )
)
def test_every_claim_has_a_rule_of_the_table(backing: Backing) -> None:
    claim = told("a", 146)[1]
    assert rule_of(claim, backing, BOOK.trust.claims) in BOOK.trust.claims


@settings(max_examples=20, deadline=None)
@given(st.permutations(["a", "b", "c", "d"]))
def test_grades_never_depend_on_the_order_of_what_comes_in(names: list[str]) -> None:
    figures = {"a": 146, "b": 146, "c": 197, "d": 150}
    expected = trust(*(told(name, figures[name]) for name in sorted(names)))[0]
    assert trust(*(told(name, figures[name]) for name in names))[0] == expected


def test_private_voices_are_not_listed_by_name_nor_taken_for_one() -> None:
    found, _ = trust(
        told("a", 146, source="Linh", source_kind="victim"), told("b", 146, source="Linh", source_kind="victim")
    )
    names = [one.name for one in found.sources]
    assert names == ["an unnamed source (victim)"] * 2
