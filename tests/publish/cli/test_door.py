"""Exit codes and streams, whatever ends a command."""

import errno
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from crackdown import acquire
from crackdown.publish.cli import cli, run
from publish.cli.running import COMMAND, crackdown, environment

HEAVY = ("spacy", "sqlalchemy", "fastapi", "trafilatura", "alembic", "uvicorn", "jinja2", "yaml", "numpy")


def test_help_loads_nothing_heavy() -> None:
    code = "import sys; from crackdown.publish.cli import run; run(['--help']); print(*sys.modules, file=sys.stderr)"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in ended.stderr.split()}
    assert "click" in loaded
    assert not loaded.intersection(HEAVY)


def test_checking_loads_neither_the_ledger_nor_the_server(reports: Path) -> None:
    code = (
        "import sys; from crackdown.publish.cli import run;"
        "run(['check', sys.argv[1]]); print('\\n', *sys.modules, file=sys.stderr)"
    )
    command = [sys.executable, "-c", code, str(reports / "poipet.txt")]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in ended.stderr.splitlines()[-1].split()}
    assert "1 report" in ended.stderr
    assert "crackdown" in loaded
    assert not loaded.intersection({"sqlalchemy", "fastapi", "alembic", "uvicorn"})


def test_help_comes_at_once() -> None:
    """Measured as the time of the processor: the tests beside this one keep the machine busy."""

    def seconds() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert crackdown("--help").returncode == 0
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    assert min(seconds() for _ in range(3)) < 0.5


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_command_has_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([name, "--help"]) == 0
    assert "Usage:" in capsys.readouterr().out
    assert "..." not in (cli.commands[name].get_short_help_str(limit=60))


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    from crackdown import __version__

    assert run(["--version"]) == 0
    assert __version__ in capsys.readouterr().out


@pytest.mark.parametrize(
    "wrong", [["bogus"], ["add"], ["claims", "--format", "xml"], ["import", "x.jsonl"], ["--nope"]]
)
def test_wrong_use_ends_with_2(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(wrong) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "Error" in told.err


@pytest.mark.parametrize(
    "command", ["claims", "events", "findings", "documents", "sites", "parties", "settle", "serve"]
)
def test_a_missing_ledger_is_named_and_not_made(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "none.db"
    assert run([command, "--ledger", str(path)]) == 3
    assert str(path) in capsys.readouterr().err
    assert not path.exists()


def test_a_file_that_is_no_ledger_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("300 people were arrested in Bavet. " * 100, encoding="utf-8")
    before = path.read_bytes()
    for command in (["claims"], ["add", str(tmp_path)], ["doctor"]):
        assert run([*command, "--ledger", str(path)]) == 3
        told = capsys.readouterr().err
        assert str(path) in told
        assert "Traceback" not in told
    assert path.read_bytes() == before


def test_a_short_file_that_is_no_ledger_is_told_to_be_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("hello", encoding="utf-8")
    assert run(["claims", "--ledger", str(path)]) == 3
    told = capsys.readouterr().err
    assert f"{path} is not a Crackdown ledger; name another" in told
    assert "too short" not in told


def test_a_reader_that_leaves_early_gets_no_traceback(ledger_path: Path) -> None:
    """As `crackdown claims | head -1` does, but sure to close first."""
    read, write = os.pipe()
    os.close(read)
    run_ = [*COMMAND, "claims", "--format", "jsonl", "--ledger", str(ledger_path)]
    ended = subprocess.run(run_, stdout=write, stderr=subprocess.PIPE, text=True, env=environment())
    os.close(write)
    assert (ended.returncode, ended.stderr) == (141, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_under_standard_output_is_told(ledger_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        run_ = [*COMMAND, "claims", "--ledger", str(ledger_path)]
        ended = subprocess.run(run_, stdout=full, stderr=subprocess.PIPE, text=True, env=environment())
    assert ended.returncode == 3
    assert ended.stderr == (
        "Error: standard output can't be written (No space left on device), so what was printed is cut short;"
        " send it where there is room, then run the command again\n"
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_where_standard_error_is_full_the_exit_code_is_not_that_of_findings() -> None:
    with Path("/dev/full").open("w") as full:
        ended = subprocess.run([*COMMAND, "bogus"], stdout=subprocess.PIPE, stderr=full, env=environment())
    assert ended.returncode == 3


def test_the_output_is_utf8_whatever_the_locale(ledger_path: Path) -> None:
    ended = crackdown("claims", "--ledger", ledger_path, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert ended.returncode == 0
    assert "in Svay Riéng" in ended.stdout


def test_an_error_of_the_system_that_nobody_saw_to_is_a_fault_and_no_failed_output(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def broken(*_: object) -> None:
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr(acquire, "plan", broken)
    assert run(["check", str(tmp_path)]) == 70
    told = capsys.readouterr().err
    assert "Traceback" in told
    assert "fault of the program" in told
