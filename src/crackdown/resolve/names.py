"""Names of places and sites as compared: words that only say what sort of place it is don't count."""

from collections.abc import Collection

from crackdown.model.names import fold

KINDS_SAID = {
    "province": ("province", "region"),
    "prefecture": ("province",),
    "state": ("province",),
    "city": ("town",),
    "town": ("town",),
    "village": ("commune",),
    "commune": ("commune",),
    "sangkat": ("commune",),
    "tambon": ("commune",),
    "township": ("district",),
    "district": ("district",),
    "khan": ("district",),
    "county": ("district",),
    "municipality": ("town", "province"),
}
"""Words that may be dropped from a place's name, and the kinds of place that they speak for."""

_ARTICLES = frozenset({"the", "of"})

_SHORT = {
    "sez": "special economic zone",
    "intl": "international",
    "centre": "center",
    "st": "saint",
    "complex": "compound",
}
"""Two ways to write one word in the name of a site."""

SITE_WORDS = {
    "casino": "casino",
    "hotel": "hotel",
    "guesthouse": "hotel",
    "resort": "casino",
    "compound": "compound",
    "complex": "compound",
    "building": "compound",
    "tower": "compound",
    "plaza": "compound",
    "centre": "compound",
    "center": "compound",
    "palace": "compound",
    "mansion": "compound",
    "villa": "compound",
    "villas": "compound",
    "park": "park",
    "zone": "zone",
    "sez": "zone",
}
"""Words that mark a name as a site's, and the kind of site that they make it."""


def place_key(name: str) -> str:
    """`name` folded, without words for the sort of place and without blanks: "Svay Rieng province" is "svayrieng"."""
    words = [word for word in fold(name).split() if word not in _ARTICLES]
    kept = [word for word in words if word not in KINDS_SAID]
    return "".join(kept or words)


def kinds_said(name: str) -> tuple[str, ...]:
    """The kinds of place that the name's own words speak for; empty where it has none."""
    return tuple(kind for word in fold(name).split() for kind in KINDS_SAID.get(word, ()))


def site_key(name: str) -> str:
    """`name` folded, its short forms written out, without blanks: "Jade Park SEZ", "Jadepark special economic zone"."""
    words = [word for word in fold(name).split() if word not in _ARTICLES]
    return "".join(_SHORT.get(word, word) for word in words).replace(" ", "")


def is_proper_site(name: str, not_proper: Collection[str]) -> bool:
    """Whether `name` is a site's own: capitals before the word for what it is, and not only words of `not_proper`."""
    words = [word for word in name.split() if fold(word) not in _ARTICLES]
    named = [word for word in words if fold(word) not in SITE_WORDS]
    if site_kind(name) is None or not named or not all(word[:1].isupper() for word in named):
        return False
    return fold(" ".join(named)).replace(" ", "") not in not_proper


def site_kind(name: str) -> str | None:
    """The kind of site that `name` speaks of; None where it does not look like a site's name."""
    words = fold(name).split()
    return next((SITE_WORDS[word] for word in reversed(words) if word in SITE_WORDS), None) if len(words) > 1 else None
