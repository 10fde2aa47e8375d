"""The whole way with decisions in it: settling, rebuilding, reading again with a newer version."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from deciding import NOON, said

from crackdown import pipeline
from crackdown.model.claim import Claim, claim_fields, claim_id
from crackdown.model.record import Record
from crackdown.publish.deciding import Wanted, changed_words, decide, effect
from crackdown.publish.views import claim_views, decision_views
from crackdown.settings import Settings
from crackdown.store import Ledger, open_ledger
from crackdown.store.schema import DERIVED

TEXTS = {
    "mill.txt": "Police arrested 310 foreigners in Bavet on 18 July 2025, the Interior Ministry said.\n\n"
    "Of them, 210 were Chinese and 160 were Vietnamese.\n",
    "mail.txt": "About 320 people were arrested in Bavet on 18 July 2025, the Border Mail reports.\n",
    "ferry.txt": "Police arrested 44 people in Poipet on 2 June 2025, the governor said.\n",
}


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    with open_ledger(tmp_path / "ledger.db") as opened:
        pipeline.ingest([str(folder)], Settings(), opened, lambda _: None)
        pipeline.settle(opened)
        yield opened


def counted(ledger: Ledger, n: int) -> Claim:
    return next(claim for claim in ledger.all_claims() if claim.number and claim.number.n == n)


def derived(path: Path) -> list[list[tuple[object, ...]]]:
    """Every row of every derived table."""
    with closing(sqlite3.connect(path)) as connection:
        return [sorted(connection.execute(f"SELECT * FROM {table}"), key=repr) for table in DERIVED]  # noqa: S608


def read_again(ledger: Ledger, old: Claim, **fields: object) -> Claim:
    """A newer version reads the document of `old` again and codes that claim with other fields."""
    document = ledger.document(old.document)
    assert document
    new = replace(old, **fields)  # type: ignore[arg-type]
    new = replace(new, id=claim_id(new.document, claim_fields(new)))
    made = tuple(
        new if claim == old else replace(claim, part_of=new.id) if claim.part_of == old.id else claim
        for claim in ledger.claims_of(old.document)
    )
    made = tuple(replace(claim, id=claim_id(claim.document, claim_fields(claim))) for claim in made)
    ledger.keep(document, Record(document.id, "crackdown", "99.0", made))
    return new


def test_settling_twice_makes_the_same_bytes(ledger: Ledger, tmp_path: Path) -> None:
    ledger.decide(said("same", counted(ledger, 310), counted(ledger, 44)))
    ledger.decide(said("reject", counted(ledger, 160), at=1))
    pipeline.settle(ledger)
    first = derived(tmp_path / "ledger.db")
    pipeline.settle(ledger)
    assert derived(tmp_path / "ledger.db") == first


def test_a_decision_makes_settling_due(ledger: Ledger) -> None:
    assert ledger.is_settled("plain")
    ledger.decide(said("accept", counted(ledger, 44)))
    assert not ledger.is_settled("plain")
    assert pipeline.settle_if_due(ledger) == ()
    assert ledger.is_settled("plain")


def test_a_rejected_part_is_in_no_sum(ledger: Ledger) -> None:
    part = counted(ledger, 210)
    assert ledger.findings_about([part.id])
    ledger.decide(said("reject", part))
    pipeline.settle(ledger)
    assert not ledger.findings_about([part.id])
    tallies = ledger.tallies_of(*(event.id for event in ledger.events()))
    assert all(part.id not in camp.claims for tally in tallies for camp in tally.camps)
    view = next(view for view in claim_views(ledger) if view.claim.id == part.id)
    assert (view.review, view.verdict, view.event) == ("reviewed", "rejected", None)


def test_the_parts_of_a_rejected_total_do_not_stand_for_the_whole(ledger: Ledger) -> None:
    ledger.decide(said("reject", counted(ledger, 310)))
    pipeline.settle(ledger)
    tallies = ledger.tallies_of(*(event.id for event in ledger.events()))
    parts = {counted(ledger, 210).id, counted(ledger, 160).id}
    assert not parts & {id_ for tally in tallies for camp in tally.camps for id_ in camp.claims}


def test_a_decision_is_the_latest_though_another_clock_was_ahead(ledger: Ledger) -> None:
    claim = counted(ledger, 44)
    decide(ledger, Wanted("reject", [claim.id], "Twice told.", "Dara", {}), NOON + timedelta(days=1))
    decide(ledger, Wanted("accept", [claim.id], "Not so.", "Mony", {}), NOON)
    assert [view.state for view in decision_views(ledger)][-1] == "in force"
    assert next(view for view in claim_views(ledger) if view.claim.id == claim.id).verdict == "accepted"


def test_what_decisions_changed_is_counted_against_settling_without(ledger: Ledger) -> None:
    assert changed_words(effect(ledger, pipeline.settle(ledger))) == "nothing"
    ledger.decide(said("same", counted(ledger, 310), counted(ledger, 44)))
    assert changed_words(effect(ledger, pipeline.settle(ledger))).startswith("events: 2 gone, 1 new")


def test_decisions_survive_reading_again_with_a_newer_version(ledger: Ledger) -> None:
    old = counted(ledger, 310)
    far = counted(ledger, 44)
    ledger.decide(said("same", old, far))
    ledger.decide(said("correct", old, at=1, status="alleged"))
    new = read_again(ledger, old, role="foreigners held at the mill")
    assert new.id != old.id
    pipeline.settle(ledger)
    homes = ledger.events_of([new.id, far.id])
    assert homes[new.id] == homes[far.id]
    view = next(view for view in claim_views(ledger) if view.claim.id == new.id)
    assert (view.claim.status, view.as_read.status) == ("alleged", "asserted")
    assert all(view.state == "in force" for view in decision_views(ledger))


def test_what_can_not_be_carried_over_is_a_problem(ledger: Ledger) -> None:
    old = counted(ledger, 310)
    ledger.decide(said("reject", old, why="It counts guards."))
    read_again(ledger, old, act="rescued")
    settled = pipeline.settle(ledger)
    (problem,) = [problem for problem in settled.problems if problem.stage == "decide"]
    assert problem.document == old.document
    assert "It counts guards." in problem.message
    assert problem in ledger.problems()
    assert [view.state for view in decision_views(ledger)] == ["claim no longer in the ledger"]


def test_a_total_that_a_correction_names_is_carried_too(ledger: Ledger) -> None:
    total, part = counted(ledger, 310), counted(ledger, 160)
    made = said("correct", part, total, part_of=total.id, status="alleged")
    ledger.decide(made)
    new = read_again(ledger, total, role="foreigners held at the mill")
    now = next(view.claim for view in claim_views(ledger) if view.claim.number and view.claim.number.n == 160)
    assert (now.part_of, now.status) == (new.id, "alleged")


def test_decisions_come_out_the_same_in_whatever_order_they_went_in(ledger: Ledger, tmp_path: Path) -> None:
    one, two, three = counted(ledger, 310), counted(ledger, 44), counted(ledger, 320)
    decisions = [said("same", one, two), said("different", one, three, at=1), said("same", two, three, at=2)]
    tables = []
    for order in (decisions, decisions[::-1]):
        path = tmp_path / f"other-{len(tables)}.db"
        with open_ledger(path) as other:
            pipeline.ingest([str(tmp_path / "in")], Settings(), other, lambda _: None)
            for decision in order:
                other.decide(decision)
            pipeline.settle(other)
        tables.append(derived(path))
    assert tables[0] == tables[1]
