"""Figures without a numeral: nought ("no arrests", "nobody was hurt"), and one in a list ("seven Kenyans, a Lao")."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crackdown.model.number import Number
from crackdown.model.reading import Figure, Group
from crackdown.model.span import Span
from crackdown.read.field import Field
from crackdown.read.groups import group_of
from crackdown.read.labels import predicate
from crackdown.read.sharing import JOINT

_DEEDS = r"(?:\w+\s+)?(?:arrests?|deaths?|injur(?:y|ies)|casualt(?:y|ies)|fatalit(?:y|ies)|detentions?)\b"
DEEDS = re.compile(_DEEDS, re.IGNORECASE)
NONE = re.compile(
    rf"\b(?:no|not\s+a\s+single|without\s+a\s+single|zero)\s+(?={_DEEDS})"
    r"|\b(?:no|not\s+a\s+single)\s+(?!one\b)(?=(?:[\w-]+\s+){1,3}?(?:was|were|has|have|had|escaped|fled|died|got)\b)"
    r"|\b(?:nobody|no\s+one|none|not\s+one)\b(?=\s+(?:of\s+(?:them|the\s+\w+(?:\s+\w+)?)\s+|(?:at|in|from|on)\s+(?:\w+\s+){1,3}?)?"
    r"(?:has|have|had|was|were|is|are|ran|fled|escaped)\b|\s+(?:so\s+far|yet)\b|(?<=[a-z]\snone)(?=\s*[.;,]))"
    r"|(?<=ed\s)(?:nobody|no\s+one|none)\b(?!\s+(?:of\s+its|but|else))",
    re.IGNORECASE,
)
NOUGHTS = frozenset({"people", "officers", "devices", "documents", "vehicles", "weapons", "sites", "cases"})
ARTICLE = re.compile(r"\b(?:an?|another)(?=\s)", re.IGNORECASE)
JOINS = re.compile(r"(?:,\s+and|,|\s+and)\s+$")
NO_PERSON = re.compile(
    r"\s+(?:court|police|army|military|government|embassy|officials?|minister|ministry|authorities|newspaper|border|"
    r"province|city|flag|judge)\b|\s+(?:\w+\s+){0,2}(?:said|says|told|added|reported|announced)\b"
)


def nones(field: Field) -> Iterator[Figure]:
    """Figures of nought: "no arrests", "nobody was hurt", "no weapons were found", "none are Thai"."""
    for match in NONE.finditer(field.text, field.sentence.start, field.sentence.end):
        span = Span(match.start(), len(match[0].rstrip()) + match.start())
        if match[0].rstrip().lower() in ("nobody", "no one", "none", "not one"):
            group = predicate(span, field) or Group(span, "people", None)
        else:
            group = group_of(span, field)
            if group.of is None and DEEDS.match(field.text, match.end(), field.sentence.end):
                group = replace(group, of="people")
        if group.of in NOUGHTS:
            yield Figure(span, span, Number(0), group)


def ones(found: Sequence[Figure], field: Field) -> Iterator[Figure]:
    """Figures of one in a list of nationalities: "seven Kenyans, a Lao and a Thai driver"."""
    nations = [figure for figure in found if figure.group.nations and not figure.excluded]
    ends, starts = {figure.group.span.end for figure in nations}, {figure.span.start for figure in nations}
    articles = [
        Span(*match.span())
        for match in ARTICLE.finditer(field.text, field.sentence.start, field.sentence.end)
        if match.end() + 1 in field.nations
    ]
    for span in articles:
        group = group_of(span, field)
        if group.of != "people" or len(group.nations) != 1 or NO_PERSON.match(field.text, group.span.end):
            continue
        before = JOINS.search(field.text[max(field.sentence.start, span.start - 8) : span.start])
        after = JOINT.match(field.text, group.span.end, field.sentence.end)
        goes_on = after is not None and (after.end() in starts or any(one.start == after.end() for one in articles))
        follows = before is not None and span.start - len(before[0]) in ends and (goes_on or "d" in before[0])
        if follows or (after is not None and after.end() in starts):
            ends.add(group.span.end)
            yield Figure(span, span, Number(1), group)
