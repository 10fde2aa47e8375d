"""A run killed at any moment leaves a sound ledger of whole documents, and running again completes it."""

import signal
import subprocess
import sys
import time
from pathlib import Path

from crackdown.store import open_ledger

from . import nouns

REPORTS = 120
PROGRAM = Path(__file__).with_name("killed.py")


def kill_after(path, lines, pause):
    """Starts a run and kills it `pause` seconds after it has kept the given number of reports."""
    run = subprocess.Popen([sys.executable, PROGRAM, path, str(REPORTS)], stdout=subprocess.PIPE, text=True)
    for _ in range(lines):
        run.stdout.readline()
    time.sleep(pause)
    run.send_signal(signal.SIGKILL)
    run.stdout.close()
    return run.wait()


def listing(path):
    with open_ledger(path) as ledger:
        assert ledger.check() == ()
        return ledger.all_documents(), ledger.all_claims(), ledger.readings(), ledger.fingerprint()


def test_a_killed_run_leaves_whole_documents_and_completes(path, tmp_path):
    reports = [nouns.long_report(number) for number in range(REPORTS)]
    made = {document.id: record.claims for document, record in reports}
    sizes = [0]
    for lines, pause in ((0, 0.3), (1, 0.0), (8, 0.002), (20, 0.005), (35, 0.009)):
        assert kill_after(path, lines, pause) == -signal.SIGKILL
        with open_ledger(path) as ledger:
            assert ledger.check() == ()
            held = ledger.all_documents()
            assert all(ledger.claims_of(document.id) == made[document.id] for document in held)
            assert len(held) >= max(lines, sizes[-1])
        sizes.append(len(held))
    assert sizes[-1] < REPORTS
    with open_ledger(path) as ledger, open_ledger(tmp_path / "never-killed.db") as other:
        for document, record in reports:
            ledger.keep(document, record)
            other.keep(document, record)
    assert listing(path) == listing(tmp_path / "never-killed.db")


def test_two_runs_at_once_keep_everything(path, tmp_path):
    runs = [
        subprocess.Popen([sys.executable, PROGRAM, path, "20"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    assert [(run.communicate()[1], run.returncode) for run in runs] == [(b"", 0)] * 2
    assert len(listing(path)[0]) == 20
