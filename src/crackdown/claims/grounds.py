"""The places of a document as a whole: its country, its main place, and which words say where at all."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crackdown.codebook.entries import Codebook
from crackdown.codebook.patterns import Guarded
from crackdown.model.reading import PlaceName, Reading, Sentence
from crackdown.model.register import Place
from crackdown.model.span import Span

LOCATIVE = re.compile(
    r"(?:\b(?:in|at|inside|within|across|around|through|via|throughout|into|near|beside|opposite|outside|"
    r"on|of|along|over|to|left|leaving|reached|entered|entering|stormed|raided|searched|surrounded)|\b(?:town|city|province|district|capital|zone|compound|casino|enclave|"
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
ONLY_SPOKEN_OF = re.compile(rf"(?:{NO_SCENE})$", re.IGNORECASE)
NOT_WHERE = re.compile(
    rf"(?:\bfrom\s+(?:mainland\s+)?|\bborder\s+with\s+|\bnear\s+the\s+|\bbetween\s+|\balong\s+the\s+|{NO_SCENE})$",
    re.IGNORECASE,
)
LISTED = re.compile(
    r"(?:['\u2019]s\s+|,\s*|\s+and\s+|,\s+and\s+|\s+in\s+|,?\s+(?:(?:located|lying|situated)\s+)?(?:in\s+)?"
    r"(?:the\s+)?(?:province|district|city|town|capital)\s+of\s+|,\s+in\s+)$"
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
PASSED_THROUGH = re.compile(
    r"\b(?:airport|police\s+station|court|camp|hospital|prison|embassy|street|road|avenue|university|gate|"
    r"crossing|bridge|checkpoint)\b",
    re.IGNORECASE,
)
SAME_PLACE = Guarded(
    r"\b(?:in|at|from|of|inside|into|across|within|out\s+of|around|throughout|left)\s+(?:the|this|"
    r"that)\s+(?:same\s+|whole\s+|entire\s+)?(?P<noun>zone|compound|casino|building|complex|site|"
    r"province|town|city|district|place|area|park|enclave)\b|(?<!\bgot )\bthere\b(?!\s+(?:is|are|was|were|have|"
    r"has|had|will))",
    (
        "zone",
        "compound",
        "casino",
        "building",
        "complex",
        "site",
        "province",
        "town",
        "city",
        "district",
        "place",
        "area",
        "park",
        "enclave",
        "there",
    ),
)
STANDS_FOR = re.compile(
    r"\s+(?:alone|itself|held|holds|hosts|saw|is\s+home)\b|\s+(?:(?:luxury|office|apartment|residential|hotel)\s+)?"
    r"(?:propert(?:y|ies)|casinos?|hotels?|compounds?|flats?|apartments?|houses?|homes|villas?|buildings?|warehouses?|guesthouses?|condominiums?|mansions?)\b"
)
# A seat of government that does something, or has something of its own, is a government and no place.
GOVERNS = re.compile(
    r"['\u2019]s\s|\s+(?:has|have|had|is|was|will|would|must|says|said|wants?|plans?|hopes?|denies|insists|froze|took|cut|"
    r"sent|hit|put|brought|made|gave|began|let|also|[a-z]{3,}ed)\b"
)
AHEAD = 2  # times: a country named this much more often than any other, and than all others together, is the only one
FAR_BACK = 50  # mentions of places: "the zone" goes no further back
VAGUE_NOUNS = frozenset({"", "place", "area"})
BUILT_NOUNS = ("zone", "compound", "casino", "complex", "site", "park", "enclave")


@dataclass(frozen=True, slots=True)
class Ground:
    """What of the document's places may be inherited.

    `country` is the one it speaks of most, `only` the same where it hardly speaks of another, `main` the one fine
    place that its events happen at (empty where there are several), `court` the one court that it names, `written`
    every place as first written, `fine` all mentions of places finer than a country, in order,
    `headings` the places of the heading over each paragraph.
    """

    country: PlaceName | None
    only: PlaceName | None
    main: tuple[PlaceName, ...]
    court: tuple[PlaceName, ...]
    written: Mapping[str, PlaceName]
    fine: tuple[PlaceName, ...]
    headings: Mapping[int, tuple[PlaceName, ...]]


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
def _seats(codebook: Codebook) -> frozenset[str]:
    return frozenset(seat for nation in codebook.nations for seat in nation.seats)


@lru_cache(maxsize=4)
def _country_ids(codebook: Codebook) -> Mapping[str, str]:
    return {place.country: place.id for place in codebook.places if place.kind == "country" and place.country}


def ground_of(reading: Reading, codebook: Codebook) -> Ground:
    """The document's own country and places."""
    text = reading.document.text
    written: dict[str, PlaceName] = {}
    votes: Counter[str] = Counter()
    spoken: dict[str, PlaceName] = {}
    for sentence in reading.sentences:
        if sentence.kind in ("noise", "caption"):
            continue
        weight = 3 if sentence.kind in ("headline", "dateline") or sentence.paragraph <= 4 else 1
        for place in sentence.places:
            for place_id in place.ids:
                written.setdefault(place_id, place)
            for code in () if is_origin(place, sentence) else _countries(place, codebook):
                votes[code] += weight
        for nation in sentence.demonyms:
            if nation.kind == "adjective" and not _counted(nation.span, sentence):
                votes[nation.codes[0]] += weight
                spoken.setdefault(nation.codes[0], PlaceName(nation.span, (nation.span.text(text),), (), "country"))
    fine = tuple(
        place
        for sentence in reading.sentences
        if sentence.kind == "body"
        for place in sentence.places
        if is_fine(place) and _is_scene(place, sentence, text, codebook)
    )
    courts = {place.names[0].lower(): place for place in reversed(fine) if is_court(place)}
    court = tuple(courts.values()) if len(courts) == 1 else ()
    fine = tuple(place for place in fine if not is_court(place))
    main = _main(reading, fine, codebook)
    country = _country(votes, written, spoken, codebook)
    first, second = [*sorted(votes.values(), reverse=True), 0, 0][:2]
    only = country if first >= AHEAD * second and first >= votes.total() / 2 else None
    return Ground(country, only, main, court, written, fine, _headings(reading))


