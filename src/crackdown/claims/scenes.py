"""Which words of a sentence say where: what may have happened at a place, and what only goes back to one."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from crackdown.codebook.entries import Codebook
from crackdown.model.reading import PlaceName, Sentence
from crackdown.model.register import Place

LOCATIVE = re.compile(
    r"(?:\b(?:in|at|inside|within|across|around|through|via|throughout|into|near|beside|opposite|outside|"
    r"on|off|of|along|over|to|left|leaving|fled|fleeing|escaped|reached|entered|entering|stormed|raided|searched|surrounded|swept|inspected|combed|"
    r"stormed|hit|targeted|encircled|cordoned\s+off|checked|examined|ransacked|visited|shut|sealed|sealed\s+off|closed|"
    r"burst\s+into|broke\s+into|swooped\s+on|descended\s+on|went\s+through|moved\s+on|moved\s+in\s+on)|\b(?:town|city|province|district|capital|zone|compound|casino|enclave|"
    r"state|centre|hub)\s+of)\s+"
    r"(?:the\s+)?(?:(?:capital|border\s+town|town|city|province|coastal|provincial|[\w-]+\s+city)(?:\s+of)?,?\s+)?$",
    re.IGNORECASE,
)
# What says of a place that nothing happened there: people belong there, or speak there.
NO_SCENE = (
    r"\b(?:ambassador|embassy|mission|consulate|nationals)\s+(?:in|to|of)\s+|"
    r"\b(?:residents?|natives?|citizens?|inhabitants|villagers)\s+of\s+|\b\d{2},\s+(?:of|from)\s+(?:[a-z]+\s+)?|"
    r"\b(?:said|say|says|told\s+(?:\w+\s+){1,3}|announced|spoke|speaking|briefing|conference|reporters|media)\s+in\s+"
)
BY_WAY_OF = re.compile(r"\bby\s+(?:way\s+of\s+)?(?:the\s+)?$", re.IGNORECASE)  # how a border is crossed
COURT_IN = r"\b(?:courts?|judges?|magistrates?|tribunals?)\s+in\s+"
COURT_TOWN = re.compile(rf"{COURT_IN}$", re.IGNORECASE)
ONLY_SPOKEN_OF = re.compile(
    rf"(?:{NO_SCENE}|{COURT_IN})$",
    re.IGNORECASE,
)
# What bears a place's name and need not be there: "a column of the Kokang force".
BEARER = re.compile(
    r"\s+(?:national\s+|liberation\s+|people['\u2019]s\s+|[A-Z]\w+\s+){0,2}(?:force|army|militia|fighters|rebels|guerrillas|brigade|"
    r"Force|Army|Militia|Brigade|gang|syndicate|families|clan)\b"
)
FROM = re.compile(r"(\w+)\s+from\s+(?:the\s+)?$")  # whoever is from somewhere need not have been there
AND = re.compile(r"\s+and\s+|,\s+(?:and\s+)?")
NOT_WHERE = re.compile(
    rf"(?:\bfrom\s+(?:mainland\s+)?|\bborder\s+with\s+|\bnear\s+the\s+|\bbetween\s+|{NO_SCENE})$",
    re.IGNORECASE,
)
LISTED = re.compile(
    r"(?:['\u2019]s\s+|,\s*|\s+and\s+|,\s+and\s+|\s+of\s+|\s+(?:in|on|at)\s+(?:the\s+)?|,\s+(?:in|on)\s+(?:the\s+)?|"
    r",?\s+(?:(?:located|lying|situated)\s+)?(?:(?:in|on|at)\s+)?(?:the\s+)?(?:[\w-]+\s+){0,3}(?:province|district|city|town|"
    r"capital|village|island|port|state|township|county|suburb|outskirts|edge|commune)\s+of\s+(?:the\s+)?)$"
)
# "Orel, just outside Zorn": the first of the two is meant, the other says where it is.
NEARBY = re.compile(
    r",?\s+(?:(?:just|right|not\s+far)\s+)?(?:outside|off|near|from|(?:north|south|east|west)\w*\s+of)\s+(?:the\s+)?"
)
BORDER_AFTER = re.compile(
    r"(?:['\u2019]s)?\s+(?:border|side|government|police|authorities|officials|embassy|state\s+media|law|"
    r"newspaper|ministry|nationals?)\b",
    re.IGNORECASE,
)
RANK = {
    "site": 0,
    "airport": 0,
    "border_point": 0,
    "zone": 0,
    "village": 1,
    "commune": 1,
    "town": 2,
    "district": 2,
    "province": 3,
    "country": 4,
    "region": 5,
}
# How the noun may be described by which a text goes back to a place: "the notorious compound".
_SAID_OF_IT = (
    r"(?:(?:same|whole|entire|notorious|infamous|sprawling|vast|huge|giant|massive|walled|gated|guarded|fortified|shuttered|abandoned|"
    r"disused|half-built|half-finished|unfinished|besieged|seized|raided|suspected|luxury|riverside|seaside|hilltop|"
    r"lakeside|border|\w+-(?:storey|story|hectare|acre))\s+)?"
)
_NOUN = (
    r"zone|compound|casino|building|complex|site|province|town|city|district|place|area|park|enclave|estate|resort|hotel|"
    r"villa|towers?|guest\s?house|camp|hub|village|island|barangay|commune|township|state|county|municipality|plaza|condominium|warehouse"
)
SAME_PLACE = re.compile(
    r"\b(?:in|at|from|of|inside|into|across|within|out\s+of|around|throughout|left|to|on|raided|stormed|searched|entered|"
    r"surrounded|near|outside)\s+(?:the|this|that)\s+"
    rf"{_SAID_OF_IT}(?P<noun>{_NOUN})\b(?!\s+of\s+[A-Z])|\bthe\s+(?P<acted>{_NOUN})\s+(?:was|were|had\s+been|has\s+been)\b|"
    r"(?<!\bgot )\bthere\b(?!\s+(?:said|says|told|added|explained|recalled|"
    r"is|are|was|were|have|has|had|will|must|may|might|could|would|should))|\bhere\b",
    re.IGNORECASE,
)
STANDS_FOR = re.compile(
    r"\s+(?:alone|itself|held|holds|hosts|saw|is\s+home)\b|\s+(?:raids?|operations?|bust|swoop|sweep|search(?:es)?|case|hub)\b|\s+(?:(?:luxury|office|apartment|residential|hotel)\s+)?"
    r"(?:propert(?:y|ies)|casinos?|hotels?|compounds?|flats?|apartments?|houses?|homes|villas?|buildings?|warehouses?|guesthouses?|condominiums?|mansions?)\b"
)
# A seat of government that does something, or has something of its own, is a government and no place.
GOVERNS = re.compile(
    r"['\u2019]s\s|\s+(?:has|have|had|is|was|will|would|must|says|said|wants?|plans?|hopes?|denies|insists|froze|took|cut|"
    r"sent|hit|put|brought|made|gave|began|let|also|[a-z]{3,}ed)\b"
)
DONE_BY = re.compile(r"\w(?:ed|en|id|ut|ght|wn)\s+(?:for\s+)?by\s+$")  # "named by Seoul", "paid for by Seoul"
FAR_BACK = 50  # mentions of places: "the zone" goes no further back
VAGUE_NOUNS = frozenset({"", "place", "area"})
TOWN_NOUNS = frozenset(
    "province town city district village commune township island barangay state county municipality".split()
)
BUILT_NOUNS = ("zone", "compound", "casino", "complex", "site", "park", "enclave")
DESCRIBED = 48  # characters before a place's name in which a noun says what it is, or what stands there


@lru_cache(maxsize=4)
def gazetteer(codebook: Codebook) -> Mapping[str, Place]:
    """The codebook's places by id."""
    return {place.id: place for place in codebook.places}


