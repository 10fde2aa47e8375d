"""Roles: what a text calls the people counted."""

from functools import lru_cache

from crackdown.model.names import fold

_GENDERS = {
    "women": ("women", "woman", "female", "females", "girls", "girl"),
    "men": ("men", "man", "male", "males", "boys", "boy"),
}


@lru_cache(maxsize=65536)
def gender(role: str | None) -> str:
    """ "women" or "men" where `role` says that only these are counted, else ""."""
    words = set(fold(role or "").split())
    return next((name for name, said in _GENDERS.items() if not words.isdisjoint(said)), "")


_FOREIGN = frozenset({"foreigner", "foreigners", "foreign"})


def is_foreign(role: str | None) -> bool:
    """Whether `role` says that only people from abroad are counted."""
    return not _FOREIGN.isdisjoint(fold(role or "").split())
