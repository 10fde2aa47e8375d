"""The places that a figure's own sentence gives it: the nearest that governs, with the chain up to the country."""

import re
from collections.abc import Sequence

from crackdown.claims.chains import complete, may_lie_in
from crackdown.claims.drafts import Draft, Spot, region_of
from crackdown.claims.forces import acting_before, own_force
from crackdown.claims.frames import LONG
from crackdown.claims.grounds import Ground
from crackdown.claims.scenes import (
    AND,
    LISTED,
    NEARBY,
    RANK,
    is_court,
    is_fine,
    is_origin,
    located,
)
from crackdown.codebook.entries import Codebook
from crackdown.codebook.patterns import Guarded
from crackdown.model.reading import Demonym, PlaceName, Sentence
from crackdown.model.span import Span

CROSSED = 400  # further than any place of the same clause
NOWHERE = frozenset({"defrauded", "earned", "charged"})  # have a place only where their sentence names it
RETURNS = frozenset({"deported", "repatriated", "extradited"})
LEAVING = RETURNS | {"fled", "rescued"}  # acts of those who leave a place, which they are told to have left
STAYS = frozenset({"arrested", "rescued", "raided", "seized", "held", "questioned", "killed", "found"})
NATIONWIDE = Guarded(
    r"\b(?:nationwide|across\s+the\s+(?:country|kingdom|nation)|throughout\s+the\s+country|"
    r"country[- ]?wide|(?:capital|cities|towns)\s+and\s+\w+\s+(?:other\s+)?provinces|"
    r"(?:in|across)\s+(?:all|most|many|several|\d+|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)\s+"
    r"(?:provinces|states|regions))\b",
    ("nation", "country", "kingdom", "province", "states", "regions"),
)
SPREAD = re.compile(
    r"^\s*(?:,\s*\S+(?:\s\S+)?)?\s*(?:,?\s+and\s+|,\s*)(?:in\s+)?(?:\d+|two|three|four|five|six|seven|"
    r"eight|nine|ten|several|other|\w+teen|\w+ty)\s+(?:other\s+|more\s+)?(?:provinces|cities|towns|"
    r"districts|regions|states)\b",
    re.IGNORECASE,
)
# Several sites over a whole country: "at six addresses in Georgia".
MANY = re.compile(
    r"\b(?:at|from|of|in|on)\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|dozens\s+of|"
    r"several|many)\s+(?:\w+\s+){0,2}(?:addresses|locations|sites|places|premises|houses|villas|compounds|cent(?:re|er)s|cities|"
    r"towns|provinces|states|hotels|buildings)\s+(?:in|across|around|throughout)\s+$"
)
FOR_EXAMPLE = re.compile(r"\b(?:including|such\s+as|among\s+them|notably)\b[^;]*$", re.IGNORECASE)
INCLUDED = re.compile(r"\bincluding\b[^,;]*$", re.IGNORECASE)
SUM_OF_ALL = re.compile(
    r",\s+(?:which\s+)?(?:bring(?:s|ing)|brought|tak(?:es|ing)|took|rais(?:es|ing))\s+(?:the|to|its)\b"
)
ADDED = re.compile(r",\s+(?:along|together)\s+with\b")
SOME_OF = re.compile(r"\s+of\s+(?:them|these|those|whom|the\s+\w+)\b[^,;:]*")
SAME_WAY = re.compile(r"\b(?:that|this|the\s+same|there)\b", re.IGNORECASE)
THROUGH = re.compile(r"\b(?:through|via|by\s+way\s+of)\s+(?:the\s+)?$", re.IGNORECASE)
TOWARDS = re.compile(r"\b(?:to|into)\s+(?:the\s+)?$", re.IGNORECASE)
BOARDED = re.compile(
    r"\b(?:aboard|onto|on|by)\s+(?:[\w-]+\s+){0,3}(?:flights?|planes?|aircraft|jets?|charters?|bus(?:es)?|trains?|ferry|boats?|convoys?)\s+(?:that\s+left\s+|leaving\s+)?"
    r"(?:(?:out\s+)?(?:from|of)\s+)?(?:the\s+)?$"
)
FLIGHT = re.compile(r"\b(?:flights?|bound|tickets?|planes?)\s+(?:\w+\s+){0,2}(?:to|for)\s+$")
PUTS_OUT = frozenset({"deported", "extradited"})  # acts of the country that is left
SUBJECT_GAP = re.compile(r"\s+(?:(?:has|have|had|also|since|later|then|on\s+\w+day|will|would|is\s+to)\s+){0,3}")
OUT_OF = re.compile(r"\b(?:from|out\s+of)\s+(?:the\s+)?$", re.IGNORECASE)
SPOKEN_FOR = frozenset({"police", "government", "military"})  # they mostly speak of where they are
NEAR_WORD = 40  # characters from a figure to the "nationwide" that it is counted over
OWN_CITIZENS = re.compile(r"\b(?:nationals|citizens|compatriots)\s+(?:from|out\s+of)\s+$")
OWN_PLACE = re.compile(
    r"(?:\s+(?:who\s+)?(?:(?:was|were|had\s+been)\s+)?"
    r"(?:picked|arrested|detained|caught|held|found|taken|freed|seized|rescued|jailed|captured|stopped|nabbed|rounded|"
    r"intercepted|killed|shot|charged|sentenced|convicted|deported|raided|searched|discovered|recovered|hauled|pulled)"
    r"(?:\s+(?:up|off|over|down))?"
    r"(?:\s+on\s+\w+day)?)?"
    r"(?:\s+by\s+[a-z]+)?,?\s+(?:in|at|for|near|inside)\s+(?:the\s+)?",
    re.IGNORECASE,
)
# "Kandal headed the table with 1,900", "Takeo with 1,400 and Kampot with 1,180".
PLACE_WITH = re.compile(
    r",?\s+(?:(?:headed|topped|led|heads|tops|leads)\s+the\s+\w+\s+|(?:is|was)\s+\w+\s+|(?:came|comes|follow(?:s|ed))\s+(?:\w+\s+)?)?"
    r"with\s+"
)
# Where people were tempted to, and not where those were caught who tempted them.
LURED_TO = re.compile(
    r"\b(?:lur|recruit|traffick|smuggl|hir|entic|trick)(?:e|ed|ing|ked|king)?\s+(?:[\w,-]+\s+){0,6}(?:in)?to\s+(?:the\s+)?$",
    re.IGNORECASE,
)
CAUGHT = frozenset({"arrested", "charged", "convicted", "questioned", "fined"})
OFFICE_OF = re.compile(
    r"\b(?:governor|mayor|(?:police\s+)?chief|prefect|commissioner|head)\s+of\s+(?:the\s+)?$", re.IGNORECASE
)


