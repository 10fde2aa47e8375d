"""Pages: documents as compared; what is worked out of a text is kept only while it is in use, so memory is bounded."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from crackdown.lineage.marks import marks
from crackdown.lineage.shingles import normalised, shingles
from crackdown.model.names import fold
from crackdown.model.report import Document

MANY = 200
"""Figures and marks of a document that are compared; what comes later is tables."""

KEPT = 4096
"""Pages whose forms are kept at a time."""

STANDING = 5
"""A paragraph that an outlet prints in so many weeks is its own standing line, and no report's wording."""

_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\w.,])\d+(?:\.\d+)?")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Page:
    """A document as compared, its derived forms worked out once; `standing` are its outlet's standing lines."""

    document: Document
    standing: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """The document's id."""
        return self.document.id

    @property
    def outlet(self) -> str:
        """The outlet's name as compared; "" where it is unknown."""
        return fold(self.document.metadata.outlet or "")

    @property
    def told(self) -> str:
        """The text without its outlet's standing lines."""
        if not self.standing:
            return self.document.text
        return "\n".join(line for line in self.document.text.splitlines() if line.strip() not in self.standing)

    @cached_property
    def text(self) -> str:
        """The text as compared."""
        return normalised(self.told)

    @cached_property
    def shingles(self) -> frozenset[int]:
        """The hashed word triples."""
        return shingles(self.text)

    @cached_property
    def figures(self) -> tuple[str, ...]:
        """Numbers of two digits or more in their order, years left out: what a rewrite keeps."""
        return _figures(self.told)[:MANY]

    @cached_property
    def marks(self) -> tuple[str, ...]:
        """Names and figures in their order."""
        return marks(self.told, MANY)

    @cached_property
    def counted(self) -> Counter[str]:
        """How often each mark stands there."""
        return Counter(self.marks)

    def spread(self, figures: Iterable[str]) -> int:
        """In how many of its paragraphs some of `figures` stand."""
        wanted = set(figures)
        return sum(not wanted.isdisjoint(_figures(paragraph)) for paragraph in self.told.splitlines())

    @property
    def day(self) -> date:
        """The day of publication; a document without one counts as later than any that has one."""
        return self.document.metadata.published or date.max

    @property
    def order(self) -> tuple[date, str]:
        """Earliest first."""
        return (self.day, self.id)

    def forget(self) -> None:
        """Lets go of the derived forms."""
        for form in ("text", "shingles", "figures", "marks", "counted"):
            self.__dict__.pop(form, None)


def _figures(text: str) -> tuple[str, ...]:
    found = (number.replace(",", "") for number in _NUMBER.findall(text))
    return tuple(number for number in found if len(number) > 1 and not _YEAR.fullmatch(number))


class Shelf:
    """All pages, earliest first; those used last keep their forms."""

    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages: Mapping[str, Page] = {page.id: page for page in sorted(pages, key=lambda page: page.order)}
        self._used: dict[str, None] = {}

    def use(self, id_: str) -> Page:
        """The page of that id; that of the longest unused may lose its forms."""
        self._used.pop(id_, None)
        self._used[id_] = None
        if len(self._used) > KEPT:
            oldest = next(iter(self._used))
            del self._used[oldest]
            self.pages[oldest].forget()
        return self.pages[id_]


def shelve(documents: Iterable[Document]) -> Shelf:
    """The pages of `documents`, each without what its outlet prints anyway."""
    by_outlet: dict[str, list[Document]] = defaultdict(list)
    for document in {document.id: document for document in documents}.values():
        by_outlet[fold(document.metadata.outlet or "")].append(document)
    pages: list[Page] = []
    for outlet, reports in by_outlet.items():
        standing = _standing(reports) if outlet else frozenset()
        pages += [Page(document, standing) for document in reports]
    return Shelf(pages)


def _standing(reports: Sequence[Document]) -> frozenset[str]:
    """Paragraphs that stand in reports of many weeks."""
    weeks: dict[str, set[int]] = defaultdict(set)
    if len(reports) < STANDING:
        return frozenset()
    for report in reports:
        if day := report.metadata.published:
            for line in report.text.splitlines():
                weeks[line.strip()].add(day.toordinal() // 7)
    return frozenset(line for line, seen in weeks.items() if line and len(seen) >= STANDING)
