"""Puts a document's reading together, sentence by sentence."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from crackdown.codebook.entries import Codebook
from crackdown.model.problem import Problem
from crackdown.model.reading import Cue, Demonym, Reading, Sentence, SentenceKind
from crackdown.model.report import Document
from crackdown.model.span import Span
from crackdown.read import speech
from crackdown.read.acts import act_words, split_words
from crackdown.read.field import demonym, field_of
from crackdown.read.figures import figures
from crackdown.read.layout import blocks, cue_patterns, noun_ends, sentences
from crackdown.read.lexicon import Annotated, Mark, lexicon
from crackdown.read.periods import Calendar
from crackdown.read.places import place_names
from crackdown.read.syntax import trees
from crackdown.read.times import calendar_of, times
from crackdown.read.voices import Speakers, next_speakers, speakers, voices

SENTENCE_CUES = ("running", "estimate", "rate", "planned", "alleged", "denied", "part", "rest")


def read(document: Document, codebook: Codebook) -> tuple[Reading, tuple[Problem, ...]]:
    """What stands where in `document`. Deterministic; nothing is bound to anything yet."""
    text = document.text
    ann = lexicon(codebook).annotate(text)
    when = calendar_of(text, document.metadata.published)
    starts = [mark.span.start for mark in ann.marks]
    found: list[Sentence] = []
    marked: list[tuple[Mark, ...]] = []
    for number, block in enumerate(blocks(text, codebook)):
        for span in sentences(block, text):
            marks = ann.marks[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
            marked.append(tuple(mark for mark in marks if mark.span.end <= span.end))
            found.append(_sentence(ann, span, number, block.kind, marked[-1], when, codebook))
    return Reading(document, tuple(_voiced(_with_trees(found, ann), marked, text))), ()


def _with_trees(found: Sequence[Sentence], ann: Annotated) -> Iterator[Sentence]:
    """The sentences, those that hold something to code with their trees."""
    worth = [one for one in found if one.kind == "body" and (one.acts or any(not f.excluded for f in one.figures))]
    read = dict(zip((one.span for one in worth), trees(ann.doc, [one.span for one in worth]), strict=True))
    return (replace(one, tree=read.get(one.span)) for one in found)


def _voiced(found: Iterable[Sentence], marked: Sequence[Sequence[Mark]], text: str) -> Iterator[Sentence]:
    """The sentences with who speaks in them, in order: "he" and "it" go back to whoever spoke before."""
    known = Speakers()
    for sentence, marks in zip(found, marked, strict=True):
        if sentence.kind in ("noise", "caption"):
            yield sentence
            continue
        spoken = speakers(text, sentence.span, marks, known)
        said = speech.heard(voices(text, sentence.span, spoken, known), spoken, sentence.tree, text, sentence.span)
        known = next_speakers(spoken, said, known)
        yield replace(sentence, voices=said)


def _sentence(
    ann: Annotated,
    span: Span,
    paragraph: int,
    kind: SentenceKind,
    marks: tuple[Mark, ...],
    when: Calendar,
    codebook: Codebook,
) -> Sentence:
    text = ann.text
    if kind in ("noise", "caption"):
        return Sentence(span, paragraph, kind)
    time_words = times(span.text(text), span.start, when)
    numbers = figures(field_of(ann, span, marks, noun_ends(codebook)), time_words, codebook)
    acts = act_words(text, span, marks)
    if kind == "body":
        acts = tuple(sorted((*acts, *split_words(text, span, codebook)), key=lambda act: (act.span, act.acts)))
    return Sentence(
        span,
        paragraph,
        kind,
        figures=numbers,
        demonyms=_demonyms(marks),
        acts=acts,
        places=place_names(text, span, marks),
        times=time_words,
        cues=_cues(text, span, codebook) if numbers or acts else (),
    )


def _demonyms(marks: Sequence[Mark]) -> tuple[Demonym, ...]:
    """The nationality words that aren't part of a body's name ("Philippine National Police")."""
    bodies = [mark.span for mark in marks if mark.kind in ("body", "outlet")]
    nations = [mark for mark in marks if mark.kind == "nation"]
    return tuple(demonym(mark) for mark in nations if not any(body.contains(mark.span) for body in bodies))


def _cues(text: str, span: Span, codebook: Codebook) -> tuple[Cue, ...]:
    patterns = cue_patterns(codebook)
    found = [
        Cue(Span(*match.span()), kind)
        for kind in SENTENCE_CUES
        for match in patterns[kind].finditer(text, span.start, span.end)
    ]
    return tuple(sorted(found, key=lambda cue: (cue.span, cue.kind)))
