"""Places and sites of a sentence: the gazetteer's, and those that their own words give away ("Snuol district")."""

import calendar
import re
from collections.abc import Iterator, Sequence

from crackdown.codebook.patterns import Guarded
from crackdown.model.reading import PlaceName
from crackdown.model.register import Place, Site
from crackdown.model.span import Span
from crackdown.read.lexicon import Mark

_NAME = r"(?:[A-Z][\w'\u2019-]*\s+){1,4}"
_UNIT = (
    r"(?:[Cc]ommune|[Dd]istrict|[Pp]rovince|[Vv]illage|[Tt]ownship|[Mm]unicipality|[Ss]angkat|[Kk]han|[Ss]tate|"
    r"[Rr]egion|[Cc]ity|[Tt]own|[Cc]ounty|[Pp]refecture)"
)
_BUILT = (
    r"(?:Casino|Resort|Hotel|Compound|Park|Plaza|Tower|Towers|Building|Complex|Airport|"
    r"International Airport|Special Economic Zone|Economic Zone|SEZ|"
    r"Centre|Center|Prison|Camp|Village|Police Station|Bridge|Crossing|Checkpoint|Border Gate|"
    r"Guesthouse|Market|Hospital|Port|Pier|Street|Road|Avenue|Island|Court|Palace|Mansion|Residences?|Condominium|"
    r"Apartments|Villas|Barracks|Stadium)"
)
UNIT = Guarded(
    rf"(?<!\w)(?P<name>{_NAME}){_UNIT}\b",
    (
        "ommune",
        "istrict",
        "rovince",
        "illage",
        "ownship",
        "unicipality",
        "angkat",
        "han",
        "tate",
        "egion",
        "ity",
        "own",
        "ounty",
        "refecture",
    ),
    re.NOFLAG,
)
BUILT = Guarded(
    rf"(?<!\w)(?P<name>{_NAME}){_BUILT}\b|\b[A-Z]{{2,4}}\s+(?:[Ss]pecial\s+[Ee]conomic\s+[Zz]one|[Cc]asino|"
    rf"[Cc]ompound)\b",
    (
        "Casino",
        "Resort",
        "Hotel",
        "Compound",
        "Park",
        "Plaza",
        "Tower",
        "Building",
        "Complex",
        "Airport",
        "Zone",
        "SEZ",
        "Centre",
        "Center",
        "Prison",
        "Camp",
        "Village",
        "Station",
        "Bridge",
        "Crossing",
        "Checkpoint",
        "Gate",
        "Guesthouse",
        "Market",
        "Hospital",
        "Port",
        "Pier",
        "Street",
        "Road",
        "Avenue",
        "Island",
        "Court",
        "Palace",
        "Mansion",
        "Residence",
        "Condominium",
        "Apartments",
        "Villas",
        "Barracks",
        "Stadium",
        "conomic",
        "asino",
        "ompound",
    ),
    re.NOFLAG,
)
_PLAIN = (
    r"(?:airport|casino|compound|resort|hotel|prison|checkpoint|border\s+gate|border\s+crossing|"
    r"special\s+economic\s+zone|detention\s+cent(?:re|er))"
)
PLAIN = Guarded(
    rf"(?<!\w)(?P<name>(?:[A-Z][\w'\u2019-]*\s+){{1,3}}){_PLAIN}\b",
    ("airport", "casino", "compound", "resort", "hotel", "prison", "checkpoint", "border", "special", "detention"),
    re.NOFLAG,
)
# "in Zorn, Laos": a name that a known place follows after a comma lies in it.
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
NUMBERED = Guarded(
    r"(?<!\w)[A-Z][\w'\u2019]+(?:\s+[A-Z][\w'\u2019]+){0,2}\s+(?:I|II|III|IV|V|VI)\b", ("I", "V"), re.NOFLAG
)
PREFIXED = Guarded(
    r"\b(?:Barangay|Sangkat|Khan|Phum|Moo|Soi)\s+[A-Z][\w'\u2019-]+(?:\s+[A-Z][\w'\u2019-]+)?",
    ("Barangay", "Sangkat", "Khan", "Phum", "Moo", "Soi"),
    re.NOFLAG,
)
DATED = re.compile(rf"\b(?:{'|'.join((*calendar.day_name, *calendar.month_name[1:]))})\b")
LEADS = frozenset(
    "the a an this that in at on of from near and but for "
    "with by his her its their police interior national some other".split()
)
KIND_OF_UNIT = {
    word: kind
    for kind, words in (
        ("commune", "commune sangkat"),
        ("village", "village"),
        ("district", "district khan township county"),
        ("town", "municipality city town"),
        ("province", "province state region prefecture"),
    )
    for word in words.split()
}


