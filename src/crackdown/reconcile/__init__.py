"""The figure algebra: intervals, sums, tallies, findings."""

from crackdown.reconcile.reconciling import reconcile

__all__ = ["reconcile"]
