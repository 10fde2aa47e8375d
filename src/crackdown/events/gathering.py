"""Gathers claims into events: strands of each document, then groups of strands across documents."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crackdown.codebook.entries import Codebook
from crackdown.events.clustering import Group, Link, cluster
from crackdown.events.copies import apart
from crackdown.events.features import Score
from crackdown.events.strands import TOLD_TOGETHER, Map, Strand, family, strands
from crackdown.events.ties import Ties, divided
from crackdown.events.titles import title
from crackdown.model.claim import Claim, Period
from crackdown.model.event import Event, Join
from crackdown.model.ids import content_id
from crackdown.model.lineage import Lineage
from crackdown.model.number import is_countable
from crackdown.model.problem import Problem
from crackdown.model.register import Register
from crackdown.model.ruling import UNDECIDED, Ruling

REPEATS = "a copy that repeats it"
SURE = 12.0
"""Points from which on a join is beyond doubt: its weight is 1."""


def gather(
    claims: Sequence[Claim],
    register: Register,
    codebook: Codebook,
    lineage: Lineage | None = None,
    ruling: Ruling = UNDECIDED,
) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    """The events that `claims` speak of, each claim in exactly one; blind to the order of `claims`.

    `lineage` says which documents copy which: what a copy repeats goes where the original goes. `ruling` is what people
    decided, and nothing goes against it.
    """
    roots = dict(lineage.roots) if lineage else {}
    map_ = Map.of(register)
    groups, repeats = groups_of(claims, map_, codebook, roots, ruling)
    names = {place.id: place.name for place in register.places} | {site.id: site.name for site in register.sites}
    events = [_event(group, repeats, roots, map_, names, codebook, ruling) for group in groups]
    return tuple(sorted(events, key=lambda event: (_when(event), event.id))), ()


def groups_of(
    claims: Sequence[Claim], map_: Map, codebook: Codebook, roots: Mapping[str, str], ruling: Ruling
) -> tuple[list[Group], Mapping[str, Sequence[Strand]]]:
    """The strands of each event, and for each strand, by its id, those of copies that only repeat it."""
    ties = Ties.by(ruling)
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        by_document[claim.document].append(claim)
    whole = (strand for name in sorted(by_document) for strand in strands(by_document[name], map_, codebook))
    pieces = [divided(strand, ties, map_, codebook) for strand in whole]
    originals, repeats = apart([strand for some in pieces for strand in some], roots)
    given = [_given(first, other, TOLD_TOGETHER) for first, *others in pieces for other in others]
    originals, repeats, freed = _freed(originals, repeats, ties)
    known = {strand.id for strand in originals}
    return cluster(
        originals, ties, [link for link in (*given, *freed) if {link.left.id, link.right.id} <= known]
    ), repeats


def _freed(
    originals: Sequence[Strand], repeats: Mapping[str, Sequence[Strand]], ties: Ties
) -> tuple[list[Strand], Mapping[str, Sequence[Strand]], list[Link]]:
    """Copies of which people decided something stand for themselves, linked to what they repeat."""
    alone, kept, links = list(originals), {}, []
    homes = {strand.id: strand for strand in originals}
    for home, copies in repeats.items():
        named = [copy for copy in copies if ties.of(copy.claims)]
        alone += named
        links += [_given(homes[home], copy, REPEATS) for copy in named]
        kept[home] = [copy for copy in copies if not ties.of(copy.claims)] if named else copies
    return alone, kept, links


def _given(left: Strand, right: Strand, reason: str) -> Link:
    return Link(left, right, Score(SURE, reason, grounds=True), given=True)


def _when(event: Event) -> str:
    return event.date.first.isoformat() if event.date else "9999"


def _event(
    group: Group,
    repeats: Mapping[str, Sequence[Strand]],
    roots: Mapping[str, str],
    map_: Map,
    names: Mapping[str, str],
    codebook: Codebook,
    ruling: Ruling,
) -> Event:
    claims = _claims(group, repeats)
    place = _place(group.strands, map_)
    place_names = tuple(names[id_] for id_ in place if id_ in names)
    date, scope = _date(group.strands), group.strands[0].scope
    main = _main_act(claims, roots, codebook)
    ids = tuple(claim.id for claim in claims)
    return Event(
        id=content_id("e", *ids),
        title=title(place_names, date, scope, main),
        family=family(next(claim for claim in claims if claim.act == main), codebook),
        place=place,
        place_names=place_names,
        date=date,
        scope=scope,
        claims=ids,
        documents=tuple(sorted({claim.document for claim in claims})),
        joins=joins_of(group, repeats, ruling),
    )


def _claims(group: Group, repeats: Mapping[str, Sequence[Strand]]) -> list[Claim]:
    """The claims of an event, in the order of their ids."""
    told = (copy for strand in group.strands for copy in (strand, *repeats.get(strand.id, ())))
    return sorted((claim for strand in told for claim in strand.claims), key=lambda claim: claim.id)


def event_id(group: Group, repeats: Mapping[str, Sequence[Strand]]) -> str:
    """The id of the event that a group is: a hash of its claims."""
    return content_id("e", *(claim.id for claim in _claims(group, repeats)))


def joins_of(group: Group, repeats: Mapping[str, Sequence[Strand]], ruling: Ruling) -> tuple[Join, ...]:
    """Why the claims of a group stand together."""
    return tuple(sorted([*_joins(group, repeats), *(_decided(group, repeats, ruling) if ruling.same else ())]))


def _joins(group: Group, repeats: Mapping[str, Sequence[Strand]]) -> Iterator[Join]:
    for strand in group.strands:
        yield from strand.joins
        for copy in repeats.get(strand.id, ()):
            yield from copy.joins
            yield Join(strand.id, copy.id, 1.0, REPEATS)
    for link in group.links:
        weight = round(min(1.0, link.score.points / SURE), 3)
        yield Join(link.left.id, link.right.id, weight, link.score.reason)


def _decided(group: Group, repeats: Mapping[str, Sequence[Strand]], ruling: Ruling) -> Iterator[Join]:
    if group.label is None:
        return
    ids = {claim.id for claim in _claims(group, repeats)}
    for tie in ruling.same:
        if tie.left in ids and tie.right in ids:
            who, why = tie.decision.who, tie.decision.why
            yield Join(tie.left, tie.right, 1.0, f"{who} decided that they are the same: {why}")


def _place(found: Sequence[Strand], map_: Map) -> tuple[str, ...]:
    """The place that most claims name, the narrower one where as many name each, and all that it lies in."""
    votes: Counter[str] = Counter()
    for strand in found:
        for id_ in strand.where.heads:
            votes[id_] += len(strand.claims)
    if not votes:
        return ()
    narrow = [id_ for id_ in votes if id_ not in map_.wide] or list(votes)
    head = min(narrow, key=lambda id_: (-votes[id_], -len(map_.chains.get(id_, ())), id_))
    return (head, *map_.chains.get(head, ()))


def _date(found: Sequence[Strand]) -> Period | None:
    """The days that most claims give, the shorter where as many give each; of a running total its whole run."""
    votes: Counter[tuple[Period, int]] = Counter()
    for strand in found:
        if strand.period:
            votes[strand.period, (strand.period.last - strand.period.first).days] += len(strand.claims)
    if not votes:
        return None
    if found[0].scope == "running":
        return Period(min(period.first for period, _ in votes), max(period.last for period, _ in votes))
    return min(votes, key=lambda option: (-votes[option], option[1], option[0].first))[0]


def _main_act(claims: Sequence[Claim], roots: Mapping[str, str], codebook: Codebook) -> str:
    """The act that most reports count, people before things, then by the larger figure; deeds where nothing is counted.

    Copies count as the report that they repeat, parts not at all: what is shown first of an event is ranked alike.
    """
    figures = [claim for claim in claims if claim.type == "figure"]
    counted = [claim for claim in figures if claim.part_of is None] or figures or list(claims)
    order = {act: at for at, act in enumerate(codebook.acts)}
    reports: dict[tuple[str, str], set[str]] = defaultdict(set)
    largest: dict[tuple[str, str], float] = defaultdict(float)
    for claim in counted:
        slot = (claim.act, claim.of)
        reports[slot].add(roots.get(claim.document, claim.document))
        if claim.number and is_countable(claim.number):
            largest[slot] = max(largest[slot], float(claim.number.n or 0))

    def rank(slot: tuple[str, str]) -> tuple[int, bool, float, int, tuple[str, str]]:
        return (-len(reports[slot]), slot[1] != "people", -largest[slot], order.get(slot[0], len(order)), slot)

    return min(reports, key=rank)[0]
