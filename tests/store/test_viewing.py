"""Listings: their order, paging, look-ups by id, counts."""

import threading
from datetime import UTC, datetime

from sqlalchemy import event

from crackdown.model.decision import Decision
from crackdown.model.problem import Problem
from crackdown.model.settled import Settled
from crackdown.model.span import Span
from crackdown.store import Counts, Decided, open_ledger

from . import nouns


def test_claims_come_by_document_and_place_in_it(ledger):
    late, early = nouns.document("b.txt"), nouns.document("a.txt")
    spans = [(5, 9), (0, 30), (0, 10)]
    for document in (late, early):
        ledger.keep(document, nouns.record(document, *(nouns.claim(document, *span) for span in spans)))
    listed = [(claim.document, claim.quote) for claim in ledger.claims()]
    quotes = [Span(0, 10), Span(0, 30), Span(5, 9)]
    assert listed == [(document.id, quote) for document in (early, late) for quote in quotes]


def test_pages_put_together_are_the_whole(ledger):
    for number in range(5):
        ledger.keep(*nouns.long_report(number, claims=3))
    for listing in (ledger.claims, ledger.documents):
        pages = [listing(limit=4, offset=offset) for offset in range(0, 20, 4)]
        assert sum(pages, ()) == listing()
    assert ledger.claims(offset=13) == ledger.claims()[13:]


def test_things_are_found_by_id(ledger):
    for number in range(3):
        ledger.keep(*nouns.long_report(number, claims=2))
    first, second, third = ledger.all_documents()
    claims = ledger.all_claims()
    assert ledger.document(second.id) == second
    assert ledger.documents_among([third.id, first.id, "d-none"]) == (first, third)
    assert ledger.claims_among([claims[4].id, claims[0].id, "c-none"]) == (claims[0], claims[4])
    assert [held.document for held in ledger.readings([first.id])] == [first.id]
    assert ledger.document("d-none") is None
    assert ledger.claims_of("d-none") == ledger.claims_among([]) == ()


def test_very_many_ids_can_be_asked_for(ledger):
    ledger.keep(*nouns.long_report(1, claims=2))
    ids = [claim.id for claim in ledger.all_claims()] + [f"c-{number}" for number in range(300_000)]
    assert len(ledger.claims_among(ids)) == 2


def test_problems_of_all_sorts_come_in_one_order(ledger):
    document = nouns.document("b.txt")
    inside = Problem("claims", "open", "Open.", "b.txt", document=document.id, span=Span(3, 5))
    ledger.note([Problem("acquire", "missing", "Missing.", "c.txt", failed=True)])
    ledger.keep(document, nouns.record(document, problems=[inside]))
    ledger.replace(Settled("plain", problems=(Problem("resolve", "unknown", "Unknown.", "a.txt"),)))
    assert [problem.where for problem in ledger.problems()] == ["a.txt", "b.txt", "c.txt"]
    assert ledger.problems()[1] == inside


def test_an_empty_ledger_counts_nothing(ledger):
    assert ledger.counts() == Counts(0, 0, 0, 0, 0, 0)
    assert ledger.all_documents() == ledger.all_claims() == ledger.search("police") == ()


def test_readers_see_whole_documents_while_a_writer_writes(ledger):
    reports = [nouns.long_report(number, claims=7) for number in range(25)]
    done, seen = threading.Event(), []

    def look():
        while not done.is_set():
            seen.append((len(ledger.claims()), ledger.counts()))

    readers = [threading.Thread(target=look) for _ in range(3)]
    for reader in readers:
        reader.start()
    for document, record in reports:
        ledger.keep(document, record)
    done.set()
    for reader in readers:
        reader.join()
    assert len(seen) >= len(readers)
    assert all(claims % 7 == 0 and counts.claims == 7 * counts.documents for claims, counts in seen)


def test_a_snapshot_is_of_one_moment(path, ledger):
    """Whatever another run adds between its queries."""
    first, second = nouns.long_report(1, claims=2), nouns.long_report(2, claims=2)
    ledger.keep(*first)
    expected = (ledger.fingerprint(), ledger.all_documents(), ledger.all_claims())
    with open_ledger(path) as other:

        def meanwhile(_connection, _cursor, statement, *_):
            if statement.startswith("SELECT"):
                other.keep(*second)

        event.listen(ledger._engine, "after_cursor_execute", meanwhile)
        seen = ledger.snapshot()
    assert (seen.fingerprint, seen.documents, seen.claims) == expected
    now = ledger.snapshot()
    assert (now.fingerprint, now.documents, now.claims) == (
        ledger.fingerprint(),
        ledger.all_documents(),
        ledger.all_claims(),
    )
    assert len(now.documents) == 2


def test_ids_are_found_by_how_they_begin(ledger):
    made = nouns.document()
    first, second = nouns.claim(made, 0, 10), nouns.claim(made, 10, 20)
    ledger.keep(made, nouns.record(made, first, second))
    assert ledger.ids_from(first.id) == (first.id,)
    assert ledger.ids_from(first.id[:12]) == (first.id,)
    assert set(ledger.ids_from("c-")) == {first.id, second.id}
    assert ledger.ids_from("e-") == ()


def test_what_is_decided_comes_with_claims_no_longer_in_force(ledger):
    made = nouns.document()
    old, kept = nouns.claim(made, 0, 10), nouns.claim(made, 10, 20)
    new = nouns.claim(made, 0, 12)
    ledger.keep(made, nouns.record(made, old, kept, version="1"))
    assert ledger.decided() == (Decided((), {}), (), frozenset())
    ledger.decide(Decision("w-1", "reject", (old.id,), "It is so.", "A", datetime(2025, 5, 1, tzinfo=UTC)))
    assert ledger.decided()[0].former == {}
    ledger.keep(made, nouns.record(made, new, kept, version="2"))
    decided, claims, named = ledger.decided()
    assert decided.former == {old.id: old}
    assert set(claims) == {new, kept}
    assert named == frozenset()
    assert ledger.snapshot().decided == decided
