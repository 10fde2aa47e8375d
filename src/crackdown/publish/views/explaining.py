"""Why a report was read as it was: what each claim rests on, and why a number is in none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crackdown.model.report import Document
from crackdown.model.span import Span
from crackdown.model.uncoded import Uncoded
from crackdown.publish.views.ledger import ClaimView
from crackdown.publish.views.slots import Slot, headline, slots
from crackdown.publish.views.words import count_words

AROUND = 40  # characters shown on each side of a number
WHY = {
    "age": "an age",
    "aside": "in a caption, menu or other words beside the report",
    "clock": "a time of day",
    "compound": "part of a compound word",
    "date": "part of a date or period",
    "duration": "a length of time",
    "gathering": "the size of a meeting",
    "headline": "in a headline or date line; the text says it again, or nobody else does",
    "left": "another reader's claims leave it out",
    "measure": "a measure: a size, a distance, a ratio",
    "name": "part of a name, an address, or a number of a case, road or telephone",
    "percent": "a share, not a count",
    "price": "a price, or pay a head",
    "pronoun": "hardly more than “a” or “it”",
    "reference": "goes back to people or things counted before",
    "repeated": "repeats the number before it",
    "vague": "“many” says nothing that could be counted",
    "year": "a year",
}


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A number that is in no claim, the line that it stands in, the words around it, and why, in words."""

    words: str
    line: int
    before: str
    after: str
    why: str


def left_out(document: Document, numbers: Sequence[Uncoded]) -> tuple[LeftOut, ...]:
    """`numbers` of `document` as they are shown."""
    return tuple(_left_out(document.text, number) for number in numbers)


def explained(views: Sequence[ClaimView], document: Document, numbers: Sequence[Uncoded]) -> Iterator[str]:
    """Lines that tell what made each claim of `document`, and why each of the other `numbers` is in none."""
    headlines = {view.claim.id: headline(view) for view in views}
    coded, left = count_words(len(views), "claim"), count_words(len(numbers), "number")
    yield f"{document.where}: {coded}, {left} not coded"
    for position, view in enumerate(views, 1):
        yield ""
        yield f"{position}. {headlines[view.claim.id]}: line {_line(document.text, view.claim.quote)}: “{view.quote}”"
        for slot in slots(view, headlines):
            yield f"   {slot.name + ':':13}{slot.value}{_rests(slot)}"
    for number in left_out(document, numbers):
        yield ""
        yield f"not coded: “{number.words}”, line {number.line}: {number.why}"
        yield f"   … {number.before}[{number.words}]{number.after} …"


def _rests(slot: Slot) -> str:
    told = [f"{rest.how} {', '.join(f'“{words}”' for words in rest.words if words is not None)}" for rest in slot.rests]
    return f"  ← {'; '.join(told)}" if told else ""


def _left_out(text: str, number: Uncoded) -> LeftOut:
    start, end = number.span.start, number.span.end
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    why = number.message if number.code == "open" else WHY.get(number.code, number.code.replace("_", " "))
    return LeftOut(number.span.text(text), _line(text, number.span), before, after, why)


def _line(text: str, span: Span) -> int:
    return text.count("\n", 0, span.start) + 1
