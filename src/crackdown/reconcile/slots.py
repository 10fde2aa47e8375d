"""Slots: which figures speak of the same thing, and who stands behind each."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from crackdown.codebook.nouns import plural
from crackdown.model.claim import Claim, Period
from crackdown.model.interval import Interval
from crackdown.model.names import fold
from crackdown.model.report import Document
from crackdown.model.roles import gender

ANYBODY = frozenset(
    {
        "people", "person", "persons", "individual", "individuals", "foreigner", "foreigners", "foreign", "national",
        "nationals", "suspect", "suspects", "detainee", "detainees", "citizen", "citizens", "worker", "workers",
        "others", "arrest", "arrests",
    }
)  # fmt: skip
"""Words for people that set no group apart."""

PEOPLE = frozenset({"people", "officers", "targets"})

ANY_SITE = frozenset({"location", "center", "compound", "hub", "den", "base", "operation", "address", "facility"})
"""Nouns for sites that set no kind of site apart; they share a slot, but only equal nouns conflict."""

_SAME_THING = {
    "place": "location",
    "site": "location",
    "centre": "center",
    "home": "house",
    "kid": "child",
    "children": "child",
}

_ARTICLES = frozenset({"the", "of"})

MORE_BEFORE = 20
"""Words that make a figure an increment stand in its quote, or so many characters before it."""

MORE_WITHIN = 40
"""Of a long quote only so many characters are searched for them."""

_MORE = re.compile(r"\b(?:another|further|additional|extra|others)\b|\bmore\b(?!\s+than)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Slot:
    """What a figure counts within its event; of a running total, also over which days."""

    act: str
    of: str
    group: str
    unit: str | None
    scope: str
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Saying:
    """One claim's figure: what it leaves possible, the document behind it, and its lineage root."""

    claim: Claim
    interval: Interval
    document: Document
    root: str
    nations: tuple[str, ...] = ()
    """The names of the claim's nationalities, for messages."""

    @property
    def voice(self) -> str:
        """Who says so, as compared; "" where the document says it itself.

        "Interior Ministry", "the interior ministry" and "Ministry of the Interior" are one voice.
        """
        return _voice(self.claim.source) if self.claim.source else ""

    @property
    def is_increment(self) -> bool:
        """Whether the text gives the figure as more of the same: "another 15" is no rival of a total."""
        start, end = self.claim.quote.start, self.claim.quote.end
        before = re.split(r"[.!?;:,]\s", self.document.text[max(0, start - MORE_BEFORE) : start])[-1]
        return bool(_MORE.search(before + self.document.text[start : min(end, start + MORE_WITHIN)]))

    @property
    def said_by(self) -> str:
        """For messages: the voice, else the outlet, else the document's name."""
        return self.claim.source or self.document.metadata.outlet or self.document.name


@lru_cache(maxsize=65536)
def _voice(source: str) -> str:
    return " ".join(sorted(word for word in fold(source).split() if word not in _ARTICLES))


@lru_cache(maxsize=65536)
def thing(role: str | None) -> str:
    """The head noun of a role, singular: "scam compounds" and "compound" are one kind of thing."""
    words = fold(role or "").split()
    return _singular(words[-1]) if words else ""


def _singular(noun: str) -> str:
    """The noun of which the codebook makes the plural `noun`; a noun that is no such plural stays as it is."""
    stems = (noun[:-2], noun[:-3] + "y", noun[:-1]) if len(noun) > 3 and noun.endswith("s") else ()
    single = next((stem for stem in stems if plural(stem) == noun), noun)
    return _SAME_THING.get(single, single)


@lru_cache(maxsize=65536)
def kind(role: str | None, place: tuple[str, ...] = ()) -> str:
    """A role with its head noun singular: "guest houses" is "guest house", but its other words count too.

    Names of the `place` it is told of set nothing apart: "London properties" in London are "property".
    """
    words = fold(role or "").split()
    names = sorted((fold(name).split() for name in place), key=len, reverse=True)
    for name in names:
        if name and len(words) > len(name) and words[: len(name)] == name:
            words = words[len(name) :]
            break
    return " ".join((*words[:-1], _singular(words[-1]))) if words else ""


def special(claim: Claim) -> str:
    """The role where it sets a group apart ("ringleaders"), "" where it is anybody's or a gender."""
    words = fold(claim.role or "").split()
    return "" if not words or words[-1] in ANYBODY or gender(claim.role) else thing(claim.role)


_BODIES = frozenset(
    {
        "company", "companies", "firm", "firms", "entity", "entities", "business", "businesses", "organisation",
        "organisations", "organization", "organizations",
    }
)  # fmt: skip


def is_of_bodies(claim: Claim) -> bool:
    """Whether a count of targets is one of companies and the like alone, as its report calls them."""
    words = fold(claim.role or "").split()
    return bool(words) and words[-1] in _BODIES and "and" not in words


def group_of(claim: Claim, is_part: bool) -> str | None:
    """What sets the claim's figure apart ("CN", "women", "VN women", "phone"); None for a part that nothing names."""
    nations = "+".join(sorted(claim.nationality))
    if claim.of not in PEOPLE:
        return " ".join(filter(None, (nations, _kind_of_thing(claim))))
    bodies = "bodies" if claim.of == "targets" and is_of_bodies(claim) else ""
    named = " ".join(filter(None, (nations, gender(claim.role), bodies, special(claim) if is_part else "")))
    return named if named or not is_part else None


def _kind_of_thing(claim: Claim) -> str:
    if claim.of == "money":  # of a list all but its end, which each report words in its own way
        return kind(fold(claim.role or "").partition(" and ")[0])
    return "" if claim.of == "sites" and thing(claim.role) in ANY_SITE else kind(claim.role, claim.place)


_SORTS = frozenset({"province", "city", "town", "district", "commune", "village", "municipality", "township"})


def place_name(name: str) -> str:
    """A place's name as compared, without words for what sort of place it is: "Bavet City" is "bavet"."""
    words = fold(name).split()
    return "".join([word for word in words if word not in _SORTS] or words)


def slot_of(claim: Claim, members: Mapping[str, Claim]) -> Slot | None:
    """The slot of a figure among the `members` of its event; None where its part has no name."""
    total = members.get(claim.part_of or "")
    is_part = total is not None and total.act == claim.act and not (total.of == "targets" != claim.of)
    group = group_of(claim, is_part)
    if group is None and total and claim.place and (not total.place or fold(claim.place[0]) != fold(total.place[0])):
        group = f"in {place_name(claim.place[0])}"
    if group is None:
        return None
    period = claim.date if claim.scope == "running" else None
    return Slot(claim.act, claim.of, group, claim.unit, claim.scope, period)