@lru_cache(maxsize=4)
def site_chains(codebook: Codebook) -> Mapping[str, tuple[str, ...]]:
    """For each known site the ids of the places that it lies in, nearest first."""
    places = gazetteer(codebook)
    return {site.id: ((site.place, *places[site.place].chain) if site.place else ()) for site in codebook.sites}


@lru_cache(maxsize=4)
def seats(codebook: Codebook) -> frozenset[str]:
    return frozenset(seat for nation in codebook.nations for seat in nation.seats)


@lru_cache(maxsize=4)
def country_ids(codebook: Codebook) -> Mapping[str, str]:
    return {place.country: place.id for place in codebook.places if place.kind == "country" and place.country}


def scenes(sentence: Sentence, text: str, codebook: Codebook) -> Iterator[PlaceName]:
    """The places of the sentence that something may have happened at; what is listed with one that isn't, isn't."""
    last: PlaceName | None = None
    for place in sentence.places:
        listed = last is not None and AND.fullmatch(text[last.span.end : place.span.start])
        if not listed and _is_scene(place, sentence, text, codebook):
            last = None
            if is_fine(place):
                yield place
        else:
            last = place


def _is_scene(place: PlaceName, sentence: Sentence, text: str, codebook: Codebook) -> bool:
    """Whether something may have happened at the place: nobody only comes from it, governs or speaks there."""
    before = text[max(sentence.span.start, place.span.start - 40) : place.span.start]
    came = FROM.search(before)
    if came and came[1].lower() not in (*codebook.naming.beside["moving_from"], "seized", "collected", "recovered"):
        return False
    if BEARER.match(text, place.span.end, sentence.span.end):
        return False
    return not (is_origin(place, sentence) or ONLY_SPOKEN_OF.search(before) or _governs(place, text, codebook))


