"""Gathers claims into events: strands of each document, then groups of strands across documents."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crackdown.codebook.entries import Codebook
from crackdown.events.clustering import Group, cluster
from crackdown.events.copies import apart
from crackdown.events.strands import Map, Strand, family, strands
from crackdown.events.titles import title
from crackdown.model.claim import Claim, Period
from crackdown.model.event import Event, Join
from crackdown.model.ids import content_id
from crackdown.model.lineage import Lineage
from crackdown.model.number import is_countable
from crackdown.model.problem import Problem
from crackdown.model.register import Register


def gather(
    claims: Sequence[Claim], register: Register, codebook: Codebook, lineage: Lineage | None = None
) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    """The events that `claims` speak of, each claim in exactly one; blind to the order of `claims`.

    `lineage` says which documents copy which: what a copy repeats goes where the original goes.
    """
    roots = dict(lineage.roots) if lineage else {}
    map_ = Map.of(register)
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        by_document[claim.document].append(claim)
    found = [strand for name in sorted(by_document) for strand in strands(by_document[name], map_, codebook)]
    originals, repeats = apart(found, roots)
    names = {place.id: place.name for place in register.places} | {site.id: site.name for site in register.sites}
    events = [_event(group, repeats, roots, map_, names, codebook) for group in cluster(originals)]
    return tuple(sorted(events, key=lambda event: (_when(event), event.id))), ()


def _when(event: Event) -> str:
    return event.date.first.isoformat() if event.date else "9999"


def _event(
    group: Group,
    repeats: Mapping[str, Sequence[Strand]],
    roots: Mapping[str, str],
    map_: Map,
    names: Mapping[str, str],
    codebook: Codebook,
) -> Event:
    told = [copy for strand in group.strands for copy in (strand, *repeats.get(strand.id, ()))]
    claims = sorted((claim for strand in told for claim in strand.claims), key=lambda claim: claim.id)
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
        joins=tuple(sorted(_joins(group, repeats))),
    )


def _joins(group: Group, repeats: Mapping[str, Sequence[Strand]]) -> Iterator[Join]:
    for strand in group.strands:
        yield from strand.joins
        for copy in repeats.get(strand.id, ()):
            yield from copy.joins
            yield Join(strand.id, copy.id, 1.0, "a copy that repeats it")
    for link in group.links:
        weight = round(min(1.0, link.score.points / 12), 3)
        yield Join(link.left.id, link.right.id, weight, link.score.reason)


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
