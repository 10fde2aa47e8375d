"""Which documents copy which, and so which of them are witnesses."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """`child` repeats `parent`: `kind` is `exact`, `near` or `credit`; `reason` says why in a sentence."""

    child: str
    parent: str
    kind: str
    weight: float
    reason: str


@dataclass(frozen=True, slots=True)
class Lineage:
    """Edges between documents, and for each document (sorted by id) the root that it counts as."""

    edges: tuple[Edge, ...] = ()
    roots: tuple[tuple[str, str], ...] = ()
