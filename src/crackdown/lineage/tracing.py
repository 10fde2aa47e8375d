"""Traces every document to the one that it counts as when witnesses are counted."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from crackdown.lineage.edges import edges
from crackdown.lineage.pages import Page, shelve
from crackdown.model.lineage import Edge, Lineage
from crackdown.model.problem import Problem
from crackdown.model.report import Document

_FIRST = {"credit": 0, "exact": 1, "near": 2}
"""Which parent is followed where a document has several: what it says itself, then how much it repeats."""


def trace(documents: Sequence[Document]) -> tuple[Lineage, tuple[Problem, ...]]:
    """Who copies, rewrites or credits whom among `documents`, and each one's root; blind to their order."""
    shelf = shelve(documents)
    found = edges(shelf)
    return Lineage(found, _roots(shelf.pages.values(), found)), ()


def _roots(pages: Iterable[Page], found: Sequence[Edge]) -> tuple[tuple[str, str], ...]:
    order = {page.id: page.order for page in pages}
    parents = _followed(found, order)
    return tuple((id_, _top(id_, parents, order)) for id_ in sorted(order))


def _followed(found: Sequence[Edge], order: Mapping[str, tuple[date, str]]) -> dict[str, str]:
    options: dict[str, list[Edge]] = defaultdict(list)
    for edge in found:
        options[edge.child].append(edge)
    best = {
        child: min(edges_, key=lambda edge: (_FIRST[edge.kind], -edge.weight, order[edge.parent]))
        for child, edges_ in options.items()
    }
    return {child: edge.parent for child, edge in best.items()}


def _top(id_: str, parents: Mapping[str, str], order: Mapping[str, tuple[date, str]]) -> str:
    """The end of the line of parents; of documents that credit each other in a circle, the earliest."""
    line: list[str] = []
    while id_ not in line:
        line.append(id_)
        if id_ not in parents:
            return id_
        id_ = parents[id_]
    return min(line[line.index(id_) :], key=lambda member: order[member])