def here(draft: Draft, spot: Spot, ground: Ground, codebook: Codebook) -> tuple[PlaceName, ...]:
    """The places that the draft's own sentence gives it, the country that it counts over among them."""
    sentence = spot.sentence
    saying = [*located(sentence, spot.text), *(_gone_from(spot) if draft.act.act in LEAVING else ())]
    local = [place for place in saying if is_fine(place) and _may_be_where(place, draft, spot)]
    within = [place for place in sentence.places if is_fine(place) and draft.region.contains(place.span)]
    near = (
        within
        or _with_it(draft, spot)
        or _departed(local, draft, spot)
        or [place for place in local if _distance(place, draft, spot) < CROSSED]
        or own_force(draft, spot)
    )
    if _is_spread(near, draft, spot):
        return acting_before(draft, spot) or ((ground.country,) if ground.country else ())
    if _sums_up(draft, spot) and ground.only:
        return only(ground)
    return complete(_pick(near, draft, spot, codebook), sentence, ground, codebook) if near else ()


def _with_it(draft: Draft, spot: Spot) -> list[PlaceName]:
    """The place that is said to have that many: "Kandal headed the table with 1,900"."""
    return [
        place
        for place in spot.sentence.places
        if is_fine(place)
        and place.span.end < draft.region.start
        and PLACE_WITH.fullmatch(spot.text, place.span.end, draft.region.start)
    ]


def _departed(local: Sequence[PlaceName], draft: Draft, spot: Spot) -> list[PlaceName]:
    """The place that people were sent from: "put aboard a flight from Orel"."""
    start = spot.sentence.span.start
    return [
        place
        for place in local
        if draft.act.act in RETURNS and BOARDED.search(spot.text[max(start, place.span.start - 60) : place.span.start])
    ]


