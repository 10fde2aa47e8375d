"""Damage that is done to a ledger behind our back is found."""

import sqlite3

import pytest

from crackdown.store import open_ledger

from . import nouns


@pytest.fixture
def damaged(path):
    """Fills a ledger, does the damage given in SQL, and says what `check` finds."""
    with open_ledger(path) as ledger:
        for number in range(3):
            ledger.keep(*nouns.long_report(number, claims=2))
        assert ledger.check() == ()

    def damage(*statements):
        raw = sqlite3.connect(path)
        for (trigger,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f"DROP TRIGGER {trigger}")
        for statement in statements:
            raw.execute(statement)
        raw.commit()
        raw.close()
        with open_ledger(path) as ledger:
            return [message for message in ledger.check() if "guarded" not in message]

    return damage


def test_a_sound_ledger_has_nothing_to_say(damaged):
    assert damaged() == []


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("UPDATE claims SET n = 99 WHERE key = 1", "is not what its id names"),
        ("UPDATE claims SET act = 'freed' WHERE key = 1", "is not what its id names"),
        ("UPDATE claims SET \"end\" = 999999 WHERE key = 1", "quotes beyond the end"),
        ("UPDATE claims SET grounds = '[[\"act\",\"exact\",1,999999]]' WHERE key = 1", "rests on words beyond"),
        ("UPDATE documents SET text = text || '.' WHERE key = 1", "text of document d-"),
        ("DELETE FROM in_force WHERE document = 1", "wrong reading"),
        ("DELETE FROM records WHERE key = 1", "has lost its records"),
        ("DELETE FROM words WHERE rowid = 1", "missing from the full-text index"),
        ("INSERT INTO documents SELECT 9, 'd-9', name, text, text_hash, raw_hash, media_type, published, outlet, url,"
         " title, language, byline FROM documents WHERE key = 1", "has no reading"),
    ],
)  # fmt: skip
def test_damage_is_named(damaged, statement, message):
    assert any(message in found for found in damaged(statement))


def test_lost_guards_are_named(path):
    open_ledger(path).close()
    raw = sqlite3.connect(path)
    raw.execute("DROP TRIGGER claims_no_update")
    raw.commit()
    raw.close()
    with open_ledger(path) as ledger:
        assert ledger.check() == ("claims are no longer guarded against update",)


def test_a_broken_page_is_named(path):
    with open_ledger(path) as ledger:
        for number in range(3):
            ledger.keep(*nouns.long_report(number, claims=30))
    whole = path.read_bytes()
    with open_ledger(path) as ledger, ledger.reading() as connection:
        page = connection.exec_driver_sql("SELECT rootpage FROM sqlite_master WHERE name = 'ix_claims_voice'").scalar()
    start = (page - 1) * 4096
    path.write_bytes(whole[:start] + b"\xff" * 4096 + whole[start + 4096 :])
    with open_ledger(path) as ledger:
        assert any("damaged" in found for found in ledger.check())
