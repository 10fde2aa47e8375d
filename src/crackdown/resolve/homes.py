"""Where a name lies that only reports give: the narrowest place on which they agree."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from crackdown.model.register import Place


@dataclass(frozen=True, slots=True)
class Mention:
    """A claim's name for a site or place that the codebook does not know, and the narrowest place known around it."""

    claim: str
    name: str
    place: Place | None


def homes(mentions: Iterable[Mention], key_of: Callable[[str], str]) -> dict[tuple[str, str], Place | None]:
    """For each name and place that reports put it in, the narrowest place that agrees with it.

    One report says only the province, another the district in it: they speak of one as long as no third puts a site or
    a village of the name elsewhere in that province.
    """
    places: dict[str, dict[str, Place | None]] = defaultdict(dict)
    for mention in mentions:
        places[key_of(mention.name)][mention.place.id if mention.place else ""] = mention.place
    return {
        (key, id_): _narrowest(place, found.values()) for key, found in places.items() for id_, place in found.items()
    }


def _narrowest(place: Place | None, others: Iterable[Place | None]) -> Place | None:
    inside = [other for other in others if other and (place is None or other is place or place.id in other.chain)]
    line = sorted(inside, key=lambda other: (-len(other.chain), other.id))
    nested = all(outer.id == line[0].id or outer.id in line[0].chain for outer in line)
    return line[0] if line and nested else place
