"""Why one document counts as a repeat of another: the same text, much of its wording, a credit with its figures."""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from crackdown.lineage.marks import in_common, marks, neighbours
from crackdown.lineage.shingles import candidates, containment, in_order, normalised, shingles
from crackdown.model.lineage import Edge
from crackdown.model.names import fold
from crackdown.model.report import Document

NEAR = 0.35
"""The share of the shorter one's triples that makes a near copy: abridged agency copy keeps about a third."""

FIGURES = 8
"""Figures in the same order that make an uncredited rewrite, if they are also most of what the rewrite states."""

FIGURES_SHARE = 0.5

PARAGRAPHS = 4
"""Paragraphs of the rewrite that those figures stand in: one statement's list, quoted by two, fills one or two."""

MARKS = 18
"""Names and figures in the same order that make an uncredited rewrite, if they are also this share of the shorter:"""

MARKS_SHARE = 0.33

CREDIT_FIGURES = 3
"""Figures in the same order that a credit needs to count: naming an outlet alone is no copying."""

MANY = 200
"""Figures and marks of a document that are compared; what comes later is tables."""

CREDITED = 32
"""A credit is looked for among so many of the outlet's latest reports before it."""

OUTLET_LENGTH = 3
"""Outlet names shorter than this are words that occur anyway."""

_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w.,])\d+(?:\.\d+)?")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Page:
    """A document as compared, its derived forms worked out once."""

    document: Document

    @property
    def id(self) -> str:
        """The document's id."""
        return self.document.id

    @property
    def outlet(self) -> str:
        """The outlet's name as compared; "" where it is unknown."""
        return fold(self.document.metadata.outlet or "")

    @cached_property
    def text(self) -> str:
        """The text as compared."""
        return normalised(self.document.text)

    @cached_property
    def shingles(self) -> frozenset[int]:
        """The hashed word triples."""
        return shingles(self.text)

    @cached_property
    def figures(self) -> tuple[str, ...]:
        """Numbers of two digits or more in their order, years left out: what a rewrite keeps."""
        return _figures(self.document.text)[:MANY]

    @cached_property
    def marks(self) -> tuple[str, ...]:
        """Names and figures in their order."""
        return marks(self.document.text, MANY)

    @cached_property
    def counted(self) -> Counter[str]:
        """How often each mark stands there."""
        return Counter(self.marks)

    def spread(self, figures: Iterable[str]) -> int:
        """In how many of its paragraphs some of `figures` stand."""
        wanted = set(figures)
        return sum(not wanted.isdisjoint(_figures(paragraph)) for paragraph in self.document.text.splitlines())

    @property
    def day(self) -> date:
        """The day of publication; a document without one counts as later than any that has one."""
        return self.document.metadata.published or date.max

    @property
    def order(self) -> tuple[date, str]:
        """Earliest first."""
        return (self.day, self.id)


def _figures(text: str) -> tuple[str, ...]:
    found = (number.replace(",", "") for number in _NUMBER.findall(text))
    return tuple(number for number in found if len(number) > 1 and not _YEAR.fullmatch(number))


def edges(pages: Sequence[Page]) -> tuple[Edge, ...]:
    """One edge for each pair of which one repeats the other; credit decides before time who repeats whom."""
    ordered = sorted(pages, key=lambda page: page.order)
    found: dict[frozenset[str], Edge] = {}
    for edge in (*_credits(ordered), *_exact(ordered), *_near(ordered)):
        found.setdefault(frozenset((edge.child, edge.parent)), edge)
    return tuple(sorted(found.values()))


def _exact(ordered: Sequence[Page]) -> Iterator[Edge]:
    first: dict[str, Page] = {}
    for page in ordered:
        original = first.setdefault(page.text, page)
        if original is not page and page.text:
            yield Edge(page.id, original.id, "exact", 1.0, f"the same text as {original.document.name}, word for word")


