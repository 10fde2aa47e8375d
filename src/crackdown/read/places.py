"""Places and sites of a sentence: the gazetteer's, and those that their own words give away ("Snuol district")."""

import calendar
import re
from collections.abc import Iterator, Sequence

from crackdown.codebook.entries import Codebook
from crackdown.codebook.patterns import Guarded
from crackdown.model.reading import PlaceName
from crackdown.model.register import Place, Site
from crackdown.model.span import Span
from crackdown.read.lexicon import Mark
from crackdown.read.placewords import PlaceWords, place_words

# "in Larnaca, Cyprus": a name that a known place follows after a comma lies in it.
ENCLOSED = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside)\s+(?P<name>[A-Z][\w'\u2019-]+(?:\s+[A-Z][\w'\u2019-]+){0,2}),\s+(?=[A-Z])"
)
# "a villa in Orel Heights": what stands somewhere gives the name of the place away.
BUILT_IN = Guarded(
    r"\b(?:casino|compound|hotel|resort|building|villa|house|bungalow|condominium|apartment|flat|mansion|warehouse|office|"
    r"hub|cent(?:re|er)|facility|shelter|farm|guesthouse|hideout|factory|premises)s?\s+(?:in|at|near)\s+"
    r"(?P<name>[A-Z][\w'\u2019-]+(?:\s+[A-Z][\w'\u2019-]+){0,2})",
    (
        "casino",
        "compound",
        "hotel",
        "resort",
        "building",
        "villa",
        "house",
        "bungalow",
        "condominium",
        "apartment",
        "flat",
        "mansion",
        "office",
        "hub",
        "centre",
        "center",
        "facility",
        "shelter",
        "farm",
        "hideout",
        "factory",
        "premises",
    ),
    re.NOFLAG,
)
OWNS = re.compile(r"['\u2019]s?$|\b(?:Group|Bank|Company|Holdings|Ltd)\b")  # a name that owns something, or a firm's
# A person whose surname is also a thing that is built: "Ann Tower, an analyst", "Minister Park".
PERSON_AFTER = re.compile(
    r",?\s+(?:said|says|told|who|an?\s|the\s+(?:\w+\s+)?(?:director|analyst|minister|chief)|\d\d,)"
)
TITLES = frozenset(
    "minister president mr mr. ms ms. mrs mrs. dr dr. judge justice inspector general colonel col captain officer "
    "director secretary senator governor prosecutor spokesman spokeswoman ambassador commissioner".split()
)
SURNAMES = frozenset({"Park", "Tower", "Towers", "Camp", "Street", "Court", "Bridge", "Hall", "Port"})
BEHIND = re.compile(r"\b(?:in|at|inside|near|of|from|to|into|on|the|and|around|outside|raided|searched|stormed)\s+$")
NUMBERED = re.compile(r"(?<!\w)[A-Z][\w'\u2019]+(?:\s+[A-Z][\w'\u2019]+){0,2}\s+(?:I|II|III|IV|V|VI)\b")
NAMED_BY = re.compile(r"\s+of\s+[A-Z]")  # "the Mekong town of Orel": the name is behind
DATED = re.compile(rf"\b(?:{'|'.join((*calendar.day_name, *calendar.month_name[1:]))})\b")
LEADS = frozenset(
    "the a an this that in at on of from near and but for "
    "with by his her its their police interior national some other".split()
)


def place_names(text: str, sentence: Span, marks: Sequence[Mark], codebook: Codebook) -> tuple[PlaceName, ...]:
    """The places of a sentence in order; of overlapping ones the longest stays."""
    words = place_words(codebook)
    nations = [mark.span for mark in marks if mark.kind == "nation"]
    listed = list(_listed(text, marks, words))
    found = [*listed, *_worded(text, sentence, nations, listed, words), *_enclosed(text, sentence, nations, listed)]
    found.sort(key=lambda p: (p.span.start, -p.span.end, not p.ids))
    kept: list[PlaceName] = []
    for place in found:
        if not kept or place.span.start >= kept[-1].span.end:
            kept.append(place)
    return tuple(kept)


