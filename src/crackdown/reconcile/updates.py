"""Updates: a count read again later is no rival of the earlier one, it takes its place."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from crackdown.model.finding import Finding
from crackdown.model.report import Document
from crackdown.model.roles import gender
from crackdown.reconcile import messages
from crackdown.reconcile.findings import finding
from crackdown.reconcile.slots import PEOPLE, Saying, Slot, is_of_bodies, place_name, special, thing

GROWN = 1.5
"""A later count of the same is no more than this times the earlier; beyond, it counts something wider."""

TENFOLD = 10
"""A later count so many times an early one is no update but a digit too many."""

MOST = 40
"""So many counts of one act, kind and place are held against each other."""

ENTRIES = 3
"""A page with so many lines that open with a time of day is a live page."""

EARLY = 120
"""The words that call a count an early one stand in its sentence, within so many characters."""

BESIDE = 150
"""What takes an early count's place stands so many characters from it or less."""

GROWING = 250
"""The words that say that a count has grown stand in its paragraph, so many characters before it or less."""

_TIME = re.compile(r"^\s*(\d{1,2})[:.](\d{2})(?!\d)", re.MULTILINE)
_EARLY = re.compile(
    r"\b(?:early (?:reports?|counts?|figures?)|(?:first|initial|earlier|previous) (?:reports?|counts?|figures?|tally)|"
    r"at first|initially|up from|we had|had (?:spoken|first)|originally|was first put)\b",
    re.IGNORECASE,
)
_GROWN = re.compile(
    r"\b(?:climbed|risen|rose|grown|grew|swelled|swollen|increased|revised|updated|at first|tally now|now stands)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?…][”\"'’)]*\s|\n")

Sayings = Sequence[Saying]


def of_run(sayings: Iterable[Saying], event_of: Mapping[str, str]) -> Iterator[Finding]:
    """A count of one day's happening, and the running total that begins with it."""
    told: dict[object, list[Saying]] = defaultdict(list)
    for saying in sayings:
        claim = saying.claim
        if claim.place and claim.date and not claim.part_of and claim.of in PEOPLE | {"sites"} and _is_said(saying):
            told[claim.act, claim.of, place_name(claim.place[0])].append(saying)
    for group in told.values():
        runs = [saying for saying in group if saying.claim.scope == "running"][:MOST]
        for run in runs:
            early = [saying for saying in group[:MOST] if _begins(saying, run)]
            if early:
                yield update([*early, run], event_of)


def _is_said(saying: Saying) -> bool:
    return saying.claim.status in ("asserted", "alleged")


def _begins(saying: Saying, run: Saying) -> bool:
    """Whether `saying` counts the happening from whose day `run` counts on, and was published no later."""
    day, period = saying.claim.date, run.claim.date
    if saying.claim.scope != "incident" or not day or not period or not day.first <= period.first <= day.last:
        return False
    nations = [set(one.claim.nationality) for one in (saying, run)]
    grown = saying.interval.low < run.interval.low <= saying.interval.low * GROWN
    return grown and (nations[0] == nations[1] or not all(nations)) and published(saying) <= published(run)


def published(saying: Saying) -> date:
    """The day on which the report of a figure came out; the earliest of all where it is not known."""
    return saying.document.metadata.published or date.min


def update(counts: Sayings, event_of: Mapping[str, str], grade: str = "likely") -> Finding:
    """The finding on `counts`, the latest of them last."""
    first, last = counts[0], counts[-1]
    grown = last.interval.low - first.interval.low
    ways: dict[str, str] = {}
    for saying in counts:
        ways.setdefault(messages.figure(saying), saying.said_by)
    steps = " → ".join(f"{way} ({by})" for way, by in ways.items())
    change = f"up by {messages.amount(grown)}" if grown >= 0 else f"down by {messages.amount(-grown)}"
    message = f"{steps} {messages.act(last.claim)}: {change}"
    return finding("update", counts, message, abs(grown), event_of.get(last.claim.id), grade)


