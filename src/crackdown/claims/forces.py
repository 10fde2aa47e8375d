"""The places of forces: whose own police act or speak, and which force "the unit" is."""

import re
from collections.abc import Sequence

from crackdown.claims.chains import complete
from crackdown.claims.drafts import Draft, Spot
from crackdown.claims.grounds import Ground
from crackdown.claims.scenes import is_fine
from crackdown.codebook.entries import Codebook
from crackdown.model.reading import PlaceName, Sentence

FORCE = re.compile(
    r"(?:['\u2019]s)?\s+(?:(?:provincial|municipal|city|district|town|national|immigration|border|military|cyber)\s+)"
    r"{0,2}(?:police|(?:security\s+)?forces|officers|authorities|prosecutors|court|officials|detectives|investigators|soldiers|troops|army|"
    r"agents|side)\b"
)
UNIT_AFTER = re.compile(
    r"(?:['\u2019]s)?\s+(?:[\w-]+\s+){0,3}?(?:unit|squad|task\s+force|command|division)\b", re.IGNORECASE
)
PROVINCIAL = re.compile(
    r"\b(?:the|its)\s+(?P<part>provincial|province|state|city|municipal|town|district|county)(?:['\u2019]s)?\s+(?:police|force|"
    r"forces|authorities|prosecutors|officers|investigators|detectives|command|department)\b",
    re.IGNORECASE,
)
# A force that was named before: "the unit has booked 318".
THE_UNIT = re.compile(
    r"\b(?:the|its)\s+(?:same\s+|regional\s+)?(?:unit|squad|task\s+force|command|division)(?:['\u2019]s)?\s+(?!of\b|in\b|at\b)",
    re.IGNORECASE,
)
PART_OF = {
    "provincial": "province",
    "province": "province",
    "state": "province",
    "city": "town",
    "municipal": "town",
    "town": "town",
    "district": "district",
    "county": "district",
}
THEY = re.compile(r"\W*(?:They|The\s+(?:force|officers|police|team|unit))\b")
POLICE_IN = re.compile(
    r"\b(?:police|detectives|officers|investigators|prosecutors|authorities)\s+in\s+$", re.IGNORECASE
)
# A country's own body, up to what it does.
OWN_BODY = re.compile(
    r"['\u2019]s?\s+(?:(?:[A-Z][\w-]*|of|for|and|the|police|army|customs|prosecutors|investigators|officers|agents|detectives|"
    r"authorities|immigration|tax|cyber|central|national|federal|border|anti-\w+|task|force)\s+){1,8}"
)
SPOKEN_NEAR = 40  # characters from a place to the end of its own police, who speak


def own_force(draft: Draft, spot: Spot, *, speaking: bool = False) -> list[PlaceName]:
    """The place whose own police act: "Poipet police arrested 48"; or, `speaking`, whose own police say so."""
    act = draft.act.span
    return [
        place
        for place in spot.sentence.places
        if is_fine(place)
        and (speaking or (place.span.end <= act.start and act.end <= spot.sentence.span.end))
        and FORCE.match(spot.text, place.span.end)
        and speaking == any(-1 <= voice.span.end - place.span.end <= SPOKEN_NEAR for voice in spot.sentence.voices)
    ]


def own_force_before(
    draft: Draft, spot: Spot, paragraph: Sequence[Sentence], ground: Ground, codebook: Codebook
) -> tuple[PlaceName, ...]:
    """The place of "the provincial police", named before with theirs ("Orel Provincial Police"), or of "they".

    "They" are the police of the sentence before: "Police in Orel held two. They look for a third."
    """
    text, sentence = spot.text, spot.sentence.span
    match = PROVINCIAL.search(text, sentence.start, draft.act.span.start)
    if match:
        kind = PART_OF[match["part"].lower()]
        named = {place.names[0].split()[0]: place for place in ground.forces if place.kind == kind}
        return complete(tuple(named.values()), spot.sentence, ground, codebook) if len(named) == 1 else ()
    if THE_UNIT.search(text, sentence.start, sentence.end):
        units = {place.names[0]: place for place in ground.forces if UNIT_AFTER.match(text, place.span.end)}
        return complete(tuple(units.values()), spot.sentence, ground, codebook) if len(units) == 1 else ()
    if paragraph and THEY.match(text, sentence.start):
        for place in paragraph[-1].places:
            if is_fine(place) and POLICE_IN.search(text[max(0, place.span.start - 32) : place.span.start]):
                return complete((place,), spot.sentence, ground, codebook)
    return ()


def acting_before(draft: Draft, spot: Spot) -> tuple[PlaceName, ...]:
    """The country whose force does it, right before the act: "Laos's Economic Police searched 42 flats"."""
    return tuple(
        place
        for place in spot.sentence.places
        if place.kind == "country" and OWN_BODY.fullmatch(spot.text, place.span.end, draft.act.span.start)
    )[-1:]
