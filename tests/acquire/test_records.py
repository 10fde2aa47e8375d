"""JSONL files of reports."""

import json
from datetime import date
from pathlib import Path

import pytest

from crackdown.acquire import fetch, plan
from crackdown.model.problem import Problem
from crackdown.model.report import Metadata, Report
from crackdown.settings import Limits

LINE = {"document": "a.txt", "text": "Police arrested 12 people."}


def read(path: Path, raw: bytes, limits: Limits | None = None) -> tuple[list[Report], list[Problem]]:
    path.write_bytes(raw)
    limits = limits or Limits()
    (source,), _ = plan([str(path)], limits)
    items = list(fetch(source, limits))
    reports = [report for report, _ in items if report]
    return reports, [problem for _, problems in items for problem in problems]


def lines(*objects: object) -> bytes:
    return b"".join(json.dumps(one, ensure_ascii=False).encode() + b"\n" for one in objects)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "many.jsonl"


def test_a_line_is_a_report_with_its_metadata(file: Path) -> None:
    full = {
        **LINE,
        "text": "ប៉ូលិស\r\narrested 12.\n",
        "published": "2025-02-03",
        "outlet": "Mekong Courier",
        "url": "https://example.org/a",
        "title": "Raid",
        "language": "km",
        "crawler": {"depth": 3},
    }
    (report,), problems = read(file, lines(full))
    assert report == Report(
        f"{file}:1",
        "a.txt",
        "text/plain",
        "ប៉ូលិស\r\narrested 12.\n".encode(),
        Metadata(date(2025, 2, 3), "Mekong Courier", "https://example.org/a", "Raid", "km"),
    )
    assert problems == []


def test_a_missing_last_line_end_blank_lines_and_a_bom_do_no_harm(file: Path) -> None:
    raw = b"\xef\xbb\xbf" + lines(LINE) + b"\r\n \n" + lines({**LINE, "document": "b.txt"}).strip()
    reports, problems = read(file, raw)
    assert [(report.name, report.where) for report in reports] == [("a.txt", f"{file}:1"), ("b.txt", f"{file}:4")]
    assert problems == []


