"""From what the user names to the files to fetch."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from crackdown.acquire import Source, plan
from crackdown.settings import Limits

LIMITS = Limits()


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Police arrested 12 people, says {name}.")


def names(folder: Path, sources: tuple[Source, ...]) -> list[str]:
    return [os.path.relpath(source.where, folder) for source in sources]


@contextmanager
def not_root() -> Iterator[None]:
    """As a user who may not read what the test wrote; root may read anything."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@contextmanager
def modes(wanted: Mapping[Path, int]) -> Iterator[None]:
    """With other permissions for a while."""
    before = {path: path.stat().st_mode for path in wanted}
    try:
        for path, mode in wanted.items():
            path.chmod(mode)
        yield
    finally:
        for path, mode in before.items():
            path.chmod(mode)


def test_a_folder_is_walked_in_order(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a/z.html", "a/b.jsonl", "c.md")
    sources, problems = plan([str(tmp_path)], LIMITS)
    assert names(tmp_path, sources) == ["a/b.jsonl", "a/z.html", "b.txt", "c.md"]
    assert [source.media_type for source in sources] == ["jsonl", "text/html", "text/plain", "text/plain"]
    assert problems == ()


def test_other_files_and_hidden_ones_are_left_alone(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "gold.json", "run.py", "photo.jpg", "README", ".b.txt", ".git/c.txt")
    sources, problems = plan([str(tmp_path)], LIMITS)
    assert names(tmp_path, sources) == ["a.txt"]
    assert problems == ()


def test_a_file_named_by_itself_is_taken_whatever_its_name(tmp_path: Path) -> None:
    write(tmp_path, "report", ".hidden.txt")
    (tmp_path / "saved").write_text("\n<!DOCTYPE html><p>x")
    sources, problems = plan([str(tmp_path / name) for name in ("saved", "report", ".hidden.txt")], LIMITS)
    assert [(source.path.name, source.media_type) for source in sources] == [
        (".hidden.txt", "text/plain"),
        ("report", "text/plain"),
        ("saved", "text/html"),
    ]
    assert problems == ()


def test_each_file_comes_once_and_the_order_given_does_not_matter(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b.txt")
    (tmp_path / "c.txt").symlink_to(tmp_path / "a.txt")
    given = [str(tmp_path), str(tmp_path / "b.txt"), str(tmp_path / "." / "a.txt")]
    forth, _ = plan(given, LIMITS)
    back, _ = plan(given[::-1], LIMITS)
    assert forth == back
    assert names(tmp_path, forth) == ["a.txt", "b.txt"]


def test_where_is_the_path_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "seeds/a.txt")
    monkeypatch.chdir(tmp_path)
    assert [plan([given], LIMITS)[0][0].where for given in ("seeds", "./seeds", "seeds/a.txt")] == [
        "seeds/a.txt",
        "./seeds/a.txt",
        "seeds/a.txt",
    ]


def test_loops_of_links_end_and_dangling_links_are_skipped(tmp_path: Path) -> None:
    write(tmp_path, "a/a.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "self.txt").symlink_to("self.txt")
    (tmp_path / "gone.txt").symlink_to("nowhere.txt")
    sources, problems = plan([str(tmp_path)], LIMITS)
    assert names(tmp_path, sources) == ["a/a.txt"]
    assert problems == ()


def test_linked_folders_are_entered(tmp_path: Path) -> None:
    write(tmp_path, "elsewhere/a.txt", "here/b.txt")
    (tmp_path / "here" / "link").symlink_to(tmp_path / "elsewhere")
    sources, _ = plan([str(tmp_path / "here")], LIMITS)
    assert names(tmp_path / "here", sources) == ["b.txt", "link/a.txt"]


@pytest.mark.parametrize("given", ["nowhere.txt", "", "a\x00b", "x" * 5000, "a.txt/b.txt"])
def test_a_missing_path_is_a_problem_and_the_rest_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    write(tmp_path, "a.txt")
    monkeypatch.chdir(tmp_path)
    sources, (problem,) = plan([given, "a.txt"], LIMITS)
    assert [source.where for source in sources] == ["a.txt"]
    assert (problem.stage, problem.code, problem.failed) == ("acquire", "missing_path", True)
    assert problem.where == given.replace("\x00", "\\x00")


def test_an_address_is_told_apart_from_a_missing_path() -> None:
    _, (problem,) = plan(["https://example.org/raid"], LIMITS)
    assert problem.code == "address"
    assert "save the page" in problem.message


def test_a_folder_with_nothing_readable_is_a_problem(tmp_path: Path) -> None:
    write(tmp_path, "photo.jpg", "sub/run.py")
    sources, (problem,) = plan([str(tmp_path)], LIMITS)
    assert sources == ()
    assert (problem.code, problem.where, problem.failed) == ("nothing_readable", str(tmp_path), True)
    assert ".txt" in problem.message


def test_pipes_and_devices_are_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    write(tmp_path, "a.txt")
    sources, problems = plan([str(tmp_path), str(tmp_path / "pipe.txt"), "/dev/zero"], LIMITS)
    assert names(tmp_path, sources) == ["a.txt"]
    assert [(problem.code, problem.where) for problem in problems] == [
        ("special_file", "/dev/zero"),
        ("special_file", str(tmp_path / "pipe.txt")),
    ]


def test_folders_that_may_not_be_read_are_problems(tmp_path: Path) -> None:
    write(tmp_path, "open/a.txt", "open/shut/b.txt", "open/unlisted/c.txt")
    above = [folder for folder in (tmp_path, *tmp_path.parents) if not folder.stat().st_mode & 0o001]
    wanted = {**dict.fromkeys(above, 0o755), tmp_path / "open/shut": 0o000, tmp_path / "open/unlisted": 0o444}
    with modes(wanted), not_root():
        sources, problems = plan([str(tmp_path / "open"), str(tmp_path / "open/shut/b.txt")], LIMITS)
    assert names(tmp_path / "open", sources) == ["a.txt"]
    assert [(os.path.relpath(problem.where, tmp_path), problem.code) for problem in problems] == [
        ("open/shut", "unreadable"),
        ("open/shut/b.txt", "unreadable"),
        ("open/unlisted/c.txt", "unreadable"),
    ]
    assert "permissions" in problems[0].message


def test_more_files_than_allowed_are_left_out_with_a_problem(tmp_path: Path) -> None:
    write(tmp_path, *(f"{number}.txt" for number in range(5)))
    sources, (problem,) = plan([str(tmp_path)], Limits(max_reports=3))
    assert names(tmp_path, sources) == ["0.txt", "1.txt", "2.txt"]
    assert (problem.code, problem.where) == ("too_many_reports", str(tmp_path / "3.txt"))
    assert "more than 3 files" in problem.message


@pytest.mark.parametrize("name", [b"bad\xff.txt", b"two\nlines.txt"])
def test_names_that_can_not_be_shown_are_problems(tmp_path: Path, name: bytes) -> None:
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))).write_text("Police")
    write(tmp_path, "a.txt")
    sources, (problem,) = plan([str(tmp_path)], LIMITS)
    assert names(tmp_path, sources) == ["a.txt"]
    assert problem.code == "bad_name"
    problem.where.encode()
    assert "\n" not in problem.where
