"""Each join is explained by its features, each near miss by what was in the way."""

from collections.abc import Iterable

from deciding import gathered, ruled, said
from settling import BOOK, document, figure, period

from crackdown import decide, events, resolve
from crackdown.events.features import JOINS
from crackdown.model.claim import Claim
from crackdown.model.decision import Decision
from crackdown.model.explanation import Pair
from crackdown.model.lineage import Lineage

TEXT = "Guards held 214 people there; 31 phones were taken."


def claim(name: str, day: str | None, *place: str) -> Claim:
    return figure(document(name, TEXT), "214 people", 214, place=place, date=period(day) if day else None)


def explained(claims: Iterable[Claim], *decisions: Decision, wanted: Iterable[str] | None = None) -> tuple[Pair, ...]:
    held = tuple(claims)
    ruling = ruled(decisions, held)
    standing = decide.applied(held, ruling)
    register, _ = resolve.resolve(standing, BOOK)
    return events.explain(standing, register, BOOK, Lineage(), ruling, None if wanted is None else set(wanted))


def test_a_join_lists_its_features_with_their_points() -> None:
    (pair,) = explained([claim("a", "2025-03-07", "Bavet"), claim("b", "2025-03-07", "Bavet")])
    assert pair.other is None
    assert {"place", "time", "act", "number"} <= {feature.name for feature in pair.features}
    assert pair.points == sum(feature.weight or 0 for feature in pair.features) >= JOINS
    assert all(feature.reason for feature in pair.features)


def test_a_near_miss_is_told_from_either_event_with_what_rules_it_out() -> None:
    pairs = explained([claim("a", "2025-03-07", "Bavet"), claim("b", "2025-03-07", "Poipet")])
    assert [pair.why for pair in pairs] == ["ruled out: places that lie apart"] * 2
    assert {(pair.event, pair.other) for pair in pairs} == {(pair.other, pair.event) for pair in pairs}
    assert [feature.name for feature in pairs[0].features if feature.weight is None] == ["place"]


def test_what_has_too_few_points_is_told_with_how_many() -> None:
    first = figure(
        document("a", TEXT), "31 phones", 31, "seized", "phones", place=("Bavet",), date=period("2025-03-07")
    )
    pairs = explained([first, claim("b", None, "Bavet")])
    assert {pair.why for pair in pairs} == {"only 2.5 of the 4.5 points needed"}


def test_what_has_nothing_in_common_is_no_near_miss() -> None:
    assert explained([claim("a", "2025-03-07", "Bavet"), claim("b", "2024-11-02", "Vientiane")]) == ()


def test_a_person_is_named_for_a_join_and_for_a_parting() -> None:
    here, there = claim("a", "2025-03-07", "Bavet"), claim("b", "2025-03-07", "Bavet")
    apart = explained([here, there], said("different", here, there, why="Two nights."))
    assert {pair.why for pair in apart} == {"Dara decided that they are not the same: Two nights."}
    far = claim("c", "2024-11-02", "Vientiane")
    joined = explained([here, far], said("same", here, far, why="A slip of the date."))
    assert "Dara decided that they are the same: A slip of the date." in {pair.why for pair in joined}


def test_events_are_those_of_the_gathering_and_only_those_wanted() -> None:
    claims = [claim("a", "2025-03-07", "Bavet"), claim("b", "2025-03-07", "Bavet"), claim("c", "2025-03-07", "Poipet")]
    made = {event.id for event in gathered(claims, [])}
    assert {pair.event for pair in explained(claims)} == made
    one = min(made)
    assert {pair.event for pair in explained(claims, wanted=[one])} == {one}
    assert explained(reversed(claims)) == explained(claims)
