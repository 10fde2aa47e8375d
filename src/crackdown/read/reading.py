"""Puts a document's reading together, sentence by sentence."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from crackdown.codebook.entries import Codebook
from crackdown.model.problem import Problem
from crackdown.model.reading import Agent, Cue, Demonym, Reading, Sentence, SentenceKind
from crackdown.model.report import Document
from crackdown.model.span import Span
from crackdown.read.acts import act_words, split_words
from crackdown.read.carrying import carried
from crackdown.read.field import demonym, field_of
from crackdown.read.figures import figures
from crackdown.read.layout import blocks, cue_patterns, noun_ends, sentences, starts
from crackdown.read.lexicon import Annotated, Mark, lexicon
from crackdown.read.memory import next_speakers
from crackdown.read.naming import with_named_places
from crackdown.read.periods import Calendar
from crackdown.read.places import place_names
from crackdown.read.published import calendar_of
from crackdown.read.speakers import speakers
from crackdown.read.speaking import Speakers
from crackdown.read.times import times
from crackdown.read.voices import is_cued, voices

SENTENCE_CUES = ("running", "estimate", "rate", "planned", "alleged", "denied", "part", "rest")


def read(document: Document, codebook: Codebook) -> tuple[Reading, tuple[Problem, ...]]:
    """What stands where in `document`. Deterministic; nothing is bound to anything yet."""
    text = document.text
    ann = lexicon(codebook).annotate(text)
    when = calendar_of(text, document.metadata.published)
    starts = [mark.span.start for mark in ann.marks]
    found: list[Sentence] = []
    known = Speakers()
    for number, block in enumerate(blocks(text, codebook)):
        for span in sentences(block, text):
            marks = ann.marks[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
            sentence, known = _sentence(ann, span, number, block.kind, marks, when, known, codebook)
            found.append(sentence)
    found = list(with_named_places(found, ann.marks, text, codebook))
    return Reading(document, carried(found, text), when.published), ()


def _sentence(
    ann: Annotated,
    span: Span,
    paragraph: int,
    kind: SentenceKind,
    marks: Sequence[Mark],
    when: Calendar,
    known: Speakers,
    codebook: Codebook,
) -> tuple[Sentence, Speakers]:
    text = ann.text
    if kind in ("noise", "caption"):
        return Sentence(span, paragraph, kind), known
    marks = tuple(mark for mark in marks if mark.span.end <= span.end)
    time_words = times(span.text(text), span.start, when)
    speaking = is_cued(text, span)
    places = place_names(text, span, marks, codebook)
    spoken = speakers(text, span, marks, known, codebook, speaking=speaking, places=[place.span for place in places])
    said = voices(text, span, spoken, known) if speaking else ()
    numbers = figures(field_of(ann, span, marks, noun_ends(codebook)), time_words, codebook)
    acts = act_words(text, span, marks)
    if kind == "body" and (split := tuple(split_words(text, span, codebook))):
        acts = tuple(sorted((*acts, *split), key=lambda act: (act.span, act.acts)))
    sentence = Sentence(
        span,
        paragraph,
        kind,
        figures=numbers,
        demonyms=_demonyms(marks),
        acts=acts,
        places=places,
        times=time_words,
        voices=said,
        agents=tuple(Agent(one.span, one.name, one.kind, one.person) for one in spoken),
        cues=_cues(text, span, codebook) if numbers or acts else (),
    )
    return sentence, next_speakers(spoken, said, known, text)


def _demonyms(marks: Sequence[Mark]) -> tuple[Demonym, ...]:
    """The nationality words that aren't part of a body's name ("Philippine National Police")."""
    bodies = [mark.span for mark in marks if mark.kind in ("body", "outlet")]
    nations = [mark for mark in marks if mark.kind == "nation"]
    return tuple(demonym(mark) for mark in nations if not any(body.contains(mark.span) for body in bodies))


@lru_cache(maxsize=4)
def _cue_starts(codebook: Codebook) -> re.Pattern[str]:
    """Where any cue may begin: found in one go, so that each kind is tried there only."""
    return starts([source for kind in SENTENCE_CUES for source in codebook.cues[kind]])


def _cues(text: str, span: Span, codebook: Codebook) -> tuple[Cue, ...]:
    patterns = cue_patterns(codebook)
    found: list[tuple[int, int, str]] = []
    ends = dict.fromkeys(SENTENCE_CUES, span.start)
    for place in _cue_starts(codebook).finditer(text, span.start, span.end):
        at = place.start()
        for kind in SENTENCE_CUES:
            if at >= ends[kind] and (match := patterns[kind].match(text, at, span.end)):
                ends[kind] = match.end()
                found.append((at, match.end(), kind))
    return tuple(Cue(Span(start, end), kind) for start, end, kind in sorted(found))
