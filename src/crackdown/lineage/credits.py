"""Credits: a report that names another outlet and states the figures of its report repeats it."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from crackdown.lineage.pages import Page, Shelf
from crackdown.lineage.shingles import NEAR, containment, in_order
from crackdown.model.lineage import Edge

CREDIT_FIGURES = 3
"""Figures in the same order that a credit needs to count: naming an outlet alone is no copying."""

CREDITED = 32
"""A credit is looked for among so many of the outlet's latest reports before it."""

OUTLET_LENGTH = 3
"""Outlet names shorter than this are words that occur anyway."""


class Credits:
    """The outlets, each with its reports, earliest first, and by the first word of its name."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._reports: dict[str, list[Page]] = defaultdict(list)
        for page in shelf.pages.values():
            if len(page.outlet) >= OUTLET_LENGTH:
                self._reports[page.outlet].append(page)
        self._days = {outlet: [page.day for page in pages] for outlet, pages in self._reports.items()}
        self._names: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
        for outlet in self._reports:
            words = outlet.split()
            self._names[words[0]].append((outlet, words))

    def of(self, page: Page) -> Iterator[Edge]:
        """The edges from `page` to reports that it credits."""
        for outlet in self._named(page):
            for other in self._before(outlet, page.day):
                if edge := _credited(page, self._shelf.use(other.id)):
                    yield edge

    def _named(self, page: Page) -> list[str]:
        """Outlets that the text names, other than its own, in the order of their names."""
        words = page.text.split()
        found = {
            outlet
            for at, word in enumerate(words)
            if word in self._names
            for outlet, parts in self._names[word]
            if words[at : at + len(parts)] == parts
        }
        return sorted(found - {page.outlet})

    def _before(self, outlet: str, day: date) -> Sequence[Page]:
        """The outlet's latest reports up to `day`, and those of no day, which stand last."""
        reports, days = self._reports[outlet], self._days[outlet]
        dated = bisect_right(days, day)
        undated = max(dated, bisect_left(days, date.max))
        return [*reports[max(0, dated - CREDITED) : dated], *reports[undated:][-CREDITED:]][-CREDITED:]


def _credited(page: Page, other: Page) -> Edge | None:
    same = in_order(page.figures, other.figures)
    share = containment(page.shingles, other.shingles)
    if same < CREDIT_FIGURES and share < NEAR:
        return None
    weight = round(max(share, same / max(len(page.figures), 1)), 4)
    reason = f"names {other.document.metadata.outlet} and states {same} figures in the order of its report"
    return Edge(page.id, other.id, "credit", weight, reason)
