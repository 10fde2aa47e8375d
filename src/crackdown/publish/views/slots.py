"""What was read of a claim, slot by slot, and the words that each slot rests on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crackdown.model.claim import Ground
from crackdown.model.span import Span
from crackdown.publish.views.ledger import ClaimView
from crackdown.publish.views.wording import source_words
from crackdown.publish.views.words import act_words, counted_words, days_words, hedge_words, nation_words, scope_words

GROUND_WORDS = {
    "exact": "in the quote",
    "context": "elsewhere in the text",
    "derived": "worked out from",
}
STATUS_WORDS = {
    "asserted": "Stated as fact",
    "alleged": "An allegation, not established",
    "denied": "Denied: said not to be so",
    "planned": "Still to come, threatened or ordered; not yet done",
}


@dataclass(frozen=True, slots=True)
class Rest:
    """What a slot rests on: how, and the words themselves; None stands for words that are lost."""

    how: str
    words: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Slot:
    """A filled slot: its name and value for people, and its grounds; `link` is a claim's id where it names one."""

    name: str
    value: str
    rests: tuple[Rest, ...] = ()
    link: str | None = None


def headline(view: ClaimView) -> str:
    """The claim in a few words: "2,044 foreigners arrested", "compound raided"."""
    claim = view.claim
    act = act_words(claim.act)
    if claim.number is None:
        return f"{claim.target or claim.role or counted_words(claim.of)} {act}"
    if claim.of == "money":
        return f"{view.figure} {act}"
    return f"{view.figure} {claim.role or counted_words(claim.of)} {act}"


def slots(view: ClaimView, headlines: Mapping[str, str]) -> tuple[Slot, ...]:
    """The filled slots of a claim in the codebook's order; `headlines` name the totals that parts belong to."""
    claim, text = view.claim, view.document.text
    counted = counted_words(claim.of) if claim.number else ""
    total = headlines.get(claim.part_of, "a claim not in force any more") if claim.part_of else ""
    filled = (
        ("number", "Number", ", ".join(filter(None, (view.figure, hedge_words(claim.number))))),
        ("hedge", "Hedge", claim.number.hedge.replace("_", " ") if claim.grounds_of("hedge") and claim.number else ""),
        ("act", "Act", ", counting ".join(filter(None, (act_words(claim.act), counted)))),
        ("of", "Called", claim.role or ""),
        ("nationality", "Nationality", nation_words(claim.nationality)),
        ("part_of", "Part of", total),
        ("place", "Place", ", ".join(claim.place)),
        ("date", "Date", days_words(claim.date)),
        ("scope", "Scope", scope_words(claim.scope) if claim.number else ""),
        ("source", "Says who", source_words(claim)),
        ("actor", "Done by", claim.actor or ""),
        ("target", "Done to", claim.target or ""),
        ("status", "Status", STATUS_WORDS[claim.status]),
    )
    return tuple(
        Slot(name, value, rests(claim.grounds_of(slot), text), claim.part_of if slot == "part_of" else None)
        for slot, name, value in filled
        if value
    )


def rests(grounds: Iterable[Ground], text: str) -> tuple[Rest, ...]:
    """What a slot rests on, words from `text`, by kind of ground; the same words are given once."""
    found: dict[str, dict[str | None, None]] = {}
    for ground in grounds:
        found.setdefault(GROUND_WORDS[ground.kind], {})[words_at(text, ground.span)] = None
    return tuple(Rest(how, tuple(words)) for how, words in found.items())


def words_at(text: str, span: Span) -> str | None:
    """The words that `span` covers; None where it leaves `text`, for then nothing can be said of them."""
    return span.text(text) if span.end <= len(text) else None
