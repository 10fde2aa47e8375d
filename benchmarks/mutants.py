"""Wrong claims made out of true ones: each kind changes one thing, by a fixed seed, and says nothing else."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from crackdown.codebook import Codebook
from crackdown.model.claim import Claim
from crackdown.model.number import HEDGES, Number, whole

Change = Callable[[Claim, "Around", random.Random], Claim | None]


@dataclass(frozen=True)
class Around:
    """What a mutant may be made of: the codebook's words, and what else the claims of the same document name."""

    acts: Sequence[str]
    nations: Sequence[str]
    places: Sequence[str]
    units: Sequence[str]
    vague: Sequence[str]
    acts_here: Sequence[str]
    nations_here: Sequence[str]
    places_here: Sequence[str]


def around(claims: Sequence[Claim], codebook: Codebook) -> Around:
    """What the claims of one document may be turned into."""
    return Around(
        acts=tuple(codebook.acts),
        nations=tuple(nation.code for nation in codebook.nations),
        places=tuple(place.name for place in codebook.places),
        units=tuple(currency.code for currency in codebook.currencies),
        vague=codebook.hedges.vague,
        acts_here=sorted({claim.act for claim in claims}),
        nations_here=sorted({code for claim in claims for code in claim.nationality}),
        places_here=sorted({name for claim in claims for name in claim.place}),
    )


def mutants(claim: Claim, near: Around, seed: str) -> Iterator[tuple[str, Claim]]:
    """Every kind of mutant that `claim` gives, each with its kind; the spans it names stay as they are."""
    for kind, change in KINDS.items():
        made = change(claim, near, random.Random(f"{seed} {kind}"))
        if made is not None and made != claim:
            yield kind, made


def _numbered(claim: Claim, change: Callable[[int | float], float | None]) -> Claim | None:
    number = claim.number
    value = change(number.n) if number and number.n is not None else None
    if number is None or value is None or value < 0 or value == number.n:
        return None
    end = number.to if number.to is not None and number.to >= value else None
    return replace(claim, number=Number(whole(value), end, number.hedge))


def _alone(change: Callable[[Claim, random.Random], Claim | None]) -> Change:
    """A change that needs nothing from around the claim."""
    return lambda claim, _, rng: change(claim, rng)


def _one_digit(claim: Claim, rng: random.Random) -> Claim | None:
    def change(n: int | float) -> float:
        digits = list(f"{n:.10g}")
        at = rng.choice([i for i, char in enumerate(digits) if char.isdigit()])
        low = 1 if at == 0 and len(digits) > 1 else 0
        digits[at] = rng.choice([str(d) for d in range(low, 10) if str(d) != digits[at]])
        return float("".join(digits))

    return _numbered(claim, change)


def _swapped(claim: Claim, rng: random.Random) -> Claim | None:
    def change(n: int | float) -> float | None:
        digits = list(f"{n:.10g}")
        pairs = [
            i for i in range(len(digits) - 1) if digits[i] != digits[i + 1] and (digits[i] + digits[i + 1]).isdigit()
        ]
        if not pairs:
            return None
        at = rng.choice(pairs)
        digits[at], digits[at + 1] = digits[at + 1], digits[at]
        return float("".join(digits))

    return _numbered(claim, change)


def _ten_times(claim: Claim, _: random.Random) -> Claim | None:
    return _numbered(claim, lambda n: n * 10)


def _a_tenth(claim: Claim, _: random.Random) -> Claim | None:
    return _numbered(claim, lambda n: n / 10)


def _number_word(claim: Claim, rng: random.Random) -> Claim | None:
    """The neighbour of a small number: what "five" turned into "six" would be."""
    return _numbered(claim, lambda n: n + rng.choice([-1, 1]) if n <= 100 else None)


def _range_end(claim: Claim, rng: random.Random) -> Claim | None:
    number = claim.number
    if number is None or number.n is None or number.hedge == "vague":
        return None
    end = None if number.to is not None and rng.random() < 0.3 else (number.to or number.n) + rng.choice([1, 10, 100])
    return replace(claim, number=replace(number, to=end))


def _vague_word(claim: Claim, near: Around, rng: random.Random) -> Claim | None:
    number = claim.number
    if number is None or number.hedge != "vague":
        return None
    return replace(claim, number=replace(number, word=rng.choice([word for word in near.vague if word != number.word])))


def _hedge(claim: Claim, rng: random.Random) -> Claim | None:
    number = claim.number
    if number is None or number.hedge == "vague":
        return None
    others = [hedge for hedge in HEDGES if hedge not in ("vague", number.hedge)]
    return replace(claim, number=replace(number, hedge=rng.choice(others)))


def _unit(claim: Claim, near: Around, rng: random.Random) -> Claim | None:
    return replace(claim, unit=rng.choice([unit for unit in near.units if unit != claim.unit])) if claim.unit else None


def _act(options: Callable[[Around], Sequence[str]]) -> Change:
    def change(claim: Claim, near: Around, rng: random.Random) -> Claim | None:
        others = [act for act in options(near) if act != claim.act]
        return replace(claim, act=rng.choice(others)) if others else None

    return change


def _nation(options: Callable[[Around], Sequence[str]]) -> Change:
    def change(claim: Claim, near: Around, rng: random.Random) -> Claim | None:
        others = [code for code in options(near) if code not in claim.nationality]
        if not claim.nationality or not others:
            return None
        at = rng.randrange(len(claim.nationality))
        return replace(claim, nationality=(*claim.nationality[:at], rng.choice(others), *claim.nationality[at + 1 :]))

    return change


def _added_nation(claim: Claim, near: Around, rng: random.Random) -> Claim | None:
    others = [code for code in near.nations_here or near.nations if code not in claim.nationality]
    if claim.type == "deed" or claim.of != "people" or not others:
        return None
    return replace(claim, nationality=(*claim.nationality, rng.choice(others)))


def _dropped_nation(claim: Claim, rng: random.Random) -> Claim | None:
    if not claim.nationality:
        return None
    at = rng.randrange(len(claim.nationality))
    return replace(claim, nationality=claim.nationality[:at] + claim.nationality[at + 1 :])


def _place(options: Callable[[Around], Sequence[str]]) -> Change:
    def change(claim: Claim, near: Around, rng: random.Random) -> Claim | None:
        others = [name for name in options(near) if not any(_akin(name, said) for said in claim.place)]
        if not claim.place or not others:
            return None
        at = rng.randrange(len(claim.place))
        return replace(claim, place=(*claim.place[:at], rng.choice(others), *claim.place[at + 1 :]))

    return change


def _akin(name: str, other: str) -> bool:
    """Whether one name is a part of the other: "Poipet" and "Poipet town" are no two places."""
    return name.lower() in other.lower() or other.lower() in name.lower()


KINDS: Mapping[str, Change] = {
    "one digit": _alone(_one_digit),
    "two digits swapped": _alone(_swapped),
    "ten times": _alone(_ten_times),
    "a tenth": _alone(_a_tenth),
    "another number word": _alone(_number_word),
    "another end of range": _alone(_range_end),
    "another vague word": _vague_word,
    "another hedge": _alone(_hedge),
    "another currency": _unit,
    "another act": _act(lambda near: near.acts),
    "another act told here": _act(lambda near: near.acts_here),
    "another nationality": _nation(lambda near: near.nations),
    "another nationality told here": _nation(lambda near: near.nations_here),
    "a nationality added": _added_nation,
    "a nationality dropped": _alone(_dropped_nation),
    "another place": _place(lambda near: near.places),
    "another place told here": _place(lambda near: near.places_here),
}
