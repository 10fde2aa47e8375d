"""Paragraphs and sentences, and which of them are headlines, captions or site noise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading import CODEBOOK, reading

from crackdown.read.layout import ABBREVIATIONS, LONGEST, blocks, compiled, cue_patterns, noun_ends, sentences

PROSE = "Police came to the villa before dawn and took away a great many boxes, the governor of the province said."


def kinds(text: str) -> list[str]:
    return [block.kind for block in blocks(text, CODEBOOK)]


def split(text: str) -> list[str]:
    return [span.text(text) for block in blocks(text, CODEBOOK) for span in sentences(block, text)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (PROSE, "body"),
        ("Police empty a villa in Kampot", "headline"),
        ("Police empty a villa", "headline"),
        ("KAMPOT: Police empty a villa in Kampot, and a governor speaks", "headline"),
        ("Photo: the villa after the raid.", "caption"),
        ("Image: the villa after the raid", "caption"),
        ("Also read", "noise"),
        ("Also read:", "noise"),
        ("You may also like", "noise"),
        ("We use cookies to give you the best service.", "noise"),
        ("Subscribe to our newsletter", "noise"),
        ("All rights reserved.", "noise"),
        ("* * *", "noise"),
        ("Comments", "noise"),
        ("By Sok Dara", "headline"),
        ("News \u00bb Cambodia \u00bb Asia", "headline"),
        ("News | Asia | 18 March 2026", "headline"),
        ("- 48 phones", "body"),
        ("\u2022 48 phones", "body"),
        ("Items seized:", "body"),
        ("Police left.", "body"),
    ],
)
def test_the_kind_of_a_line(line: str, kind: str) -> None:
    assert kinds(f"{line}\n\nPolice left the villa.")[0] == kind


def test_a_text_of_nothing_but_headings_is_read() -> None:
    assert kinds("Police empty a villa in Kampot") == ["body"]
    assert kinds("Police empty a villa\n\nGovernor speaks") == ["body", "body"]


def test_a_section_mark_silences_the_short_lines_after_it() -> None:
    text = f"{PROSE}\n\nAlso read\n\nPolice detain 96 in Takeo\n\nA second headline about 12 men\n\n{PROSE}"
    assert kinds(text) == ["body", "noise", "noise", "noise", "body"]


def test_a_noisy_line_alone_silences_nothing() -> None:
    assert kinds(f"Subscribe to our newsletter\n\nPolice empty a villa\n\n{PROSE}") == ["noise", "headline", "body"]


@pytest.mark.parametrize(
    "opening",
    [
        "BANGKOK \u2014 ",
        "BANGKOK (AFP) \u2014 ",
        "BANGKOK, March 17 (Xinhua) -- ",
        "MAE SOT, Thailand (AP) \u2013 ",
        "PHNOM PENH: ",
        "Dili, 18 August 2025 \u2013 ",
        "Koh Kong, Cambodia (12 May 2026) \u2014 ",
    ],
)
def test_a_dateline_is_a_block_of_its_own(opening: str) -> None:
    text = opening + PROSE
    found = blocks(text, CODEBOOK)
    assert [block.kind for block in found] == ["dateline", "body"]
    assert found[1].span.text(text) == PROSE


def test_a_dash_in_a_sentence_makes_no_dateline() -> None:
    text = "Kampot Provincial Police \u2014 all of them \u2014 searched the villa on Monday."
    assert [block.kind for block in blocks(text, CODEBOOK)] == ["body"]


def test_a_hard_wrapped_paragraph_is_one_block() -> None:
    text = "Police came to the villa before dawn on Monday and took\naway a great many boxes, the governor said."
    assert [block.span.text(text) for block in blocks(text, CODEBOOK)] == [text]


def test_lines_with_a_full_stop_are_blocks_of_their_own() -> None:
    assert kinds(f"{PROSE}\n{PROSE}") == ["body", "body"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Police came. They left.", ["Police came.", "They left."]),
        ("Did they come? They did!", ["Did they come?", "They did!"]),
        ("Gen. Sok Dara came. He left.", ["Gen. Sok Dara came.", "He left."]),
        ("Mr. Dara came at 5 p.m. on Monday.", ["Mr. Dara came at 5 p.m. on Monday."]),
        ("The U.S. Treasury acted. It did.", ["The U.S. Treasury acted.", "It did."]),
        ("They took $9.2 million. It was late.", ["They took $9.2 million.", "It was late."]),
        ("\u201cWe came.\u201d He left.", ["\u201cWe came.\u201d", "He left."]),
        ("J. Dara came. He left.", ["J. Dara came.", "He left."]),
        ("Police came.  48 men fled.", ["Police came.", "48 men fled."]),
        ("Police came... and left.", ["Police came... and left."]),
    ],
)
def test_sentences(text: str, parts: list[str]) -> None:
    assert split(text) == parts


def test_a_headline_is_one_sentence() -> None:
    assert split("Raid in St. Louis? Police say no\n\nPolice left.")[0] == "Raid in St. Louis? Police say no"


def test_cues_match_whole_words_over_any_space() -> None:
    pattern = compiled(("so far", "since"))
    assert pattern.search("So\n far")
    assert not pattern.search("sincerely")


def test_every_kind_of_cue_is_a_pattern() -> None:
    assert set(cue_patterns(CODEBOOK)) == set(CODEBOOK.cues)
    assert {"of", "arrested"} <= noun_ends(CODEBOOK)


def test_abbreviations_are_lower_case() -> None:
    assert sorted(word for word in ABBREVIATIONS if word != word.lower()) == []


@given(st.text(alphabet="Ab .,:!?\n-\u201d\u2014(|)3", max_size=300))
def test_sentences_cover_every_word_once(text: str) -> None:
    end, covered = 0, []
    for sentence in reading(text).sentences:
        assert end <= sentence.span.start <= sentence.span.end
        end = sentence.span.end
        covered.append(sentence.span.text(text))
    assert "".join("".join(covered).split()) == "".join(text.split())


def test_a_sentence_without_end_is_cut_at_a_blank() -> None:
    text = "Police arrested 48 people " * 200
    parts = split(text.strip())
    assert len(parts) > 1
    assert max(map(len, parts)) <= LONGEST
    assert "".join(parts) == text.strip()


@pytest.mark.parametrize(
    ("rows", "kinds"),
    [
        ("Kenya: 52\nOther: 7", ["body", "body"]),
        ("Kenya: 52", ["headline"]),
        ("Kenya: fifty\nOther: 7", ["headline"] * 2),
    ],
)
def test_rows_of_a_table_are_body(rows: str, kinds: list[str]) -> None:
    text = f"Police freed 59 people.\n\n{rows}\n"
    assert [block.kind for block in blocks(text, CODEBOOK)][1:] == kinds
