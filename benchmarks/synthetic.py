"""A synthetic ledger with known truth: which claims speak of one happening, and which reports copy which.

Reports tell a raid as outlets do: with or without the compound's name, with hedges, with the count of that day or a
later one, with an older raid in the background or a second one beside it. Some are copies: the same text, a part of it,
or all of it in other words. The same seed gives the same ledger.
"""

import random
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import synthetic_words as stock
from synthetic_world import Fact, Raid, Town, World, campaign, fillers, person

from crackdown.codebook.entries import Codebook
from crackdown.model.claim import Claim, Ground, Period, claim_fields, claim_id
from crackdown.model.ids import bytes_hash
from crackdown.model.number import Number
from crackdown.model.report import Document, Metadata, Report
from crackdown.model.span import Span

COPIES = 0.35
"""The share of a raid's reports after its first that copy an earlier one."""


@dataclass(frozen=True, slots=True)
class Told:
    """A fact as one report states it."""

    fact: Fact
    number: Number | None
    place: tuple[str, ...]
    day: Period | None
    voice: tuple[str, str] | None
    scope: str = "incident"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: which of its `ways` it is worded in, the words to fill in, and what it states."""

    ways: Sequence[str]
    way: int
    words: Mapping[str, str]
    told: Told | None = None

    @property
    def text(self) -> str:
        """The sentence as written."""
        said = " ".join(self.ways[self.way % len(self.ways)].format(**self.words).split())
        return (said[0].upper() + said[1:]).replace(" ,", ",").replace(" .", ".")


@dataclass(frozen=True, slots=True)
class Story:
    """A report before it is written out; `family` is the report that it and its copies come from."""

    family: str
    outlet: str
    published: date
    town: Town
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A document, its claims, and the truth: the event of each claim, the family of the document."""

    document: Document
    claims: tuple[Claim, ...]
    events: tuple[str, ...]
    family: str


def ledger(claims: int, codebook: Codebook, seed: int = 4) -> Iterator[Item]:
    """Documents with at least so many claims in all."""
    chance = random.Random(f"{seed} {claims}")
    world = World.of(claims, codebook, chance)
    outlets = [f"{first} {last}" for first in stock.OUTLET_FIRST for last in stock.OUTLET_LAST]
    recent: deque[Raid] = deque(maxlen=200)
    made = number = 0
    for raid in world.raids(chance):
        for story in stories(raid, recent, outlets, chance):
            number += 1
            item = written(story, f"{number:07}")
            made += len(item.claims)
            yield item
        recent.append(raid)
        if made >= claims:
            return


def stories(raid: Raid, recent: Sequence[Raid], outlets: Sequence[str], chance: random.Random) -> Iterator[Story]:
    """All reports of a raid and of what followed from it."""
    told: list[Story] = []
    others = [one for one in recent if one.town is raid.town]
    reports = min(14, 1 + int(chance.expovariate(0.4)))
    for at, outlet in enumerate(chance.sample(outlets, reports)):
        if told and chance.random() < COPIES:
            told.append(copied(chance.choice(told), outlet, chance))
        else:
            told.append(reported(raid, outlet, f"{raid.id} {at}", others, chance))
    yield from told
    for at, (day, fact) in enumerate(raid.follow):
        for outlet in chance.sample(outlets, chance.choice((1, 1, 2, 3))):
            yield followed(raid, day, fact, outlet, f"{raid.id} later {at} {outlet}", chance)
    if chance.random() < 0.1:
        yield tallied(raid, chance.choice(outlets), chance)


