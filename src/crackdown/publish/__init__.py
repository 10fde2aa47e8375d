"""Publish: the doors on the ledger: command line and web pages, on one set of views."""
