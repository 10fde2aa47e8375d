"""The figure algebra: intervals, sums, tallies, findings."""

from crackdown.reconcile.reconciling import reconcile
from crackdown.reconcile.tallies import leading

__all__ = ["leading", "reconcile"]
