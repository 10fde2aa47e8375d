"""Groups that stand before a number or are said of it: "Kenyans (52)", "fifty-two are Kenyan"."""

import re

from crackdown.model.reading import Demonym, Group
from crackdown.model.span import Span
from crackdown.read.field import Field, demonym

PREDICATE = re.compile(r"\b(?:are|were|is|was)\s+(?:all\s+)?$")
_LABELLED = re.compile(
    r"(?:\s*\(\s*|\s+|,\s+with\s+|:\s*|\s*[-\u2013\u2014=]\s*|,?\s+at\s+|\s+\w+\s+(?:the|"
    r"a)\s+\w+\s+group,?\s+with\s+)$"
)


def label(digits: Span, field: Field) -> Group | None:
    """A nationality right before the number: "Kenyans (52)", "Thai 31", "was Kenyan, with 52"."""
    text, floor = field.text, max(field.sentence.start, digits.start - 40)
    following = text[digits.end : digits.end + 2]
    for end in sorted((e for e in field.nations_by_end if floor <= e <= digits.start), reverse=True):
        between = text[end : digits.start]
        match = _LABELLED.fullmatch(between)
        bracketed = "(" in between and following[:1] == ")"
        listed = bool(re.fullmatch(r"(?:\s+nationals?|\s+citizens?)?\s*[-\u2013\u2014:=]\s*", between))
        bare = listed or (
            between.strip() == "" and (not following.strip() or following[0] in ",.;)" or following.strip()[:1] in "aA")
        )
        if (match or listed) and (bracketed or bare or "with" in between or ":" in between):
            nation = demonym(field.nations_by_end[end])
            return Group(nation.span, "people", None, (nation,), "label")
        break
    return None


SIZED = (
    "largest",
    "biggest",
    "main",
    "top",
    "second",
    "next",
    "most",
    "head",
    "heads",
    "headed",
    "lead",
    "leads",
    "led",
    "tops",
    "topped",
)
_SIZED = re.compile(rf"\b(?:{'|'.join(SIZED)})\b", re.IGNORECASE)
LARGEST = re.compile(
    r"\s*(?:nationals?|citizens?|people)?\s*(?:,|\b(?:form(?:ed)?|made?\s+up|account(?:ed)?\s+for|"
    r"were|was|are|is|being|represent(?:ed)?)\b)?[^.;:]{0,30}?"
    r"(?:\b(?:largest|biggest|main|top|second|next)\b[^.;:]{0,30}?)?(?:,\s+)?(?:(?:with|at|numbering|:)\s+|\(\s*)(?:the\s+)?$",
    re.IGNORECASE,
)


_MAKES_UP = re.compile(
    r"\s*(?:nationals?|citizens?)?,?\s+(?:account(?:ed|ing|s)?\s+for|ma(?:de|kes?|king)\s+up|number(?:ed|ing)|"
    r"constitut(?:ed?|ing)|represent(?:ed|ing)?)\s+(?:(?:about|some|nearly|over|around|at\s+least|more\s+than)\s+)?"
)
MAKES_UP_NEAR = 48  # characters


def _making_up(digits: Span, field: Field) -> Demonym | None:
    """The nationality that makes up the number: "Laotians accounting for 486 of these"."""
    ends = [end for end in field.nations_by_end if digits.start - MAKES_UP_NEAR <= end < digits.start]
    if not ends or not _MAKES_UP.fullmatch(field.text[max(ends) : digits.start]):
        return None
    return demonym(field.nations_by_end[max(ends)])


def largest(digits: Span, field: Field) -> Demonym | None:
    """The nationality whose group is being sized up: "Kenyan nationals form the biggest group with 52 arrests"."""
    if making_up := _making_up(digits, field):
        return making_up
    before = field.text[max(field.sentence.start, digits.start - 90) : digits.start]
    if not any(map(before.lower().__contains__, SIZED)) or re.search(r"\d", before) or not _SIZED.search(before):
        return None
    ends = [end for end in field.nations_by_end if digits.start - 80 <= end < digits.start]
    if not ends or not LARGEST.fullmatch(field.text[max(ends) : digits.start]):
        return None
    return demonym(field.nations_by_end[max(ends)])


