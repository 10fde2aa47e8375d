"""Events of several reports."""

from hypothesis import given, settings
from hypothesis import strategies as st
from settling import BOOK, deed, document, figure, period, together

from crackdown.events import gather
from crackdown.model.claim import Claim
from crackdown.resolve import resolve

DAY = period("2025-03-07")
FIRST = document(
    "first", "In Bavet 214 were arrested: 96 Vietnamese, 71 Chinese, 47 Indonesians. 312 phones were seized."
)
SECOND = document("second", "About 210 people were detained on the border; 96 came from Vietnam. 188 flew home.")
THIRD = document("third", "A month ago police had freed 214 in the same town, it is said. 640 people are still there.")
TOTAL = figure(FIRST, "214", 214, place=("Bavet", "Cambodia"), date=DAY)
CLAIMS: list[Claim] = [
    TOTAL,
    figure(FIRST, "96 Vietnamese", 96, nationality=("VN",), part_of=TOTAL, place=("Bavet", "Cambodia"), date=DAY),
    figure(FIRST, "71 Chinese", 71, nationality=("CN",), part_of=TOTAL, place=("Bavet", "Cambodia"), date=DAY),
    figure(FIRST, "312 phones", 312, "seized", "devices", place=("Bavet", "Cambodia"), date=DAY),
    figure(SECOND, "About 210 people", 210, hedge="about", place=("Svay Rieng",), date=DAY),
    figure(SECOND, "188", 188, "repatriated", place=("Svay Rieng",), date=period("2025-04-02")),
    figure(THIRD, "214", 214, "rescued", place=("Bavet",), date=period("2025-03-01", "2025-03-31")),
    figure(THIRD, "640 people", 640, "held", scope="estimate", place=("Cambodia",)),
    deed(THIRD, "police had freed", "raided", "sites", place=("Bavet",)),
]


def test_a_town_and_its_province_on_one_day() -> None:
    assert together(CLAIMS, CLAIMS[0], CLAIMS[4])


def test_one_act_told_as_another() -> None:
    assert together(CLAIMS, CLAIMS[0], CLAIMS[6])


def test_the_return_is_its_own_event() -> None:
    assert not together(CLAIMS, CLAIMS[0], CLAIMS[5])


def test_events_name_place_time_and_act_and_give_reasons() -> None:
    events, problems = gather(CLAIMS, resolve(CLAIMS, BOOK)[0], BOOK)
    raid = next(event for event in events if TOTAL.id in event.claims)
    assert raid.title == "Bavet, Svay Rieng, 7 March 2025: arrested"
    assert raid.place == ("kh-bavet", "kh-svay-rieng", "kh")
    assert raid.documents == ("d-first", "d-second", "d-third")
    assert len(raid.joins) == len(raid.claims) - 1
    assert all(join.reason and 0 < join.weight <= 1 for join in raid.joins)
    assert problems == ()


@given(st.permutations(CLAIMS), st.integers(0, len(CLAIMS)))
@settings(max_examples=60, deadline=None)
def test_blind_to_order_and_a_partition(claims: list[Claim], kept: int) -> None:
    some = claims[:kept]
    events, _ = gather(some, resolve(some, BOOK)[0], BOOK)
    held = [id_ for event in events for id_ in event.claims]
    assert sorted(held) == sorted(claim.id for claim in some)
    ordered = sorted(some, key=lambda claim: claim.id)
    assert gather(ordered, resolve(ordered, BOOK)[0], BOOK)[0] == events


def test_the_title_tells_of_people_whom_most_reports_count() -> None:
    pages = [document(name, f"{name}: 30 people, 400 phones, 90 officers and 50 fled") for name in "ab"]
    more = {"place": ("Bavet", "Cambodia"), "date": DAY}
    claims = [figure(page, "30 people", 30, "rescued", **more) for page in pages]
    claims += [
        figure(pages[0], "400 phones", 400, "seized", "devices", **more),
        figure(pages[0], "90 officers", 90, "deployed", "officers", **more),
        figure(pages[0], "50 fled", 50, "fled", **more),
    ]
    (event,) = gather(claims, resolve(claims, BOOK)[0], BOOK)[0]
    assert event.title.endswith(": rescued")
    (alone,) = gather(claims[1:][::-1], resolve(claims[1:], BOOK)[0], BOOK)[0]
    assert alone.title.endswith(": fled")


def test_a_running_total_is_titled_by_its_larger_figure() -> None:
    page = document("a", "So far 2,418 deported, 1,322 arrested, of these 200 and 300.")
    run = {"scope": "running", "place": ("Cambodia",), "date": period("2025-01-01", "2025-06-30"), "source": "Police"}
    claims = [figure(page, "2,418 deported", 2418, "deported", **run)]
    claims += [figure(page, quote, n, **run) for quote, n in (("1,322", 1322), ("200", 200), ("300", 300))]
    (event,) = gather(claims, resolve(claims, BOOK)[0], BOOK)[0]
    assert event.title.endswith("running total: deported")
