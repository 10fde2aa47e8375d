"""Copies: one finding for each report that others repeat, and what copies only say again told once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from crackdown.model.claim import Claim
from crackdown.model.finding import Finding
from crackdown.model.ids import content_id
from crackdown.model.lineage import Edge, Lineage
from crackdown.model.report import Document
from crackdown.reconcile import messages
from crackdown.reconcile.slots import Saying

NAMED = 5
"""So many copies of one report are named in the message, and shown with their figures; the others are listed."""

_FIRST = {"exact": 0, "credit": 1, "near": 2}
"""Which of several edges says best why a document is a copy."""

Figures = Mapping[str, Sequence[Saying]]


def of_copies(lineage: Lineage, documents: Mapping[str, Document], figures: Figures) -> Iterator[Finding]:
    """One finding for each report at the root of a family, with all that repeat it, or a copy of it."""
    roots = dict(lineage.roots)
    families: dict[str, dict[str, list[Edge]]] = defaultdict(lambda: defaultdict(list))
    for edge in lineage.edges:
        root = roots.get(edge.parent, edge.parent)
        if edge.child != root and {edge.child, edge.parent, root} <= documents.keys():
            families[root][edge.child].append(edge)
    for root in sorted(families):
        best = [min(edges, key=lambda edge: _rank(edge, root)) for edges in families[root].values()]
        best.sort(key=lambda edge: (_order(documents[edge.child]), edge))
        yield _of_family(documents[root], best, documents, figures)


def _rank(edge: Edge, root: str) -> tuple[bool, int, float, str]:
    return (edge.parent != root, _FIRST[edge.kind], -edge.weight, edge.parent)


def _order(document: Document) -> tuple[date, str, str]:
    """Earliest first; what has no date last, by name."""
    return (document.metadata.published or date.max, document.name, document.id)


def _of_family(root: Document, edges: Sequence[Edge], documents: Mapping[str, Document], figures: Figures) -> Finding:
    shared = [_shared(figures.get(edge.child, ()), figures.get(edge.parent, ())) for edge in edges]
    most = max(len(pairs) for pairs in shared) // 2
    ids = tuple(dict.fromkeys(saying.claim.id for pairs in shared[:NAMED] for saying in pairs))
    members = (root.id, *(edge.child for edge in edges))
    message = _message(root, edges, documents, most)
    grade = "certain" if all(edge.kind == "exact" for edge in edges) else "likely"
    return Finding(content_id("f", "copy", members, ids), "copy", message, most, ids, members, None, grade)


def _message(root: Document, edges: Sequence[Edge], documents: Mapping[str, Document], most: int) -> str:
    common = f"{messages.counted(most, 'figure')} in common"
    if len(edges) == 1:
        (edge,) = edges
        repeated = documents[edge.parent].name
        return f"{documents[edge.child].name} repeats {repeated} and is no second witness ({edge.reason}): {common}"
    named = [f"{documents[edge.child].name} ({edge.reason})" for edge in edges[:NAMED]]
    more = f" and {len(edges) - NAMED} more" if len(edges) > NAMED else ""
    told = f"{len(edges)} reports repeat {root.name} and are no further witnesses"
    return f"{told}: {', '.join(named)}{more}; up to {common}"


def _shared(child: Iterable[Saying], parent: Iterable[Saying]) -> list[Saying]:
    """Pairs of equal figures, the repeat and what it repeats, in the order of the repeating text."""
    known: dict[object, list[Saying]] = defaultdict(list)
    for saying in parent:
        known[_counted(saying.claim)].append(saying)
    shared: list[Saying] = []
    for saying in child:
        originals = known.get(_counted(saying.claim))
        if originals:
            shared += [saying, originals.pop(0)]
    return shared


def _counted(claim: Claim) -> tuple[object, ...]:
    return (claim.of, claim.unit, tuple(sorted(claim.nationality)), claim.number)


def once(found: Iterable[Finding], sayings: Mapping[str, Saying]) -> Iterator[Finding]:
    """Findings within single documents, those of copies that say the same told once, of the report they come from."""
    alike: dict[object, list[Finding]] = defaultdict(list)
    for finding in found:
        said = [sayings[id_] for id_ in finding.claims if id_ in sayings]
        stated = tuple((saying.claim.act, saying.claim.role, *_counted(saying.claim)) for saying in said)
        alike[finding.kind, said[0].root, stated].append(finding)
    for family in alike.values():
        yield _of_first(family, sayings)


def _of_first(family: Sequence[Finding], sayings: Mapping[str, Saying]) -> Finding:
    def place(finding: Finding) -> tuple[bool, tuple[date, str, str], str]:
        said = sayings[finding.claims[0]]
        return (said.document.id != said.root, _order(said.document), finding.id)

    first, *others = sorted(family, key=place)
    documents = tuple(dict.fromkeys(id_ for finding in (first, *others) for id_ in finding.documents))
    copies = len(documents) - len(first.documents)
    if not copies:
        return first
    message = f"{first.message}; so too in {messages.counted(copies, 'copy')}"
    return replace(first, id=content_id("f", first.kind, first.claims, message), message=message, documents=documents)