def reported(raid: Raid, outlet: str, family: str, others: Sequence[Raid], chance: random.Random) -> Story:
    """A reporter's own account."""
    stage = min(len(raid.counts) - 1, int(chance.expovariate(0.9)))
    published = raid.day + timedelta(stage + chance.choice((0, 0, 1, 1, 2)))
    place, day = placed(raid, chance), dated(raid.day, chance)
    facts = [fact for fact in raid.facts if fact.whole is None and (fact.act == "arrested" or chance.random() < 0.7)]
    parts = [fact for fact in raid.facts if fact.whole]
    chance.shuffle(parts)
    more = facts[1:]
    chance.shuffle(more)
    sentences: list[Sentence] = []
    for fact in (facts[0], *more):
        drifted = replace(fact, n=raid.counts[stage]) if fact.act == "arrested" else fact
        told = stated(drifted, place, day, raid.voice, chance)
        sentences.append(sentence(told, raid.day, chance))
        if stage == 0 and fact.act == "arrested" and told.number == Number(drifted.n) and chance.random() < 0.75:
            sentences += [
                sentence(stated(part, place, day, None, chance, exact=True), raid.day, chance) for part in parts
            ]
        sentences += [filler(words, chance) for words in fillers(raid, chance.choice((1, 2, 3)), chance)]
    if chance.random() < 0.5:
        sentences.append(Sentence((raid.quote.replace("{", ""),), 0, {}))
    sentences += aside(raid, others, published, chance)
    sentences += [filler(words, chance) for words in fillers(raid, chance.choice((1, 2, 3, 4)), chance)]
    return Story(family, outlet, published, raid.town, tuple(sentences))


def aside(raid: Raid, others: Sequence[Raid], published: date, chance: random.Random) -> Iterator[Sentence]:
    """What else a report tells of: an older raid of the town, the campaign's running total."""
    if others and chance.random() < 0.3:
        old = chance.choice(others)
        period = Period(old.day, old.day) if chance.random() < 0.8 else dated(old.day, chance)
        told = stated(replace(old.facts[0], n=old.counts[-1]), placed(old, chance), period, old.voice, chance)
        yield sentence(told, old.day, chance)
    if chance.random() < 0.15:
        yield running(raid, published, chance)


def running(raid: Raid, published: date, chance: random.Random) -> Sentence:
    """The running total of the country's campaign."""
    event, since, n = campaign(raid.town.country, published)
    fact = Fact(event, "arrested", "people", n, "suspects")
    voice = ("Interior Ministry", "government")
    told = Told(fact, Number(n), (raid.town.country,), Period(since, published), voice, "running")
    words = {"n": f"{n:,}", "role": fact.role, "since": f"{since.day} {since:%B}", "where": f"in {raid.town.country}"}
    return sentence_of("running", words | voiced(voice), told, chance)


def followed(raid: Raid, day: date, fact: Fact, outlet: str, family: str, chance: random.Random) -> Story:
    """A report of what became of those arrested; it goes back to the raid."""
    published = day + timedelta(chance.choice((0, 1, 1, 2)))
    place = placed(raid, chance)[-2:] if chance.random() < 0.5 else placed(raid, chance)
    sentences = [sentence(stated(fact, place, dated(day, chance), raid.voice, chance), day, chance)]
    sentences += [filler(words, chance) for words in fillers(raid, 4, chance)]
    if chance.random() < 0.6:
        back = stated(
            replace(raid.facts[0], n=raid.counts[-1]), placed(raid, chance), dated(raid.day, chance), raid.voice, chance
        )
        sentences.append(sentence(back, raid.day, chance))
    return Story(family, outlet, published, raid.town, tuple(sentences))


def tallied(raid: Raid, outlet: str, chance: random.Random) -> Story:
    """A report of a campaign's running total alone."""
    published = raid.day + timedelta(chance.randrange(7))
    sentences = [running(raid, published, chance)] + [filler(words, chance) for words in fillers(None, 5, chance)]
    return Story(f"{raid.id} tally", outlet, published, raid.town, tuple(sentences))


def copied(story: Story, outlet: str, chance: random.Random) -> Story:
    """A copy: word for word, abridged, or in other words."""
    kind = chance.choices(("exact", "abridged", "rewritten"), (0.4, 0.35, 0.25))[0]
    sentences = list(story.sentences)
    if kind == "abridged":
        keep = max(3, round(len(sentences) * chance.uniform(0.35, 0.7)))
        sentences = sentences[:1] + [one for one in sentences[1:] if chance.random() < keep / len(sentences)]
    if kind == "rewritten":
        sentences = [rewritten(one, chance) for one in sentences if chance.random() < 0.85 or one is sentences[0]]
    if kind != "exact":
        sentences += [filler(words, chance) for words in fillers(None, chance.choice((0, 1, 2)), chance)]
    if chance.random() < 0.3:
        credit = Sentence(
            ("The story was first told by the {outlet}.", "That is what the {outlet} reported."),
            chance.randrange(2),
            {"outlet": story.outlet},
        )
        sentences.insert(min(2, len(sentences)), credit)
    published = story.published + timedelta(chance.choice((0, 0, 1, 1, 2)))
    return replace(story, outlet=outlet, published=published, sentences=tuple(sentences))


