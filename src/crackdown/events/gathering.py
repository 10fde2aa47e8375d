"""Gathers claims into events: strands of each document, then groups of strands across documents."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from crackdown.codebook.entries import Codebook
from crackdown.events.clustering import Group, cluster
from crackdown.events.strands import Map, Strand, family, strands
from crackdown.events.titles import title
from crackdown.model.claim import Claim, Period
from crackdown.model.event import Event, Join
from crackdown.model.ids import content_id
from crackdown.model.problem import Problem
from crackdown.model.register import Register


def gather(
    claims: Sequence[Claim], register: Register, codebook: Codebook
) -> tuple[tuple[Event, ...], tuple[Problem, ...]]:
    """The events that `claims` speak of, each claim in exactly one; blind to the order of `claims`."""
    map_ = Map.of(register)
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        by_document[claim.document].append(claim)
    found = [strand for name in sorted(by_document) for strand in strands(by_document[name], map_, codebook)]
    names = {place.id: place.name for place in register.places} | {site.id: site.name for site in register.sites}
    events = (_event(group, map_, names, codebook) for group in cluster(found))
    return tuple(sorted(events, key=lambda event: (_when(event), event.id))), ()


def _when(event: Event) -> str:
    return event.date.first.isoformat() if event.date else "9999"


def _event(group: Group, map_: Map, names: dict[str, str], codebook: Codebook) -> Event:
    claims = sorted((claim for strand in group.strands for claim in strand.claims), key=lambda claim: claim.id)
    place = _place(group.strands, map_)
    place_names = tuple(names[id_] for id_ in place if id_ in names)
    date, scope = _date(group.strands), group.strands[0].scope
    main = _main_act(claims, codebook)
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
        joins=tuple(sorted(_joins(group))),
    )


def _joins(group: Group) -> Iterator[Join]:
    for strand in group.strands:
        yield from strand.joins
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


def _main_act(claims: Sequence[Claim], codebook: Codebook) -> str:
    """The act of most figures (of deeds where there are none); the codebook's order decides between equals."""
    figures = Counter(claim.act for claim in claims if claim.type == "figure") or Counter(c.act for c in claims)
    order = {act: at for at, act in enumerate(codebook.acts)}
    return min(figures, key=lambda act: (-figures[act], order.get(act, len(order)), act))
