"""Places and sites of a sentence: the gazetteer's, and those that their own words give away ("Snuol district")."""

import calendar
import re
from collections.abc import Iterator, Sequence

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
UNIT = re.compile(rf"(?<!\w)(?P<name>{_NAME}){_UNIT}\b")
BUILT = re.compile(
    rf"(?<!\w)(?P<name>{_NAME}){_BUILT}\b|\b[A-Z]{{2,4}}\s+(?:[Ss]pecial\s+[Ee]conomic\s+[Zz]one|[Cc]asino|"
    rf"[Cc]ompound)\b"
)
NUMBERED = re.compile(r"(?<!\w)[A-Z][\w'\u2019]+(?:\s+[A-Z][\w'\u2019]+){0,2}\s+(?:I|II|III|IV|V|VI)\b")
PREFIXED = re.compile(r"\b(?:Barangay|Sangkat|Khan|Phum|Moo|Soi)\s+[A-Z][\w'\u2019-]+(?:\s+[A-Z][\w'\u2019-]+)?")
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
    found = list(_listed(text, marks)) + list(
        _worded(text, sentence, [mark.span for mark in marks if mark.kind == "nation"])
    )
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


def _worded(text: str, sentence: Span, nations: Sequence[Span]) -> Iterator[PlaceName]:
    for pattern, site in ((UNIT, False), (BUILT, True), (NUMBERED, False), (PREFIXED, False)):
        for match in pattern.finditer(text, sentence.start, sentence.end):
            span = _without_lead(Span(*match.span()), text)
            words = span.text(text).split()
            if (
                len(words) < 2
                or DATED.search(span.text(text))
                or any(nation.overlaps(span) for nation in nations)
                or re.search(r"['\u2019]s\s", span.text(text))
            ):
                continue
            kind = "site" if site else KIND_OF_UNIT.get(words[-1].lower(), "commune")
            yield PlaceName(span, (span.text(text),), (), kind)


def _without_lead(span: Span, text: str) -> Span:
    """Drops capitalised words that open a sentence and belong to no name: "In Snuol district"."""
    while (match := re.match(r"(\w+)\s+", span.text(text))) and match[1].lower() in LEADS:
        span = Span(span.start + match.end(), span.end)
    return span
