"""What a listing is narrowed to."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Filter:
    """Which claims are meant: those that meet every field given. All of them where none is.

    A document or event is meant if one of its claims is, a finding if it rests on one that is. `act` is the
    codebook's id, `nationality` an ISO 3166-1 alpha-2 code; `place` a name, alias or id of a place or site: as the
    claim writes it, or of what the claim's place was resolved to, or of whatever that lies in ("Cambodia" finds
    Bavet); `first` to `last` are days, either may be left out, and a claim is meant if its own days share one with
    them (one without a date is not); `source` is part of a source's name, or of its kind. Case counts nowhere.
    """

    act: str | None = None
    nationality: str | None = None
    place: str | None = None
    first: date | None = None
    last: date | None = None
    source: str | None = None


EVERYTHING = Filter()