def countries_here(draft: Draft, spot: Spot, ground: Ground, codebook: Codebook) -> tuple[PlaceName, ...]:
    """The country or region that the draft's own sentence gives it."""
    sentence, act = spot.sentence, draft.act.act
    coarse = [
        place
        for place in located(sentence, spot.text)
        if not is_fine(place)
        and _may_be_where(place, draft, spot)
        and not _is_goal(place, draft, spot)
        and not _is_listed_with(place, draft, spot)
    ]
    if act in NOWHERE:
        stated = [place for place in coarse if not _is_owner(place, spot) and not _other_between(place, draft, spot)]
        return (min(stated, key=lambda place: (draft.act.span.gap(place.span), place.span)),) if stated else ()
    coarse = coarse or ([] if act == "cut_off" else _acting(sentence, ground))
    own = bool(coarse and ground.country and set(coarse[0].ids) & set(ground.country.ids))
    if own and MANY.search(spot.text[max(sentence.span.start, coarse[0].span.start - 60) : coarse[0].span.start]):
        return (coarse[0],)
    if not coarse or (own and ground.main and draft.scope == "incident" and act != "recruited"):
        return ()
    return _pick(coarse, draft, spot, codebook)[:1]


def own_place(draft: Draft, spot: Spot, ground: Ground, codebook: Codebook) -> tuple[PlaceName, ...]:
    """The places that stand right behind a part: "two for Bavet and one for Poipet", "40 at Bavet and Poipet"."""
    found: list[PlaceName] = []
    for place in () if draft.act.act == "sanctioned" else spot.sentence.places:
        between = spot.text[draft.region.end : place.span.start] if place.span.start >= draft.region.end else ""
        if found and (not is_fine(place) or not AND.fullmatch(spot.text, found[-1].span.end, place.span.start)):
            break
        if found or (OWN_PLACE.fullmatch(between) and not is_origin(place, spot.sentence)):
            found.append(place)
            if not is_fine(place):
                break
    return complete(tuple(found), spot.sentence, ground, codebook) if found and is_fine(found[0]) else tuple(found)


def only(ground: Ground) -> tuple[PlaceName, ...]:
    """The document's country if it hardly speaks of another."""
    return (ground.only,) if ground.only else ()


def left(draft: Draft, spot: Spot, ground: Ground, codebook: Codebook) -> tuple[PlaceName, ...]:
    """The country that people are returned from: "from Laos", "from Lao detention", "Laos deported 40"."""
    sentence = spot.sentence
    for place in sentence.places:
        gap = spot.text[place.span.end : draft.act.span.start] if place.span.end <= draft.act.span.start else None
        if gap is not None and is_country(place) and draft.act.act in PUTS_OUT and SUBJECT_GAP.fullmatch(gap):
            return (place,)
        before = spot.text[max(sentence.span.start, place.span.start - 32) : place.span.start]
        own = draft.act.act == "repatriated" and OWN_CITIZENS.search(before)  # whoever is brought home comes from home
        stays = own or not is_origin(place, sentence)
        if place.kind == "country" and OUT_OF.search(before) and stays:
            return (place,)
    for nation in sentence.demonyms:
        before = spot.text[max(sentence.span.start, nation.span.start - 12) : nation.span.start]
        if nation.kind == "adjective" and OUT_OF.search(before):
            return _country_of(nation, ground, codebook)
    return ()


def _country_of(nation: Demonym, ground: Ground, codebook: Codebook) -> tuple[PlaceName, ...]:
    """The country of a nationality word, as the document writes it."""
    ids = {place.id for place in codebook.places if place.kind == "country" and place.country in nation.codes}
    return tuple(ground.written[place_id] for place_id in sorted(ids) if place_id in ground.written)[:1]


def _may_be_where(place: PlaceName, draft: Draft, spot: Spot) -> bool:
    """Whether a place that says where may say it of this draft."""
    act = draft.act.act
    before = spot.text[max(spot.sentence.span.start, place.span.start - 24) : place.span.start]
    if is_origin(place, spot.sentence) or (is_court(place) and act != "convicted"):
        return False
    if OFFICE_OF.search(before) and any(
        voice.span.cover(voice.cue).contains(place.span) for voice in spot.sentence.voices
    ):
        return False
    if act in CAUGHT and LURED_TO.search(
        spot.text[max(spot.sentence.span.start, place.span.start - 80) : place.span.start]
    ):
        return False
    if act in RETURNS:
        goal = TOWARDS.search(before) and place.kind not in ("airport", "border_point", "site")
        return not goal and not _is_speakers(place, draft, spot)
    if act in STAYS and FLIGHT.search(before):
        return False
    if THROUGH.search(before) and act not in ("fled", "found"):
        return False
    return not _is_speakers(place, draft, spot)


