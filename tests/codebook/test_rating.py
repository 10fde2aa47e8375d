"""The table of trust: what is wrong in it is said with file and entry."""

from importlib.resources import files
from pathlib import Path

import pytest

from crackdown.codebook import load, rating
from crackdown.errors import CodebookError

OURS = (files("crackdown.codebook") / "data" / "trust.yaml").read_text(encoding="utf-8")


def test_every_kind_and_every_rule_has_a_grade() -> None:
    found = load().trust
    assert set(found.sources) == set(rating.SOURCES)
    assert set(found.claims) == set(rating.RULES)
    assert next(reversed(found.claims)) == "alone"


def test_by_kind_alone_nobody_is_wholly_reliable() -> None:
    assert "A" not in {rated.grade for rated in load().trust.sources.values()}


@pytest.mark.parametrize(
    ("before", "after", "complaint"),
    [
        ("  court: {grade: B", "  court: {grade: G", "court: unknown grade: G"),
        ("  court: {grade", "  clergy: {grade", "no such field: clergy"),
        ("  alone: {grade", "  lonely: {grade", "no such field: lonely"),
        ("raised: 0.8, ", "", "needs figures, raised and lowered"),
    ],
)
def test_an_unsound_table(tmp_path: Path, before: str, after: str, complaint: str) -> None:
    assert before in OURS
    (tmp_path / "trust.yaml").write_text(OURS.replace(before, after))
    with pytest.raises(CodebookError, match=complaint):
        rating.trust(tmp_path)


def test_a_rule_left_out(tmp_path: Path) -> None:
    lines = [line for line in OURS.splitlines() if not line.startswith("  alone:")]
    (tmp_path / "trust.yaml").write_text("\n".join(lines))
    with pytest.raises(CodebookError, match="alone"):
        rating.trust(tmp_path)
