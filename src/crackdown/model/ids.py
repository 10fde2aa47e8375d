"""Content hashes: an id is a hash of what it names, so the same thing has the same id anywhere."""

import hashlib
import json
from datetime import date


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no stable form for {type(value).__name__}")


_CANONICAL = json.JSONEncoder(ensure_ascii=True, sort_keys=True, separators=(",", ":"), default=_plain)


def content_id(prefix: str, *parts: object) -> str:
    """Returns `prefix` and 16 hex digits of the SHA-256 of `parts` written as canonical JSON.

    Parts may be text, numbers, None, dates, and lists, tuples or dicts of these.
    """
    written = _CANONICAL.encode(parts)
    return f"{prefix}-{hashlib.sha256(written.encode()).hexdigest()[:16]}"


def bytes_hash(raw: bytes) -> str:
    """The SHA-256 of raw bytes, in hex: how a document names the report that it came from."""
    return hashlib.sha256(raw).hexdigest()
