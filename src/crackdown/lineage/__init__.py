"""Who copies whom: edges between documents, and the root that each document counts as."""

from crackdown.lineage.tracing import trace

__all__ = ["trace"]
