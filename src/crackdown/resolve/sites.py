"""Sites: those of the codebook by any of their names, and those that only reports name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from crackdown.model.ids import content_id
from crackdown.model.register import Place, Site
from crackdown.resolve.names import site_key, site_kind


@dataclass(frozen=True, slots=True)
class Mention:
    """A claim's name for a site that the codebook does not know, and the narrowest place known around it."""

    claim: str
    name: str
    place: Place | None


@dataclass(slots=True)
class Sites:
    """The sites met: which claims speak of each, and under which names."""

    known: Mapping[str, tuple[Site, ...]]
    homes: Mapping[tuple[str, str], Place | None]
    met: dict[str, Site] = field(default_factory=dict)
    names: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    claims: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, sites: Iterable[Site], mentions: Iterable[Mention]) -> "Sites":
        """Nothing met yet; `sites` are the codebook's, `mentions` all names that may be those of other sites."""
        known: dict[str, dict[str, Site]] = defaultdict(dict)
        for site in sites:
            for name in (site.name, *site.aliases):
                known[site_key(name)][site.id] = site
        return cls({key: tuple(found[id_] for id_ in sorted(found)) for key, found in known.items()}, _homes(mentions))

    def listed(self, name: str, around: Sequence[str]) -> Site | None:
        """The codebook's site of that name, if only one lies in a place of `around` (or only one has the name)."""
        options = self.known.get(site_key(name), ())
        near = tuple(site for site in options if site.place in around)
        left = near or options
        return left[0] if len(left) == 1 else None

    def reported(self, name: str, place: Place | None) -> Site | None:
        """A site that only reports name; None where `name` does not look like a site's."""
        kind = site_kind(name)
        if kind is None:
            return None
        key = site_key(name)
        home = self.homes.get((key, place.id if place else ""), place)
        inside = home.id if home else None
        return Site(content_id("s", key, inside), name, kind, inside, source="reports")

    def note(self, site: Site, name: str, claim: str) -> None:
        """Records that `claim` speaks of `site` under `name`."""
        self.met[site.id] = site
        self.names[site.id].add(name)
        self.claims[site.id].add(claim)

    def entries(self) -> tuple[Site, ...]:
        """The sites met, each with every name and every claim; a report's own site goes by its first name in order."""
        return tuple(self._entry(self.met[id_]) for id_ in sorted(self.met))

    def _entry(self, site: Site) -> Site:
        said = sorted(self.names[site.id])
        name = site.name if site.source != "reports" else said[0]
        aliases = tuple(dict.fromkeys(alias for alias in (*site.aliases, *said) if alias != name))
        return replace(site, name=name, aliases=aliases, claims=tuple(sorted(self.claims[site.id])))


def _homes(mentions: Iterable[Mention]) -> dict[tuple[str, str], Place | None]:
    """For each name and place that reports put a site in, the narrowest place that agrees with it.

    One report says only the province, another the district in it: they speak of one site as long as no third puts a
    site of the name elsewhere in that province.
    """
    places: dict[str, dict[str, Place | None]] = defaultdict(dict)
    for mention in mentions:
        places[site_key(mention.name)][mention.place.id if mention.place else ""] = mention.place
    return {
        (key, id_): _narrowest(place, found.values()) for key, found in places.items() for id_, place in found.items()
    }


def _narrowest(place: Place | None, others: Iterable[Place | None]) -> Place | None:
    inside = [other for other in others if other and (place is None or other is place or place.id in other.chain)]
    line = sorted(inside, key=lambda other: (-len(other.chain), other.id))
    nested = all(outer.id == line[0].id or outer.id in line[0].chain for outer in line)
    return line[0] if line and nested else place
