"""A ledger in a file, filled by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from crackdown.store import Ledger, open_ledger
from publish.made import fill


@pytest.fixture
def ledger_path(tmp_path: Path) -> Path:
    path = tmp_path / "made.db"
    with open_ledger(path) as ledger:
        fill(ledger)
    return path


@pytest.fixture
def ledger(ledger_path: Path) -> Iterator[Ledger]:
    with open_ledger(ledger_path, create=False) as opened:
        yield opened
