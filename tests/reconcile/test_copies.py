"""Copies are told once, however many there are."""

from collections import Counter

from settling import document, figure, period, settle

from crackdown.model.claim import Claim
from crackdown.model.report import Document

WORDS = (
    "Trucks rolled up before dawn and {n} people, all of them given as 96 Vietnamese and 71 Chinese, were led away "
    "from a yard with high walls. In the next house of the street the officers met a cook, said a clerk of the court "
)
OTHER = (
    "The governor told a meeting on Sunday that {n} people, comprising 96 Vietnamese and 71 Chinese, sat in the town "
    "hall of the province. Food was short, doctors were rare, and a ferry would not come before the end of the week "
)


def family(text: str, name: str, n: int, many: int, *place: str) -> tuple[list[Document], list[Claim]]:
    """A report whose parts fall short of `n`, and copies of it that differ in a few words."""
    pages, claims = [], []
    for at in range(many):
        page = document(f"{name}{at:03}", f"{text.format(n=n)} (edition {at} of it).", f"2025-03-{8 + (at > 0):02}")
        more = {"place": place, "date": period("2025-03-07")}
        whole = figure(page, f"{n} people", n, **more)
        parts = (("96 Vietnamese", 96, "VN"), ("71 Chinese", 71, "CN"))
        pages.append(page)
        claims.append(whole)
        claims += [figure(page, quote, k, nationality=(code,), part_of=whole, **more) for quote, k, code in parts]
    return pages, claims


def test_one_finding_for_each_family_and_each_fault() -> None:
    pages, claims = family(WORDS, "a", 214, 40, "Bavet")
    more_pages, more_claims = family(OTHER, "b", 300, 40, "Poipet")
    settled = settle([*pages, *more_pages], [*claims, *more_claims])
    assert Counter(one.kind for one in settled.findings) == {"copy": 2, "parts_fall_short": 2}
    assert len(settled.events) == 2
    for one in settled.findings:
        assert one.documents[0] in ("d-a000", "d-b000")
        assert len(one.documents) == 40
    (copy, _) = [one for one in settled.findings if one.kind == "copy"]
    assert "39 reports repeat" in copy.message
    assert "and 34 more; up to 3 figures in common" in copy.message
    (short, _) = [one for one in settled.findings if one.kind == "parts_fall_short"]
    assert short.message.endswith("; so too in 39 copies")
    assert len(short.claims) == 3


def test_a_copy_with_another_figure_keeps_its_own_fault() -> None:
    pages, claims = family(WORDS, "a", 214, 2, "Bavet")
    slip, its = family(WORDS, "c", 241, 1, "Bavet")
    found = [one for one in settle([*pages, *slip], [*claims, *its]).findings if one.kind == "parts_fall_short"]
    assert sorted(one.amount or 0 for one in found) == [47, 74]


def test_a_copy_of_a_copy_is_of_the_family() -> None:
    wire = document("wire", WORDS.format(n=214), "2025-03-07")
    first = document("first", f"{WORDS.format(n=214)} It rained.", "2025-03-08")
    (one,) = settle([wire, first, document("last", first.text, "2025-03-09")], []).findings
    assert one.documents == ("d-wire", "d-first", "d-last")
