"""The places of a document as a whole: its country, its main place, what it says lies where."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crackdown.claims.scenes import (
    FAR_BACK,
    LISTED,
    NEARBY,
    RANK,
    SAME_PLACE,
    TOWN_NOUNS,
    VAGUE_NOUNS,
    answers,
    country_ids,
    gazetteer,
    is_court,
    is_fine,
    is_origin,
    noun_of,
    scenes,
    seats,
    site_chains,
)
from crackdown.codebook.entries import Codebook
from crackdown.model.reading import PlaceName, Reading, Sentence
from crackdown.model.span import Span

# Behind a nation's adjective: whom it tells of, not where.
PEOPLE_AFTER = re.compile(
    r"\s+(?:\w+\s+)?(?:nationals?|citizens?|m[ae]n|wom[ae]n|workers?|suspects?|victims?|people|migrants?|tourists?|students?|"
    r"passports?|boss(?:es)?|businessm[ae]n|couples?|families|family|gangs?|traffickers?|speakers?)\b"
)
PASSED_THROUGH = re.compile(
    r"\b(?:airport|police\s+station|court|camp|hospital|prison|embassy|street|road|avenue|boulevard|highway|university|gate|"
    r"crossing|bridge|checkpoint)\b",
    re.IGNORECASE,
)
ON_THE_WAY = frozenset({"airport", "border_point"})
AHEAD = 2  # times: a country named this much more often than any other, and than all others together, is the only one
OWN_FORCE = re.compile(
    r"(?:['\u2019]s)?\s+(?:(?:provincial|regional|municipal|city|district|town|state|county|national|police|(?:anti-)?[\w-]*crime|"
    r"anti-fraud|anti-scam|immigration|drug)\s+){0,3}"
    r"(?:police|prosecutors|authorities|detectives|constabulary|unit|squad|task\s+force|command|division)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Ground:
    """What of the document's places may be inherited.

    `country` is the one it speaks of most, `only` the same where it hardly speaks of another, `main` the one fine
    place that its events happen at (empty where there are several), `court` the one court that it names. `written` is
    every place as first written, `states` each country by its id, as the document names it or by its adjective, `fine`
    all mentions of places finer than a country, in order, `staying` those that are more than passed through, each with
    the province or the place that it goes with. `headings` are the places of the heading over each paragraph, `headed`
    the paragraphs under a heading within the text. `around` says for a name that no gazetteer lists where it lies by
    the document, `home` is the date line's town, if no government sits there, and `forces` are the places whose own
    police are named ("Orel Provincial Police"). `code` is the code of the country that it speaks of most.
    """

    country: PlaceName | None
    only: PlaceName | None
    main: tuple[PlaceName, ...]
    court: tuple[PlaceName, ...]
    written: Mapping[str, PlaceName]
    fine: tuple[PlaceName, ...]
    headings: Mapping[int, tuple[PlaceName, ...]]
    headed: frozenset[int]
    around: Mapping[str, tuple[PlaceName, ...]]
    home: tuple[PlaceName, ...]
    forces: tuple[PlaceName, ...]
    states: Mapping[str, PlaceName]
    staying: tuple[tuple[PlaceName, str], ...]
    code: str | None


def ground_of(reading: Reading, codebook: Codebook) -> Ground:
    """The document's own country and places."""
    text = reading.document.text
    written, votes, spoken = _named(reading, codebook)
    fine = tuple(
        place
        for sentence in reading.sentences
        if sentence.kind == "body" and not _is_signed(sentence, text)
        for place in scenes(sentence, text, codebook)
    )
    courts = {place.names[0].lower(): place for place in reversed(fine) if is_court(place)}
    court = tuple(courts.values()) if len(courts) == 1 else ()
    fine = tuple(place for place in fine if not is_court(place))
    seat = _dateline(reading, codebook)
    around = _around(fine, seat, text)
    staying = tuple(place for place in fine if not (PASSED_THROUGH.search(place.names[0]) or place.kind in ON_THE_WAY))
    keyed = tuple(zip(staying, _group_keys(staying, seat, text, codebook), strict=True))
    main = _main(reading, keyed, seat, codebook)
    states = _states(written, spoken, codebook)
    leading = min(votes, key=lambda c: (-votes[c], c), default="")
    country = states.get(country_ids(codebook).get(leading, ""))
    first, second = [*sorted(votes.values(), reverse=True), 0, 0][:2]
    only = country if first >= AHEAD * second and first >= votes.total() / 2 else None
    headings, headed, forces = _headings(reading), _headed(reading), _with_force(reading)
    return Ground(
        country,
        only,
        main,
        court,
        written,
        fine,
        headings,
        headed,
        around,
        seat,
        forces,
        states,
        keyed,
        leading or None,
    )


