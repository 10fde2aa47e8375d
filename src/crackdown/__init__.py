"""Crackdown Ledger: reads reports of scam-compound raids and keeps one sourced, reconciled record."""

__version__ = "0.1.0"
