"""Replacing what was settled, and knowing whether it is current."""

from datetime import UTC, datetime

import pytest

from crackdown.errors import LedgerError
from crackdown.model.decision import Decision
from crackdown.model.event import Event
from crackdown.model.settled import Settled
from crackdown.store import open_ledger, settling

from . import nouns
from .test_showing import SETTLED


def test_replacing_leaves_nothing_of_what_was_before(ledger):
    ledger.replace(SETTLED)
    ledger.replace(Settled("cautious"))
    assert ledger.policy() == "cautious"
    assert ledger.events() == ledger.findings() == ledger.tallies_of("e-2") == ledger.places() == ()
    assert ledger.lineage() == Settled("").lineage


def test_replacing_twice_is_replacing_once(ledger):
    ledger.replace(SETTLED)
    before = (ledger.events(), ledger.findings(), ledger.register(), ledger.lineage())
    ledger.replace(SETTLED)
    assert (ledger.events(), ledger.findings(), ledger.register(), ledger.lineage()) == before


def test_many_rows_go_in_by_batches(ledger, monkeypatch):
    monkeypatch.setattr(settling, "BATCH", 2)
    ledger.replace(SETTLED)
    assert set(ledger.findings()) == set(SETTLED.findings)


def test_what_cant_be_stored_leaves_what_was_before(ledger):
    ledger.replace(SETTLED)
    twice = Event("e-1", "", "", (), (), None, "incident", (), ())
    with pytest.raises(LedgerError, match=r"ledger\.db"):
        ledger.replace(Settled("plain", events=(twice, twice)))
    assert len(ledger.events()) == 4
    assert ledger.is_settled("plain")


def test_settled_is_current_until_something_comes_in(ledger):
    assert not ledger.is_settled("plain")
    assert ledger.policy() is None
    ledger.keep(*nouns.long_report(1, claims=1))
    ledger.replace(Settled("plain"))
    assert ledger.is_settled("plain")
    assert not ledger.is_settled("cautious")
    ledger.keep(*nouns.long_report(2, claims=1))
    assert not ledger.is_settled("plain")
    ledger.replace(Settled("plain"))
    ledger.decide(Decision("v-1", "accept", ("c-1",), "", "A", datetime(2025, 5, 1, tzinfo=UTC)))
    assert not ledger.is_settled("plain")


def test_another_reading_in_force_is_another_fingerprint(ledger):
    document = nouns.document()
    seen = set()
    for reader, version in (("crackdown", "1"), ("crackdown", "2"), ("desk", "1")):
        ledger.keep(document, nouns.record(document, reader=reader, version=version))
        seen.add(ledger.fingerprint())
    assert len(seen) == 3
    ledger.keep(document, nouns.record(document, version="3"))
    assert ledger.fingerprint() in seen


def test_what_came_in_while_settling_is_not_taken_for_settled(ledger):
    taken = ledger.fingerprint()
    ledger.keep(*nouns.long_report(1, claims=1))
    ledger.replace(Settled("plain"), taken)
    assert not ledger.is_settled("plain")


def test_a_settlement_of_another_program_version_is_not_current(ledger, monkeypatch):
    ledger.replace(Settled("plain"))
    monkeypatch.setattr(settling, "__version__", "99")
    assert not ledger.is_settled("plain")


def test_the_fingerprint_lasts(path):
    with open_ledger(path) as ledger:
        ledger.keep(*nouns.long_report(1, claims=1))
        ledger.replace(Settled("plain"))
        taken = ledger.fingerprint()
    with open_ledger(path) as ledger:
        assert ledger.fingerprint() == taken
        assert ledger.is_settled("plain")
