"""The words of acts in all their forms."""

import pytest

from crackdown.codebook import load
from crackdown.codebook.entries import Act
from crackdown.codebook.forms import ActForm, act_forms, inflect, split_forms

IRREGULAR = load().irregular


@pytest.mark.parametrize(
    ("verb", "present", "past", "gerund"),
    [
        ("arrest", "arrests", "arrested", "arresting"),
        ("raid", "raids", "raided", "raiding"),
        ("seize", "seizes", "seized", "seizing"),
        ("free", "frees", "freed", "freeing"),
        ("nab", "nabs", "nabbed", "nabbing"),
        ("expel", "expels", "expelled", "expelling"),
        ("target", "targets", "targeted", "targeting"),
        ("identify", "identifies", "identified", "identifying"),
        ("destroy", "destroys", "destroyed", "destroying"),
        ("search", "searches", "searched", "searching"),
        ("discuss", "discusses", "discussed", "discussing"),
        ("die", "dies", "died", "dying"),
        ("traffic", "traffics", "trafficked", "trafficking"),
        ("round up", "rounds up", "rounded up", "rounding up"),
        ("let go", "lets go", "let go", "letting go"),
    ],
)
def test_inflection(verb: str, present: str, past: str, gerund: str) -> None:
    forms = list(inflect(verb, IRREGULAR))
    assert forms == [(verb, "base"), (present, "base"), (past, "past"), (gerund, "ing")]


@pytest.mark.parametrize(
    ("verb", "past", "participle"),
    [("fly home", "flew home", "flown home"), ("take away", "took away", "taken away"), ("freeze", "froze", "frozen")],
)
def test_a_participle_of_its_own(verb: str, past: str, participle: str) -> None:
    forms = dict(inflect(verb, IRREGULAR))
    assert (forms[past], forms[participle]) == ("past", "part")


def test_the_forms_of_an_act() -> None:
    act = Act("raided", "raid", "sites", ("sites",), ("raid",), ("raids",), ("Swooped On",), ("enter",))
    assert act_forms({"raided": act}, {}) == (
        ActForm("enter", "raided", "base", "enter", weak=True),
        ActForm("entered", "raided", "past", "enter", weak=True),
        ActForm("entering", "raided", "ing", "enter", weak=True),
        ActForm("enters", "raided", "base", "enter", weak=True),
        ActForm("raid", "raided", "base", "raid"),
        ActForm("raided", "raided", "past", "raid"),
        ActForm("raiding", "raided", "ing", "raid"),
        ActForm("raids", "raided", "base", "raid"),
        ActForm("raids", "raided", "noun", "raids"),
        ActForm("swooped on", "raided", "phrase", "Swooped On"),
    )


def test_a_form_that_two_acts_share_has_an_entry_for_each() -> None:
    forms = [form for form in act_forms(load().acts, IRREGULAR) if form.words == "held"]
    assert {form.act for form in forms} >= {"arrested", "held"}


def test_verb_phrases_by_their_ends() -> None:
    act = Act("repatriated", "return", "people", ("people",), ("bring home", "airlift"), (), ("flown home",))
    forms = split_forms(act_forms({"repatriated": act}, {"bring": ("brought", "brought")}))
    assert set(forms) == {("bring", "home"), ("brings", "home"), ("brought", "home"), ("bringing", "home")}
    assert [form.act for form in forms["brought", "home"]] == ["repatriated"]


def test_every_act_has_words() -> None:
    told = {form.act for form in act_forms(load().acts, IRREGULAR)}
    assert told == set(load().acts)