def of_page(slot: Slot, sayings: Sayings, event_of: Mapping[str, str]) -> Iterator[Finding]:
    """Counts of one slot in the timed entries of one live page: the later, larger one supersedes the earlier."""
    pages: dict[str, list[Saying]] = defaultdict(list)
    for saying in sayings:
        pages[saying.document.id].append(saying)
    for said in pages.values():
        entries = _entries(said[0].document) if len(said) > 1 and slot.scope != "running" else []
        if len(entries) < ENTRIES:
            continue
        readings = _rising(sorted((_entry(s, entries), s.claim.id, s) for s in said))
        if len(readings) > 1:
            yield update(readings, event_of)


def _rising(timed: Sequence[tuple[int, str, Saying]]) -> list[Saying]:
    """Of figures by the time of their entries those that are larger than all of earlier entries."""
    found: list[tuple[int, Saying]] = []
    for at, _, saying in timed:
        if at < 0 or (found and (saying.interval.low <= found[-1][1].interval.low or at == found[-1][0])):
            continue
        found.append((at, saying))
    return [saying for _, saying in found]


def _entries(document: Document) -> list[tuple[int, int]]:
    """Where each entry of a live page starts, and its time in minutes."""
    return [(m.start(), int(m.group(1)) * 60 + int(m.group(2))) for m in _TIME.finditer(document.text)]


def _entry(saying: Saying, entries: Sequence[tuple[int, int]]) -> int:
    """The time of the entry that a figure stands in; -1 before the first."""
    return max((at for at in entries if at[0] <= saying.claim.quote.start), default=(0, -1))[1]


def of_growth(slot: Slot, sayings: Sayings, event_of: Mapping[str, str]) -> Iterator[Finding]:
    """A figure that its report calls a grown one, and the smaller ones of reports before it."""
    if slot.scope == "running":
        return
    grown = [s for s in sayings if not s.claim.part_of and _is_grown(s)]
    for last in sorted(grown, key=lambda s: (-s.interval.low, s.claim.id))[:1]:
        first = [
            saying
            for saying in sayings
            if saying.root != last.root
            and not saying.claim.part_of
            and saying.interval.is_exact
            and saying.interval.low < last.interval.low <= saying.interval.low * GROWN
            and published(saying) <= published(last)
        ]
        if first:
            same = [s for s in sayings if s is not last and s.interval.bounds == last.interval.bounds]
            yield update([*sorted(first, key=lambda s: (s.interval.low, s.claim.id)), *same, last], event_of)


def _is_grown(saying: Saying) -> bool:
    """Whether its paragraph, up to the figure, says that the count has grown."""
    start = saying.claim.quote.start
    before = saying.document.text[max(0, start - GROWING) : saying.claim.quote.end].rpartition("\n\n")[2]
    return bool(_GROWN.search(before))


def of_early(members: Sayings, event_of: Mapping[str, str]) -> Iterator[Finding]:
    """A figure that its own report calls an early one, and the one that the report gives instead.

    `members` are the figures of one report: it may place or date the two differently.
    """
    for early in members:
        if not is_early(early):
            continue
        later = [saying for saying in members if replaces(saying, early)]
        later = [s for s in later if event_of.get(s.claim.id) == event_of.get(early.claim.id)] or _nearest(early, later)
        if later:
            alike = [s for s in later if thing(s.claim.role) == thing(early.claim.role)] or later
            yield update([early, max(alike, key=lambda s: (s.interval.low, s.claim.id))], event_of)


def _nearest(early: Saying, later: Sayings) -> list[Saying]:
    """Of figures that the report places or dates otherwise the nearest, if it is told right beside."""
    gaps = [(saying.claim.quote.gap(early.claim.quote), saying.claim.id, saying) for saying in later]
    return [saying for gap, _, saying in sorted(gaps)[:1] if gap <= BESIDE]


