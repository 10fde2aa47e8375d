"""Where it happened: in its own sentence's place, else in the one that paragraph, heading or document hand down."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import takewhile

from crackdown.claims.chains import complete, in_one_breath
from crackdown.claims.drafts import Draft, Spot
from crackdown.claims.forces import FORCE, own_force, own_force_before
from crackdown.claims.grounds import Ground
from crackdown.claims.here import (
    NOWHERE,
    OFFICE_OF,
    RETURNS,
    countries_here,
    here,
    is_country,
    left,
    of_those_days,
    only,
)
from crackdown.claims.moments import of_those
from crackdown.claims.scenes import (
    FAR_BACK,
    RANK,
    SAME_PLACE,
    TOWN_NOUNS,
    VAGUE_NOUNS,
    answers,
    gazetteer,
    is_court_town,
    is_fine,
    is_origin,
    located,
    noun_of,
    site_chains,
)
from crackdown.codebook.entries import Codebook
from crackdown.codebook.patterns import Guarded
from crackdown.model.reading import PlaceName, Sentence
from crackdown.model.span import Span

MANY_SITES = 5
COURT = frozenset({"charged", "convicted"})  # where a court sits is not where it happened
FREEZING = re.compile(r"\b(?:fr(?:eez|oze)\w*|block(?:s|ed|ing)?|lock(?:s|ed|ing)?)\b", re.IGNORECASE)
AT_HOME = re.compile(r"\b(?:at|back)\s+home\b", re.IGNORECASE)
LISTS = frozenset({"sanctioned", "wanted"})  # what stands on a list happens nowhere
THE_COUNTRY = Guarded(
    r"\b(?:in|of|across|from|around|inside|throughout|leave|left)\s+(?:the|this|that)\s+(?:whole\s+|entire\s+)?"
    r"(?:country|kingdom)\b(?!['\u2019]s)",
    ("country", "kingdom"),
)
ELSEWHERE = Guarded(
    r"\b(?:elsewhere|(?:farther|further)\s+(?:north|south|east|west|inland|away)|"
    r"on\s+(?:the\s+other\s+side|arrival|arriving|landing|(?:coming|going|getting|returning)\s+home|their\s+return)|"
    r"(?:after|upon)\s+(?:landing|arriving|arrival))\b",
    ("elsewhere", "farther", "further", "side", "arriv", "landing", "home", "return"),
)
TOLD_OF = re.compile(r"^(?:In\s+)?$|\b(?:is|was|on|against|over)\s+$")  # what stands before the country told of
HELPING = re.compile(r"\b(?:with|and|alongside|by)\s+(?:the\s+|their\s+)?$")
MORE = re.compile(r"\b(?:another|second|third|more|further|others?|next)\b", re.IGNORECASE)
# A country that only owns a body, or stands before one: "Malaysia's Home Ministry".
OWNED = re.compile(r"['\u2019]s?\s+(?:[A-Z]|(?:\w+\s+)?(?:ministry|government|police|army|embassy|state|media)\b)")

INHABITANTS = re.compile(
    r"\s+(?:\w+\s+){0,2}(?:people|victims|investors|customers|clients|pensioners|savers|residents|families|men|women)\s+"
    r"(?:in|across|around|throughout)\s+(?:the\s+)?",
    re.IGNORECASE,
)
RESIDENTS = re.compile(r"\s+(?:residents|households|pensioners|savers|consumers|investors|account\s+holders)\b")


def where(
    draft: Draft,
    spot: Spot,
    previous: Sequence[Draft],
    ground: Ground,
    paragraph: Sequence[Sentence],
    codebook: Codebook,
) -> tuple[PlaceName, ...]:
    """The places of a draft, most specific first, each as the document writes it.

    `paragraph` is the paragraph's sentences before this one.
    """
    act = draft.act.act
    if act in LISTS:
        return ()
    if lost := of_those(draft, spot, previous):
        return lost.places
    if found := _people_in(draft, spot, previous) or here(draft, spot, ground, codebook):
        return found
    if found := of_those_days(draft, spot, previous):
        return found
    if act == "convicted" and ground.court:
        return complete(ground.court, spot.sentence, ground, codebook)
    if act in RETURNS:
        return left(draft, spot, ground, codebook) or _returned(draft, spot, previous, ground)
    again = _same_country(spot, ground, paragraph) or _same_place(spot, ground, paragraph, codebook)
    found = again or countries_here(draft, spot, ground, codebook)
    label = _label((*paragraph, spot.sentence), spot.text)
    if label and (not found or _lies_in(label, found[0], codebook)):
        return complete((label,), spot.sentence, ground, codebook)
    if found:
        return found
    if _is_frozen(draft, spot):
        return tuple(filter(is_country, ground.home))
    if act in NOWHERE or (act == "seized" and draft.of == "money" and draft.status == "planned"):
        return only(ground) if act == "charged" and (draft.scope == "running" or draft.of == "cases") else ()
    return _handed_down(draft, spot, previous, ground, paragraph, codebook)


def _people_in(draft: Draft, spot: Spot, previous: Sequence[Draft]) -> tuple[PlaceName, ...]:
    """The country whose inhabitants lost, not their cheats' town: "cheated 900 people in Britain out of £3m"."""
    if draft.act.act != "defrauded":
        return ()
    told = [other for other in previous[-4:] if other.sentence == spot.index and other.act.act == "defrauded"]
    if draft.of == "money" and told:
        return next((found for other in told if (found := _people_in(other, spot, ()))), ())
    end = draft.figure.digits.end
    return tuple(
        place
        for place in spot.sentence.places
        if is_country(place)
        and place.span.start >= end
        and (
            INHABITANTS.fullmatch(spot.text, end, place.span.start)
            or (spot.text[end : place.span.start].isspace() and RESIDENTS.match(spot.text, place.span.end))
        )
    )[:1]


