"""Invents small stories for `faults.py`: several reports of one happening, with the claims that a person would code.

A story is made of facts and of sentences in many wordings, drawn by a seed: the same seed gives the same story. In a
sentence `<key|words>` is the quote of the claim `key`, `{key}` its number; all other braces are the report's words.
"""

# A wording stands on one line, whole: so it is read best.
# ruff: noqa: E501

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

TOWNS = (
    ("Bavet", "Cambodia"), ("Poipet", "Cambodia"), ("Sihanoukville", "Cambodia"), ("Kampot", "Cambodia"),
    ("Myawaddy", "Myanmar"), ("Tachileik", "Myanmar"), ("Vientiane", "Laos"), ("Mae Sot", "Thailand"),
    ("Angeles City", "Philippines"), ("Cebu", "Philippines"), ("Batam", "Indonesia"), ("Colombo", "Sri Lanka"),
)  # fmt: skip
NATIONS = (
    ("CN", "Chinese"), ("VN", "Vietnamese"), ("TH", "Thais"), ("ID", "Indonesians"), ("MY", "Malaysians"),
    ("KE", "Kenyans"), ("IN", "Indians"), ("PH", "Filipinos"), ("BD", "Bangladeshis"), ("NP", "Nepalis"),
    ("UG", "Ugandans"), ("ET", "Ethiopians"), ("BR", "Brazilians"), ("TW", "Taiwanese"),
)  # fmt: skip
BODIES = (
    ("Interior Ministry", "government"), ("Immigration Department", "government"), ("National Police", "police"),
    ("Border Police", "police"),
)  # fmt: skip
OUTLETS = ("Lantern Post", "Delta Courier", "Harbour Mail", "Eastern Ledger", "Two Rivers Daily", "Monsoon Wire")

FILLERS = (
    "Residents of the street said that lorries had come and gone at night for weeks.",
    "The owner of the building could not be reached by telephone.",
    "A court is to decide next week on what will become of the site.",
    "Our reporter saw broken routers and bags of rice in the yard behind the gate.",
    "Such centres lure workers with offers of well paid office jobs.",
    "A lawyer who works with victims asked for interpreters and for patience.",
    "Shops around the compound stayed shut, and soldiers turned cars away.",
    "Neighbouring states have asked to be told of every operation beforehand.",
)

Fields = dict[str, Any]
_MARK = re.compile(r"<(\w+)\|([^<>]+)>")


@dataclass
class Page:
    """One report: its lines, the facts behind their marks and the words that fill them."""

    name: str
    outlet: str
    published: date | None
    lines: list[str]
    facts: dict[str, Fields] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)

    def rendered(self) -> tuple[str, list[Fields]]:
        """The text and the rows of its claims, each with its quote and where that stands."""
        numbers = {key: f"{fact['n']:,}" for key, fact in self.facts.items()}
        marked = "\n\n".join(self.lines).format_map(self.words | numbers)
        text, rows, at = "", [], 0
        for found in _MARK.finditer(marked):
            text += marked[at : found.start()]
            key, quote = found.groups()
            place = {"start": len(text), "end": len(text) + len(quote), "quote": quote}
            rows.append({"id": key, "type": "figure", "document": self.name} | self.facts[key] | place)
            text, at = text + quote, found.end()
        told = {row["id"] for row in rows}
        return text + marked[at:] + "\n", [row for row in rows if row.get("part_of") in told | {None}]


@dataclass
class Story:
    """Reports of one happening, and by fault what can be done to it."""

    name: str
    kind: str
    pages: list[Page]
    pool: dict[str, str] = field(default_factory=dict)
    """Words for a fault to use: sentences in place of others."""


def invented(kind: str, seed: int) -> Story:
    """The story of `kind` number `seed`."""
    return KINDS[kind](random.Random(f"{kind} {seed}"), f"{kind}-{seed:03}")


def _partition(rng: random.Random, total: int, parts: int) -> list[int]:
    """`total` as a sum of so many unlike numbers of 11 or more."""
    while True:
        cuts = sorted(rng.sample(range(11, total - 10), parts - 1))
        found = [b - a for a, b in zip([0, *cuts], [*cuts, total], strict=True)]
        if min(found) > 10 and len(set(found)) == parts:
            return sorted(found, reverse=True)


