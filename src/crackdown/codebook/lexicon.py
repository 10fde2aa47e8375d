"""Acts, hedges, counted nouns, bodies, offices, outlets and currencies: the words that the reader looks for."""

import re
from collections.abc import Collection, Mapping
from importlib.resources.abc import Traversable

from crackdown.codebook.entries import COUNTED, SOURCE_KINDS, Act, Body, Currency, Hedges, Office, Policy, Speaking
from crackdown.codebook.sheet import Entry, apart, entry, listed, sheet, unique
from crackdown.model.number import HEDGES


def acts(folder: Traversable) -> dict[str, Act]:
    """The acts of acts.yaml, in its order."""
    whole = sheet(folder, "acts.yaml")
    return {name: _act(entry(whole.file, name, row)) for name, row in whole.fields.items()}


def irregular(folder: Traversable) -> dict[str, tuple[str, str]]:
    """Each verb of verbs.yaml with its past and past participle."""
    whole = sheet(folder, "verbs.yaml")
    return {verb: _forms(whole, verb) for verb in whole.fields}


def cues(folder: Traversable) -> dict[str, tuple[str, ...]]:
    """The cue expressions of cues.yaml by kind; each must compile."""
    whole = sheet(folder, "cues.yaml")
    found = {kind: whole.words(kind) for kind in whole.fields}
    for kind, sources in found.items():
        for source in sources:
            try:
                re.compile(source)
            except re.error as error:
                raise whole.wrong(f"{kind} has no sound expression {source!r}: {error}") from error
    return found


def counted(folder: Traversable) -> dict[str, str]:
    """Each noun of counted.yaml with what it counts."""
    whole = sheet(folder, "counted.yaml").only(*COUNTED)
    owned = [(Entry(whole.file, of, {}), noun) for of in whole.fields for noun in whole.words(of)]
    apart(owned)
    return {noun: owner.name for owner, noun in owned}


def hedges(folder: Traversable) -> Hedges:
    """The hedges and policies of hedges.yaml; every policy must bound every vague word."""
    whole = sheet(folder, "hedges.yaml").only("before", "after", "vague", "policies")
    vague = whole.words("vague")
    policies = whole.inner("policies")
    return Hedges(
        before=_hedge_words(whole.inner("before")),
        after=_hedge_words(whole.inner("after")),
        vague=vague,
        policies={name: _policy(entry(whole.file, name, row), vague) for name, row in policies.fields.items()},
    )


def bodies(folder: Traversable, codes: Collection[str]) -> tuple[tuple[Body, ...], tuple[Office, ...]]:
    """The bodies and the words for offices of bodies.yaml."""
    whole = sheet(folder, "bodies.yaml").only("bodies", "offices")
    offices = _kinds(whole, "offices")
    return _bodies(whole, "bodies", codes), tuple(Office(word, kind) for word, kind in offices.items())


def speaking(folder: Traversable) -> Speaking:
    """The words of speaking.yaml for who speaks where no listed body does."""
    whole = sheet(folder, "speaking.yaml").only("nouns", "endings", "capitals")
    return Speaking(_kinds(whole, "nouns"), _kinds(whole, "endings"), frozenset(whole.words("capitals")))


def outlets(folder: Traversable, codes: Collection[str]) -> tuple[Body, ...]:
    """The outlets and news agencies of outlets.yaml."""
    return _bodies(sheet(folder, "outlets.yaml").only("outlets"), "outlets", codes)


def currencies(folder: Traversable) -> tuple[Currency, ...]:
    """The currencies of currencies.yaml; no two share a sign or a word."""
    rows = unique(listed(sheet(folder, "currencies.yaml").only("currencies"), "currencies", "code"), "code")
    found = tuple(_currency(row) for row in rows)
    for names in ("signs", "words"):
        apart((row, word) for row in rows for word in row.words(names))
    return found


def _kinds(whole: Entry, key: str) -> Mapping[str, str]:
    """The words listed by kind of source, each with its kind; no word has two."""
    kinds = whole.inner(key).only(*SOURCE_KINDS)
    owned = [(Entry(whole.file, kind, {}), word) for kind in kinds.fields for word in kinds.words(kind)]
    apart(owned)
    return {word: owner.name for owner, word in owned}


def _act(row: Entry) -> Act:
    row.only("family", "of", "counts", "verbs", "weak", "nouns", "phrases")
    counts = row.words("counts")
    for of in counts:
        if of not in COUNTED:
            raise row.wrong(f"unknown counts: {of}")
    of = row.choice("of", COUNTED)
    return Act(
        id=row.name,
        family=row.text("family"),
        of=of,
        counts=counts,
        verbs=row.words("verbs"),
        nouns=row.words("nouns"),
        phrases=row.words("phrases"),
        weak=row.words("weak"),
    )


def _forms(whole: Entry, verb: str) -> tuple[str, str]:
    match whole.fields[verb]:
        case [str() as past, str() as participle]:
            return past, participle
    raise whole.wrong(f"no past and past participle of {verb!r}")


def _hedge_words(row: Entry) -> Mapping[str, tuple[str, ...]]:
    row.only(*HEDGES)
    return {hedge: row.words(hedge) for hedge in row.fields}


def _policy(row: Entry, vague: tuple[str, ...]) -> Policy:
    row.only("about", "nearly", "vague")
    about, nearly, bounds = row.number("about", 0, 1), row.number("nearly", 0, 1), row.inner("vague")
    if about is None or nearly is None:
        raise row.wrong("about and nearly need their shares")
    bounds.only(*vague)
    return Policy(row.name, about, nearly, {word: _bounds(bounds, word) for word in vague})


def _bounds(row: Entry, word: str) -> tuple[float, float]:
    match row.fields.get(word):
        case [int() | float() as low, int() | float() as high] if 0 <= low <= high:
            return float(low), float(high)
    raise row.wrong(f"no pair of bounds for {word!r}")


def _bodies(whole: Entry, key: str, codes: Collection[str]) -> tuple[Body, ...]:
    rows = unique(listed(whole, key, "id"), "id")
    found = tuple(_body(row, codes) for row in rows)
    apart((row, word) for row, body in zip(rows, found, strict=True) for word in (body.name, *body.aliases))
    return found


def _body(row: Entry, codes: Collection[str]) -> Body:
    row.only("id", "name", "kind", "country", "aliases", "is_agency")
    if row.maybe("country") is not None:
        row.choice("country", codes)
    return Body(
        id=row.text("id"),
        name=row.text("name"),
        kind=row.choice("kind", SOURCE_KINDS),
        country=row.maybe("country"),
        aliases=row.words("aliases"),
        is_agency=row.flag("is_agency"),
    )


def _currency(row: Entry) -> Currency:
    row.only("code", "signs", "words")
    return Currency(row.text("code"), row.words("signs"), row.words("words"))
