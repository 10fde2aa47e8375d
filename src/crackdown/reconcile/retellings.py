"""Retellings: one happening that two reports tell as two things, though the number is the same."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence

from crackdown.model.claim import Claim
from crackdown.model.finding import Finding
from crackdown.model.roles import gender
from crackdown.reconcile import messages
from crackdown.reconcile.findings import crossed, finding
from crackdown.reconcile.rivals import by_others, one_thing
from crackdown.reconcile.slots import Saying, Slot, is_of_bodies, special, thing

Found = Iterator[Finding]

AT_ODDS = {"arrested": ("rescued",), "questioned": ("rescued",)}
"""Acts of which one figure can't be told as both: the same people are suspects to one voice and victims to another."""


def of_telling(slots: Mapping[Slot, Sequence[Saying]], event: str, inside: Container[str | None]) -> Found:
    """One figure of an event that one voice tells as an arrest and another as a rescue."""
    said: dict[tuple[str, str, str, object], list[Saying]] = defaultdict(list)
    for slot, sayings in slots.items():
        for saying in sayings:
            if _is_telling(saying) and saying.claim.part_of not in inside:
                said[slot.act, slot.of, slot.scope, saying.interval.low].append(saying)
    for act, of, scope, n in sorted(said, key=str):
        for freed in AT_ODDS.get(act, ()):
            others = said.get((freed, of, scope, n), [])
            pairs = [(a, b) for a, b in crossed(said[act, of, scope, n], others) if _told_apart(a, b)]
            if pairs:
                message = f"{messages.total(pairs[0][0])}, but {messages.total(pairs[0][1])}"
                yield finding("conflict", [s for pair in pairs for s in pair], message, None, event, "look")


def of_voices(sayings: Sequence[Saying]) -> Found:
    """One figure that two voices of one report tell as an arrest and as a rescue, wherever it places them."""
    exact = [s for s in sayings if _is_telling(s) and not s.claim.part_of and s.voice and s.claim.nationality]
    for left, right in crossed(exact, exact):
        a, b = left.claim, right.claim
        same = left.interval.low == right.interval.low and a.nationality == b.nationality and a.scope == b.scope
        if same and b.act in AT_ODDS.get(a.act, ()) and left.voice != right.voice and one_thing(a, b):
            message = f"{messages.total(left)}, but {messages.total(right)}"
            yield finding("conflict", [left, right], message, None, None, "look")


def _is_telling(saying: Saying) -> bool:
    """Whether a figure is exact, and large enough not to be the same by chance."""
    return saying.interval.is_exact and saying.interval.low >= 10


def _told_apart(left: Saying, right: Saying) -> bool:
    nations = [set(saying.claim.nationality) for saying in (left, right)]
    same = one_thing(left.claim, right.claim) and (nations[0] == nations[1] or not all(nations))
    return same and by_others(left, right)


def of_targets(members: Sequence[Saying], event: str) -> Found:
    """A list of people and companies that one report calls a list of people."""
    lists = [s for s in members if s.claim.of == "targets" and _is_telling(s) and not is_of_bodies(s.claim)]
    for saying in members:
        if saying.claim.of == "people" and not saying.claim.part_of and _is_telling(saying):
            mixed = [
                s for s in lists if s.claim.act == saying.claim.act and s.interval.bounds == saying.interval.bounds
            ]
            others = [s for s in mixed if s.document.id != saying.document.id]
            if others:
                said = f"{_as_called(saying)} ({saying.said_by})"
                message = f"{said}, but {_as_called(others[0])} ({others[0].said_by}): not all of them are people"
                yield finding("conflict", [saying, *others], message, None, event, "likely")


def _as_called(saying: Saying) -> str:
    what = saying.claim.role or saying.claim.of
    return f"{messages.figure(saying)} {what} {saying.claim.act.replace('_', ' ')}"


