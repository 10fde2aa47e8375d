"""What speaks for and against a pair."""

import pytest
from settling import BOOK, document, figure, period

from crackdown.events.features import APART, FEATURES, JOINS, score
from crackdown.events.rarity import rarity
from crackdown.events.strands import Map, Strand, strands
from crackdown.model.claim import Claim
from crackdown.resolve import resolve

TEXT = "There were 214 people, 96 and 71 and 47, or about 210, or 214 again."


def strand(name: str, n: int = 214, **more: object) -> Strand:
    return _strands(figure(document(name, TEXT), "214 people", n, **more))[0]


def _strands(*claims: Claim) -> tuple[Strand, ...]:
    return strands(claims, Map.of(resolve(claims, BOOK)[0]), BOOK)


BAVET = {"place": ("Bavet",), "date": period("2025-03-07")}


def test_every_feature_explains_itself() -> None:
    assert all(feature.__doc__ for feature in FEATURES)


def test_the_same_place_day_and_figure() -> None:
    found = score(strand("a", **BAVET), strand("b", **BAVET))
    assert found.joins
    assert "the same place" in found.reason
    assert "the same figure, 214" in found.reason


def test_a_score_is_the_same_from_either_side() -> None:
    a, b = strand("a", **BAVET), strand("b", 211, place=("Svay Rieng",), date=period("2025-03-08"))
    assert score(a, b) == score(b, a)


def test_the_same_number_alone_never_joins() -> None:
    assert not score(strand("a", 21407), strand("b", 21407)).joins


def test_the_same_number_in_two_towns_never_joins() -> None:
    here, there = strand("a", 2147, **BAVET), strand("b", 2147, place=("Poipet",), date=period("2025-03-07"))
    assert score(here, there).points == APART


@pytest.mark.parametrize(
    ("day", "joined"), [("2025-03-07", True), ("2025-03-08", True), ("2025-03-15", False), ("2025-05-01", False)]
)
def test_days_apart(day: str, joined: bool) -> None:
    assert score(strand("a", **BAVET), strand("b", place=("Bavet",), date=period(day))).joins == joined


def test_a_town_and_an_undated_report_need_a_rare_figure() -> None:
    undated, round_ = strand("b", place=("Bavet",)), strand("c", 200, place=("Bavet",))
    assert score(strand("a", **BAVET), undated).joins
    assert not score(strand("a", **BAVET), round_).joins


def test_one_report_that_keeps_two_days_apart_is_believed() -> None:
    report = document("a", TEXT)
    first = figure(report, "214 people", 214, **BAVET)
    second = figure(report, "214 again", 214, place=("Bavet",), date=period("2025-03-08"))
    left, right = _strands(first, second)
    assert score(left, right).points == APART


def test_running_totals_count_from_the_same_day() -> None:
    june = {"place": ("Cambodia",), "scope": "running"}
    early = strand("a", 1300, date=period("2025-06-27", "2025-07-10"), **june)
    late = strand("b", 2100, date=period("2025-06-27", "2025-07-20"), **june)
    other = strand("c", 1300, date=period("2025-06-20", "2025-07-10"), **june)
    assert score(early, late).points >= JOINS
    assert score(early, other).points == APART


@pytest.mark.parametrize(("value", "said"), [(5, 0.5), (30, 1.0), (43, 2.0), (400, 1.0), (412, 3.0), (15_000_000, 2.0)])
def test_rarity(value: float, said: float) -> None:
    assert rarity(value) == said


def test_a_figure_and_ten_times_it_are_one_with_a_slip() -> None:
    def money(name: str, n: int) -> Strand:
        return strand(name, n, act="seized", of="money", unit="HKD", place=("Hong Kong",))

    found = score(money("a", 2_750_000_000), money("b", 27_500_000_000))
    assert found.joins
    assert "ten times" in found.reason
    assert not score(money("a", 2_750_000_000), money("b", 28_500_000_000)).joins
    assert not score(money("a", 2_000_000_000), money("b", 20_000_000_000)).joins


STORY = "Four are wanted: 21,407 coins, 3,191 phones, 518 cars; about 40 people or 40 people and hundreds of workers."


def teller(name: str, *others: int, words: str = "40 people", **more: object) -> Strand:
    """The strand of an undated claim without a place, in a report that also tells of `others` in Bavet."""
    page = document(name, STORY)
    coins = {21407: "21,407 coins", 3191: "3,191 phones", 518: "518 cars"}
    beside = [figure(page, coins[n], n, "seized", "other", place=("Bavet",)) for n in others]
    claim = figure(page, words, more.pop("n", 40), "held", scope="estimate", **more)
    return next(one for one in _strands(claim, *beside) if claim in one.claims)


def test_reports_of_one_story_need_less_for_one_figure() -> None:
    there = {"place": ("Cambodia",)}
    left, right = teller("a", 21407, 3191, **there), teller("b", 21407, 3191, **there)
    assert score(left, right).joins
    assert "reports that share 2 other rare figures and names" in score(left, right).reason
    assert not score(teller("a", 21407, **there), teller("b", 21407, **there)).joins


def test_reports_of_one_story_still_need_a_figure() -> None:
    left = teller("a", 21407, 3191, 518, place=("Cambodia",))
    right = teller("b", 21407, 3191, 518, words="hundreds of workers", n=None, hedge="vague", word="hundreds")
    assert not score(left, right).joins


def test_the_same_word_for_how_many_counts_a_little() -> None:
    more = {"words": "hundreds of workers", "n": None, "hedge": "vague", "word": "hundreds", "place": ("Cambodia",)}
    assert "the same word for how many, hundreds" in score(teller("a", **more), teller("b", **more)).reason


def test_a_return_is_told_from_either_end() -> None:
    out = strand("a", 64, act="deported", place=("Bavet", "Cambodia"), date=period("2025-03-07"))
    home = strand("b", 64, act="repatriated", place=("Seoul", "South Korea"), date=period("2025-03-07"))
    assert score(out, home).joins
    assert not score(out, strand("c", 46, act="repatriated", place=("Seoul",), date=period("2025-04-07"))).joins
