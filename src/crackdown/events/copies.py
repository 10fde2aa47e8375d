"""Copies: what a report only repeats belongs to the event of what it repeats, even undated and without a place."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence

from crackdown.events.strands import Strand
from crackdown.model.claim import Claim


def apart(found: Sequence[Strand], roots: Mapping[str, str]) -> tuple[list[Strand], Mapping[str, Sequence[Strand]]]:
    """The strands that stand for themselves, and for each of these, by its id, those of copies that repeat it.

    `roots` says for each document which one it counts as. A copy's strand repeats the one with which it has most
    claims in common; no two strands of one copy repeat the same.
    """

    def order(strand: Strand) -> tuple[str, bool, str, str]:
        root = roots.get(strand.document, strand.document)
        return (root, strand.document != root, strand.document, strand.id)

    originals: list[Strand] = []
    repeats: dict[str, list[Strand]] = defaultdict(list)
    known: dict[Hashable, dict[str, None]] = defaultdict(dict)
    taken: set[tuple[str, str]] = set()
    for strand in sorted(found, key=order):
        keys = [(order(strand)[0], said(claim)) for claim in strand.claims]
        votes = Counter(id_ for key in keys for id_ in known[key] if (id_, strand.document) not in taken)
        home = min(votes, key=lambda id_: (-votes[id_], id_)) if votes else strand.id
        (repeats[home] if votes else originals).append(strand)
        taken.add((home, strand.document))
        for key in keys:
            known[key][home] = None
    return originals, repeats


def said(claim: Claim) -> Hashable:
    """What a claim says, wherever it stands; a deed, which has no number, is known by the length of its quote too."""
    words = 0 if claim.number else claim.quote.end - claim.quote.start
    what = (claim.act, claim.of, claim.number, claim.unit, claim.nationality, claim.role, claim.target, words)
    return (*what, claim.place, claim.date, claim.scope, claim.source, claim.status)
