"""Whom a pronoun, a noun or a part of a name means: what a report has told so far of who speaks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crackdown.model.reading import Voice
from crackdown.read.speakers import ARTICLE
from crackdown.read.speaking import Speaker, Speakers

SHORT = re.compile(r"\s+\((?P<name>[A-Z][A-Za-z-]{1,9})\)")  # the letters by which a body is called from then on
REMEMBERED = 20  # persons and bodies named so far
DEFINITE = re.compile(r"\b(?:the|its)\s+$", re.IGNORECASE)
HELD = re.compile(r",\s+[^,.;\n]*(?=[,.;])")
ITS = re.compile(r"\b(?:its|their)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
# Nouns that mean the last body of their kind.
TYPE_NOUNS = frozenset(
    "company firm operator group charity watchdog association foundation organisation organization agency "
    "newspaper paper outlet broadcaster "
    "website ministry commission department bureau bank exchange airline embassy council".split()
)


def meant_by(who: str, at: int, found: Sequence[Speaker], known: Speakers) -> Speaker | None:
    """Whom a pronoun means: somebody named before it in the sentence, else whoever spoke last."""
    person = who in ("he", "she", "who", "his", "her", "him")
    before = [one for one in found if one.span.end <= at and one.kind and not one.state]
    here = [one for one in before if (one.person if person else not one.single)]
    if here:
        return here[-1]
    return known.person if person else known.body or known.person


def by_name(speaker: Speaker, text: str, found: Sequence[Speaker], known: Speakers) -> Speaker:
    """The speaker by name where only its kind is said: "the company", "the report"."""
    bare = ARTICLE.sub("", speaker.name.lower())
    if speaker.office and DEFINITE.search(text[max(0, speaker.span.start - 5) : speaker.span.start]):
        holders = [one for one in known.people if _holds(one, bare, text)]
        return replace(holders[-1], span=speaker.span) if holders else speaker
    if bare in ("report", "statement") or (bare.endswith(" report") and known.body is None):
        here = [one for one in found if one.span.end <= speaker.span.start and one.kind and one.name[:1].isupper()]
        meant = here[-1] if here else known.body
        return replace(meant, span=speaker.span) if meant else speaker
    if speaker.kind is None and known.body and ITS.search(text[max(0, speaker.span.start - 40) : speaker.span.start]):
        return replace(known.body, span=speaker.span)  # "its weekly tally says"
    if bare not in TYPE_NOUNS or not DEFINITE.search(text[max(0, speaker.span.start - 5) : speaker.span.start]):
        return speaker
    before = [one for one in found if one.span.end <= speaker.span.start and one.body]
    for other in reversed((*known.bodies, *before)):
        if other.kind == speaker.kind and (speaker.kind != "government" or bare in other.name.lower()):
            return replace(other, span=speaker.span)
    return speaker


def _holds(person: Speaker, office: str, text: str) -> bool:
    """Whether the person was named with the office: right before the name, or behind it between commas."""
    start, end = person.span.start, person.span.end
    before = text[max(0, start - 60) : start].lower()
    behind = HELD.match(text, end, end + 60)
    return bool(re.search(rf"\b{re.escape(office)}\b[^.;\n]*$", before)) or bool(behind and office in behind[0].lower())


def next_speakers(found: Sequence[Speaker], said: Sequence[Voice], known: Speakers, text: str) -> Speakers:
    """Whom the next sentence's "he" and "it" mean: whoever spoke last, else the last named person."""
    person, body = known.person, known.body
    spoken = {voice.span: voice for voice in said}
    for speaker in found:
        if speaker.span in spoken and not re.fullmatch(r"(?:\w+\s+)?(?:report|statement)", speaker.name.lower()):
            person, body = (speaker, body) if speaker.single else (person, speaker)
        elif speaker.body and not spoken:
            body = speaker
    named = [speaker for speaker in found if speaker.person and speaker.kind]
    if named and not any(one.span in spoken for one in found if one.person):
        person = named[-1]
    bodies = [one for one in found if one.body]
    people = {speaker.name: speaker for speaker in known.people}
    for speaker in named:
        people[speaker.name] = people.pop(speaker.name, speaker)  # where it was first named, with its office
    seen = {speaker.name: speaker for speaker in known.bodies if speaker.name not in {one.name for one in bodies}}
    seen |= {speaker.name: speaker for speaker in bodies}
    short = (*known.short, *_short_names(bodies, text))
    return Speakers(
        person, body, tuple(people.values())[-REMEMBERED:], tuple(seen.values())[-REMEMBERED:], short[-REMEMBERED:]
    )


def _short_names(bodies: Sequence[Speaker], text: str) -> Iterator[tuple[str, Speaker]]:
    """What bodies are called from then on: by the letters in brackets, or without the last word of their name."""
    for body in bodies:
        if match := SHORT.match(text, body.span.end):
            yield match["name"], body
        names = body.name.split()
        if len(names) == 1:
            yield body.name, body
        if len(names) > 1 and body.kind in ("company", "ngo") and text[body.span.start].isupper():
            yield " ".join(names[:-1]), body
