"""Keeping documents: whole, once, in any order; which reading is in force; notes."""

from dataclasses import replace

import pytest

from crackdown.errors import LedgerError
from crackdown.model.problem import Problem
from crackdown.store import Held, open_ledger

from . import nouns


def test_keeping_twice_is_keeping_once(ledger):
    document, record = nouns.long_report(1)
    assert ledger.keep(document, record) is True
    before = (ledger.all_documents(), ledger.all_claims(), ledger.counts(), ledger.fingerprint())
    assert ledger.keep(document, record) is False
    assert (ledger.all_documents(), ledger.all_claims(), ledger.counts(), ledger.fingerprint()) == before


def test_a_record_known_by_reader_and_version_stays_as_it_is(ledger):
    document = nouns.document()
    first, other = nouns.claim(document), nouns.claim(document, act="rescued")
    ledger.keep(document, nouns.record(document, first))
    assert ledger.keep(document, nouns.record(document, other)) is False
    assert ledger.all_claims() == (first,)


def test_the_order_of_keeping_makes_no_difference(tmp_path):
    reports = [nouns.long_report(number, claims=3) for number in range(12)]
    seen = []
    for turn, order in enumerate((reports, reports[::-1], reports[::2] + reports[1::2])):
        with open_ledger(tmp_path / f"{turn}.db") as ledger:
            for document, record in order:
                ledger.keep(document, record)
            seen.append((ledger.all_documents(), ledger.all_claims(), ledger.readings(), ledger.fingerprint()))
    assert seen[0] == seen[1] == seen[2]
    assert [document.name for document in seen[0][0]] == sorted(document.name for document in seen[0][0])


def test_knows_is_of_reader_and_version(ledger):
    document = nouns.document()
    assert not ledger.knows(document.id, "crackdown", "1")
    ledger.keep(document, nouns.record(document))
    assert ledger.knows(document.id, "crackdown", "1")
    assert not ledger.knows(document.id, "crackdown", "2")
    assert not ledger.knows(document.id, "desk", "1")


READINGS = [("crackdown", "0.9.0"), ("crackdown", "0.10.0"), ("desk", "1"), ("annex", "1"), ("annex", "2")]


@pytest.mark.parametrize(
    ("held", "expected"), [(2, ("crackdown", "0.10.0")), (3, ("desk", "1")), (4, ("annex", "1")), (5, ("annex", "2"))]
)
@pytest.mark.parametrize("backwards", [False, True])
def test_one_reading_of_a_document_is_in_force(ledger, held, expected, backwards):
    document = nouns.document()
    readings = READINGS[:held][::-1] if backwards else READINGS[:held]
    for reader, version in readings:
        found = nouns.claim(document, reader=reader, role=f"by {reader} {version}")
        ledger.keep(document, nouns.record(document, found, reader=reader, version=version))
    assert [claim.role for claim in ledger.claims_of(document.id)] == [f"by {' '.join(expected)}"]
    assert ledger.all_claims() == ledger.claims() == ledger.claims_of(document.id)
    assert ledger.readings() == (Held(document.id, *expected, 1),)
    assert ledger.counts().claims == 1
    assert ledger.check() == ()


def test_problems_are_those_of_the_reading_in_force(ledger):
    document = nouns.document()
    for version in ("1", "2"):
        problem = Problem("read", "odd", f"Odd to version {version}.", "a.txt", document=document.id)
        ledger.keep(document, nouns.record(document, version=version, problems=[problem]))
    assert [problem.message for problem in ledger.problems()] == ["Odd to version 2."]
    assert ledger.counts().problems == 1


def test_a_reading_of_another_text_is_refused_and_nothing_of_it_kept(ledger):
    document = nouns.document()
    ledger.keep(document, nouns.record(document))
    cleaned = replace(document, text="Another text.")
    with pytest.raises(LedgerError, match=r"a\.txt.*another text"):
        ledger.keep(cleaned, nouns.record(cleaned, nouns.claim(cleaned), version="2"))
    assert ledger.all_claims() == ()
    assert not ledger.knows(document.id, "crackdown", "2")


def test_a_record_must_fit_its_document_and_its_claims_their_reader(ledger):
    document, other = nouns.document(), nouns.document("b.txt")
    with pytest.raises(ValueError, match="can't be kept"):
        ledger.keep(document, nouns.record(other))
    with pytest.raises(ValueError, match="another document or reader"):
        ledger.keep(document, nouns.record(document, nouns.claim(other)))
    with pytest.raises(ValueError, match="another document or reader"):
        ledger.keep(document, nouns.record(document, nouns.claim(document, reader="desk")))
    assert ledger.all_documents() == ()


def test_notes_do_not_pile_up_and_are_cleared(ledger):
    gone = Problem("acquire", "missing", "gone.txt is missing.", "gone.txt", failed=True)
    empty = Problem("acquire", "empty_file", "void.txt is empty.", "void.txt", failed=True)
    ledger.note([gone, empty])
    ledger.note([gone, replace(empty, message="void.txt is still empty.")])
    ledger.note([])
    assert [problem.message for problem in ledger.problems()] == ["gone.txt is missing.", "void.txt is still empty."]
    ledger.clear_note("gone.txt")
    ledger.clear_note("never noted")
    assert [problem.where for problem in ledger.problems()] == ["void.txt"]


def test_versions_of_a_reader_in_force_or_not(ledger):
    document = nouns.document()
    for reader, version in (("Bob", "10 x"), ("Ann", "1 y"), ("Bob", "9 z"), ("crackdown", "0.1")):
        ledger.keep(document, nouns.record(document, reader=reader, version=version))
    assert ledger.readings()[0].reader == "Ann"
    assert ledger.versions(document.id, "Bob") == ("9 z", "10 x")
    assert ledger.versions(document.id, "Eve") == ledger.versions("d-none", "Bob") == ()