def _is_scene(place: PlaceName, sentence: Sentence, text: str, codebook: Codebook) -> bool:
    """Whether something may have happened at the place: nobody only comes from it, governs or speaks there."""
    before = text[max(sentence.span.start, place.span.start - 40) : place.span.start]
    return not (is_origin(place, sentence) or ONLY_SPOKEN_OF.search(before) or _governs(place, text, codebook))


def _governs(place: PlaceName, text: str, codebook: Codebook) -> bool:
    """Whether a seat of government stands for the government: "Hanoi's new list", "Jakarta has protested"."""
    if not any(place_id in _seats(codebook) for place_id in place.ids) or not GOVERNS.match(text, place.span.end):
        return False
    return not LOCATIVE.search(text[max(0, place.span.start - 40) : place.span.start])


def is_court(place: PlaceName) -> bool:
    """Whether the place is a court of law."""
    return place.kind == "site" and place.names[0].endswith("Court")


def _counted(span: Span, sentence: Sentence) -> bool:
    return any(span.overlaps(figure.group.span) for figure in sentence.figures)


def _countries(place: PlaceName, codebook: Codebook) -> tuple[str, ...]:
    places = gazetteer(codebook)
    codes = {places[i].country for i in place.ids if i in places}
    return tuple(sorted(code for code in codes if code)) if len(codes) == 1 else ()


def _country(
    votes: Counter[str], written: Mapping[str, PlaceName], spoken: Mapping[str, PlaceName], codebook: Codebook
) -> PlaceName | None:
    if not votes:
        return None
    code = min(votes, key=lambda c: (-votes[c], c))
    country = _country_ids(codebook).get(code)
    if country is None:
        return None
    if country in written:
        return written[country]
    if code in spoken:
        name = gazetteer(codebook)[country].name
        return PlaceName(spoken[code].span, (name,), (country,), "country")
    return None


def _headings(reading: Reading) -> Mapping[int, tuple[PlaceName, ...]]:
    """For each paragraph under a heading the fine places that the heading names."""
    found: dict[int, tuple[PlaceName, ...]] = {}
    current: tuple[PlaceName, ...] = ()
    started = False
    for sentence in reading.sentences:
        if sentence.kind == "headline":
            current = tuple(p for p in sentence.places if is_fine(p)) if started else ()
        elif sentence.kind == "body":
            started = True
            found[sentence.paragraph] = current
    return found


