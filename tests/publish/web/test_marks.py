"""A document's text cut where its claims begin and end."""

from hypothesis import given
from hypothesis import strategies as st

from crackdown.model.claim import Ground
from crackdown.model.number import Number
from crackdown.model.span import Span
from crackdown.publish.web.marks import Line, Mark, Segment, around, lines, mark, pieces
from publish.made import WIRE, claim


def joined(made: tuple[Line, ...]) -> str:
    return "".join(segment.text for line in made for segment in line.segments)


def spans(longest: int) -> st.SearchStrategy[Span]:
    ends = st.tuples(st.integers(0, longest), st.integers(0, longest))
    return ends.map(lambda pair: Span(min(pair), max(pair)))


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, tuple[Mark, ...]]:
    """A text of words and line ends, with marks that nest, overlap, are empty, or leave it."""
    text = draw(st.text(alphabet="ab \n<&é", max_size=40))
    found = draw(st.lists(st.tuples(spans(len(text) + 3), spans(len(text) + 3)), max_size=6))
    made = [Mark(f"c{at}", quote.cover(key), key) for at, (quote, key) in enumerate(found)]
    return text, tuple(made)


@given(marked_texts())
def test_the_segments_joined_are_the_text(given_: tuple[str, tuple[Mark, ...]]) -> None:
    text, marks = given_
    assert joined(lines(text, marks)) == text


@given(marked_texts())
def test_every_claim_within_the_text_is_opened_once_and_covers_its_own_words(
    given_: tuple[str, tuple[Mark, ...]],
) -> None:
    text, marks = given_
    segments = [segment for line in lines(text, marks) for segment in line.segments]
    for drawn in marks:
        held = drawn.quote.end <= len(text)
        assert sum(drawn.claim in segment.opened for segment in segments) == held
        quoted = "".join(segment.text for segment in segments if drawn.claim in segment.quoted)
        keyed = "".join(segment.text for segment in segments if drawn.claim in segment.keyed)
        assert (quoted, keyed) == ((drawn.quote.text(text), drawn.key.text(text)) if held else ("", ""))


@given(marked_texts())
def test_a_line_ends_where_the_text_breaks(given_: tuple[str, tuple[Mark, ...]]) -> None:
    text, marks = given_
    made = ["".join(segment.text for segment in line.segments) for line in lines(text, marks)]
    assert [line for line in made if line] == text.splitlines(keepends=True)


def test_nested_quotes_are_cut_at_each_border() -> None:
    marks = (Mark("all", Span(0, 9), Span(4, 5)), Mark("part", Span(4, 9), Span(8, 9)))
    (line,) = lines("one 2 or 3", marks)
    assert line.segments == (
        Segment("one ", ("all",)),
        Segment("2", ("all", "part"), ("all",), ("all",)),
        Segment(" or", ("all", "part")),
        Segment(" ", ("all", "part"), ("part",), ("part",)),
        Segment("3"),
    )


def test_a_figure_is_marked_at_its_number_a_deed_at_its_act() -> None:
    figure = claim(WIRE, "held 300 people", Number(300), grounds=(Ground("number", "exact", Span(21, 24)),))
    deed = claim(WIRE, "held 300 people", grounds=(Ground("act", "exact", Span(16, 20)),))
    assert [made.key.text(WIRE.text) for made in (mark(figure), mark(deed))] == ["300", "held"]


def test_a_ground_outside_the_quote_does_not_carry_the_mark() -> None:
    far = claim(WIRE, "held 300 people", Number(300), grounds=(Ground("number", "context", Span(0, 6)),))
    assert mark(far).key == far.quote


def test_pieces_tell_the_words_sought_from_the_rest() -> None:
    assert pieces("a bc d", [Span(0, 1), Span(2, 4)]) == (("a", True), (" ", False), ("bc", True), (" d", False))
    assert pieces("none", []) == (("none", False),)


def test_a_quote_is_shown_within_its_sentence() -> None:
    text = "It began early. Police held 300 people, they said. “It is over.” Then night fell."
    assert around(text, Span(28, 38)) == ("Police held ", "300 people", ", they said.")
    assert around(text, Span(51, 62)) == ("", "“It is over", ".”")
    assert around(text, Span(0, len(text))) == ("", text, "")


@given(marked_texts())
def test_what_stands_around_a_quote_is_the_text_around_it(given_: tuple[str, tuple[Mark, ...]]) -> None:
    text, marks = given_
    for drawn in marks:
        if drawn.quote.end <= len(text):
            before, words, after = around(text, drawn.quote)
            assert words == drawn.quote.text(text)
            assert before + words + after in text
