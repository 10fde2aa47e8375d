"""Who copies whom."""

from hypothesis import given, settings
from hypothesis import strategies as st
from settling import document

from crackdown.lineage import trace
from crackdown.model.lineage import Lineage
from crackdown.model.report import Document

WIRE = (
    "Police in Bavet raided a walled compound at dawn on Friday and led away 214 people, officers said. "
    "They loaded 312 computers and 1,180 phones onto four trucks while neighbours watched from the roofs. "
    "The provincial governor called it the largest operation of the year and promised more to come. "
    "Of those held, 96 came from Vietnam, 71 from China and 47 from Indonesia, according to the prosecutor."
)
OTHER = (
    "A court in Manila heard on Monday how recruiters promised kitchen work to young graduates from the south. "
    "The judge adjourned until the spring, when two more witnesses are expected to travel from abroad."
)


def edges(lineage: Lineage) -> list[tuple[str, str, str]]:
    return [(edge.child, edge.parent, edge.kind) for edge in lineage.edges]


def test_the_later_of_two_equal_texts_is_the_copy() -> None:
    first = document("b", WIRE, "2025-03-01", "Delta Wire")
    copy = document("a", WIRE.upper(), "2025-03-02", "Harbour Post")
    lineage, problems = trace([copy, first])
    assert edges(lineage) == [("d-a", "d-b", "exact")]
    assert dict(lineage.roots) == {"d-a": "d-b", "d-b": "d-b"}
    assert problems == ()


def test_abridged_copy_is_near() -> None:
    first = document("wire", WIRE, "2025-03-01")
    short = document("short", WIRE[: WIRE.index("The provincial")] + "More raids are to follow soon.", "2025-03-01")
    later = document("later", OTHER, "2025-03-02")
    assert [kind for _, _, kind in edges(trace([first, short, later])[0])] == ["near"]


def test_unlike_texts_are_two_roots() -> None:
    lineage, _ = trace([document("a", WIRE), document("b", OTHER)])
    assert lineage.edges == ()
    assert dict(lineage.roots) == {"d-a": "d-a", "d-b": "d-b"}


def test_a_credit_counts_only_with_the_figures() -> None:
    wire = document("wire", WIRE, "2025-03-01", "Delta Wire")
    told = "The Delta Wire reports 214 taken in the south-east, with 312 machines and 1,180 handsets carried off."
    rewrite = document("rewrite", told, "2025-03-02", "Harbour Post")
    named = document("named", OTHER + " The Delta Wire was not in court.", "2025-03-02", "Bay Times")
    assert edges(trace([wire, rewrite, named])[0]) == [("d-rewrite", "d-wire", "credit")]


def test_a_credit_beats_time_where_one_date_is_unknown() -> None:
    wire = document("wire", WIRE, None, "Delta Wire")
    rewrite = document("rewrite", WIRE + " (Delta Wire)", "2025-03-02", "Harbour Post")
    assert edges(trace([wire, rewrite])[0]) == [("d-rewrite", "d-wire", "credit")]


def test_an_uncredited_rewrite_keeps_the_figures_in_order() -> None:
    numbers = [214, 312, 1180, 96, 71, 47, 2750, 163, 84, 39]
    first = "\n".join(
        f"Officers counted {n} of the things that they had found in building {at}." for at, n in enumerate(numbers)
    )
    second = "\n".join(f"And then there were {n}, a neighbour told us over tea ({at})." for at, n in enumerate(numbers))
    pages = [document("first", first, "2025-03-01"), document("second", second, "2025-03-02")]
    assert edges(trace(pages)[0]) == [("d-second", "d-first", "near")]


def test_one_list_quoted_by_two_is_no_rewrite() -> None:
    numbers = ", ".join(str(n) for n in [214, 312, 1180, 96, 71, 47, 2750, 163, 84, 39])
    first = document("first", f"The ministry gave these counts: {numbers}.", "2025-03-01")
    second = document(
        "second", f"Counts by group, as published by officials, were as follows ({numbers}).", "2025-03-02"
    )
    # the runs of numbers are wording too: what must not happen is a finding by figures alone
    assert all("figures" not in edge.reason for edge in trace([first, second])[0].edges)


def test_a_circle_of_credits_still_has_one_root() -> None:
    a = document("a", WIRE + " (Harbour Post)", "2025-03-01", "Delta Wire")
    b = document("b", WIRE + " (Delta Wire)", "2025-03-01", "Harbour Post")
    assert len(set(dict(trace([a, b])[0].roots).values())) == 1


PAGES = [document(f"p{n}", WIRE[n * 7 :], f"2025-03-0{1 + n % 3}", f"Paper {n}") for n in range(12)]


@given(st.permutations(PAGES))
@settings(max_examples=20, deadline=None)
def test_blind_to_order(pages: list[Document]) -> None:
    assert trace(pages) == trace(PAGES)
