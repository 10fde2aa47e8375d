"""What goes wrong with the file while it is in use: locked, read-only, the disk full."""

import os
import shutil
import sqlite3
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event

from crackdown.errors import LedgerError, LedgerFull, LedgerLocked
from crackdown.store import access, open_ledger

from . import nouns

NOBODY = 65534


def test_a_writer_gives_up_on_a_lock_and_readers_do_not_mind(path):
    with open_ledger(path, patience=0.1) as ledger:
        ledger.keep(*nouns.long_report(1))
        holder = sqlite3.connect(path, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerLocked, match=r"ledger\.db is in use by another run; wait"):
            ledger.keep(*nouns.long_report(2))
        assert ledger.counts().documents == 1
        holder.execute("ROLLBACK")
        holder.close()
        assert ledger.keep(*nouns.long_report(2))


@contextmanager
def as_nobody():
    """Permissions don't hold root back, so root puts itself in the place of somebody they hold back."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder():
    """A folder that anybody may enter."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


def test_a_read_only_folder_takes_no_ledger(open_folder):
    open_folder.chmod(0o555)
    with as_nobody(), pytest.raises(LedgerError, match=r"ledger\.db can't be opened; check that its folder"):
        open_ledger(open_folder / "ledger.db")
    assert list(open_folder.iterdir()) == []


def test_a_read_only_ledger_takes_no_document(open_folder):
    path = open_folder / "ledger.db"
    open_ledger(path).close()
    path.chmod(0o444)
    open_folder.chmod(0o777)
    with as_nobody(), open_ledger(path) as held, pytest.raises(LedgerFull, match=r"ledger\.db is read-only; make"):
        held.keep(*nouns.long_report(1))
    with open_ledger(path) as ledger:
        assert ledger.counts().documents == 0


@pytest.fixture
def small_disk(tmp_path, monkeypatch):
    """A folder on a disk of 2 MiB, and what makes room on it; where we may not mount one, SQLite plays it."""
    mount = shutil.which("mount")
    options = ["-t", "tmpfs", "-o", "size=2m", "tmpfs", str(tmp_path)]
    if os.geteuid() == 0 and mount and subprocess.run([mount, *options], capture_output=True).returncode == 0:
        yield tmp_path, lambda: subprocess.run([mount, "-o", "remount,size=32m", tmp_path], check=True)
        subprocess.run(["umount", tmp_path], check=True)
    else:
        usual = access.PRAGMAS
        monkeypatch.setattr(access, "PRAGMAS", (*usual, "max_page_count = 200"))
        yield tmp_path, lambda: monkeypatch.setattr(access, "PRAGMAS", usual)


def test_a_full_disk_ends_the_run_and_loses_nothing(small_disk):
    folder, make_room = small_disk
    path = folder / "ledger.db"
    reports = [nouns.long_report(number) for number in range(60)]
    kept = []
    with open_ledger(path) as ledger, pytest.raises(LedgerFull, match=r"ledger\.db can't be written: the disk is full"):
        kept.extend(document for document, record in reports if ledger.keep(document, record))
    assert 0 < len(kept) < len(reports)
    make_room()
    with open_ledger(path) as ledger:
        assert ledger.all_documents() == tuple(kept)
        assert ledger.check() == ()
        for document, record in reports:
            ledger.keep(document, record)
        assert ledger.counts().documents == len(reports)
        assert ledger.check() == ()


def test_a_full_disk_takes_no_ledger(small_disk):
    folder, make_room = small_disk
    if os.path.ismount(folder):
        (folder / "ballast").write_bytes(bytes(2 * 1024 * 1024 - 3 * 4096))
    else:
        access.PRAGMAS = (*access.PRAGMAS, "max_page_count = 5")
    with pytest.raises(LedgerFull, match="disk is full"):
        open_ledger(folder / "ledger.db")
    make_room()
    open_ledger(folder / "ledger.db").close()


def test_ctrl_c_while_a_connection_is_put_back_is_raised_on_and_not_logged(ledger, capfd):
    def interrupted(*_):
        raise KeyboardInterrupt

    event.listen(ledger._engine, "reset", interrupted)
    with pytest.raises(KeyboardInterrupt):
        ledger.counts()
    event.remove(ledger._engine, "reset", interrupted)
    assert capfd.readouterr().err == ""
    assert ledger.counts().documents == 0
