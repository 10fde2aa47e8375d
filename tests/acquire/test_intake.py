"""From a source to its reports."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crackdown.acquire import Source, fetch, plan
from crackdown.model.problem import Problem
from crackdown.model.report import Report
from crackdown.settings import Limits


def only(path: Path, limits: Limits | None = None) -> Report | Problem:
    """What the one file at `path` gives: its report, or the problem there is instead."""
    limits = limits or Limits()
    (source,), _ = plan([str(path)], limits)
    ((report, problems),) = fetch(source, limits)
    return report or problems[0]


def problem(path: Path, limits: Limits | None = None) -> Problem:
    found = only(path, limits)
    assert isinstance(found, Problem)
    assert (found.stage, found.where, found.failed) == ("acquire", str(path), True)
    return found


def test_a_text_file_is_taken_byte_for_byte(tmp_path: Path) -> None:
    file = tmp_path / "001.txt"
    file.write_bytes(b"\xef\xbb\xbfPolice\r\narrested 12\n")
    assert only(file) == Report(str(file), "001.txt", "text/plain", b"\xef\xbb\xbfPolice\r\narrested 12\n")


def test_the_same_report_has_the_same_id_from_any_folder(tmp_path: Path) -> None:
    reports = []
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.html").write_text("<html><p>Police")
        reports.append(only(tmp_path / folder / "a.html"))
    first, second = reports
    assert isinstance(first, Report)
    assert isinstance(second, Report)
    assert first.media_type == "text/html"
    assert first.id == second.id


@pytest.mark.parametrize("raw", [b"", b" \n\t\r\n", b"\xef\xbb\xbf\n"])
@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.jsonl"])
def test_an_empty_file(tmp_path: Path, name: str, raw: bytes) -> None:
    (tmp_path / name).write_bytes(raw)
    assert problem(tmp_path / name).code == "empty_file"


def test_a_binary_file_says_what_it_seems_to_be(tmp_path: Path) -> None:
    (tmp_path / "scan.txt").write_bytes(b"%PDF-1.4 ...")
    found = problem(tmp_path / "scan.txt")
    assert found.code == "binary_file"
    assert found.message == ("is not text; it seems to be a PDF document: save its text as a .txt file and give that")


def test_a_file_over_the_limit_is_not_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "big.txt"
    file.write_bytes(b"x")
    os.truncate(file, 200 * 1024 * 1024)
    found = problem(file)
    assert found.code == "file_too_large"
    assert "200.0 MiB" in found.message
    assert "limit of 20 MiB" in found.message
    assert "--max-file-mb 200" in found.message


def test_a_file_at_the_limit_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 100)
    assert isinstance(only(tmp_path / "a.txt", Limits(max_file=100)), Report)
    assert problem(tmp_path / "a.txt", Limits(max_file=99)).code == "file_too_large"


def test_a_file_that_is_gone_by_now(tmp_path: Path) -> None:
    for name in ("a.txt", "a.jsonl"):
        (tmp_path / name).write_text("Police")
        (source,), _ = plan([str(tmp_path / name)], Limits())
        (tmp_path / name).unlink()
        ((report, (found,)),) = fetch(source, Limits())
        assert report is None
        assert found.code == "missing_path"


def test_a_pipe_in_the_place_of_a_file_does_not_stop_the_run(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Police")
    (source,), _ = plan([str(tmp_path / "a.txt")], Limits())
    (tmp_path / "a.txt").unlink()
    os.mkfifo(tmp_path / "a.txt")
    ((_, (found,)),) = fetch(source, Limits())
    assert found.code == "unreadable"


def test_an_error_while_reading_is_a_problem() -> None:
    found = problem(Path("/proc/self/mem"))  # a regular file whose first bytes can't be read
    assert found.code == "unreadable"


@given(st.binary(max_size=400), st.sampled_from([".txt", ".html", ".jsonl", ".bin"]))
def test_any_bytes_give_a_report_or_a_problem(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes, suffix: str
) -> None:
    file = tmp_path_factory.getbasetemp() / f"any{suffix}"
    file.write_bytes(raw)
    (source,), _ = plan([str(file)], Limits())
    for report, problems in fetch(source, Limits()):
        assert (report is None) == any(found.failed for found in problems)


def test_only_errors_of_the_system_are_problems(tmp_path: Path) -> None:
    """Any other is a fault of ours, which must not pass for a misspelt path."""
    source = Source(tmp_path / "a\0b.txt", "a.txt", "text/plain")
    with pytest.raises(ValueError, match="null"):
        list(fetch(source, Limits()))
