"""From names to the register: which place, site or party a claim speaks of."""

from crackdown.resolve.resolving import resolve

__all__ = ["resolve"]
