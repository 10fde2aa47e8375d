"""Voices as the sentence's tree has them: whose verb of saying it is, and how far what is said reaches."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from crackdown.model.reading import Voice
from crackdown.model.span import Span
from crackdown.model.tree import SUBJECTS, Tree
from crackdown.read.voices import SAY, Speaker, voice_of

SAYS = re.compile(
    rf"(?:{SAY}|believe|believed|think|thinks|thought|admit|suspects?|suspected|fears?|feared)", re.IGNORECASE
)
RELATIVE = re.compile(r"\b(?:that|which|who|whom|where)\s+$")
CLAUSE = re.compile(r"(?:;|\b(?:but|while|and|whereas|although))\s+(?:the\s+)?$")
BY = re.compile(r"\s+(?:by|in|on|at(?!\s+(?:least|most)))\b")


def heard(
    said: Sequence[Voice], found: Sequence[Speaker], tree: Tree | None, text: str, sentence: Span
) -> tuple[Voice, ...]:
    """The voices that the rules found, each with its verb's own subject and reach; else those that the tree shows."""
    if tree is None:
        return tuple(said)
    kept = [one for voice in said if (one := _mended(voice, found, tree, text, sentence))]
    if not said:
        kept.extend(_more(found, tree, text, sentence))
    return tuple(kept)


def _mended(voice: Voice, found: Sequence[Speaker], tree: Tree, text: str, sentence: Span) -> Voice | None:
    verb = tree.top(voice.cue)
    if verb is None or not tree.tags[verb].startswith("VB") or not SAYS.fullmatch(tree.words[verb].text(text)):
        return voice
    if tree.tags[verb] == "VBN" and not tree.hung(verb, *SUBJECTS) and BY.match(text, voice.cue.end):
        return None  # "a house valued at", "the sites named by"
    subject = _subject(verb, tree)
    speaker = _speaker(subject, found, tree) if subject is not None else None
    if speaker and not speaker.span.overlaps(voice.span):
        voice = voice_of(speaker, speaker.span, voice.cue, voice.covers)
    return replace(voice, covers=_reach(verb, voice.covers, tree, text, sentence))


def _subject(verb: int, tree: Tree) -> int | None:
    """The verb's subject: its own, or one that the parser surely shares ("and says", "allied with the army says")."""
    if own := tree.hung(verb, *SUBJECTS):
        return own[0]
    shared = tree.relations[verb] == "ccomp" or (tree.relations[verb] == "conj" and tree.hung(verb, "cc"))
    return tree.subject(verb) if shared else None


def _speaker(word: int, found: Sequence[Speaker], tree: Tree) -> Speaker | None:
    return next((one for one in found if one.span.overlaps(tree.words[word])), None)


def _reach(verb: int, covers: Span, tree: Tree, text: str, sentence: Span) -> Span:
    """What is said within a relative clause reaches no further; what a later clause says doesn't reach back."""
    subjects = tree.hung(verb, *SUBJECTS)
    if not subjects and tree.relations[verb] == "conj" and tree.heads[verb] < verb and tree.hung(verb, "cc"):
        first = tree.words[tree.heads[verb]].text(text)
        begun = max(covers.start, tree.words[verb].start)
        return covers if SAYS.fullmatch(first) else Span(begun, max(begun, covers.end))  # "freed 40 and says that …"
    if not subjects or subjects[0] > verb:
        return covers
    start = tree.phrase(subjects[0]).start
    before = text[max(sentence.start, start - 12) : start]
    if RELATIVE.search(before) and any(tree.relations[word] == "acl:relcl" for word in tree.up(verb)):
        clause = next(tree.phrase(word) for word in tree.up(verb) if tree.relations[word] == "acl:relcl")
        return _within(covers, clause)
    if CLAUSE.search(before) and tree.hung(verb, "ccomp") and start < covers.end:
        return Span(max(covers.start, start), covers.end)
    return covers


def _within(covers: Span, clause: Span) -> Span:
    start = max(covers.start, clause.start)
    return Span(start, max(start, min(covers.end, clause.end)))


def _more(found: Sequence[Speaker], tree: Tree, text: str, sentence: Span) -> Iterator[Voice]:
    """Verbs of saying with something said, whose subject can speak."""
    for verb, span in enumerate(tree.words):
        if not tree.tags[verb].startswith("VB") or not SAYS.fullmatch(span.text(text)):
            continue
        subject = tree.subject(verb) if tree.hung(verb, "ccomp") or tree.relations[verb] == "parataxis" else None
        if subject is not None and (speaker := _speaker(subject, found, tree)):
            yield voice_of(speaker, speaker.span, span, _reach(verb, sentence, tree, text, sentence))
            return
