"""`add` and `import`: what goes into the ledger, and what does not."""

import json
import os
import pty
import resource
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from crackdown import events
from crackdown.publish.cli import run
from publish.cli.conftest import BAVET, POIPET
from publish.cli.running import COMMAND, environment

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the commands of a test find their ledger; none is there yet."""
    path = tmp_path / "ledger.db"
    monkeypatch.setenv("CRACKDOWN_LEDGER", str(path))
    return path


def listed(command: str, capsys: Capture) -> list[dict[str, Any]]:
    capsys.readouterr()
    assert run([command, "--format", "jsonl"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_adding_says_how_many_and_adding_again_adds_nothing(ledger: Path, reports: Path, capsys: Capture) -> None:
    assert run(["add", str(reports)]) == 0
    told = capsys.readouterr().err
    claims = len(listed("claims", capsys))
    assert claims > 5
    assert told.startswith(f"3 documents, {claims} claims added; 0 known already; 0 failed")
    before = (ledger.read_bytes(), ledger.stat().st_mtime_ns)
    assert run(["add", str(reports)]) == 0
    assert capsys.readouterr().err == "0 documents, 0 claims added; 3 known already; 0 failed\n"
    assert (ledger.read_bytes(), ledger.stat().st_mtime_ns) == before


def test_adding_ends_by_settling(ledger: Path, reports: Path, capsys: Capture) -> None:
    run(["add", str(reports)])
    found = listed("findings", capsys)
    assert [(one["kind"], one["documents"]) for one in found] == [("parts_exceed_total", ["bavet.txt"])]
    claims = listed("claims", capsys)
    events = {event["id"] for event in listed("events", capsys)}
    assert {claim["event"] for claim in claims} == events


def test_the_order_of_adding_makes_no_difference(tmp_path: Path, reports: Path, capsys: Capture) -> None:
    printed = []
    for order in (["bavet.txt", "kampot.html", "poipet.txt"], ["poipet.txt", "kampot.html", "bavet.txt"]):
        path = str(tmp_path / f"{order[0]}.db")
        for name in order:
            run(["add", str(reports / name), "--ledger", path])
        capsys.readouterr()
        for command in ("claims", "events", "findings", "documents", "sites", "parties"):
            run([command, "--format", "jsonl", "--ledger", path])
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1]
    assert printed[0].count("\n") > 10


def test_what_is_known_of_a_report_is_kept(ledger: Path, tmp_path: Path, capsys: Capture) -> None:
    known = {"published": "2025-07-21", "outlet": "Delta Wire", "url": "https://example.org/1", "title": "Raid"}
    path = tmp_path / "all.jsonl"
    path.write_text(json.dumps({"document": "poipet", "text": POIPET, "language": "en", **known}), encoding="utf-8")
    run(["add", str(path)])
    (document,) = listed("documents", capsys)
    assert known.items() <= document.items()
    assert document["document"] == "poipet"


def bad(folder: Path) -> Iterator[tuple[Path, str]]:
    """Bad input of every kind, with the code it is told by."""
    (folder / "empty.txt").touch()
    yield folder / "empty.txt", "empty_file"
    (folder / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0" + bytes(range(256)) * 4)
    yield folder / "image.txt", "binary_file"
    (folder / "big.txt").write_bytes(b"300 arrested. " * 200_000)
    yield folder / "big.txt", "file_too_large"
    (folder / "menu.html").write_text("<html><body><nav><a href='/'>Home</a></nav></body></html>")
    yield folder / "menu.html", "no_article"
    (folder / "hole").mkdir()
    yield folder / "hole", "nothing_readable"
    yield folder / "gone.txt", "missing_path"


def test_bad_input_is_named_and_the_rest_is_done(ledger: Path, tmp_path: Path, reports: Path, capsys: Capture) -> None:
    folder = tmp_path / "bad"
    folder.mkdir()
    faulty = dict(bad(folder))
    assert run(["add", "--max-file-mb", "1", *map(str, faulty), str(reports)]) == 3
    *told, summary = capsys.readouterr().err.splitlines()
    for path, code in faulty.items():
        assert [line for line in told if line.startswith(f"{path}: ") and line.endswith(f"({code})")], code
    assert len(told) == len(faulty)
    assert summary.startswith("3 documents, ")
    assert f" added; 0 known already; {len(faulty)} failed" in summary
    assert len(listed("documents", capsys)) == 3


def test_one_date_for_several_reports_adds_nothing(ledger: Path, reports: Path, capsys: Capture) -> None:
    assert run(["add", str(reports), "--published", "2025-07-19"]) == 2
    assert listed("documents", capsys) == []


def test_a_bar_is_shown_on_a_terminal_only(ledger: Path, reports: Path) -> None:
    main, terminal = pty.openpty()
    command = [*COMMAND, "add", str(reports), str(reports / "gone.txt"), "--ledger", str(ledger)]
    ended = subprocess.run(command, stderr=terminal, stdout=subprocess.PIPE, env=environment(TERM="xterm"), text=True)
    os.close(terminal)
    shown = os.read(main, 100_000).decode()
    os.close(main)
    assert (ended.returncode, ended.stdout) == (3, "")
    assert "Reading" in shown
    assert "100%" in shown
    assert shown.index("100%") < shown.index("(missing_path)") < shown.index("3 documents")
    again = subprocess.run(command, capture_output=True, env=environment(TERM="xterm"), text=True)
    assert "Reading" not in again.stderr


def test_a_ledger_in_use_is_named(ledger: Path, reports: Path, capsys: Capture) -> None:
    run(["add", str(reports / "bavet.txt")])
    capsys.readouterr()
    with sqlite3.connect(ledger) as other:
        other.execute("BEGIN IMMEDIATE")
        assert run(["add", str(reports)]) == 3
    told = capsys.readouterr().err
    assert str(ledger) in told
    assert "in use" in told


def test_a_ledger_of_a_newer_version_is_left_alone(ledger: Path, reports: Path, capsys: Capture) -> None:
    run(["add", str(reports / "bavet.txt")])
    with sqlite3.connect(ledger) as newer:
        newer.execute("PRAGMA user_version = 999")
    before = ledger.read_bytes()
    capsys.readouterr()
    assert run(["add", str(reports)]) == 3
    assert "newer" in capsys.readouterr().err
    assert ledger.read_bytes() == before


def test_a_full_disk_is_told_and_the_ledger_stays_whole(ledger: Path, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "many.jsonl"
    rows = ({"document": f"report {number}", "text": BAVET + "Nothing else. " * 2000} for number in range(20))
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")

    def small_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))

    command = [*COMMAND, "add", str(path)]
    ended = subprocess.run(command, capture_output=True, text=True, preexec_fn=small_disk)
    assert ended.returncode == 3
    assert "disk is full" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert run(["doctor"]) == 0
    assert 0 < len(listed("documents", capsys)) < 20
    assert run(["add", str(path)]) == 0
    assert len(listed("documents", capsys)) == 20


def test_a_wrong_policy_is_wrong_use_before_anything_is_done(ledger: Path, reports: Path, capsys: Capture) -> None:
    claims = reports / "claims.jsonl"
    claims.write_text("{}")
    for command in (["add", str(reports)], ["import", str(claims), "--documents", str(reports)], ["settle"]):
        assert run([*command, "--policy", "rosy"]) == 2
        told = capsys.readouterr().err
        assert "rosy" in told
        assert "acled, ccc, plain" in told
        assert not ledger.exists()


def test_a_broken_stage_of_settling_is_told_and_the_next_run_makes_up_for_it(
    ledger: Path, reports: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("gone")

    claims = tmp_path / "claims.jsonl"
    claims.touch()
    commands = (["add", str(reports)], ["settle"], ["import", str(claims), "--documents", str(reports)])
    with monkeypatch.context() as patched:
        patched.setattr(events, "gather", broken)
        for command in (*commands, ["check", str(reports / "poipet.txt")]):
            assert run(command) == 3
            told = capsys.readouterr().err
            assert "settling: the program broke in the stage 'events' (KeyError" in told
            assert "(crash)" in told
    assert len(listed("claims", capsys)) > 5
    assert listed("events", capsys) == []
    assert run(["add", str(reports)]) == 0
    assert listed("events", capsys) != []


def test_a_date_that_comes_too_late_is_told(ledger: Path, reports: Path, capsys: Capture) -> None:
    run(["add", str(reports / "poipet.txt")])
    capsys.readouterr()
    assert run(["add", str(reports / "poipet.txt"), "--published", "2025-07-21"]) == 0
    note, summary = capsys.readouterr().err.splitlines()
    assert note.startswith(f"{reports / 'poipet.txt'}: known already; its date stays unknown, not 2025-07-21")
    assert "1 known already; 0 failed" in summary
