"""A sentence laid out for looking around a number."""

from reading import CODEBOOK

from crackdown.model.span import Span
from crackdown.read.field import Field, demonym, field_of
from crackdown.read.layout import noun_ends
from crackdown.read.lexicon import lexicon

TEXT = "Police met 48 Kenyan workers."


def field() -> Field:
    found = lexicon(CODEBOOK).annotate(TEXT)
    return field_of(found, Span(0, len(TEXT)), found.marks, noun_ends(CODEBOOK))


def test_marks_stand_by_where_they_start_and_end() -> None:
    start = TEXT.index("Kenyan")
    assert set(field().nations) == {start}
    assert set(field().nations_by_end) == {start + len("Kenyan")}
    assert TEXT.index("workers") in field().counted
    assert field().text == TEXT


def test_the_nationality_that_a_mark_names() -> None:
    (mark,) = field().nations.values()
    found = demonym(mark)
    assert (found.codes, found.kind, found.span.text(TEXT)) == (("KE",), "adjective", "Kenyan")
