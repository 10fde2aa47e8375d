"""The one line of a finding: arithmetic that a reader can redo on paper, and who said it."""

from collections.abc import Sequence

from crackdown.codebook.nouns import plural
from crackdown.model.claim import Claim
from crackdown.model.number import spell, whole
from crackdown.model.roles import gender
from crackdown.reconcile.policy import words
from crackdown.reconcile.slips import slip
from crackdown.reconcile.slots import Saying


def act(claim: Claim) -> str:
    """The act and what it counts: "arrested", "seized USD", "raided sites"."""
    done = claim.act.replace("_", " ")
    if claim.of == "money":
        return f"{claim.unit or 'money'} {done}"
    return done if claim.of == "people" else f"{claim.role or claim.of} {done}"


def figure(saying: Saying) -> str:
    """A figure with its unit: "about HKD 2,750,000,000"."""
    return words(saying.claim.number) if saying.claim.number else ""


def part(saying: Saying) -> str:
    """A part of a sum with what sets it apart: "1,792 (China)"."""
    claim = saying.claim
    name = (
        ", ".join(filter(None, (" and ".join(saying.nations or claim.nationality), gender(claim.role))))
        or claim.role
        or (claim.place[0] if claim.place else "")
    )
    return f"{figure(saying)} ({name})" if name else figure(saying)


def total(saying: Saying) -> str:
    """A total with its act and voice: "2,044 arrested (Interior Ministry)"."""
    return f"{figure(saying)} {act(saying.claim)} ({saying.said_by})"


def equation(parts: Sequence[Saying], sum_words: str) -> str:
    """The left side of a sum: "1,792 (China) + 179 (Myanmar) = 1,971"; a single part stands alone."""
    added = " + ".join(part(saying) for saying in parts)
    return f"{added} = {sum_words}" if len(parts) > 1 else added


def counted(n: int, noun: str) -> str:
    """ "1 report", "3 reports"."""
    return f"{n:,} {noun if n == 1 else plural(noun)}"


def amount(value: float) -> str:
    """A difference as written."""
    return spell(whole(value))


def against(left: Sequence[Saying], right: Sequence[Saying], gap: float) -> str:
    """Two camps of one slot: who says what, how far they lie apart, and a slip that would explain it."""
    slip = likely_slip(left, right)
    ending = f"; {slip}" if slip else ""
    return f"{_camp(left)} against {_camp(right)}: {amount(gap)} apart{ending}"


def _camp(sayings: Sequence[Saying]) -> str:
    first, *others = sayings
    same = sum(saying.claim.number == first.claim.number for saying in others)
    told = f" and {same} more" if same else ""
    return (
        f"{figure(first)} {act(first.claim)} ({', '.join(dict.fromkeys((first.said_by, first.document.name)))}{told})"
    )


def together(sayings: Sequence[Saying], common: str) -> str:
    """Figures of one slot that agree: each way of saying it once, with its voice."""
    ways: dict[str, Saying] = {}
    for saying in sayings:
        ways.setdefault(figure(saying), saying)
    reports = len({saying.document.id for saying in sayings})
    said = ", ".join(f"{way} ({saying.said_by})" for way, saying in ways.items())
    return f"{said} {act(sayings[0].claim)}: all can be {common}, in {counted(reports, 'report')}"


SLIPS = {"ten times": "ten times apart: a slip of a digit?", "swapped": "the same digits in another order"}
"""What is said of each kind of slip."""


def likely_slip(left: Sequence[Saying], right: Sequence[Saying]) -> str:
    """Says so where one stated figure is ten times another, or has two digits in the other order."""
    pairs = ((x.claim.number, y.claim.number) for x in left for y in right)
    found = (slip(a.n, b.n) for a, b in pairs if a and b and a.n and b.n)
    return next((SLIPS[kind] for kind in found if kind), "")
