"""What an event's page draws."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from crackdown.model.claim import Claim, Period
from crackdown.model.ids import content_id
from crackdown.model.interval import Interval
from crackdown.model.number import Number
from crackdown.model.tally import Camp, Tally
from crackdown.publish.views import ClaimView, FindingView, event_view
from crackdown.publish.views.events import tally_view
from crackdown.publish.web.charts import charts, group_words
from crackdown.publish.web.sheets import reach
from crackdown.publish.web.stacks import stack
from crackdown.store import open_ledger
from publish.made import ABOUT, CHINESE, EXCESS, TALLY, TOTAL, VIETNAMESE, WIRE, claim


def shown(*claims: Claim) -> tuple[ClaimView, ...]:
    return tuple(ClaimView(each, WIRE, None) for each in claims)


def tally(group: str, *camps: tuple[Claim, ...], scope: str = "incident") -> Tally:
    numbers = [[each.number.n for each in members if each.number and each.number.n] for members in camps]
    made = tuple(
        Camp(Interval(found[0], found[0]), tuple(each.id for each in members), tuple(each.id for each in members))
        for members, found in zip(camps, numbers, strict=True)
    )
    ends = [number for found in numbers for number in found]
    return replace(
        TALLY,
        id=content_id("t", group, *(each.id for members in camps for each in members)),
        group=group,
        scope=scope,
        range=Interval(min(ends), max(ends)),
        camps=made,
    )


@pytest.mark.parametrize(
    ("group", "words"),
    [("CN", "China"), ("CN women", "China, women"), ("women", "women"), ("phone", "phone"), ("", "")],
)
def test_groups_have_names(group: str, words: str) -> None:
    assert group_words(group) == words


def test_two_nations_are_both_named() -> None:
    assert group_words("CN+TH") == "China, Thailand"


def test_a_whole_and_its_parts_share_one_line() -> None:
    (chart,) = charts(
        [
            tally_view(each, {view.claim.id: view for view in shown(TOTAL, CHINESE, VIETNAMESE)})
            for each in (tally("", (TOTAL,)), tally("CN", (CHINESE,)), tally("VN", (VIETNAMESE,)))
        ],
        reach,
    )
    (whole,) = chart.wholes
    assert [part.name for part in whole.parts] == [group_words("CN"), group_words("VN")]
    assert whole.parts[0].bar.middle < whole.bar.middle
    assert chart.title == "People arrested"
    assert not chart.log


def test_sides_that_are_apart_stay_apart_each_with_its_voices() -> None:
    other = claim(WIRE, "300 people", Number(190), source="Police")
    views = {view.claim.id: view for view in shown(TOTAL, other)}
    (chart,) = charts([tally_view(tally("", (TOTAL,), (other,)), views)], reach)
    assert [[row.view.claim.id for row in side.rows] for side in chart.wholes[0].sides] == [[TOTAL.id], [other.id]]


def test_running_totals_follow_each_other_in_time_with_their_own_parts() -> None:
    june, july = (Period(date(2025, month, 1), date(2025, month, 28)) for month in (6, 7))
    late = replace(TOTAL, id="c-late", date=july, scope="running")
    early = replace(CHINESE, id="c-early", date=june, scope="running")
    part = replace(VIETNAMESE, id="c-part", date=june, scope="running")
    views = {view.claim.id: view for view in shown(late, early, part)}
    tallies = [
        tally("", (late,), scope="running"),
        tally("", (early,), scope="running"),
        tally("VN", (part,), scope="running"),
    ]
    (chart,) = charts([tally_view(each, views) for each in tallies], reach)
    assert [whole.days for whole in chart.wholes] == [june, july]
    assert [len(whole.parts) for whole in chart.wholes] == [1, 0]


def test_a_hedge_reaches_as_far_as_its_policy_says() -> None:
    found = reach(ABOUT, "plain")
    assert found
    assert found.bounds == Interval(279, 341).bounds
    assert reach(claim(WIRE, "Bavet"), "plain") is None


def test_the_parts_stand_end_to_end_and_what_exceeds_is_framed() -> None:
    made = stack(FindingView(EXCESS, shown(TOTAL, CHINESE, VIETNAMESE), (WIRE,)))
    assert made
    assert (made.sum, made.exceeds) == ("340", True)
    first, second = made.pieces
    assert first.x == 0
    assert second.x == first.width
    assert made.miss_x == made.total_x
    assert made.total_x + made.miss_width == pytest.approx(second.x + second.width, abs=0.02)


def test_what_is_missing_is_framed_too() -> None:
    found = replace(EXCESS, kind="parts_fall_short")
    made = stack(FindingView(found, shown(TOTAL, CHINESE), (WIRE,)))
    assert made
    assert not made.exceeds
    assert made.miss_x + made.miss_width == pytest.approx(made.total_x, abs=0.02)


def test_there_is_no_stack_of_a_vague_part_or_another_finding() -> None:
    vague = claim(WIRE, "300 people", Number(None, hedge="vague", word="dozens"))
    assert stack(FindingView(EXCESS, shown(TOTAL, vague), (WIRE,))) is None
    assert stack(FindingView(replace(EXCESS, kind="conflict"), shown(TOTAL, CHINESE), (WIRE,))) is None


def test_an_event_of_the_ledger_is_drawn(invented: Path) -> None:
    with open_ledger(invented, create=False) as ledger:
        event = max(ledger.events(), key=lambda found: len(found.claims))
        view = event_view(ledger, event.id)
    assert view
    (chart,) = charts(view.tallies, reach)
    assert [part.range for part in chart.wholes[0].parts] == ["200", "40", "90"]
