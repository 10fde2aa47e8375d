"""Names of places and sites as compared."""

import pytest

from crackdown.resolve.names import kinds_said, place_key, site_key, site_kind


@pytest.mark.parametrize(
    ("left", "right"),
    [("Svay Rieng province", "Svay Rieng"), ("Poi Pet", "Poipet city"), ("the Province of Bokeo", "Bokeo")],
)
def test_one_place(left: str, right: str) -> None:
    assert place_key(left) == place_key(right)


def test_a_name_of_kind_words_only_keeps_them() -> None:
    assert place_key("Town") == "town"


def test_a_name_says_what_kind_of_place_it_is() -> None:
    assert kinds_said("Pursat town") == ("town",)
    assert kinds_said("Pursat") == ()


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Silver Lotus Casino", "casino"), ("Orchid Technology Park", "park"), ("Casino", None), ("Green River", None)],
)
def test_what_looks_like_a_site(name: str, kind: str | None) -> None:
    assert site_kind(name) == kind


def test_short_forms_are_written_out() -> None:
    assert site_key("Lotus SEZ") == site_key("the Lotus Special Economic Zone")
