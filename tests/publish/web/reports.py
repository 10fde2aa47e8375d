"""Invented reports, their claims coded and settled by hand, so that the pages don't change as the reader learns."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from crackdown import codebook
from crackdown.claims import adopt
from crackdown.model.claim import Claim, Period
from crackdown.model.event import Event, Join
from crackdown.model.finding import Finding
from crackdown.model.ids import content_id
from crackdown.model.interval import Interval
from crackdown.model.lineage import Edge, Lineage
from crackdown.model.problem import Problem
from crackdown.model.record import Record
from crackdown.model.register import Party, Register, Site, SiteStep
from crackdown.model.report import Document
from crackdown.model.series import Series, Step
from crackdown.model.settled import Settled
from crackdown.model.span import Span
from crackdown.model.tally import Camp, Tally
from crackdown.model.trust import Grade, GradedClaim, GradedSource, Trust
from crackdown.store import open_ledger
from publish.made import document

WIRE = document(
    "delta-wire.txt",
    "BAVET, Cambodia - Police arrested 300 people in a raid on a scam compound in Bavet on Saturday, the Interior "
    "Ministry said. Of those arrested, 200 were Chinese, 90 were Vietnamese and 40 were Thai.\n\n"
    "About 60 people were rescued from the compound, the Interior Ministry said. Police seized 1,200 phones.\n",
    title="Raid empties Bavet compound",
    outlet="Delta Wire",
    url="https://delta-wire.example/raid",
    published=date(2025, 7, 21),
)
MAIL = document(
    "border-mail.txt",
    "About 310 people were arrested in Bavet, Cambodia, on Saturday, provincial police said.\n\n"
    "Thailand deported 45 foreigners on Monday. Prosecutors plan to charge 12 people.\n",
    outlet="Border Mail",
    url="javascript:alert(1)",
    published=date(2025, 7, 22),
)
QUIET = document("quiet.txt", "The market in Poipet was quiet for 3 days. Nobody came & nobody went.\n")

_ARREST = {
    "type": "figure",
    "act": "arrested",
    "of": "people",
    "place": ["Bavet"],
    "date": ["2025-07-19", "2025-07-19"],
}
_PART = _ARREST | {"part_of": "c1", "source": "Interior Ministry", "source_kind": "government"}
_RAID = {"type": "deed", "act": "raided", "of": "sites", "place": ["Bavet"]}
_FIGURE = {"type": "figure", "of": "people"}

ROWS: Mapping[str, tuple[Mapping[str, object], ...]] = {
    WIRE.id: (
        _ARREST | {"id": "c1", "quote": "arrested 300 people", "n": 300, "role": "people"}
        | {"source": "Interior Ministry", "source_kind": "government"},
        _PART | {"id": "c2", "quote": "200 were Chinese", "n": 200, "nationality": ["CN"]},
        _PART | {"id": "c3", "quote": "90 were Vietnamese", "n": 90, "nationality": ["VN"]},
        _PART | {"id": "c4", "quote": "40 were Thai", "n": 40, "nationality": ["TH"]},
        _RAID | {"id": "c5", "quote": "raid on a scam compound in Bavet"},
        _FIGURE | {"id": "c6", "quote": "About 60 people were rescued", "act": "rescued", "n": 60, "hedge": "about"},
        _FIGURE | {"id": "c7", "quote": "seized 1,200 phones", "act": "seized", "of": "devices", "n": 1200},
    ),
    MAIL.id: (
        _ARREST | {"id": "c1", "quote": "About 310 people were arrested in Bavet", "n": 310, "hedge": "about"}
        | {"source": "provincial police", "source_kind": "police"},
        _FIGURE | {"id": "c2", "quote": "deported 45 foreigners", "act": "deported", "n": 45, "role": "foreigners"},
        _FIGURE | {"id": "c3", "quote": "charge 12 people", "act": "charged", "n": 12, "status": "planned"},
    ),
    QUIET.id: (),
}  # fmt: skip


def build(folder: Path) -> Path:
    """The ledger of it all."""
    ledger = folder / "invented.db"
    coded = {made.id: _coded(made) for made in (WIRE, MAIL, QUIET)}
    doubt = Problem(
        "read", "no_number", "nothing here counts anything", "quiet.txt", document=QUIET.id, span=Span(0, 10)
    )
    with open_ledger(ledger) as book:
        for made in (WIRE, MAIL, QUIET):
            problems = (doubt,) if made == QUIET else ()
            book.keep(made, Record(made.id, "tester", "1", coded[made.id], problems))
        book.note([Problem("acquire", "empty_file", "the file is empty", "empty.txt", failed=True)])
        book.replace(_settled(coded))
    return ledger


def _coded(made: Document) -> tuple[Claim, ...]:
    rows = [{"document": made.name, **row} for row in ROWS[made.id]]
    claims, problems = adopt(rows, made, codebook.load(), "tester")
    assert not problems, problems
    return claims


def _settled(coded: Mapping[str, tuple[Claim, ...]]) -> Settled:
    said = {claim.number.n: claim for claims in coded.values() for claim in claims if claim.number}
    total, about = said[300], said[310]
    parts = (said[200], said[90], said[40])
    arrest = _event("Bavet, 19 July 2025: arrested", (total, about, *parts), date(2025, 7, 19))
    deport = _event("Thailand, 21 July 2025: deported", (said[45],), date(2025, 7, 21))
    join = Join(total.id, about.id, 0.9, "the same act, place and day")
    arrest = replace(arrest, joins=(join,))
    tallies = (
        _tally(arrest, "arrested", "", Interval(300, 300), (total, about)),
        *(_tally(arrest, "arrested", part.nationality[0], _exact(part), (part,)) for part in parts),
        _tally(deport, "deported", "", Interval(45, 45), (said[45],)),
    )
    message = "200 (CN) + 90 (VN) + 40 (TH) = 330 > 300 arrested (Interior Ministry): 30 too many"
    claims = (total.id, *(part.id for part in parts))
    excess = Finding(content_id("f", "excess"), "parts_exceed_total", message, 30, claims, (WIRE.id,), arrest.id)
    raid = next(claim for claims in coded.values() for claim in claims if claim.act == "raided")
    raided = SiteStep("raided", date(2025, 7, 19), reported=False, alleged=False, claims=(raid.id,))
    site = Site("s-1", "Golden Gate", "casino", "kh-bavet", aliases=("GG",), claims=(said[60].id,))
    site = replace(site, first=date(2025, 7, 20), last=date(2025, 7, 22), steps=(raided,))
    party = Party("p-1", "Interior Ministry", "body", "a body of the codebook", claims=(total.id,))
    return Settled(
        policy="plain",
        lineage=Lineage((Edge(MAIL.id, WIRE.id, "near", 0.7, "They share most of their words."),)),
        register=Register((), (site,), (party,), tuple((claim.id, ("s-1",)) for claim in said.values())),
        events=(arrest, deport),
        tallies=tallies,
        findings=(excess,),
        series=(_series(total, about),),
        trust=_trust(said.values()),
    )


def _series(first: Claim, second: Claim) -> Series:
    steps = (
        Step(date(2025, 7, 19), Interval(300, 300), ("Interior Ministry",), (first.id,)),
        Step(date(2025, 7, 21), Interval(310, 310), ("provincial police",), (second.id,), 10),
    )
    return Series("q-1", "arrested", "people", "", None, "Bavet", date(2025, 7, 1), steps, "plain")


def _trust(claims: Iterable[Claim]) -> Trust:
    ministry = GradedSource("r-1", "Interior Ministry", "government", "KH", Grade("B", "raised", "they count"), 9, 4, 0)
    fits = Grade("2", "borne_out", "it fits what an independent witness says")
    return Trust((ministry,), tuple(GradedClaim(claim.id, "r-1", fits) for claim in claims))


def _exact(claim: Claim) -> Interval:
    assert claim.number
    assert claim.number.n is not None
    return Interval(claim.number.n, claim.number.n)


def _event(title: str, claims: tuple[Claim, ...], day: date) -> Event:
    told = sorted({claim.document for claim in claims})
    ids = sorted(claim.id for claim in claims)
    return Event(
        content_id("e", ids), title, "operation", (), ("Bavet",), Period(day, day), "incident", tuple(ids), tuple(told)
    )


def _tally(event: Event, act: str, group: str, interval: Interval, claims: tuple[Claim, ...]) -> Tally:
    ids = tuple(claim.id for claim in claims)
    camp = Camp(interval, ids, tuple(claim.source or claim.document for claim in claims))
    slot = (event.id, act, "people", group, None, "incident")
    return Tally(
        content_id("t", *ids), *slot, interval, int(interval.low), "latest official exact figure", (camp,), "plain"
    )
