"""Sites: those of the codebook by any of their names, and those that only reports name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from crackdown.model.ids import content_id
from crackdown.model.register import Place, Site
from crackdown.resolve.homes import Mention, homes
from crackdown.resolve.names import site_key, site_kind


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
        return cls(
            {key: tuple(found[id_] for id_ in sorted(found)) for key, found in known.items()}, homes(mentions, site_key)
        )

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