_COUNTED = re.compile(
    r"\b(?:number|tally|count|toll)\s+of\s+(?:the\s+)?(?:\w+\s+){0,2}$|\bputs?\s+the\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_REACHES = re.compile(
    r"(?:\s+\w+){0,10}?\s+(?:to|at|as|reached|is|was|stands\s+at|stood\s+at|totall?ed|hit|"
    r"topped)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_REFERRED = re.compile(r"\b(?:of|among)\s+(?:the|those|these)\s+$", re.IGNORECASE)
_OUT_OF = re.compile(r"\s+of\s+(?:the|those)\s+\d")
_SUMMED = re.compile(
    r",?\s+(?:altogether|in\s+all|in\s+total|numbering|totalling|totaling|who\s+numbered|\()\s*$"
    r"|(?:\s+(?:on|in|at|of)\s+[a-z]+(?:\s+[a-z]+)?)?\s+(?:numbered|number|totalled|totaled)\s+(?:\w+\s+){0,2}$"
)
_IN_NUMBER = re.compile(r"\s+in\s+(?:number|all|total)\b")
_APPOSED = re.compile(r",\s+(?:\w+\s+){0,2}$")


def counted_before(digits: Span, field: Field) -> Group | None:
    """A noun that the number sums up: "the Kenyan persons, altogether 52,"."""
    for start in sorted((s for s in field.nations if s < digits.start), reverse=True)[:1]:
        named = demonym(field.nations[start])
        counted = _COUNTED.search(field.text[max(field.sentence.start, start - 40) : start])
        if counted and _REACHES.fullmatch(field.text[named.span.end : digits.start]):
            return Group(named.span, "people", None, (named,), "label")
    for start in sorted((s for s in field.counted if s < digits.start), reverse=True):
        head = field.counted[start]
        counted = _COUNTED.search(field.text[max(field.sentence.start, start - 40) : start])
        if counted and _REACHES.fullmatch(field.text[head.span.end : digits.start]):
            return Group(head.span, str(head.entries[0]), head.span.text(field.text), (), "label")
        between = field.text[head.span.end : digits.start]
        apposed = _APPOSED.fullmatch(between) and _IN_NUMBER.match(field.text, digits.end)
        if not apposed and not _SUMMED.fullmatch(between) and not _is_row(head.span, digits, field):
            return None
        before = re.search(r"([A-Z]\w+)\s+$", field.text[max(field.sentence.start, start - 24) : start])
        nation = field.nations.get(start - len(before[0])) if before else None
        span = Span(head.span.start, apposed.end()) if apposed else head.span
        return Group(
            span, str(head.entries[0]), head.span.text(field.text), (demonym(nation),) if nation else (), "label"
        )
    return None


def _is_row(head: Span, digits: Span, field: Field) -> bool:
    """Whether the noun and the number are all that the line says: "Phones: 120"."""
    line = field.sentence
    if "officers" in field.counted[head.start].entries:
        return False  # "Tourist police: 1155" is whom to call
    named = _NAMED_ROW.fullmatch(field.text, line.start, digits.start)
    return named is not None and named.end("name") == head.end and not field.text[digits.end : line.end].strip(" .;,")


_NAMED_ROW = re.compile(r"\s*(?P<name>[^\d:]{2,40}?)(?::|\s[\u2013\u2014-])\s*")
_ARE = re.compile(
    r"(?:\s+of\s+(?:them|the\s+\d[\d,]*))?\s+(?:are|were|is|was)\s+(?:all\s+|both\s+|under-age\s+|underage\s+)?"
)
_MAKE_UP = re.compile(
    r"\b(?P<role>women|men|minors|children|foreigners)\s+(?:ma[dk]e\s+up|account(?:ed)?\s+for|number(?:ed)?)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"(?:\s+of\s+(?:them|the\s+\d[\d,]*))?\s+(?:are|were|is|was|come|came|hail|hailed)\s+from\s+(?:the\s+)?(?=[A-Z])"
)
_ALSO_FROM = re.compile(r"\s+from\s+(?:the\s+)?(?=[A-Z])")
_LISTED_FROM = re.compile(r"\bfrom\s+(?:the\s+)?[A-Z][\w' -]{1,30}(?:,|,?\s+and)\s+$")


def told_apart(digits: Span, field: Field) -> Group | None:
    """People of whom the sentence says what or whence they are: "Nine are women", "Two are from Kep, one from Koh"."""
    text, limit = field.text, field.sentence.end
    if before := _MAKE_UP.search(text, max(field.sentence.start, digits.start - 40), digits.start):
        return Group(Span(before.start(), digits.end), "people", before["role"].lower(), (), "predicate")
    are = _ARE.match(text, digits.end, limit)
    head = field.counted.get(are.end()) if are else None
    if head and "people" in head.entries:
        return Group(Span(digits.end, head.span.end), "people", head.span.text(text), (), "predicate")
    listed = _LISTED_FROM.search(text, max(field.sentence.start, digits.start - 60), digits.start)
    if came := _FROM.match(text, digits.end, limit) or (listed and _ALSO_FROM.match(text, digits.end, limit)):
        return Group(Span(digits.end, came.end()), "people", None, (), "predicate")
    return None


def predicate(digits: Span, field: Field) -> Group | None:
    """A nationality said of the number: "Fifty-two are Kenyan"."""
    text = field.text
    if _REFERRED.search(text[max(field.sentence.start, digits.start - 12) : digits.start]):
        return None  # "31 of the 52 detained were Kenyan"
    near = 64 if _OUT_OF.match(text, digits.end) else 24
    reach = 160 if re.search(r"\ball\s*$", text[max(0, digits.start - 8) : digits.start], re.IGNORECASE) else near
    for start in sorted(s for s in field.nations if digits.end < s <= digits.end + reach):
        if PREDICATE.search(text[digits.end : start]) and not re.search(
            r"[,;:.]", text[digits.end : start].lstrip(", ")
        ):
            nation = demonym(field.nations[start])
            return Group(Span(digits.end, nation.span.end), "people", None, (nation,), "predicate")
    return None
