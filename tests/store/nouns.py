"""Invented documents and claims for the ledger's tests, and strategies that make any."""

import itertools
import math
from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from crackdown.model.claim import SLOTS, Claim, Ground, Period, claim_fields, claim_id
from crackdown.model.event import Event, Join
from crackdown.model.finding import FINDING_KINDS, Finding
from crackdown.model.ids import bytes_hash, content_id
from crackdown.model.interval import Interval
from crackdown.model.lineage import Edge, Lineage
from crackdown.model.number import HEDGES, Number
from crackdown.model.problem import Problem
from crackdown.model.record import Record
from crackdown.model.register import Party, Place, Register, Site, SiteStep
from crackdown.model.report import Document, Metadata
from crackdown.model.series import Rise, Series, Step
from crackdown.model.settled import Settled
from crackdown.model.span import Span
from crackdown.model.tally import Camp, Tally
from crackdown.model.trust import Grade, GradedClaim, GradedSource, Trust

SENTENCE = "Police in Bavet freed 12 workers and arrested 3 guards. "


def document(name="a.txt", text=SENTENCE, **metadata):
    """A document as `clean` would make it of a plain text."""
    raw = text.encode()
    about = Metadata(**metadata)
    id_ = content_id("d", name, bytes_hash(raw), about.url, about.outlet)
    return Document(id_, name, name, text, bytes_hash(raw), "text/plain", about)


def claim(of, start=0, end=10, reader="crackdown", **fields):
    """A claim on the document `of`, its id in order."""
    kept = {"act": "arrested", "of": "people", "number": Number(12)} | fields
    kind = "figure" if kept["number"] else "deed"
    made = Claim("", of.id, kind, Span(start, end), reader=reader, **kept)
    return replace(made, id=claim_id(of.id, claim_fields(made)))


def record(of, *claims, reader="crackdown", version="1", problems=()):
    """What a reader made of the document `of`."""
    return Record(of.id, reader, version, claims, tuple(problems))


def long_report(number, claims=40):
    """A document of many claims, so that keeping it takes a while, and its record."""
    made = document(f"report-{number:03}.txt", SENTENCE * claims + f"Report {number}.")
    found = (claim(made, n * len(SENTENCE), n * len(SENTENCE) + 30, number=Number(n)) for n in range(claims))
    return made, record(made, *found)


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
maybe = st.none() | texts
lists = st.lists(texts, max_size=4).map(tuple)
ids = st.text("0123456789abcdef", min_size=4, max_size=4)
many_ids = st.lists(ids, max_size=4, unique=True).map(tuple)
numbers = st.integers(0, 10**25) | st.floats(0, 1e12)
degrees = st.none() | st.floats(-180, 180)
spans = st.tuples(st.integers(0, 500), st.integers(0, 500)).map(lambda ends: Span(min(ends), max(ends)))
periods = st.tuples(st.dates(), st.dates()).map(lambda days: Period(min(days), max(days)))
metadata = st.builds(Metadata, st.none() | st.dates(), maybe, maybe, maybe, maybe)


@st.composite
def stated(draw):
    """Any number that a text may state."""
    hedge = draw(st.sampled_from(HEDGES))
    if hedge == "vague":
        return Number(None, None, hedge, draw(texts))
    low, high = sorted((draw(numbers), draw(numbers)))
    return Number(low, draw(st.sampled_from((None, high))), hedge, draw(maybe))


_counter = itertools.count()


@st.composite
def documents(draw):
    """Any document; no two have the same id."""
    made = document(f"{draw(texts)}{next(_counter)}", draw(texts))
    return replace(made, metadata=draw(metadata), byline=draw(maybe))


grounds = st.builds(Ground, st.sampled_from(SLOTS), st.sampled_from(("exact", "context", "derived")), spans)


@st.composite
def claims(draw, of, reader):
    """Any claim on the document `of`."""
    number = draw(st.none() | stated())
    made = Claim(
        id="",
        document=of.id,
        type="figure" if number else "deed",
        quote=draw(spans),
        act=draw(texts),
        of=draw(texts),
        number=number,
        unit=draw(maybe),
        nationality=draw(lists),
        role=draw(maybe),
        part_of=draw(maybe),
        place=draw(lists),
        date=draw(st.none() | periods),
        scope=draw(st.sampled_from(("incident", "running", "estimate"))),
        source=draw(maybe),
        source_kind=draw(maybe),
        actor=draw(maybe),
        target=draw(maybe),
        status=draw(st.sampled_from(("asserted", "alleged", "denied", "planned"))),
        grounds=draw(st.lists(grounds, max_size=5).map(tuple)),
        reader=reader,
    )
    return replace(made, id=claim_id(of.id, claim_fields(made)))


