"""The whole way, in one process: what is added, settled, read and checked."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import NoReturn, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crackdown import claims, clean, events, lineage, pipeline, reconcile, resolve
from crackdown.errors import UsageError
from crackdown.model.report import Report
from crackdown.pipeline import Outcome, Step
from crackdown.settings import Settings
from crackdown.store import Ledger, open_ledger

TEXTS = {
    "bavet.txt": "Police arrested 300 foreigners in Bavet on 18 July 2025, the Interior Ministry said.\n\n"
    "Of them, 200 were Chinese, 90 were Vietnamese and 40 were Thai.\n",
    "copy.txt": "Police arrested 300 foreigners in Bavet on 18 July 2025, the Interior Ministry said.\n\n"
    "Of them, 200 were Chinese, 90 were Vietnamese and 40 were Thai.\n\nRead more on our pages.\n",
    "other.txt": "About 310 people were arrested in Bavet on 18 July 2025, the Border Mail reports.\n",
    "poipet.txt": "Police arrested 173 people in Poipet on 20 July 2025, the governor said. They seized 60 phones.\n",
    "friday.txt": "Police arrested 30 people in Poipet on Friday.\n",
}


DAY = date(2025, 7, 21)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    for name, text in TEXTS.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger.db") as opened:
        yield opened


def ingested(sources: Sequence[object], ledger: Ledger, chosen: Settings | None = None) -> list[Step]:
    steps: list[Step] = []
    pipeline.ingest([str(source) for source in sources], chosen or Settings(), ledger, steps.append)
    return steps


def outcomes(folder: Path) -> list[Outcome]:
    return [step.outcome for step in pipeline.read([str(folder)], Settings())]


def test_every_report_is_told_of_and_kept(folder: Path, ledger: Ledger) -> None:
    steps = ingested([folder], ledger)
    assert [step.outcome.state for step in steps] == ["taken"] * len(TEXTS)
    assert [(step.source, step.sources) for step in steps] == [(n + 1, len(TEXTS)) for n in range(len(TEXTS))]
    assert {document.name: document.text for document in ledger.all_documents()} == TEXTS
    kept = [claim for step in steps for claim in step.outcome.claims]
    assert sorted(kept, key=lambda claim: claim.id) == sorted(ledger.all_claims(), key=lambda claim: claim.id)


def test_adding_twice_is_adding_once(folder: Path, ledger: Ledger) -> None:
    ingested([folder], ledger)
    before = (ledger.all_documents(), ledger.all_claims(), ledger.problems(), ledger.fingerprint())
    assert {step.outcome.state for step in ingested([folder], ledger)} == {"known"}
    assert (ledger.all_documents(), ledger.all_claims(), ledger.problems(), ledger.fingerprint()) == before


def test_a_source_that_failed_is_noted_until_it_succeeds(folder: Path, ledger: Ledger) -> None:
    late = folder / "late.txt"
    late.touch()
    assert ingested([late], ledger)[0].outcome.state == "failed"
    assert [problem.where for problem in ledger.problems() if problem.failed] == [str(late)]
    late.write_text(TEXTS["poipet.txt"])
    assert ingested([late], ledger)[0].outcome.state == "taken"
    assert [problem for problem in ledger.problems() if problem.failed] == []


def test_a_note_of_failure_goes_when_the_report_is_known(folder: Path, ledger: Ledger) -> None:
    ingested([folder], ledger)
    text = (folder / "bavet.txt").read_text()
    (folder / "bavet.txt").write_text("")
    ingested([folder], ledger)
    assert [problem.code for problem in ledger.problems() if problem.failed] == ["empty_file"]
    (folder / "bavet.txt").write_text(text)
    assert {step.outcome.state for step in ingested([folder], ledger)} == {"known"}
    assert [problem for problem in ledger.problems() if problem.failed] == []


def test_a_date_that_comes_too_late_is_told(folder: Path, ledger: Ledger) -> None:
    report = folder / "friday.txt"
    ingested([report], ledger)
    (step,) = ingested([report], ledger, Settings(published=DAY))
    outcome = step.outcome
    (note,) = outcome.problems
    assert (outcome.state, note.code, note.failed, note.where) == ("known", "date_kept", False, str(report))
    assert "its date stays unknown, not 2025-07-21" in note.message
    assert ledger.all_documents()[0].metadata.published is None


def test_a_date_that_was_taken_is_not_told_again(folder: Path, ledger: Ledger) -> None:
    report = folder / "friday.txt"
    for chosen in (Settings(published=DAY), Settings(published=DAY), Settings()):
        (step,) = ingested([report], ledger, chosen)
        assert step.outcome.problems == ()
    (step,) = ingested([report], ledger, Settings(published=date(2025, 7, 28)))
    assert "its date stays 2025-07-21, not 2025-07-28" in step.outcome.problems[0].message


def test_reading_a_report_depends_on_nothing_else(folder: Path) -> None:
    """So that reports can be read in parallel, and in any order."""
    together = {outcome.document.name: outcome for outcome in outcomes(folder) if outcome.document}
    for name in TEXTS:
        (alone,) = outcomes(folder / name)
        assert alone == together[name]


def test_settling_is_blind_to_order(folder: Path) -> None:
    taken = outcomes(folder)
    documents = [outcome.document for outcome in taken if outcome.document]
    found = [claim for outcome in taken for claim in outcome.claims]
    expected = pipeline.derive(documents, found, "plain")
    assert {finding.kind for finding in expected.findings} >= {"parts_exceed_total"}

    @settings(max_examples=15, deadline=None)
    @given(st.permutations(documents), st.permutations(found))
    def law(some: list[object], others: list[object]) -> None:
        assert pipeline.derive(cast(list, some), cast(list, others), "plain") == expected

    law()


def test_settling_stores_what_it_derives_and_is_then_not_due(folder: Path, ledger: Ledger) -> None:
    ingested([folder], ledger)
    assert not ledger.is_settled("plain")
    pipeline.settle_if_due(ledger)
    assert ledger.is_settled("plain")
    settled = pipeline.derive(ledger.all_documents(), ledger.all_claims(), "plain")
    assert set(ledger.events()) == set(settled.events)
    assert set(ledger.findings()) == set(settled.findings)
    before = ledger.events()
    pipeline.settle_if_due(ledger)
    assert ledger.events() == before


def test_checking_finds_what_the_ledger_finds(folder: Path, ledger: Ledger) -> None:
    checked = pipeline.check(outcomes(folder), "plain")
    ingested([folder], ledger)
    assert set(checked.settled.findings) == set(pipeline.settle(ledger).findings)
    assert set(checked.documents) == {document.id for document in ledger.all_documents()}


def test_the_policy_is_that_of_the_last_settling_unless_named(folder: Path, ledger: Ledger) -> None:
    ingested([folder], ledger)
    assert pipeline.settle(ledger).policy == "plain"
    assert pipeline.settle(ledger, "acled").policy == "acled"
    assert pipeline.settle(ledger).policy == "acled"
    with pytest.raises(UsageError, match="plain"):
        pipeline.settle(ledger, "rosy")


def test_a_report_that_breaks_the_reader_is_a_problem_of_its_own() -> None:
    broken = Report("in/a.txt", "a.txt", "text/plain", cast(bytes, None))
    outcome = pipeline.read_report(broken, (), Settings())
    (problem,) = outcome.problems
    assert (outcome.state, problem.code, problem.failed, problem.where) == ("failed", "crash", True, "in/a.txt")
    assert "please report" in problem.message


def test_a_document_that_breaks_the_reader_is_a_problem_of_its_own(folder: Path) -> None:
    (whole,) = outcomes(folder / "bavet.txt")
    assert whole.document
    outcome = pipeline.read_document(replace(whole.document, text=cast(str, None)), ())
    assert [problem.code for problem in outcome.problems] == ["crash"]


def broken(*_: object) -> NoReturn:
    raise IndexError("no such thing\n" * 1000)


STAGES = [(lineage, "trace"), (resolve, "resolve"), (events, "gather"), (reconcile, "reconcile")]


@pytest.mark.parametrize(("room", "stage"), STAGES)
def test_a_broken_stage_of_settling_costs_its_result_only(
    room: ModuleType, stage: str, folder: Path, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingested([folder], ledger)
    whole = pipeline.derive(ledger.all_documents(), ledger.all_claims(), "plain")
    with monkeypatch.context() as patched:
        patched.setattr(room, stage, broken)
        (problem,) = pipeline.settle_if_due(ledger)
    name = room.__name__.split(".")[-1]
    assert (problem.stage, problem.code, problem.where, problem.failed) == (name, "crash", "settling", True)
    assert f"stage '{name}'" in problem.message
    assert len(problem.message) < 400
    assert problem in ledger.problems()
    assert bool(ledger.lineage().roots) == (name != "lineage")
    assert bool(ledger.places()) == (name != "resolve")
    assert bool(ledger.events()) == (name != "events")
    assert len(ledger.all_documents()) == len(TEXTS)
    assert not ledger.is_settled("plain")
    assert pipeline.settle_if_due(ledger) == ()
    assert ledger.is_settled("plain")
    assert set(ledger.findings()) == set(whole.findings)


def coded(document: str = "poipet.txt", n: int = 173) -> dict[str, object]:
    kind = {"type": "figure", "act": "arrested", "of": "people", "n": n}
    return {"id": "c1", "document": document, "quote": "Police arrested 173 people", **kind}


def adopted(rows: Sequence[dict[str, object]], folder: Path, ledger: Ledger, reader: str = "Ann") -> list[Outcome]:
    told = [pipeline.Coded(row, f"coded.jsonl:{number}") for number, row in enumerate(rows, 1)]
    return list(pipeline.adopt(told, [str(folder)], reader, Settings(), ledger))


@pytest.mark.parametrize(("room", "function", "stage"), [(clean, "clean", "clean"), (claims, "adopt", "claims")])
def test_what_breaks_on_an_imported_document_is_a_problem_of_its_own(
    room: ModuleType, function: str, stage: str, folder: Path, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = getattr(room, function)

    def breaks_at_poipet(*given: object) -> object:
        if any(getattr(one, "name", "") == "poipet.txt" for one in given):
            raise IndexError("oops")
        return usual(*given)

    monkeypatch.setattr(room, function, breaks_at_poipet)
    other = coded("bavet.txt") | {"quote": "Police arrested 300 foreigners", "n": 300}
    outcomes = adopted([coded(), other], folder, ledger)
    assert "crash" in {problem.code for one in outcomes if one.state == "failed" for problem in one.problems}
    assert stage in {problem.stage for one in outcomes for problem in one.problems}
    assert [document.name for document in ledger.all_documents()] == ["bavet.txt"]


def test_corrections_by_a_reader_who_is_not_in_force_are_numbered_on(folder: Path, ledger: Ledger) -> None:
    """Else the third import of Bob's would be taken for the first, and the second stay his newest."""
    for reader, rows in (
        ("Ann", [coded()]),
        ("Bob", [coded()]),
        ("Bob", [coded(), coded() | {"id": "c2", "quote": "arrested 173 people"}]),
        ("Bob", [coded()]),
    ):
        assert adopted(rows, folder, ledger, reader)[-1].state == "taken"
    assert adopted([coded()], folder, ledger, "Bob")[-1].state == "known"
    (document,) = ledger.all_documents()
    assert [version.split()[0] for version in ledger.versions(document.id, "Bob")] == ["1", "2", "3"]
    assert [held.reader for held in ledger.readings()] == ["Ann"]