def _handed_down(
    draft: Draft,
    spot: Spot,
    previous: Sequence[Draft],
    ground: Ground,
    paragraph: Sequence[Sentence],
    codebook: Codebook,
) -> tuple[PlaceName, ...]:
    """The place that the paragraph so far, its heading or the whole document has for a sentence that names none."""
    topic = _topic(paragraph, spot.text, ground)
    if draft.act.act in ("cut_off", "cost"):
        return topic
    if ELSEWHERE.search(spot.text, spot.sentence.span.start, spot.sentence.span.end):
        return ()
    if found := _at_home(spot, ground, codebook) or own_force_before(draft, spot, paragraph, ground, codebook):
        return found
    about = _about(ground, spot.sentence, codebook) or tuple(own_force(draft, spot, speaking=True)[:1])
    if _of_parts(previous, (*paragraph, spot.sentence)[0].span.start):
        about = ()  # the paragraph counts over more than its towns
    valued = draft.act.act == "seized" and draft.scope == "estimate"  # goods of an estimated value
    if draft.scope != "incident" and not valued:
        return topic or own_force_before(draft, spot, paragraph, ground, codebook) or only(ground)
    if _is_many(draft):
        given = topic or only(ground) or about
    else:
        given = _inherited(draft, previous, ground, paragraph, spot, codebook) or topic or about
    before = _told_before(draft, previous, (*paragraph, spot.sentence)[0].span.start)
    return (
        ()
        if _is_foreign(given, draft, spot, codebook)
        else given or _governed(spot) or only(ground) or _own_country(spot) or before
    )


def _label(paragraph: Sequence[Sentence], text: str) -> PlaceName | None:
    """The town with which a paragraph of a round-up is headed: "4. Bangkok. Police have …"."""
    for sentence in paragraph[:2]:
        if len(sentence.places) == 1 and is_fine(sentence.places[0]):
            (place,) = sentence.places
            if not re.search(
                r"\w", text[sentence.span.start : place.span.start] + text[place.span.end : sentence.span.end]
            ):
                return place
    return None


def _lies_in(place: PlaceName, outer: PlaceName, codebook: Codebook) -> bool:
    known = gazetteer(codebook)
    return any(i in known and set(known[i].chain) & set(outer.ids) for i in place.ids)


def _governed(spot: Spot) -> tuple[PlaceName, ...]:
    """The place whose governor, mayor or chief says so."""
    text, start = spot.text, spot.sentence.span.start
    return tuple(
        place
        for place in spot.sentence.places
        if is_fine(place) and OFFICE_OF.search(text[max(start, place.span.start - 40) : place.span.start])
    )[:1]


def _own_country(spot: Spot) -> tuple[PlaceName, ...]:
    """The country whose police say or do it: "Malta's police announced 12 arrests"."""
    places = spot.sentence.places
    return tuple(place for place in places if is_country(place) and FORCE.match(spot.text, place.span.end))[:1]


