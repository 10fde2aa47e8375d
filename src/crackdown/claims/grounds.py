"""The places of a document as a whole: its country, its main place, and which words say where at all."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from crackdown.codebook.entries import Codebook
from crackdown.model.reading import PlaceName, Reading, Sentence
from crackdown.model.register import Place
from crackdown.model.span import Span

LOCATIVE = re.compile(
    r"(?:\b(?:in|at|inside|within|across|around|through|via|throughout|into|near|beside|opposite|outside|"
    r"on|of|along|over|to|left|leaving|fled|fleeing|escaped|reached|entered|entering|stormed|raided|searched|surrounded)|\b(?:town|city|province|district|capital|zone|compound|casino|enclave|"
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
COURT_IN = r"\b(?:courts?|judges?|magistrates?|tribunals?)\s+in\s+"
COURT_TOWN = re.compile(rf"{COURT_IN}$", re.IGNORECASE)
ONLY_SPOKEN_OF = re.compile(
    rf"(?:{NO_SCENE}|{COURT_IN})$",
    re.IGNORECASE,
)
FROM = re.compile(r"(\w+)\s+from\s+(?:the\s+)?$")  # whoever is from somewhere need not have been there
# Behind a nation's adjective: whom it tells of, not where.
PEOPLE_AFTER = re.compile(
    r"\s+(?:\w+\s+)?(?:nationals?|citizens?|m[ae]n|wom[ae]n|workers?|suspects?|victims?|people|migrants?|tourists?|students?|"
    r"passports?|boss(?:es)?|businessm[ae]n|couples?|families|family|gangs?|traffickers?|speakers?)\b"
)
AND = re.compile(r"\s+and\s+|,\s+(?:and\s+)?")
NOT_WHERE = re.compile(
    rf"(?:\bfrom\s+(?:mainland\s+)?|\bborder\s+with\s+|\bnear\s+the\s+|\bbetween\s+|\balong\s+the\s+|{NO_SCENE})$",
    re.IGNORECASE,
)
LISTED = re.compile(
    r"(?:['\u2019]s\s+|,\s*|\s+and\s+|,\s+and\s+|\s+(?:in|on|at)\s+(?:the\s+)?|,\s+(?:in|on)\s+(?:the\s+)?|"
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
PASSED_THROUGH = re.compile(
    r"\b(?:airport|police\s+station|court|camp|hospital|prison|embassy|street|road|avenue|boulevard|highway|university|gate|"
    r"crossing|bridge|checkpoint)\b",
    re.IGNORECASE,
)
_NOUN = (
    r"zone|compound|casino|building|complex|site|province|town|city|district|place|area|park|enclave|estate|resort|hotel|"
    r"villa|towers?|guest\s?house|camp|hub|village|island|barangay|commune|township|plaza|condominium|warehouse"
)
SAME_PLACE = re.compile(
    r"\b(?:in|at|from|of|inside|into|across|within|out\s+of|around|throughout|left|to|on|raided|stormed|searched|entered|"
    r"surrounded|near|outside)\s+(?:the|this|that)\s+(?:same\s+|whole\s+|entire\s+)?"
    rf"(?P<noun>{_NOUN})\b(?!\s+of\s+[A-Z])|\bthe\s+(?P<acted>{_NOUN})\s+(?:was|were|had\s+been|has\s+been)\b|"
    r"(?<!\bgot )\bthere\b(?!\s+(?:is|are|was|were|have|has|had|will|must|may|might|could|would|should))|\bhere\b",
    re.IGNORECASE,
)
STANDS_FOR = re.compile(
    r"\s+(?:alone|itself|held|holds|hosts|saw|is\s+home)\b|\s+(?:raids?|operations?|bust|swoop|sweep|search(?:es)?|case|hub)\b|\s+(?:(?:luxury|office|apartment|residential|hotel)\s+)?"
    r"(?:propert(?:y|ies)|casinos?|hotels?|compounds?|flats?|apartments?|houses?|homes|villas?|buildings?|warehouses?|guesthouses?|condominiums?|mansions?)\b"
)
# A seat of government that does something, or has something of its own, is a government and no place.
ON_THE_WAY = frozenset({"airport", "border_point"})
GOVERNS = re.compile(
    r"['\u2019]s\s|\s+(?:has|have|had|is|was|will|would|must|says|said|wants?|plans?|hopes?|denies|insists|froze|took|cut|"
    r"sent|hit|put|brought|made|gave|began|let|also|[a-z]{3,}ed)\b"
)
AHEAD = 2  # times: a country named this much more often than any other, and than all others together, is the only one
FAR_BACK = 50  # mentions of places: "the zone" goes no further back
OWN_FORCE = re.compile(
    r"(?:['\u2019]s)?\s+(?:(?:provincial|municipal|city|district|town|state|county|national)\s+){0,2}"
    r"(?:police|prosecutors|authorities|detectives|constabulary)\b",
    re.IGNORECASE,
)
VAGUE_NOUNS = frozenset({"", "place", "area"})
TOWN_NOUNS = frozenset("province town city district village commune township island barangay".split())
BUILT_NOUNS = ("zone", "compound", "casino", "complex", "site", "park", "enclave")
DESCRIBED = 48  # characters before a place's name in which a noun says what it is, or what stands there


@dataclass(frozen=True, slots=True)
class Ground:
    """What of the document's places may be inherited.

    `country` is the one it speaks of most, `only` the same where it hardly speaks of another, `main` the one fine
    place that its events happen at (empty where there are several), `court` the one court that it names, `written`
    every place as first written, `fine` all mentions of places finer than a country, in order,
    `headings` the places of the heading over each paragraph, `around` for each name that no gazetteer lists the places
    that it lies in by the document, `home` the places of the date line, where its town is no seat of a government, `forces` those
    whose own police are named ("Orel Provincial Police"), `states` the countries by id, as the document names them or
    their people, `staying` the places that things happen at, each with the province or the place that it goes with.
    """

    country: PlaceName | None
    only: PlaceName | None
    main: tuple[PlaceName, ...]
    court: tuple[PlaceName, ...]
    written: Mapping[str, PlaceName]
    fine: tuple[PlaceName, ...]
    headings: Mapping[int, tuple[PlaceName, ...]]
    around: Mapping[str, tuple[PlaceName, ...]]
    home: tuple[PlaceName, ...]
    forces: tuple[PlaceName, ...]
    states: Mapping[str, PlaceName]
    staying: tuple[tuple[PlaceName, str], ...]


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
    counted: dict[str, PlaceName] = {}
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
            said = PlaceName(nation.span, (nation.span.text(text),), (), "country")
            if nation.kind == "adjective" and not (
                _counted(nation.span, sentence) or PEOPLE_AFTER.match(text, nation.span.end)
            ):
                votes[nation.codes[0]] += weight
                spoken.setdefault(nation.codes[0], said)
            elif nation.kind == "people":
                counted.setdefault(nation.codes[0], said)
    fine = tuple(
        place
        for sentence in reading.sentences
        if sentence.kind == "body"
        for place in _scenes(sentence, text, codebook)
    )
    courts = {place.names[0].lower(): place for place in reversed(fine) if is_court(place)}
    court = tuple(courts.values()) if len(courts) == 1 else ()
    fine = tuple(place for place in fine if not is_court(place))
    seat = _dateline(reading, codebook)
    around = _around(fine, seat, text)
    staying = tuple(place for place in fine if not (PASSED_THROUGH.search(place.names[0]) or place.kind in ON_THE_WAY))
    keyed = tuple(zip(staying, _group_keys(staying, seat, text, codebook), strict=True))
    main = _main(reading, keyed, seat, codebook)
    states = _states(written, counted | spoken, codebook)
    code = min(votes, key=lambda c: (-votes[c], c), default=None)
    country = states.get(_country_ids(codebook).get(code, "")) if code else None
    first, second = [*sorted(votes.values(), reverse=True), 0, 0][:2]
    only = country if first >= AHEAD * second and first >= votes.total() / 2 else None
    return Ground(
        country, only, main, court, written, fine, _headings(reading), around, seat, _with_force(reading), states, keyed
    )


def _scenes(sentence: Sentence, text: str, codebook: Codebook) -> Iterator[PlaceName]:
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
    return not (is_origin(place, sentence) or ONLY_SPOKEN_OF.search(before) or _governs(place, text, codebook))


def _governs(place: PlaceName, text: str, codebook: Codebook) -> bool:
    """Whether a seat of government stands for the government: "Seoul's sanctions", "Bangkok denies it"."""
    if not any(place_id in _seats(codebook) for place_id in place.ids) or not GOVERNS.match(text, place.span.end):
        return False
    return not LOCATIVE.search(text[max(0, place.span.start - 40) : place.span.start])


def is_court(place: PlaceName) -> bool:
    """Whether the place is a court of law."""
    return place.kind == "site" and place.names[0].endswith("Court")


def is_court_town(place: PlaceName, text: str) -> bool:
    """Whether the place is where a court sits: "a judge in Orel"."""
    return is_fine(place) and bool(COURT_TOWN.search(text[max(0, place.span.start - 40) : place.span.start]))


def _counted(span: Span, sentence: Sentence) -> bool:
    return any(span.overlaps(figure.group.span) for figure in sentence.figures)


def _countries(place: PlaceName, codebook: Codebook) -> tuple[str, ...]:
    places = gazetteer(codebook)
    codes = {places[i].country for i in place.ids if i in places}
    return tuple(sorted(code for code in codes if code)) if len(codes) == 1 else ()


def _states(
    written: Mapping[str, PlaceName], spoken: Mapping[str, PlaceName], codebook: Codebook
) -> Mapping[str, PlaceName]:
    """The countries of the document by id, as it names them, else by the words for their people."""
    known = gazetteer(codebook)
    found = {place_id: place for place_id, place in written.items() if len(place_id) == 2}
    for code, said in spoken.items():
        if country := _country_ids(codebook).get(code):
            found.setdefault(country, PlaceName(said.span, (known[country].name,), (country,), "country"))
    return found


def _headings(reading: Reading) -> Mapping[int, tuple[PlaceName, ...]]:
    """For each paragraph under a heading the fine places that the heading names."""
    found: dict[int, tuple[PlaceName, ...]] = {}
    current: tuple[PlaceName, ...] | None = None
    started = False
    for sentence in reading.sentences:
        if sentence.kind == "headline" and started:
            current = tuple(p for p in sentence.places if is_fine(p))
        elif sentence.kind == "body":
            started = True
            if current is not None:
                found[sentence.paragraph] = current
    return found


def is_fine(place: PlaceName) -> bool:
    """Whether the place is finer than a country."""
    return RANK.get(place.kind, 2) < 4


def _with_force(reading: Reading) -> tuple[PlaceName, ...]:
    """The places whose own police are named."""
    text = reading.document.text
    return tuple(
        place
        for sentence in reading.sentences
        for place in sentence.places
        if is_fine(place) and OWN_FORCE.match(text, place.span.end)
    )


def _dateline(reading: Reading, codebook: Codebook) -> tuple[PlaceName, ...]:
    """The places of the date line, where its town isn't the seat of a government, from which anything is told."""
    for sentence in reading.sentences:
        if sentence.kind == "dateline":
            places = tuple(place for place in sentence.places if is_fine(place))
            seat = any(place_id in _seats(codebook) for place in places for place_id in place.ids)
            return () if seat else places
    return ()


