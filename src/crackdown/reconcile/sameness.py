"""Agreement that is not seen at once: other words for the same things, and the same people told of twice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from crackdown.model.claim import Claim
from crackdown.model.finding import Finding
from crackdown.model.names import fold
from crackdown.model.report import Document
from crackdown.reconcile import messages
from crackdown.reconcile.findings import CROSSED, crossed, finding
from crackdown.reconcile.retellings import SETTLEMENTS
from crackdown.reconcile.slots import ANY_SITE, Saying, Slot, is_of_bodies, thing

Found = Iterator[Finding]

RETURNS = frozenset({"deported", "repatriated", "extradited"})
"""One journey, told from either end."""

FLOWS = {"arrested": RETURNS | {"rescued"}, "rescued": RETURNS}
"""What may become of those counted first: then they are the same people again."""

CHANCE = 10
"""Smaller numbers are the same by chance."""

STAGES = 14
"""Days between the stages of one charge: filed, then made public."""

_ANY_POINT = ANY_SITE | {"point"}


def of_kinds(slots: Mapping[Slot, Sequence[Saying]], event: str) -> Found:
    """Counts that stand in two slots since two reports word them otherwise: the same number, or one that rounds it."""
    told: dict[object, list[tuple[Slot, Saying]]] = defaultdict(list)
    for slot, sayings in slots.items():
        if slot.of not in ("people", "targets"):
            told[slot.act, slot.of, slot.unit, slot.scope, slot.period].extend((slot, saying) for saying in sayings)
    for said in told.values():
        alike: dict[float, dict[str, Saying]] = defaultdict(dict)
        for (slot, left), (other, right) in crossed(said, said):
            if slot != other and left.root != right.root and _called_otherwise(left, right):
                alike[max(left.interval.low, right.interval.low)].update({s.claim.id: s for s in (left, right)})
        for found in alike.values():
            members = [found[id_] for id_ in sorted(found)]
            ways = ", ".join(dict.fromkeys(messages.total(saying) for saying in members))
            yield finding("agrees", members, f"{ways}: the same, in other words", None, event, "look")


def _called_otherwise(left: Saying, right: Saying) -> bool:
    a, b = thing(left.claim.role), thing(right.claim.role)
    same = left.interval.bounds == right.interval.bounds
    near = same or _rounds(left, right) or _rounds(right, left)
    if left.claim.of == "money":
        return near and not (a and b) and left.voice == right.voice != ""
    if a == b:
        return near
    return same and left.claim.of == "sites" and bool({a, b} & _ANY_POINT) and not {a, b} & SETTLEMENTS


def _rounds(left: Saying, right: Saying) -> bool:
    """Whether `left` is hedged and near enough to `right` to be its rounding."""
    a, b = left.claim.number, right.claim.number
    return bool(a and b and a.n and b.n and a.hedge != "exact" and abs(a.n - b.n) <= 0.1 * b.n)


def of_journeys(members: Sequence[Saying], event: str) -> Found:
    """One number of people whom one report has deported and another brought home."""
    told: dict[float, list[Saying]] = defaultdict(list)
    for saying in members:
        if saying.claim.act in RETURNS and _is_telling(saying) and saying.claim.status == "asserted":
            told[saying.interval.low].append(saying)
    for said in told.values():
        one = [s for s in said if any(_is_journey(s, other) for other in said[:CROSSED])]
        if one:
            ways = " and ".join(dict.fromkeys(messages.total(saying) for saying in one))
            yield finding("agrees", one, f"{ways}: the same people, not to be added up", None, event, "likely")


def _is_journey(left: Saying, right: Saying) -> bool:
    return left.root != right.root and left.claim.act != right.claim.act and _of_one_nation(left, right)


def of_flows(sayings: Iterable[Saying]) -> Found:
    """One number of one nation that a report tells of twice: as taken, and as what became of them."""
    told: dict[object, list[Saying]] = defaultdict(list)
    for saying in sayings:
        if saying.claim.nationality and _is_telling(saying) and saying.claim.of == "people":
            told[saying.document.id, saying.claim.nationality, saying.interval.low].append(saying)
    for said in told.values():
        for first, then in crossed(said, said):
            if then.claim.act in FLOWS.get(first.claim.act, ()) and not _before(then, first):
                message = f"{messages.total(first)} and {messages.total(then)}: the same people, not to be added up"
                yield finding("agrees", [first, then], message, None, None, "look")
                break


def _before(left: Saying, right: Saying) -> bool:
    a, b = left.claim.date, right.claim.date
    return bool(a and b and a.last < b.first)


def _is_telling(saying: Saying) -> bool:
    return saying.interval.is_exact and saying.interval.low >= CHANCE


def _of_one_nation(left: Saying, right: Saying) -> bool:
    a, b = set(left.claim.nationality), set(right.claim.nationality)
    return a == b or not a or not b


def of_lists(members: Sequence[Saying], event: str) -> Found:
    """A list of so many people and bodies, and reports that count the people and the bodies apart."""
    exact = [s for s in members if s.interval.is_exact and s.claim.of in ("people", "targets") and not s.claim.part_of]
    lists = [s for s in exact if s.claim.of == "targets" and not is_of_bodies(s.claim)]
    people = [s for s in exact if s.claim.of == "people" and not s.claim.nationality]
    bodies = [s for s in exact if s.claim.of == "targets" and is_of_bodies(s.claim)]
    for total in lists:
        for left, right in crossed(people, bodies):
            same = left.document.id == right.document.id != total.document.id
            if (
                same
                and left.claim.act == right.claim.act == total.claim.act
                and _sum(left, right) == total.interval.low
            ):
                told = messages.equation([left, right], messages.figure(total))
                yield finding(
                    "agrees", [total, left, right], f"{told}, as {messages.total(total)}", None, event, "likely"
                )


def _sum(left: Saying, right: Saying) -> float:
    return left.interval.low + right.interval.low


def of_stages(deeds: Iterable[Claim], documents: Mapping[str, Document], roots: Mapping[str, str]) -> Found:
    """One charge against one person that two reports date to two days: made, and made public."""
    told: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for deed in deeds:
        if deed.act == "charged" and deed.target and deed.date and deed.status == "asserted":
            told[deed.act, fold(deed.target)].append(deed)
    for said in told.values():
        for left, right in crossed(said, said):
            if roots[left.document] != roots[right.document] and left.date and right.date:
                days = (right.date.first - left.date.first).days
                if 0 < days <= STAGES:
                    when = f"{left.date.first} ({documents[left.document].name})"
                    then = f"{right.date.first} ({documents[right.document].name})"
                    message = f"{left.target} charged on {when} and on {then}: may be one charge at two stages"
                    yield finding("agrees", [], message, None, None, "look", [left, right])
                    break
