"""What a file is taken for."""

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crackdown.acquire.kinds import binary, by_head, by_name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.txt", "text/plain"),
        ("A.TXT", "text/plain"),
        ("notes.md", "text/plain"),
        ("page.htm", "text/html"),
        ("page.xhtml", "text/html"),
        ("many.jsonl", "jsonl"),
        ("many.ndjson", "jsonl"),
        ("photo.jpg", None),
        ("gold.json", None),
        ("README", None),
        (".txt", None),
    ],
)
def test_by_name(name: str, expected: str | None) -> None:
    assert by_name(name) == expected


@pytest.mark.parametrize(
    "head",
    [
        b"<!doctype html><p>x",
        b"\n  <HTML lang=en>",
        b"\xef\xbb\xbf<!DOCTYPE html>",
        b'<?xml version="1.0"?>\n<html xmlns="x">',
        "<html>".encode("utf-16"),
    ],
)
def test_a_page_is_seen_by_its_head(head: bytes) -> None:
    assert by_head(head) == "text/html"


@pytest.mark.parametrize("head", [b"", b"Police <html>", b"<htmlish>", b"<p>no page</p>", b"\xff\xfe"])
def test_all_else_is_text(head: bytes) -> None:
    assert by_head(head) == "text/plain"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"%PDF-1.7\n%all ascii here", "PDF"),
        (b"{\\rtf1\\ansi Police}", "office document"),
        (b"PK\x03\x04" + b"\x00" * 30, "ZIP archive"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "image"),
        (b"\xff\xd8\xff\xe0" + b"ordinary letters" * 10, "image"),
        (gzip.compress(b"Police arrested 12 people." * 40, mtime=0), "archive"),
        (b"SQLite format 3\x00", "database"),
        (b"\x7fELF\x02\x01", "program"),
        (b"text with one NUL\x00 in it", "binary"),
        (bytes(range(1, 32)) * 9, "binary"),
    ],
)
def test_binary_is_named(raw: bytes, words: str) -> None:
    seems = binary(raw, "text/plain")
    assert seems is not None
    assert words in seems


@pytest.mark.parametrize(
    "raw",
    [
        b"MZ is how this report begins, and BM too",
        "Bắc Ninh – “năm người”".encode(),
        "ถูกจับกุม".encode("cp874"),
        "Police arrested 12.".encode("utf-16"),
        b"\x1b[1mbold\x1b[0m in a long enough line of a terminal's log",
    ],
)
def test_text_is_not_binary(raw: bytes) -> None:
    assert binary(raw, "text/plain") is None


def test_a_page_may_hold_a_stray_nul() -> None:
    assert binary(b"<html><p>Police\x00 arrested 12 people", "text/html") is None
    assert binary(b"<html>" + b"\x00" * 99, "text/html") is not None


@given(st.text(st.characters(exclude_categories=("C",)), max_size=200))
def test_no_printable_text_is_binary(text: str) -> None:
    assert text.startswith(("%PDF-", "{\\rtf")) or binary(text.encode(), "text/plain") is None


@given(st.binary(max_size=300), st.sampled_from(["text/plain", "text/html"]))
def test_any_bytes_have_an_answer(raw: bytes, media_type: str) -> None:
    assert by_head(raw) in ("text/plain", "text/html")
    assert binary(raw, "text/html" if media_type == "text/html" else "text/plain") != ""
