"""Strands: the claims of one document that speak of one happening by the document's own account."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crackdown.codebook.entries import Codebook
from crackdown.events.rarity import RARE, rarity
from crackdown.model.claim import Claim, Period
from crackdown.model.event import Join
from crackdown.model.names import fold
from crackdown.model.number import is_countable
from crackdown.model.register import Register
from crackdown.model.roles import gender, is_foreign

BY_ACT = frozenset({"public", "harm", "trade", "conflict", "captivity"})
"""Families whose acts tell of one happening only where the act is the same: an order is no meeting."""

TOLD_TOGETHER = "one document, with the same place, time and scope"
"""Why claims of one strand stand together."""

Slot = tuple[str, str, str | None, tuple[str, ...], str]
"""What a figure counts: act, of, unit, nationalities, gender."""

Reach = tuple[float, float]
"""From where to where a hedged figure may reasonably reach."""


@dataclass(frozen=True, slots=True)
class Where:
    """A claim's places: `heads` are the most specific, `around` they and all that they lie in.

    Of these, `wide` are countries and regions, `sites` compounds, casinos and the like.
    """

    heads: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    wide: frozenset[str] = frozenset()
    sites: frozenset[str] = frozenset()

    @property
    def narrow(self) -> frozenset[str]:
        """The heads that are narrower than a country."""
        return self.heads - self.wide


@dataclass(frozen=True, slots=True)
class Map:
    """Where every claim lies, from the register."""

    located: Mapping[str, tuple[str, ...]]
    chains: Mapping[str, tuple[str, ...]]
    wide: frozenset[str]
    sites: frozenset[str]

    @classmethod
    def of(cls, register: Register) -> "Map":
        """The register as this stage needs it."""
        chains = {place.id: place.chain for place in register.places}
        for site in register.sites:
            chains[site.id] = (site.place, *chains.get(site.place, ())) if site.place else ()
        wide = frozenset(place.id for place in register.places if place.kind in ("country", "region"))
        return cls(dict(register.located), chains, wide, frozenset(site.id for site in register.sites))

    def where(self, claim: Claim) -> Where:
        """The places of `claim`."""
        ids = self.located.get(claim.id, ())
        within = {outer for id_ in ids for outer in self.chains.get(id_, ())}
        sites = [id_ for id_ in ids if id_ in self.sites]
        heads = frozenset(sites or (id_ for id_ in ids if id_ not in within))
        around = frozenset(ids) | within
        return Where(heads, around, self.wide & around, frozenset(sites))


@dataclass(frozen=True, slots=True)
class Strand:
    """Claims of one document about one happening, with what pairs of strands are compared by."""

    id: str
    document: str
    claims: tuple[Claim, ...]
    families: frozenset[str]
    acts: frozenset[str]
    where: Where
    period: Period | None
    scope: str
    figures: Mapping[Slot, frozenset[float]]
    words: frozenset[tuple[Slot, str]]
    """Slots counted only in words: "hundreds"."""
    hedged: Mapping[Slot, frozenset[Reach]]
    bare: frozenset[tuple[Slot, float]]
    """The figures from 10 on without their acts."""
    breakdown: frozenset[tuple[tuple[str, ...], float]]
    nationalities: frozenset[str]
    voices: frozenset[str]
    actors: frozenset[str]
    company: frozenset[Hashable]
    """What its whole report tells that hardly any other would: rare figures, and who was charged or listed."""
    joins: tuple[Join, ...]


def family(claim: Claim, codebook: Codebook) -> str:
    """The family of the claim's act; the act itself where the family holds unlike happenings."""
    act = codebook.acts.get(claim.act)
    return claim.act if act is None or act.family in BY_ACT else act.family


