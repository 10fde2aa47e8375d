"""What `doctor` looks at."""

import platform
import sqlite3
from collections.abc import Iterator
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from crackdown import __version__
from crackdown.errors import LedgerError

Line = tuple[str, str]
PARTS = ("spacy", "trafilatura", "sqlalchemy", "fastapi", "charset-normalizer")


def program_lines() -> Iterator[Line]:
    """The program's version and its reader's, and what it stands on."""
    from crackdown.pipeline import READER

    yield "crackdown", __version__
    yield "reader", f"{READER} {__version__}"
    yield "python", platform.python_version()
    yield "sqlite", f"{sqlite3.sqlite_version}, full-text search {'present' if _has_search() else 'MISSING'}"
    for part in PARTS:
        yield part, _version(part)


def ledger_lines(path: Path, faults: list[str]) -> Iterator[Line]:
    """The ledger's path, whether it is sound, and what it holds; what is wrong with it is added to `faults`."""
    if not path.exists():
        yield "ledger", f"{path} (none there yet; `crackdown add` makes it)"
        return
    from crackdown.store import open_ledger

    yield "ledger", str(path)
    try:
        with open_ledger(path, create=False) as book:
            faults.extend(book.check())
            yield "integrity", "damaged" if faults else "sound"
            yield (
                "settled",
                "current" if book.is_settled(book.policy() or "") else "out of date; run `crackdown settle`",
            )
            yield "policy", book.policy() or "none yet"
            yield from ((name, f"{number:,}") for name, number in asdict(book.counts()).items())
    except LedgerError as fault:
        faults.append(str(fault))
        yield "integrity", "can't be used"


def _version(part: str) -> str:
    try:
        return version(part)
    except PackageNotFoundError:
        return "not installed"


def _has_search() -> bool:
    with sqlite3.connect(":memory:") as memory:
        options = {name for (name,) in memory.execute("PRAGMA compile_options")}
    return "ENABLE_FTS5" in options
