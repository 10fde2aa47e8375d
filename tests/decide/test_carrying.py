"""Decisions are carried to the claim of the same words, or said to be lost."""

from dataclasses import replace

import pytest
from deciding import ruled, said
from settling import deed, document, figure, period

from crackdown import decide
from crackdown.model.claim import Claim, Ground
from crackdown.model.number import Number
from crackdown.model.span import Span

REPORT = document("a", "Seven each from Nepal and Laos were held. The court fined Star Ltd and Moon Ltd.")
NUMBER = Ground("number", "exact", Span(0, 5))


def held(id_: str, nation: str = "NP", **more: object) -> Claim:
    made = figure(REPORT, "Seven each", 7, nationality=(nation,) if nation else ())
    return replace(replace(made, id=id_, grounds=(NUMBER,)), **more)


OLD = held("c-old")


def meant(*claims: Claim, old: Claim = OLD) -> str:
    ruling = ruled([said("reject", old)], claims, [old])
    return ruling.standings[0].subjects[0] if ruling.standings[0].state == "in force" else "lost"


def test_a_claim_with_more_coded_takes_the_place_of_the_earlier_one() -> None:
    assert meant(held("c-new", role="workers", date=period("2025-07-01")), held("c-laos", "LA")) == "c-new"


def test_a_wider_quote_is_no_hindrance_where_the_number_stands_on_the_same_words() -> None:
    assert meant(held("c-new", quote=Span(0, 20))) == "c-new"


@pytest.mark.parametrize(
    "other",
    [
        held("c-new", act="rescued"),
        held("c-new", number=Number(8)),
        held("c-new", grounds=(replace(NUMBER, span=Span(2, 9)),)),
        held("c-new", document="d-b"),
        held("c-new", "LA"),
    ],
)
def test_another_act_number_place_document_or_nation_is_another_claim(other: Claim) -> None:
    assert meant(other) == "lost"


def test_between_two_alike_none_is_meant() -> None:
    first, second = held("c-new-1", role="guards"), held("c-new-2", role="cooks")
    assert meant(first, second) == "lost"
    assert meant(first, replace(second, date=period("2025-07-01"))) == "c-new-1"


def test_a_deed_is_carried_by_its_act_and_target() -> None:
    old = replace(deed(REPORT, "fined Star Ltd", "fined", "companies", target="Star Ltd"), id="c-old")
    star, moon = (replace(old, id=f"c-{name}", target=f"{name} Ltd", place=("Vientiane",)) for name in ("Star", "Moon"))
    assert meant(star, moon, old=old) == "c-Star"
    assert meant(moon, old=old) == "lost"


def test_a_correction_is_carried_to_a_claim_that_says_what_it_sets() -> None:
    """A newer reader may read by itself what a person corrected."""
    right = held("c-new", act="rescued")
    ruling = ruled([said("correct", OLD, act="rescued")], [right], [OLD])
    assert decide.corrected(right, ruling) == right
    assert ruling.verdicts.keys() == {"c-new"}


def test_what_was_decided_on_both_readings_is_on_one_claim_then() -> None:
    new = held("c-new", role="workers")
    ruling = ruled([said("reject", OLD), said("accept", new, at=1)], [new], [OLD])
    assert [standing.state for standing in ruling.standings] == ["followed", "in force"]


def test_what_could_not_be_carried_is_a_problem_at_its_words() -> None:
    _, problems = decide.rule([said("reject", OLD)], {}, {OLD.id: OLD})
    assert [(problem.code, problem.document, problem.span) for problem in problems] == [
        ("lost_decision", REPORT.id, OLD.quote)
    ]
