"""`demo`: from the example dispatches to tallies, findings and pages."""

import signal
import subprocess
from pathlib import Path

from crackdown.store import open_ledger
from publish.cli.running import COMMAND, crackdown, environment, fetched


def test_the_demo_says_what_it_is_and_finds_what_there_is(tmp_path: Path) -> None:
    ended = crackdown("demo", "--no-serve", TMPDIR=str(tmp_path))
    assert ended.returncode == 0
    assert "written for this project" in ended.stdout
    assert "invented" in ended.stdout
    assert "TALLIES" in ended.stdout
    assert "parts exceed total" in ended.stdout
    (ledger,) = tmp_path.glob("*/demo.db")
    assert str(ledger) in ended.stdout
    with open_ledger(ledger, create=False) as book:
        assert book.counts().documents == 16
        assert all(document.metadata.outlet for document in book.all_documents())


def test_the_demo_serves_its_pages_with_a_notice(tmp_path: Path) -> None:
    command = [*COMMAND, "demo", "--port", "0"]
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    serving = subprocess.Popen(command, env=environment(TMPDIR=str(tmp_path)), **streams)
    try:
        told = ""
        while "http://" not in told:
            line = serving.stderr.readline()
            assert line, told
            told += line
        address = next(word for word in told.split() if word.startswith("http://127.0.0.1:"))
        assert "outlets are invented" in fetched(address)
        serving.send_signal(signal.SIGINT)
        serving.communicate(timeout=20)
    finally:
        serving.kill()
    assert serving.returncode == 0
