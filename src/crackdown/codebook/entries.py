"""What the codebook's YAML files hold, typed and frozen."""

from collections.abc import Mapping
from dataclasses import dataclass

from crackdown.model.register import Place, Site

SOURCE_KINDS = (
    "government", "police", "military", "court", "ngo", "igo", "media", "company", "witness", "victim", "expert",
    "accused",
)  # fmt: skip
COUNTED = (
    "people", "officers", "sites", "countries", "targets", "cases", "devices", "documents", "vehicles", "weapons",
    "accounts", "money", "other",
)  # fmt: skip
PLACE_KINDS = ("region", "country", "province", "district", "commune", "town", "border_point", "airport", "zone")
SITE_KINDS = ("compound", "casino", "hotel", "zone", "park")


@dataclass(frozen=True, slots=True)
class Act:
    """An act of the codebook.

    `family` groups acts that tell of one happening (custody, return, release, raid, …); `of` is what a deed of it
    is done to, unless the text names something else; `counts` what its figures may count. `verbs` are base forms
    (a phrase's first word inflects: "round up"), `nouns` and `phrases` stand as they are; `weak` verbs have
    other meanings too and tell of the act only right by a fitting figure.
    """

    id: str
    family: str
    of: str
    counts: tuple[str, ...]
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    phrases: tuple[str, ...]
    weak: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Nation:
    """A country or territory: ISO 3166-1 alpha-2 `code`, its `names`, `adjectives` ("Lao"), `people` ("Laotians").

    `seats` are the ids of the towns whose names stand for its government ("Beijing").
    """

    code: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    seats: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """A public body, agency, armed group, NGO, company or outlet: `kind` is one of the codebook's source kinds.

    `is_agency` is true for a news agency, whose reports other outlets carry.
    """

    id: str
    name: str
    kind: str
    country: str | None
    aliases: tuple[str, ...] = ()
    is_agency: bool = False


@dataclass(frozen=True, slots=True)
class Office:
    """A word for an office ("police chief", "spokesman") and the source kind of whoever holds it."""

    word: str
    kind: str


@dataclass(frozen=True, slots=True)
class Speaking:
    """Words for who speaks: `nouns` for whoever bears no listed name and `endings` of bodies' names, with their kinds;
    `capitals` are the cities that stand for their state."""

    nouns: Mapping[str, str]
    endings: Mapping[str, str]
    capitals: frozenset[str]


@dataclass(frozen=True, slots=True)
class Naming:
    """How a text gives a place away that no gazetteer lists, by words in or beside its name.

    `units` maps words for a part of a country to the kind of place, `before` are those that stand before the name;
    `built` ends a site's name with a capital, `plain` without. `beside` are the words of other kinds: what a name is
    said to be (`said_town`, `said_built`, `firms`), what stands before its preposition (`of_places`, `staying`,
    `moving_to`, `moving_from`, `not_in`), what is part of no name (`never`, `generic`),
    and what is called by its town (`landmarks`).
    """

    units: Mapping[str, str]
    before: tuple[str, ...]
    built: tuple[str, ...]
    numbered: tuple[str, ...]
    plain: tuple[str, ...]
    beside: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency: ISO 4217 `code` (BTC for bitcoin), signs written before the number, words after it.

    `per_usd` is roughly how much of it a US dollar buys; None where its worth leaps.
    `shared` are another currency's signs and words that mean this one in a report of its own `country`: "rupees".
    """

    code: str
    signs: tuple[str, ...]
    words: tuple[str, ...]
    per_usd: float | None = None
    country: str | None = None
    shared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Policy:
    """A named reading of hedges: shares of n for `about` and `nearly`, bounds for each vague word."""

    name: str
    about: float
    nearly: float
    vague: Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Hedges:
    """The words of each hedge, before and after the number; the vague words; the policies."""

    before: Mapping[str, tuple[str, ...]]
    after: Mapping[str, tuple[str, ...]]
    vague: tuple[str, ...]
    policies: Mapping[str, Policy]


@dataclass(frozen=True, slots=True)
class Rated:
    """A grade on one axis of trust, and why, as a reader is told."""

    grade: str
    why: str


@dataclass(frozen=True, slots=True)
class TrustRules:
    """How sources and claims are graded: `sources` by kind, `claims` by rule, the first that holds in this order.

    With `figures` judged figures or more a source has a record: a share of `raised` borne out lifts its grade, one of
    `lowered` contradicted takes it down.
    """

    sources: Mapping[str, Rated]
    figures: int
    raised: float
    lowered: float
    claims: Mapping[str, Rated]


@dataclass(frozen=True, slots=True, eq=False)
class Codebook:
    """All that the program knows of the field, as loaded from the YAML files in `data/`.

    `irregular` maps a verb to its past and past participle; `cues` are expressions by kind; `counted` maps a noun
    (singular, lower case, possibly of several words) to what it counts (`of`).
    """

    acts: Mapping[str, Act]
    irregular: Mapping[str, tuple[str, str]]
    cues: Mapping[str, tuple[str, ...]]
    hedges: Hedges
    counted: Mapping[str, str]
    nations: tuple[Nation, ...]
    places: tuple[Place, ...]
    sites: tuple[Site, ...]
    bodies: tuple[Body, ...]
    offices: tuple[Office, ...]
    speaking: Speaking
    naming: Naming
    outlets: tuple[Body, ...]
    currencies: tuple[Currency, ...]
    trust: TrustRules
