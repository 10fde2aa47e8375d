"""Full-text search: what is found, what is shown, and that nothing typed can break it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from . import nouns


@pytest.fixture
def searched(ledger):
    """Three documents to search."""
    for name, title, body in (
        ("a.txt", "Raid on the border", "Police freed 12 workers near Bavet. They left no one behind."),
        ("b.txt", None, "Workers said police came to the Café Électrique. <b>Bavet</b> & more."),
        ("c.txt", "Workers", "ตำรวจช่วยเหลือแรงงาน"),
    ):
        document = nouns.document(name, body, title=title)
        ledger.keep(document, nouns.record(document))
    return ledger


@pytest.mark.parametrize(
    ("sought", "names"),
    [
        ("bavet", {"a.txt", "b.txt"}),
        ("police workers", {"a.txt", "b.txt"}),
        ('"police freed"', {"a.txt"}),
        ("raid", {"a.txt"}),
        ("cafe electrique", {"b.txt"}),
        ("ตำรวจช่วยเหลือแรงงาน", {"c.txt"}),
        ("police AND nothing", set()),
        ("police NOT bavet", set()),
        ("poli*", set()),
        ("title:raid", set()),
        ("", set()),
        ('" "', set()),
        ("-", set()),
    ],
)
def test_every_word_and_phrase_must_be_there(searched, sought, names):
    assert {hit.name for hit in searched.search(sought)} == names


def test_a_title_weighs_more_than_the_text(searched):
    assert next(hit.name for hit in searched.search("workers")) == "c.txt"


def test_a_hit_shows_plain_text_and_where_the_words_stand(searched):
    (hit,) = searched.search("bavet more")
    assert "<b>Bavet</b> & more." in hit.snippet
    assert [mark.text(hit.snippet) for mark in hit.marks] == ["Bavet", "more"]
    assert (hit.document, hit.title) == (nouns.document("b.txt", searched.document(hit.document).text).id, None)


def test_marks_written_in_a_text_do_no_harm(ledger):
    document = nouns.document(text="\x03\x02 raid \x02\x02 on \x03 the \x03 gate \x02")
    ledger.keep(document, nouns.record(document))
    (hit,) = ledger.search("raid gate")
    assert {"raid", "gate"} <= {mark.text(hit.snippet).strip() for mark in hit.marks}
    assert "\x02" not in hit.snippet


def test_hits_can_be_paged(searched):
    hits = searched.search("workers")
    assert searched.search("workers", limit=1) + searched.search("workers", limit=5, offset=1) == hits


odd = st.text(st.sampled_from(list("\"'()*^:+-{}~\\;,.%_\0\x02 aAnNdDoOrRtTeE\ud800é")), max_size=40)
operators = st.lists(st.sampled_from(["NEAR(", "AND", "OR", "NOT", '"', "police", ")", ", 5)", "*", "^"])).map(" ".join)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(odd | operators | st.text(max_size=40))
def test_nothing_that_is_typed_can_break_it(searched, sought):
    assert isinstance(searched.search(sought), tuple)


def test_a_very_long_search_is_cut(searched):
    assert searched.search("police " * 10_000)
    assert searched.search("x" * 1_000_000) == ()
