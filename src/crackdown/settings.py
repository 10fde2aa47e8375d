"""The one settings object, built at the door (command line, tests) and handed down."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on untrusted input; whatever passes one becomes a problem that names it.

    Sizes are in bytes, times in seconds, `max_text` in characters.
    """

    max_file: int = 20 * MEBIBYTE
    max_text: int = 2_000_000
    max_reports: int = 100_000
    clean_seconds: float = 8.0
    clean_memory: int = 1024 * MEBIBYTE


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run may be told from outside: where the ledger lies, the bounds, the dates and the hedge policy.

    `published` is the publication date for a single text whose own is unknown.
    `policy` names the codebook's reading of hedges and vague words; it is applied when settling only.
    """

    ledger: Path = Path("crackdown.db")
    published: date | None = None
    policy: str = "plain"
    limits: Limits = field(default_factory=Limits)