def test_a_line_separator_within_a_text_ends_no_line(file: Path) -> None:
    (report,), _ = read(file, lines({**LINE, "text": "one\u2028two\x85three"}))
    assert report.raw.decode() == "one\u2028two\x85three"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"{not json}", "is not JSON"),
        (b'{"document": "a", "text": "b"', "is not JSON"),
        (b'["a", "b"]', "not a JSON object"),
        (b'{"text": "Police"}', '"document"'),
        (b'{"document": " ", "text": "Police"}', '"document"'),
        (b'{"document": 7, "text": "Police"}', '"document"'),
        (b'{"document": "a"}', '"text"'),
        (b'{"document": "a", "text": ["Police"]}', '"text"'),
        (b'{"document": "a", "text": " \\n"}', '"text"'),
        (b'{"document": "a", "text": "Police", "published": "yesterday"}', '"published"'),
        (b'{"document": "a", "text": "Police", "published": "2025-02-30"}', '"published"'),
        (b'{"document": "a", "text": "Police", "published": 20250203}', '"published"'),
        (b'{"document": "a", "text": "Police", "outlet": 7}', '"outlet"'),
        (b'{"document": "a", "text": "Police", "title": "\\ud800"}', '"title"'),
        (b'{"document": "a", "text": "Police \\ud800"}', "surrogate"),
        (b'{"document": "\\udfff", "text": "Police"}', "surrogate"),
        (b'{"document": "a", "text": "Police\\u0000"}', "binary"),
        (b'{"document": "a", "text": "Caf\xe9"}', "is not UTF-8 (byte 31"),
        (b"[" * 100_000, "nested too deeply"),
        (b"1" * 10_000, "is not JSON"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_done(file: Path, line: bytes, words: str) -> None:
    reports, (problem,) = read(file, lines(LINE) + line + b"\n" + lines({**LINE, "document": "b.txt"}))
    assert [report.name for report in reports] == ["a.txt", "b.txt"]
    assert (problem.stage, problem.code, problem.where, problem.failed) == ("acquire", "bad_line", f"{file}:2", True)
    assert words in problem.message


@pytest.mark.parametrize("empty", [None, "", "  "])
def test_unknown_metadata_may_be_null_or_blank(file: Path, empty: str | None) -> None:
    (report,), problems = read(file, lines({**LINE, "outlet": empty, "published": None}))
    assert report.metadata == Metadata()
    assert problems == []


def test_a_time_of_publication_counts_by_its_own_day(file: Path) -> None:
    (report,), _ = read(file, lines({**LINE, "published": "2025-02-03T23:30:00+07:00"}))
    assert report.metadata.published == date(2025, 2, 3)


def test_a_name_used_twice(file: Path) -> None:
    other = {**LINE, "text": "Police arrested 13 people."}
    reports, (problem,) = read(file, lines(LINE, LINE, other))
    assert [report.raw for report in reports] == [b"Police arrested 12 people."]
    assert (problem.code, problem.where, problem.failed) == ("duplicate_document", f"{file}:3", True)
    assert '"a.txt" came before' in problem.message


def test_an_endless_line_is_a_problem_and_the_rest_is_done(file: Path) -> None:
    raw = lines({**LINE, "text": "x" * 5000}, {**LINE, "document": "b.txt"}) + b"y" * 3000
    reports, problems = read(file, raw, Limits(max_file=200))
    assert [(report.name, report.where) for report in reports] == [("b.txt", f"{file}:2")]
    assert [(problem.code, problem.where) for problem in problems] == [
        ("line_too_long", f"{file}:1"),
        ("line_too_long", f"{file}:3"),
    ]
    assert "--max-file-mb" in problems[0].message


def test_a_file_larger_than_the_limit_is_streamed(file: Path) -> None:
    reports, problems = read(file, lines(*({**LINE, "document": f"{n}"} for n in range(50))), Limits(max_file=200))
    assert len(reports) == 50
    assert problems == []


def test_more_reports_than_allowed(file: Path) -> None:
    raw = lines(*({**LINE, "document": f"{n}"} for n in range(5)))
    reports, (problem,) = read(file, raw, Limits(max_reports=3))
    assert len(reports) == 3
    assert (problem.code, problem.where) == ("too_many_reports", f"{file}:4")


@pytest.mark.parametrize("day", ["1900-01-01", "2100-12-31", None])
def test_a_day_that_can_be_is_kept(file: Path, day: str | None) -> None:
    (report,), problems = read(file, lines({**LINE, "published": day}))
    assert (str(report.metadata.published), problems) == (str(day), [])


@pytest.mark.parametrize("day", ["1899-12-31", "2101-01-01", "0025-02-03", "9999-12-31T23:59:59Z"])
def test_a_day_that_cannot_be_refuses_the_record(file: Path, day: str) -> None:
    reports, (problem,) = read(file, lines({**LINE, "published": day}))
    assert (reports, problem.code, problem.failed) == ([], "bad_line", True)
    assert "from 1900-01-01 to 2100-12-31" in problem.message


@pytest.mark.parametrize("key", ["document", "outlet", "url", "title", "language"])
@pytest.mark.parametrize(
    ("value", "words"), [("x" * 501, "longer than 500"), ("a\x1b[2Jb", "control"), ("a\nb", "control")]
)
def test_metadata_is_short_and_printable(file: Path, key: str, value: str, words: str) -> None:
    assert len(read(file, lines({**LINE, key: "x" * 500}))[0]) == 1
    reports, (problem,) = read(file, lines({**LINE, key: value}))
    assert (reports, problem.code) == ([], "bad_line")
    assert f'"{key}"' in problem.message
    assert words in problem.message
