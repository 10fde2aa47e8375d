"""THE GATE: a claim, whoever proposes it, is accepted only if the text says at the spans it names what it claims.

Number, act, nationality and place must each stand on words of the text, and the number must match end to end.
Formatting may vary only on the text's side. Nothing is read here: the gate looks at the named spans and right
around them for number, group and act; a place, a date or a source may stand anywhere in the text, where it is named.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from crackdown.claims.attached import attached
from crackdown.claims.hedging import has_hedge, has_unit, may_be_home, stated_hedges, stated_unit
from crackdown.claims.numbers import cut, states
from crackdown.claims.telling import tells
from crackdown.claims.words import fold, is_whole, nations_at, words_of
from crackdown.codebook.entries import Codebook
from crackdown.model.claim import Claim
from crackdown.model.problem import Problem
from crackdown.model.span import Span

Totals = Mapping[str, Claim]


@dataclass(frozen=True, slots=True)
class Case:
    """A claim before the gate: with its text, the codebook, and the accepted claims by id."""

    claim: Claim
    text: str
    codebook: Codebook
    totals: Totals

    @property
    def number(self) -> Span:
        """Where the claim says that its number stands."""
        return self.claim.grounds_of("number")[0].span


Check = Callable[[Case], str | None]


def ground(claim: Claim, text: str, codebook: Codebook, totals: Totals) -> Problem | None:
    """What is wrong with the ground of `claim` in `text`, or None where it may stand.

    `totals` are the accepted claims by id, for what a part inherits from its total.
    """
    case = Case(claim, text, codebook, totals)
    for slot, check in CHECKS:
        if wrong := check(case):
            words = " ".join(claim.quote.text(text).split())[:120]
            message = f"not grounded, so not coded: the {slot} of {words!r}: {wrong}"
            where = claim.document
            return Problem("claims", f"ungrounded_{slot}", message, where, document=where, span=claim.quote)
    return None


def passed(claims: Iterable[Claim], text: str, codebook: Codebook) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """The claims of one document that pass the gate, in their order, and why the others don't.

    A part whose total is refused is refused with it: what it is a part of isn't known any more.
    """
    waiting = list(claims)
    kept: dict[str, Claim] = {}
    refused: dict[str, Problem] = {}
    for claim in _totals_first(waiting):
        problem = ground(claim, text, codebook, kept)
        if problem:
            refused.setdefault(claim.id, problem)
        else:
            kept[claim.id] = claim
    accepted = tuple(claim for claim in waiting if claim.id in kept)
    return accepted, tuple(refused[claim.id] for claim in waiting if claim.id in refused)


def _totals_first(claims: list[Claim]) -> list[Claim]:
    """`claims` with every total before its parts; those of a circle come last, where no total of theirs is known."""
    left = {claim.id: claim for claim in claims}
    ordered: list[Claim] = []
    while ready := [claim for claim in left.values() if claim.part_of not in left]:
        ordered += ready
        for claim in ready:
            del left[claim.id]
    return ordered + list(left.values())


def _spans(case: Case) -> str | None:
    claim, text = case.claim, case.text
    if claim.quote.end > len(text) or not claim.quote.text(text).strip():
        return "no words stand where it says"
    for named in claim.grounds:
        if named.span.end > len(text) or not named.span.text(text).strip():
            return f"the {named.slot} is said to stand where no words do"
    if claim.part_of is not None and claim.part_of not in case.totals:
        return "the total that it is a part of isn't among the accepted claims"
    return None


def _number(case: Case) -> str | None:
    claim, text = case.claim, case.text
    if claim.number is None:
        return None
    grounds = claim.grounds_of("number")
    if len(grounds) != 1:
        return "it names no one place for it"
    span = grounds[0].span
    words = span.text(text)
    if not claim.quote.contains(span):
        return f"{words!r} stands outside the quote"
    if wrong := cut(span, text):
        return f"{words!r} is not a whole number: {wrong}"
    if not states(claim.number, claim.of, span, text, case.codebook):
        return f"the text says {words!r}"
    return None


def _hedge(case: Case) -> str | None:
    """A hedge is refused where the words right at the number say another, or where no word of it is anywhere near."""
    number = case.claim.number
    if number is None or number.hedge == "vague":
        return None
    hedge, said = number.hedge, stated_hedges(case.number, case.text, case.codebook)
    if hedge in said or (hedge == "exact" and not said):
        return None
    if said:
        return f"the text says {' or '.join(sorted(said))}, not {hedge}"
    return None if has_hedge(hedge, case.number, case.text, case.codebook) else f"no word near the number says {hedge}"


def _unit(case: Case) -> str | None:
    claim, text = case.claim, case.text
    if claim.number is None:
        return "a deed has no currency" if claim.unit else None
    said = stated_unit(case.number, text, case.codebook)
    if said != claim.unit and said is not None:
        home = claim.unit is not None and may_be_home(claim.unit, case.number, text, case.codebook)
        return None if home else f"the text says {said}"
    if claim.unit and said is None and not has_unit(claim.unit, claim.quote, text, case.codebook):
        return f"no sign or word of {claim.unit} stands in the quote or before it"
    return None


def _act(case: Case) -> str | None:
    if case.claim.act not in case.codebook.acts:
        return f"there is no act {case.claim.act!r}"
    return tells(case.claim, case.text, case.codebook, case.totals)


def _nationality(case: Case) -> str | None:
    claim, text = case.claim, case.text
    grounds = claim.grounds_of("nationality")
    if len(grounds) != len(claim.nationality) or len(set(claim.nationality)) != len(claim.nationality):
        return "each nationality needs a place of its own in the text, and each place its nationality"
    words = words_of(case.codebook)
    for code, named in zip(claim.nationality, grounds, strict=True):
        if code not in nations_at(named.span, text, words):
            return f"{named.span.text(text)!r} is not {code}"
    return attached(claim, text, words, case.totals)


def _place(case: Case) -> str | None:
    claim, text = case.claim, case.text
    grounds = claim.grounds_of("place")
    if len(grounds) != len(claim.place):
        return "each place needs a place of its own in the text, and each of these its place"
    words = words_of(case.codebook)
    for name, named in zip(claim.place, grounds, strict=True):
        said = fold(named.span.text(text))
        country = words.countries.get(fold(name))
        if not said or not is_whole(named.span, text):
            return f"{said!r} is cut out of a longer word"
        is_home = country is not None and country in words.homes.get(said, frozenset())
        if said != fold(name) and not (is_home and nations_at(named.span, text, words)):
            return f"the text says {said!r}, not {name!r}"
    return None


CHECKS: tuple[tuple[str, Check], ...] = (
    ("quote", _spans),
    ("number", _number),
    ("hedge", _hedge),
    ("unit", _unit),
    ("act", _act),
    ("nationality", _nationality),
    ("place", _place),
)
