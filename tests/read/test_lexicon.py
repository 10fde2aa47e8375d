"""The codebook's words in a text."""

import pytest
from reading import CODEBOOK

from crackdown.codebook.forms import ActForm
from crackdown.read.lexicon import NationWord, lexicon


def marks(text: str, kind: str) -> list[str]:
    found = lexicon(CODEBOOK).annotate(text).marks
    return [mark.span.text(text) for mark in found if mark.kind == kind]


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        ("act", "Police rounded up and arrested cooks.", ["rounded up", "arrested"]),
        ("counted", "They met bakers, suspects and a casino worker.", ["suspects", "casino", "worker"]),
        (
            "nation",
            "A Kenyan, two Thais and a South Korean came from Laos.",
            ["Kenyan", "Thais", "South Korean", "Laos"],
        ),
        ("place", "From Poipet to Mae Sot.", ["Poipet", "Mae Sot"]),
        ("site", "They left KK Park.", ["KK Park"]),
        ("body", "The Interior Ministry and the US Treasury spoke.", ["Interior Ministry", "US Treasury"]),
        ("office", "The provincial police chief spoke.", ["provincial police chief"]),
        ("outlet", "Xinhua wrote.", ["Xinhua"]),
    ],
)
def test_marks(kind: str, text: str, words: list[str]) -> None:
    found = marks(text, kind)
    assert [word.removeprefix("The ").removeprefix("the ") for word in found] == words


def test_a_name_needs_its_capital() -> None:
    assert marks("They polish a chair.", "nation") == []
    assert marks("They met a thai cook.", "nation") == []


def test_a_short_name_in_capitals_needs_them_all() -> None:
    assert marks("They asked us to wait.", "nation") == []
    assert marks("The US waits.", "nation") == ["US"]


def test_of_overlapping_marks_of_one_kind_the_longest_stays() -> None:
    assert marks("The deputy prime minister spoke.", "office") == ["deputy prime minister"]


def test_a_mark_names_its_entries() -> None:
    by_kind = {mark.kind: mark.entries for mark in lexicon(CODEBOOK).annotate("Police arrested Kenyans.").marks}
    assert by_kind["nation"] == (NationWord("KE", "people"),)
    assert [entry.act for entry in by_kind["act"] if isinstance(entry, ActForm)] == ["arrested"]


def test_it_is_built_once() -> None:
    assert lexicon(CODEBOOK) is lexicon(CODEBOOK)


def test_marks_stand_in_order() -> None:
    text = "Police in Poipet arrested 48 Kenyan workers, the Interior Ministry said."
    found = lexicon(CODEBOOK).annotate(text)
    assert [mark.span.start for mark in found.marks] == sorted(mark.span.start for mark in found.marks)
