"""What copies repeat is in the event of what they repeat."""

from settling import document, figure, period, settle

from crackdown.events.copies import apart
from crackdown.model.claim import Claim
from crackdown.model.report import Document

TEXT = (
    "Officers led away 214 people from a walled yard and set 90 people free, a clerk told us at the gate. "
    "A lorry took the machines, and neighbours said that they had heard nothing of it before the morning. "
)


def copies(many: int) -> tuple[list[Document], list[Claim]]:
    """An undated report without a place, and copies of it, each with an ending of its own."""
    pages = [document(f"r{at:03}", f"{TEXT} Page {at}.", "2025-03-08") for at in range(many)]
    counts = (("214 people", 214, "arrested"), ("90 people", 90, "rescued"))
    return pages, [figure(page, quote, n, act) for page in pages for quote, n, act in counts]


def test_undated_and_without_a_place_copies_are_one_event() -> None:
    pages, claims = copies(30)
    events = settle(pages, claims).events
    assert sorted(len(event.claims) for event in events) in ([60], [30, 30])
    assert all(len(event.documents) == 30 for event in events)
    assert all(len(event.joins) == len(event.claims) - 1 for event in events)


def test_unlike_reports_stay_apart() -> None:
    other = document("other", "In a town far off there were 214 people whom the court had called on that day.")
    pages, claims = copies(2)
    settled = settle([*pages, other], [*claims, figure(other, "214 people", 214)])
    assert ("d-other",) in [event.documents for event in settled.events]


def test_a_copy_that_tells_of_another_day_stays_apart() -> None:
    pages, _ = copies(2)
    first = figure(pages[0], "214 people", 214, date=period("2025-03-07"))
    moved = figure(pages[1], "214 people", 214, date=period("2025-01-01"), place=("Bavet",))
    events = settle(pages, [first, moved]).events
    assert len(events) == 2


def test_nothing_is_lost() -> None:
    assert apart([], {}) == ([], {})


def worded(second: str, n: int, **more: object) -> list[set[str]]:
    """The events of a wire report and of a copy that words one of its figures anew."""
    first = document("wire", f"{TEXT} They let 12 drivers go.", "2025-03-08", "Gulf Wire")
    again = document("copy", f"{TEXT} It was said that {n} {second} went free.", "2025-03-09", "Coast Mail")
    claims = [
        figure(first, "12 drivers", 12, "rescued", role="drivers", place=("Bavet",), date=period("2025-03-07")),
        figure(again, f"{n} {second}", n, "rescued", role=second, **more),
    ]
    return [set(event.documents) for event in settle([first, again], claims).events]


def test_a_copy_that_drops_day_and_place_or_garbles_the_number_is_with_its_original() -> None:
    assert worded("men at the wheel", 12) == [{"d-wire", "d-copy"}]
    assert worded("lorry drivers", 21) == [{"d-wire", "d-copy"}]


def test_a_copy_that_adds_something_is_not() -> None:
    assert len(worded("cooks", 21)) == 2
    assert len(worded("drivers", 12, date=period("2025-01-02"))) == 2
    assert len(worded("drivers", 12, scope="running")) == 2
