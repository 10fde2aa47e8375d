"""Running totals that fall or stand still, and rises that are too large."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from settling import document, figure, period, settle

from crackdown.model.claim import Claim
from crackdown.model.finding import Finding
from crackdown.model.report import Document

POLICE = {"source": "Border Police", "source_kind": "police"}
OPENINGS = {
    "a": "A brass band played as the general read his paper.",
    "b": "Rain had come early, and the road was a brown river.",
    "c": "Nobody at the ministry would take a telephone call.",
}


def run(name: str, n: int, last: str, **more: object) -> tuple[Document, Claim]:
    text = f"{OPENINGS[name]} Since 14 February {n} people were arrested in Cambodia."
    page = document(name, text, last, f"Paper {name.upper()}")
    fields = {"scope": "running", "place": ("Cambodia",), "date": period("2025-02-14", last)}
    return page, figure(page, f"{n} people", n, **(fields | more))


def found(*reports: tuple[Document, Claim], kinds: tuple[str, ...] = ("conflict", "impossible")) -> list[Finding]:
    pages, claims = zip(*reports, strict=True)
    return [one for one in settle(pages, claims).findings if one.kind in kinds]


def test_one_voice_falls_though_another_spoke_between() -> None:
    reports = [
        run("a", 1049, "2025-03-10", **POLICE),
        run("b", 1100, "2025-03-15"),
        run("c", 677, "2025-03-20", **POLICE),
    ]
    (one,) = found(*reports)
    assert (one.kind, one.amount, one.grade) == ("impossible", 372, "certain")


def test_a_reading_that_only_repeats_an_old_one_is_stale() -> None:
    (one,) = found(run("a", 677, "2025-03-10"), run("b", 1049, "2025-03-15", **POLICE), run("c", 677, "2025-03-20"))
    assert (one.kind, one.grade, one.amount) == ("conflict", "likely", 372)
    assert "stale total? It is that of 2025-03-10" in one.message


def test_two_voices_of_which_the_later_has_fewer() -> None:
    (one,) = found(run("a", 1049, "2025-03-10", **POLICE), run("b", 900, "2025-03-20"))
    assert (one.kind, one.grade) == ("conflict", "look")


@pytest.mark.parametrize(
    "later",
    [
        run("b", 1049, "2025-03-20"),
        run("b", 1300, "2025-03-20"),
        run("b", 900, "2025-03-20", place=("Laos",)),
        run("b", 900, "2025-03-20", date=period("2025-03-01", "2025-03-20")),
        run("b", 900, "2025-03-20", hedge="over"),
    ],
)
def test_no_fall(later: tuple[Document, Claim]) -> None:
    assert found(run("a", 1049, "2025-03-10", **POLICE), later) == []


@settings(deadline=None, max_examples=30)
@given(st.lists(st.integers(50, 9000), min_size=3, max_size=3))
def test_a_series_that_never_falls_is_sound(counts: list[int]) -> None:
    days = ("2025-03-10", "2025-03-15", "2025-03-20")
    assert found(*(run(name, n, day) for name, n, day in zip("abc", sorted(counts), days, strict=True))) == []


def rise(n: int, words: str) -> tuple[Document, Claim]:
    page = document("b", f"{OPENINGS['b']} {words.format(n)} in Cambodia since 14 February.", "2025-03-15", "Paper B")
    dates = period("2025-02-14", "2025-03-15")
    return page, figure(page, words.format(n), n, scope="running", place=("Cambodia",), date=dates)


def test_a_rise_that_makes_more_than_is_counted_later() -> None:
    (one,) = found(run("a", 677, "2025-03-10"), rise(1049, "Arrests rose by {}"), run("c", 1300, "2025-03-20"))
    assert (one.kind, one.grade) == ("impossible", "likely")
    assert one.message.startswith("677 + 1,049 = 1,726 > 1,300 arrested")


@pytest.mark.parametrize(("n", "words"), [(372, "Arrests rose by {}"), (1049, "Arrests rose to {}")])
def test_a_rise_that_fits(n: int, words: str) -> None:
    assert found(run("a", 677, "2025-03-10"), rise(n, words), run("c", 1300, "2025-03-20")) == []
