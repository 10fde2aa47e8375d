"""What became of a total: some were let go, some handed over, and "the remaining 390" are told as the rest."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from crackdown.model.finding import Finding
from crackdown.reconcile import messages
from crackdown.reconcile.breakdowns import gives_rest
from crackdown.reconcile.findings import finding
from crackdown.reconcile.slots import Saying

MOST = 12
"""Of a total's parts so many are tried; more would meet any remainder by chance."""


def of_leftovers(sayings: Iterable[Saying], event_of: Mapping[str, str]) -> Iterator[Finding]:
    """Agreement where a part is given as the rest and, with up to three other parts, makes up the total."""
    known = {saying.claim.id: saying for saying in sayings}
    parts: dict[str, list[Saying]] = defaultdict(list)
    for saying in known.values():
        total = known.get(saying.claim.part_of or "")
        if total and saying.interval.is_exact and total.interval.is_exact and saying.claim.of == total.claim.of:
            parts[total.claim.id].append(saying)
    for id_ in sorted(parts):
        total = known[id_]
        told = sorted(parts[id_], key=lambda s: (s.claim.quote, s.claim.id))
        for rest in told:
            if rest.claim.act != total.claim.act and gives_rest(rest):
                others = [part for part in told if part.claim.quote.start < rest.claim.quote.start][-MOST:]
                yield from _made_up(total, rest, others, event_of.get(id_))


def _made_up(total: Saying, rest: Saying, others: Sequence[Saying], event: str | None) -> Iterator[Finding]:
    wanted = total.interval.low - rest.interval.low
    for many in (1, 2, 3):
        fits = [some for some in combinations(others, many) if sum(s.interval.low for s in some) == wanted]
        if fits:
            some = max(fits, key=lambda parts: [s.claim.quote.start for s in reversed(parts)])  # the last told
            parts = (*some, rest)
            message = f"{messages.equation(parts, messages.figure(total))}, as {messages.total(total)}"
            yield finding("agrees", [total, *parts], message, None, event, "likely")
            return
