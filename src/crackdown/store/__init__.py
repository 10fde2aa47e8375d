"""The ledger: documents, what was read in them, what people decided, and what settling made of it, in one file."""

from crackdown.model.filter import Filter
from crackdown.store.opening import Ledger, open_ledger
from crackdown.store.searching import Hit
from crackdown.store.viewing import Counts, Decided, Held

__all__ = ["Counts", "Decided", "Filter", "Held", "Hit", "Ledger", "open_ledger"]
