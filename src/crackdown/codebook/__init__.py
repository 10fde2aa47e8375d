"""Knowledge: reviewed YAML in `data/`, typed entries, and the loader that checks them."""

from crackdown.codebook.entries import Codebook
from crackdown.codebook.loading import load

__all__ = ["Codebook", "load"]
