"""`read` and `check`: nothing is stored."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from crackdown.publish.cli import run

Capture = pytest.CaptureFixture[str]


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_check_says_where_and_why_and_ends_with_1(reports: Path, capsys: Capture) -> None:
    path = reports / "bavet.txt"
    assert run(["check", str(path)]) == 1
    told = capsys.readouterr()
    (line,) = told.out.splitlines()
    assert line.startswith(f"{path}:3: parts exceed total: ")
    for number in ("200", "90", "40", "330", "300", "Interior Ministry"):
        assert number in line
    assert re.match(r"1 report, \d+ claims, 1 finding\b", told.err)


def test_check_of_a_report_that_adds_up_is_silent_and_ends_with_0(reports: Path, capsys: Capture) -> None:
    assert run(["check", str(reports / "poipet.txt")]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert re.match(r"1 report, \d+ claims?, 0 findings\b", told.err)


def test_a_failure_wins_over_a_finding(reports: Path, capsys: Capture) -> None:
    assert run(["check", str(reports / "bavet.txt"), str(reports / "none.txt")]) == 3
    told = capsys.readouterr()
    assert "parts exceed total" in told.out
    assert f"{reports / 'none.txt'}: " in told.err
    assert "(missing_path)" in told.err


def test_reports_given_together_are_checked_against_each_other(reports: Path, capsys: Capture) -> None:
    other = reports / "other.txt"
    other.write_text("Police arrested 712 people in Poipet on 20 July 2025, the Interior Ministry said.\n")
    assert run(["check", str(reports / "poipet.txt"), str(other)]) == 1
    assert ": conflict: " in capsys.readouterr().out


def test_only_faults_are_printed(reports: Path, capsys: Capture) -> None:
    """Two reports that agree make a finding too, but no fault."""
    (reports / "same.txt").write_text("In Poipet 173 people were arrested on 20 July 2025, the Border Mail reports.\n")
    assert run(["check", str(reports / "poipet.txt"), str(reports / "same.txt"), "--format", "jsonl"]) == 0
    assert capsys.readouterr().out == ""


def test_a_report_in_jsonl_is_named_by_file_and_line(tmp_path: Path, reports: Path, capsys: Capture) -> None:
    path = tmp_path / "all.jsonl"
    text = (reports / "bavet.txt").read_text(encoding="utf-8")
    path.write_text("\n" + json.dumps({"document": "bavet", "text": text}) + "\n", encoding="utf-8")
    assert run(["check", str(path)]) == 1
    assert capsys.readouterr().out.startswith(f"{path}:2:3: parts exceed total")


def test_findings_as_jsonl_and_csv(reports: Path, capsys: Capture) -> None:
    path = str(reports / "bavet.txt")
    assert run(["check", path, "--format", "jsonl"]) == 1
    (found,) = lines(capsys.readouterr().out)
    assert (found["kind"], found["amount"], found["documents"]) == ("parts_exceed_total", 30, [path])
    run(["read", path, "--format", "jsonl"])
    assert set(found["claims"]) == {claim["id"] for claim in lines(capsys.readouterr().out) if claim["n"]}
    run(["check", path, "--format", "csv"])
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (row["kind"], row["amount"]) == ("parts_exceed_total", "30")


def test_read_prints_claims_at_the_files_own_characters(reports: Path, capsys: Capture) -> None:
    path = reports / "bavet.txt"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n").replace(b"Raid", "Räid".encode()))
    assert run(["read", str(path), "--format", "jsonl"]) == 0
    text = path.read_bytes().decode("utf-8")
    claims = lines(capsys.readouterr().out)
    assert [claim["n"] for claim in claims if claim["n"]] == [300, 200, 90, 40]
    for claim in claims:
        assert claim["document"] == str(path)
        assert text[claim["start"] : claim["end"]] == claim["quote"]


def test_read_goes_by_source_then_position(reports: Path, capsys: Capture) -> None:
    given = [str(reports / name) for name in ("poipet.txt", "bavet.txt", "kampot.html")]
    run(["read", *given, "--format", "jsonl"])
    first = capsys.readouterr().out
    run(["read", str(reports), "--format", "jsonl"])
    assert capsys.readouterr().out == first
    claims = lines(first)
    assert len({claim["document"] for claim in claims}) == 3
    assert claims == sorted(claims, key=lambda claim: (claim["document"], claim["start"], claim["end"]))


def test_read_leaves_menus_out(reports: Path, capsys: Capture) -> None:
    run(["read", str(reports / "kampot.html"), "--format", "jsonl"])
    assert {claim["n"] for claim in lines(capsys.readouterr().out) if claim["n"]} == {45, 12}


def test_the_date_of_a_single_report_can_be_given(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "friday.txt"
    path.write_text("Police arrested 30 people in Bavet on Friday.\n")
    run(["read", str(path), "--published", "2025-07-19", "--format", "jsonl"])
    claim = lines(capsys.readouterr().out)[0]
    assert claim["n"] == 30
    assert claim["date"] == ["2025-07-18", "2025-07-18"]


@pytest.mark.parametrize("command", ["read", "check"])
def test_one_date_for_several_reports_is_wrong_use(command: str, reports: Path, capsys: Capture) -> None:
    assert run([command, str(reports), "--published", "2025-07-19"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "--published" in told.err


def test_one_date_for_several_lines_is_wrong_use(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "two.jsonl"
    path.write_text("".join(json.dumps({"document": name, "text": "Nothing."}) + "\n" for name in "ab"))
    assert run(["read", str(path), "--published", "2025-07-19"]) == 2


def test_doubts_are_told_with_their_line_by_read_and_counted_by_check(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "vague.txt"
    path.write_text("A quiet day.\n\nIt was the affair of 4,711 in the end.\n")
    assert run(["read", str(path)]) == 0
    assert f"{path}:3: " in capsys.readouterr().err
    assert run(["check", str(path)]) == 0
    told = capsys.readouterr().err
    assert told.startswith("1 report, 0 claims, 0 findings; 1 doubt")
    assert str(path) not in told


def test_escape_sequences_of_a_report_reach_no_terminal(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "evil.txt"
    path.write_text(
        "Police arrested 30 people in Bavet\x1b]0;owned\x07\x1b[2J on 18 July 2025, the \x9b31mKing said.\n"
    )
    for form in ("table", "csv", "jsonl"):
        run(["read", str(path), "--format", form])
        told = capsys.readouterr()
        assert not set(told.out + told.err).intersection("\x1b\x07\x9b")


def test_a_wrong_policy_is_wrong_use(reports: Path, capsys: Capture) -> None:
    assert run(["check", str(reports), "--policy", "rosy"]) == 2
    assert "plain" in capsys.readouterr().err


def test_read_explains_each_claim_and_each_number_left_out(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "raid.txt"
    file.write_text("Police arrested 300 people in Bavet after 12 hours.\n")
    assert run(["read", str(file), "--explain"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{file}: 1 claim, 1 number not coded\n\n1. 300 people arrested: line 1")
    assert "   Act:         arrested, counting people  ← in the quote “arrested”\n" in out
    assert "not coded: “12”, line 1: a length of time\n" in out


def test_explaining_ends_with_3_where_a_report_failed_and_explains_the_others(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "b.txt").write_text("Police arrested 300 people in Bavet.\n")
    assert run(["read", str(tmp_path), "--explain"]) == 3
    told = capsys.readouterr()
    assert "the file is empty" in told.err
    assert "1. 300 people arrested" in told.out