def test_an_import_tells_of_a_date_that_it_does_not_take(folder: Path, ledger: Ledger, tmp_path: Path) -> None:
    (folder / "poipet.txt").rename(tmp_path / "poipet.txt")
    record = {"document": "poipet.txt", "text": TEXTS["poipet.txt"]}
    for day in (None, "2025-07-21"):
        (folder / "all.jsonl").write_text(json.dumps(record | {"published": day}))
        told = {problem.code for one in adopted([coded()], folder, ledger) for problem in one.problems}
    assert told == {"date_kept"}


def test_a_given_date_is_for_a_report_without_one(folder: Path, tmp_path: Path) -> None:
    chosen = Settings(published=date(2025, 7, 21))
    (step,) = pipeline.read([str(folder / "friday.txt")], chosen)
    assert step.outcome.document
    assert step.outcome.document.metadata.published == date(2025, 7, 21)
    dated = tmp_path / "dated.jsonl"
    dated.write_text(json.dumps({"document": "a", "text": TEXTS["friday.txt"], "published": "2025-07-28"}))
    (step,) = pipeline.read([str(dated)], chosen)
    assert step.outcome.document
    assert step.outcome.document.metadata.published == date(2025, 7, 28)


def test_a_given_date_for_several_reports_is_wrong_use_before_anything_is_read(folder: Path, ledger: Ledger) -> None:
    with pytest.raises(UsageError, match="--published"):
        ingested([folder], ledger, Settings(published=date(2025, 7, 21)))
    assert ledger.all_documents() == ()