def _is_frozen(draft: Draft, spot: Spot) -> bool:
    """Whether accounts or money are frozen, which happens nowhere unless the sentence says where."""
    return (
        draft.act.act == "seized"
        and draft.of in ("accounts", "money")
        and bool(FREEZING.search(draft.act.span.text(spot.text)))
    )


def _at_home(spot: Spot, ground: Ground, codebook: Codebook) -> tuple[PlaceName, ...]:
    """The country of the date line's town, where the sentence says "at home"."""
    if not ground.home or not AT_HOME.search(spot.text, spot.sentence.span.start, spot.sentence.span.end):
        return ()
    known = gazetteer(codebook)
    outer = [
        i
        for place in ground.home
        for place_id in place.ids
        for i in (known[place_id].chain if place_id in known else ())
    ]
    return tuple(ground.states[i] for i in outer if i in ground.states)[:1]


def _returned(draft: Draft, spot: Spot, previous: Sequence[Draft], ground: Ground) -> tuple[PlaceName, ...]:
    """Where people were returned from if their sentence doesn't say: another group's place, or the only country."""
    last = next((other for other in reversed(previous) if other.act.act == draft.act.act), None)
    start = max(spot.sentence.span.start, draft.region.start - 40)
    more = draft.figure.share == "more" or MORE.search(spot.text, start, draft.region.end)
    if last and last.places and more and spot.index - last.sentence <= 1:
        return last.places
    return only(ground) if draft.act.act == "deported" else ()


def _is_many(draft: Draft) -> bool:
    """Whether there are too many sites for one place."""
    return draft.of == "sites" and draft.low > MANY_SITES


def _topic(paragraph: Sequence[Sentence], text: str, ground: Ground) -> tuple[PlaceName, ...]:
    """The one country that the paragraph opens with telling of, if it isn't the document's own anyway."""
    if not paragraph:
        return ()
    first = next((one for one in paragraph[:2] if one.places), paragraph[0])
    named = {place.ids: place for place in first.places if not is_origin(place, first)}
    if len(named) != 1:
        return ()
    (place,) = named.values()
    told = TOLD_OF.search(text[first.span.start : place.span.start]) and not OWNED.match(text, place.span.end)
    if not told or not is_country(place):
        return ()
    return () if ground.country and ground.main and set(place.ids) & set(ground.country.ids) else (place,)


def _is_foreign(places: Sequence[PlaceName], draft: Draft, spot: Spot, codebook: Codebook) -> bool:
    """Whether the forces or the side of a country act in the sentence that the places given to it don't lie in."""
    known, sites = gazetteer(codebook), site_chains(codebook)
    ids = {i for place in places for place_id in place.ids for i in (place_id, *sites.get(place_id, ()))}
    countries = {known[i].country for i in ids if i in known}
    adjectives = _adjectives(codebook)
    acting = [
        adjectives[match["nation"]]
        for match in _forces(codebook).finditer(spot.text, spot.sentence.span.start, draft.act.span.start)
        if not HELPING.search(spot.text[max(0, match.start() - 20) : match.start()])
        and not any(voice.span.cover(voice.cue).overlaps(Span(*match.span())) for voice in spot.sentence.voices)
    ]
    return bool(countries and acting) and not countries & set(acting)


@lru_cache(maxsize=4)
def _adjectives(codebook: Codebook) -> Mapping[str, str]:
    return {word: nation.code for nation in codebook.nations for word in nation.adjectives}


@lru_cache(maxsize=4)
def _forces(codebook: Codebook) -> re.Pattern[str]:
    either = "|".join(map(re.escape, sorted(_adjectives(codebook), key=lambda word: (-len(word), word))))
    return re.compile(rf"(?<!\w)(?P<nation>{either}){FORCE.pattern}")


def _inherited(
    draft: Draft,
    previous: Sequence[Draft],
    ground: Ground,
    paragraph: Sequence[Sentence],
    spot: Spot,
    codebook: Codebook,
) -> tuple[PlaceName, ...]:
    """The place of the paragraph so far."""
    text = spot.text
    start = (*paragraph, spot.sentence)[0].span.start
    court = draft.act.act in COURT or draft.of == "money"
    for sentence in reversed(paragraph):
        if any(place in ground.fine for place in sentence.places):
            break
        match = SAME_PLACE.search(text, sentence.span.start, sentence.span.end)
        named = bool(match and noun_of(match))
        if named and (found := _same_place(replace(spot, sentence=sentence), ground, paragraph, codebook)):
            return found
    aside = _of_parts(previous, start)
    for other in reversed(previous):
        if other.figure.digits.start < start:
            break
        if (
            (court or other.act.act not in COURT)
            and other.places
            and is_fine(other.places[0])
            and other.places[0] not in aside
            and other.scope == draft.scope
        ):
            return other.places
    for earlier in reversed(paragraph):
        fine = tuple(
            place
            for place in earlier.places
            if (place in ground.fine and place not in aside) or (court and is_court_town(place, text))
        )
        if fine:
            return complete(in_one_breath(fine, text), earlier, ground, codebook)
    return ()


