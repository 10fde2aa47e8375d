"""Web: the ledger as pages, made on the server, read without scripts."""

from crackdown.publish.web.server import app, serve

__all__ = ["app", "serve"]
