"""Plants faults in sound stories and counts which of them settling finds, and what it finds in the sound ones.

    python benchmarks/faults.py [--list] [STORIES]          default: 20 stories of each kind

Stories are invented (`inventing.py`): some reports of one happening, whose figures fit. Each fault changes one figure
or word in one of them. Some are planted in the project's own coded stories too (`own_stories.py`). A fault is found if
a finding of the right kind rests on the figure that was changed and on one that it does not fit. Each story is settled
twice: with the claims given, through the gate as `crackdown import` takes them, and with those that the reader makes of
the text. A false alarm is a fault found in a sound story. `--list` prints every fault missed and every false alarm.
"""

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import own_stories
from inventing import KINDS, Page, Story, invented

from crackdown import pipeline
from crackdown.claims import adopt
from crackdown.codebook import load
from crackdown.model.claim import Claim
from crackdown.model.finding import Finding
from crackdown.model.report import Document, Metadata
from crackdown.pipeline import Outcome
from crackdown.settings import Settings

HERE = Path(__file__).parent
OWN = (HERE.parent / "examples" / "dispatches", HERE / "stories")

MANY = 20
"""Stories of each kind."""

Mark = tuple[int, str]
"""A figure of a story: its page, from 0, and its key."""


@dataclass(frozen=True)
class Fault:
    """What was changed in `story`: a finding of one of `kinds` has to rest on `changed` and one of `others`."""

    story: Story
    kinds: tuple[str, ...]
    changed: Mark
    others: tuple[Mark, ...]


Plant = Callable[[Story, random.Random], Fault]

APART = ("conflict", "impossible")


def part_too_large(story: Story, rng: random.Random) -> Fault:
    """A part grows so that the parts exceed their total."""
    key, total, others = _some_part(story, rng)
    page = story.pages[0]
    page.facts[key]["n"] += rng.randrange(10, 10 + page.facts[total]["n"] // 3)
    return Fault(story, ("parts_exceed_total",), (0, key), ((0, total), *others))


def falls_short(story: Story, rng: random.Random) -> Fault:
    """A part of a complete breakdown shrinks."""
    key, total, others = _some_part(story, rng)
    page = story.pages[0]
    page.facts[key]["n"] -= rng.randrange(2, max(3, page.facts[key]["n"] - 3))
    return Fault(story, ("parts_fall_short",), (0, key), ((0, total), *others))


def _some_part(story: Story, rng: random.Random) -> tuple[str, str, tuple[Mark, ...]]:
    facts = story.pages[0].facts
    keys = [key for key, fact in facts.items() if fact.get("part_of") and fact["act"] == facts[fact["part_of"]]["act"]]
    key = rng.choice(keys)
    return key, facts[key]["part_of"], tuple((0, other) for other in keys if other != key)


TOLD_TWICE = {"haul": "phones", "hoard": "some"}


def _other_count(story: Story) -> tuple[int, str, tuple[Mark, ...]]:
    """A count that a later report tells again: its page, its key, and the same in the others."""
    key = TOLD_TWICE.get(story.kind, "total")
    told = [at for at, page in enumerate(story.pages) if f"<{key}|" in " ".join(page.lines)]
    page = told[-1] if story.kind == "hoard" else told[1]
    return page, key, tuple((at, key) for at in told if at != page)


def tenfold(story: Story, rng: random.Random) -> Fault:
    """One report gives ten times what the others give, or a tenth of it."""
    page, key, others = _other_count(story)
    fact = story.pages[page].facts[key]
    down = fact["n"] % 10 == 0 and rng.random() < 0.5
    fact["n"] = fact["n"] // 10 if down else fact["n"] * 10
    return Fault(story, APART, (page, key), others)


def swapped_digits(story: Story, rng: random.Random) -> Fault:
    """One report has two digits in the wrong order."""
    page, key, others = _other_count(story)
    fact = story.pages[page].facts[key]
    digits = str(fact["n"])
    ways = {digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :] for at in range(len(digits) - 1)}
    found = sorted(way for way in ways - {digits} if way[0] != "0") or [str(fact["n"] + 90)]
    fact["n"] = int(rng.choice(found))
    return Fault(story, APART, (page, key), others)


def act_swapped(story: Story, rng: random.Random) -> Fault:
    """One report has those rescued whom the other has arrested."""
    page = story.pages[1]
    page.words |= {"did": rng.choice(("rescued", "freed")), "doing": "rescue"}
    for fact in page.facts.values():
        fact["act"] = "rescued"
    return Fault(story, ("conflict",), (1, "total"), ((0, "total"),))


