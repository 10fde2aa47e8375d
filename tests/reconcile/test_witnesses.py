"""Who counts as a witness, and how often."""

from hypothesis import given
from hypothesis import strategies as st
from settling import document, figure

from crackdown.model.interval import Interval
from crackdown.reconcile.slots import Saying
from crackdown.reconcile.witnesses import witnesses

PAGE = document("r", "214 people")


def said(root: str, source: str | None = None) -> Saying:
    return Saying(figure(PAGE, "214 people", 214, source=source), Interval(214, 214), PAGE, root)


def test_one_voice_however_it_is_written() -> None:
    names = ("Interior Ministry", "interior ministry", "the Interior Ministry", "Ministry of the Interior")
    assert witnesses(said(f"d-{name}", name) for name in (*names, "Interior Ministry")) == ("Interior Ministry",)


def test_a_copy_without_a_source_is_no_second_witness() -> None:
    assert witnesses([said("d-a", "Border Police"), said("d-a")]) == ("Border Police",)


def test_voices_and_roots_are_tied_in_any_order() -> None:
    chain = [said("d-a", "Border Police"), said("d-b", "Border Police"), said("d-b"), said("d-c", "Court")]
    assert witnesses(chain) == witnesses(chain[::-1]) == ("Border Police", "Court")


def test_a_report_of_its_own_is_called_by_its_root() -> None:
    assert witnesses([said("d-b"), said("d-a"), said("d-a", "!!")]) == ("d-a", "d-b")


Told = tuple[str, str | None]
ROOTS, NAMES = st.sampled_from("abcdef"), st.sampled_from([None, "Police", "the police", "Court", "Ministry"])


@given(
    st.lists(st.tuples(ROOTS, NAMES), max_size=12).flatmap(lambda said: st.tuples(st.just(said), st.permutations(said)))
)
def test_never_more_than_roots_and_blind_to_order(orders: tuple[list[Told], list[Told]]) -> None:
    first, second = ([said(root, name) for root, name in order] for order in orders)
    assert witnesses(first) == witnesses(second)
    assert len(witnesses(first)) <= len({saying.root for saying in first})
