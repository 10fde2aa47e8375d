"""Trust: how reliable each source is, by its kind and its record; how credible each claim, by what others say."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crackdown.codebook.entries import Codebook, TrustRules
from crackdown.codebook.rating import RELIABILITY
from crackdown.model.claim import Claim
from crackdown.model.event import Event
from crackdown.model.finding import Finding
from crackdown.model.report import Document
from crackdown.model.tally import Tally
from crackdown.model.trust import Grade, GradedClaim, GradedSource, Trust
from crackdown.reconcile.backing import Backing, backings
from crackdown.reconcile.slots import Saying
from crackdown.reconcile.sources import Names, Source, countries

BORNE_OUT = frozenset({"confirmed", "borne_out", "upheld"})
RULED_OUT = frozenset({"contradicted", "outvoted"})


@dataclass(frozen=True, slots=True)
class Settlement:
    """What trust is worked out from."""

    claims: Sequence[Claim]
    documents: Mapping[str, Document]
    roots: Mapping[str, str]
    sayings: Mapping[str, Saying]
    events: Sequence[Event]
    tallies: Sequence[Tally]
    findings: Sequence[Finding]


def trust(settled: Settlement, codebook: Codebook) -> Trust:
    """The grades of all claims and of all sources, each by id."""
    names, where = Names.of(codebook), countries(settled.events, codebook)
    claims = [claim for claim in settled.claims if claim.document in settled.documents]
    source = {c.id: names.source(c, settled.documents[c.document], where.get(c.id)) for c in claims}
    witness = {c.id: (source[c.id].id, settled.roots.get(c.document, c.document)) for c in claims}
    event_of = {id_: event.id for event in settled.events for id_ in event.claims}
    found = backings(claims, settled.sayings, settled.tallies, settled.findings, event_of, witness)
    graded = {claim.id: _credibility(claim, found[claim.id], source, codebook.trust) for claim in claims}
    return Trust(
        tuple(_sources(claims, source, graded, settled, codebook.trust)),
        tuple(GradedClaim(id_, source[id_].id, graded[id_]) for id_ in sorted(graded)),
    )


def rule_of(claim: Claim, backing: Backing, order: Iterable[str]) -> str:
    """The rule of credibility that holds for a claim: the first in `order`, which is that of the codebook's table."""
    held = {
        "planned": claim.status == "planned",
        "outvoted": bool(backing.against) and backing.theirs > backing.ours,
        "contradicted": bool(backing.against) and backing.theirs == backing.ours,
        "upheld": bool(backing.against),
        "confirmed": bool(backing.same),
        "borne_out": bool(backing.near),
        "repeated": backing.reports > 1,
        "apart": claim.type == "figure" and not backing.in_tally and claim.status != "denied",
        "alone": True,
        **dict.fromkeys(backing.faults, True),
    }
    return next(rule for rule in order if held.get(rule))


def _credibility(claim: Claim, backing: Backing, source: Mapping[str, Source], rules: TrustRules) -> Grade:
    rule = rule_of(claim, backing, rules.claims)
    rated = rules.claims[rule]
    others = {"confirmed": backing.same, "borne_out": backing.near}.get(rule, ())
    if rule in RULED_OUT | {"upheld"}:
        others = backing.against
    named = ", ".join(dict.fromkeys(source[id_].name for id_ in others))
    return Grade(rated.grade, rule, f"{rated.why}: {named}" if named else rated.why)


def _sources(
    claims: Iterable[Claim],
    source: Mapping[str, Source],
    graded: Mapping[str, Grade],
    settled: Settlement,
    rules: TrustRules,
) -> Iterable[GradedSource]:
    """Every source with its record: of a figure that it gives in several reports, one counts."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        told[source[claim.id].id].append(claim)
    tally_of = {id_: tally.id for tally in settled.tallies for camp in tally.camps for id_ in camp.claims}
    for id_ in sorted(told):
        judged: dict[object, str] = {}
        for claim in told[id_]:
            if claim.id in tally_of and claim.id in settled.sayings:
                bounds = settled.sayings[claim.id].interval.bounds
                judged[tally_of[claim.id], bounds] = graded[claim.id].rule
        good, bad = (sum(rule in rules_ for rule in judged.values()) for rules_ in (BORNE_OUT, RULED_OUT))
        first = min((source[claim.id] for claim in told[id_]), key=lambda one: one.name)
        grade = reliability(first.rated, good, bad, rules)
        yield GradedSource(id_, first.name, first.kind, first.country, grade, len(told[id_]), good, bad)


def reliability(rated: str, confirmed: int, contradicted: int, rules: TrustRules) -> Grade:
    """The grade of a source by its kind and by how often others bore its figures out or contradicted them."""
    kind, judged = rules.sources[rated], confirmed + contradicted
    at = RELIABILITY.index(kind.grade)
    if kind.grade == "F" or judged < rules.figures:
        return Grade(kind.grade, "kind", f"{kind.why}{_record(confirmed, judged, '')}")
    if confirmed >= rules.raised * judged:
        at, rule, moved = max(at - 1, 0), "raised", ", which lifts it a letter"
    elif contradicted >= rules.lowered * judged:
        at, rule, moved = min(at + 1, RELIABILITY.index("E")), "lowered", ", which takes it down a letter"
    else:
        rule, moved = "kind", ""
    return Grade(RELIABILITY[at], rule, f"{kind.why}{_record(confirmed, judged, moved)}")


def _record(confirmed: int, judged: int, moved: str) -> str:
    if not judged:
        return "; no figure of its own that independent others give too"
    figures = "figure" if judged == 1 else "figures"
    against = f" and {judged - confirmed} contradicted" if judged > confirmed else ""
    return f"; of {judged} {figures} that independent others speak to, {confirmed} borne out{against}{moved}"
