"""What is known of a report beside its words."""

import json
from datetime import date
from pathlib import Path

import pytest

from crackdown.acquire import fetch, plan
from crackdown.model.problem import Problem
from crackdown.model.report import Metadata, Report
from crackdown.settings import Limits


def fetched(path: Path) -> tuple[Report, tuple[Problem, ...]]:
    (source,), _ = plan([str(path)], Limits())
    ((report, problems),) = fetch(source, Limits())
    assert report
    return report, problems


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "raid.txt"
    file.write_text("Police arrested 12 people on Saturday.")
    return file


def test_a_json_file_of_the_same_name_gives_date_and_outlet(report: Path) -> None:
    known = {"published": "2025-02-03", "outlet": "River Post", "claims": [{"n": 12}], "note": None}
    report.with_suffix(".json").write_text(json.dumps(known))
    taken, problems = fetched(report)
    assert taken.metadata == Metadata(date(2025, 2, 3), "River Post")
    assert problems == ()


@pytest.mark.parametrize("words", ["", "{", "[1, 2]", '"2025-02-03"', "[" * 100_000, "\udc80"])
def test_a_json_file_that_holds_no_object_is_none_of_ours(report: Path, words: str) -> None:
    report.with_suffix(".json").write_bytes(words.encode("utf-8", "surrogateescape"))
    assert fetched(report) == (Report(str(report), "raid.txt", "text/plain", report.read_bytes()), ())


def test_other_fields_of_a_json_file_are_left_alone(report: Path) -> None:
    report.with_suffix(".json").write_text('{"documents": 3, "date": "2025-02-03"}')
    assert fetched(report)[0].metadata == Metadata()


def test_a_wrong_date_beside_a_report_is_told_and_the_report_is_read(report: Path) -> None:
    report.with_suffix(".json").write_text('{"published": "last Monday", "outlet": "River Post"}')
    taken, (problem,) = fetched(report)
    assert taken.metadata == Metadata()
    assert (problem.where, problem.code, problem.failed) == (
        str(report.with_suffix(".json")),
        "bad_metadata",
        False,
    )
    assert '"published" must be a date' in problem.message


def test_a_folder_is_read_with_what_lies_beside_its_reports(report: Path) -> None:
    report.with_suffix(".json").write_text('{"published": "2025-02-03"}')
    sources, problems = plan([str(report.parent)], Limits())
    assert [source.where for source in sources] == [str(report)]
    assert problems == ()


def test_a_report_with_no_suffix_has_nothing_beside_itself(tmp_path: Path) -> None:
    (tmp_path / "raid.json").mkdir()
    (tmp_path / "raid").write_text("Police arrested 12 people.")
    assert fetched(tmp_path / "raid") == (
        Report(str(tmp_path / "raid"), "raid", "text/plain", b"Police arrested 12 people."),
        (),
    )
