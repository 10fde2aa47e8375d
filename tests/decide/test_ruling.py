"""The latest word counts, whatever the order in which decisions are given."""

from dataclasses import replace
from itertools import permutations

import pytest
from deciding import ruled, said
from hypothesis import given, settings
from hypothesis import strategies as st
from settling import document, figure, period

from crackdown import decide
from crackdown.model.decision import Decision
from crackdown.model.number import Number

REPORT = document("a", "They held 40 people, freed 12 people, fined 7 people and charged 5 people.")
HELD = figure(REPORT, "held 40 people", 40)
FREED = figure(REPORT, "freed 12 people", 12, act="rescued")
FINED = figure(REPORT, "fined 7 people", 7, act="fined")
CHARGED = figure(REPORT, "charged 5 people", 5, act="charged")
CLAIMS = (HELD, FREED, FINED, CHARGED)


def states(*decisions: Decision) -> list[str]:
    return [standing.state for standing in ruled(decisions, CLAIMS).standings]


def test_a_rejected_claim_takes_no_part_and_an_accepted_one_does() -> None:
    ruling = ruled([said("reject", HELD), said("accept", FREED)], CLAIMS)
    assert decide.applied(CLAIMS, ruling) == (FREED, FINED, CHARGED)


@pytest.mark.parametrize("at", [0, 2])
def test_what_is_said_of_a_rejected_claim_and_another_has_no_effect(at: int) -> None:
    assert states(said("same", HELD, FREED, at=1), said("reject", HELD, at=at))[1 if at == 0 else 0] == "lost"
    assert states(said("same", HELD, FREED, at=1), said("reject", FINED, at=at))[1 if at == 0 else 0] == "in force"


def test_a_part_of_a_rejected_total_is_a_part_of_that_ones_total() -> None:
    middle = replace(FREED, part_of=HELD.id)
    part = replace(FINED, part_of=FREED.id)
    claims = (HELD, middle, part)
    assert decide.applied(claims, ruled([said("reject", middle)], claims))[1].part_of == HELD.id
    assert decide.applied(claims, ruled([said("reject", CHARGED)], claims))[2].part_of == FREED.id


def test_the_latest_word_on_a_claim_counts() -> None:
    reject, accept = said("reject", HELD), said("accept", HELD, at=1)
    assert states(reject, accept) == ["followed", "in force"]
    assert decide.applied(CLAIMS, ruled([accept, reject], CLAIMS)) == CLAIMS


def test_a_correction_changes_its_fields_and_nothing_else() -> None:
    ruling = ruled([said("correct", HELD, n=38, hedge="about", date=["2025-07-01", "2025-07-02"])], CLAIMS)
    found = decide.corrected(HELD, ruling)
    assert found.number == Number(38, hedge="about")
    assert found.date == period("2025-07-01", "2025-07-02")
    assert replace(found, number=HELD.number, date=HELD.date, grounds=HELD.grounds) == HELD


def test_totals_that_decisions_turn_into_a_ring_are_cut() -> None:
    """Each was sound when it was decided: the first was taken back after the second."""
    part = replace(FREED, part_of=HELD.id)
    ring = said("correct", HELD, part, part_of=part.id)
    found = {claim.id: claim for claim in decide.applied((HELD, part), ruled([ring], (HELD, part)))}
    assert (found[HELD.id].part_of, found[part.id].part_of) == (None, HELD.id)


def test_a_later_verdict_follows_a_correction() -> None:
    ruling = ruled([said("correct", HELD, n=38), said("accept", HELD, at=1)], CLAIMS)
    assert decide.corrected(HELD, ruling) == HELD


@pytest.mark.parametrize("value", ["", "{}", '{"fields": {"hedge": "perhaps"}, "grounds": []}', "[]", '{"fields": 1}'])
def test_a_correction_that_no_claim_takes_has_no_effect(value: str) -> None:
    """It may have been written by another version, and must keep nobody from settling."""
    ruling, problems = decide.rule([replace(said("correct", HELD), value=value)], {HELD.id: HELD}, {})
    assert ruling.standings[0].state == "lost"
    assert decide.applied(CLAIMS, ruling) == CLAIMS
    assert [problem.code for problem in problems] == ["lost_decision"]


def test_a_decision_on_several_claims_may_be_followed_in_part() -> None:
    both, one = said("reject", HELD, FREED), said("accept", HELD, at=1)
    assert states(both, one) == ["in part", "in force"]
    assert decide.applied(CLAIMS, ruled([both, one], CLAIMS)) == (HELD, FINED, CHARGED)


def test_different_follows_same_on_two_claims_either_way_round() -> None:
    same, different = said("same", HELD, FREED), said("different", FREED, HELD, at=1)
    assert states(same, different) == ["followed", "in force"]
    assert not ruled([same, different], CLAIMS).same


def test_a_cycle_gives_way_to_what_was_decided_later() -> None:
    different = said("different", HELD, FINED)
    chain = (said("same", HELD, FREED, at=1), said("same", FREED, FINED, at=2))
    ruling, problems = decide.rule([different, *chain], {claim.id: claim for claim in CLAIMS}, {})
    assert [standing.state for standing in ruling.standings] == ["contradicted", "in force", "in force"]
    assert len(problems) == 1
    assert all(later.id in problems[0].message for later in chain)


def test_a_cycle_closed_by_a_later_different_gives_way_to_it() -> None:
    found = states(said("same", HELD, FREED), said("same", FREED, FINED, at=1), said("different", HELD, FINED, at=2))
    assert found == ["contradicted", "in force", "in force"]


def test_same_and_different_that_do_not_meet_stand_side_by_side() -> None:
    assert states(said("same", HELD, FREED), said("different", FREED, FINED, at=1)) == ["in force", "in force"]


def test_a_decision_on_an_unknown_claim_is_lost_and_told() -> None:
    ruling, problems = decide.rule([said("reject", "c-gone")], {HELD.id: HELD}, {})
    assert ruling.standings[0].state == "lost"
    assert "decide anew" in problems[0].message


def test_order_makes_no_difference() -> None:
    decisions = (said("same", HELD, FREED), said("different", HELD, FINED, at=1), said("same", FREED, FINED, at=2))
    assert len({repr(ruled(order, CLAIMS)) for order in permutations(decisions)}) == 1


pairs = st.tuples(st.sampled_from(["same", "different"]), st.permutations(CLAIMS).map(lambda some: some[:2]))


@settings(deadline=None)
@given(st.lists(pairs, max_size=8))
def test_what_is_in_force_never_contradicts_itself(drawn: list[tuple[str, list[object]]]) -> None:
    decisions = [said(verb, *some, at=at) for at, (verb, some) in enumerate(drawn)]  # type: ignore[arg-type]
    ruling = ruled(decisions, CLAIMS)
    group = {claim.id: {claim.id} for claim in CLAIMS}
    for tie in ruling.same:
        whole = group[tie.left] | group[tie.right]
        group.update(dict.fromkeys(whole, whole))
    assert all(tie.right not in group[tie.left] for tie in ruling.different)
    assert not decisions or ruling.standings[-1].state == "in force"
