"""From a report's bytes to a document's text: plain text as it is, the article out of a web page."""

from crackdown.clean.document import clean

__all__ = ["clean"]
