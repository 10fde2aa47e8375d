"""What the reader makes of an invented text, in a form that a table can hold.

Slots are asked for by name, in one string: `figures("Police arrested 40 people.", "n act of")` gives
`[(40, "arrested", "people")]`; a single name gives plain values. A day is written "2026-03-16", a longer time
"2026-03-01/2026-03-31"; `total` is the number of the figure that a figure is a part of.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from crackdown.claims import claim
from crackdown.codebook import load
from crackdown.model.claim import Claim, Period
from crackdown.model.reading import Figure, Reading, Sentence
from crackdown.model.report import Document, Metadata
from crackdown.read import read

WEDNESDAY = date(2026, 3, 18)  # the day on which most of the invented texts come out
CODEBOOK = load()


def document(text: str, published: date | None = WEDNESDAY) -> Document:
    """`text` as a document."""
    return Document("d1", "report.txt", "report.txt", text, "", "text/plain", Metadata(published=published))


def reading(text: str, published: date | None = WEDNESDAY) -> Reading:
    """What stands where in `text`."""
    return read(document(text, published), CODEBOOK)[0]


def sentence(text: str, published: date | None = WEDNESDAY) -> Sentence:
    """The one sentence of `text`."""
    (only,) = reading(text, published).sentences
    return only


def claims(text: str, published: date | None = WEDNESDAY) -> tuple[Claim, ...]:
    """The claims of `text`, in reading order."""
    return claim(reading(text, published), CODEBOOK)[0]


def figures(text: str, slots: str, published: date | None = WEDNESDAY) -> list[object]:
    """The asked slots of each figure that is coded, in reading order."""
    made = claims(text, published)
    totals = {one.id: one for one in made}
    return [_asked(slots, _claimed(one, text, totals)) for one in made if one.type == "figure"]


def deeds(text: str, slots: str, published: date | None = WEDNESDAY) -> list[object]:
    """The asked slots of each deed that is coded, in reading order."""
    return [_asked(slots, _claimed(one, text, {})) for one in claims(text, published) if one.type == "deed"]


def numbers(text: str, slots: str, published: date | None = WEDNESDAY) -> list[object]:
    """The asked slots of each number that is read, coded or not."""
    found = [figure for one in reading(text, published).sentences for figure in one.figures]
    return [_asked(slots, _read(figure, text)) for figure in found]


def written(period: Period | None) -> str | None:
    """A period as the tables write it."""
    if period is None:
        return None
    return f"{period.first}" if period.first == period.last else f"{period.first}/{period.last}"


def _asked(slots: str, value: Callable[[str], object]) -> object:
    names = slots.split()
    return tuple(map(value, names)) if len(names) > 1 else value(names[0])


def _claimed(made: Claim, text: str, totals: Mapping[str, Claim]) -> Callable[[str], object]:
    def value(name: str) -> object:
        if name in ("n", "to", "hedge", "word"):
            return getattr(made.number, name)
        if name == "total":
            return totals[made.part_of].number.n if made.part_of else None  # type: ignore[union-attr]
        if name == "date":
            return written(made.date)
        if name == "quote":
            return made.quote.text(text)
        return _joined(getattr(made, name))

    return value


def _read(figure: Figure, text: str) -> Callable[[str], object]:
    def value(name: str) -> object:
        if name in ("n", "to", "hedge", "word"):
            return getattr(figure.number, name)
        if name in ("of", "role", "link", "nationality"):
            return _joined(getattr(figure.group, name))
        if name == "words":
            return figure.span.text(text)
        return getattr(figure, name)

    return value


def _joined(value: object) -> object:
    """Several values in one string: nationalities by spaces, places by commas."""
    if not isinstance(value, Sequence) or isinstance(value, str):
        return value
    names = [str(one) for one in value]
    return (" " if all(len(one) == 2 and one.isupper() for one in names) else ", ").join(names)
