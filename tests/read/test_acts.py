"""Act words with the form in which they stand."""

import pytest
from reading import sentence


def acts(text: str) -> list[tuple[str, str, str]]:
    return [(found.span.text(text), found.acts[0], found.form) for found in sentence(text).acts]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Police arrested the cook.", ("arrested", "arrested", "past")),
        ("Police have arrested the cook.", ("arrested", "arrested", "active")),
        ("The cook was arrested.", ("arrested", "arrested", "passive")),
        ("The cook has been arrested.", ("arrested", "arrested", "passive")),
        ("The cook was later arrested.", ("arrested", "arrested", "passive")),
        ("The cook arrested in Takeo sang.", ("arrested", "arrested", "participle")),
        ("Police are arresting the cook.", ("arresting", "arrested", "ing")),
        ("Police came to arrest the cook.", ("arrest", "arrested", "infinitive")),
        ("Police will arrest the cook.", ("arrest", "arrested", "infinitive")),
        ("Officers arrest the cook.", ("arrest", "arrested", "active")),
        ("The arrest of the cook lasted a day.", ("arrest", "arrested", "noun")),
        ("The cook is in custody.", ("in custody", "arrested", "phrase")),
        ("Police raided the villa.", ("raided", "raided", "past")),
        ("The raid was over.", ("raid", "raided", "noun")),
        ("Officers raid the villa.", ("raid", "raided", "active")),
        ("The cook fled.", ("fled", "fled", "participle")),
        ("They rounded up the cooks.", ("rounded up", "arrested", "past")),
        ("The cooks were flown home.", ("flown home", "repatriated", "passive")),
    ],
)
def test_the_form_of_an_act(text: str, found: tuple[str, str, str]) -> None:
    assert acts(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They brought 48 cooks home.", ("brought 48 cooks home", "repatriated", "active")),
        ("They let the cooks go.", ("let the cooks go", "rescued", "active")),
        ("They shut the villa down.", ("shut the villa down", "sealed", "active")),
    ],
)
def test_a_verb_with_its_object_inside(text: str, found: tuple[str, str, str]) -> None:
    assert found in acts(text)


@pytest.mark.parametrize("text", ["The phone was free of charge.", "A cook sang.", "They were close to home."])
def test_no_act(text: str) -> None:
    assert [act for _, act, _ in acts(text) if act in ("rescued", "sealed", "arrested")] == []


def test_a_word_of_several_acts_tells_all_of_them() -> None:
    (held,) = sentence("Guards held the cooks.").acts
    assert {"arrested", "held"} <= set(held.acts)
    assert set(held.weak) <= set(held.acts)


def test_a_strong_word_is_not_weak() -> None:
    (arrested,) = sentence("Police arrested the cook.").acts
    assert arrested.weak == ()
