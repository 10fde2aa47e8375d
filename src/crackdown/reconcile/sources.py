"""Sources: whose word each claim is, so that a record can be kept of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crackdown.codebook.entries import Body, Codebook
from crackdown.model.claim import Claim
from crackdown.model.event import Event
from crackdown.model.ids import content_id
from crackdown.model.names import fold
from crackdown.model.report import Document

OF_A_STATE = frozenset({"government", "police", "military", "court"})
"""Kinds whose bodies bear the same names in many countries."""

PRIVATE = frozenset({"victim", "witness", "accused"})
"""Kinds whose voices are not listed by name, and of whom two of one name are hardly one."""

_ARTICLES = frozenset({"the", "of"})


@dataclass(frozen=True, slots=True)
class Source:
    """Who says so; `rated` names the row of the codebook's table that it starts from."""

    id: str
    name: str
    kind: str | None
    country: str | None
    rated: str


@dataclass(frozen=True, slots=True)
class Names:
    """The codebook's bodies and outlets by their names; of a name that several bear, none."""

    bodies: Mapping[str, Body]

    @classmethod
    def of(cls, codebook: Codebook) -> "Names":
        """All names of the codebook's bodies and outlets."""
        named: dict[str, dict[str, Body]] = defaultdict(dict)
        for body in (*codebook.bodies, *codebook.outlets):
            for name in (body.name, *body.aliases):
                named[_key(name)][body.id] = body
        return cls({key: next(iter(found.values())) for key, found in named.items() if len(found) == 1})

    def source(self, claim: Claim, document: Document, country: str | None) -> Source:
        """The voice that `claim` names, else the outlet; `country` is where it happened."""
        outlet = document.metadata.outlet
        if claim.source and claim.source_kind in PRIVATE and _key(claim.source) not in self.bodies:
            kind = claim.source_kind or ""
            id_ = content_id("r", "private", kind, document.id, fold(claim.source))
            return Source(id_, f"an unnamed source ({kind})", kind, None, kind)
        if claim.source:
            return self._named(claim.source, claim.source_kind, country)
        if claim.source_kind:
            id_ = content_id("r", "unnamed", claim.source_kind, document.id)
            return Source(id_, f"an unnamed source ({claim.source_kind})", claim.source_kind, None, "unnamed")
        if outlet:
            return self._named(outlet, None, None)
        return Source(content_id("r", "document", document.id), document.name, None, None, "unknown")

    def _named(self, name: str, said_kind: str | None, country: str | None) -> Source:
        """A named voice; an outlet is one too, and of what kind only the codebook may know."""
        body = self.bodies.get(_key(name))
        kind = said_kind or (body.kind if body else "media")
        where = (body.country if body else None) or (country if kind in OF_A_STATE else None)
        shown = body.name if body and body.name[:1].isupper() else name
        id_ = content_id("r", "named", body.id if body else _key(name), kind, where)
        return Source(id_, shown, kind, where, "agency" if body and body.is_agency else kind)


def _key(name: str) -> str:
    """Words in any order and without articles: "Ministry of the Interior" is "interior ministry"."""
    return " ".join(sorted(word for word in fold(name).split() if word not in _ARTICLES))


def countries(events: Iterable[Event], codebook: Codebook) -> dict[str, str]:
    """The country that each claim's event happened in, by the claim's id."""
    lies_in = {place.id: place.country for place in codebook.places if place.country}
    found = {event.id: next((lies_in[id_] for id_ in event.place if id_ in lies_in), None) for event in events}
    return {claim: country for event in events for claim in event.claims if (country := found[event.id])}
