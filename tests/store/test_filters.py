"""Filters mean the same in SQL as when read aloud."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crackdown.model.claim import Period
from crackdown.model.event import Event
from crackdown.model.finding import Finding
from crackdown.model.register import Register
from crackdown.model.settled import Settled
from crackdown.store import Filter, open_ledger

from . import nouns
from .nouns import BAVET, CAMBODIA, MAY, SVAY_RIENG, TOWER

# act, nationality, place as written, days, source, kind; every claim but the last three resolves to Bavet
CLAIMS = [
    ("arrested", ("CN",), ("Tower 9", "Bavet"), (1, 1), "Interior\nMinistry", "government"),
    ("arrested", ("VN", "TW"), ("BAVET",), (1, 3), "Élise Orr", "police"),
    ("rescued", (), (), (2, 2), None, None),
    ("rescued", ("CN",), ("Krong Bavet",), None, "interior officials", "government"),
    ("deported", ("TW",), ("Poipet",), (5, 9), "Police chief", "police"),
    ("deported", (), ("Straße 6",), (9, 12), "police", None),
    ("arrested", ("CN",), (), None, None, "ngo"),
]
PLACES = [
    "Bavet", "krong bavet", "SVAY RIENG", "cambodia", "Kampuchea", "kh", "tower nine", "TOWER 9", "tower", "poipet",
    "strasse 6", "Laos",
]  # fmt: skip


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A ledger with two claims a document, an event and a finding on each two claims, and a document of none."""
    with open_ledger(tmp_path_factory.mktemp("filters") / "ledger.db") as ledger:
        claims = []
        for number in range(0, len(CLAIMS), 2):
            document = nouns.document(f"{number}.txt")
            found = [claim_of(document, start, row) for start, row in enumerate(CLAIMS[number : number + 2])]
            ledger.keep(document, nouns.record(document, *found))
            claims += found
        ledger.keep(nouns.document("none.txt"), nouns.record(nouns.document("none.txt")))
        ledger.replace(settled(claims))
        yield ledger, claims


def claim_of(document, start, row):
    act, nationality, place, days, source, kind = row
    period = Period(MAY[days[0]], MAY[days[1]]) if days else None
    fields = {"act": act, "nationality": nationality, "place": place, "date": period}
    return nouns.claim(document, start, 20, source=source, source_kind=kind, **fields)


def settled(claims):
    pairs = [claims[0:3], claims[3:5], claims[5:7]]
    events = tuple(
        Event(f"e-{n}", "", "custody", (), (), None, "incident", tuple(c.id for c in pair), ())
        for n, pair in enumerate(pairs)
    )
    findings = tuple(
        Finding(f"f-{n}", "conflict", "", None, tuple(c.id for c in pair[:1]), ()) for n, pair in enumerate(pairs)
    )
    located = tuple((claim.id, ("bavet",)) for claim in claims[:4])
    tower = nouns.replace(TOWER, claims=(claims[0].id,))
    register = Register((BAVET, SVAY_RIENG, CAMBODIA), (tower,), (), located)
    return Settled("plain", register=register, events=events, findings=findings)


def lies_at(wanted, claim, claims):
    """Whether the claim's place, as written or as resolved, is or lies in the one wanted."""
    names = {name.casefold() for name in claim.place}
    if claim in claims[:4]:
        names |= {"bavet", "krong bavet", "svay-rieng", "svay rieng", "kh", "cambodia", "kampuchea"}
    if claim == claims[0]:
        names |= {"tower", "tower nine", "tower 9"}
    return wanted.casefold() in names


def is_meant(wanted, claim, claims):
    """The rule of `Filter`, in Python."""
    voice = [part.casefold().replace("\n", " ") for part in (claim.source, claim.source_kind) if part]
    return (
        (wanted.act is None or claim.act == wanted.act.lower())
        and (wanted.nationality is None or wanted.nationality.upper() in claim.nationality)
        and (wanted.place is None or lies_at(wanted.place, claim, claims))
        and (wanted.first is None or (claim.date is not None and claim.date.last >= wanted.first))
        and (wanted.last is None or (claim.date is not None and claim.date.first <= wanted.last))
        and (
            wanted.source is None
            or not wanted.source.strip()
            or any(wanted.source.casefold() in part for part in voice)
        )
    )


def option(values):
    return st.none() | st.sampled_from(values)


filters = st.builds(
    Filter,
    option(["arrested", "RESCUED", "killed"]),
    option(["CN", "tw", "LA"]),
    option(PLACES),
    option(MAY[:14]),
    option(MAY[:14]),
    option(["interior", "Interior Ministry", "POLICE", "élise", "ÉLISE", "gov", "%", "_", "\n"]),
)


@settings(max_examples=120, deadline=None)
@given(filters)
def test_a_filter_means_what_it_says(filled, wanted):
    ledger, claims = filled
    meant = [claim for claim in claims if is_meant(wanted, claim, claims)]
    ids = {claim.id for claim in meant}
    everything = wanted == Filter()
    assert set(ledger.claims(wanted)) == set(meant)
    holders = {claim.document for claim in meant}
    assert {d.id for d in ledger.documents(wanted)} == (
        {d.id for d in ledger.all_documents()} if everything else holders
    )
    assert list(ledger.events(wanted)) == [e for e in ledger.events() if everything or ids & set(e.claims)]
    assert list(ledger.findings(wanted)) == [f for f in ledger.findings() if everything or ids & set(f.claims)]
    counts = ledger.counts(wanted)
    listed = (ledger.documents(wanted), meant, ledger.events(wanted), ledger.findings(wanted))
    assert (counts.documents, counts.claims, counts.events, counts.findings) == tuple(map(len, listed))


def test_whatever_lies_in_a_country_is_found_by_it(filled):
    ledger, claims = filled
    assert set(ledger.claims(Filter(place="Cambodia"))) == set(claims[:4])


def test_a_reading_no_longer_in_force_is_not_meant(ledger):
    document = nouns.document()
    old, new = nouns.claim(document, act="killed"), nouns.claim(document, act="rescued")
    ledger.keep(document, nouns.record(document, old))
    ledger.keep(document, nouns.record(document, new, version="2"))
    ledger.replace(Settled("plain", events=(Event("e", "", "", (), (), None, "incident", (old.id,), ()),)))
    gone = Filter(act="killed")
    assert ledger.claims(gone) == ledger.documents(gone) == ledger.events(gone) == ()
    assert ledger.counts(gone).documents == 0


def test_a_filter_of_days_takes_both_ends_in(ledger):
    document = nouns.document()
    ledger.keep(document, nouns.record(document, nouns.claim(document, date=Period(MAY[3], MAY[5]))))
    found = [day.day for day in MAY if ledger.claims(Filter(first=day, last=day))]
    assert found == [4, 5, 6]
    assert ledger.claims(Filter(first=date(1, 1, 1), last=date(9999, 12, 31)))
