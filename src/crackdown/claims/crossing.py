"""Where those who were let go came over, when only the next sentence says it: "They crossed at Orel"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crackdown.claims.chains import complete
from crackdown.claims.drafts import Draft, Spot
from crackdown.claims.grounds import Ground
from crackdown.claims.scenes import LISTED, is_fine
from crackdown.codebook.entries import Codebook

LET_GO = frozenset({"rescued", "fled", "repatriated", "deported", "extradited"})
THEY_CAME = re.compile(
    r"(?:They|All\s+of\s+them|The\s+(?:group|freed|captives|workers|evacuees|returnees))\s+(?:then\s+|later\s+|all\s+)?"
    r"(?:crossed|walked|waded|came|arrived|passed|went|(?:were|had\s+been)\s+(?:handed|brought|taken|marched|bused|ferried))\b"
)


def came_over(drafts: Sequence[Draft], spot: Spot, ground: Ground, codebook: Codebook) -> Iterator[tuple[int, Draft]]:
    """The drafts of the sentence before that have no place, with the one that the sentence of `spot` gives them."""
    sentence = spot.sentence
    came = THEY_CAME.match(spot.text, sentence.span.start, sentence.span.end) if drafts else None
    fine = tuple(place for place in sentence.places if came and place.span.start >= came.end() and is_fine(place))
    if not fine or (sentence.figures and sentence.figures[0].digits.start < fine[0].span.start):
        return
    country = tuple(
        place
        for place in sentence.places
        if place.kind == "country" and LISTED.fullmatch(spot.text, fine[-1].span.end, place.span.start)
    )
    places = (*fine, *country) if country else complete(fine, sentence, ground, codebook)
    for n, draft in enumerate(drafts):
        if draft.sentence == spot.index - 1 and not draft.places and draft.act.act in LET_GO:
            yield n, replace(draft, places=places)
