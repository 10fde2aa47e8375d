"""Names as compared: the same name however a report spells, accents, hyphenates or splits it."""

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = re.compile(r"[’‘'`ʼ]")
_BREAKS = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """`text` in lower case without accents, apostrophes and punctuation, words parted by single blanks."""
    bare = text if text.isascii() else unicodedata.normalize("NFKD", text)
    accents = {ord(c): None for c in set(bare) if unicodedata.combining(c)}
    if accents:
        bare = bare.translate(accents)
    return _BREAKS.sub(" ", _APOSTROPHES.sub("", bare).lower()).strip()


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """A name as compared: `plain`, remembered, since the same names come again and again."""
    return plain(name)


def squeezed(name: str) -> str:
    """`name` folded and without blanks: "Poi Pet", "Poi-pet" and "Poipet" are one."""
    return fold(name).replace(" ", "")
