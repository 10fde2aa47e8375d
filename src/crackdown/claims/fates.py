"""What an act comes to by who does it, to whom and where: "taken from", "held", "fined", "arrived"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from crackdown.claims.drafts import Bound, Draft, Spot, between
from crackdown.claims.scenes import country_ids, gazetteer, site_chains
from crackdown.codebook.entries import Codebook
from crackdown.model.reading import Figure
from crackdown.model.span import Span

COURT = re.compile(r"\b(?:courts?|judges?|magistrates?|tribunal|same\s+(?:hearing|trial))\b", re.IGNORECASE)
TAKE = re.compile(r"t(?:ake|akes|aken|aking|ook)\b", re.IGNORECASE)
FROM = re.compile(r"\s+from\b", re.IGNORECASE)
OFFICERS = re.compile(
    r"\b(?:police|officers?|authorities|soldiers|troops|prosecutors|investigators|agents|officials|army|customs)"
    r"(?:\s+(?:have|had|has|also|later|then|\w+ly))*\s+$",
    re.IGNORECASE,
)
TO_BORDER = re.compile(
    r"\s+(?:to|for|bound\s+for)\s+(?:the\s+|a\s+)?(?:[\w-]+\s+){0,2}(?:border|frontier|airport|crossing|checkpoint)\b"
)
ON_BOARD = re.compile(r"(?:put|load|place|herd|pack|bundl)\w*\b", re.IGNORECASE)
TO_CARE = re.compile(
    r"\s+(?:over\s+)?(?:to\s+)?(?:(?:the|a|an|their|its|local|city|provincial|government|women\'s)\s+)*(?:[\w-]+\s+){0,2}?"
    r"(?:shelters?|welfare|charity|charities|famil(?:y|ies)|parents|relatives|social\s+workers|hostel|convent)\b"
)
ARRIVE = re.compile(r"(?:arriv|land|c[oa]m|return|touch|reach|cross)\w*\b", re.IGNORECASE)


def fate(
    figure: Figure, of: str | None, own: Bound | None, spot: Spot, drafts: Sequence[Draft], codebook: Codebook
) -> Bound | None:
    """The act that a figure's own sentence gives it, as who does it, to whom and where make it."""
    own = same_word(fined(taken(figure, of, own, spot), spot), spot, drafts)
    if of not in (None, "people"):
        return own
    return came_home(figure, sent_off(own, spot), spot, codebook)


def sent_off(own: Bound | None, spot: Spot) -> Bound | None:
    """People put on a bus to the border are deported, and those handed to a shelter have been freed."""
    if own is None:
        return None
    if own.act == "arrested" and ON_BOARD.match(spot.text, own.span.start) and TO_BORDER.match(spot.text, own.span.end):
        return replace(own, act="deported")
    care = own.act == "extradited" and TO_CARE.match(spot.text, own.span.end, spot.sentence.span.end)
    return replace(own, act="rescued") if care else own


def came_home(figure: Figure, own: Bound | None, spot: Spot, codebook: Codebook) -> Bound | None:
    """People who arrive in their own country have been brought home."""
    if own is None or own.act != "fled" or not figure.group.nations or not ARRIVE.match(spot.text, own.span.start):
        return own
    home = {country_ids(codebook).get(code) for nation in figure.group.nations for code in nation.codes}
    behind = [place for place in spot.sentence.places if place.span.start >= own.span.end]
    lies_in = {outer for place_id in (behind[0].ids if behind else ()) for outer in _around(place_id, codebook)}
    return replace(own, act="repatriated") if home & lies_in else own


def _around(place_id: str, codebook: Codebook) -> tuple[str, ...]:
    """The place and all that it lies in."""
    known = gazetteer(codebook)
    return (place_id, *(known[place_id].chain if place_id in known else site_chains(codebook).get(place_id, ())))


def taken(figure: Figure, of: str | None, own: Bound | None, spot: Spot) -> Bound | None:
    """Money "taken from" somebody: seized where officers take it, else lost to whoever takes it."""
    if own is None or of != "money" or own.act not in ("seized", "defrauded"):
        return own
    start = own.span.start
    take, giver = TAKE.match(spot.text, start), FROM.match(spot.text, figure.span.end)
    if take is None or giver is None:
        return own
    if OFFICERS.search(spot.text[max(spot.sentence.span.start, start - 60) : start]):
        return replace(own, act="seized", span=Span(*take.span()))
    return replace(own, act="defrauded", span=Span(start, giver.end()))


def same_word(own: Bound | None, spot: Spot, drafts: Sequence[Draft]) -> Bound | None:
    """People "held" are captives where the figure just told was of captives held."""
    if own is None or own.act != "arrested" or own.span.text(spot.text).lower() != "held":
        return own
    near = [drafts[n] for n in between(drafts, spot.index - 2, spot.index) if drafts[n].of == "people"]
    captive = near and near[-1].act.act == "held" and near[-1].act.span.text(spot.text).lower().endswith("held")
    return replace(own, act="held") if captive else own


def fined(own: Bound | None, spot: Spot) -> Bound | None:
    """A fine is `fined` by an authority and `convicted` by a court."""
    if own is None or own.act != "fined":
        return own
    near = spot.previous if spot.previous and spot.previous.paragraph == spot.sentence.paragraph else spot.sentence
    court = COURT.search(spot.text, near.span.start, spot.sentence.span.end)
    return replace(own, act="convicted") if court else own
