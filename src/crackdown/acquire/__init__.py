"""Getting reports: files, folders and JSONL files of reports, as bytes; nothing here raises for bad input."""

from crackdown.acquire.intake import fetch
from crackdown.acquire.kinds import Source
from crackdown.acquire.walk import plan

__all__ = ["Source", "fetch", "plan"]
