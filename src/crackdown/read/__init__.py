"""Document → Reading: sentences, figures, groups, acts, places, times, voices, cues."""

from crackdown.read.reading import read

__all__ = ["read"]