def is_early(saying: Saying) -> bool:
    """Whether the words around a figure call it an early one: "up from", "early reports had said"."""
    text, start = saying.document.text, saying.claim.quote.start
    before = _SENTENCE.split(text[max(0, start - EARLY) : start])[-1]
    after = _SENTENCE.split(text[saying.claim.quote.end : saying.claim.quote.end + 20])[0]
    return bool(_EARLY.search(f"{before} {saying.claim.source or ''}") or _EARLY.match(after.strip()))


def replaces(later: Saying, early: Saying) -> bool:
    """Whether `later` counts the same in the same report as the early figure, and is another."""
    a, b = early.claim, later.claim
    same = (a.act, a.of, a.unit, a.nationality, gender(a.role)) == (b.act, b.of, b.unit, b.nationality, gender(b.role))
    told = later.document.id == early.document.id and later.claim.id != early.claim.id and not is_early(later)
    wholes = (a.part_of is None) == (b.part_of is None) and is_of_bodies(a) == is_of_bodies(b)
    apart = not later.interval.meets(early.interval) and later.interval.low < early.interval.low * TENFOLD
    return same and told and wholes and apart


def of_part(
    sayings: Mapping[str, Saying], by_event: Mapping[str, Sayings], event_of: Mapping[str, str]
) -> Iterator[Finding]:
    """An early report's whole count, which a later one gives as a part: the first building of two."""
    parts: dict[str, list[Saying]] = defaultdict(list)
    for saying in sayings.values():
        parts[saying.claim.part_of or ""].append(saying)
    for part in sayings.values():
        total = sayings.get(part.claim.part_of or "")
        if not total or not _is_earlier_round(part, total):
            continue
        early = [s for s in by_event.get(event_of.get(part.claim.id, ""), ()) if _is_whole(s, part)]
        if not early:
            continue
        now = [s for s in by_event.get(event_of.get(total.claim.id, ""), ()) if _is_same(s, total)]
        yield update([*early, part, *now], event_of)
        yield from _by_nation(early, now, parts, event_of)


def _is_earlier_round(part: Saying, total: Saying) -> bool:
    """Whether a part is what a first round brought: the same place, act and kind, nearly all, no group of its own."""
    a, b = part.claim, total.claim
    here = a.place and b.place and place_name(a.place[0]) == place_name(b.place[0])
    group = a.nationality or gender(a.role) or special(a) != special(b)
    near = part.interval.low < total.interval.low <= part.interval.low * GROWN
    return bool(here and near and not group and a.act == b.act and a.of == b.of == "people")


def _is_whole(saying: Saying, part: Saying) -> bool:
    same = saying.claim.of == "people" and saying.interval.bounds == part.interval.bounds
    return same and not saying.claim.part_of and saying.root != part.root and not saying.claim.nationality


def _is_same(saying: Saying, total: Saying) -> bool:
    return saying.claim.of == "people" and saying.interval.bounds == total.interval.bounds and _is_said(saying)


def _by_nation(
    early: Sayings, now: Sayings, parts: Mapping[str, Sayings], event_of: Mapping[str, str]
) -> Iterator[Finding]:
    """The same by nationality: of each that both rounds count, the first round's figures and the later, larger one."""
    first = _nations(early, parts)
    then = _nations(now, parts)
    for nation in sorted(first.keys() & then.keys()):
        last = max(then[nation], key=lambda s: (s.interval.low, s.claim.id))
        lower = [s for s in first[nation] if s.interval.low < last.interval.low <= s.interval.low * GROWN]
        if lower:
            yield update([*lower, last], event_of)


def _nations(wholes: Sayings, parts: Mapping[str, Sayings]) -> dict[tuple[str, ...], list[Saying]]:
    """The parts of `wholes` by nationality."""
    found: dict[tuple[str, ...], list[Saying]] = defaultdict(list)
    for whole in wholes:
        for part in parts.get(whole.claim.id, ()):
            if part.claim.nationality and not gender(part.claim.role) and part.claim.of == "people":
                found[part.claim.nationality].append(part)
    return found