def of_roles(sayings: Sequence[Saying]) -> Found:
    """A group given, in one report, the number that another of its sentences gives the whole of which it is a part."""
    by_id = {saying.claim.id: saying for saying in sayings}
    for part in sayings:
        total = by_id.get(part.claim.part_of or "")
        role = special(part.claim)
        if not total or not role or total.claim.act != part.claim.act or part.claim.of != "people":
            continue
        swollen = [s for s in sayings if s is not total and _is_swollen(s, part, total, role)]
        if swollen:
            whole, group = messages.figure(total), messages.figure(part)
            said = f"{messages.figure(swollen[0])} {swollen[0].claim.role} {messages.act(total.claim)}"
            message = f"{said}, but of {whole} in all only {group} are {part.claim.role}"
            yield finding("conflict", [*swollen, part, total], message, None, None, "likely")


def _is_swollen(saying: Saying, part: Saying, total: Saying, role: str) -> bool:
    same = saying.claim.act == part.claim.act and saying.claim.of == part.claim.of and special(saying.claim) == role
    swapped = saying.interval.bounds == total.interval.bounds != part.interval.bounds
    return same and swapped and gender(saying.claim.role) == gender(part.claim.role)


SETTLEMENTS = frozenset({"town", "city", "village", "province", "district"})


def of_towns(members: Sequence[Saying], sayings: Mapping[str, Sequence[Saying]], event: str) -> Found:
    """So many towns, where another report counts as many of something else, in fewer towns."""
    towns = [s for s in members if thing(s.claim.role) in SETTLEMENTS and s.interval.is_exact]
    for told in towns:
        for other in members:
            same = (told.claim.act, told.claim.of, told.interval.low) == (
                other.claim.act,
                other.claim.of,
                other.interval.low,
            )
            if not same or told.document.id == other.document.id or thing(other.claim.role) in SETTLEMENTS:
                continue
            parts = [s for s in sayings[other.document.id] if s.claim.part_of == other.claim.id and s.claim.place]
            places = list(dict.fromkeys(s.claim.place[0] for s in parts))
            if 1 < len(places) < told.interval.low:
                named = ", ".join(places)
                message = f"{messages.total(told)}, but {messages.total(other)} lie in {len(places)}: {named}"
                yield finding("conflict", [told, other, *parts], message, None, event, "look")
                return


def of_days(members: Sequence[Saying], deeds: Sequence[Claim], event: str) -> Found:
    """One happening that two reports date to different days."""
    exact = [s for s in members if _is_telling(s) and not s.claim.part_of and s.claim.scope == "incident"]
    told: dict[object, list[Saying]] = defaultdict(list)
    for saying in exact:
        claim = saying.claim
        told[claim.act, claim.of, claim.unit, claim.nationality, saying.interval.low].append(saying)
    for said in told.values():
        for left, right in crossed(said, said):
            if (
                left.root < right.root
                and _on_other_days(left.claim, right.claim)
                and one_thing(left.claim, right.claim)
            ):
                more = [deed for deed in deeds if _is_told_beside(deed, (left.claim, right.claim))]
                yield _dated(left, right, more, event)
                return


def _on_other_days(left: Claim, right: Claim) -> bool:
    a, b = left.date, right.date
    return bool(a and b and a.first == a.last and b.first == b.last and a.first != b.first)


def _is_told_beside(deed: Claim, figures: Sequence[Claim]) -> bool:
    return any(deed.document == claim.document and deed.date == claim.date for claim in figures)


def _dated(left: Saying, right: Saying, deeds: Sequence[Claim], event: str) -> Finding:
    early, late = sorted((left, right), key=lambda s: (s.claim.date.first if s.claim.date else None, s.claim.id))
    days = [saying.claim.date.first if saying.claim.date else None for saying in (early, late)]
    message = f"{messages.total(early)} on {days[0]}, but on {days[1]} ({late.said_by}): one happening, two days"
    return finding("conflict", [early, late], message, None, event, "look", deeds)
