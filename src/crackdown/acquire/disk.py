"""Opening files without being stopped by them: never a pipe or device, never a wait."""

import errno
import os
import stat
import unicodedata
from pathlib import Path
from typing import BinaryIO

from crackdown.model.problem import Problem

MEBIBYTE = 1024 * 1024
# Without waiting: a pipe put in the file's place between the look and the opening must not stop the run.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_ABSENT = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG})


def failed(code: str, message: str, where: str) -> Problem:
    """A report or source that could not be taken in."""
    return Problem("acquire", code, message, shown(where), failed=True)


def shown(where: str) -> str:
    """`where` as it can be printed anywhere: control characters and bytes that are no UTF-8 are escaped."""
    return "".join(char if printable(char) else char.encode("unicode_escape").decode() for char in where)


def printable(text: str) -> bool:
    """Whether `text` has no control characters and no remains of bytes that were no UTF-8."""
    return all(unicodedata.category(char) not in ("Cc", "Cs") for char in text)


def unreadable(error: OSError | ValueError, where: str) -> Problem:
    """The problem that an error of the system stands for."""
    if isinstance(error, ValueError) or error.errno in _ABSENT:
        return failed("missing_path", "there is no such file or folder: check the spelling", where)
    if isinstance(error, PermissionError):
        return failed("unreadable", "may not be read: change its permissions, or copy it", where)
    return failed("unreadable", f"can't be read: {error.strerror or error}", where)


def special(where: str) -> Problem:
    """A pipe, socket or device: reading one may never end."""
    return failed("special_file", "is a pipe or device, not a file: save its content to a file", where)


def open_file(path: Path) -> BinaryIO:
    """Opens a regular file for reading bytes; raises OSError for whatever isn't one, without opening it."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(errno.EINVAL, "not a regular file")
    stream = os.fdopen(os.open(path, _FLAGS), "rb")
    if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
        stream.close()
        raise OSError(errno.EINVAL, "not a regular file")
    return stream
