"""The numbers of a text that no claim gives, and why."""

from collections.abc import Iterator, Sequence

from crackdown.codebook.numerals import numerals
from crackdown.model.claim import Claim
from crackdown.model.problem import Problem
from crackdown.model.reading import Figure, Reading, Sentence
from crackdown.model.span import Span
from crackdown.model.uncoded import Uncoded


def uncoded(reading: Reading, claims: Sequence[Claim], problems: Sequence[Problem]) -> tuple[Uncoded, ...]:
    """Each number of `reading` that none of `claims` stands on, in the order of the text.

    `problems` are those met when the reading was turned into claims.
    """
    coded = [ground.span for claim in claims for ground in claim.grounds_of("number")]
    found: list[Uncoded] = []
    for sentence in reading.sentences:
        numbers = list(_aside(sentence, reading.document.text) if _is_aside(sentence) else _left(sentence, problems))
        found += [number for number in numbers if not any(number.span.overlaps(span) for span in coded)]
    return tuple(found)


def _is_aside(sentence: Sentence) -> bool:
    """Whether the sentence is none of the report's text, so that no figures were looked for."""
    return sentence.kind in ("noise", "caption")


def _aside(sentence: Sentence, text: str) -> Iterator[Uncoded]:
    for numeral in numerals(sentence.span.text(text), sentence.span.start):
        yield Uncoded(numeral.span, "aside")


def _left(sentence: Sentence, problems: Sequence[Problem]) -> Iterator[Uncoded]:
    for figure in sentence.figures:
        if figure.excluded:
            yield Uncoded(figure.digits, figure.excluded)
        elif sentence.kind != "body":
            yield Uncoded(figure.digits, "headline")
        else:
            yield _open(figure, problems)


def _open(figure: Figure, problems: Sequence[Problem]) -> Uncoded:
    met = next((problem for problem in problems if _is_of(problem.span, figure)), None)
    return Uncoded(figure.digits, "open", met.message) if met else Uncoded(figure.digits, "left")


def _is_of(span: Span | None, figure: Figure) -> bool:
    return span is not None and span.contains(figure.digits)
