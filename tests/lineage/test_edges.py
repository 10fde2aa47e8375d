"""What a page is compared by."""

import pytest
from settling import document

from crackdown.lineage.edges import edges
from crackdown.lineage.pages import Page, shelve
from crackdown.model.lineage import Edge
from crackdown.model.report import Document

CLOSING = (
    "Write to the desk of the Gulf Mirror in Reed Lane, or ring us at any hour of the day if you know more of this."
)


def found(*documents: Document) -> tuple[Edge, ...]:
    return edges(shelve(documents))


def test_years_and_single_digits_are_no_figures_to_compare() -> None:
    assert Page(document("a", "In 2025 police held 1,240 of 7 and 38.5 people.")).figures == ("1240", "38.5")


def test_spread_counts_paragraphs() -> None:
    page = Page(document("a", "First 120 here.\nThen 340.\nNothing.\nAgain 120."))
    assert page.spread(("120", "340")) == 3


def test_a_report_of_the_future_is_not_credited() -> None:
    early = document("early", "Gulf Mirror says 120, 340 and 560 were held.", "2025-01-01", "Coast Sun")
    late = document("late", "They were 120, then 340, at last 560 by night.", "2025-02-01", "Gulf Mirror")
    assert found(early, late) == ()


def test_endless_digits_are_figures_like_others() -> None:
    digits = ["9" * 400, "8" * 5000, *(str(n) for n in range(300, 320))]
    text = "\n".join(f"{word} {number}" for word, number in zip("abcdefghijklmnopqrstuv", digits, strict=True))
    again = "\n".join(f"so {number} were {number[:1]}" for number in digits)
    (edge,) = found(document("a", text, "2025-01-01"), document("b", again, "2025-02-01"))
    assert (edge.child, edge.parent, edge.kind) == ("d-b", "d-a", "near")


def closed(week: int, told: str) -> Document:
    return document(
        f"week{week}",
        f"{told}\n\n{CLOSING}",
        f"2025-01-{1 + 7 * (week % 4):02}" if week < 4 else "2025-02-01",
        "Gulf Mirror",
    )


TOLD = ("Nets were mended.", "A ferry ran late.", "Rain fell on stalls.", "Two boats met.", "The fair was full.")


def test_the_standing_lines_of_an_outlet_are_no_wording() -> None:
    assert found(*(closed(week, told) for week, told in enumerate(TOLD))) == ()


def test_lines_of_fewer_weeks_are_wording() -> None:
    assert len(found(*(closed(week, told) for week, told in enumerate(TOLD[:2])))) == 1


def test_a_copy_is_found_whenever_it_comes() -> None:
    told = "A walled yard was searched at noon and some forty people walked out of it in single file."
    (edge,) = found(document("a", told, "2021-01-01"), document("b", told, "2025-02-01"))
    assert (edge.child, edge.kind) == ("d-b", "exact")


def test_pages_of_long_ago_lose_their_forms_and_find_them_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crackdown.lineage.pages.KEPT", 1)
    told = (
        "A walled yard was searched at noon and some forty people walked out of it in single file, while the landlord"
        " counted keys, a dog barked at the lorries and two clerks wrote down every name that they were given"
    )
    copies = [document(name, f"{told}, {name}", "2025-02-01") for name in "abc"]
    assert [edge.kind for edge in found(*copies)] == ["near"] * 3


def test_one_statement_that_both_quote_is_no_copy() -> None:
    quote = (
        "“Nobody in this town had asked what was done behind those walls, and now we all know it,” the governor said."
    )
    first = document("a", f"Lorries came at dawn. {quote}", "2025-02-01")
    assert found(first, document("b", f"{quote} It rained until noon.", "2025-02-01")) == ()
