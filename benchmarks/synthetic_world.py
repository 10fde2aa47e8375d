"""What happens in a synthetic ledger: raids of compounds, what follows from them, campaigns that are counted up.

A ledger ten times as large covers more towns and a longer time, so that a town's month stays as crowded: the busiest of
each twenty towns sees some fifteen raids a month, some of them on one day, in compounds that may bear one name.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import synthetic_words as stock

from crackdown.codebook.entries import Codebook

START = date(2019, 1, 1)
COUNTRIES = ("KH", "MM", "LA", "TH", "PH", "VN", "MY", "ID")
BLOCK = 20
"""Of each so many towns the first is the busiest, by Zipf's law."""

RATE = 5.0
"""Raids for each town and month."""

CLAIMS = 26.0
"""Claims that a raid brings about, on the average: how large a world a ledger needs."""

SITES = 8
"""Compounds of a town."""


@dataclass(frozen=True, slots=True)
class Town:
    """A town of the gazetteer, its names as reports give them, and its compounds."""

    name: str
    province: str | None
    country: str
    sites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that is so: what happened to how many (None: a deed), in which event; of a part the total's act."""

    event: str
    act: str
    of: str
    n: int | None
    role: str
    nation: str | None = None
    whole: str | None = None


@dataclass(frozen=True, slots=True)
class Raid:
    """A raid: its facts, its later counts, what followed (each on its day), and what only colours its reports."""

    id: str
    town: Town
    site: str | None
    day: date
    voice: tuple[str, str]
    facts: tuple[Fact, ...]
    counts: tuple[int, ...]
    follow: tuple[tuple[date, Fact], ...]
    people: tuple[str, ...]
    streets: tuple[str, ...]
    quote: str


@dataclass(frozen=True, slots=True)
class World:
    """Where and for how many days raids happen."""

    towns: tuple[Town, ...]
    weights: tuple[float, ...]
    days: int

    @classmethod
    def of(cls, claims: int, codebook: Codebook, chance: random.Random) -> "World":
        """A world large enough for so many claims."""
        scale = max(claims / 10_000, 0.1) ** 0.5
        named = {place.id: place for place in codebook.places}
        seen: dict[str, int] = {}
        for place in codebook.places:
            seen[place.name] = seen.get(place.name, 0) + 1
        towns = []
        for place in codebook.places:
            if place.kind == "town" and place.country in COUNTRIES and seen[place.name] == 1:
                chain = [named[id_] for id_ in place.chain]
                province = next((outer.name for outer in chain if outer.kind == "province"), None)
                sites = tuple(site_name(chance) for _ in range(SITES))
                towns.append(Town(place.name, province, chain[-1].name, sites))
        chance.shuffle(towns)
        kept = towns[: max(4, round(BLOCK * scale))]
        months = claims / CLAIMS / RATE / len(kept)
        weights = tuple(1 / (1 + at % BLOCK) for at in range(len(kept)))
        return cls(tuple(kept), weights, max(20, round(30 * months)))

    def raids(self, chance: random.Random) -> Iterator[Raid]:
        """Raids without end; now and then several of one town on one day."""
        number = 0
        while True:
            (town,) = chance.choices(self.towns, self.weights)
            day = START + timedelta(chance.randrange(self.days))
            for _ in range(chance.choice((1, 1, 1, 1, 2, 3))):
                number += 1
                yield raid(f"raid {number}", town, day, chance)


def site_name(chance: random.Random) -> str:
    """A compound's name: 16 times 16 names for thousands, so that some occur in several towns."""
    return f"{chance.choice(stock.FIRST)} {chance.choice(stock.SECOND)} {chance.choice(stock.KINDS)}"


def count(chance: random.Random, middle: float, spread: float = 1.0) -> int:
    """A count as reports have them: small ones often, one in four a round one."""
    n = max(2, round(middle * chance.lognormvariate(0, spread)))
    return max(2, round(n, -1)) if n > 20 and chance.random() < 0.25 else n


