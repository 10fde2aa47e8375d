"""Names of a claim to places of the gazetteer, each by the rest of the claim's own place chain."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from crackdown.model.ids import content_id
from crackdown.model.names import fold
from crackdown.model.register import Place
from crackdown.resolve.names import kinds_said, place_key


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The places by id, and by every name that they go by."""

    places: Mapping[str, Place]
    by_name: Mapping[str, tuple[Place, ...]]

    @classmethod
    def of(cls, places: Iterable[Place]) -> "Gazetteer":
        """The gazetteer of `places`."""
        named: dict[str, dict[str, Place]] = defaultdict(dict)
        known = {place.id: place for place in places}
        for place in known.values():
            for name in (place.name, *place.aliases):
                named[place_key(name)][place.id] = place
        return cls(known, {key: tuple(found[id_] for id_ in sorted(found)) for key, found in named.items()})

    def named(self, name: str) -> tuple[Place, ...]:
        """The places called `name`; those of the kind that the name's own words speak for, if there are any."""
        found = self.by_name.get(place_key(name), ())
        kinds = kinds_said(name)
        return tuple(place for place in found if place.kind in kinds) or found


@dataclass(slots=True)
class Located:
    """Where a claim's names led: places found, in the order of the names, and names with none or with several."""

    found: list[Place] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    open: list[tuple[str, tuple[Place, ...]]] = field(default_factory=list)
    after: dict[str, int] = field(default_factory=dict)
    """For each unknown name how many of the places found stand before it."""

    def add_first(self, place: Place) -> None:
        """Adds a place that no name of the claim led to."""
        self.found.insert(0, place)
        self.after = {name: before + 1 for name, before in self.after.items()}

    def around(self, name: str, gazetteer: Gazetteer) -> Place | None:
        """The place found that the unknown `name` lies in: the next that the claim names, else the country.

        Of "Koh Ta, Bavet" the first lies in Bavet; of "Bavet, Koh Ta" it lies beside it.
        """
        before = self.after[name]
        if before < len(self.found):
            return self.found[before]
        last = self.found[-1] if self.found else None
        return gazetteer.places.get(last.chain[-1], last) if last and last.chain else last


def locate(names: Sequence[str], gazetteer: Gazetteer) -> Located:
    """Settles each of a claim's place names by the others; what stays open is named as such."""
    options = {name: gazetteer.named(name) for name in dict.fromkeys(names)}
    located = Located()
    for name, places in options.items():
        if not places:
            located.unknown.append(name)
            located.after[name] = len(located.found)
            continue
        left = _fitting(places, [others for other, others in options.items() if other != name])
        left = _so_named(left, name) or left
        if len(left) == 1:
            located.found.append(left[0])
        else:
            located.open.append((name, left))
    return located


def _fitting(places: tuple[Place, ...], others: Sequence[tuple[Place, ...]]) -> tuple[Place, ...]:
    """Those of `places` that lie best with the other names; of a place and the one around it, the wider one.

    "Pursat" may be the town or the province around it: what is true of the town is true of the province.
    """
    scored = [(sum(_lies_with(place, other) for other in others), place) for place in places]
    best = max(score for score, _ in scored)
    left = tuple(place for score, place in scored if score == best)
    return tuple(place for place in left if not any(place.id != other.id and other.id in place.chain for other in left))


def _so_named(places: tuple[Place, ...], name: str) -> tuple[Place, ...]:
    """The one of `places` that bears the very name: "Vientiane" is the town, not "Vientiane Province"."""
    found = tuple(place for place in places if fold(place.name) == fold(name))
    return found if len(found) == 1 else ()


def _lies_with(place: Place, others: tuple[Place, ...]) -> bool:
    return any(_nested(place, other) for other in others)


def _nested(left: Place, right: Place) -> bool:
    return left.id in right.chain or right.id in left.chain or left.id == right.id


def unlisted(name: str, home: Place | None, chain: tuple[str, ...]) -> Place:
    """A place that only reports name: without coordinates, and told apart by the known place that it lies in.

    `chain` is all that it lies in, other places that only reports name among them.
    """
    id_ = content_id("pl", place_key(name), home.id if home else "")
    return Place(id_, name, "unlisted", home.country if home else None, None, None, chain=chain, source="reports")


def in_chain_order(places: Iterable[Place]) -> tuple[str, ...]:
    """The ids of `places` and of all that they lie in: first those that no other lies in, then nearest around first."""
    given = list({place.id: place for place in places}.values())
    around = {id_ for place in given for id_ in place.chain}
    heads = [place for place in given if place.id not in around]
    ordered = [place.id for place in heads]
    depth = max((len(place.chain) for place in heads), default=0)
    for left in range(depth, 0, -1):  # rings by their distance from the country, so that chains of unlike length meet
        ordered += [place.chain[len(place.chain) - left] for place in heads if len(place.chain) >= left]
    return tuple(dict.fromkeys(ordered))
