"""What comes in (a report, bytes) and what is read (a document, clean text)."""

from dataclasses import dataclass
from datetime import date

from crackdown.model.ids import bytes_hash, content_id


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a report beside its text; None or empty where it is not."""

    published: date | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """Bytes as they came.

    `where` is the path, address or `file:line` as the user gave it, for messages; `name` the file's own name
    (its last part), or the record's `document`; `media_type` one of `text/plain`, `text/html`. Records of a
    JSONL file are reports of their `text`, in UTF-8.
    """

    where: str
    name: str
    media_type: str
    raw: bytes
    metadata: Metadata = Metadata()

    @property
    def id(self) -> str:
        """A hash of name, bytes, address and outlet: the same report has the same id from any folder."""
        return content_id("d", self.name, bytes_hash(self.raw), self.metadata.url, self.metadata.outlet)


@dataclass(frozen=True, slots=True)
class Document:
    """Clean text and what is known of it; its `id` is its report's.

    Offsets count characters of `text`. For a plain-text file or a JSONL record `text` is exactly what was
    given, so offsets are the file's. `raw_hash` is the SHA-256 of the report's bytes. `where` is kept for
    messages only and is not part of what the ledger holds.
    """

    id: str
    name: str
    where: str
    text: str
    raw_hash: str
    media_type: str
    metadata: Metadata = Metadata()
    byline: str | None = None
