"""What a file is: by its name, by how it starts, and whether it is text at all."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

MediaType = Literal["text/plain", "text/html", "jsonl"]

SUFFIXES: dict[str, MediaType] = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}

HEAD = 4096  # enough to see a doctype behind white space or an XML declaration
_SAMPLE = 64 * 1024
_CONTROL_SHARE = 0.1  # text in any encoding stays far below; compressed or machine code lies above
_CONTROLS = bytes([*range(0x09), *range(0x0E, 0x20), 0x7F])
_WIDE_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
_HTML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)

_PDF = "a PDF document: save its text as a .txt file and give that"
_OFFICE = "an office document: save it as plain text and give that"
_ZIP = "a ZIP archive or an office document: unpack it, or save the document as plain text"
_PACKED = "a compressed archive: unpack it and give what is in it"
_IMAGE = "an image: there is no text in it to read"
_MEDIA = "sound, video or an image: give its words as a text file"
_PROGRAM = "a program: there is no report in it"
_DATABASE = "an SQLite database: give the reports themselves"
_UNKNOWN = "binary: give a text or HTML file"

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", _PDF),
    (b"{\\rtf", _OFFICE),
    (b"\xd0\xcf\x11\xe0", _OFFICE),
    (b"PK\x03\x04", _ZIP),
    (b"PK\x05\x06", _ZIP),
    (b"\x1f\x8b", _PACKED),
    (b"BZh", _PACKED),
    (b"\xfd7zXZ", _PACKED),
    (b"7z\xbc\xaf", _PACKED),
    (b"Rar!", _PACKED),
    (b"\x28\xb5\x2f\xfd", _PACKED),
    (b"\x89PNG", _IMAGE),
    (b"\xff\xd8\xff", _IMAGE),
    (b"GIF8", _IMAGE),
    (b"BM", _IMAGE),
    (b"II*\x00", _IMAGE),
    (b"MM\x00*", _IMAGE),
    (b"RIFF", _MEDIA),
    (b"OggS", _MEDIA),
    (b"ID3", _MEDIA),
    (b"\x7fELF", _PROGRAM),
    (b"MZ", _PROGRAM),
    (b"SQLite format 3", _DATABASE),
)
_WRITTEN_AS_TEXT = (b"%PDF-", b"{\\rtf")  # may hold no binary byte at all


@dataclass(frozen=True, slots=True)
class Source:
    """A file to fetch reports from.

    `where` is the path as the user gave it (below a folder: the folder as given and the way down), for messages
    and names; `media_type` is what the file is taken for, `jsonl` one that holds a report a line.
    """

    path: Path
    where: str
    media_type: MediaType


def by_name(name: str) -> MediaType | None:
    """What the suffix of `name` says that the file is; None where it says nothing."""
    return SUFFIXES.get(Path(name).suffix.lower())


def by_head(head: bytes) -> MediaType:
    """What the first bytes of a file say that it is: a web page, or else text."""
    narrow = head.removeprefix(codecs.BOM_UTF8)
    if narrow.startswith(_WIDE_BOMS):
        narrow = narrow[2:].replace(b"\x00", b"")
    return "text/html" if _HTML.match(narrow) else "text/plain"


def binary(raw: bytes, media_type: MediaType) -> str | None:
    """What `raw` seems to be and what to do about it, where it is no text; None where it is.

    A web page may hold a stray NUL, as browsers put up with it; in plain text one is enough.
    """
    if raw.startswith(_WRITTEN_AS_TEXT):
        return _seems(raw)
    if raw.startswith(_WIDE_BOMS):
        return None
    if media_type == "text/plain" and b"\x00" in raw:
        return _seems(raw)
    sample = raw[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return _seems(raw) if controls > _CONTROL_SHARE * len(sample) else _known_magic(raw)


def _known_magic(raw: bytes) -> str | None:
    """A compressed file may by chance show few control characters; its first bytes still can't be text."""
    untypeable = (words for magic, words in _MAGIC if raw.startswith(magic) and not _typeable(magic))
    return next(untypeable, None)


def _typeable(magic: bytes) -> bool:
    return magic.isascii() and magic.decode("ascii").isprintable()


def _seems(raw: bytes) -> str:
    return next((words for magic, words in _MAGIC if raw.startswith(magic)), _UNKNOWN)
