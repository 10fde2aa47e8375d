"""Copies: what a report only repeats belongs to the event of what it repeats, even undated and without a place.

A copy words things anew and drops days and places; what it keeps are the figures, or, where it garbles these, what they
count. So its strands are laid beside those of the report that it repeats, and each goes where most of it is found.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from crackdown.events.strands import Strand
from crackdown.model.claim import Claim
from crackdown.model.names import fold

SAID, COUNTED, FIGURE, KIND = 4, 3, 2, 1
"""What it is worth that two claims say all the same, the same figure of the same, a telling figure, the same kind."""

TELLING = 30
"""A figure below this has to be of the same act and kind: small numbers are anybody's."""


def apart(found: Sequence[Strand], roots: Mapping[str, str]) -> tuple[list[Strand], Mapping[str, Sequence[Strand]]]:
    """The strands that stand for themselves, and for each of these, by its id, those of copies that repeat it.

    `roots` says for each document which one it counts as. A copy's strand repeats the one with which it has most in
    common, of the same scope, and on no other days.
    """

    def order(strand: Strand) -> tuple[str, bool, str, str]:
        root = roots.get(strand.document, strand.document)
        return (root, strand.document != root, strand.document, strand.id)

    originals: list[Strand] = []
    repeats: dict[str, list[Strand]] = defaultdict(list)
    known: dict[Hashable, dict[str, Strand]] = defaultdict(dict)
    for strand in sorted(found, key=order):
        root = order(strand)[0]
        home = _home(strand, root, known)
        (repeats[home.id] if home else originals).append(strand)
        for key, _ in _keys(strand):
            known[root, key][(home or strand).id] = home or strand
    return originals, repeats


def _home(strand: Strand, root: str, known: Mapping[Hashable, Mapping[str, Strand]]) -> Strand | None:
    """The strand of the same lineage that `strand` repeats; its own document's tell of other happenings."""
    votes: Counter[str] = Counter()
    options: dict[str, Strand] = {}
    for key, worth in _keys(strand):
        for id_, other in known.get((root, key), {}).items():
            if other.document != strand.document and _may_be_one(strand, other):
                options[id_] = other
                votes[id_] += worth
    return options[min(votes, key=lambda id_: (-votes[id_], id_))] if votes else None


def _may_be_one(copy: Strand, other: Strand) -> bool:
    a, b = copy.period, other.period
    return copy.scope == other.scope and (a is None or b is None or a.overlaps(b))


def _keys(strand: Strand) -> Iterator[tuple[Hashable, int]]:
    """By what a strand is found again, and what each is worth."""
    for claim in strand.claims:
        yield ("said", said(claim)), SAID
        whose = (claim.unit, tuple(sorted(claim.nationality)))
        of = "people" if claim.of == "targets" else claim.of
        if claim.number:
            yield ("counted", claim.act, of, whose, claim.number.n, claim.number.word), COUNTED
            if claim.number.n and claim.number.n >= TELLING:
                yield ("figure", whose[0], claim.number.n), FIGURE
        elif claim.target:
            yield ("done", claim.act, fold(claim.target)), COUNTED
        if words := fold(claim.role or "").split():
            yield ("kind", claim.type, claim.act, of, whose, words[-1]), KIND


def said(claim: Claim) -> Hashable:
    """What a claim says, wherever it stands; a deed, which has no number, is known by the length of its quote too."""
    words = 0 if claim.number else claim.quote.end - claim.quote.start
    what = (claim.act, claim.of, claim.number, claim.unit, claim.nationality, claim.role, claim.target, words)
    return (*what, claim.place, claim.date, claim.scope, claim.source, claim.status)