def strands(claims: Sequence[Claim], map_: Map, codebook: Codebook) -> tuple[Strand, ...]:
    """The strands of one document; `claims` are all its claims, in the order of their ids."""
    by_id = {claim.id: claim for claim in claims}
    places = {claim.id: map_.where(claim) for claim in claims}
    own = _own_breakdowns(claims)
    keys: dict[str, Hashable] = {claim.id: _key(claim, places[claim.id], codebook) for claim in claims}
    raids = set(keys.values())
    keys |= {claim.id: raid for claim in claims if (raid := _hurt_in(claim, places[claim.id], codebook)) in raids}
    travelling = {claim.id: claim.part_of for claim in claims if _travels(claim, by_id, places, own, codebook)}
    groups: dict[Hashable, list[Claim]] = defaultdict(list)
    for claim in claims:
        top = claim.id
        seen = {top}
        while (total := travelling.get(top)) and total not in seen:
            top = total
            seen.add(top)
        groups[(keys[top], top) if top in own else keys[top]].append(claim)
    company = frozenset(mark for claim in claims for mark in telling(claim))
    return tuple(_strand(group, travelling, places, company, codebook) for group in groups.values())


PUBLIC = frozenset({"sanctioned", "charged", "convicted", "extradited", "wanted"})
"""Acts whose named target tells a story from others."""


def telling(claim: Claim) -> Iterator[Hashable]:
    """What of a claim marks the story that it belongs to."""
    if claim.number and claim.number.n and is_countable(claim.number) and rarity(claim.number.n) >= RARE:
        yield (claim.unit, claim.number.n)
    if claim.target and claim.act in PUBLIC:
        yield fold(claim.target)


def _own_breakdowns(claims: Sequence[Claim]) -> frozenset[str]:
    """Parts that no nationality or gender sets apart but that have parts of their own: a happening inside another."""
    by_id = {claim.id: claim for claim in claims}
    totals = {claim.part_of for claim in claims}
    return frozenset(
        claim.id
        for claim in claims
        if claim.id in totals
        and claim.of == "people"
        and claim.part_of
        and not _is_group(claim, by_id.get(claim.part_of))
    )


def _is_group(part: Claim, total: Claim | None) -> bool:
    """Whether a part is told apart by who they are: "269 foreigners" are a group, "215 in the first block" not."""
    foreign = is_foreign(part.role) and not is_foreign(total.role if total else None)
    return bool(part.nationality or gender(part.role)) or foreign


def _travels(
    claim: Claim, by_id: Mapping[str, Claim], places: Mapping[str, Where], own: frozenset[str], codebook: Codebook
) -> bool:
    """Whether a part belongs to its total's happening: it does unless the text gives it another day or place."""
    total = by_id.get(claim.part_of or "")
    if total is None or claim.id in own or claim.scope != total.scope:
        return False
    part, whole = places[claim.id], places[total.id]
    if claim.scope == "running" and claim.date == total.date and claim.act == total.act and not whole.narrow:
        return True  # a count by country or province
    if family(claim, codebook) != family(total, codebook):
        return claim.date == total.date and (part.heads == whole.heads or (bool(claim.date) and not part.heads))
    if claim.date and total.date and claim.date != total.date:
        return False
    inside = bool(part.around & whole.narrow) or not part.heads
    return part.heads == whole.heads or inside or claim.of not in ("people", "officers")


def _key(claim: Claim, where: Where, codebook: Codebook) -> Hashable:
    """Claims of one document with equal keys speak of one happening."""
    period = (claim.date.first, claim.date.last) if claim.date else None
    voice = fold(claim.source or "")
    kind = family(claim, codebook)
    if claim.scope == "running":
        of_one_table = period and where.heads and (voice or where.narrow)  # statistics of a place and a period
        return ("running", where.heads, period, voice if period else "", "" if of_one_table else kind)
    if claim.scope == "estimate":
        subject = (voice,) if voice and where.narrow else (claim.act, claim.of, voice)
        return ("estimate", where.heads, period, subject)
    doer = fold(claim.actor or claim.source or "") if not where.heads else ""
    act = claim.act if period is None and not where.narrow else ""
    return ("incident", where.heads, period, kind, doer, act)


