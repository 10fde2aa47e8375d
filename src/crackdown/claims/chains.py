"""A place with those that it lies in, as far as the document names them."""

from crackdown.claims.grounds import Ground
from crackdown.claims.scenes import LISTED, NEARBY, RANK, gazetteer, is_court, site_chains
from crackdown.codebook.entries import Codebook
from crackdown.model.reading import PlaceName, Sentence


def complete(
    places: tuple[PlaceName, ...], sentence: Sentence, ground: Ground, codebook: Codebook
) -> tuple[PlaceName, ...]:
    """`places` with the enclosing ones that the document names, up to its country."""
    chain = list(places)
    have = {i for place in chain for i in place.ids}
    known, sites = gazetteer(codebook), site_chains(codebook)
    anchor = next((place for place in places if len(place.ids) == 1), places[0])
    for place_id in anchor.ids if len(anchor.ids) == 1 else ():
        for parent in known[place_id].chain if place_id in known else sites.get(place_id, ()):
            if parent not in have and parent in ground.written:
                chain.append(ground.written[parent])
                have.add(parent)
    for place in () if anchor.ids else ground.around.get(anchor.names[0].lower(), ()):
        if place.names not in [one.names for one in chain]:
            chain.append(place)
            have.update(place.ids)
    if len(anchor.ids) != 1:
        for place in sentence.places:
            if place.kind == "province" and place not in chain and RANK.get(places[0].kind, 2) < 3:
                chain.append(place)
                have.update(place.ids)
    if is_court(places[0]):
        return tuple(chain)
    country = ground.country if anchor.ids else ground.only
    if country and not have & set(country.ids) and _inside(anchor, country, codebook):
        chain.append(country)
    return tuple(chain)


def _inside(place: PlaceName, country: PlaceName, codebook: Codebook) -> bool:
    """Whether the place may lie in the country: it does by the gazetteer, or nothing is known of it."""
    known, sites = gazetteer(codebook), site_chains(codebook)
    ids = {i for place_id in place.ids for i in (place_id, *sites.get(place_id, ()))} & known.keys()
    codes = {known[i].country for i in country.ids if i in known}
    return not ids or any(known[i].country in codes for i in ids)


def in_one_breath(places: tuple[PlaceName, ...], text: str) -> tuple[PlaceName, ...]:
    """The last of the places, with the finer ones that are written right before it."""
    first = len(places) - 1
    while first and _is_finer(places[first - 1], places[first], text):
        first -= 1
    return places[first:]


def _is_finer(place: PlaceName, outer: PlaceName, text: str) -> bool:
    """Whether two places are written in one breath, the finer one first."""
    gap = text[place.span.end : outer.span.start]
    if NEARBY.fullmatch(gap):
        return True
    return bool(LISTED.fullmatch(gap)) and RANK.get(place.kind, 2) < RANK.get(outer.kind, 2)


def may_lie_in(place: PlaceName, outer: PlaceName, codebook: Codebook) -> bool:
    """Whether the finer place lies in the other by the gazetteer, or nothing is known of it."""
    known, sites = gazetteer(codebook), site_chains(codebook)
    chains = [known[i].chain if i in known else sites.get(i, ()) for i in place.ids]
    return not chains or any(set(chain) & set(outer.ids) for chain in chains)
