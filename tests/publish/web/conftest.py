"""Served ledgers and one browser, each made once."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from publish.web import hostile, reports
from publish.web.served import served


@pytest.fixture(scope="session")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of invented reports."""
    return reports.build(tmp_path_factory.mktemp("invented"))


@pytest.fixture(scope="session")
def address(invented: Path) -> Iterator[str]:
    """Where the ledger of invented reports is served."""
    with served(invented) as where:
        yield where


@pytest.fixture(scope="session")
def site(address: str) -> Iterator[httpx.Client]:
    """A client of the pages."""
    with httpx.Client(base_url=address) as client:
        yield client


@pytest.fixture(scope="session")
def hostile_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of attempts to break out of a page."""
    return hostile.build(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="session")
def hostile_address(hostile_ledger: Path) -> Iterator[str]:
    """Where the hostile ledger is served."""
    with served(hostile_ledger) as where:
        yield where