def _told_before(draft: Draft, previous: Sequence[Draft], start: int) -> tuple[PlaceName, ...]:
    """The country that the figure before, from `start` on, was placed in: "Laos announced 178 arrests. …"."""
    last = next((other for other in reversed(previous) if other.part_of is None), None)
    if last is None or last.figure.digits.start < start or last.scope != draft.scope or last.act.act in RETURNS:
        return ()
    return last.places if len(last.places) == 1 and is_country(last.places[0]) else ()


def _of_parts(previous: Sequence[Draft], start: int) -> frozenset[PlaceName]:
    """The places from `start` on that a sentence gives only to some of those it counts: "300, 40 of them at Orel"."""
    told = list(takewhile(lambda other: other.figure.digits.start >= start, reversed(previous)))
    wholes = {other.sentence for other in told if other.part_of is None}
    parts = [other for other in told if other.part_of is not None and other.sentence in wholes]
    return frozenset(place for part in parts for place in part.places) - frozenset(
        place for other in told if other.part_of is None for place in other.places
    )


def _about(ground: Ground, sentence: Sentence, codebook: Codebook) -> tuple[PlaceName, ...]:
    """The place of the heading above the paragraph, of the whole document, or the only one named so far."""
    places = ground.headings.get(sentence.paragraph) or ground.main or _so_far(ground, sentence)
    return complete(places, sentence, ground, codebook) if places else ()


def _so_far(ground: Ground, sentence: Sentence) -> tuple[PlaceName, ...]:
    """The first place of the document, if all that it has named up to the sentence goes with it."""
    before = [(place, key) for place, key in ground.staying if place.span.end <= sentence.span.start]
    towns = [(place, key) for place, key in before if RANK.get(place.kind, 2) < RANK["province"]]
    before = towns or before
    if sentence.paragraph in ground.headed:
        return ()
    if len({key for _, key in before}) != 1:
        return ()
    return tuple(sorted((place for place, _ in before), key=lambda place: (RANK.get(place.kind, 2), place.span)))[:1]


def _same_country(spot: Spot, ground: Ground, paragraph: Sequence[Sentence]) -> tuple[PlaceName, ...]:
    """What "in the country" goes back to: the last country placed in by the paragraph, else the main one."""
    match = THE_COUNTRY.search(spot.text, spot.sentence.span.start, spot.sentence.span.end)
    if match is None:
        return ()
    for sentence in (spot.sentence, *reversed(paragraph)):
        for place in reversed(located(sentence, spot.text)):
            if is_country(place) and place.span.end <= match.start() and not is_origin(place, sentence):
                return (place,)
    return (ground.country,) if ground.country else ()


def _same_place(spot: Spot, ground: Ground, paragraph: Sequence[Sentence], codebook: Codebook) -> tuple[PlaceName, ...]:
    """What "the zone", "this place" or "there" goes back to: the last fitting place before, else the main one."""
    sentence, text = spot.sentence, spot.text
    match = SAME_PLACE.search(text, sentence.span.start, sentence.span.end)
    if match is None:
        return ()
    noun = noun_of(match)
    floor = paragraph[0].span.start if paragraph and noun in VAGUE_NOUNS else 0
    before = bisect_left(ground.fine, match.start(), key=lambda place: place.span.start)
    back = ground.fine[max(0, before - FAR_BACK) : before]
    for at in range(len(back) - 1, -1, -1):
        if back[at].span.start < floor:
            break
        if answers(noun, back[at], text):
            run = (
                in_one_breath(back[: at + 1], text)
                if noun in VAGUE_NOUNS or noun not in TOWN_NOUNS
                else back[at : at + 1]
            )
            return complete(run, sentence, ground, codebook)
    given = (ground.home or only(ground)) if match[0].lower() == "here" else ground.main
    return complete(given, sentence, ground, codebook) if given else ()