def _dates(rng: random.Random) -> date:
    return date(2026, 1, 5) + timedelta(days=rng.randrange(0, 200))


def _on(day: date) -> str:
    return f"{day:%A}"


def _scene(rng: random.Random, name: str) -> tuple[list[Page], date, dict[str, str], Fields]:
    """Three empty pages by three outlets, the day, the words for the scene and the fields of all its claims."""
    town, country = rng.choice(TOWNS)
    day = _dates(rng)
    body, kind = rng.choice(BODIES)
    words = {
        "town": town,
        "country": f"the {country}" if country.endswith("s") and country != "Laos" else country,
        "body": body,
        "on": _on(day),
        "day": f"{day.day} {day:%B}",
    }
    fields: Fields = {"act": "arrested", "of": "people", "date": [day.isoformat()] * 2, "place": [town, country]}
    outlets = rng.sample(OUTLETS, 3)
    pages = [
        Page(f"{name}-{at + 1}.txt", outlet, day + timedelta(days=at), [], {}, dict(words))
        for at, outlet in enumerate(outlets)
    ]
    return pages, day, words, fields | {"source": body, "source_kind": kind}


LEADS = (
    "<total|{total} people were {did}> in a raid on a compound in {town}, {country}, on {on}, the {body} said.",
    "The {body} said that <total|{total} people were {did}> when officers searched an office block in {town}, {country}, on {on}.",
    "A raid on a rented villa in {town}, {country}, ended on {on} with <total|the {doing} of {total} people>, according to the {body}.",
    "Officers <total|{did} {total} people> at two buildings in {town}, {country}, on {on}, the {body} said in a statement.",
    "<total|A total of {total} people were {did}> on {on} at a casino in {town}, {country}, the {body} announced.",
)
SECONDS = (
    "It was still dark when the trucks rolled up. By noon on {on} <total|{total} people had been {did}> in {town}, {country}, the {body} told reporters.",
    "In {town}, {country}, <total|{total} people were {did}> on {on} as a scam centre was searched, according to the {body}.",
    "The search of a scam compound in {town}, {country}, on {on} led to <total|the {doing} of {total} people>.",
    "<total|Police {did} {total} people> in a scam compound in {town}, {country}, on {on}.",
)
BRIEFS = (
    ("over", "<total|More than {total} people were arrested> in {town}, {country}, on {on}, officials said."),
    ("nearly", "<total|Nearly {total} people were arrested> in {town}, {country}, on {on}."),
    ("about", "<total|About {total} people were arrested> in {town}, {country}, on {on}, a spokesman said."),
    ("exact", "In {town}, {country}, <total|{total} people were arrested> on {on}. No shots were fired."),
)
LISTS = (
    "They comprised {list}.",
    "The group was made up of {list}.",
    "The {body} broke the number down by nationality: {list}.",
    "The group consisted of {list}.",
    "Those taken away were composed of {list}.",
)
AMONG = (
    "Among them were {list}, it said.",
    "They included {list}.",
    "The group included {list}, besides people of other countries.",
)


def _listed(keys: list[str]) -> str:
    marks = [f"<{key}|{{{key}}} {{noun_{key}}}>" for key in keys]
    return f"{', '.join(marks[:-1])} and {marks[-1]}"


def raid(rng: random.Random, name: str) -> Story:
    """Three reports of a raid: one with a complete breakdown, one with some of its parts, one in brief."""
    pages, _, _, fields = _scene(rng, name)
    total, many = rng.randrange(115, 990), rng.randrange(3, 6)
    parts, nations = _partition(rng, total, many), rng.sample(NATIONS, many)
    for page in pages:
        page.facts["total"] = fields | {"n": total}
        page.words |= {"did": "arrested", "doing": "arrest"}
    keys = [f"p{at}" for at in range(many)]
    for key, n, (code, noun) in zip(keys, parts, nations, strict=True):
        for page in pages[:2]:
            page.facts[key] = fields | {"n": n, "nationality": [code], "part_of": "total"}
            page.words[f"noun_{key}"] = noun
    fillers = rng.sample(FILLERS, 6)
    complete = rng.choice(LISTS).replace("{list}", _listed(keys))
    pages[0].lines = [rng.choice(LEADS) + " " + complete, *fillers[:2]]
    second = rng.choice(SECONDS)
    pages[1].lines = [second, rng.choice(AMONG).replace("{list}", _listed(keys[:2])), *fillers[2:4]]
    if "{body}" not in second:
        for key in ("total", *keys):
            pages[1].facts[key] |= {"source": None, "source_kind": None}
    _brief(rng, pages[2], total)
    pages[2].lines.append(fillers[4])
    return Story(name, "raid", pages)