def stale_total(story: Story, _: random.Random) -> Fault:
    """The last report gives the count of the first, though another has given a higher one since."""
    page = story.pages[2]
    page.lines[0] = story.pool["paper"]
    page.facts["total"] |= {"n": story.pages[0].facts["total"]["n"], "source": None, "source_kind": None}
    return Fault(story, APART, (2, "total"), ((1, "total"),))


def falling_series(story: Story, rng: random.Random) -> Fault:
    """The body's running total falls."""
    page, before = story.pages[2], story.pages[1].facts["total"]
    page.lines[0] = story.pool["body"]
    page.facts["total"] |= {key: before[key] for key in ("source", "source_kind")}
    page.facts["total"]["n"] = before["n"] - rng.randrange(5, before["n"] - 200)
    return Fault(story, ("impossible",), (2, "total"), ((1, "total"), (0, "total")))


def rose_by(story: Story, _: random.Random) -> Fault:
    """A count that rose to a number is told as one that rose by it."""
    page = story.pages[1]
    page.lines[0] = story.pool["rose"]
    page.words["how"] = "by"
    return Fault(story, APART, (1, "total"), ((0, "total"), (2, "total")))


def freed_more(story: Story, rng: random.Random) -> Fault:
    """More are released, charged or deported than were held."""
    facts = story.pages[0].facts
    facts["out"]["n"] = facts["total"]["n"] + rng.randrange(3, 300)
    return Fault(story, ("impossible",), (0, "out"), ((0, "total"),))


def denial(story: Story, _: random.Random) -> Fault:
    """What one report tells, a body denies in the other."""
    page = story.pages[1]
    page.lines[0] = story.pool["denial"]
    page.facts["total"]["status"] = "denied"
    return Fault(story, ("denied", "conflict"), (1, "total"), ((0, "total"),))


FAULTS: Mapping[str, tuple[tuple[str, ...], Plant]] = {
    "part too large": (("raid", "haul", "listing"), part_too_large),
    "falls short": (("raid", "haul", "listing"), falls_short),
    "ten times": (("raid", "flow", "escape", "haul", "listing", "hoard", "campaign"), tenfold),
    "digits swapped": (("raid", "flow", "escape", "haul", "listing"), swapped_digits),
    "act swapped": (("raid", "flow"), act_swapped),
    "stale total": (("campaign",), stale_total),
    "falling series": (("campaign",), falling_series),
    "rose by for rose to": (("campaign",), rose_by),
    "freed more than held": (("flow",), freed_more),
    "denial": (("escape",), denial),
}
"""Every fault with the kinds of stories that it is planted in."""


@dataclass(frozen=True)
class Settled:
    """The findings on a story, and which claims are which of its figures."""

    found: Sequence[Finding]
    claims: Mapping[Mark, frozenset[str]]

    def tells(self, fault: Fault) -> bool:
        """Whether a finding of the right kind rests on the right claims."""
        changed = self.claims[fault.changed]
        others = frozenset().union(*(self.claims[mark] for mark in fault.others))
        right = [set(one.claims) for one in self.found if one.kind in fault.kinds]
        return any(claims & changed and claims & others for claims in right)

    def is_read(self, fault: Fault) -> bool:
        """Whether the changed figure is among the claims, and one that it does not fit."""
        return bool(self.claims[fault.changed]) and any(self.claims[mark] for mark in fault.others)


def settled(story: Story, given: bool) -> Settled:
    """`story` settled with the claims given or with the reader's."""
    outcomes, rows_of = [], []
    for page in story.pages:
        text, rows = page.rendered()
        document = _document(page, text)
        claims = adopt(rows, document, load(), "given")[0] if given else _read(document)
        outcomes.append(Outcome("taken", document, claims))
        rows_of.append(rows)
    checked = pipeline.check(outcomes, Settings().policy)
    assert not pipeline.failures(checked.settled), checked.settled.problems
    claims_of = {
        (at, str(row["id"])): _told(row, outcomes[at].claims) for at, rows in enumerate(rows_of) for row in rows
    }
    return Settled(checked.settled.findings, claims_of)


def _document(page: Page, text: str) -> Document:
    known = Metadata(page.published, page.outlet)
    return Document(f"d-{page.name}", page.name, page.name, text, "0" * 64, "text/plain", known)


def _read(document: Document) -> tuple[Claim, ...]:
    return pipeline.read_document(document, ()).claims


