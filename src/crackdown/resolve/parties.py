"""Parties: public bodies, officials, companies, and persons publicly charged or listed; nobody else, ever."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from crackdown.codebook.entries import Body, Codebook
from crackdown.model.claim import Claim
from crackdown.model.ids import content_id
from crackdown.model.names import fold, squeezed
from crackdown.model.register import Party
from crackdown.resolve.names import site_kind
from crackdown.resolve.seen import Seen
from crackdown.resolve.spellings import Countries, without_form

PUBLIC_CHARGE = frozenset({"sanctioned", "charged", "convicted", "extradited", "wanted"})
"""Acts whose named target is public by the act itself; an arrest or a rescue makes nobody a party."""

OFFICIAL_KINDS = frozenset({"government", "police", "military", "court"})

_BODY_WORDS = frozenset(
    {
        "ministry", "department", "police", "office", "committee", "commission", "bureau", "authority",
        "authorities", "secretariat", "court", "army", "navy", "agency", "council", "senate", "parliament",
        "embassy", "unit", "directorate", "administration", "government", "prosecutors", "treasury", "bank",
        "organization", "organisation", "association", "foundation", "union", "international", "nations",
    }
)  # fmt: skip
_COMPANY_WORDS = frozenset(
    {
        "group", "holding", "holdings", "co", "ltd", "limited", "inc", "corp", "corporation", "company", "plc",
        "pty",
    }
)  # fmt: skip
_TITLES = frozenset(
    {
        "mr", "mrs", "ms", "dr", "sir", "lord", "general", "gen", "colonel", "col", "major", "maj", "lieutenant",
        "lt", "captain", "capt", "minister", "governor", "president", "premier", "prime", "senator", "judge",
        "chief", "spokesman", "spokeswoman", "spokesperson", "chairman", "chairwoman", "director", "founder",
        "owner", "boss", "head", "tycoon", "kingpin", "official", "officials",
    }
)  # fmt: skip
_PARTICLES = frozenset({"al", "bin", "bint", "da", "de", "del", "la", "van", "von", "na", "der"})
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as one claim gives it, with the party that it stands for."""

    party: Party
    name: str
    claim: Claim


@dataclass(frozen=True, slots=True)
class _Known:
    """Bodies by every name, and the words that make a capitalised name something else than a person's."""

    bodies: Mapping[str, tuple[Body, ...]]
    places: frozenset[str]
    demonyms: frozenset[str]
    countries: Countries

    @classmethod
    def of(cls, codebook: Codebook) -> "_Known":
        named: dict[str, dict[str, Body]] = defaultdict(dict)
        for body in (*codebook.bodies, *codebook.outlets):
            if body.name[
                :1
            ].isupper():  # "police" and "authorities" are words for a kind of source, no body of their own
                for name in (body.name, *body.aliases):
                    named[_key(name)][body.id] = body
        places = (name for place in codebook.places for name in (place.name, *place.aliases))
        people = (word for nation in codebook.nations for word in (*nation.adjectives, *nation.people, *nation.names))
        return cls(
            {key: tuple(found[id_] for id_ in sorted(found)) for key, found in named.items()},
            frozenset(map(squeezed, places)),
            frozenset(map(fold, people)),
            Countries.of(codebook),
        )


def parties(claims: Sequence[Claim], codebook: Codebook, seen: Seen) -> tuple[Party, ...]:
    """The parties that `claims` speak of, by id, each with its names, its claims and when they were `seen`."""
    known = _Known.of(codebook)
    mentions = [mention for claim in claims for mention in _mentions(claim, known)]
    mentions += _surnames(claims, mentions)
    gathered: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        gathered[mention.party.id].append(mention)
    return tuple(_entry(gathered[id_], seen) for id_ in sorted(gathered))


def _key(name: str) -> str:
    return " ".join(word for word in fold(name).split() if word not in ("the", "of"))


def _mentions(claim: Claim, known: _Known) -> Iterator[Mention]:
    for name, party in (
        (claim.source, _speaker(claim.source, claim.source_kind, known)),
        (claim.actor, _listed(claim.actor, known) or _organisation(claim.actor, known)),
        (claim.target, _target(claim, known)),
    ):
        if name and party:
            yield Mention(party, name, claim)


