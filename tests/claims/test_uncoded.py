"""Numbers that are in no claim, and why."""

from datetime import date

import pytest

from crackdown.claims import claim, uncoded
from crackdown.codebook import load
from crackdown.model.report import Document, Metadata
from crackdown.read import read


def left(text: str) -> dict[str, str]:
    """The numbers of `text` that its claims leave out, and why."""
    document = Document("d", "d.txt", "d.txt", text, "", "text/plain", Metadata(published=date(2025, 3, 10)))
    reading, _ = read(document, load())
    claims, problems = claim(reading, load())
    return {number.span.text(text): number.code for number in uncoded(reading, claims, problems)}


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("Police arrested 40 people on 3 March.", "3", "date"),
        ("Police arrested Lim, 44, and 40 others.", "44", "age"),
        ("Police arrested 40 people after 12 hours.", "12", "duration"),
        ("Police arrested 40 people, 60 percent of them foreign.", "60", "percent"),
        ("Police arrested 40 people at 10:30 in Bavet.", "10", "clock"),
        ("Police arrested 40 people on Route 4.", "4", "name"),
        ("Police arrested 40 people near the border. The river is 12 there.", "12", "open"),
    ],
)
def test_a_number_that_is_no_claim_says_what_it_is(text: str, words: str, code: str) -> None:
    found = left(text)
    assert found[words] == code
    assert "40" not in found


def test_a_headline_and_a_caption_are_told_apart_from_the_text() -> None:
    text = "Police hold 40 in border raid\n\nPolice arrested 40 people in Bavet.\n\nPhoto: some of 7 doors. (File)\n"
    assert left(text) == {"40": "headline", "7": "aside"}


def test_what_stood_in_the_way_is_told() -> None:
    text = "Police arrested 40 people. The river is 12 there."
    document = Document("d", "d.txt", "d.txt", text, "", "text/plain", Metadata())
    reading, _ = read(document, load())
    claims, problems = claim(reading, load())
    (number,) = uncoded(reading, claims, problems)
    assert "what '12' counts" in number.message


def test_what_another_reader_leaves_out_is_told() -> None:
    text = "Police arrested 40 people in Bavet."
    document = Document("d", "d.txt", "d.txt", text, "", "text/plain", Metadata())
    reading, _ = read(document, load())
    (number,) = uncoded(reading, (), ())
    assert (number.span.text(text), number.code) == ("40", "left")
