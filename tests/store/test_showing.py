"""What settling made: listings, their order, look-ups."""

import pytest

from crackdown.model.claim import Period
from crackdown.model.event import Event
from crackdown.model.finding import Finding
from crackdown.model.interval import Interval
from crackdown.model.lineage import Edge, Lineage
from crackdown.model.register import Party, Register
from crackdown.model.settled import Settled
from crackdown.model.tally import Tally
from crackdown.store import open_ledger

from .nouns import BAVET, CAMBODIA, MAY, TOWER


def event(id_, day, *claims):
    date = None if day is None else Period(MAY[day], MAY[day])
    return Event(id_, f"Raid {id_}", "custody", ("bavet",), ("Bavet",), date, "incident", claims, ())


def tally(id_, of, act="arrested"):
    return Tally(id_, of, act, "people", "", None, "incident", Interval(1, 2), None, "none", (), "plain")


SETTLED = Settled(
    policy="plain",
    lineage=Lineage((Edge("d-2", "d-1", "near", 0.5, "Same words."),), (("d-1", "d-1"), ("d-2", "d-1"))),
    register=Register((CAMBODIA, BAVET), (TOWER,), (Party("p", "Immigration Office", "body", "a public body"),)),
    events=(event("e-3", None, "c-5"), event("e-2", 4, "c-3", "c-4"), event("e-1", 2, "c-1", "c-2"), event("e-0", 4)),
    tallies=(tally("t-1", "e-1"), tally("t-2", "e-2", "rescued"), tally("t-3", "e-2")),
    findings=(
        Finding("f-1", "agrees", "2 = 2", None, ("c-1", "c-2"), ()),
        Finding("f-2", "conflict", "5 > 4", 1, ("c-3", "c-4"), (), "e-2", "look"),
        Finding("f-3", "conflict", "9 > 4", 5, ("c-4", "c-5"), (), "e-2", "certain"),
        Finding("f-4", "impossible", "1 < 0", 1, ("c-1",), ()),
    ),
)


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """A ledger that holds `SETTLED`."""
    with open_ledger(tmp_path_factory.mktemp("showing") / "ledger.db") as ledger:
        ledger.replace(SETTLED)
        yield ledger


def ids(listed):
    return [noun.id for noun in listed]


def test_events_come_by_date_and_those_without_one_last(shown):
    assert ids(shown.events()) == ["e-1", "e-0", "e-2", "e-3"]
    assert ids(shown.events(limit=2, offset=1)) == ["e-0", "e-2"]


def test_findings_come_by_gravity_then_grade(shown):
    assert ids(shown.findings()) == ["f-4", "f-3", "f-2", "f-1"]
    assert ids(shown.findings(limit=1, offset=1)) == ["f-3"]


def test_things_are_found_by_id(shown):
    assert shown.event("e-2") == SETTLED.events[1]
    assert shown.finding("f-3") == SETTLED.findings[2]
    assert shown.event("none") is shown.finding("none") is None


def test_an_event_has_its_tallies(shown):
    assert ids(shown.tallies_of("e-2")) == ["t-3", "t-2"]
    assert ids(shown.tallies_of("e-1", "e-2")) == ["t-1", "t-3", "t-2"]
    assert shown.tallies_of("e-0") == shown.tallies_of() == ()


def test_claims_lead_to_their_events_and_findings(shown):
    assert shown.events_of() == {"c-1": "e-1", "c-2": "e-1", "c-3": "e-2", "c-4": "e-2", "c-5": "e-3"}
    assert shown.events_of(["c-4", "c-9"]) == {"c-4": "e-2"}
    assert ids(shown.findings_about(["c-4"])) == ["f-3", "f-2"]
    assert shown.findings_about([]) == ()


def test_the_register_and_lineage_are_shown(shown):
    assert shown.places() == (BAVET, CAMBODIA)
    assert (shown.sites(), shown.parties()) == ((TOWER,), SETTLED.register.parties)
    assert shown.lineage() == SETTLED.lineage
