"""Plants faults in coded stories (the dispatches, `stories/`): one numeral of one report is changed, text and coding.

Only what the coding itself holds together is attacked: a part whose total is coded, and a figure on which two reports
agree once they are settled. What settling found before is the baseline: the changed claim is new, so whatever rests on
it is too.
"""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import score
from inventing import Fields, Page, Story

from crackdown.codebook.numerals import numerals

UNCODED = {"event", "optional"}
"""Fields of the coding that are no claim's."""

EACH = 3
"""So many figures of one report are attacked."""


@dataclass
class Coded(Page):
    """A report with the claims that a person coded, as they stand."""

    text: str = ""
    rows: list[Fields] = field(default_factory=list)

    def rendered(self) -> tuple[str, list[Fields]]:
        """The text and the rows of its claims."""
        return self.text, self.rows


def stories(folder: Path) -> list[Story]:
    """The stories of a folder of coded texts: reports whose names differ only from their number on."""
    pages: dict[str, list[Page]] = defaultdict(list)
    for path, coded, text in score.gold_documents([folder]):
        pages[re.split(r"-\d+-", path.stem)[0]].append(_page(coded, text))
    return [Story(name, "own", found) for name, found in sorted(pages.items())]


def _page(coded: dict, text: str) -> Page:
    rows = [
        {key: value for key, value in claim.items() if key not in UNCODED} | {"document": coded["document"]}
        for claim in coded["claims"]
    ]
    rows = [row | _where(row, text) for row in rows if row["type"] == "figure"]
    published = date.fromisoformat(coded["published"]) if coded.get("published") else None
    facts = {str(row["id"]): row for row in rows}
    return Coded(coded["document"], coded.get("outlet") or "", published, [], facts, {}, text, rows)


def _where(row: Fields, text: str) -> Fields:
    start = text.index(str(row["quote"]))
    return {"start": start, "end": start + len(str(row["quote"]))}


def parts(story: Story, rng: random.Random) -> Iterator[tuple[int, str, int, tuple[str, ...]]]:
    """Parts that can be made too large: page, claim, its new number, and its total."""
    for at, page in enumerate(story.pages):
        found = []
        for key, row in page.facts.items():
            total = page.facts.get(str(row.get("part_of")))
            alike = total and all(total[name] == row[name] for name in ("act", "of", "unit", "scope"))
            if alike and row["hedge"] == total["hedge"] == "exact" and _plain(row) and total["n"] >= 10:
                found.append((at, key, int(total["n"] + rng.randrange(5, 90)), (str(row["part_of"]),)))
        yield from rng.sample(found, min(EACH, len(found)))


def changed(story: Story, at: int, key: str, n: int) -> Story | None:
    """The story with another number for one claim; None where the old one stands elsewhere in the report too."""
    page = story.pages[at]
    assert isinstance(page, Coded)
    old = _token(page.facts[key])
    pattern = re.compile(rf"(?<![\d,.]){re.escape(old)}(?![\d]|[,.]\d)")
    if not old or len(pattern.findall(page.text)) != 1:
        return None
    text = pattern.sub(f"{n:,}", page.text)
    rows = [row | {"quote": pattern.sub(f"{n:,}", str(row["quote"]))} for row in page.rows]
    rows = [row | _where(row, text) | ({"n": n} if row["id"] == key else {}) for row in rows]
    facts = {str(row["id"]): row for row in rows}
    pages = [*story.pages[:at], replace(page, text=text, rows=rows, facts=facts), *story.pages[at + 1 :]]
    return replace(story, pages=pages)


def _plain(row: Fields) -> bool:
    return bool(_token(row)) and isinstance(row["n"], int) and row["n"] >= 2 and not row.get("to")


def _token(row: Fields) -> str:
    """The digits that stand for the claim's number in its quote, "" where it is not written in digits alone."""
    quote = str(row["quote"])
    found = [one.span.text(quote) for one in numerals(quote) if one.n == row["n"] and one.to is None]
    return found[0] if len(found) == 1 and re.fullmatch(r"[\d,]+", found[0]) else ""


def told_twice(
    story: Story, agreed: Sequence[frozenset[tuple[int, str]]]
) -> Iterator[tuple[int, str, tuple[tuple[int, str], ...]]]:
    """Figures on which reports agree: page, claim, and the others that give the same."""
    for members in agreed:
        for at, key in sorted(members):
            others = tuple(sorted(other for other in members if other[0] != at))
            row = story.pages[at].facts[key]
            if others and _plain(row) and row["n"] >= 20 and row["hedge"] == "exact":
                yield at, key, others
                break


def swapped(n: int) -> int:
    """The first way to swap two neighbouring digits that makes another number."""
    digits = str(n)
    for at in range(len(digits) - 1, 0, -1):
        other = digits[: at - 1] + digits[at] + digits[at - 1] + digits[at + 1 :]
        if other[0] != "0" and other != digits:
            return int(other)
    return n * 10


SLIPS: dict[str, Callable[[int], int]] = {"ten times": lambda n: n * 10, "digits swapped": swapped}
