"""Runs the program as a user does: in a process of its own."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

COMMAND = [sys.executable, "-m", "crackdown"]


def environment(**extra: str) -> dict[str, str]:
    """The environment of a run, without a ledger that the machine's user may have set."""
    return {key: value for key, value in os.environ.items() if key != "CRACKDOWN_LEDGER"} | extra


def crackdown(*arguments: object, cwd: Path | None = None, **extra: str) -> subprocess.CompletedProcess[str]:
    """Runs `crackdown` to its end; both streams are kept."""
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        cwd=cwd,
        env=environment(**extra),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )


def fetched(address: str) -> str:
    """The page at `address` of a server that has just said where it is, and may need a moment to answer."""
    deadline = time.monotonic() + 20
    while True:
        try:
            with urllib.request.urlopen(address, timeout=20) as page:  # noqa: S310 - our own page
                return str(page.read().decode())
        except urllib.error.URLError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