problems = st.builds(Problem, texts, texts, texts, texts, st.booleans(), maybe, st.none() | spans)


@st.composite
def intervals(draw):
    """Any interval that isn't empty."""
    low, high = sorted((draw(numbers), draw(numbers | st.just(math.inf))))
    open_ends = low != high and draw(st.booleans())
    return Interval(low, high, open_ends, open_ends, draw(texts))


def sets(nouns, key=lambda noun: noun.id):
    """Tuples of a few nouns, no two of one id."""
    return st.lists(nouns, max_size=4, unique_by=key).map(tuple)


places = st.builds(Place, ids, texts, texts, maybe, degrees, degrees, lists, many_ids, texts)
days = st.none() | st.dates()
site_steps = st.lists(st.builds(SiteStep, texts, days, st.booleans(), st.booleans(), many_ids), max_size=3).map(tuple)
site_slots = (st.none() | ids, degrees, degrees, lists, texts, many_ids, days, days, site_steps)
sites = st.builds(Site, ids, texts, texts, *site_slots)
parties = st.builds(Party, ids, texts, texts, texts, lists, many_ids, days, days, many_ids)
located = sets(st.tuples(ids, many_ids), key=lambda pair: pair[0])
registers = st.builds(Register, sets(places), sets(sites), sets(parties), located)
edges = st.builds(Edge, ids, ids, texts, st.floats(0, 1), texts)
roots = sets(st.tuples(ids, ids), key=lambda pair: pair[0])
lineages = st.builds(Lineage, sets(edges, key=lambda edge: (edge.child, edge.parent, edge.kind)), roots)
joins = st.lists(st.builds(Join, ids, ids, st.floats(0, 1), texts), max_size=3).map(tuple)
events = st.builds(Event, ids, texts, texts, lists, lists, st.none() | periods, texts, many_ids, many_ids, joins)
camps = st.lists(st.builds(Camp, intervals(), many_ids, lists), max_size=3).map(tuple)
kinds = st.sampled_from(FINDING_KINDS)
grades = st.sampled_from(("certain", "likely", "look"))
findings = st.builds(Finding, ids, kinds, texts, st.none() | numbers, many_ids, many_ids, st.none() | ids, grades)


def tallies(of):
    """Any tallies of the events `of`."""
    if not of:
        return st.just(())
    event = st.sampled_from([event.id for event in of])
    best = st.none() | numbers
    return sets(st.builds(Tally, ids, event, texts, texts, texts, maybe, texts, intervals(), best, texts, camps, texts))


rises = st.lists(st.builds(Rise, ids, numbers, numbers), max_size=2).map(tuple)
steps = st.lists(
    st.builds(Step, days, intervals(), lists, many_ids, st.none() | numbers, rises, many_ids), max_size=3
).map(tuple)
series = st.builds(Series, ids, texts, texts, texts, maybe, texts, days, steps, texts)
given_grades = st.builds(Grade, texts, texts, texts)
counts = st.integers(0, 1000)
graded_sources = st.builds(GradedSource, ids, texts, maybe, maybe, given_grades, counts, counts, counts)
graded_claims = st.builds(GradedClaim, ids, ids, given_grades)
trusts = st.builds(Trust, sets(graded_sources), sets(graded_claims, key=lambda one: one.claim))


@st.composite
def settlements(draw):
    """Anything that settling could make."""
    made = draw(sets(events))
    return Settled(
        policy=draw(texts),
        lineage=draw(lineages),
        register=draw(registers),
        events=made,
        tallies=draw(tallies(made)),
        findings=draw(sets(findings)),
        series=draw(sets(series)),
        trust=draw(trusts),
        problems=draw(st.lists(problems, max_size=3, unique=True).map(tuple)),
    )


BAVET = Place("bavet", "Bavet", "town", "KH", 11.07, 106.18, ("Krong Bavet",), ("svay-rieng", "kh"))
SVAY_RIENG = Place("svay-rieng", "Svay Rieng", "province", "KH", 11.09, 105.8, (), ("kh",))
CAMBODIA = Place("kh", "Cambodia", "country", "KH", 12.5, 105.0, ("Kampuchea",))
TOWER = Site("tower", "Tower Nine", "casino", "bavet", aliases=("Tower 9",))
MAY = [date(2025, 5, day) for day in range(1, 32)]
