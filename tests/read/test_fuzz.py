"""Texts that nobody wrote: none breaks the reader, and none gets a claim past the gate that the gate would refuse."""

import pytest
from reading import CODEBOOK, claims, document, reading

from crackdown.claims import claim, ground
from crackdown.model.claim import Claim
from crackdown.model.reading import Reading

from .fuzzing import texts
from .test_reading import law_of_spans

BATCH = 100


def law_of_claims(found: Reading, made: tuple[Claim, ...]) -> None:
    text = found.document.text
    totals = {one.id: one for one in made}
    assert len(totals) == len(made)
    for one in made:
        assert ground(one, text, CODEBOOK, totals) is None
        assert one.part_of is None or one.part_of in totals
        assert all(one.quote.contains(named.span) for named in one.grounds_of("number"))


@pytest.mark.parametrize("seed", range(5))
def test_mutated_and_random_texts(seed: int) -> None:
    for text in texts(BATCH, seed):
        found = reading(text)
        law_of_spans(found)
        law_of_claims(found, claim(found, CODEBOOK)[0])


@pytest.mark.parametrize(
    "text",
    [
        "9" * 5000,
        "1," * 2000,
        "one hundred " * 500,
        "(" * 3000,
        "Police arrested 48 people " * 200,
        "Sok Dara" + " ," * 300 + "x",
        "Police" + " \u2014" * 300 + "x",
        "Police arrested 30 people out of 30 men. " * 40,
        "They held 30 people, of whom 30 were men, of whom 30 were Thai, of whom 30 fled. " * 60,
        "48 Kenyans, " * 300,
        "Kampot, " * 500,
        "A" * 20_000,
        "Mr. " * 2000,
        ", including 12 women" * 200,
        "\n" * 5000,
        "said " * 1500,
        "and " * 3000,
    ],
    ids=lambda text: text[:12].strip() or "blank",
)
def test_texts_without_end(text: str) -> None:
    found = reading(text)
    law_of_spans(found)
    law_of_claims(found, claim(found, CODEBOOK)[0])


def test_the_same_seed_gives_the_same_texts() -> None:
    assert list(texts(9, 3)) == list(texts(9, 3))
    assert document(next(texts(1, 3))).text == next(texts(1, 3))


def test_some_of_the_texts_have_claims() -> None:
    assert sum(bool(claims(text)) for text in texts(30, 1)) >= 10
