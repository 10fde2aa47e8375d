"""The register: places, sites and parties that claims speak of."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Place:
    """An entry of the gazetteer.

    `chain` is the ids of the places that it lies in, nearest first (town, province, country); `kind` one of
    country, province, district, commune, town, border_point, airport; `lat`, `lon` WGS 84 degrees.
    """

    id: str
    name: str
    kind: str
    country: str | None
    lat: float | None
    lon: float | None
    aliases: tuple[str, ...] = ()
    chain: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class SiteStep:
    """What became of a site: `status` is the act of the `claims` that say so (identified, raided, sealed, reopened).

    `day` is the last on which it may have happened; with `reported`, that of the first report, as no claim gives a
    day. `alleged` where nobody says so as a fact.
    """

    status: str
    day: date | None
    reported: bool
    alleged: bool
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Site:
    """A compound, casino, hotel or zone; what it is alleged to be stays with the claims that allege it.

    `place` is the id of the place it lies in; `first` and `last` are the days on which reports first and last spoke of
    it; `steps` tell what became of it, the earliest first. A site that the codebook knows has the codebook's id and
    coordinates; one met only in reports has an id made of its name and place.
    """

    id: str
    name: str
    kind: str
    place: str | None
    lat: float | None = None
    lon: float | None = None
    aliases: tuple[str, ...] = ()
    source: str = ""
    claims: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    steps: tuple[SiteStep, ...] = ()

    @property
    def status(self) -> str:
        """What the site is by the latest step: "sealed", "raided (alleged)"; "" where no claim says."""
        if not self.steps:
            return ""
        return f"{self.steps[-1].status} (alleged)" if self.steps[-1].alleged else self.steps[-1].status


@dataclass(frozen=True, slots=True)
class Party:
    """An official, a public body, a company, or a person sanctioned, indicted or convicted.

    `ground` says what makes the party public: an office, a body of the codebook, a list entry or a charge in a
    claim; `proof` are the claims that it rests on, where it does. `first` and `last` are the days on which reports
    first and last spoke of it. A private person is never a party.
    """

    id: str
    name: str
    kind: str
    ground: str
    aliases: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    proof: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Register:
    """What resolving made of the claims: for each claim its places (ids, most specific first) and site."""

    places: tuple[Place, ...] = ()
    sites: tuple[Site, ...] = ()
    parties: tuple[Party, ...] = ()
    located: tuple[tuple[str, tuple[str, ...]], ...] = ()
