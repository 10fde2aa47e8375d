"""What people decided, applied to what was read: a person's word always wins, and the latest one counts."""

from crackdown.decide.correcting import Correction, correction_of, plain_fields
from crackdown.decide.ruling import applied, corrected, rule

__all__ = ["Correction", "applied", "corrected", "correction_of", "plain_fields", "rule"]
