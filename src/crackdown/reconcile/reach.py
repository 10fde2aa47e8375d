"""A count of a whole country that is smaller than that of one place in it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from crackdown.model.finding import Finding
from crackdown.model.roles import gender, is_foreign
from crackdown.reconcile import messages
from crackdown.reconcile.findings import CROSSED, finding
from crackdown.reconcile.rivals import by_others
from crackdown.reconcile.slots import Saying, place_name, special

_Key = tuple[str, str, tuple[str, ...], str, bool, str, str]


PLACED = frozenset(
    """arrested rescued deported repatriated found fled held killed injured raided sealed identified""".split()
)
"""Acts that happen where the people or things are."""


def of_reach(sayings: Iterable[Saying], event_of: Mapping[str, str]) -> Iterator[Finding]:
    """Conflict where a place in a wider one counts, within the same days, more than the wider one does.

    Two counts of one event are rivals already, however its reports place it.
    """
    wide: dict[_Key, list[Saying]] = defaultdict(list)
    narrow: dict[_Key, list[Saying]] = defaultdict(list)
    for saying in sayings:
        claim = saying.claim
        if not claim.place or not claim.date or claim.scope == "estimate" or claim.of not in ("people", "sites"):
            continue
        if claim.status not in ("asserted", "alleged") or claim.act not in PLACED:
            continue
        names = [place_name(name) for name in claim.place]
        wide[_key(saying, names[0])].append(saying)
        for name in dict.fromkeys(names[1:]):
            narrow[_key(saying, name)].append(saying)
    for key in sorted(wide.keys() & narrow.keys(), key=str):
        inside = sorted(narrow[key], key=lambda s: (-s.interval.low, s.claim.id))[:CROSSED]
        for whole in wide[key][:CROSSED]:
            event = event_of.get(whole.claim.id)
            larger = [s for s in inside if _exceeds(s, whole) and event_of.get(s.claim.id) != event]
            if larger:
                yield _conflict(whole, larger)


def _key(saying: Saying, place: str) -> _Key:
    claim = saying.claim
    nations = tuple(sorted(claim.nationality))
    group = (gender(claim.role), is_foreign(claim.role), special(claim))
    return (claim.act, claim.of, nations, *group, place)


def _exceeds(part: Saying, whole: Saying) -> bool:
    a, b = part.claim.date, whole.claim.date
    within = a is not None and b is not None and b.first <= a.first and a.last <= b.last
    return within and part.interval.low > whole.interval.high and by_others(part, whole)


def _conflict(whole: Saying, larger: list[Saying]) -> Finding:
    first, gap = larger[0], larger[0].interval.low - whole.interval.high
    told = f"{messages.total(whole)} in all {whole.claim.place[0]}, but {messages.total(first)}"
    message = f"{told} in {first.claim.place[0]} alone: {messages.amount(gap)} too many"
    return finding("conflict", [whole, *larger], message, gap, None, "likely")
