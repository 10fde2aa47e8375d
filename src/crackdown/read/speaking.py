"""Who speaks, as a noun, and the names that such a noun beside them makes a body's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from crackdown.model.span import Span

NAME = re.compile(r"(?<![\w-])[A-Z][\w'-]{2,}(?![\w-])")
SINGLE = re.compile(
    r"\b(?:official|spokesman|spokeswoman|spokesperson|woman|man|guard|vendor|porter|lawyer|victim|worker|volunteer|"
    r"survivor|doctor|judge|resident|witness|officer|activist|analyst|trader)$",
    re.IGNORECASE,
)
IN_APPOSITION = re.compile(r",\s+(?:an?|the)\s+(?:[\w'\u2019-]+\s+){0,6}$")
# Between a noun and the name of what it means: "the militia, the Tanao Guard, said", "the charity, Watch (TW), says".
NAMED_BEHIND = re.compile(r",\s+(?:the\s+)?")
CLOSES_NAME = re.compile(r",|\s+\([A-Z][\w-]{1,9}\),")
# What opens a sentence with a capital but is no name: "Separately, the bureau said", "Elsewhere, the army".
NO_NAME = re.compile(
    r"\w+ly|Elsewhere|Meanwhile|However|Instead|Still|Besides|Overall|Today|Yesterday|Tomorrow|Nearby|Afterwards?|Moreover|"
    r"Furthermore|Also|Then|Later|Earlier|Likewise|Otherwise|Nevertheless|Nonetheless|Therefore|Thus|Hence|Perhaps|Indeed|"
    r"Too|Here|There|Now|Once|Again|Overnight|Inside|Outside|Abroad|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
)
CLOSES = re.compile(r"[,.;]|$|\s+(?:based|that|which|run|owned|in|of)\b")
ORGANISED = frozenset({"ngo", "company", "media", "igo", "government", "police", "military", "court", "expert"})

INDEPENDENT = frozenset({"ngo", "company", "media", "expert"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who may be saying something; `person` is whoever is named as one, `state` a country or its capital,
    `office` whoever is called by an office."""

    span: Span
    name: str
    kind: str | None
    person: bool = False
    state: bool = False
    office: bool = False

    @property
    def single(self) -> bool:
        """Whether "he" or "she" may mean the speaker."""
        one = (self.office or self.kind in ("witness", "victim")) and not self.name.endswith("s")
        return self.person or one or bool(SINGLE.search(self.name))

    @property
    def body(self) -> bool:
        """Whether it is a body that bears a name."""
        return not self.person and not self.state and self.kind is not None and self.name[:1].isupper()


@dataclass(frozen=True, slots=True)
class Speakers:
    """Whom "he said" and "it said" go back to, and who was named so far: persons with an office, bodies."""

    person: Speaker | None = None
    body: Speaker | None = None
    people: tuple[Speaker, ...] = ()
    bodies: tuple[Speaker, ...] = ()
    short: tuple[tuple[str, Speaker], ...] = ()


def called(found: Sequence[Speaker], text: str, sentence: Span, places: Sequence[Span]) -> list[Speaker]:
    """The speakers with names that a noun beside them says to be a body's: "the outlet Tanao", "Tanao, a charity"."""
    named = list(found)
    for speaker in found:
        if speaker.person or speaker.kind not in ORGANISED or SINGLE.search(speaker.name):
            continue
        if speaker.name.islower() and _is_named_behind(speaker, named, text):
            named = [one for one in named if one is not speaker]
            continue
        name = _name_beside(speaker, text, sentence)
        if name is None:
            continue
        owner = next((other for other in named if other.span.overlaps(name)), None)
        if owner is None and not any(name.overlaps(place) for place in places):
            named.append(Speaker(name, name.text(text), speaker.kind))
        elif owner is not None and owner.person and owner.kind is None:
            named[named.index(owner)] = replace(owner, kind=speaker.kind, person=False)
        elif owner is None or not owner.body:
            continue
        elif owner.kind == "government" and speaker.kind in INDEPENDENT:
            named[named.index(owner)] = replace(owner, kind=speaker.kind)  # "Tanao Centre, a charity"
        named = [one for one in named if one is not speaker]
    return sorted(named, key=lambda one: one.span)


def _name_beside(speaker: Speaker, text: str, sentence: Span) -> Span | None:
    """A capitalised word right behind a noun for a body, or before it as what it is in apposition to."""
    if not speaker.name.split()[-1][0].islower():
        return None
    if after := NAME.match(text, min(speaker.span.end + 1, sentence.end), sentence.end):
        return Span(*after.span())
    start = max(sentence.start, speaker.span.start - 60)
    before = IN_APPOSITION.search(text[start : speaker.span.start])
    if before is None or not CLOSES.match(text, speaker.span.end):
        return None
    end = start + before.start()
    names = [match for match in NAME.finditer(text, max(sentence.start, end - 24), end) if match.end() == end]
    return Span(*names[-1].span()) if names and not NO_NAME.fullmatch(names[-1][0]) else None


def _is_named_behind(speaker: Speaker, found: Sequence[Speaker], text: str) -> bool:
    """Whether the name of what the noun means stands behind it, between commas."""
    return any(
        NAMED_BEHIND.fullmatch(text, speaker.span.end, other.span.start) and CLOSES_NAME.match(text, other.span.end)
        for other in found
        if other.body and speaker.span.end < other.span.start <= speaker.span.end + 8
    )