def _around(fine: Sequence[PlaceName], seat: Sequence[PlaceName], text: str) -> Mapping[str, tuple[PlaceName, ...]]:
    """What each name that no gazetteer lists lies in: what is written after it in one breath, else the date line's."""
    found: dict[str, tuple[PlaceName, ...]] = {}
    for n, place in enumerate(fine):
        run = [place]
        for other in fine[n + 1 :]:
            gap = text[run[-1].span.end : other.span.start]
            if not (LISTED.fullmatch(gap) or NEARBY.fullmatch(gap)) or "and" in gap.split():
                break
            run.append(other)
        name = place.names[0].lower()
        if not place.ids and len(run) > len(found.get(name, ())) + 1:
            found[name] = tuple(run[1:])
    own = {place.names[0].lower() for place in seat}
    for place in fine if seat else ():
        name = place.names[0].lower()
        if not place.ids and RANK.get(place.kind, 2) < RANK["town"] and name not in own:
            outer = found.setdefault(name, tuple(seat))
            if outer and not outer[-1].ids and outer[-1].kind != "province":
                found[name] = (*outer, *seat)
    return found


def _main(
    reading: Reading, keyed: Sequence[tuple[PlaceName, str]], seat: Sequence[PlaceName], codebook: Codebook
) -> tuple[PlaceName, ...]:
    """The place of a document that tells of one: at least twice as often as any other province's.

    The first two paragraphs count double, and "the zone" counts for the zone; one mention further down isn't enough.
    """
    groups: dict[str, list[PlaceName]] = {}
    leads = sorted({sentence.paragraph for sentence in reading.sentences if sentence.kind == "body"})[:2]
    end = max((sentence.span.end for sentence in reading.sentences if sentence.paragraph in leads), default=0)
    staying = [place for place, _ in keyed]
    for place, key in keyed:
        groups.setdefault(key, []).extend([place] * (2 if place.span.start < end else 1))
    of_place = {place.span: key for place, key in keyed}
    for match in SAME_PLACE.finditer(reading.document.text):
        noun = noun_of(match)
        before = bisect_left(staying, match.start(), key=lambda place: place.span.start)
        back = reversed(staying[max(0, before - FAR_BACK) : before])
        built = noun not in VAGUE_NOUNS and noun not in TOWN_NOUNS
        meant = next((place for place in back if built and answers(noun, place, reading.document.text)), None)
        if meant:
            groups[of_place[meant.span]].append(meant)
    ranked = sorted(groups.items(), key=lambda item: (-len(item[1]), item[1][0].span))
    if not staying:
        return tuple(seat)
    if not ranked or len(ranked[0][1]) < 2 or (len(ranked) > 1 and len(ranked[0][1]) < 2 * len(ranked[1][1])):
        return ()
    chosen = _undisputed(ranked[0][1], reading.document.text, codebook)
    finest = sorted(chosen, key=lambda place: (RANK.get(place.kind, 2), place.span))
    once = {place.names[0].lower(): place for place in reversed(finest)}
    return tuple(sorted(once.values(), key=lambda place: (RANK.get(place.kind, 2), place.span)))


