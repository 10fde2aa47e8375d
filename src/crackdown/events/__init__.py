"""Which claims speak of one happening, and why they stand together."""

from crackdown.events.explaining import explain
from crackdown.events.gathering import gather

__all__ = ["explain", "gather"]