def is_fine(place: PlaceName) -> bool:
    """Whether the place is finer than a country."""
    return RANK.get(place.kind, 2) < 4


def _main(reading: Reading, fine: Sequence[PlaceName], codebook: Codebook) -> tuple[PlaceName, ...]:
    """The place of a document that tells of one: at least twice as often as any other province's.

    The first two paragraphs count double, and "the zone" counts for the zone; one mention further down isn't enough.
    """
    groups: dict[str, list[PlaceName]] = {}
    leads = sorted({sentence.paragraph for sentence in reading.sentences if sentence.kind == "body"})[:2]
    end = max((sentence.span.end for sentence in reading.sentences if sentence.paragraph in leads), default=0)
    staying = [place for place in fine if not PASSED_THROUGH.search(place.names[0]) and place.kind != "airport"]
    keys = _group_keys(staying, reading.document.text, codebook)
    for place, key in zip(staying, keys, strict=True):
        groups.setdefault(key, []).extend([place] * (2 if place.span.start < end else 1))
    of_place = dict(zip((place.span for place in staying), keys, strict=True))
    for match in SAME_PLACE.finditer(reading.document.text):
        noun = (match["noun"] or "").lower()
        before = bisect_left(staying, match.start(), key=lambda place: place.span.start)
        back = reversed(staying[max(0, before - FAR_BACK) : before])
        meant = next((place for place in back if noun in BUILT_NOUNS and answers(noun, place)), None)
        if meant:
            groups[of_place[meant.span]].append(meant)
    ranked = sorted(groups.items(), key=lambda item: (-len(item[1]), item[1][0].span))
    if not ranked or len(ranked[0][1]) < 2 or (len(ranked) > 1 and len(ranked[0][1]) < 2 * len(ranked[1][1])):
        return ()
    finest = sorted(ranked[0][1], key=lambda place: (RANK.get(place.kind, 2), place.span))
    once = {place.names[0].lower(): place for place in reversed(finest)}
    return tuple(sorted(once.values(), key=lambda place: (RANK.get(place.kind, 2), place.span)))


def _group_keys(places: Sequence[PlaceName], text: str, codebook: Codebook) -> list[str]:
    """For each place the province it is in; a name that no gazetteer knows goes with the one written after it."""
    keys = [_province(place, codebook) for place in places]
    for n in range(len(places) - 2, -1, -1):
        gap = text[places[n].span.end : places[n + 1].span.start]
        if not places[n].ids and LISTED.fullmatch(gap):
            keys[n] = keys[n + 1]
    return keys


def _province(place: PlaceName, codebook: Codebook) -> str:
    known, sites = gazetteer(codebook), site_chains(codebook)
    for place_id in place.ids:
        if place_id in known and known[place_id].kind == "province":
            return place_id
        chain = known[place_id].chain if place_id in known else sites.get(place_id, ())
        for parent in chain:
            if known[parent].kind == "province":
                return parent
    return place.ids[0] if place.ids else place.names[0].lower()


def _locates(place: PlaceName, text: str) -> bool:
    before = text[max(0, place.span.start - 40) : place.span.start]
    after = text[place.span.end : place.span.end + 24]
    if NOT_WHERE.search(before) or (place.kind == "country" and BORDER_AFTER.match(after)):
        return False
    return bool(
        LOCATIVE.search(before)
        or (is_fine(place) and STANDS_FOR.match(after))
        or (place.kind == "country" and re.match(r"['\u2019]s?\b", after))
    )


def answers(noun: str, place: PlaceName) -> bool:
    return noun in VAGUE_NOUNS or noun in place.names[0].lower() or _is_kind(noun, place)


def _is_kind(noun: str, place: PlaceName) -> bool:
    return (
        place.kind == noun
        or (noun == "city" and place.kind == "town")
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
        follows = bool(found) and bool(LISTED.fullmatch(text[found[-1].span.end : place.span.start]))
        if _locates(place, text) or (follows and not NOT_WHERE.search(before)):
            found.append(place)
    return found
