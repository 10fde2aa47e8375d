"""What is read back equals what was written."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crackdown.model.decision import Decision

from . import nouns

law = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@law
@given(st.data())
def test_a_kept_document_and_its_claims_read_back_equal(ledger, data):
    document = data.draw(nouns.documents())
    reader = data.draw(nouns.texts)
    claims = data.draw(nouns.sets(nouns.claims(document, reader)))
    ledger.keep(document, nouns.record(document, *claims, reader=reader))
    assert ledger.document(document.id) == replace(document, where=document.name)
    by_quote = sorted(claims, key=lambda claim: (claim.quote, claim.id))
    assert ledger.claims_of(document.id) == tuple(by_quote)


@law
@given(st.data())
def test_problems_of_a_record_read_back_equal(ledger, data):
    document = data.draw(nouns.documents())
    problems = data.draw(st.lists(nouns.problems, max_size=3, unique=True))
    before = ledger.problems()
    ledger.keep(document, nouns.record(document, problems=problems))
    assert set(ledger.problems()) == {*before, *problems}


moments = st.datetimes(
    datetime.fromisoformat("1900-01-01"), datetime.fromisoformat("2200-01-01"), timezones=st.timezones() | st.just(UTC)
)


@law
@given(st.builds(Decision, nouns.texts, nouns.texts, nouns.lists, nouns.texts, nouns.texts, moments, nouns.maybe))
def test_decisions_read_back_equal(ledger, decision):
    known = {kept.id for kept in ledger.decisions()}
    ledger.decide(decision)
    assert decision.id in known or replace(decision, at=decision.at.astimezone(UTC)) in ledger.decisions()


def test_decisions_come_oldest_first_whatever_their_zone(ledger):
    noon = datetime(2025, 5, 1, 12, tzinfo=UTC)
    east = noon.astimezone(timezone(timedelta(hours=7)))
    later = Decision("v-1", "accept", ("c-1",), "", "A", noon)
    earlier = Decision("v-2", "reject", ("c-1",), "", "B", east - timedelta(seconds=1))
    for decision in (later, earlier, later):
        ledger.decide(decision)
    assert ledger.decisions() == (earlier, later)


def test_a_decision_must_say_its_zone(ledger):
    with pytest.raises(ValueError, match="zone"):
        ledger.decide(Decision("v-1", "accept", (), "", "A", datetime.fromisoformat("2025-05-01")))


def test_whole_and_broken_numbers_keep_their_kind(ledger):
    document = nouns.document()
    stated = [nouns.Number(2044), nouns.Number(2044.5), nouns.Number(10**25), nouns.Number(3.0, 4)]
    claims = [nouns.claim(document, number=number) for number in stated]
    ledger.keep(document, nouns.record(document, *claims))
    found = {claim.id: claim.number for claim in ledger.all_claims()}
    assert [repr(found[claim.id]) for claim in claims] == list(map(repr, stated))