def rewritten(one: Sentence, chance: random.Random) -> Sentence:
    """The same said in other words; what is dated may lose its date."""
    words = dict(one.words)
    if one.told is None:
        swaps = {"x": stock.NOUNS, "a": stock.ADJECTIVES, "v": stock.VERBS}
        words |= {key: chance.choice(swaps[key]) for key in swaps if key in words and chance.random() < 0.5}
    told = one.told
    if told and told.scope == "incident" and chance.random() < 0.3:
        told = replace(told, day=None)
        words |= {"when": "", "when_first": "Later"}
    return replace(one, way=one.way + 1 + chance.randrange(max(1, len(one.ways) - 1)), words=words, told=told)


def filler(words: Mapping[str, str], chance: random.Random) -> Sentence:
    """A sentence that tells nothing that is coded."""
    ways = stock.NAMED if "who" in words else stock.FILLERS
    return Sentence(ways, chance.randrange(len(ways)), words)


def placed(raid: Raid, chance: random.Random) -> tuple[str, ...]:
    """The place as a report gives it: with or without compound, town or province."""
    names = [raid.site] if raid.site and chance.random() < 0.75 else []
    if chance.random() < 0.93 or not raid.town.province:
        names.append(raid.town.name)
    if raid.town.province and chance.random() < 0.6:
        names.append(raid.town.province)
    return (*names, raid.town.country)


def dated(day: date, chance: random.Random) -> Period | None:
    """The day as a report gives it: mostly right, sometimes a week, a month, the day after or nothing."""
    chosen = chance.random()
    if chosen < 0.76:
        return Period(day, day)
    if chosen < 0.82:
        return Period(day - timedelta(1), day)
    if chosen < 0.87:
        return Period(day - timedelta(day.weekday()), day + timedelta(6 - day.weekday()))
    if chosen < 0.90:
        return Period(day + timedelta(1), day + timedelta(1))
    if chosen < 0.93:
        first = day.replace(day=1)
        return Period(first, (first + timedelta(31)).replace(day=1) - timedelta(1))
    return None


def stated(
    fact: Fact,
    place: tuple[str, ...],
    day: Period | None,
    voice: tuple[str, str] | None,
    chance: random.Random,
    *,
    exact: bool = False,
) -> Told:
    """A fact as stated, hedged one time in five."""
    number = None if fact.n is None else Number(fact.n)
    if not exact and fact.n and fact.n >= 20 and chance.random() < 0.2:
        number = hedged(fact.n, chance)
    return Told(fact, number, place, day, voice if voice and chance.random() < 0.8 else None)


def hedged(n: int, chance: random.Random) -> Number:
    """A rounder number, with the hedge that makes it true."""
    if n < 100 and chance.random() < 0.15:
        return Number(None, hedge="vague", word="dozens")
    size = 10 if n < 200 else 50 if n < 1000 else 100
    below = n // size * size
    hedge = chance.choice(("about", "over", "nearly")) if n % size else "about"
    return Number(
        below + size if hedge == "nearly" else round(n / size) * size if hedge == "about" else below, hedge=hedge
    )


def sentence(told: Told, day: date, chance: random.Random) -> Sentence:
    """What is told, in one of the ways to tell it."""
    fact, site = told.fact, len(told.place) > 1 and told.place[0] not in ("", told.place[-1])
    preposition = "at" if told.place[0].split()[-1] in stock.KINDS else "in"
    where = f"{preposition} {', '.join(told.place[:2] if site else told.place)}"
    when = "" if told.day is None else f"on {day.day} {day:%B}" if told.day.first == told.day.last else "that week"
    words = {"n": spelled(told.number, chance), "role": fact.role, "where": where, "when": when}
    words |= {"when_first": f"{when.capitalize()}" if when else "Lately"} | voiced(told.voice)
    return sentence_of("part" if fact.whole else fact.act, words, told, chance)


