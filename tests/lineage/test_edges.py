"""What a page is compared by."""

from settling import document

from crackdown.lineage.edges import Page, edges


def test_years_and_single_digits_are_no_figures_to_compare() -> None:
    assert Page(document("a", "In 2025 police held 1,240 of 7 and 38.5 people.")).figures == ("1240", "38.5")


def test_spread_counts_paragraphs() -> None:
    page = Page(document("a", "First 120 here.\nThen 340.\nNothing.\nAgain 120."))
    assert page.spread(("120", "340")) == 3


def test_a_report_of_the_future_is_not_credited() -> None:
    early = Page(document("early", "Gulf Mirror says 120, 340 and 560 were held.", "2025-01-01", "Coast Sun"))
    late = Page(document("late", "They were 120, then 340, at last 560 by night.", "2025-02-01", "Gulf Mirror"))
    assert edges([early, late]) == ()


def test_endless_digits_are_figures_like_others() -> None:
    digits = ["9" * 400, "8" * 5000, *(str(n) for n in range(300, 320))]
    text = "\n".join(f"{word} {number}" for word, number in zip("abcdefghijklmnopqrstuv", digits, strict=True))
    again = "\n".join(f"so {number} were {number[:1]}" for number in digits)
    (edge,) = edges([Page(document("a", text, "2025-01-01")), Page(document("b", again, "2025-02-01"))])
    assert (edge.child, edge.parent, edge.kind) == ("d-b", "d-a", "near")
