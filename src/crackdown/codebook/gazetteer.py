"""Nations, places and sites: each place knows the chain of places that it lies in."""

from collections.abc import Iterable, Mapping
from importlib.resources.abc import Traversable

from crackdown.codebook.entries import PLACE_KINDS, SITE_KINDS, Naming, Nation
from crackdown.codebook.sheet import Entry, apart, listed, sheet, tabled, unique
from crackdown.model.register import Place, Site

_COLUMNS = ("id", "name", "kind", "in", "lat", "lon", "aliases")
_BESIDE = (
    "said_town", "said_built", "of_places", "staying", "moving_to", "moving_from", "not_in", "never", "generic",
    "firms", "landmarks",
)  # fmt: skip
_UNITS = ("province", "district", "town", "commune", "village")
_SITE_FIELDS = ("id", "name", "kind", "in", "lat", "lon", "aliases", "source")


def nations(folder: Traversable) -> tuple[tuple[Nation, ...], tuple[Place, ...]]:
    """The nations, and the same as places: a country's names are written down once, in nations.yaml."""
    whole = sheet(folder, "nations.yaml").only("source", "shared", "nations")
    rows = unique(listed(whole, "nations", "code"), "code")
    found = tuple(_nation(row) for row in rows)
    apart(
        ((row, word) for row, nation in zip(rows, found, strict=True) for word in _words(nation)), whole.words("shared")
    )
    source = whole.text("source")
    return found, tuple(_country(row, nation, source) for row, nation in zip(rows, found, strict=True))


def places(folder: Traversable, countries: Iterable[Place]) -> tuple[Place, ...]:
    """The countries and the places of places.yaml, each with its chain."""
    whole = sheet(folder, "places.yaml").only("source", "places")
    rows = unique(tabled(whole, "places", _COLUMNS), "id")
    known = {country.id: country for country in countries}
    inside: dict[str, str | None] = dict.fromkeys(known)
    for row in rows:
        if row.name in inside:
            raise row.wrong("a country of nations.yaml has this id")
        inside[row.name] = row.maybe("in")
    source = whole.text("source")
    found = tuple(_place(row, _chain(row, inside), known, source) for row in rows)
    return (*known.values(), *found)


def sites(folder: Traversable, known: Iterable[Place]) -> tuple[Site, ...]:
    """The sites of sites.yaml, each in a place that is known."""
    ids = {place.id for place in known}
    rows = unique(listed(sheet(folder, "sites.yaml").only("sites"), "sites", "id"), "id")
    found = tuple(_site(row.only(*_SITE_FIELDS), ids) for row in rows)
    apart((row, word) for row, site in zip(rows, found, strict=True) for word in (site.name, *site.aliases))
    return found


def naming(folder: Traversable) -> Naming:
    """The words of naming.yaml that give away a place that no gazetteer lists."""
    whole = sheet(folder, "naming.yaml").only("units", "before", "built", "numbered", "plain", *_BESIDE)
    units = whole.inner("units").only(*_UNITS)
    owned = [(Entry(whole.file, kind, {}), word) for kind in units.fields for word in units.words(kind)]
    apart(owned)
    return Naming(
        units={word: owner.name for owner, word in owned},
        before=whole.words("before"),
        built=whole.words("built"),
        numbered=whole.words("numbered"),
        plain=whole.words("plain"),
        beside={key: whole.words(key) for key in _BESIDE},
    )


def _nation(row: Entry) -> Nation:
    row.only("code", "names", "adjectives", "people", "at", "seats")
    code = row.text("code")
    if len(code) != 2 or not (code.isascii() and code.isalpha() and code.isupper()):
        raise row.wrong(f"no ISO 3166-1 code: {code}")
    if not row.words("names"):
        raise row.wrong("no name")
    return Nation(code, row.words("names"), row.words("adjectives"), row.words("people"), row.words("seats"))


def _words(nation: Nation) -> tuple[str, ...]:
    return (*nation.names, *nation.adjectives, *nation.people)


def _country(row: Entry, nation: Nation, source: str) -> Place:
    at = row.fields.get("at", [])
    if not isinstance(at, list) or len(at) not in (0, 2):
        raise row.wrong("at is no pair of latitude and longitude")
    point = Entry(row.file, row.name, dict(zip(("lat", "lon"), at, strict=False)))
    name, *aliases = nation.names
    return Place(nation.code.lower(), name, "country", nation.code, *_point(point), tuple(aliases), source=source)


def _chain(row: Entry, inside: Mapping[str, str | None]) -> tuple[str, ...]:
    chain: list[str] = []
    outer = row.maybe("in")
    while outer is not None:
        if outer not in inside:
            raise row.wrong(f"lies in an unknown place: {outer}")
        if outer in chain or outer == row.name:
            raise row.wrong(f"the places that it lies in go round in a circle at {outer}")
        chain.append(outer)
        outer = inside[outer]
    return tuple(chain)


def _place(row: Entry, chain: tuple[str, ...], countries: Mapping[str, Place], source: str) -> Place:
    kind = row.choice("kind", PLACE_KINDS)
    country = countries.get(chain[-1]) if chain else None
    if (country is None) != (kind == "region"):
        raise row.wrong("every place but a region of the world lies in a country")
    code = country.country if country else None
    return Place(row.text("id"), row.text("name"), kind, code, *_point(row), _aliases(row), chain, source)


def _site(row: Entry, known: Iterable[str]) -> Site:
    place = row.text("in")
    if place not in known:
        raise row.wrong(f"lies in an unknown place: {place}")
    lat, lon = _point(row)
    return Site(
        id=row.text("id"),
        name=row.text("name"),
        kind=row.choice("kind", SITE_KINDS),
        place=place,
        lat=lat,
        lon=lon,
        aliases=_aliases(row),
        source=row.text("source"),
    )


def _aliases(row: Entry) -> tuple[str, ...]:
    aliases = row.words("aliases")
    if row.text("name") in aliases:
        raise row.wrong("its name is also among its aliases")
    return aliases


def _point(row: Entry) -> tuple[float | None, float | None]:
    lat, lon = row.number("lat", -90, 90), row.number("lon", -180, 180)
    if (lat is None) != (lon is None):
        raise row.wrong("latitude and longitude come together or not at all")
    return lat, lon
