"""A person's word on events wins against every feature."""

from itertools import combinations

from deciding import gathered, homes, ruled, said
from hypothesis import given, settings
from hypothesis import strategies as st
from settling import BOOK, document, figure, period

from crackdown import events, resolve
from crackdown.model.claim import Claim
from crackdown.model.lineage import Edge, Lineage

TEXT = "Guards held 214 people there, of whom 90 came by bus; 31 phones were taken."


def told(name: str, day: str, *place: str) -> tuple[Claim, Claim, Claim]:
    """A total, its part, and another figure of one raid."""
    report = document(name, TEXT)
    total = figure(report, "214 people", 214, place=place, date=period(day))
    part = figure(report, "90 came by bus", 90, place=place, date=period(day), part_of=total)
    return total, part, figure(report, "31 phones", 31, "seized", "phones", place=place, date=period(day))


BAVET, BAVET_TOO, POIPET = (
    told("a", "2025-03-07", "Bavet"),
    told("b", "2025-03-07", "Bavet"),
    told("c", "2025-05-20", "Poipet"),
)
ALL = (*BAVET, *BAVET_TOO, *POIPET)


def test_without_a_word_the_features_decide() -> None:
    found = homes(gathered(ALL, []))
    assert found[BAVET[0].id] == found[BAVET_TOO[0].id] != found[POIPET[0].id]


def test_same_joins_whole_events_and_says_who_did() -> None:
    found = gathered(ALL, [said("same", BAVET[0], POIPET[0], why="The ministry means one raid.")])
    assert len(found) == 1
    assert "Dara decided that they are the same: The ministry means one raid." in {j.reason for j in found[0].joins}


def test_different_parts_two_reports_of_one_raid() -> None:
    found = homes(gathered(ALL, [said("different", BAVET[0], BAVET_TOO[0])]))
    assert len({found[claim.id] for claim in BAVET}) == 1
    assert found[BAVET[0].id] != found[BAVET_TOO[0].id]


def test_different_takes_a_claim_out_of_its_reports_own_account() -> None:
    found = homes(gathered(BAVET, [said("different", BAVET[0], BAVET[2])]))
    assert found[BAVET[0].id] == found[BAVET[1].id] != found[BAVET[2].id]


def test_a_part_can_be_parted_from_its_total() -> None:
    found = homes(gathered(BAVET, [said("different", BAVET[0], BAVET[1])]))
    assert found[BAVET[0].id] != found[BAVET[1].id]


def test_two_sames_in_one_strand_do_not_force_what_a_different_forbids() -> None:
    """The report tells of both in one breath, and each is the same as a claim that is not the other's."""
    decisions = [
        said("same", BAVET[0], POIPET[0]),
        said("same", BAVET[2], POIPET[2], at=1),
        said("different", POIPET[0], POIPET[2], at=2),
    ]
    found = homes(gathered(ALL, decisions))
    assert found[BAVET[0].id] == found[POIPET[0].id] != found[POIPET[2].id] == found[BAVET[2].id]


def test_a_copy_goes_with_its_original_unless_a_person_parts_them() -> None:
    first, second = BAVET[0].document, BAVET_TOO[0].document
    lines = Lineage((Edge(second, first, "exact", 1.0, "the same words"),), ((first, first), (second, first)))
    claims = (*BAVET, *BAVET_TOO)
    register, _ = resolve.resolve(claims, BOOK)
    for decisions, together in (([], True), ([said("different", BAVET[0], BAVET_TOO[0])], False)):
        found = homes(events.gather(claims, register, BOOK, lines, ruled(decisions, claims))[0])
        assert (found[BAVET[0].id] == found[BAVET_TOO[0].id]) is together


def test_a_rejected_claim_is_in_no_event() -> None:
    found = homes(gathered(ALL, [said("reject", POIPET[1])]))
    assert POIPET[1].id not in found
    assert POIPET[0].id in found


verbs = st.sampled_from(["same", "different", "different"])
drawn = st.lists(st.tuples(verbs, st.permutations(ALL).map(lambda some: some[:2])), max_size=7)


@settings(deadline=None, max_examples=60)
@given(drawn, st.permutations(ALL))
def test_same_is_always_one_event_and_different_never(pairs: list[tuple[str, list[Claim]]], order: list[Claim]) -> None:
    decisions = [said(verb, *two, at=at) for at, (verb, two) in enumerate(pairs)]
    ruling = ruled(decisions, ALL)
    made = gathered(ALL, decisions)
    found = homes(made)
    assert found.keys() == {claim.id for claim in ALL}
    assert all(found[tie.left] == found[tie.right] for tie in ruling.same)
    assert all(found[tie.left] != found[tie.right] for tie in ruling.different)
    assert gathered(order, reversed(decisions)) == made


def test_every_pair_of_claims_can_be_parted_and_joined() -> None:
    for left, right in combinations(ALL, 2):
        for verb in ("same", "different"):
            found = homes(gathered(ALL, [said(verb, left, right)]))
            assert (found[left.id] == found[right.id]) is (verb == "same")
