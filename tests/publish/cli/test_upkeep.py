"""`settle`, `serve` and `doctor`."""

import signal
import subprocess
from pathlib import Path

import pytest

from crackdown import __version__
from crackdown.publish.cli import run
from crackdown.store import open_ledger
from publish.cli.running import COMMAND, environment, fetched

Capture = pytest.CaptureFixture[str]


def policy(path: Path) -> str | None:
    with open_ledger(path, create=False) as ledger:
        return ledger.policy()


def test_settling_says_what_came_of_it(ledger_path: Path, capsys: Capture) -> None:
    assert run(["settle", "--ledger", str(ledger_path)]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert "event" in told.err
    assert "finding" in told.err


def test_a_policy_once_chosen_stays(ledger_path: Path, reports: Path) -> None:
    assert run(["settle", "--policy", "acled", "--ledger", str(ledger_path)]) == 0
    assert policy(ledger_path) == "acled"
    assert run(["add", str(reports / "poipet.txt"), "--ledger", str(ledger_path)]) == 0
    assert policy(ledger_path) == "acled"
    assert run(["settle", "--ledger", str(ledger_path)]) == 0
    assert policy(ledger_path) == "acled"


def test_a_policy_that_is_none_is_wrong_use(ledger_path: Path, capsys: Capture) -> None:
    assert run(["settle", "--policy", "rosy", "--ledger", str(ledger_path)]) == 2
    assert "acled" in capsys.readouterr().err
    assert policy(ledger_path) == "plain"


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_serving_shows_the_ledger_until_ctrl_c_or_sigterm(how: signal.Signals, ledger_path: Path) -> None:
    command = [*COMMAND, "serve", "--port", "0", "--ledger", str(ledger_path)]
    serving = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment())
    try:
        assert serving.stderr is not None
        line = serving.stderr.readline()
        address = next(word for word in line.split() if word.startswith("http://127.0.0.1:"))
        assert "Bavet" in fetched(address)
        serving.send_signal(how)
        _, told = serving.communicate(timeout=20)
    finally:
        serving.kill()
    assert serving.returncode == 0
    assert "Traceback" not in told


def test_only_this_machine_is_served(ledger_path: Path, capsys: Capture) -> None:
    assert run(["serve", "--host", "0.0.0.0", "--ledger", str(ledger_path)]) == 2  # noqa: S104 - that is the point
    assert "0.0.0.0" in capsys.readouterr().err  # noqa: S104


def test_a_sound_ledger(ledger_path: Path, capsys: Capture) -> None:
    assert run(["doctor", "--ledger", str(ledger_path)]) == 0
    told = capsys.readouterr()
    lines = dict(line.split(maxsplit=1) for line in told.out.splitlines())
    assert lines["crackdown"] == __version__
    assert lines["reader"] == f"crackdown {__version__}"
    assert lines["ledger"] == str(ledger_path)
    assert (lines["integrity"], lines["documents"], lines["claims"]) == ("sound", "2", "4")
    assert "full-text search present" in lines["sqlite"]
    assert told.err == ""


def test_no_ledger_yet_is_no_fault(tmp_path: Path, capsys: Capture) -> None:
    assert run(["doctor", "--ledger", str(tmp_path / "none.db")]) == 0
    assert "none there yet" in capsys.readouterr().out
    assert not (tmp_path / "none.db").exists()


def test_a_damaged_ledger_is_found_out(ledger_path: Path, capsys: Capture) -> None:
    raw = bytearray(ledger_path.read_bytes())
    middle = raw.index(b"held 300 people")
    raw[middle : middle + 15] = b"held 900 people"
    ledger_path.write_bytes(raw)
    assert run(["doctor", "--ledger", str(ledger_path)]) == 3
    told = capsys.readouterr()
    assert "damaged" in told.out
    assert str(ledger_path) in told.err
