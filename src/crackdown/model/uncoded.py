"""Numbers that stand in a document and in no claim."""

from dataclasses import dataclass

from crackdown.model.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Uncoded:
    """A number that is in no claim: its words, and why.

    `code` is what the number is instead ("age", "year", "duration", …), where it stands ("headline", "aside"), `left`
    where the claims of another reader leave it out, or `open` where it may count something and `message` says what
    stood in the way.
    """

    span: Span
    code: str
    message: str = ""
