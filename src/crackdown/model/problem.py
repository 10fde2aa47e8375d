"""What went wrong or stayed open: data, to be shown, never swallowed."""

from dataclasses import dataclass

from crackdown.model.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong or open.

    `stage` is the step that met it (acquire, clean, read, claims, decide, resolve, events, reconcile, store), `code` a
    short stable word for machines ("empty_file"), `message` a sentence for people that says what is wrong and what to
    do, `where` the file, address, decision or document name as the user gave it. `failed` is true when the report could
    not be taken in at all (the command then ends with exit code 3), false for a doubt within it.
    """

    stage: str
    code: str
    message: str
    where: str
    failed: bool = False
    document: str | None = None
    span: Span | None = None