def _told(row: Mapping[str, object], claims: Sequence[Claim]) -> frozenset[str]:
    """The claims of the row's number whose quotes overlap its quote."""
    return frozenset(
        claim.id
        for claim in claims
        if claim.number
        and claim.number.n == row["n"]
        and claim.quote.start < int(str(row["end"]))
        and int(str(row["start"])) < claim.quote.end
    )


def main(arguments: Sequence[str]) -> int:
    """Prints a table: a row a fault, and one for the sound stories."""
    listing = "--list" in arguments
    many = next((int(word) for word in arguments if word.isdigit()), MANY)
    for told, given in (("claims given", True), ("the reader's claims", False)):
        print(f"\n{told:24}{'planted':>10}{'in claims':>10}{'found':>10}{'recall':>10}{'of these':>10}")
        lines: list[str] = []
        for name in FAULTS:
            print(_row(name, _planted(name, many, given, lines)))
        print(_clean(many, given, lines))
        for name, count in _own(given, lines).items():
            print(_row(f"own: {name}", count))
        if listing:
            print("\n".join(lines))
    return 0


def _row(name: str, count: Counter[str]) -> str:
    shares = [count["found"] / count[whole] if count[whole] else 0.0 for whole in ("planted", "read")]
    return f"{name:24}{count['planted']:10}{count['read']:10}{count['found']:10}" + "".join(
        f"{share:10.3f}" for share in shares
    )


def _planted(name: str, many: int, given: bool, lines: list[str]) -> Counter[str]:
    count: Counter[str] = Counter()
    for fault in faults(name, many):
        count += _met(name, fault, given, lines)
    return count


def _met(name: str, fault: Fault, given: bool, lines: list[str]) -> Counter[str]:
    seen = settled(fault.story, given)
    found = seen.tells(fault)
    if not found:
        lines.append(f"  missed  {name}: {_shown(fault)}{'' if seen.is_read(fault) else ' (not read)'}")
        lines += [f"          {one.kind}: {one.message}" for one in seen.found if one.is_fault]
    return Counter(planted=1, read=int(seen.is_read(fault)), found=int(found))


def faults(name: str, many: int) -> Iterator[Fault]:
    """The fault called `name`, planted in stories of each kind that has it."""
    kinds, plant = FAULTS[name]
    for kind in kinds:
        for seed in range(many):
            yield plant(invented(kind, seed), random.Random(f"{name} {seed}"))


def _own(given: bool, lines: list[str]) -> dict[str, Counter[str]]:
    """The same for the project's own coded stories."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for folder in OWN:
        for story in own_stories.stories(folder):
            for name, fault in _own_faults(story):
                counts[name] += _met(name, fault, given, lines)
    return counts


def _own_faults(story: Story) -> Iterator[tuple[str, Fault]]:
    rng = random.Random(story.name)
    for at, key, n, totals in own_stories.parts(story, rng):
        if other := own_stories.changed(story, at, key, n):
            others = tuple((at, total) for total in totals)
            yield "part too large", Fault(other, ("parts_exceed_total",), (at, key), others)
    before = settled(story, given=True)
    mark_of = {id_: mark for mark, ids in before.claims.items() for id_ in ids}
    agreed = [
        frozenset(mark_of[id_] for id_ in one.claims if id_ in mark_of)
        for one in before.found
        if one.kind == "agrees" and "all can be" in one.message
    ]
    for at, key, others in own_stories.told_twice(story, agreed):
        for name, slip in own_stories.SLIPS.items():
            facts = story.pages[at].facts
            own = tuple((at, part) for part, row in facts.items() if row.get("part_of") == key)
            if other := own_stories.changed(story, at, key, slip(facts[key]["n"])):
                yield name, Fault(other, (*APART, "parts_exceed_total", "parts_fall_short"), (at, key), others + own)


def _shown(fault: Fault) -> str:
    at, key = fault.changed
    page = fault.story.pages[at]
    told = f"{page.facts[key]['n']:,}"
    line = next((line for line in page.rendered()[0].splitlines() if told in line), "")
    return f"{page.name} {key} {page.facts[key]['n']:,}: {line}"


def _clean(many: int, given: bool, lines: list[str]) -> str:
    stories = [invented(kind, seed) for kind in KINDS for seed in range(many)]
    alarms = 0
    for story in stories:
        wrong = [one for one in settled(story, given).found if one.is_fault]
        alarms += bool(wrong)
        lines += [f"  alarm   {story.name}: {one.kind}: {one.message}" for one in wrong]
    return f"sound stories: {len(stories)}, with a false alarm: {alarms} ({alarms / len(stories):.1%})"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
