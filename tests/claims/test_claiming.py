"""The claims of a whole text, and laws that hold for every text."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import CODEBOOK, claims, deeds, figures, reading

from crackdown.claims import claim, ground
from crackdown.model.span import Span

STORY = """Police empty a villa in Kampot

Police in Kampot arrested 48 people on Monday, including 12 Kenyans, the governor said. They seized 860 phones.

Thailand extradited Lin Hao to China on 9 March.

Photo: the 48 suspects arrested in Kampot.
"""
NOISE = (
    "We use cookies to give you the best service on 48 sites.",
    "Subscribe to our newsletter",
    "Also read\n\nPolice detain 96 in Takeo casino raid",
    "You may also like\n\nPolice free 31 workers in Bavet\n\nFour men deported",
    "Photo: the 96 men arrested in Takeo.",
    "All rights reserved. 96 people were arrested.",
)


def told(text: str) -> list[object]:
    return figures(text, "n act") + deeds(text, "act")


def test_figures_and_deeds_in_the_order_of_the_text() -> None:
    made = claims(STORY)
    assert [one.number.n if one.number else one.act for one in made] == [48, 12, 860, "extradited"]
    assert [one.quote.start for one in made] == sorted(one.quote.start for one in made)


def test_a_figure_that_stays_open_is_a_problem_with_its_words() -> None:
    made, problems = claim(reading("The garden has 48 people and a pool of fish."), CODEBOOK)
    assert made == ()
    assert [(problem.stage, problem.code, problem.span) for problem in problems] == [
        ("claims", "unbound_figure", Span(15, 17))
    ]


def test_a_document_without_text_makes_no_claim() -> None:
    assert claim(reading(""), CODEBOOK) == ((), ())


@pytest.mark.parametrize("noise", NOISE)
@pytest.mark.parametrize("at_end", [True, False])
def test_noise_adds_no_claim(noise: str, at_end: bool) -> None:
    body = STORY.replace("Police empty a villa in Kampot\n\n", "")
    noisy = f"{body}\n\n{noise}\n" if at_end else f"{noise}\n\n{body}"
    assert told(noisy) == told(body)


@pytest.mark.parametrize(
    "headline",
    [
        "Police arrest 48 in Kampot",
        "48 held in Kampot villa raid",
        "KAMPOT: 48 arrested, 860 phones seized, officials say",
    ],
)
def test_a_headline_adds_no_claim(headline: str) -> None:
    body = STORY.split("\n\n", 1)[1]
    assert told(f"{headline}\n\n{body}") == told(body)


SENTENCES = (
    "Police in Kampot arrested 48 people on Monday.",
    "Of these, 12 were women.",
    "They seized 860 phones, 75 laptops and about $92,500 in cash.",
    "No arrests were made.",
    "The Interior Ministry said 4,500 to 5,200 workers fled.",
    "Dozens of workers were freed from KK Park.",
    "Thailand extradited Lin Hao to China on 9 March.",
    "The largest group was Kenyan, with 31.",
    "At least 31 Kenyans, 15 Ugandans and six Nepalis were deported.",
    "It is not true that 300 escaped.",
    "Also read",
    "Police detain 96 in Takeo",
)
STORIES = st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from((" ", "\n", "\n\n"))), max_size=12).map(
    lambda parts: "".join(sentence + joint for sentence, joint in parts)
)


@settings(max_examples=60, deadline=None)
@given(STORIES)
def test_a_quote_contains_its_number_and_every_part_its_total(text: str) -> None:
    made = claims(text)
    known = {one.id for one in made}
    assert len(known) == len(made)
    for one in made:
        assert one.quote.text(text).strip()
        assert one.part_of is None or one.part_of in known
        assert all(one.quote.contains(named.span) for named in one.grounds_of("number"))
        assert (one.type == "deed") == (one.number is None)


@settings(max_examples=40, deadline=None)
@given(STORIES)
def test_every_claim_passes_the_gate_again(text: str) -> None:
    made = claims(text)
    totals = {one.id: one for one in made}
    assert [ground(one, text, CODEBOOK, totals) for one in made] == [None] * len(made)


@settings(max_examples=40, deadline=None)
@given(STORIES)
def test_the_same_text_gives_the_same_claims(text: str) -> None:
    assert claims(text) == claims(text)


PROGRAM = "import sys; sys.path.insert(0, sys.argv[1]); from reading import claims; print(claims(sys.argv[2]))"


def test_the_hash_seed_changes_nothing() -> None:
    out = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM, str(Path(__file__).parent.parent), STORY],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(out) == 1
