"""What one says and another denies."""

import re
from collections.abc import Iterator, Mapping, Sequence

from crackdown.model.claim import Claim
from crackdown.model.finding import Finding
from crackdown.model.names import fold
from crackdown.reconcile import messages
from crackdown.reconcile.findings import finding
from crackdown.reconcile.slots import Saying, Slot

Found = Iterator[Finding]

MOST = 12
"""So many figures are set against one denial."""


def of_denial(slot: Slot, denied: Sequence[Saying], others: Sequence[Saying], event: str) -> Found:
    """A figure that one voice denies and another asserts."""
    for saying in denied:
        against = [
            s for s in others if s.claim.act == slot.act and s.claim.of == slot.of and s.interval.meets(saying.interval)
        ]
        if against:
            message = f"{messages.total(against[0])} is denied by {saying.said_by}"
            yield finding("denied", [*against, saying], message, None, event, "likely")


def of_own_count(sayings: Sequence[Saying]) -> Found:
    """A figure that a voice denies, and the one that it gives instead, in one report: "not 5,000, at most 400"."""
    for denied in sayings:
        if denied.claim.status != "denied" or not denied.voice:
            continue
        own = [s for s in sayings if _is_instead(s, denied)]
        if own:
            gap = max(denied.interval.low - own[0].interval.high, own[0].interval.low - denied.interval.high)
            message = f"{messages.figure(denied)} denied by {denied.said_by}, who has {messages.total(own[0])}"
            yield finding("conflict", [denied, *own], message, gap, None, "look")


def _is_instead(saying: Saying, denied: Saying) -> bool:
    a, b = saying.claim, denied.claim
    same = (a.act, a.of, a.unit, saying.voice) == (b.act, b.of, b.unit, denied.voice)
    return same and a.status == "asserted" and not saying.interval.meets(denied.interval)


def of_denying(deeds: Sequence[Claim], figures: Mapping[str, Sequence[Saying]], event_of: Mapping[str, str]) -> Found:
    """What bodies deny, against what other voices say; denials of one thing in several reports are one finding.

    A denial speaks of the estimate told in the sentence before it; where there is none, of all that its report tells as
    an allegation. `figures` are those of each document.
    """
    told: dict[str, tuple[list[Claim], dict[str, Saying]]] = {}
    for deed in deeds:
        if not (deed.source or deed.actor):
            continue
        disputed = [s for s in figures.get(deed.document, ()) if _is_disputed(s, deed)]
        against = [s for s in disputed if _stands_before(s, deed)] or [
            saying for saying in disputed if saying.claim.status == "alleged"
        ]
        if against:
            about = event_of.get(against[0].claim.id, against[0].claim.id)
            denials, said = told.setdefault(about, ([], {}))
            denials.append(deed)
            said |= {saying.claim.id: saying for saying in against}
    for about, (denials, said) in told.items():
        yield _denying(denials, list(said.values())[:MOST], about)


def _denying(deeds: Sequence[Claim], against: Sequence[Saying], event: str) -> Finding:
    deniers = ", ".join(dict.fromkeys(deed.source or deed.actor or "" for deed in deeds))
    figures = ", ".join(dict.fromkeys(messages.total(saying) for saying in against))
    message = f"{figures}: denied ({deniers})"
    return finding("conflict", against, message, None, event if event.startswith("e-") else None, "look", deeds)


def _is_disputed(saying: Saying, deed: Claim) -> bool:
    """Whether a figure is another voice's estimate or allegation."""
    deniers = {fold(name) for name in (deed.source, deed.actor) if name}
    open_ = saying.claim.scope == "estimate" or saying.claim.status == "alleged"
    told = bool(saying.claim.source) or saying.claim.status == "alleged"
    return open_ and told and saying.claim.status != "denied" and fold(saying.claim.source or "") not in deniers


def _stands_before(saying: Saying, deed: Claim) -> bool:
    between = saying.document.text[saying.claim.quote.end : deed.quote.start]
    return saying.claim.quote.end <= deed.quote.start and len(_ENDS.findall(between)) <= 1 and "\n\n" not in between


_ENDS = re.compile(r"[.!?][”\"'’)]*\s")
