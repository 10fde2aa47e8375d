"""Where a name lies that only reports give: the narrowest place on which they agree."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from crackdown.model.register import Place


@dataclass(frozen=True, slots=True)
class Mention:
    """A claim's name for a site or place that the codebook does not know, and the narrowest place known around it.

    `stated` where the claim's own words give that place, and not a date line or a sentence before.
    """

    claim: str
    name: str
    place: Place | None
    stated: bool = True


def homes(mentions: Iterable[Mention], key_of: Callable[[str], str]) -> dict[tuple[str, str], Place | None]:
    """For each name and place that reports put it in, the narrowest place that agrees with it.

    One report says only the province, another the district in it: they speak of one as long as no third puts a site or
    a village of the name elsewhere in that province. A report from across a border, whose date line alone gives the
    place, speaks of the one in the country where others state it to be.
    """
    places: dict[str, dict[str, Place | None]] = defaultdict(dict)
    stated: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        key, id_ = key_of(mention.name), mention.place.id if mention.place else ""
        places[key][id_] = mention.place
        if mention.stated:
            stated[key].add(id_)
    settled: dict[tuple[str, str], Place | None] = {}
    for key, found in places.items():
        abroad = _abroad(found, stated[key])
        left = [place for id_, place in found.items() if id_ not in abroad]
        settled |= {(key, id_): _narrowest(None if id_ in abroad else place, left) for id_, place in found.items()}
    return settled


def _abroad(found: Mapping[str, Place | None], stated: Collection[str]) -> set[str]:
    """The places that nobody states, in countries in which nobody states one."""
    countries = {place.country for id_ in stated if (place := found[id_])}
    others = ((id_, place) for id_, place in found.items() if place and id_ not in stated)
    return {id_ for id_, place in others if countries and place.country not in countries}


def _narrowest(place: Place | None, others: Iterable[Place | None]) -> Place | None:
    inside = [other for other in others if other and (place is None or other is place or place.id in other.chain)]
    line = sorted(inside, key=lambda other: (-len(other.chain), other.id))
    nested = all(outer.id == line[0].id or outer.id in line[0].chain for outer in line)
    return line[0] if line and nested else place