def _is_goal(place: PlaceName, draft: Draft, spot: Spot) -> bool:
    """Whether a country is only where somebody was taken or went afterwards."""
    before = spot.text[max(spot.sentence.span.start, place.span.start - 12) : place.span.start]
    return draft.act.act in STAYS and bool(TOWARDS.search(before))


def of_those_days(draft: Draft, spot: Spot, previous: Sequence[Draft]) -> tuple[PlaceName, ...]:
    """The one place of the days that a figure adds up: "the two days together make 314"."""
    days = draft.date
    if days is None or draft.scope != "running" or not 0 < (days.last - days.first).days <= LONG:
        return ()
    told = [
        other
        for other in previous
        if other.act.act == draft.act.act
        and other.date
        and days.first <= other.date.first
        and spot.index > other.sentence
    ]
    ends = {day for other in told if other.date for day in (other.date.first, other.date.last)}
    one = len({tuple(place.names for place in other.places) for other in told}) == 1
    return told[-1].places if one and {days.first, days.last} <= ends else ()


def _is_owner(place: PlaceName, spot: Spot) -> bool:
    """Whether a country only owns what follows it: "Vietnam's police"."""
    return bool(re.match(r"['\u2019]s?\s", spot.text[place.span.end : place.span.end + 3]))


def _is_speakers(place: PlaceName, draft: Draft, spot: Spot) -> bool:
    """Whether the place says where somebody speaks, not where it happened: "state media in Hanoi reported"."""
    for voice in spot.sentence.voices:
        if voice.span.overlaps(place.span):
            continue  # a street or building that was taken for a name
        said = voice.span.cover(voice.cue)
        if said.contains(draft.figure.digits) or (voice.kind in SPOKEN_FOR and spot.text[voice.span.start].islower()):
            continue
        gap = spot.text[voice.span.end : place.span.start] if place.span.start >= voice.span.end else ""
        if said.contains(place.span) or (voice.cue.end <= voice.span.start and re.fullmatch(r"\s+in\s+", gap)):
            return True
    return False


def _gone_from(spot: Spot) -> list[PlaceName]:
    """The places that somebody left: "flown out of Kuching"."""
    start = spot.sentence.span.start
    return [p for p in spot.sentence.places if OUT_OF.search(spot.text[max(start, p.span.start - 12) : p.span.start])]


def _other_between(place: PlaceName, draft: Draft, spot: Spot) -> bool:
    """Whether another figure stands between the draft's and the place."""
    low, high = sorted((draft.region, place.span))
    gap = Span(low.end, max(low.end, high.start))
    return any(gap.contains(other.digits) and not other.excluded for other in spot.sentence.figures)


def _sums_up(draft: Draft, spot: Spot) -> bool:
    """Whether the figure is what a sentence comes to: "…, taking the total to 530"."""
    if draft.scope != "running":
        return False
    match = SUM_OF_ALL.search(spot.text, spot.sentence.span.start, draft.region.start)
    return match is not None and not SAME_WAY.search(spot.text, match.end(), spot.sentence.span.end)


def _acting(sentence: Sentence, ground: Ground) -> list[PlaceName]:
    """The country that a sentence opens with as the one who acts, where it isn't the document's own."""
    own = set(ground.country.ids) if ground.country else set()
    return [
        place
        for place in sentence.places
        if is_country(place) and place.span.start == sentence.span.start and not own & set(place.ids)
    ]


def is_country(place: PlaceName) -> bool:
    """Whether the place is a country, or a city that is one too."""
    return place.kind == "country" or any(len(place_id) == 2 for place_id in place.ids)


def _is_spread(near: Sequence[PlaceName], draft: Draft, spot: Spot) -> bool:
    """Whether the sentence counts over the whole country: "in Vientiane and three provinces", "nationwide"."""
    text, sentence = spot.text, spot.sentence.span
    if any(SPREAD.match(text[place.span.end : place.span.end + 60]) for place in near):
        return True
    for wide in NATIONWIDE.finditer(text, sentence.start, sentence.end):
        gap = draft.region.gap(Span(*wide.span()))
        nearer = gap < NEAR_WORD and all(gap < draft.region.gap(place.span) for place in near)
        if nearer or all(FOR_EXAMPLE.search(text[wide.end() : place.span.start]) for place in near):
            return True
    return False