def _listed(text: str, marks: Sequence[Mark], words: PlaceWords) -> Iterator[PlaceName]:
    for mark in marks:
        if mark.kind not in ("place", "site"):
            continue
        entries = [entry for entry in mark.entries if isinstance(entry, Place | Site)]
        ids = tuple(dict.fromkeys(entry.id for entry in entries))
        kind = "site" if mark.kind == "site" else entries[0].kind
        span = _with_unit(mark.span, text, words)
        if NO_PLACE.match(text, span.end):
            continue
        yield PlaceName(span, (span.text(text),), ids, kind)


# What a place's name belongs to when this follows it: a newspaper, a company, a state's own agency.
NO_PLACE = re.compile(
    r"(?:\s+[A-Z]\w+){0,2}\s+(?:Daily|Times|News|Post|Herald|Tribune|Star|Journal|Gazette|Today|Bank|University|Group|"
    r"Airlines|Airways|Holdings|Network|Foundation|Institute)\b|['\u2019]s\s+(?:state|official)(?:-run|-owned)?\s"
)


def _with_unit(span: Span, text: str, words: PlaceWords) -> Span:
    """The name with its unit: "Kampot province", "Bavet City"."""
    match = words.unit_after.match(text, span.end)
    return Span(span.start, match.end()) if match else span


def _worded(
    text: str, sentence: Span, nations: Sequence[Span], listed: Sequence[PlaceName], words: PlaceWords
) -> Iterator[PlaceName]:
    known = {place.span.start for place in listed}
    for pattern, way in (
        (words.unit, "unit"),
        (words.built, "site"),
        (words.plain, "plain"),
        (NUMBERED, "commune"),
        (words.numbered, "site"),
        (words.prefixed, "commune"),
    ):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            span = _without_lead(Span(*match.span()), text)
            name, *rest = span.text(text).rsplit(maxsplit=1)
            if (
                not rest
                or DATED.search(span.text(text))
                or any(nation.overlaps(span) for nation in nations)
                or re.search(r"['\u2019]s\s", span.text(text))
                or (way == "plain" and span.start in known and not words.landmark.search(span.text(text)))
                or (way == "plain" and _is_description(name, span, sentence, text, words))
                or (way == "unit" and NAMED_BY.match(text, span.end))
                or (way in ("site", "plain") and _is_person(name, rest[0], span, text))
            ):
                continue
            kind = words.kinds[match["unit"].lower()] if way == "unit" else "site" if way == "plain" else way
            yield PlaceName(span, (span.text(text),), (), kind)


def _is_description(name: str, span: Span, sentence: Span, text: str, words: PlaceWords) -> bool:
    """Whether what stands before a noun only says what sort it is: "a POGO hub", "Abandoned hotels" at the start."""
    if all(word in words.generic for word in name.split()):
        return True
    opens = span.start <= sentence.start + 1 and " " not in name
    return opens and not re.search(rf"[a-z,]\s+(?:the\s+)?{re.escape(name)}\b", text)


def _is_person(name: str, last: str, span: Span, text: str) -> bool:
    """Whether the words are a person's name: a title and a surname, or a name that somebody is told of by."""
    if last not in SURNAMES:
        return False
    if all(word.lower() in TITLES for word in name.split()[-1:]):
        return True
    return bool(PERSON_AFTER.match(text, span.end)) and not BEHIND.search(text[max(0, span.start - 12) : span.start])


def _enclosed(text: str, sentence: Span, nations: Sequence[Span], listed: Sequence[PlaceName]) -> Iterator[PlaceName]:
    """Names that a known place after them or a building before them gives away: "in Zorn, Laos"."""
    starts = {place.span.start for place in listed}
    matches = [match for match in ENCLOSED.finditer(text, sentence.start, sentence.end) if match.end() in starts]
    for match in (*matches, *BUILT_IN.finditer(text, sentence.start, sentence.end)):
        span = Span(*match.span("name"))
        taken = any(place.span.overlaps(span) for place in listed) or any(nation.overlaps(span) for nation in nations)
        if (
            not taken
            and not DATED.search(match["name"])
            and not NO_PLACE.match(text, span.end)
            and not OWNS.search(match["name"])
        ):
            yield PlaceName(span, (match["name"],), (), "town")


def _without_lead(span: Span, text: str) -> Span:
    """Drops capitalised words that open a sentence and belong to no name: "In Snuol district"."""
    while (match := re.match(r"(\w+)\s+(?!Road\b|Highway\b|Route\b)", span.text(text))) and match[1].lower() in LEADS:
        span = Span(span.start + match.end(), span.end)
    return span
