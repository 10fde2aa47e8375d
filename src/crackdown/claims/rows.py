"""Claims coded by others, one mapping each: every field's type and vocabulary is checked before anything else."""

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import get_args

from crackdown.codebook.entries import COUNTED, SOURCE_KINDS, Codebook
from crackdown.model.claim import SLOTS, Claim, ClaimType, Ground, Grounding, Period, Scope, Status
from crackdown.model.days import FIRST_DAY, LAST_DAY, is_plausible
from crackdown.model.number import HEDGES, Number, whole
from crackdown.model.span import Span

MAX_QUOTE = 2_000  # characters
MAX_TEXT = 500  # characters of any other field
MAX_LIST = 40  # nationalities, places
MAX_GROUNDS = 200
LARGEST = 1e18
ALLOWED = frozenset(
    (
        *("id", "document", "start", "end", "type", "quote", "act", "of", "n", "to", "hedge", "word", "unit"),
        *("nationality", "role", "part_of", "place", "date", "scope", "source", "source_kind", "actor", "target"),
        *("status", "reader", "grounds", "event", "reliability", "credibility", "review", "verdict", "as_read"),
        "optional",  # of coded collections: a reader may leave the claim out
    )
)


class BadRowError(ValueError):
    """A row that can't be a claim; its text names the field and says what is wrong."""


@dataclass(frozen=True, slots=True)
class Row:
    """A sound row: `claim` has all fields but ids and spans; `part_of` is the id of another row.

    `number` is its place among the rows; `at` is where the quote is said to stand, `grounds` what the coder says the
    slots rest on; None where not given.
    """

    id: str
    quote: str
    part_of: str | None
    claim: Claim
    number: int = 0
    at: Span | None = None
    grounds: tuple[Ground, ...] | None = None


def row_of(fields: Mapping[str, object], document: str, codebook: Codebook, reader: str, number: int = 0) -> Row:
    """The row that `fields` hold, the `number`th; raises BadRowError where a field is wrong."""
    _refuse_unknown(fields)
    told = _Fields(fields)
    kind: ClaimType = told.choice("type", get_args(ClaimType))  # type: ignore[assignment]
    if kind == "deed":
        _refuse_number(told)
    claim = Claim(
        id="",
        document=document,
        type=kind,
        quote=Span(0, 0),
        act=told.choice("act", codebook.acts),
        of=told.choice("of", COUNTED),
        number=_number(told) if kind == "figure" else None,
        unit=told.maybe_choice("unit", {currency.code for currency in codebook.currencies}),
        nationality=told.listed("nationality", {nation.code for nation in codebook.nations}),
        role=told.maybe("role"),
        place=told.listed("place"),
        date=_period(told),
        scope=told.maybe_choice("scope", get_args(Scope)) or "incident",  # type: ignore[arg-type]
        source=told.maybe("source"),
        source_kind=told.maybe_choice("source_kind", SOURCE_KINDS),
        actor=told.maybe("actor"),
        target=told.maybe("target"),
        status=told.maybe_choice("status", get_args(Status)) or "asserted",  # type: ignore[arg-type]
        reader=reader,
    )
    return Row(
        told.text("id"), told.text("quote", MAX_QUOTE), told.maybe("part_of"), claim, number, _at(told), _grounds(told)
    )


