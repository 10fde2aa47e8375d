"""Names are compared without accents, case, punctuation and splitting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crackdown.model.names import fold, plain, squeezed


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Svây  Riĕng", "svay rieng"),
        ("O’Smach", "osmach"),
        ("Poi-Pet", "poi pet"),
        ("K.K. Park", "k k park"),
        ("…", ""),
    ],
)
def test_fold(name: str, folded: str) -> None:
    assert fold(name) == folded


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert plain(plain(text)) == plain(text)


def test_squeezed_ignores_where_a_name_is_split() -> None:
    assert squeezed("Poi Pet") == squeezed("Poipet") == squeezed("poi-pet")
