"""Full-text search: what a person types, made safe for SQLite, and what is shown of each document found."""

import re
from dataclasses import dataclass

from sqlalchemy import Connection, text

from crackdown.model.span import Span

MOST_WORDS = 32
LONGEST = 1000
_OPEN, _CLOSE = "\x02", "\x03"

_FIND = text(
    "SELECT documents.id, documents.name, documents.title,"
    " snippet(words, -1, :open, :close, '…', 32) AS snippet"
    " FROM words JOIN documents ON documents.key = words.rowid"
    " WHERE words MATCH :query"
    " ORDER BY bm25(words, 4.0, 1.0), documents.name, documents.id LIMIT :limit OFFSET :offset"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that was found: `snippet` is plain text of it, `marks` where the words sought stand in that."""

    document: str
    name: str
    title: str | None
    snippet: str
    marks: tuple[Span, ...]


def search(connection: Connection, sought: str, limit: int, offset: int) -> tuple[Hit, ...]:
    """The documents that hold every word of `sought`, and every phrase in double quotes, best first."""
    query = as_query(sought)
    if not query:
        return ()
    asked = {"query": query, "open": _OPEN, "close": _CLOSE, "limit": limit, "offset": offset}
    return tuple(Hit(row.id, row.name, row.title, *_marked(row.snippet)) for row in connection.execute(_FIND, asked))


def as_query(sought: str) -> str:
    """`sought` as an FTS5 query in which each word or phrase is quoted, so that none is taken for an operator."""
    plain = sought[:LONGEST].encode("utf-8", "ignore").decode().replace("\0", " ")
    pieces = [phrase or word for phrase, word in re.findall(r'"([^"]*)"|([^\s"]+)', plain)]
    kept = [piece for piece in pieces if any(map(str.isalnum, piece))]
    return " ".join(f'"{piece}"' for piece in kept[:MOST_WORDS])


def _marked(snippet: str) -> tuple[str, tuple[Span, ...]]:
    """Takes the marks out of a snippet, and says where they stood."""
    plain, marks, start = "", [], 0
    for piece in re.split(f"([{_OPEN}{_CLOSE}])", snippet):
        if piece == _OPEN:
            start = len(plain)
        elif piece == _CLOSE:
            marks.append(Span(start, len(plain)))
        else:
            plain += piece
    return plain, tuple(mark for mark in marks if mark.start < mark.end)
