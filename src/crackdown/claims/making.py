"""Drafts into claims: the quote, the fields, and what each field stands on."""

from collections.abc import Sequence
from dataclasses import fields
from operator import attrgetter

from crackdown.claims.drafts import Draft, totals_of
from crackdown.model.claim import Claim, Ground, Grounding, claim_fields, claim_id
from crackdown.model.reading import Figure, Sentence, Voice
from crackdown.model.span import Span

MAX_QUOTE = 160  # characters: a longer stretch isn't "the shortest that shows it"
READER = "crackdown"
_BUT_ID = attrgetter(*(field.name for field in fields(Claim) if field.name != "id"))


def make(drafts: Sequence[Draft], sentences: Sequence[Sentence], document: str) -> tuple[Claim, ...]:
    """The claims of the drafts, in their order; totals get their ids before their parts."""
    made: dict[int, Claim] = {}
    for position in sorted(range(len(drafts)), key=lambda position: len(totals_of(position, drafts))):
        draft = drafts[position]
        total = made[draft.part_of] if draft.part_of is not None else None
        made[position] = _claim(draft, total, sentences[draft.sentence], document)
    return tuple(made[position] for position in range(len(drafts)))


def identified(claim: Claim) -> Claim:
    """The claim with the id that its content gives it."""
    return Claim(claim_id(claim.document, claim_fields(claim)), *_BUT_ID(claim))


def quote_of(draft: Draft, sentence: Sentence) -> Span:
    """The shortest stretch that shows number, group and, where it stands near, the act."""
    region = draft.region
    if draft.act.inherited or not sentence.span.contains(draft.act.span):
        return region
    whole = region.cover(draft.act.span)
    if any(
        whole.contains(other.digits) and not region.overlaps(other.digits)
        for other in sentence.figures
        if not other.excluded
    ):
        return region
    return whole if whole.end - whole.start <= MAX_QUOTE else region


def _claim(draft: Draft, total: Claim | None, sentence: Sentence, document: str) -> Claim:
    quote = quote_of(draft, sentence)
    figure = draft.figure
    codes = tuple(dict.fromkeys(code for nation in draft.nations for code in nation.codes))
    source, source_kind = source_of(draft.voice)
    claim = Claim(
        id="",
        document=document,
        type="figure",
        quote=quote,
        act=draft.act.act,
        of=draft.of,
        number=figure.number,
        unit=figure.unit,
        nationality=codes,
        role=figure.group.role,
        part_of=total.id if total else None,
        place=tuple(place.names[0] for place in draft.places),
        date=draft.date,
        scope=draft.scope,
        source=source,
        source_kind=source_kind,
        status=draft.status,
        grounds=tuple(_grounds(draft, total, quote)),
        reader=READER,
    )
    return identified(claim)


def source_of(voice: Voice | None) -> tuple[str | None, str | None]:
    """The name and the kind that a claim gives for its voice; a private person is never named."""
    if voice is None:
        return None, None
    return (None if voice.private else voice.name), voice.kind


def kind_of(span: Span, quote: Span) -> Grounding:
    """exact for words of the quote, context for words elsewhere."""
    return "exact" if quote.contains(span) else "context"


def _grounds(draft: Draft, total: Claim | None, quote: Span) -> list[Ground]:
    found = [Ground("number", kind_of(draft.figure.digits, quote), draft.figure.digits)]
    if hedge := _hedge_span(draft.figure):
        found.append(Ground("hedge", kind_of(hedge, quote), hedge))
    found.append(Ground("act", kind_of(draft.act.span, quote), draft.act.span))
    group = draft.figure.group
    if group.of and group.span.end > group.span.start:
        found.append(Ground("of", kind_of(group.span, quote), group.span))
    for nation in draft.nations:
        found += [Ground("nationality", kind_of(nation.span, quote), nation.span) for _ in nation.codes]
    if total:
        counted = total.grounds_of("number")[0].span
        found.append(Ground("part_of", kind_of(counted, quote), counted))
    found += [Ground("place", kind_of(place.span, quote), place.span) for place in draft.places]
    if draft.date and draft.date_span:
        found.append(Ground("date", "derived", draft.date_span))
    if draft.voice and not draft.voice.private:
        found.append(Ground("source", kind_of(draft.voice.span, quote), draft.voice.span))
    return found


def _hedge_span(figure: Figure) -> Span | None:
    """The number with its hedge ("more than 300"); None where no such words stand with it."""
    hedged = figure.number.hedge not in ("exact", "vague")
    return figure.span if hedged and figure.span != figure.digits else None