def sentence_of(kind: str, words: Mapping[str, str], told: Told, chance: random.Random) -> Sentence:
    """A sentence of one kind."""
    ways = stock.WAYS[kind]
    return Sentence(ways, chance.randrange(len(ways)), words, told)


def voiced(voice: tuple[str, str] | None) -> dict[str, str]:
    """Who says so, in the middle and at the head of a sentence."""
    name = f"the {voice[0]}" if voice else "neighbours"
    return {"voice": name, "voice_first": name[0].upper() + name[1:]}


def spelled(number: Number | None, chance: random.Random) -> str:
    """A number in words and digits."""
    if number is None or number.n is None:
        return str(number.word) if number else ""
    digits = f"{number.n:,}"
    return chance.choice(stock.HEDGES[number.hedge]).format(n=digits) if number.hedge != "exact" else digits


def written(story: Story, number: str) -> Item:
    """The story as document and claims."""
    text, spans = _text(story)
    metadata = Metadata(story.published, story.outlet)
    report = Report(f"{number}.txt", f"{number}.txt", "text/plain", text.encode(), metadata)
    id_ = report.id
    document = Document(id_, report.name, report.where, text, bytes_hash(report.raw), report.media_type, metadata)
    totals: dict[tuple[str, str], str] = {}
    found: dict[str, tuple[Claim, str]] = {}
    for told, span in spans:
        whole = totals.get((told.fact.event, told.fact.whole or ""))
        claim = _claim(told, span, whole, document)
        if told.fact.whole is None:
            totals[told.fact.event, told.fact.act] = claim.id
        found[claim.id] = (claim, told.fact.event)
    claims = tuple(claim for claim, _ in found.values())
    return Item(document, claims, tuple(event for _, event in found.values()), story.family)


def _text(story: Story) -> tuple[str, list[tuple[Told, Span]]]:
    """The text, and where each thing told stands in it."""
    town = story.town
    head = ", ".join(filter(None, (town.name, town.province, town.country)))
    text = f"{head}, {story.published.day} {story.published:%B} – "
    spans: list[tuple[Told, Span]] = []
    before: tuple[str, ...] = ()
    for at, one in enumerate(story.sentences):
        known = one.told is not None and one.told.place == before
        said = (replace(one, words=dict(one.words) | {"where": "there"}) if known else one).text
        before = one.told.place if one.told else before
        if one.told:
            spans.append((one.told, Span(len(text), len(text) + len(said))))
        text += said + ("\n\n" if at % 3 == 2 else " ")
    return text + _closing(story.outlet), spans


def _closing(outlet: str) -> str:
    """The line that an outlet prints under each report."""
    chance = random.Random(outlet)
    desk = f"Readers may write to our desk on {chance.choice(stock.NAMES)} street at any hour."
    return f"\n\n{person(chance)} and {person(chance)} for the {outlet}. {desk}\n"


def _claim(told: Told, span: Span, whole: str | None, document: Document) -> Claim:
    fact = told.fact
    source, kind = told.voice or (None, None)
    claim = Claim(
        id="",
        document=document.id,
        type="figure" if told.number else "deed",
        quote=span,
        act=fact.act,
        of=fact.of,
        number=told.number,
        nationality=(fact.nation,) if fact.nation else (),
        role=fact.role if told.number else None,
        part_of=whole,
        place=told.place,
        date=told.day,
        scope=told.scope,  # type: ignore[arg-type]
        source=source,
        source_kind=kind,
        grounds=tuple(_grounds(told, span, document.text)),
    )
    return replace(claim, id=claim_id(document.id, claim_fields(claim)))


def _grounds(told: Told, span: Span, text: str) -> Iterator[Ground]:
    """What the claim's fields rest on, as a reader would record it."""
    yield Ground("act", "exact", span)
    if told.number:
        for slot, words in (("number", told.number.word or f"{told.number.n:,}"), ("role", told.fact.role)):
            at = max(text.find(words, span.start), span.start)
            yield Ground(slot, "exact", Span(at, at + len(words)))
    for name in told.place:
        at = max(text.find(name), 0)
        yield Ground("place", "context", Span(at, at + len(name)))
    if told.day:
        yield Ground("date", "derived", Span(0, 10))