def _brief(rng: random.Random, page: Page, total: int) -> None:
    hedge, line = rng.choice(BRIEFS)
    n = {"over": total // 10 * 10 - 5, "nearly": total // 10 * 10 + 10, "about": total // 10 * 10}.get(hedge, total)
    page.facts["total"] |= {"n": n, "hedge": hedge, "source": None, "source_kind": None}
    page.lines = [line]


STANDS = (
    "<total|{total} people have been arrested> in {country} since {start}, the {body} said.",
    "The {body} said that <total|{total} people had been arrested> in {country} since {start}.",
    "<total|{total} suspects have been detained> across {country} since {start}, according to the {body}.",
    "Since {start}, <total|{total} people have been arrested> in {country} in the drive against scam centres, the {body} said.",
)
ROSE = (
    "<total|The number of people arrested in {country} since {start} rose {how} {total}>, the {body} said.",
    "<total|The number of arrests in {country} since {start} climbed {how} {total}>, according to the {body}.",
    "The {body} said that <total|the number of those arrested in {country} since {start} grew {how} {total}>.",
    "<total|Arrests in {country} since {start} increased {how} {total}>, the {body} said.",
)
RIGHTLY = (
    "The number of people arrested in {country} rose by {more}: <total|{total} have been arrested> since {start}, the {body} said.",
    "Arrests grew by {more} within the week. <total|{total} people have been arrested> in {country} since {start}, the {body} said.",
)
PAPERS = (
    "<total|{total} people have been arrested> in {country} since {start}.",
    "So far, <total|{total} people have been arrested> in {country} since {start}, in one raid after the other.",
    "In {country}, <total|{total} people have been detained> since {start}.",
)


def campaign(rng: random.Random, name: str) -> Story:
    """Three reports, days apart, of a running total that grows; the last in the paper's own voice or the body's."""
    pages, day, _, fields = _scene(rng, name)
    start, n = day - timedelta(days=rng.randrange(14, 60)), rng.randrange(412, 1900)
    counts = [n, n + rng.randrange(60, 400), 0]
    counts[2] = counts[1] + rng.randrange(60, 400)
    own, fillers = rng.random() < 0.5, rng.sample(FILLERS, 6)
    for at, page in enumerate(pages):
        page.published = day + timedelta(days=at * rng.randrange(3, 6))
        page.words |= {"start": f"{start.day} {start:%B}", "how": "to"}
        run = [start.isoformat(), page.published.isoformat()]
        place = fields["place"][1:]
        page.facts["total"] = fields | {"n": counts[at], "scope": "running", "date": run, "place": place}
        page.lines = [rng.choice(RIGHTLY if at == 1 and rng.random() < 0.3 else STANDS), *fillers[at::3]]
    pages[1].words["more"] = f"{counts[1] - counts[0]:,}"
    paper = rng.choice(PAPERS)
    if own:
        pages[2].lines[0] = paper
        pages[2].facts["total"] |= {"source": None, "source_kind": None}
    return Story(name, "campaign", pages, {"paper": paper, "body": rng.choice(STANDS), "rose": rng.choice(ROSE)})


FLOWS = (
    "<total|{total} people were detained> in {town}, {country}, on {on}, the {body} said. <out|{out} of them were later deported>.",
    "The {body} said that <total|{total} people were arrested> in {town}, {country}, on {on}. Of these, <out|{out} have been charged>.",
    "<total|Officers detained {total} people> in {town}, {country}, on {on}, according to the {body}; <out|{out} of those were released> after questioning.",
    "On {on} <total|{total} people were arrested> in {town}, {country}, the {body} said, and <out|{out} of them were charged> with fraud.",
)
OUT = {"deported": "deported", "charged": "charged", "released": "rescued"}


def flow(rng: random.Random, name: str) -> Story:
    """Two reports of a raid, one of which tells what became of some of those held."""
    pages, _, _, fields = _scene(rng, name)
    total = rng.randrange(115, 990)
    line = rng.choice(FLOWS)
    act = next(OUT[word] for word in OUT if f"{word}>" in line or f"{word} " in line.rpartition("<out|")[2])
    out = {"n": rng.randrange(30, total - 20), "act": act, "part_of": "total"}
    fillers = rng.sample(FILLERS, 4)
    for page in pages[:2]:
        page.facts = {"total": fields | {"n": total}, "out": fields | out}
        page.words |= {"did": "arrested", "doing": "arrest"}
    pages[0].lines = [line, *fillers[:2]]
    second = rng.choice(SECONDS)
    pages[1].lines = [second, *fillers[2:]]
    if "{body}" not in second:
        pages[1].facts["total"] |= {"source": None, "source_kind": None}
    return Story(name, "flow", pages[:2])


TOLD = (
    "<total|{total} workers fled> a compound in {town}, {country}, on {on}, a relief group said.",
    "On {on} <total|{total} people escaped> from a walled compound in {town}, {country}, a relief group said.",
)
BORNE_OUT = (
    "The {body} said that <total|{total} people had fled> the compound in {town}, {country}, on {on}.",
    "<total|{total} people escaped> from the compound in {town}, {country}, on {on}, the {body} said.",
)
DENIED = (
    "The {body} denied that <total|{total} people had fled> the compound in {town}, {country}, on {on}.",
    "It is not true that <total|{total} people escaped> from the compound in {town}, {country}, on {on}, the {body} said.",
    "The {body} rejected reports that <total|{total} people had fled> the compound in {town}, {country}, on {on}.",
    "<total|Reports that {total} people had escaped> from the compound in {town}, {country}, on {on} are false, the {body} said.",
)


def escape(rng: random.Random, name: str) -> Story:
    """A relief group tells of an escape, and a body bears it out."""
    pages, _, _, fields = _scene(rng, name)
    n = rng.randrange(34, 480)
    for page in pages[:2]:
        page.facts["total"] = fields | {"n": n, "act": "fled"}
    pages[0].facts["total"] |= {"source": "relief group", "source_kind": "ngo"}
    fillers = rng.sample(FILLERS, 4)
    pages[0].lines = [rng.choice(TOLD), *fillers[:2]]
    pages[1].lines = [rng.choice(BORNE_OUT), *fillers[2:]]
    return Story(name, "escape", pages[:2], {"denial": rng.choice(DENIED)})


HAULS = (
    "The {body} said that officers <phones|seized {phones} mobile phones> and <desks|{desks} computers> in {town}, {country}, on {on}.",
    "<phones|{phones} mobile phones> and <desks|{desks} computers were seized> in a raid in {town}, {country}, on {on}, the {body} said.",
)
AGAIN = (
    "In {town}, {country}, <phones|{phones} mobile phones were seized> on {on}, according to the {body}.",
    "Officers carried boxes out of a hotel in {town}, {country}, on {on}. <phones|They seized {phones} mobile phones>, the {body} said.",
    "<phones|The {body} confiscated {phones} mobile phones> in {town}, {country}, on {on}.",
)
MADE_UP = (
    "The computers comprised <tops|{tops} laptops> and <boxes|{boxes} desktops>.",
    "The computers were made up of <tops|{tops} laptops> and <boxes|{boxes} desktops>.",
)


def haul(rng: random.Random, name: str) -> Story:
    """Two reports of what was taken in a raid, with money in two currencies that must not be held against each other."""
    pages, _, _, fields = _scene(rng, name)
    things = fields | {"act": "seized", "of": "devices"}
    desks, tops = rng.randrange(105, 480), rng.randrange(20, 80)
    facts = {
        "phones": things | {"n": rng.randrange(213, 4800), "role": "mobile phones"},
        "desks": things | {"n": desks, "role": "computers"},
        "tops": things | {"n": tops, "role": "laptops", "part_of": "desks"},
        "boxes": things | {"n": desks - tops, "role": "desktops", "part_of": "desks"},
        "usd": things | {"n": rng.randrange(2, 90) * 10_000, "of": "money", "unit": "USD"},
        "baht": things | {"n": rng.randrange(2, 90) * 100_000, "of": "money", "unit": "THB"},
    }
    for page in pages[:2]:
        page.facts = {key: dict(fact) for key, fact in facts.items()}
    fillers = rng.sample(FILLERS, 4)
    cash = "<usd|{usd} US dollars> and <baht|{baht} baht were seized> as well."
    pages[0].lines = [f"{rng.choice(HAULS)} {rng.choice(MADE_UP)}", cash, *fillers[:2]]
    pages[1].lines = [rng.choice(AGAIN), *fillers[2:]]
    return Story(name, "haul", pages[:2])


LISTED = (
    "The US Treasury <total|sanctioned {total} people and companies> on {on} over scam centres in {country}: <who|{who} people> and <firms|{firms} companies>.",
    "<total|{total} people and companies were sanctioned> by the US Treasury on {on} over scam centres in {country}. The list is made up of <who|{who} people> and <firms|{firms} companies>.",
)
ONCE_MORE = (
    "On {on} the US Treasury <total|blacklisted {total} people and companies> tied to scam centres in {country}.",
    "<total|{total} people and companies were sanctioned> on {on} by the US Treasury for their part in scam centres in {country}.",
)
LISTS_BARE = (
    "The US Treasury <who|sanctioned {who} people> on {on} over scam centres in {country}, a banker said.",
    "<firms|{firms} companies were sanctioned> by the US Treasury on {on} over scam centres in {country}.",
)


def listing(rng: random.Random, name: str) -> Story:
    """Reports of sanctions: people and companies together and apart, which are no rivals of each other."""
    pages, _, _, fields = _scene(rng, name)
    fields = fields | {"act": "sanctioned", "of": "targets", "place": [], "source": None, "source_kind": None}
    who, firms = rng.sample(range(12, 70), 2)
    facts = {
        "total": fields | {"n": who + firms, "role": "people and companies", "actor": "US Treasury"},
        "who": fields | {"n": who, "of": "people", "part_of": "total"},
        "firms": fields | {"n": firms, "role": "companies", "part_of": "total"},
    }
    for page in pages:
        page.facts = {key: dict(fact) for key, fact in facts.items()}
    for key in ("who", "firms"):
        pages[2].facts[key]["part_of"] = None
    fillers = rng.sample(FILLERS, 6)
    for at, lines in enumerate((LISTED, ONCE_MORE, LISTS_BARE)):
        pages[at].lines = [rng.choice(lines), *fillers[at * 2 : at * 2 + 2]]
    return Story(name, "listing", pages)


WORLDWIDE = (
    "<all|More than ${all} has been seized> in the case in all, across several countries, the {body} said.",
    "In all, <all|over ${all} has been seized> worldwide in the case against the Golden Carp group, the {body} said.",
)
HERE = (
    "<some|${some} was seized> in {country} on {on} in the case against the Golden Carp group, prosecutors said.",
    "Prosecutors in {country} said that they had <some|seized ${some}> on {on} from the Golden Carp group.",
)


def hoard(rng: random.Random, name: str) -> Story:
    """What was seized in one country and what was seized in all: no rivals, in three reports."""
    pages, _, _, fields = _scene(rng, name)
    money = fields | {"act": "seized", "of": "money", "unit": "USD"}
    some = rng.randrange(21, 190) * 1_000_000
    here = money | {"n": some, "place": fields["place"][1:], "source": "prosecutors", "source_kind": "court"}
    everything = money | {"n": some * rng.randrange(3, 6) + 100_000_000, "hedge": "over", "place": [], "date": None}
    fillers = rng.sample(FILLERS, 6)
    for at in range(3):
        pages[at].facts = {"all": dict(everything), "some": dict(here)}
        line = rng.choice(WORLDWIDE) if at == 0 else HERE[at - 1]
        pages[at].lines = [line, *fillers[at * 2 : at * 2 + 2]]
    return Story(name, "hoard", pages)


KINDS: Mapping[str, Callable[[random.Random, str], Story]] = {
    "raid": raid, "campaign": campaign, "flow": flow, "escape": escape, "haul": haul, "listing": listing,
    "hoard": hoard,
}  # fmt: skip