def _hurt_in(claim: Claim, where: Where, codebook: Codebook) -> Hashable:
    """The key of the raid of that place and day in which people may have come to harm, or nobody did."""
    act = codebook.acts.get(claim.act)
    if act is None or act.family != "harm" or claim.scope != "incident" or not claim.date or not where.narrow:
        return None
    return ("incident", where.heads, (claim.date.first, claim.date.last), "operation", "", "")


def _strand(
    group: Sequence[Claim],
    travelling: Mapping[str, str | None],
    places: Mapping[str, Where],
    company: frozenset[Hashable],
    codebook: Codebook,
) -> Strand:
    first = next((claim for claim in group if not travelling.get(claim.id)), group[0])
    figures, hedged = _figures(group)
    return Strand(
        id=min(claim.id for claim in group),
        document=first.document,
        claims=tuple(group),
        families=frozenset(family(claim, codebook) for claim in group),
        acts=frozenset(claim.act for claim in group),
        where=places[first.id],
        period=first.date or next((claim.date for claim in group if claim.date), None),
        scope=first.scope,
        figures=figures,
        words=frozenset((slot(claim), claim.number.word) for claim in group if claim.number and claim.number.word),
        hedged=hedged,
        bare=_bare(figures),
        breakdown=frozenset(_breakdown(group)),
        nationalities=frozenset(code for claim in group if not claim.part_of for code in claim.nationality),
        voices=frozenset(fold(claim.source) for claim in group if claim.source),
        actors=frozenset(fold(claim.actor) for claim in group if claim.actor),
        company=company,
        joins=tuple(_within(first, group, travelling)),
    )


def slot(claim: Claim) -> Slot:
    """What the claim's figure counts."""
    return (claim.act, claim.of, claim.unit, tuple(sorted(claim.nationality)), gender(claim.role))


_REACH = {"about": (0.9, 1.1), "nearly": (0.9, 1.0), "up_to": (0.5, 1.0), "over": (1.0, 1.5), "at_least": (1.0, 1.5)}
"""How far a hedge reaches when two reports are compared; the figure algebra proper has no such limits."""


def _figures(group: Iterable[Claim]) -> tuple[dict[Slot, frozenset[float]], dict[Slot, frozenset[Reach]]]:
    """The numbers of each slot, and how far those of them that are hedged reach."""
    numbers: dict[Slot, set[float]] = defaultdict(set)
    hedged: dict[Slot, set[Reach]] = defaultdict(set)
    for claim in group:
        if claim.number and claim.number.n and is_countable(claim.number):
            numbers[slot(claim)].add(claim.number.n)
            if reach := _REACH.get(claim.number.hedge):
                hedged[slot(claim)].add((claim.number.n * reach[0], (claim.number.to or claim.number.n) * reach[1]))
    return {k: frozenset(v) for k, v in numbers.items()}, {k: frozenset(v) for k, v in hedged.items()}


def _bare(figures: Mapping[Slot, frozenset[float]]) -> frozenset[tuple[Slot, float]]:
    told = ((slot, value) for slot, values in figures.items() for value in values if value >= 10)
    return frozenset((("", "people" if slot[1] == "targets" else slot[1], *slot[2:]), value) for slot, value in told)


def _breakdown(group: Iterable[Claim]) -> Iterator[tuple[tuple[str, ...], float]]:
    for claim in group:
        if claim.part_of and claim.nationality and claim.number and claim.number.n and is_countable(claim.number):
            yield tuple(sorted(claim.nationality)), claim.number.n


def _within(first: Claim, group: Sequence[Claim], travelling: Mapping[str, str | None]) -> Iterator[Join]:
    """Why the claims of one strand stand together: a tree from its first claim."""
    ids = {claim.id for claim in group}
    for claim in group:
        total = travelling.get(claim.id)
        if claim.id == first.id:
            continue
        if total and total in ids:
            yield Join(total, claim.id, 1.0, "a part travels with its total")
        else:
            yield Join(first.id, claim.id, 1.0, TOLD_TOGETHER)