@dataclass(frozen=True, slots=True)
class _Fields:
    """A row's fields, each asked for by name and type."""

    fields: Mapping[str, object]

    def text(self, key: str, limit: int = MAX_TEXT) -> str:
        value = self.fields.get(key)
        if not isinstance(value, str) or not value.strip():
            raise BadRowError(f"{key} is no text: {_shown(value)}")
        if len(value) > limit:
            raise BadRowError(f"{key} is longer than {limit} characters")
        if any("\ud800" <= char <= "\udfff" for char in value):
            raise BadRowError(f"{key} holds half a character")
        return value

    def maybe(self, key: str) -> str | None:
        return None if self.fields.get(key) is None else self.text(key)

    def choice(self, key: str, allowed: Collection[str]) -> str:
        value = self.text(key)
        if value not in allowed:
            raise BadRowError(f"{key} is none of the codebook's: {_shown(value)}")
        return value

    def maybe_choice(self, key: str, allowed: Collection[str]) -> str | None:
        return None if self.fields.get(key) is None else self.choice(key, allowed)

    def listed(self, key: str, allowed: Collection[str] | None = None) -> tuple[str, ...]:
        value = self.fields.get(key)
        if value is None:
            return ()
        if not isinstance(value, Sequence) or isinstance(value, str) or len(value) > MAX_LIST:
            raise BadRowError(f"{key} is no list of at most {MAX_LIST} texts: {_shown(value)}")
        items = tuple(_Fields({key: item}).text(key) for item in value)
        for item in items:
            if allowed is not None and item not in allowed:
                raise BadRowError(f"{key} is none of the codebook's: {_shown(item)}")
        if len(set(items)) < len(items):
            raise BadRowError(f"{key} names something twice: {_shown(value)}")
        return items

    def number(self, key: str) -> int | float | None:
        value = self.fields.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise BadRowError(f"{key} is no number: {_shown(value)}")
        if not 0 <= value <= LARGEST:
            raise BadRowError(f"{key} is no number from 0 to {LARGEST:g}: {_shown(value)}")
        return value if isinstance(value, int) else whole(value)

    def offset(self, key: str) -> int:
        value = self.fields.get(key)
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise BadRowError(f"{key} is no offset: {_shown(value)}")
        return value


def _refuse_unknown(fields: Mapping[str, object]) -> None:
    unknown = [key for key in fields if key not in ALLOWED]
    if unknown:
        raise BadRowError(f"the codebook has no field {', '.join(map(_shown, unknown[:5]))}")


def _shown(value: object) -> str:
    return repr(value)[:80]


def _number(told: _Fields) -> Number:
    n, to, word = told.number("n"), told.number("to"), told.maybe("word")
    hedge = told.maybe_choice("hedge", HEDGES) or "exact"
    if (n is None) != (hedge == "vague"):
        raise BadRowError("n is missing, or the hedge is vague and n is not: one goes with the other")
    if (word is None) != (hedge != "vague"):
        raise BadRowError("word says the vague word, and stands with the hedge vague only")
    if to is not None and (n is None or to < n):
        raise BadRowError(f"to is less than n, or there is no n: {_shown(to)}")
    return Number(n, to, hedge, word)


def _refuse_number(told: _Fields) -> None:
    for key in ("n", "to", "hedge", "word", "unit"):
        if told.fields.get(key) is not None:
            raise BadRowError(f"{key} is given, and a deed has none")


def _period(told: _Fields) -> Period | None:
    value = told.fields.get("date")
    if value is None:
        return None
    if not isinstance(value, Sequence) or isinstance(value, str) or len(value) != 2:
        raise BadRowError(f"date is no pair of dates: {_shown(value)}")
    try:
        first, last = (date.fromisoformat(_Fields({"date": day}).text("date")) for day in value)
        period = Period(first, last)
    except BadRowError:
        raise
    except ValueError as error:
        raise BadRowError(f"date is no pair of dates, the earlier first: {_shown(value)}") from error
    if not (is_plausible(first) and is_plausible(last)):
        raise BadRowError(f"date is not from {FIRST_DAY} to {LAST_DAY}: {_shown(value)}")
    return period


def _at(told: _Fields) -> Span | None:
    if told.fields.get("start") is None and told.fields.get("end") is None:
        return None
    return _span(told)


def _span(told: _Fields) -> Span:
    start, end = told.offset("start"), told.offset("end")
    if end < start:
        raise BadRowError("end comes before start")
    return Span(start, end)


def _grounds(told: _Fields) -> tuple[Ground, ...] | None:
    value = told.fields.get("grounds")
    if value is None:
        return None
    if not isinstance(value, Sequence) or isinstance(value, str) or len(value) > MAX_GROUNDS:
        raise BadRowError(f"grounds is no list of at most {MAX_GROUNDS}: {_shown(value)}")
    return tuple(_ground(item) for item in value)


def _ground(item: object) -> Ground:
    if not isinstance(item, Mapping):
        raise BadRowError(f"grounds holds something without fields: {_shown(item)}")
    told = _Fields(item)
    kind: Grounding = told.choice("kind", get_args(Grounding))  # type: ignore[assignment]
    return Ground(told.choice("slot", SLOTS), kind, _span(told))
