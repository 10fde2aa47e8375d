"""Events: claims that speak of one happening."""

from dataclasses import dataclass

from crackdown.model.claim import Period


@dataclass(frozen=True, slots=True, order=True)
class Join:
    """Why two claims stand together: `reason` in a sentence, `weight` in [0, 1]."""

    left: str
    right: str
    weight: float
    reason: str


@dataclass(frozen=True, slots=True)
class Event:
    """Claims of one happening; `id` is a hash of its claims' ids.

    `title` is made of place, time and act; `family` is the act family shared; `place` the ids of the register's
    places, most specific first; `claims` sorted ids; `joins` why they are together.
    """

    id: str
    title: str
    family: str
    place: tuple[str, ...]
    place_names: tuple[str, ...]
    date: Period | None
    scope: str
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    joins: tuple[Join, ...] = ()
