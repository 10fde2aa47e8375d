"""Words as patterns that are quick to try: the regex engine skips a set of letters fast, and an ignored case slowly."""

import re
import sys
from collections.abc import Iterable, Iterator


def longest_first(words: Iterable[str]) -> list[str]:
    """The words each once, in the order in which alternatives must be tried."""
    return sorted(set(words), key=lambda word: (-len(word), word))


def either(sources: Iterable[str]) -> str:
    """The sources as alternatives of a pattern that ignores case, those next to each other by their first letter.

    Only sources that begin with the same letter can match at the same place, so that it is still the first of them.
    """
    runs: list[dict[str, list[str]] | str] = []
    for source in sources:
        if not _has_initial(source):
            runs.append(source)
            continue
        last = runs[-1] if runs else ""
        by_letter = last if isinstance(last, dict) else {}
        if by_letter is not last:
            runs.append(by_letter)
        by_letter.setdefault(source[0].lower(), []).append(source[1:])
    return "|".join(run if isinstance(run, str) else _by_letter(run) for run in runs)


def _has_initial(source: str) -> bool:
    """Whether all that the source matches begins with its own first letter."""
    letter, following = source[:1], source[1:2]
    bare = re.sub(r"\\.", "", source)
    while (outer := re.sub(r"\([^()]*\)", "", bare)) != bare:
        bare = outer
    return letter.isascii() and letter.isalpha() and following not in tuple("?*{") and "|" not in bare


def _by_letter(rests: dict[str, list[str]]) -> str:
    return "|".join(f"(?-i:[{letter}{letter.upper()}])(?:{'|'.join(rest)})" for letter, rest in rests.items())


class Guarded:
    """A pattern with the words of which a text must hold one for it to match: most texts are passed over by that alone.

    `needs` are parts of words as the pattern has them, in lower case where it ignores case.
    """

    def __init__(self, source: str, needs: Iterable[str], flags: re.RegexFlag = re.IGNORECASE) -> None:
        self.pattern = re.compile(source, flags)
        self.needs = tuple(needs)
        self._is_folded = bool(flags & re.IGNORECASE)

    def may_match(self, text: str, start: int = 0, end: int = sys.maxsize) -> bool:
        """Whether the text holds what a match needs."""
        words = text[start:end]
        if self._is_folded:
            words = words.lower()
        return any(map(words.__contains__, self.needs))

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first match within `start` and `end`."""
        return self.pattern.search(text, start, end) if self.may_match(text, start, end) else None

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """All matches within `start` and `end`."""
        return self.pattern.finditer(text, start, end) if self.may_match(text, start, end) else iter(())