def _near(ordered: Sequence[Page]) -> Iterator[Edge]:
    by_id = {page.id: page for page in ordered}
    sets = {page.id: page.shingles for page in ordered}
    wording = set(candidates([page.id for page in ordered], sets))
    for earlier, later in sorted(wording | set(_sharing_figures(ordered)) | set(_sharing_marks(ordered))):
        edge = _likeness(by_id[earlier], by_id[later])
        if edge:
            yield edge


def _sharing_figures(ordered: Sequence[Page]) -> Iterator[tuple[str, str]]:
    """Pairs that share figures enough for an uncredited rewrite, found by the sketch of pairs of neighbours."""
    sets = {page.id: frozenset(_figure_marks(page.figures)) for page in ordered}
    return candidates([page.id for page in ordered], sets)


def _sharing_marks(ordered: Sequence[Page]) -> Iterator[tuple[str, str]]:
    """Pairs that share neighbours among names and figures."""
    sets = {page.id: frozenset(neighbours(page.marks)) for page in ordered}
    return candidates([page.id for page in ordered], sets)


def _figure_marks(figures: Sequence[str]) -> Iterator[int]:
    for figure in dict.fromkeys(figures):
        if len(figure) > 2:
            yield zlib.crc32(figure.partition(".")[0].encode())


def _likeness(earlier: Page, later: Page) -> Edge | None:
    share = containment(earlier.shingles, later.shingles)
    if share >= NEAR:
        reason = f"shares {share:.0%} of its wording with {earlier.document.name}"
        return Edge(later.id, earlier.id, "near", round(share, 4), reason)
    return _same_figures(earlier, later) or _same_marks(earlier, later)


def _same_figures(earlier: Page, later: Page) -> Edge | None:
    same, own = in_order(later.figures, earlier.figures), len(later.figures)
    if same < FIGURES or same < FIGURES_SHARE * own or later.spread(earlier.figures) < PARAGRAPHS:
        return None
    reason = f"states {same} of its {own} figures in the order of {earlier.document.name}"
    return Edge(later.id, earlier.id, "near", round(same / own, 4), reason)


def _same_marks(earlier: Page, later: Page) -> Edge | None:
    shorter = min(len(earlier.marks), len(later.marks))
    least = max(MARKS, MARKS_SHARE * shorter)
    if in_common(earlier.counted, later.counted) < least:
        return None
    same = in_order(later.marks, earlier.marks)
    if same < least:
        return None
    reason = f"keeps {same} names and figures in the order of {earlier.document.name}"
    return Edge(later.id, earlier.id, "near", round(same / shorter, 4), reason)


def _credits(ordered: Sequence[Page]) -> Iterator[Edge]:
    by_outlet: dict[str, list[Page]] = defaultdict(list)
    for page in ordered:
        if len(page.outlet) >= OUTLET_LENGTH:
            by_outlet[page.outlet].append(page)
    for page in ordered:
        for outlet in _named(page, by_outlet):
            yield from _credited(page, by_outlet[outlet])


def _named(page: Page, outlets: Iterable[str]) -> Iterator[str]:
    """Outlets that the text names, other than its own, in the order of their names."""
    words = page.text.split()
    starts = defaultdict(list)
    for at, word in enumerate(words):
        starts[word].append(at)
    for outlet in sorted(outlets):
        parts = outlet.split()
        if outlet != page.outlet and any(words[at : at + len(parts)] == parts for at in starts.get(parts[0], ())):
            yield outlet


def _credited(page: Page, others: Sequence[Page]) -> Iterator[Edge]:
    """`others` are the reports of the outlet named, earliest first."""
    before = [other for other in others if other.day <= page.day or not other.document.metadata.published]
    for other in before[-CREDITED:]:
        same = in_order(page.figures, other.figures)
        share = containment(page.shingles, other.shingles)
        if same >= CREDIT_FIGURES or share >= NEAR:
            weight = round(max(share, same / max(len(page.figures), 1)), 4)
            reason = f"names {other.document.metadata.outlet} and states {same} figures in the order of its report"
            yield Edge(page.id, other.id, "credit", weight, reason)