def _governs(place: PlaceName, text: str, codebook: Codebook) -> bool:
    """Whether a seat of government stands for the government: "Seoul's sanctions", "Bangkok denies it"."""
    if not any(place_id in seats(codebook) for place_id in place.ids):
        return False
    before = text[max(0, place.span.start - 40) : place.span.start]
    return bool(DONE_BY.search(before) or (GOVERNS.match(text, place.span.end) and not LOCATIVE.search(before)))


def is_court(place: PlaceName) -> bool:
    """Whether the place is a court of law."""
    return place.kind == "site" and place.names[0].endswith("Court")


def is_court_town(place: PlaceName, text: str) -> bool:
    """Whether the place is where a court sits: "a judge in Orel"."""
    return is_fine(place) and bool(COURT_TOWN.search(text[max(0, place.span.start - 40) : place.span.start]))


def is_fine(place: PlaceName) -> bool:
    """Whether the place is finer than a country."""
    return RANK.get(place.kind, 2) < 4


def _locates(place: PlaceName, text: str) -> bool:
    before = text[max(0, place.span.start - 40) : place.span.start]
    after = text[place.span.end : place.span.end + 24]
    if (
        NOT_WHERE.search(before)
        or BEARER.match(text, place.span.end)
        or (place.kind == "country" and BORDER_AFTER.match(after))
    ):
        return False
    return bool(
        LOCATIVE.search(before)
        or (place.kind == "border_point" and BY_WAY_OF.search(before))
        or (is_fine(place) and STANDS_FOR.match(after))
        or (place.kind == "country" and re.match(r"['\u2019]s?\b", after))
    )


def noun_of(match: re.Match[str]) -> str:
    """The noun of a `SAME_PLACE`; empty for "there" and "here"."""
    return (match["noun"] or match["acted"] or "").lower()


def answers(noun: str, place: PlaceName, text: str) -> bool:
    """Whether a noun may go back to a place: by its name or kind, or as what stands there ("a villa in Orel")."""
    if noun in VAGUE_NOUNS or noun in place.names[0].lower() or _is_kind(noun, place):
        return True
    before = text[max(0, place.span.start - DESCRIBED) : place.span.start]
    said = rf"\b{noun},?\s+(?:in|at|on|near|outside|called|named)\s+(?:the\s+)?(?:[\w-]+\s+){{0,2}}(?:of\s+)?$"
    return noun not in TOWN_NOUNS and bool(re.search(said, before))


def _is_kind(noun: str, place: PlaceName) -> bool:
    return (
        place.kind == noun
        or (noun in ("city", "municipality") and place.kind == "town")
        or (noun == "state" and place.kind == "province")
        or (noun == "county" and place.kind == "district")
        or (noun in BUILT_NOUNS and place.kind in ("site", "zone"))
    )


def is_origin(place: PlaceName, sentence: Sentence) -> bool:
    """Whether the place says where somebody comes from."""
    return any(nation.span.overlaps(place.span) for figure in sentence.figures for nation in figure.group.nations)


def located(sentence: Sentence, text: str) -> list[PlaceName]:
    """The places of a sentence that say where: behind a preposition, or listed after one that is."""
    found: list[PlaceName] = []
    for place in sentence.places:
        before = text[max(0, place.span.start - 40) : place.span.start]
        gap = text[found[-1].span.end : place.span.start] if found else ""
        follows = bool(LISTED.fullmatch(gap) or NEARBY.fullmatch(gap))
        if not NOT_WHERE.search(before) and (_locates(place, text) or follows):
            found.append(place)
    return found
