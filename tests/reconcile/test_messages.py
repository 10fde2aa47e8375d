"""Messages can be redone on paper."""

from settling import document, figure

from crackdown.model.interval import Interval
from crackdown.reconcile import messages
from crackdown.reconcile.slots import Saying

REPORT = document("r", "214 people, 412 phones, 300 baht, 241 people", outlet="Gulf Mirror")


def saying(quote: str, n: int, *what: str, **more: object) -> Saying:
    return Saying(figure(REPORT, quote, n, *what, **more), Interval(n, n), REPORT, REPORT.id)


def test_totals_name_act_and_voice() -> None:
    assert messages.total(saying("214 people", 214)) == "214 arrested (Gulf Mirror)"
    assert (
        messages.total(saying("412 phones", 412, "seized", "devices", role="phones"))
        == "412 phones seized (Gulf Mirror)"
    )
    assert (
        messages.total(saying("300 baht", 300, "seized", "money", unit="THB", source="police"))
        == "300 THB seized (police)"
    )


def test_a_slip_is_named() -> None:
    right, swapped, tenfold = saying("214 people", 214), saying("241 people", 241), saying("241 people", 2140)
    assert messages.likely_slip([right], [swapped]) == "the same digits in another order"
    assert messages.likely_slip([right], [tenfold]) == "ten times apart: a slip of a digit?"
    assert messages.likely_slip([right], [right]) == ""


def test_two_camps_and_their_distance() -> None:
    line = messages.against([saying("214 people", 214)], [saying("241 people", 241)], 27)
    assert line.startswith("214 arrested (Gulf Mirror, r.txt) against 241 arrested (Gulf Mirror, r.txt): 27 apart")


def test_a_report_without_a_voice_is_named_once() -> None:
    page = document("x", "214 people and 241 people")
    left, right = (Saying(figure(page, f"{n} people", n), Interval(n, n), page, page.id) for n in (214, 241))
    line = messages.against([left], [right, right], 27)
    assert line.startswith("214 arrested (x.txt) against 241 arrested (x.txt and 1 more): 27 apart")


def test_one_and_many() -> None:
    assert [messages.counted(n, "copy") for n in (1, 2, 1200)] == ["1 copy", "2 copies", "1,200 copies"]


def test_parts_name_their_nations() -> None:
    claim = figure(REPORT, "214 people", 214, nationality=("VN", "CN"))
    known = Saying(claim, Interval(214, 214), REPORT, REPORT.id, ("Vietnam", "China"))
    assert messages.part(known) == "214 (Vietnam and China)"
