"""A document with its claims marked."""

from hypothesis import given
from hypothesis import strategies as st

from crackdown.model.number import Number
from crackdown.publish.views.documents import document_view, pieces
from crackdown.store import Ledger
from publish.made import CHINESE, TEXT, TOTAL, VIETNAMESE, WIRE, claim


def test_the_view_has_the_claims_in_reading_order(ledger: Ledger) -> None:
    view = document_view(ledger, WIRE.id)
    assert view is not None
    assert [shown.claim for shown in view.claims] == [TOTAL, CHINESE, VIETNAMESE]
    assert [piece.text for piece in view.pieces if piece.claims] == [
        "held 300 people",
        "200 were Chinese",
        "140 Vietnamese",
    ]


def test_no_such_document(ledger: Ledger) -> None:
    assert document_view(ledger, "d-0") is None


def test_overlapping_quotes_share_a_piece() -> None:
    inner, outer = claim(WIRE, "300", Number(300)), claim(WIRE, "held 300 people", Number(300))
    marked = [(piece.text, piece.claims) for piece in pieces(TEXT, [outer, inner]) if piece.claims]
    assert marked == [("held ", (outer.id,)), ("300", (outer.id, inner.id)), (" people", (outer.id,))]


WORDS = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 20))


@given(st.lists(WORDS, max_size=6))
def test_pieces_are_the_text_and_mark_each_quote_whole(places: list[tuple[int, int]]) -> None:
    made = {claim(WIRE, TEXT[start : start + size], Number(1)) for start, size in places}
    cut = pieces(TEXT, sorted(made, key=lambda one: one.id))
    assert "".join(piece.text for piece in cut) == TEXT
    assert all(TEXT[piece.start : piece.end] == piece.text for piece in cut)
    for one in made:
        marked = "".join(piece.text for piece in cut if one.id in piece.claims)
        assert marked == one.quote.text(TEXT)
