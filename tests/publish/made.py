"""Nouns made by hand, for tests of what is shown of them."""

from dataclasses import replace
from datetime import date

from crackdown.model.claim import Claim, Period, claim_fields, claim_id
from crackdown.model.event import Event
from crackdown.model.finding import Finding
from crackdown.model.ids import bytes_hash, content_id
from crackdown.model.interval import Interval
from crackdown.model.number import Number
from crackdown.model.record import Record
from crackdown.model.report import Document, Metadata
from crackdown.model.series import Rise, Series, Step
from crackdown.model.settled import Settled
from crackdown.model.span import Span
from crackdown.model.tally import Camp, Tally
from crackdown.model.trust import Grade, GradedClaim, GradedSource, Trust
from crackdown.store import Ledger

TEXT = "Police in Bavet held 300 people on Friday.\nOf these 200 were Chinese and 140 Vietnamese.\n"
OTHER = "About 310 people were arrested in Svay Riéng, the Border Mail writes.\n"
DAY = Period(date(2025, 7, 18), date(2025, 7, 18))


def document(name: str, text: str, **known: object) -> Document:
    """A plain-text document."""
    raw_hash = bytes_hash(text.encode())
    return Document(content_id("d", name, raw_hash), name, name, text, raw_hash, "text/plain", Metadata(**known))


def claim(by: Document, quote: str, number: Number | None = None, **slots: object) -> Claim:
    """A claim that quotes `quote` where it first stands in the document."""
    start = by.text.index(quote)
    kind = "deed" if number is None else "figure"
    slots = {"act": "arrested", "of": "people", "place": ("Bavet",), "date": DAY, **slots}
    made = Claim("", by.id, kind, Span(start, start + len(quote)), number=number, **slots)
    return replace(made, id=claim_id(by.id, claim_fields(made)))


WIRE = document("wire.txt", TEXT, published=date(2025, 7, 19), outlet="Delta Wire")
MAIL = document("mail.txt", OTHER, outlet="Border Mail")
TOTAL = claim(WIRE, "held 300 people", Number(300), source="Police", source_kind="police")
CHINESE = claim(WIRE, "200 were Chinese", Number(200), part_of=TOTAL.id, nationality=("CN",), source="Police")
VIETNAMESE = claim(WIRE, "140 Vietnamese", Number(140), part_of=TOTAL.id, nationality=("VN",), source="Police")
ABOUT = claim(MAIL, "About 310 people were arrested in Svay Riéng", Number(310, hedge="about"))
CLAIMS = (TOTAL, CHINESE, VIETNAMESE, ABOUT)

EVENT = Event(
    content_id("e", "bavet"),
    "Arrests in Bavet, 2025-07-18",
    "custody",
    ("kh-bavet",),
    ("Bavet",),
    DAY,
    "incident",
    tuple(sorted(claim.id for claim in CLAIMS)),
    tuple(sorted((WIRE.id, MAIL.id))),
)
TALLY = Tally(
    content_id("t", "all"),
    EVENT.id,
    "arrested",
    "people",
    "",
    None,
    "incident",
    Interval(300, 300),
    300,
    "latest official exact figure",
    (Camp(Interval(300, 300), (TOTAL.id, ABOUT.id), (f"{WIRE.id} Police", f"{MAIL.id}")),),
    "plain",
)
EXCESS = Finding(
    content_id("f", "excess"),
    "parts_exceed_total",
    "200 + 140 = 340 > 300 arrested (Police)",
    40,
    (TOTAL.id, CHINESE.id, VIETNAMESE.id),
    (WIRE.id,),
    EVENT.id,
)
AGREES = Finding(
    content_id("f", "agrees"),
    "agrees",
    "300 and about 310 agree",
    None,
    (TOTAL.id, ABOUT.id),
    EVENT.documents,
    EVENT.id,
)
POLICE = GradedSource(content_id("r", "police"), "Police", "police", "KH", Grade("B", "raised", "they count"), 3, 4, 0)
PAPER = GradedSource(content_id("r", "mail"), "Border Mail", "media", None, Grade("C", "kind", "an outlet"), 1, 0, 0)
TRUST = Trust(
    (POLICE, PAPER),
    tuple(
        GradedClaim(one.id, PAPER.id if one is ABOUT else POLICE.id, Grade("2", "borne_out", "it fits: Border Mail"))
        for one in CLAIMS
    ),
)
SERIES = Series(
    content_id("q", "bavet"),
    "arrested",
    "people",
    "",
    None,
    "Bavet",
    date(2025, 7, 1),
    (
        Step(date(2025, 7, 18), Interval(300, 300), ("Police",), (TOTAL.id,)),
        Step(date(2025, 7, 19), Interval(340, 340), ("Border Mail",), (ABOUT.id,), 40, (Rise(CHINESE.id, 40, 300),)),
    ),
    "plain",
)
SETTLED = Settled("plain", events=(EVENT,), tallies=(TALLY,), findings=(EXCESS, AGREES), series=(SERIES,), trust=TRUST)


def fill(ledger: Ledger) -> None:
    """Keeps all of the above."""
    for kept in (WIRE, MAIL):
        claims = tuple(claim for claim in CLAIMS if claim.document == kept.id)
        ledger.keep(kept, Record(kept.id, "crackdown", "0.1.0", claims))
    ledger.replace(SETTLED)
