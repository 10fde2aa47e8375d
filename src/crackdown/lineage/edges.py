"""Why one document counts as a repeat of another: the same text, much of its wording, a credit with its figures."""

import zlib
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from crackdown.lineage.credits import Credits
from crackdown.lineage.marks import in_common, neighbours
from crackdown.lineage.pages import Page, Shelf
from crackdown.lineage.shingles import NEAR, Index, containment, in_order, sketch
from crackdown.model.lineage import Edge

WORDING = 24
"""Word triples that a near copy shares at least: fewer are one statement that both quote."""

FIGURES = 8
"""Figures in the same order that make an uncredited rewrite, if they are also most of what the rewrite states."""

FIGURES_SHARE = 0.5

PARAGRAPHS = 4
"""Paragraphs of the rewrite that those figures stand in: one statement's list, quoted by two, fills one or two."""

MARKS = 18
"""Different names and figures in the same order that make an uncredited rewrite, if they are also this share of the
shorter's, repeats counted, and of all different ones that the rewrite has:"""

MARKS_SHARE, OWN_SHARE = 0.33, 0.5

ORDERED = 0.75
"""Of what both name at all, the rewrite keeps so much in its order: two who tell one thing each take their own."""


def edges(shelf: Shelf) -> tuple[Edge, ...]:
    """One edge for each pair of which one repeats the other; credit decides before time who repeats whom."""
    found: dict[tuple[str, str], Edge] = {}
    for edge in (*_credits(shelf), *_exact(shelf), *_near(shelf)):
        pair = (edge.child, edge.parent) if edge.child < edge.parent else (edge.parent, edge.child)
        found.setdefault(pair, edge)
    return tuple(sorted(found.values()))


def _credits(shelf: Shelf) -> Iterator[Edge]:
    known = Credits(shelf)
    for id_ in shelf.pages:
        yield from known.of(shelf.use(id_))


def _exact(shelf: Shelf) -> Iterator[Edge]:
    first: dict[bytes, str] = {}
    for id_ in shelf.pages:
        text = shelf.use(id_).text
        original = first.setdefault(blake2b(text.encode(errors="surrogatepass"), digest_size=16).digest(), id_)
        if original != id_ and text:
            name = shelf.pages[original].document.name
            yield Edge(id_, original, "exact", 1.0, f"the same text as {name}, word for word")


def _near(shelf: Shelf) -> Iterator[Edge]:
    """Compares each page with those before it that share wording, figures or neighbours among names and figures."""
    undated = [page for page in shelf.pages.values() if not page.document.metadata.published]
    forms = (_wording, _figure_marks, _neighbours)
    indexes = [Index(hashed for page in undated for hashed in form(page)) for form in forms]
    for id_ in shelf.pages:
        later = shelf.use(id_)
        day = later.document.metadata.published
        found: set[str] = set()
        for index, form in zip(indexes, forms, strict=True):
            found.update(index.meet(id_, day, form(later)))
        for earlier in sorted(found):
            if edge := _likeness(shelf.use(earlier), later):
                yield edge


def _wording(page: Page) -> Sequence[int]:
    return sketch(page.shingles)


def _neighbours(page: Page) -> Sequence[int]:
    """Neighbours among names and figures."""
    return sketch(frozenset(neighbours(page.marks)))


def _figure_marks(page: Page) -> Sequence[int]:
    """The larger figures."""
    figures = (figure for figure in page.figures if len(figure) > 2)
    return sketch(frozenset(zlib.crc32(figure.partition(".")[0].encode()) for figure in figures))


def _likeness(earlier: Page, later: Page) -> Edge | None:
    share = containment(earlier.shingles, later.shingles)
    if share >= NEAR and share * min(len(earlier.shingles), len(later.shingles)) >= WORDING:
        reason = f"shares {share:.0%} of its wording with {earlier.document.name}"
        return Edge(later.id, earlier.id, "near", round(share, 4), reason)
    return _same_figures(earlier, later) or _same_marks(earlier, later)


def _same_figures(earlier: Page, later: Page) -> Edge | None:
    own = len(later.figures)
    if min(own, len(earlier.figures)) < FIGURES:
        return None
    same = in_order(later.figures, earlier.figures)
    if same < FIGURES or same < FIGURES_SHARE * own or later.spread(earlier.figures) < PARAGRAPHS:
        return None
    reason = f"states {same} of its {own} figures in the order of {earlier.document.name}"
    return Edge(later.id, earlier.id, "near", round(same / own, 4), reason)


def _same_marks(earlier: Page, later: Page) -> Edge | None:
    shorter = min(len(earlier.marks), len(later.marks))
    least = max(MARKS, MARKS_SHARE * shorter)
    shared = len(later.counted.keys() & earlier.counted.keys())
    if shared < max(MARKS, OWN_SHARE * len(later.counted)) or in_common(earlier.counted, later.counted) < least:
        return None
    same = in_order(later.marks, earlier.marks)
    if same < least or not _keeps_order(tuple(later.counted), tuple(earlier.counted), shared):
        return None
    reason = f"keeps {same} names and figures in the order of {earlier.document.name}"
    return Edge(later.id, earlier.id, "near", round(same / shorter, 4), reason)


def _keeps_order(later: Sequence[str], earlier: Sequence[str], shared: int) -> bool:
    """Whether the rewrite, each mark counted where it first stands, has most of its marks in the other's order."""
    different = in_order(later, earlier)
    return different >= max(MARKS, OWN_SHARE * len(later), ORDERED * shared)
