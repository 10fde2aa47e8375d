"""Rules of trust: the table of trust.yaml, checked."""

from collections.abc import Mapping
from importlib.resources.abc import Traversable

from crackdown.codebook.entries import SOURCE_KINDS, Rated, TrustRules
from crackdown.codebook.sheet import Entry, entry, sheet

RELIABILITY = ("A", "B", "C", "D", "E", "F")
CREDIBILITY = ("1", "2", "3", "4", "5", "6")
SOURCES = (*SOURCE_KINDS, "agency", "unnamed", "unknown")
RULES = (
    "planned", "outvoted", "contradicted", "upheld", "denied", "impossible", "confirmed", "sum", "borne_out",
    "repeated", "alone", "apart",
)  # fmt: skip
"""The rules of credibility that the program knows how to apply."""


def trust(folder: Traversable) -> TrustRules:
    """The grades by kind of source, by record, and by what others say; each kind and each rule has one."""
    whole = sheet(folder, "trust.yaml").only("reliability", "record", "credibility")
    record = whole.inner("record").only("figures", "raised", "lowered")
    figures, raised, lowered = (
        record.number("figures", 1, 1e6),
        record.number("raised", 0, 1),
        record.number("lowered", 0, 1),
    )
    if figures is None or raised is None or lowered is None:
        raise record.wrong("needs figures, raised and lowered")
    return TrustRules(
        sources=_rated(whole.inner("reliability"), SOURCES, RELIABILITY),
        figures=int(figures),
        raised=raised,
        lowered=lowered,
        claims=_rated(whole.inner("credibility"), RULES, CREDIBILITY),
    )


def _rated(rows: Entry, names: tuple[str, ...], grades: tuple[str, ...]) -> Mapping[str, Rated]:
    rows.only(*names)
    found: dict[str, Rated] = {}
    for name in (*rows.fields, *names):
        row = entry(rows.file, name, rows.fields.get(name)).only("grade", "why")
        found.setdefault(name, Rated(row.choice("grade", grades), row.text("why")))
    return found
