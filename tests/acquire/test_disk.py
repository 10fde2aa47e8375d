"""Opening files, and the words for those that won't open."""

import os
from pathlib import Path

import pytest

from crackdown.acquire.disk import open_file, printable, shown, unreadable


def test_a_regular_file_opens(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"Police")
    with open_file(file) as stream:
        assert stream.read() == b"Police"


def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(OSError, match="not a regular file"):
        open_file(tmp_path / "pipe.txt")


@pytest.mark.parametrize("path", ["/dev/null", "/"])
def test_devices_and_folders_are_refused(path: str) -> None:
    with pytest.raises(OSError, match="not a regular file"):
        open_file(Path(path))


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (FileNotFoundError(2, "No such file"), "missing_path"),
        (NotADirectoryError(20, "Not a directory"), "missing_path"),
        (ValueError("embedded null byte"), "missing_path"),
        (PermissionError(13, "Permission denied"), "unreadable"),
        (OSError(5, "Input/output error"), "unreadable"),
    ],
)
def test_every_error_has_a_code(error: OSError | ValueError, code: str) -> None:
    problem = unreadable(error, "a.txt")
    assert (problem.code, problem.where, problem.failed) == (code, "a.txt", True)


def test_names_are_shown_without_control_characters() -> None:
    assert shown("a\x1b[2J\udcff.txt") == "a\\x1b[2J\\udcff.txt"
    assert shown("Poipet – ปอยเปต.txt") == "Poipet – ปอยเปต.txt"
    assert printable("Poipet – ปอยเปต.txt")
    assert not printable("a\nb")
