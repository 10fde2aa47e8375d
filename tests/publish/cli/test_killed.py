"""A run that is killed or stopped, at any moment, leaves a whole ledger and is completed by running it again."""

import io
import json
import signal
import sqlite3
import subprocess
import time
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from crackdown.publish.cli import run
from publish.cli.running import COMMAND, environment

REPORTS = 24
TOWNS = ("Bavet", "Poipet", "Kampot", "Sihanoukville", "Phnom Penh")
NATIONS = ("Chinese", "Vietnamese", "Thai", "Indonesian", "Malaysian", "Indian")


def report(number: int) -> str:
    town, day = TOWNS[number % len(TOWNS)], number % 28 + 1
    parts = [f"{number + place} were {nation}" for place, nation in enumerate(NATIONS)]
    opening = (
        f"Police arrested {150 + number} people in a raid in {town} on {day} July 2025, the Interior Ministry said."
    )
    return "\n\n".join([opening, f"Of them, {', '.join(parts[:-1])} and {parts[-1]}."] + [opening] * 4)


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("source") / "reports.jsonl"
    rows = ({"document": f"r{number:02}", "text": report(number)} for number in range(REPORTS))
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def exported(ledger: Path) -> str:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        for command in ("claims", "events", "findings"):
            assert run([command, "--format", "jsonl", "--ledger", str(ledger)]) == 0
    assert err.getvalue() == ""
    return out.getvalue()


@pytest.fixture(scope="module")
def undisturbed(source: Path) -> str:
    path = source.with_name("undisturbed.db")
    assert run(["add", str(source), "--ledger", str(path)]) == 0
    return exported(path)


def stop_at(documents: int, how: signal.Signals, source: Path, ledger: Path) -> subprocess.CompletedProcess[str]:
    """Sends `how` to a run of `add` as soon as its ledger holds so many documents."""
    command = [*COMMAND, "add", str(source), "--ledger", str(ledger)]
    started = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment())
    deadline = time.monotonic() + 60
    while held(ledger) < documents and started.poll() is None:
        assert time.monotonic() < deadline
        time.sleep(0.001)
    started.send_signal(how)
    out, err = started.communicate(timeout=60)
    return subprocess.CompletedProcess(command, started.returncode, out, err)


def held(ledger: Path) -> int:
    if not ledger.exists():
        return -1
    try:
        with sqlite3.connect(f"file:{ledger}?mode=ro", uri=True) as looking:
            return int(looking.execute("SELECT count(*) FROM documents").fetchone()[0])
    except sqlite3.OperationalError:  # the tables aren't there yet
        return 0


@pytest.mark.parametrize("documents", [0, 1, 11, REPORTS])
def test_killed_and_run_again(documents: int, source: Path, tmp_path: Path, undisturbed: str) -> None:
    ledger = tmp_path / "killed.db"
    ended = stop_at(documents, signal.SIGKILL, source, ledger)
    assert ended.returncode == -signal.SIGKILL
    assert documents <= held(ledger) <= REPORTS
    if documents:  # else the file may be blank still, which is no ledger yet
        assert run(["doctor", "--ledger", str(ledger)]) == 0
    assert run(["add", str(source), "--ledger", str(ledger)]) == 0
    assert exported(ledger) == undisturbed


@pytest.mark.parametrize(
    ("documents", "how", "code"), [(1, signal.SIGINT, 130), (REPORTS, signal.SIGINT, 130), (11, signal.SIGTERM, 143)]
)
def test_a_stopped_run_ends_with_its_code_and_says_so(
    documents: int, how: signal.Signals, code: int, source: Path, tmp_path: Path, undisturbed: str
) -> None:
    ledger = tmp_path / "stopped.db"
    ended = stop_at(documents, how, source, ledger)
    assert ended.returncode == code
    assert "Stopped" in ended.stderr
    assert "Traceback" not in ended.stderr
    if documents:  # else the file may be blank still, which is no ledger yet
        assert run(["doctor", "--ledger", str(ledger)]) == 0
    assert run(["add", str(source), "--ledger", str(ledger)]) == 0
    assert exported(ledger) == undisturbed