def _distance(place: PlaceName, draft: Draft, spot: Spot) -> float:
    """Characters between figure and place; a place beyond another clause is far off, one behind the figure nearer."""
    anchor = draft.region
    behind = place.span.start >= anchor.end
    between = spot.text[min(anchor.end, place.span.end) : max(anchor.start, place.span.start)]
    crossing = CROSSED * len(re.findall(r";|,\s(?:no|none|when)\s", between))
    crossing += CROSSED * len(re.findall(r"\band\s+that\s+(?:it|he|she|they|the)\b", between))
    crossing += 60 * len(re.findall(r",\s(?:and|while|but)\s", between))
    crossing += 60 * len(re.findall(r"\bwho\s", between)) if behind else 0
    crossing += 30 * len(re.findall(r"\s+and\s+(?:an?|the)\s", between))
    if behind and (re.search(r":\s", between) or _is_of_part(between, draft, place, spot)):
        crossing += CROSSED
    if (behind and ADDED.search(between)) or _is_of_others(place, draft, spot):
        crossing += CROSSED
    return anchor.gap(place.span) + crossing + (0 if behind else 25)


def _is_of_others(place: PlaceName, draft: Draft, spot: Spot) -> bool:
    """Whether the place is told of some only of those counted before: "40 deported, 12 of them by land at Bavet"."""
    before = [figure for figure in spot.sentence.figures if figure.digits.start < place.span.start]
    owner = before[-1] if before else None
    if owner is None or owner.excluded or owner.digits == draft.figure.digits:
        return False
    words = spot.text[owner.digits.end : place.span.start]
    return bool(SOME_OF.fullmatch(words)) and draft.part_of is None


def _is_of_part(between: str, draft: Draft, place: PlaceName, spot: Spot) -> bool:
    """Whether the place behind a figure is told of a part of it: "18 raids, including two in Kampot"."""
    match = INCLUDED.search(between)
    start = draft.region.end + match.start() if match else place.span.start
    return any(start <= other.digits.start < place.span.start for other in spot.sentence.figures if not other.excluded)


def _pick(places: Sequence[PlaceName], draft: Draft, spot: Spot, codebook: Codebook) -> tuple[PlaceName, ...]:
    """The nearest place, with those written in one breath with it ("Orel commune, Zorn district")."""

    def distance(place: PlaceName) -> float:
        return _distance(place, draft, spot)

    nearest = min(places, key=lambda p: (distance(p), p.span))
    finer = [
        p
        for p in places
        if distance(p) < CROSSED
        and RANK.get(p.kind, 2) < RANK.get(nearest.kind, 2)
        and may_lie_in(p, nearest, codebook)
        and not _is_others(p, draft, spot)
    ]
    if RANK.get(nearest.kind, 2) == 3 and finer:
        nearest = min(finer, key=lambda p: (distance(p), p.span))
    run, text = [nearest], spot.text
    for place in sorted(places, key=lambda p: p.span):
        if place.span.start >= run[-1].span.end and _in_a_row(run[-1], place, text):
            run.append(place)
    for place in sorted(places, key=lambda p: p.span, reverse=True):
        if place.span.end <= run[0].span.start and _in_a_row(place, run[0], text):
            run.insert(0, place)
    return tuple(sorted(run, key=lambda p: (RANK.get(p.kind, 2), p.span)))


def _in_a_row(first: PlaceName, second: PlaceName, text: str) -> bool:
    """Whether two places are written in one breath: "Orel, Zorn province", "Orel, just outside Zorn"."""
    gap = text[first.span.end : second.span.start]
    return bool(LISTED.fullmatch(gap) or NEARBY.fullmatch(gap))


def _is_listed_with(place: PlaceName, draft: Draft, spot: Spot) -> bool:
    """Whether a country stands behind the last of those that a colon lists: "four held: two at Orel, one in Laos"."""
    between = spot.text[draft.region.end : place.span.start] if place.span.start > draft.region.end else ""
    return bool(re.search(r":\s", between)) and _other_between(place, draft, spot)


def _is_others(place: PlaceName, draft: Draft, spot: Spot) -> bool:
    """Whether the place stands right behind another figure: "12 in Svay Rieng, seven in Bavet"."""
    return any(
        OWN_PLACE.fullmatch(spot.text, region_of(other).end, place.span.start)
        for other in spot.sentence.figures
        if other.digits != draft.figure.digits and not other.excluded and region_of(other).end < place.span.start
    )
