"""From what the user names to the files to fetch: folders walked, each file once, in order."""

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from crackdown.acquire.disk import failed, open_file, printable, special, unreadable
from crackdown.acquire.kinds import HEAD, SUFFIXES, MediaType, Source, by_head, by_name
from crackdown.model.problem import Problem
from crackdown.settings import Limits


def plan(sources: Sequence[str], limits: Limits) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """The files that `sources` (paths of files and folders) stand for, sorted by path, none twice.

    In a folder only files with a report's suffix count, and hidden ones don't; a file named by itself is taken
    whatever its name. The order of `sources` makes no difference.
    """
    found: list[Source] = []
    problems: list[Problem] = []
    for given in sources:
        more, wrong = _expand(given, limits)
        found += more
        problems += wrong
    kept = _once(found)
    if len(kept) > limits.max_reports:
        problems.append(_too_many(limits, kept[limits.max_reports].where))
    return kept[: limits.max_reports], tuple(sorted(set(problems), key=lambda problem: (problem.where, problem.code)))


def _expand(given: str, limits: Limits) -> tuple[list[Source], list[Problem]]:
    if not given:  # Path("") would mean the current folder
        return [], [failed("missing_path", "the path is empty: name a file or folder", given)]
    try:
        mode = Path(given).stat().st_mode
    except (OSError, ValueError) as error:
        return [], [_absent(error, given)]
    if stat.S_ISDIR(mode):
        return _folder(given, limits)
    if not stat.S_ISREG(mode):
        return [], [special(given)]
    return _named([Source(Path(given), given, _type(given))])


def _absent(error: OSError | ValueError, given: str) -> Problem:
    if "://" in given:
        return failed("address", "addresses can't be fetched yet: save the page and give the file", given)
    return unreadable(error, given)


def _type(path: str) -> MediaType:
    """What a file named by the user is; one that can't be read is left to `fetch`, which says so."""
    known = by_name(path)
    if known:
        return known
    try:
        with open_file(Path(path)) as stream:
            return by_head(stream.read(HEAD))
    except OSError:
        return "text/plain"


def _folder(root: str, limits: Limits) -> tuple[list[Source], list[Problem]]:
    problems: list[Problem] = []
    found = list(islice(_reports_below(root, problems), limits.max_reports + 1))
    named, unnamed = _named(found)
    if not found:
        suffixes = ", ".join(sorted(SUFFIXES))
        problems.append(failed("nothing_readable", f"the folder holds no file to read (looked for {suffixes})", root))
    return named, problems + unnamed


def _reports_below(root: str, problems: list[Problem]) -> Iterator[Source]:
    """Report files below `root`, in order. Linked folders are entered, but no folder twice, so loops end."""
    entered: set[str] = {os.path.realpath(root)}

    def missed(error: OSError) -> None:
        problems.append(unreadable(error, str(error.filename)))

    for folder, folders, names in os.walk(root, onerror=missed, followlinks=True):
        folders[:] = [name for name in sorted(folders) if _is_new(folder, name, entered)]
        for name in sorted(names):
            media_type = by_name(name)
            path = os.path.join(folder, name)  # noqa: PTH118 - Path would drop a leading "./" of what was given
            if media_type and not name.startswith(".") and _is_file(path, problems):
                yield Source(Path(path), path, media_type)


def _is_new(folder: str, name: str, entered: set[str]) -> bool:
    if name.startswith("."):
        return False
    real = os.path.realpath(f"{folder}/{name}")
    new = real not in entered
    entered.add(real)
    return new


def _is_file(path: str, problems: list[Problem]) -> bool:
    """Whether a folder's entry is a regular file; dangling and circular links are skipped like hidden files."""
    try:
        return stat.S_ISREG(Path(path).stat().st_mode)
    except OSError as error:
        if error.errno not in (errno.ENOENT, errno.ELOOP):
            problems.append(unreadable(error, path))
        return False


def _named(found: list[Source]) -> tuple[list[Source], list[Problem]]:
    """The sources whose names are valid text; a document's name is stored and shown, so it must be."""
    message = "the file's name holds control characters or is not UTF-8: rename it"
    bad = [source.where for source in found if not printable(source.where)]
    return [source for source in found if printable(source.where)], [failed("bad_name", message, name) for name in bad]


def _once(found: Sequence[Source]) -> tuple[Source, ...]:
    kept: dict[str, Source] = {}
    for source in sorted(found, key=lambda source: source.where):
        kept.setdefault(os.path.realpath(source.path), source)
    return tuple(kept.values())


def _too_many(limits: Limits, first_left: str) -> Problem:
    message = f"more than {limits.max_reports:,} files: this one and those after it were left out; give fewer at a time"
    return failed("too_many_reports", message, first_left)