def place_names(text: str, sentence: Span, marks: Sequence[Mark]) -> tuple[PlaceName, ...]:
    """The places of a sentence in order; of overlapping ones the longest stays."""
    nations = [mark.span for mark in marks if mark.kind == "nation"]
    listed = list(_listed(text, marks))
    found = [*listed, *_worded(text, sentence, nations, listed), *_enclosed(text, sentence, nations, listed)]
    found.sort(key=lambda p: (p.span.start, -p.span.end, not p.ids))
    kept: list[PlaceName] = []
    for place in found:
        if not kept or place.span.start >= kept[-1].span.end:
            kept.append(place)
    return tuple(kept)


def _listed(text: str, marks: Sequence[Mark]) -> Iterator[PlaceName]:
    for mark in marks:
        if mark.kind not in ("place", "site"):
            continue
        entries = [entry for entry in mark.entries if isinstance(entry, Place | Site)]
        ids = tuple(dict.fromkeys(entry.id for entry in entries))
        kind = "site" if mark.kind == "site" else entries[0].kind
        span = _with_unit(mark.span, text)
        if NO_PLACE.match(text, span.end):
            continue
        yield PlaceName(span, (span.text(text),), ids, kind)


# What a place's name belongs to when this follows it: a newspaper, a company, a state's own agency.
NO_PLACE = re.compile(
    r"(?:\s+[A-Z]\w+){0,2}\s+(?:Daily|Times|News|Post|Herald|Tribune|Star|Journal|Gazette|Today|Bank|University|Group|"
    r"Airlines|Airways|Holdings|Network|Foundation|Institute)\b|['\u2019]s\s+(?:state|official)(?:-run|-owned)?\s"
)
_UNIT_AFTER = re.compile(rf"\s+{_UNIT}\b")


def _with_unit(span: Span, text: str) -> Span:
    """The name with its unit: "Kampot province", "Bavet City"."""
    match = _UNIT_AFTER.match(text, span.end)
    return Span(span.start, match.end()) if match else span


def _worded(text: str, sentence: Span, nations: Sequence[Span], listed: Sequence[PlaceName]) -> Iterator[PlaceName]:
    known = {place.span for place in listed}
    patterns = ((UNIT, False), (BUILT, True), (PLAIN, True), (NUMBERED, False), (PREFIXED, False))
    for pattern, site in patterns:
        for match in pattern.finditer(text, sentence.start, sentence.end):
            span = _without_lead(Span(*match.span()), text)
            name, *rest = span.text(text).rsplit(maxsplit=1)
            if (
                not rest
                or DATED.search(span.text(text))
                or any(nation.overlaps(span) for nation in nations)
                or re.search(r"['\u2019]s\s", span.text(text))
                or (pattern is PLAIN and any(place.start == span.start for place in known))
                or (site and _is_person(name, rest[0], span, text))
            ):
                continue
            kind = "site" if site else KIND_OF_UNIT.get(rest[0].lower(), "commune")
            yield PlaceName(span, (span.text(text),), (), kind)


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
    while (match := re.match(r"(\w+)\s+", span.text(text))) and match[1].lower() in LEADS:
        span = Span(span.start + match.end(), span.end)
    return span
