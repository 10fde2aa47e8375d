"""No claim and no report, however wild, may stop the settling of all the others."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crackdown.model.claim import Claim, Period
from crackdown.model.number import HEDGES, Number
from crackdown.model.report import Document, Metadata
from crackdown.model.span import Span
from crackdown.pipeline import derive

TEXT = "Police: 96 Vietnamese and 118 others, another 12; of them 7 women."
HUGE = "9" * 400
TEXTS = [TEXT, "", f"{HUGE} {HUGE[:320]} 1234{HUGE} {HUGE}.5", f"1{',000' * 400} baht", "\ud800 " + TEXT]
LONG = [character * 100_000 for character in ("7", "a", " ", "\n", ",", "’", "ﷺ")]
NUMBERS = st.one_of(
    st.sampled_from([0, 7, 96, 0.5, 5e-324, 1e17, 10**18, 10**19, 1e308, 10**400, 10**5000, -5, float("inf")]),
    st.integers(0, 10**25),
    st.floats(0, 1e20),
)
DAYS = st.sampled_from([date.min, date.max, date(9999, 12, 1), date(2025, 3, 7), date(1, 1, 3), date(9999, 12, 30)])
NAMES = st.sampled_from(
    ["", " ", "the", "’", "Bavet", "Casino", "Lotus Casino", "Tamas Varon", "x" * 5000, "\ud800", "ß ß"]
)
IDS = ["c-0", "c-1", "c-2", "c-3", "c-4"]


@st.composite
def numbers(draw: st.DrawFn) -> Number:
    hedge = draw(st.sampled_from(HEDGES))
    if hedge == "vague":
        return Number(None, hedge="vague", word=draw(NAMES))
    n, other = draw(NUMBERS), draw(st.none() | NUMBERS)
    return Number(n, other if other is not None and other >= n else None, hedge)


@st.composite
def claims(draw: st.DrawFn, id_: str) -> Claim:
    start, length = draw(st.integers(0, 70)), draw(st.integers(0, 40))
    first, last = sorted((draw(DAYS), draw(DAYS)))
    number = draw(st.none() | numbers())
    return Claim(
        id=id_,
        document=draw(st.sampled_from(["d-0", "d-1", "d-2", "d-gone"])),
        type="figure" if number else "deed",
        quote=Span(start, start + length),
        act=draw(st.sampled_from(["arrested", "rescued", "seized", "deported", "no such act"])),
        of=draw(st.sampled_from(["people", "money", "sites", "targets", "nothing"])),
        number=number,
        unit=draw(st.sampled_from([None, "THB"])),
        nationality=draw(st.sampled_from([(), ("VN",), ("VN", "CN"), ("??",)])),
        role=draw(st.none() | NAMES),
        part_of=draw(st.sampled_from([None, "c-gone", *IDS])),
        place=tuple(draw(st.lists(NAMES, max_size=3))),
        date=draw(st.sampled_from([None, Period(first, last)])),
        scope=draw(st.sampled_from(["incident", "running", "estimate"])),
        source=draw(st.none() | NAMES),
        source_kind=draw(st.sampled_from([None, "police", "nobody"])),
        actor=draw(st.none() | NAMES),
        target=draw(st.none() | NAMES),
        status=draw(st.sampled_from(["asserted", "alleged", "denied", "planned"])),
    )


def pages(texts: list[str], outlet: str | None = None) -> list[Document]:
    days = (None, date.min, date.max)
    return [
        Document(f"d-{at}", "r.txt", "r.txt", text, "0" * 64, "text/plain", Metadata(day, outlet))
        for at, (text, day) in enumerate(zip(texts, days, strict=True))
    ]


@given(st.tuples(*map(claims, IDS)), st.lists(st.sampled_from(TEXTS), min_size=3, max_size=3), st.none() | NAMES)
@settings(max_examples=120, deadline=None)
def test_no_claim_breaks_settling(wild: tuple[Claim, ...], texts: list[str], outlet: str | None) -> None:
    settled = derive(pages(texts, outlet), wild, "plain")
    assert sorted(id_ for event in settled.events for id_ in event.claims) == IDS


@pytest.mark.parametrize("text", LONG, ids=lambda text: repr(text[0]))
def test_no_text_breaks_settling(text: str) -> None:
    assert derive(pages([text, TEXT + text, text + TEXT]), [], "plain").lineage.roots


def test_a_figure_beyond_counting_is_a_doubt_and_held_against_nothing() -> None:
    wild = [
        Claim(f"c-{at}", f"d-{at}", "figure", Span(0, 6), "arrested", "people", Number(n))
        for at, n in enumerate((10**400, 7))
    ]
    settled = derive(pages([TEXT, TEXT, ""]), wild, "plain")
    assert [(problem.code, problem.document) for problem in settled.problems] == [("beyond_counting", "d-0")]
    assert [tally.best for tally in settled.tallies] == [7]
