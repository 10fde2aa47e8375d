"""Which figures of a slot are rivals: said of the same thing, by different reports or voices, and apart."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from crackdown.model.claim import Claim
from crackdown.model.names import squeezed
from crackdown.reconcile.slots import Saying, kind, special, thing
from crackdown.reconcile.tallies import camps


def single(sayings: Sequence[Saying]) -> list[Saying]:
    """Without the reports that give the slot figures apart in one voice: these count several things, not one."""
    own: dict[tuple[str, str], list[Saying]] = defaultdict(list)
    for saying in sayings:
        own[saying.document.id, saying.voice].append(saying)
    return [saying for group in own.values() if len(camps(group)) == 1 for saying in group]


def rivals(left: Saying, right: Saying, totals: Mapping[str, Saying]) -> bool:
    """Whether two figures apart are said of the same thing by different reports or different named voices."""
    if left.interval.meets(right.interval) or not one_thing(left.claim, right.claim):
        return False
    return by_others(left, right) and left.is_increment == right.is_increment and _of_one_whole(left, right, totals)


def _of_one_whole(left: Saying, right: Saying, totals: Mapping[str, Saying]) -> bool:
    """A part is held against a part, of totals that can be the same; a total against a total."""
    wholes = [totals.get(saying.claim.part_of or "") for saying in (left, right)]
    if wholes[0] and wholes[1]:
        return wholes[0].interval.meets(wholes[1].interval)
    pairs = zip((left, right), wholes, strict=True)
    return not any(whole and whole.claim.act == saying.claim.act for saying, whole in pairs)  # else it is a flow


def by_others(left: Saying, right: Saying) -> bool:
    """Whether two reports say so, or one report in two named voices."""
    return left.document.id != right.document.id or bool(left.voice and right.voice and left.voice != right.voice)


def one_thing(left: Claim, right: Claim) -> bool:
    """Roles and places that can be the same; a role that sets a group apart must be said on both sides."""
    roles = left.of == "money" or special(left) == special(right) or _same_noun(left, right)
    places = [{squeezed(name) for name in claim.place} for claim in (left, right)]
    return roles and (not all(places) or bool(places[0] & places[1]))


def _same_noun(left: Claim, right: Claim) -> bool:
    return thing(left.role) == thing(right.role) or squeezed(kind(left.role)) == squeezed(kind(right.role))
