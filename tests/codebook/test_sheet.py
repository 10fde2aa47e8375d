"""Entries check themselves, and every complaint names the file and the entry."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crackdown.codebook.sheet import Entry, apart, entry, listed, repeated, sheet, tabled, unique
from crackdown.errors import CodebookError


def made(**fields: object) -> Entry:
    return Entry("a.yaml", "first", fields)


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("a: [1, 2", r"bad\.yaml: the file: no sound YAML"),
        ("- a\n- b\n", r"bad\.yaml: the file: no mapping of named fields"),
        ("", r"bad\.yaml: the file: no mapping of named fields"),
        ("a: 1\na: 2\n", r"bad\.yaml: a: comes twice"),
        ("a: {b: {c: 1, c: 2}}\n", r"bad\.yaml: c: comes twice"),
        ("no: 1\n", r"bad\.yaml: the file: no mapping of named fields"),
        ("a: !!python/object/apply:os.getcwd []\n", r"bad\.yaml: the file"),
    ],
)
def test_unsound_files(tmp_path: Path, written: str, complaint: str) -> None:
    (tmp_path / "bad.yaml").write_text(written)
    with pytest.raises(CodebookError, match=complaint):
        sheet(tmp_path, "bad.yaml").inner("a")


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_bytes(b"a: \xff\xfe")
    with pytest.raises(CodebookError, match=r"bad\.yaml: the file: no sound YAML"):
        sheet(tmp_path, "bad.yaml")


def test_a_sound_file(tmp_path: Path) -> None:
    (tmp_path / "good.yaml").write_text("a: [x, 'no', 1, 2.5, true, null, .inf]\n")
    assert sheet(tmp_path, "good.yaml").fields == {"a": ["x", "no", 1, 2.5, True, None, float("inf")]}


@pytest.mark.parametrize("value", [None, False, 3, "", " x", "x ", ["x"]])
def test_text_must_be_text(value: object) -> None:
    with pytest.raises(CodebookError, match=r"^a\.yaml: first: code "):
        made(code=value).text("code")


@pytest.mark.parametrize("value", ["x", {"x": 1}, ["x", "x"], ["x", 1], [False]])
def test_words_must_be_a_list_of_texts(value: object) -> None:
    with pytest.raises(CodebookError, match=r"^a\.yaml: first: aliases "):
        made(aliases=value).words("aliases")


@pytest.mark.parametrize("value", ["12", True, 91, -90.5, float("nan"), [1]])
def test_numbers_must_be_in_range(value: object) -> None:
    with pytest.raises(CodebookError, match=r"^a\.yaml: first: lat is no number from -90 to 90"):
        made(lat=value).number("lat", -90, 90)


@given(st.integers(-90, 90) | st.floats(-90, 90))
def test_numbers_in_range_are_kept(value: float) -> None:
    assert made(lat=value).number("lat", -90, 90) == value


def test_what_may_be_left_out() -> None:
    blank = made()
    assert (blank.maybe("in"), blank.words("aliases"), blank.number("lat", 0, 1), blank.flag("is_agency")) == (
        None, (), None, False,
    )  # fmt: skip


def test_fields_and_choices() -> None:
    with pytest.raises(CodebookError, match=r"^a\.yaml: first: no such field: alias$"):
        made(alias=[]).only("aliases")
    with pytest.raises(CodebookError, match=r"^a\.yaml: first: unknown kind: shed$"):
        made(kind="shed").choice("kind", ("casino", "hotel"))
    with pytest.raises(CodebookError, match=r"^a\.yaml: first: is_agency is neither true nor false: 'yes'$"):
        made(is_agency="yes").flag("is_agency")
    with pytest.raises(CodebookError, match=r"^a\.yaml: first policies: no mapping of named fields$"):
        made(policies=[1]).inner("policies")


def test_lists_of_entries() -> None:
    whole = entry("a.yaml", "the file", {"rows": [{"id": "x"}, {"name": "y"}], "none": [], "bad": ["x"]})
    assert [row.name for row in listed(whole, "rows", "id")] == ["x", "rows 2"]
    for key in ("none", "missing"):
        with pytest.raises(CodebookError, match=f"^a.yaml: the file: no list of {key}$"):
            list(listed(whole, key, "id"))
    with pytest.raises(CodebookError, match=r"^a\.yaml: bad 1: no mapping of named fields$"):
        list(listed(whole, "bad", "id"))


def test_tables() -> None:
    whole = entry("a.yaml", "the file", {"rows": [["x", "X"], ["y"]], "long": [["x", "X", "?"]], "flat": ["x"]})
    assert [row.fields for row in tabled(whole, "rows", ("id", "name"))] == [{"id": "x", "name": "X"}, {"id": "y"}]
    for key in ("long", "flat"):
        with pytest.raises(CodebookError, match=f"^a.yaml: {key} 1: no row of id, name$"):
            list(tabled(whole, key, ("id", "name")))
    with pytest.raises(CodebookError, match=r"^a\.yaml: the file: no list of missing$"):
        list(tabled(whole, "missing", ("id",)))


def test_nothing_twice() -> None:
    first, second = made(id="x"), Entry("a.yaml", "second", {"id": "x"})
    with pytest.raises(CodebookError, match=r"^a\.yaml: second: the id x comes twice$"):
        unique([first, second], "id")
    with pytest.raises(CodebookError, match=r"^a\.yaml: second: 'word' is already first's$"):
        apart([(first, "word"), (second, "word")])
    apart([(first, "word"), (second, "word")], shared=["word"])
    apart([(first, "word"), (first, "word")])


@given(st.lists(st.sampled_from("abc")))
def test_repeated_words_are_those_beyond_the_first(words: list[str]) -> None:
    assert len(list(repeated(words))) == len(words) - len(set(words))
