"""A ledger in one word."""

import pytest

from crackdown.store import open_ledger


@pytest.fixture
def path(tmp_path):
    """Where a ledger may be made."""
    return tmp_path / "ledger.db"


@pytest.fixture
def ledger(path):
    """A new ledger."""
    with open_ledger(path) as made:
        yield made
