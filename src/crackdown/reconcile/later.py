"""Later counts: a figure that its report gives as the one now reached, and what was counted before it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta

from crackdown.model.claim import Claim
from crackdown.model.finding import Finding
from crackdown.model.roles import gender
from crackdown.reconcile import messages
from crackdown.reconcile.falls import rose_by
from crackdown.reconcile.findings import finding
from crackdown.reconcile.rivals import one_thing
from crackdown.reconcile.slots import Saying, place_name
from crackdown.reconcile.updates import GROWN, published, update

Found = Iterator[Finding]

CHANCE = 20
"""Smaller counts follow each other by chance."""

SOON = timedelta(days=30)
"""So long after a count a later one still follows it."""

MOST = 60
"""So many counts of one act and kind before and after one are held against it."""

AROUND = 90
"""The words that give a count as the one now reached stand in its sentence, so many characters around it or less."""

_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_NOW = re.compile(
    r"\b(?:now|so far|to date|new tally|latest (?:count|tally|figures?|number)|as of|at the weekend|"
    r"(?:climb|r[io]s|gr[eo]w|swell|increas|jump)\w* to|"
    rf"by (?:{_DAYS}|yesterday|noon|evening|nightfall|the weekend|(?:late|early) {_DAYS}))\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?…;:][”\"'’)]*\s|\n")


def of_later(sayings: Iterable[Saying], event_of: Mapping[str, str]) -> Found:
    """An update where a count told as the one now reached is larger than one of the same told before."""
    for group in _alike(sayings).values():
        for at, late in enumerate(group):
            near = group[max(0, at - MOST) : at + MOST] if is_latest(late) else ()
            before = [early for early in near if _precedes(early, late)]
            if before:
                most = max(early.interval.low for early in before)
                yield update([*(s for s in before if s.interval.low == most), late], event_of)


def _alike(sayings: Iterable[Saying]) -> dict[object, list[Saying]]:
    """The whole and exact counts that can follow each other, by what they count."""
    told: dict[object, list[Saying]] = defaultdict(list)
    for saying in sayings:
        claim = saying.claim
        counts = claim.of != "money" and saying.interval.is_exact and saying.interval.low >= CHANCE
        if counts and claim.status in ("asserted", "alleged") and not saying.is_increment and not rose_by(saying):
            told[claim.act, claim.of, claim.nationality, gender(claim.role)].append(saying)
    return {key: sorted(group, key=lambda s: (published(s), s.claim.id)) for key, group in told.items()}


def is_latest(saying: Saying) -> bool:
    """Whether the words around a figure give it as what has been counted by now."""
    text, quote = saying.document.text, saying.claim.quote
    before = _SENTENCE.split(text[max(0, quote.start - AROUND) : quote.start])[-1]
    after = _SENTENCE.split(text[quote.end : quote.end + AROUND])[0]
    return bool(_NOW.search(before + quote.text(text) + after))


def _precedes(early: Saying, late: Saying) -> bool:
    """Whether `early` may be what `late` has grown from: of the same place and days, told before or beside it."""
    a, b = early.claim, late.claim
    grown = early.interval.low < late.interval.low <= early.interval.low * GROWN
    if not grown or a.part_of or b.part_of or not one_thing(a, b) or is_latest(early):
        return False
    since = published(late) - published(early)
    beside = early.document.id == late.document.id
    if not beside and not (timedelta(0) < since <= SOON and a.place and b.place):
        return False
    if a.place and b.place and not _lies_with(a, b):
        return False
    days = a.date is None or b.date is None or a.date.overlaps(b.date)
    return days or (a.scope == b.scope == "running" and beside)


def _lies_with(left: Claim, right: Claim) -> bool:
    """Whether one of two places is the other or lies in it, as their own chains tell."""
    a, b = ([place_name(name) for name in claim.place] for claim in (left, right))
    return a[0] in b or b[0] in a


def of_additions(sayings: Iterable[Saying], event_of: Mapping[str, str]) -> Found:
    """A running total that is an earlier count and what came on top: agreement, and an update of the earlier count."""
    known = {saying.claim.id: saying for saying in sayings}
    counts: dict[object, list[Saying]] = defaultdict(list)
    for saying in known.values():
        if saying.interval.is_exact and saying.interval.low >= CHANCE and not saying.claim.part_of:
            counts[_counted(saying), saying.interval.low].append(saying)
    for added in known.values():
        total = known.get(added.claim.part_of or "")
        if not total or not _is_added(added, total):
            continue
        rest = counts.get((_counted(total), total.interval.low - added.interval.low), [])
        before = [early for early in rest if _adds_up_to(early, total)][:MOST]
        if before:
            told = messages.equation([before[0], added], messages.figure(total))
            message = f"{told}, as {messages.total(total)}"
            yield finding("agrees", [total, *before, added], message, None, event_of.get(total.claim.id), "likely")
            yield update([*before, total], event_of)


def _adds_up_to(early: Saying, total: Saying) -> bool:
    """Whether a running total may have begun with the earlier count: of one thing and place, and told soon before."""
    a, b = early.claim, total.claim
    soon = timedelta(0) <= published(total) - published(early) <= SOON
    return soon and bool(a.place and b.place) and one_thing(a, b) and _lies_with(a, b)


def _counted(saying: Saying) -> tuple[object, ...]:
    claim = saying.claim
    return (claim.act, claim.of, claim.unit, claim.nationality)


def _is_added(added: Saying, total: Saying) -> bool:
    """Whether a part is one happening that a running total counts beside others."""
    one = added.claim.scope == "incident" and total.claim.scope == "running" and added.interval.is_exact
    return one and total.interval.is_exact and added.claim.act == total.claim.act and not added.claim.nationality
