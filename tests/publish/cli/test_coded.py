"""Files of claims coded by others."""

import json
from pathlib import Path

import pytest

from crackdown.errors import UsageError
from crackdown.publish.cli.coded import rows

GOOD = {"document": "a.txt", "id": "c1", "n": 300}


def written(tmp_path: Path, *lines: bytes) -> Path:
    path = tmp_path / "claims.jsonl"
    path.write_bytes(b"\n".join(lines))
    return path


def test_rows_come_in_order_and_blank_lines_are_none(tmp_path: Path) -> None:
    path = written(
        tmp_path, b"\xef\xbb\xbf" + json.dumps(GOOD).encode() + b"\r", b"", json.dumps(GOOD | {"n": 2}).encode()
    )
    found, problems = rows(path, 1000)
    assert [(row.fields["n"], row.where) for row in found] == [(300, f"{path}:1"), (2, f"{path}:3")]
    assert problems == ()


@pytest.mark.parametrize(
    "line",
    [
        b"{",
        b"[1]",
        b'"x"',
        b'{"n": 1}',
        b'{"document": 7}',
        b'{"document": ""}',
        b'{"document": "a", "n": NaN}',
        b"\xff{}",
        b"[" * 9000,
    ],
)
def test_a_line_that_is_no_claim_is_named_and_the_rest_kept(line: bytes, tmp_path: Path) -> None:
    found, (problem,) = rows(written(tmp_path, line, json.dumps(GOOD).encode()), 100_000)
    assert len(found) == 1
    assert problem.where.endswith("claims.jsonl:1")
    assert (problem.failed, problem.code) == (True, "bad_row")


def test_a_file_that_cannot_be_read_or_is_too_large_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="gone"):
        rows(tmp_path / "gone.jsonl", 1000)
    with pytest.raises(UsageError, match="--max-file-mb"):
        rows(written(tmp_path, json.dumps(GOOD).encode()), 10)