def raid(id_: str, town: Town, day: date, chance: random.Random) -> Raid:
    """One raid and what follows from it."""
    total = count(chance, 45)
    counts = [total]
    while chance.random() < 0.3 and len(counts) < 4:
        counts.append(counts[-1] + count(chance, total * 0.1))
    facts = [Fact(id_, "arrested", "people", total, chance.choice(("people", "suspects", "workers", "foreigners")))]
    facts += parts(facts[0], chance)
    facts.append(Fact(id_, "raided", "sites", None, "premises"))
    if chance.random() < 0.4:
        facts.append(Fact(id_, "rescued", "people", count(chance, 12), "victims"))
    if chance.random() < 0.5:
        facts.append(Fact(id_, "deployed", "officers", count(chance, 80), "officers"))
    for role in chance.sample(sorted(_OF), chance.choice((0, 1, 2, 3, 4))):
        facts.append(Fact(id_, "seized", _OF[role], count(chance, 60), role))
    return Raid(
        id=id_,
        town=town,
        site=chance.choice(town.sites) if chance.random() < 0.75 else None,
        day=day,
        voice=chance.choice(stock.VOICES),
        facts=tuple(facts),
        counts=tuple(counts),
        follow=tuple(followed(id_, day, counts[-1], chance)),
        people=tuple(person(chance) for _ in range(5)),
        streets=tuple(chance.choice(stock.NAMES) for _ in range(4)),
        quote=quote(chance),
    )


_OF = {
    "phones": "devices",
    "computers": "devices",
    "passports": "documents",
    "vehicles": "vehicles",
    "SIM cards": "devices",
}


def parts(total: Fact, chance: random.Random) -> Iterator[Fact]:
    """A breakdown by nation, and women, of some totals."""
    left = total.n or 0
    if left >= 8 and chance.random() < 0.7:
        for code in chance.sample(sorted(stock.NATIONS), chance.choice((1, 2, 3, 4, 5))):
            n = max(1, round(left * chance.uniform(0.2, 0.7)))
            left -= n
            if left < 0:
                break
            yield Fact(total.event, "arrested", "people", n, f"{stock.NATIONS[code]} nationals", code, "arrested")
    if total.n and total.n >= 8 and chance.random() < 0.25:
        n = max(1, round(total.n * chance.uniform(0.1, 0.4)))
        yield Fact(total.event, "arrested", "people", n, "women", None, "arrested")


def followed(id_: str, day: date, held: int, chance: random.Random) -> Iterator[tuple[date, Fact]]:
    """What became of those arrested, days or weeks later: happenings of their own."""
    if chance.random() < 0.2:
        n = max(2, round(held * chance.uniform(0.2, 0.9)))
        yield day + timedelta(chance.randrange(4, 40)), Fact(f"{id_} deported", "deported", "people", n, "people")
    if chance.random() < 0.15:
        n = max(2, round(held * chance.uniform(0.05, 0.3)))
        yield day + timedelta(chance.randrange(2, 20)), Fact(f"{id_} charged", "charged", "people", n, "suspects")


def person(chance: random.Random) -> str:
    """A name."""
    return f"{chance.choice(stock.NAMES)} {chance.choice(stock.NAMES)}"


def quote(chance: random.Random) -> str:
    """A statement that several reporters quote word for word."""
    words = (
        chance.choice(kind) for kind in (stock.ADJECTIVES, stock.NOUNS, stock.VERBS, stock.NOUNS, stock.ADJECTIVES)
    )
    a, b, c, d, e = words
    return (
        f"“Behind every {a} {b} there was somebody who {c} the {d}, and we will not leave one {e} door shut,” it said."
    )


def campaign(country: str, day: date) -> tuple[str, date, int]:
    """The campaign that a country counts up on `day`: its event, its first day, how many were arrested by then."""
    since = date(day.year, 1 + 3 * ((day.month - 1) // 3), 1)
    steady = random.Random(f"{country} {since}").uniform(8, 60)
    return f"campaign {country} {since}", since, round(steady * ((day - since).days // 7 * 7 + 7))


def fillers(raid_: Raid | None, number: int, chance: random.Random) -> Iterator[dict[str, str]]:
    """The words of sentences that tell nothing that is coded; some name the raid's people and streets."""
    for _ in range(number):
        words = {key: chance.choice(stock.NOUNS) for key in "xyz"} | {
            key: chance.choice(stock.ADJECTIVES) for key in "ab"
        }
        words["v"] = chance.choice(stock.VERBS)
        if raid_ and chance.random() < 0.25:
            words |= {"who": chance.choice(raid_.people), "street": chance.choice(raid_.streets)}
        yield words


def near(raids: Sequence[Raid], town: Town) -> Raid | None:
    """The last raid told of in the town."""
    return next((one for one in reversed(raids) if one.town is town), None)
