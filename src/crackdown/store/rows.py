"""The base nouns as rows and back: documents, claims, problems, decisions.

What is read back equals what was written. Numbers are JSON text, as no column type keeps int, float and size apart.
"""

import hashlib
import json
import math
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Row

from crackdown.model.claim import Claim, Ground, Period
from crackdown.model.decision import Decision
from crackdown.model.interval import Interval
from crackdown.model.number import Number
from crackdown.model.problem import Problem
from crackdown.model.report import Document, Metadata
from crackdown.model.span import Span

Values = dict[str, Any]


_ENCODER = json.JSONEncoder(ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def dump(value: object) -> str:
    """`value` as canonical JSON: the same text for the same value, on any machine."""
    return _ENCODER.encode(value)


def dump_maybe(value: object) -> str | None:
    """`value` as canonical JSON, None as NULL."""
    return None if value is None else dump(value)


def amount(text: str | None) -> Any:
    """The number that `dump_maybe` wrote."""
    return None if text is None else json.loads(text)


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """The tuple of words that `dump` wrote; shared, as the same lists of nations and places recur in many claims."""
    return tuple(json.loads(text))


def shared(text: Any) -> Any:
    """`text`, or None, as one object however often it is read: the words of a million claims are few."""
    return text if text is None else sys.intern(text)


def fold(text: str) -> str:
    """`text` as filters compare it: upper and lower case are one, and so are a space and a line's end."""
    return " ".join(text.casefold().split())


def text_hash(text: str) -> str:
    """What tells whether a stored text has changed."""
    return hashlib.sha256(text.encode()).hexdigest()


def period_of(row: Row[Any]) -> Period | None:
    """The days from a row's `first` to its `last`."""
    return None if row.first is None else _period(row.first, row.last)


def document_row(document: Document) -> Values:
    """`document` as a row of `documents`, without its key; `where` is not part of what the ledger holds."""
    metadata = document.metadata
    return {
        "id": document.id,
        "name": document.name,
        "text": document.text,
        "text_hash": text_hash(document.text),
        "raw_hash": document.raw_hash,
        "media_type": document.media_type,
        "published": metadata.published,
        "outlet": metadata.outlet,
        "url": metadata.url,
        "title": metadata.title,
        "language": metadata.language,
        "byline": document.byline,
    }


def document_of(row: Row[Any]) -> Document:
    """The document of a row of `documents`; it is its own name for messages."""
    return Document(
        id=row.id,
        name=row.name,
        where=row.name,
        text=row.text,
        raw_hash=row.raw_hash,
        media_type=row.media_type,
        metadata=Metadata(row.published, row.outlet, row.url, row.title, row.language),
        byline=row.byline,
    )


def claim_row(claim: Claim) -> Values:
    """`claim` as a row of `claims`, without its key and record."""
    number = claim.number
    return {
        "id": claim.id,
        "type": claim.type,
        "start": claim.quote.start,
        "end": claim.quote.end,
        "act": claim.act,
        "of": claim.of,
        "n": dump_maybe(number.n) if number else None,
        "to": dump_maybe(number.to) if number else None,
        "hedge": number.hedge if number else None,
        "word": number.word if number else None,
        "unit": claim.unit,
        "nationality": dump(claim.nationality),
        "role": claim.role,
        "part_of": claim.part_of,
        "place": dump(claim.place),
        "first": claim.date.first if claim.date else None,
        "last": claim.date.last if claim.date else None,
        "scope": claim.scope,
        "source": claim.source,
        "source_kind": claim.source_kind,
        "actor": claim.actor,
        "target": claim.target,
        "status": claim.status,
        "grounds": dump([(g.slot, g.kind, g.span.start, g.span.end) for g in claim.grounds]),
        "voice": f"{fold(claim.source or '')}\n{fold(claim.source_kind or '')}",
    }


def grounds_of(text: str) -> tuple[Ground, ...]:
    """The grounds that `claim_row` wrote."""
    return tuple(_ground(*values) for values in json.loads(text))


@lru_cache(maxsize=16384)
def _ground(slot: str, kind: Any, start: int, end: int) -> Ground:
    """A ground; the claims of one document share those that are equal, such as its date line."""
    return Ground(shared(slot), shared(kind), Span(start, end))


@lru_cache(maxsize=16384)
def _number(n: str | None, to: str | None, hedge: str, word: str | None) -> Number:
    return Number(amount(n), amount(to), shared(hedge), shared(word))


@lru_cache(maxsize=16384)
def _period(first: Any, last: Any) -> Period:
    return Period(first, last)


def claim_of(row: Row[Any]) -> Claim:
    """The claim of a row of `claims` that carries its `document`'s id and its `reader` too."""
    return Claim(
        id=row.id,
        document=shared(row.document),
        type=row.type,
        quote=Span(row.start, row.end),
        act=shared(row.act),
        of=shared(row.of),
        number=None if row.hedge is None else _number(row.n, row.to, row.hedge, row.word),
        unit=shared(row.unit),
        nationality=words(row.nationality),
        role=shared(row.role),
        part_of=row.part_of,
        place=words(row.place),
        date=period_of(row),
        scope=shared(row.scope),
        source=shared(row.source),
        source_kind=shared(row.source_kind),
        actor=row.actor,
        target=row.target,
        status=shared(row.status),
        grounds=grounds_of(row.grounds),
        reader=shared(row.reader),
    )


def nation_rows(claims: Mapping[int, Claim]) -> Iterator[Values]:
    """For the nationality filter: a row for each code of each claim, by key."""
    for key, claim in claims.items():
        yield from ({"code": code, "claim": key} for code in sorted(set(claim.nationality)))


def place_rows(claims: Mapping[int, Claim]) -> Iterator[Values]:
    """For the place filter: a row for each place name of each claim, by key."""
    for key, claim in claims.items():
        yield from ({"name": name, "claim": key} for name in sorted(set(map(fold, claim.place))))


def problem_row(problem: Problem) -> Values:
    """`problem` as a row of any of the tables of problems."""
    return {
        "where": problem.where,
        "stage": problem.stage,
        "code": problem.code,
        "message": problem.message,
        "failed": problem.failed,
        "document": problem.document,
        "start": problem.span.start if problem.span else None,
        "end": problem.span.end if problem.span else None,
    }


def problem_of(row: Row[Any]) -> Problem:
    """The problem of a row."""
    span = None if row.start is None else Span(row.start, row.end)
    return Problem(row.stage, row.code, row.message, row.where, row.failed, row.document, span)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """`problems` by where, document, place in it, stage, code and message."""

    def order(problem: Problem) -> tuple[object, ...]:
        span = problem.span
        at = (span.start, span.end) if span else (-1, -1)
        return (problem.where, problem.document or "", at, problem.stage, problem.code, problem.message)

    return tuple(sorted(problems, key=order))


def decision_row(decision: Decision) -> Values:
    """`decision` as a row of `decisions`, its time in UTC and of one width, so that text order is time order."""
    if decision.at.tzinfo is None:
        raise ValueError("the time of a decision must say its zone")
    return {
        "id": decision.id,
        "verb": decision.verb,
        "subjects": dump(decision.subjects),
        "why": decision.why,
        "who": decision.who,
        "at": decision.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "value": decision.value,
    }


def decision_of(row: Row[Any]) -> Decision:
    """The decision of a row."""
    return Decision(row.id, row.verb, words(row.subjects), row.why, row.who, datetime.fromisoformat(row.at), row.value)


def interval_values(interval: Interval) -> list[object]:
    """An interval as JSON has it: an open end is null, for JSON knows no infinity."""
    high = None if interval.high == math.inf else interval.high
    return [interval.low, high, interval.low_open, interval.high_open, interval.words]


def interval_of(values: list[Any]) -> Interval:
    """The interval of what `interval_values` made."""
    low, high, low_open, high_open, said = values
    return Interval(low, math.inf if high is None else high, low_open, high_open, said)
