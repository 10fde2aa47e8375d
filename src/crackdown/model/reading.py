"""A reading: what stands where in a document, before anything is bound to anything."""

from dataclasses import dataclass
from typing import Literal

from crackdown.model.claim import Period
from crackdown.model.number import Number
from crackdown.model.report import Document
from crackdown.model.span import Span

SentenceKind = Literal["body", "headline", "dateline", "caption", "noise"]


@dataclass(frozen=True, slots=True)
class Group:
    """Words that name what a figure counts.

    `of` is by the codebook, None where the words leave it open ("177 from Vietnam" says people by its country);
    `role` the words as written; `nations` the nationality words that belong to it; `link` how it hangs on the
    number: head ("63 people"), partitive ("56 of them women"), origin ("177 from Vietnam"), label ("Thais (82)"),
    predicate ("eighty-five are Vietnamese"), none ("the count was 100").
    """

    span: Span
    of: str | None
    role: str | None
    nations: tuple["Demonym", ...] = ()
    link: str = "none"

    @property
    def nationality(self) -> tuple[str, ...]:
        """ISO codes, in the order of the text, each once."""
        return tuple(dict.fromkeys(code for nation in self.nations for code in nation.codes))


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its hedge and what it counts. `span` covers number and hedge, `digits` the number's own words.

    `unit` is a currency where one is written with it; `excluded` says why it can't count anything ("age", "year",
    "duration", "percent", "clock", …), None where it may; `share` is how it presents itself among other figures:
    "rest" (the other 63), "more" (another 27), "all" (all 271), None.
    """

    span: Span
    digits: Span
    number: Number
    group: Group
    unit: str | None = None
    excluded: str | None = None
    share: str | None = None


@dataclass(frozen=True, slots=True)
class Demonym:
    """A nationality or country word; `codes` are ISO 3166-1 alpha-2. `kind` is country, adjective or people."""

    span: Span
    codes: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class ActWord:
    """A word or phrase that tells of one or more acts.

    `acts` are ids, strongest reading first; `form` is active, passive, participle, ing, infinitive, noun or phrase;
    `weak` are those of the acts that the word tells only right by a fitting figure.
    """

    span: Span
    acts: tuple[str, ...]
    form: str
    weak: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place or site as written; `chain` is the names, most specific first, as this document gives them."""

    span: Span
    names: tuple[str, ...]
    ids: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class TimeWord:
    """A date, period or time word, worked out against the publication date where that was needed."""

    span: Span
    period: Period | None
    kind: str


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says something: `name` the shortest full name, `cue` the reporting words, `covers` what is said.

    `private` marks a person named without an office: a claim then tells the kind of voice and not the name.
    """

    span: Span
    cue: Span
    covers: Span
    name: str
    kind: str | None
    private: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that turns a status or scope: `kind` is alleged, denied, planned, running, estimate, part, more …"""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and all that was found in it, each list in the order of the text."""

    span: Span
    paragraph: int
    kind: SentenceKind
    figures: tuple[Figure, ...] = ()
    demonyms: tuple[Demonym, ...] = ()
    acts: tuple[ActWord, ...] = ()
    places: tuple[PlaceName, ...] = ()
    times: tuple[TimeWord, ...] = ()
    voices: tuple[Voice, ...] = ()
    cues: tuple[Cue, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with its sentences, in order."""

    document: Document
    sentences: tuple[Sentence, ...]