def _undisputed(places: Sequence[PlaceName], text: str, codebook: Codebook) -> Sequence[PlaceName]:
    """The places of one province; only the province if it has two towns or sites that are spoken of about as much."""
    outer = [place for place in places if place.kind in ("province", "district")]
    inner = [place for place in places if place not in outer]
    counts = Counter(_town(place, codebook) for place in inner)
    for first, second in pairwise(sorted(set(inner), key=lambda place: place.span)):
        gap = text[first.span.end : second.span.start]
        mine, other = _town(first, codebook), _town(second, codebook)
        if mine != other and (LISTED.fullmatch(gap) or NEARBY.fullmatch(gap)) and counts[mine] and counts[other]:
            counts[other] += counts.pop(mine)  # a site and its town, told of in one breath
    most = [count for _, count in counts.most_common(2)]
    provinces = [place for place in outer if place.kind == "province"]
    if len(most) < 2 or most[0] >= 2 * most[1]:
        return places
    return provinces if len(provinces) >= most[0] else ()


def _town(place: PlaceName, codebook: Codebook) -> str:
    """The town that a known place or site lies in, or its own name."""
    known, sites = gazetteer(codebook), site_chains(codebook)
    for place_id in place.ids:
        chain = (place_id, *known[place_id].chain) if place_id in known else sites.get(place_id, ())
        return next((outer for outer in chain if known[outer].kind == "town"), place_id)
    return place.names[0].lower()


def _group_keys(places: Sequence[PlaceName], seat: Sequence[PlaceName], text: str, codebook: Codebook) -> list[str]:
    """For each place the province it is in; a name that no gazetteer knows goes with the one written after it.

    A quarter or a site that nothing is written after lies where the date line says.
    """
    keys = [_province(place, codebook) for place in places]
    if seat:
        home = _province(seat[0], codebook)
        keys = [
            home if not place.ids and RANK.get(place.kind, 2) < RANK["town"] else key
            for place, key in zip(places, keys, strict=True)
        ]
    for n in range(len(places) - 2, -1, -1):
        gap = text[places[n].span.end : places[n + 1].span.start]
        if not places[n].ids and (LISTED.fullmatch(gap) or NEARBY.fullmatch(gap)):
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
        gap = text[found[-1].span.end : place.span.start] if found else ""
        follows = bool(LISTED.fullmatch(gap) or NEARBY.fullmatch(gap))
        if not NOT_WHERE.search(before) and (_locates(place, text) or follows):
            found.append(place)
    return found