def _is_signed(sentence: Sentence, text: str) -> bool:
    """Whether a line only says where and when the report was signed: "Vientiane, 2 July 2026"."""
    if len(sentence.places) != 1 or len(sentence.times) != 1:
        return False
    spans = sorted((sentence.places[0].span, sentence.times[0].span, Span(sentence.span.end, sentence.span.end)))
    starts = (sentence.span.start, *(span.end for span in spans))
    return not any(re.search(r"\w", text[start : span.start]) for start, span in zip(starts, spans, strict=False))


def _named(reading: Reading, codebook: Codebook) -> tuple[dict[str, PlaceName], Counter[str], dict[str, PlaceName]]:
    """Every place by its id as first written, how much is said of each country, and the adjectives of countries."""
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
            said = PlaceName(nation.span, (nation.span.text(text),), (), "country")
            if nation.kind == "adjective" and not (
                _counted(nation.span, sentence) or PEOPLE_AFTER.match(text, nation.span.end)
            ):
                votes[nation.codes[0]] += weight
                spoken.setdefault(nation.codes[0], said)
    return written, votes, spoken


def _counted(span: Span, sentence: Sentence) -> bool:
    return any(span.overlaps(figure.group.span) for figure in sentence.figures)


def _countries(place: PlaceName, codebook: Codebook) -> tuple[str, ...]:
    places = gazetteer(codebook)
    codes = {places[i].country for i in place.ids if i in places}
    return tuple(sorted(code for code in codes if code)) if len(codes) == 1 else ()


def _states(
    written: Mapping[str, PlaceName], spoken: Mapping[str, PlaceName], codebook: Codebook
) -> Mapping[str, PlaceName]:
    """The countries of the document by id, as it names them, else by their adjectives."""
    known = gazetteer(codebook)
    found = {place_id: place for place_id, place in written.items() if len(place_id) == 2}
    for code, said in spoken.items():
        if country := country_ids(codebook).get(code):
            found.setdefault(country, PlaceName(said.span, (known[country].name,), (country,), "country"))
    return found


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


def _headed(reading: Reading) -> frozenset[int]:
    """The paragraphs that stand under a heading within the text."""
    kinds = [(sentence.kind, sentence.paragraph) for sentence in reading.sentences]
    first = next((n for n, (kind, _) in enumerate(kinds) if kind == "body"), len(kinds))
    heading = next((n for n in range(first, len(kinds)) if kinds[n][0] == "headline"), len(kinds))
    return frozenset(paragraph for kind, paragraph in kinds[heading:] if kind == "body")


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
    """The places of the date line, where its town isn't the seat of a government, from which anything is told.

    A state that is a city too ("SINGAPORE - ") is where its own papers tell of.
    """
    for sentence in reading.sentences:
        if sentence.kind == "dateline":
            places = tuple(place for place in sentence.places if is_fine(place))
            seat = any(place_id in seats(codebook) for place in places for place_id in place.ids)
            return () if seat else places or tuple(place for place in sentence.places if place.kind == "country")[:1]
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
