"""The clause around a verb: which noun phrase is its subject, and which its object."""

import pytest
from reading import sentence

from crackdown.claims.clauses import clause_of, object_after, subject_of, tokens_of


def subject(text: str, verb: str) -> str | None:
    """The words of the subject of `verb` in a sentence."""
    tokens = tokens_of(sentence(text), text)
    at = next(n for n, token in enumerate(tokens) if token.word == verb)
    found = subject_of(clause_of(tokens, at))
    return found.text(text) if found else None


def thing(text: str, verb: str) -> str | None:
    """The words of the object of `verb` in a sentence."""
    tokens = tokens_of(sentence(text), text)
    at = next(n for n, token in enumerate(tokens) if token.word == verb)
    found = object_after(tokens, at + 1)
    return found.text(text) if found else None


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Police in Vientiane raided the villa.", "raided", "Police"),
        ("In Vientiane police raided the villa.", "raided", "Vientiane police"),
        ("Over three weeks, soldiers raided the villas.", "raided", "soldiers"),
        ("Acting on a tip, soldiers raided the villas.", "raided", "soldiers"),
        ("The governor, quoted by a newspaper, denied the report.", "denied", "The governor"),
        ("Police sealed the gate and raided the villa.", "raided", "Police"),
        ("Police sealed the gate and soldiers raided the villa.", "raided", "soldiers"),
        ("Laos and Vietnam sanctioned the group.", "sanctioned", "Laos and Vietnam"),
        ("Soldiers who knew the area raided the villa.", "raided", "Soldiers"),
        ("The army, which raided the villa, left.", "raided", "The army"),
        ("He said that soldiers had raided the villa.", "raided", "soldiers"),
        ("When the boss landed, police arrested him.", "arrested", "police"),
        ("The villa was searched after police arrested the boss.", "arrested", "police"),
        ("Two hours after the meal the captives were freed.", "freed", "the captives"),
        ("Police kept watch, and in the end they raided it.", "raided", "they"),
    ],
)
def test_the_subject_of_a_verb(text: str, verb: str, expected: str) -> None:
    assert subject(text, verb) == expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Police raided the riverside villa on Monday.", "raided", "the riverside villa"),
        ("Police raided it.", "raided", "it"),
        ("Police froze assets belonging to the boss.", "froze", "assets"),
        ("Britain sanctioned people like Lin Hao.", "sanctioned", "Lin Hao"),
        ("The casino reopened.", "reopened", None),
    ],
)
def test_the_object_of_a_verb(text: str, verb: str, expected: str | None) -> None:
    assert thing(text, verb) == expected


def test_words_in_brackets_are_passed_over() -> None:
    assert subject("The bureau (founded in 2019) raided the villa.", "raided") == "The bureau"


def test_that_is_no_clause_everywhere() -> None:
    assert subject("From that week a new unit will guard the villas.", "guard") == "a new unit"
    assert subject("He said that unit guarded the villas.", "guarded") == "unit"
