"""Opening: what is a ledger, what isn't, and what is said about it."""

import sqlite3
import subprocess
import sys
import threading

import pytest

from crackdown.errors import LedgerError, LedgerLocked, LedgerTooNew, NotALedger
from crackdown.store import open_ledger

from . import nouns


@pytest.fixture
def kept(path):
    """The path of a closed ledger that holds a document."""
    with open_ledger(path) as ledger:
        ledger.keep(*nouns.long_report(1))
    return path


def change(path, *statements):
    """Does to a file what another program might."""
    raw = sqlite3.connect(path)
    for statement in statements:
        raw.execute(statement)
    raw.commit()
    raw.close()


def test_a_ledger_is_made_where_there_is_none_and_found_again(path):
    with open_ledger(path) as ledger:
        ledger.keep(*nouns.long_report(1))
    with open_ledger(path, create=False) as ledger:
        assert ledger.counts().documents == 1
    assert sorted(entry.name for entry in path.parent.iterdir()) == ["ledger.db"]


def test_an_empty_file_may_become_a_ledger(path):
    path.touch()
    with pytest.raises(LedgerError, match="is empty; run `crackdown add` first"):
        open_ledger(path, create=False)
    open_ledger(path).close()
    open_ledger(path, create=False).close()


def test_an_odd_file_name_is_taken_as_it_is(tmp_path):
    path = tmp_path / "50% done?mode=memory#1 é.db"
    open_ledger(path).close()
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize(
    "content",
    [b"x", b"Police freed 12 workers.\n", b"Police freed 12 workers.\n" * 1000, b"\x89PNG\r\n\x1a\n" + bytes(5000)],
)
def test_a_file_that_is_something_else_is_no_ledger(path, content):
    path.write_bytes(content)
    with pytest.raises(NotALedger, match=r"ledger\.db is not a Crackdown ledger.*--ledger"):
        open_ledger(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("mark", [0, 0x0F055112])
def test_the_database_of_another_program_is_left_as_it_is(path, mark):
    change(path, "CREATE TABLE films (title TEXT)", f"PRAGMA application_id = {mark}")
    before = path.read_bytes()
    with pytest.raises(NotALedger, match="database of another program"):
        open_ledger(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("size", [1, 16, 50, 99, 100, 511, 512, 1024, 4095, 4096, 8192, 100_000])
def test_a_ledger_cut_short_is_no_ledger(kept, size):
    whole = kept.read_bytes()
    assert len(whole) > size
    kept.write_bytes(whole[:size])
    with pytest.raises(NotALedger, match=r"ledger\.db"):
        open_ledger(kept)


@pytest.mark.parametrize("position", [0, 15, 16])
def test_a_ledger_with_a_broken_header_is_no_ledger(kept, position):
    whole = bytearray(kept.read_bytes())
    whole[position] ^= 0xFF
    kept.write_bytes(whole)
    with pytest.raises(LedgerError, match=r"ledger\.db"):
        open_ledger(kept)


@pytest.mark.parametrize("mark", ["PRAGMA user_version = 99", "UPDATE alembic_version SET version_num = 'r9999'"])
def test_a_ledger_of_a_newer_version_is_left_alone(kept, mark):
    change(kept, mark)
    with pytest.raises(LedgerTooNew, match=r"ledger\.db was written by a newer version"):
        open_ledger(kept)


def test_what_is_missing_is_said(tmp_path):
    with pytest.raises(LedgerError, match=r"no ledger at .*gone\.db; run `crackdown add` first"):
        open_ledger(tmp_path / "gone.db", create=False)
    with pytest.raises(LedgerError, match=r"no folder .*nowhere; make it first"):
        open_ledger(tmp_path / "nowhere" / "ledger.db")
    with pytest.raises(LedgerError, match="is not a file"):
        open_ledger(tmp_path)
    with pytest.raises(LedgerError, match="can't be reached: File name too long"):
        open_ledger(tmp_path / ("x" * 300))
    assert list(tmp_path.iterdir()) == []


def test_a_ledger_held_by_another_program_is_locked(kept):
    holder = sqlite3.connect(kept, isolation_level=None)
    holder.execute("PRAGMA locking_mode = EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    holder.execute("PRAGMA user_version = 1")
    with pytest.raises(LedgerLocked, match=r"ledger\.db is in use by another run"):
        open_ledger(kept, patience=0.1)
    holder.close()
    open_ledger(kept).close()


def test_several_may_make_the_same_ledger_at_once(path):
    start, opened = threading.Barrier(5), []

    def make():
        start.wait()
        with open_ledger(path) as ledger:
            opened.append(ledger.counts())

    makers = [threading.Thread(target=make) for _ in range(5)]
    for maker in makers:
        maker.start()
    for maker in makers:
        maker.join()
    assert len(opened) == 5


def test_a_current_ledger_opens_without_alembic(kept):
    program = (
        "import sys, pathlib; from crackdown.store import open_ledger;"
        "open_ledger(pathlib.Path(sys.argv[1])).close(); sys.exit('alembic' in sys.modules)"
    )
    made = subprocess.run([sys.executable, "-c", program, kept], capture_output=True, text=True)
    assert (made.returncode, made.stdout, made.stderr) == (0, "", "")


def test_making_a_ledger_prints_nothing(path):
    program = (
        "import sys, pathlib; from crackdown.store import open_ledger; open_ledger(pathlib.Path(sys.argv[1])).close()"
    )
    made = subprocess.run([sys.executable, "-W", "error", "-c", program, path], capture_output=True, text=True)
    assert (made.returncode, made.stdout, made.stderr) == (0, "", "")
    assert path.stat().st_size > 0


def test_a_new_file_that_another_run_is_making_is_waited_for(path):
    """SQLite turns away at once whoever would switch a file to its log that another is writing."""
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    end = threading.Timer(0.3, other.execute, ["ROLLBACK"])
    end.start()
    with open_ledger(path) as ledger:
        assert ledger.counts().documents == 0
    end.join()
    other.close()


def test_a_ledger_of_the_first_version_keeps_its_documents_and_has_to_be_settled(path):
    """As the first version left it: made by its own migration, with a document in it."""
    from alembic import command
    from alembic.config import Config

    from crackdown.store.access import make_engine

    engine = make_engine(path, 1.0)
    with engine.execution_options(writing=True).begin() as connection:
        config = Config()
        config.set_main_option("script_location", "crackdown.store:migrations")
        config.attributes["connection"] = connection
        command.upgrade(config, "r0001")
    engine.dispose()
    change(
        path,
        "INSERT INTO documents (id, name, text, text_hash, raw_hash, media_type) VALUES ('d-1', 'a', 'b', '', '', '')",
        "INSERT INTO records (document, reader, version) VALUES (1, 'x', '1')",
        "INSERT INTO in_force VALUES (1, 1)",
        "INSERT INTO settled VALUES ('acled', 'then')",
        "INSERT INTO sites VALUES ('s-1', 'Old Hotel', 'hotel', NULL, NULL, NULL, '[]', '', '[]')",
    )
    with open_ledger(path, create=False) as ledger:
        assert ledger.document("d-1") is not None
        assert (ledger.policy(), ledger.is_settled("acled"), ledger.sites()) == ("acled", False, ())
