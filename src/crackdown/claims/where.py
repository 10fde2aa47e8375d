"""Where it happened: the nearest place that governs, with the chain up to the country, as this document names them."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from crackdown.claims.drafts import Draft, Spot
from crackdown.claims.grounds import (
    FAR_BACK,
    LISTED,
    RANK,
    SAME_PLACE,
    VAGUE_NOUNS,
    Ground,
    answers,
    gazetteer,
    is_fine,
    is_origin,
    located,
    site_chains,
)
from crackdown.codebook.entries import Codebook
from crackdown.model.reading import PlaceName, Sentence

CROSSED = 400  # further than any place of the same clause
MANY_SITES = 5
NOWHERE = frozenset({"sanctioned", "defrauded", "earned", "charged", "wanted"})
RETURNS = frozenset({"deported", "repatriated", "extradited"})
NATIONWIDE = re.compile(
    r"\b(?:nationwide|across\s+the\s+(?:country|kingdom|nation)|throughout\s+the\s+country|"
    r"country[- ]?wide|(?:capital|cities|towns)\s+and\s+\w+\s+(?:other\s+)?provinces|"
    r"in\s+(?:all|most|many)\s+provinces)\b",
    re.IGNORECASE,
)
SPREAD = re.compile(
    r"^\s*(?:,\s*\S+(?:\s\S+)?)?\s*(?:,?\s+and\s+|,\s*)(?:in\s+)?(?:\d+|two|three|four|five|six|seven|"
    r"eight|nine|ten|several|other|\w+teen|\w+ty)\s+(?:other\s+|more\s+)?(?:provinces|cities|towns|"
    r"districts|regions|states)\b",
    re.IGNORECASE,
)


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
    sentence, text = spot.sentence, spot.text
    local = [place for place in located(sentence, text) if not is_origin(place, sentence)]
    within = [place for place in sentence.places if is_fine(place) and draft.region.contains(place.span)]
    near = within or [place for place in local if is_fine(place) and _distance(place, draft, text) < CROSSED]
    coarse = [place for place in local if not is_fine(place)] or _acting(sentence, ground)
    country = (ground.country,) if ground.country else ()
    if _is_spread(near, sentence, text):
        return country
    if near:
        return complete(_pick(near, draft, text, codebook), sentence, ground, codebook)
    if draft.act.act in NOWHERE:
        return tuple(coarse[:1])
    if draft.act.act in RETURNS and (left := _left(sentence, text)):
        return (left,)
    if draft.act.act in RETURNS:
        return country if draft.act.act == "deported" else ()
    if same := _same_place(sentence, text, ground, paragraph, codebook):
        return same
    if coarse and not (ground.main and ground.country and set(coarse[0].ids) & set(ground.country.ids)):
        return (_pick(coarse, draft, text, codebook)[0],)
    if draft.scope == "incident" and not _is_many(draft):
        return _inherited(draft, previous, ground, paragraph, sentence, codebook) or country
    return country


def _left(sentence: Sentence, text: str) -> PlaceName | None:
    """The country that people are returned from."""
    for place in sentence.places:
        before = text[max(sentence.span.start, place.span.start - 8) : place.span.start]
        if place.kind == "country" and re.search(r"\bfrom\s+$", before) and not is_origin(place, sentence):
            return place
    return None


def _acting(sentence: Sentence, ground: Ground) -> list[PlaceName]:
    """The country that a sentence opens with as the one who acts, where it isn't the document's own."""
    own = set(ground.country.ids) if ground.country else set()
    return [
        place
        for place in sentence.places
        if _is_country(place) and place.span.start == sentence.span.start and not own & set(place.ids)
    ]


def _is_country(place: PlaceName) -> bool:
    """Whether the place is a country, or a city that is one too."""
    return place.kind == "country" or any(len(place_id) == 2 for place_id in place.ids)


def _is_spread(near: Sequence[PlaceName], sentence: Sentence, text: str) -> bool:
    """Whether the sentence counts over the whole country: "in Phnom Penh and 16 provinces", "nationwide"."""
    if any(SPREAD.match(text[place.span.end : place.span.end + 60]) for place in near):
        return True
    return not near and bool(NATIONWIDE.search(text, sentence.span.start, sentence.span.end))


def _is_many(draft: Draft) -> bool:
    """Whether there are too many sites for one place."""
    return draft.of == "sites" and draft.low > MANY_SITES


def _inherited(
    draft: Draft,
    previous: Sequence[Draft],
    ground: Ground,
    paragraph: Sequence[Sentence],
    sentence: Sentence,
    codebook: Codebook,
) -> tuple[PlaceName, ...]:
    """The place of the paragraph so far, of the heading above it, or of the whole document."""
    start = (*paragraph, sentence)[0].span.start
    for other in reversed(previous):
        if other.figure.digits.start < start:
            break
        if other.places and is_fine(other.places[0]) and other.scope == draft.scope:
            return other.places
    for earlier in reversed(paragraph):
        fine = [place for place in earlier.places if is_fine(place) and not is_origin(place, earlier)]
        if fine:
            return complete((fine[-1],), earlier, ground, codebook)
    if ground.headings.get(sentence.paragraph):
        return complete(ground.headings[sentence.paragraph], sentence, ground, codebook)
    return complete(ground.main, sentence, ground, codebook) if ground.main else ()


def _same_place(
    sentence: Sentence, text: str, ground: Ground, paragraph: Sequence[Sentence], codebook: Codebook
) -> tuple[PlaceName, ...]:
    """What "the zone", "this place" or "there" goes back to: the last fitting place before, else the main one."""
    match = SAME_PLACE.search(text, sentence.span.start, sentence.span.end)
    if match is None:
        return ()
    noun = (match["noun"] or "").lower()
    floor = paragraph[0].span.start if paragraph and noun in VAGUE_NOUNS else 0
    before = bisect_left(ground.fine, match.start(), key=lambda place: place.span.start)
    for place in reversed(ground.fine[max(0, before - FAR_BACK) : before]):
        if place.span.start < floor:
            break
        if answers(noun, place):
            return complete((place,), sentence, ground, codebook)
    return complete(ground.main, sentence, ground, codebook) if ground.main else ()


def _distance(place: PlaceName, draft: Draft, text: str) -> float:
    """Characters between figure and place; a place beyond another clause is far off, one behind the figure nearer."""
    anchor = draft.region
    between = text[min(anchor.end, place.span.end) : max(anchor.start, place.span.start)]
    crossing = CROSSED * len(re.findall(r";|:\s|,\s(?:no|none)\s", between))
    crossing += 60 * len(re.findall(r",\s(?:and|while|but)\s", between))
    return anchor.gap(place.span) + crossing + (25 if place.span.start < anchor.start else 0)


def _pick(places: Sequence[PlaceName], draft: Draft, text: str, codebook: Codebook) -> tuple[PlaceName, ...]:
    """The nearest place, with those written in one breath with it ("Pi Thnou commune, Snuol district")."""

    def distance(place: PlaceName) -> float:
        return _distance(place, draft, text)

    nearest = min(places, key=lambda p: (distance(p), p.span))
    finer = [
        p
        for p in places
        if distance(p) < CROSSED
        and RANK.get(p.kind, 2) < RANK.get(nearest.kind, 2)
        and _may_lie_in(p, nearest, codebook)
    ]
    if RANK.get(nearest.kind, 2) == 3 and finer:
        nearest = min(finer, key=lambda p: (distance(p), p.span))
    run = [nearest]
    for place in sorted(places, key=lambda p: p.span):
        if place.span.start >= run[-1].span.end and LISTED.fullmatch(text[run[-1].span.end : place.span.start]):
            run.append(place)
    for place in sorted(places, key=lambda p: p.span, reverse=True):
        if place.span.end <= run[0].span.start and LISTED.fullmatch(text[place.span.end : run[0].span.start]):
            run.insert(0, place)
    return tuple(sorted(run, key=lambda p: (RANK.get(p.kind, 2), p.span)))


def _may_lie_in(place: PlaceName, outer: PlaceName, codebook: Codebook) -> bool:
    """Whether the finer place lies in the other by the gazetteer, or nothing is known of it."""
    known, sites = gazetteer(codebook), site_chains(codebook)
    chains = [known[i].chain if i in known else sites.get(i, ()) for i in place.ids]
    return not chains or any(set(chain) & set(outer.ids) for chain in chains)


def complete(
    places: tuple[PlaceName, ...], sentence: Sentence, ground: Ground, codebook: Codebook
) -> tuple[PlaceName, ...]:
    """`places` with the enclosing ones that the document names, up to its country."""
    chain = list(places)
    have = {i for place in chain for i in place.ids}
    known = gazetteer(codebook)
    sites = site_chains(codebook)
    above = [i for i in places[0].ids if len(places[0].ids) == 1]
    for place_id in above:
        for parent in known[place_id].chain if place_id in known else sites.get(place_id, ()):
            if parent not in have and parent in ground.written:
                chain.append(ground.written[parent])
                have.add(parent)
    if not above:
        for place in sentence.places:
            if place.kind == "province" and place not in chain and RANK.get(places[0].kind, 2) < 3:
                chain.append(place)
                have.update(place.ids)
    if ground.country and not have & set(ground.country.ids) and _inside(places[0], ground.country, codebook):
        chain.append(ground.country)
    return tuple(chain)


def _inside(place: PlaceName, country: PlaceName, codebook: Codebook) -> bool:
    """Whether the place may lie in the country: it does by the gazetteer, or nothing is known of it."""
    known = gazetteer(codebook)
    entries = [known[i] for i in place.ids if i in known]
    codes = {known[i].country for i in country.ids if i in known}
    return not entries or any(entry.country in codes for entry in entries)