def _listed(name: str | None, known: _Known) -> Party | None:
    """The codebook's body of that name; where several countries have one of the name, none."""
    spellings = known.countries.spellings(name) if name else ()
    found = next((bodies for said in spellings if (bodies := known.bodies.get(_key(said)))), ())
    if len(found) != 1:
        return None
    body = found[0]
    return Party(
        body.id, body.name, "company" if body.kind == "company" else "body", "a body of the codebook", body.aliases
    )


def _speaker(name: str | None, kind: str | None, known: _Known) -> Party | None:
    party = _listed(name, known) or _organisation(name, known)
    if party or not name or kind not in OFFICIAL_KINDS or not _is_person(name, known):
        return party
    return _party("official", _without_title(name), f"speaks for the {kind}")


def _target(claim: Claim, known: _Known) -> Party | None:
    if claim.type != "deed" or claim.act not in PUBLIC_CHARGE or claim.status != "asserted" or not claim.target:
        return None
    party = _listed(claim.target, known) or _organisation(claim.target, known)
    if party or not _is_person(claim.target, known):
        return party
    return _party("person", _without_title(claim.target), f"{claim.act} (a claim says so)")


def _organisation(name: str | None, known: _Known) -> Party | None:
    """A body or company by its own name: capitals, and a word that only organisations bear."""
    words = _words(known.countries.bare(name or ""))
    if len(words) < 2 or not all(
        _is_capital(word) or word.lower() in ("of", "and", "for", "the", "to") for word in words
    ):
        return None
    bare = {fold(word) for word in words}
    if bare & _TITLES:
        return None
    if bare & _COMPANY_WORDS:
        return _party("company", without_form(" ".join(words)), "a company by its name")
    return _party("body", " ".join(words), "a public body by its name") if bare & _BODY_WORDS else None


def _party(kind: str, name: str, ground: str) -> Party:
    return Party(content_id("y", kind, _key(name)), name, kind, ground)


def _words(name: str) -> list[str]:
    return _SPACES.sub(" ", name).strip().split()


def _is_capital(word: str) -> bool:
    return word[:1].isupper()


def _without_title(name: str) -> str:
    words = _words(name)
    while len(words) > 2 and fold(words[0]) in _TITLES:
        words = words[1:]
    return " ".join(words)


def _is_person(name: str, known: _Known) -> bool:
    """Whether `name` is a person's full name: two to five capitalised words, none a body's or a people's."""
    words = _words(_without_title(name))
    if not 2 <= len(words) <= 5 or any(not (_is_capital(w) or w in _PARTICLES) or not w[0].isalpha() for w in words):
        return False
    if squeezed(name) in known.places or site_kind(name):
        return False
    bare = {fold(word) for word in words}
    return not bare & (_BODY_WORDS | _COMPANY_WORDS | _TITLES | known.demonyms)


def _surnames(claims: Iterable[Claim], mentions: Sequence[Mention]) -> Iterator[Mention]:
    """One-word names that are a part of just one full name of the same document: "Sokhak" after "Touch Sokhak"."""
    full: dict[tuple[str, str], dict[str, Party]] = defaultdict(dict)
    for mention in mentions:
        if mention.party.kind in ("official", "person"):
            for word in fold(mention.party.name).split():
                full[mention.claim.document, word][mention.party.id] = mention.party
    for claim in claims:
        for name in (claim.source, claim.target):
            owners = full.get((claim.document, fold(name)), {}) if name else {}
            if name and len(owners) == 1:
                yield Mention(next(iter(owners.values())), name, claim)


def _entry(mentions: Sequence[Mention], seen: Seen) -> Party:
    first = min((mention.party for mention in mentions), key=lambda party: (party.ground, party.name))
    said = sorted({mention.name for mention in mentions})
    aliases = tuple(dict.fromkeys(name for name in (*first.aliases, *said) if name != first.name))
    claims = tuple(sorted({mention.claim.id for mention in mentions}))
    proof = tuple(sorted({mention.claim.id for mention in mentions if _is_proof(mention)}))
    return replace(first, aliases=aliases, claims=claims, proof=proof, **seen.between(claims))


def _is_proof(mention: Mention) -> bool:
    """Whether the claim itself, by its act or by the office that it gives, makes the party public."""
    return mention.party.kind in ("official", "person") and len(mention.name.split()) > 1
