"""A document with its claims marked in the text."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from crackdown.model.claim import Claim
from crackdown.model.problem import Problem
from crackdown.model.report import Document
from crackdown.publish.views.ledger import ClaimView, views_of

if TYPE_CHECKING:
    from crackdown.store import Ledger


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a document's text that the same claims quote throughout; `claims` is empty for plain text.

    Pieces follow each other without gap or overlap: joined, their texts are the document's.
    """

    text: str
    start: int
    end: int
    claims: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document, its text in pieces, its claims in reading order, and the problems met in it."""

    document: Document
    pieces: tuple[Piece, ...]
    claims: tuple[ClaimView, ...]
    problems: tuple[Problem, ...]


def document_view(ledger: "Ledger", id_: str) -> DocumentView | None:
    """The document called `id_`; None where the ledger has none."""
    document = ledger.document(id_)
    if document is None:
        return None
    claims = ledger.claims_of(id_)
    problems = tuple(problem for problem in ledger.problems() if problem.document == id_)
    return DocumentView(document, pieces(document.text, claims), views_of(ledger, claims), problems)


def pieces(text: str, claims: Sequence[Claim]) -> tuple[Piece, ...]:
    """`text` cut wherever a claim's quote begins or ends."""
    opened: dict[int, list[Claim]] = {}
    closed: dict[int, list[Claim]] = {}
    for claim in claims:
        opened.setdefault(claim.quote.start, []).append(claim)
        closed.setdefault(claim.quote.end, []).append(claim)
    cuts = sorted({0, len(text), *opened, *closed})
    current: dict[str, Claim] = {}
    made = []
    for start, end in pairwise(cuts):
        for claim in closed.get(start, ()):
            current.pop(claim.id, None)
        current.update((claim.id, claim) for claim in opened.get(start, ()) if claim.quote.end > start)
        acts = tuple(dict.fromkeys(claim.act for claim in current.values()))
        made.append(Piece(text[start:end], start, end, tuple(current), acts))
    return tuple(made)
