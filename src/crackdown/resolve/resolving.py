"""Resolves the names of all claims against the codebook, and lists what was met."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from crackdown.codebook.entries import Codebook
from crackdown.model.claim import Claim
from crackdown.model.names import squeezed
from crackdown.model.problem import Problem
from crackdown.model.register import Place, Register
from crackdown.model.report import Document
from crackdown.model.span import Span
from crackdown.resolve.homes import Mention, homes
from crackdown.resolve.names import is_proper_site, place_key
from crackdown.resolve.parties import parties
from crackdown.resolve.places import Gazetteer, Located, in_chain_order, locate, unlisted
from crackdown.resolve.seen import Seen
from crackdown.resolve.sites import Sites
from crackdown.resolve.statuses import with_steps

Where = tuple[str, ...]
"""Ids, most specific first: site, place, and all that it lies in."""


@dataclass(slots=True)
class _Survey:
    """What resolving has met so far."""

    gazetteer: Gazetteer
    sites: Sites
    homes: Mapping[tuple[str, str], Place | None]
    not_proper: frozenset[str]
    """Names of places and peoples: "the Bavet compound" has no name of its own."""
    places: dict[str, Place] = field(default_factory=dict)
    problems: dict[Problem, None] = field(default_factory=dict)


def resolve(
    claims: Sequence[Claim], codebook: Codebook, documents: Iterable[Document] = ()
) -> tuple[Register, tuple[Problem, ...]]:
    """Places, sites and parties of `claims`, blind to their order; names that stay open become problems.

    `documents` tell when each was first and last spoken of.
    """
    ordered = sorted(claims, key=lambda claim: claim.id)
    gazetteer = Gazetteer.of(codebook.places)
    known = {names: locate(names, gazetteer) for names in {claim.place: None for claim in ordered}}
    found = {claim.id: known[claim.place] for claim in ordered}
    mentions = [
        Mention(claim.id, name, found[claim.id].around(name, gazetteer), _is_stated(claim, name))
        for claim in ordered
        for name in found[claim.id].unknown
    ]
    not_proper = _not_proper(codebook)
    targets = [
        Mention(claim.id, claim.target, _inside(found[claim.id]), _is_stated(claim, claim.target))
        for claim in ordered
        if claim.target and _is_site(claim, not_proper)
    ]
    sites = Sites.of(codebook.sites, mentions + targets)
    survey = _Survey(gazetteer, sites, homes(mentions, place_key), not_proper)
    located = tuple((claim.id, _place(claim, found[claim.id], survey)) for claim in ordered)
    seen = Seen.of(ordered, documents)
    register = Register(
        places=tuple(survey.places[id_] for id_ in sorted(survey.places)),
        sites=tuple(with_steps(site, seen) for site in survey.sites.entries()),
        parties=parties(ordered, codebook, seen),
        located=located,
    )
    return register, tuple(sorted(survey.problems, key=_order))


def _is_stated(claim: Claim, name: str) -> bool:
    """Whether the claim's own words say where `name` lies; what came without grounds is taken at its word."""
    around = (ground for ground, said in zip(claim.grounds_of("place"), claim.place, strict=False) if said != name)
    nearest = next(around, None)
    return nearest is None or nearest.kind == "exact"


def _not_proper(codebook: Codebook) -> frozenset[str]:
    places = (name for place in codebook.places for name in (place.name, *place.aliases))
    people = (word for nation in codebook.nations for word in (*nation.adjectives, *nation.people, *nation.names))
    return frozenset(map(squeezed, (*places, *people)))


def _order(problem: Problem) -> tuple[str, str, str, Span]:
    return (problem.where, problem.code, problem.message, problem.span or Span(0, 0))


def _inside(located: Located) -> Place | None:
    return located.found[0] if located.found else None


def _place(claim: Claim, located: Located, survey: _Survey) -> Where:
    located = replace(located, found=list(located.found))  # claims of the same names share it
    for name, options in located.open:
        survey.problems[_ambiguous(claim, name, options)] = None
    around = in_chain_order(located.found)
    sites, others = _split(claim, located, around, survey)
    heads = [*_unlisted(others, located, survey), *located.found]
    ids = in_chain_order(heads)
    for place in heads:
        survey.places.update(
            {id_: survey.gazetteer.places[id_] for id_ in place.chain if id_ in survey.gazetteer.places}
        )
        survey.places.setdefault(place.id, place)
    return tuple(dict.fromkeys((*sites, *ids)))


def _split(claim: Claim, located: Located, around: Where, survey: _Survey) -> tuple[list[str], list[str]]:
    """The sites that the claim names, and its names that are neither site nor place of the gazetteer.

    A site's own place joins the places found where the claim names none.
    """
    sites: list[str] = []
    others: list[str] = []
    inside = _inside(located)
    for name in dict.fromkeys((claim.target or "", *claim.place)):
        unknown = name in located.unknown
        site = survey.sites.listed(name, around) or (survey.sites.reported(name, inside) if unknown else None)
        if site:
            survey.sites.note(site, name, claim.id)
            sites.append(site.id)
            home = survey.gazetteer.places.get(site.place or "")
            if home and home.id not in around:
                located.add_first(home)
        elif unknown:
            others.append(name)
    _note_target(claim, inside, survey)
    return sites, others


def _note_target(claim: Claim, inside: Place | None, survey: _Survey) -> None:
    """Lists the site that a deed is done to, where the claim names it as its target only; its place stays as it is."""
    if claim.target and _is_site(claim, survey.not_proper) and survey.sites.listed(claim.target, ()) is None:
        site = survey.sites.reported(claim.target, inside)
        if site:
            survey.sites.note(site, claim.target, claim.id)


def _is_site(claim: Claim, not_proper: frozenset[str]) -> bool:
    """Whether a claim's target, which is not among its places, is a site with a name of its own."""
    name = claim.target or ""
    return claim.of == "sites" and name not in claim.place and is_proper_site(name, not_proper)


def _unlisted(names: Sequence[str], located: Located, survey: _Survey) -> list[Place]:
    """Places that only reports name, each inside the next; without anything known around them, none."""
    inside = located.around(names[-1], survey.gazetteer) if names else None
    if inside is None:
        return [unlisted(names[0], None, ())] if names else []
    outer = survey.homes.get((place_key(names[-1]), inside.id)) or inside
    chain = (outer.id, *outer.chain)
    found: list[Place] = []
    for name in reversed(names):
        place = unlisted(name, outer, chain)
        known = survey.places.setdefault(place.id, place)
        if len(known.chain) < len(chain):
            survey.places[place.id] = place
        found.insert(0, place)
        chain = (place.id, *chain)
    return found


def _ambiguous(claim: Claim, name: str, options: tuple[Place, ...]) -> Problem:
    ground = next((g for g, said in zip(claim.grounds_of("place"), claim.place, strict=False) if said == name), None)
    listed = ", ".join(f"{place.name} ({place.kind}, {place.country})" for place in options)
    message = f"“{name}” may be any of {listed}: the report does not say which, so it is left open"
    return Problem(
        "resolve", "place_open", message, claim.document, document=claim.document, span=ground.span if ground else None
    )
