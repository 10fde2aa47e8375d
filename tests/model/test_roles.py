"""Whom a role counts."""

import pytest

from crackdown.model.roles import gender


@pytest.mark.parametrize(
    ("role", "said"),
    [("women", "women"), ("Female workers", "women"), ("62 men", "men"), ("people", ""), (None, ""), ("workmen", "")],
)
def test_gender(role: str | None, said: str) -> None:
    assert gender(role) == said
