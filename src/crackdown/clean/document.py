"""From a report to a document: one function for text and pages, and the words for what can go wrong."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from crackdown.clean.decode import Decoded, decode_page, decode_text
from crackdown.clean.keeper import KEEPER
from crackdown.model.ids import bytes_hash
from crackdown.model.problem import Problem
from crackdown.model.report import Document, Metadata, Report
from crackdown.settings import MEBIBYTE, Limits

Cleaned = tuple[Document | None, tuple[Problem, ...]]

_UNDECODABLE = "is neither UTF-8 nor in an encoding that could be detected: save it as UTF-8"
_FIELDS = ("outlet", "url", "title", "language")


def clean(report: Report, limits: Limits) -> Cleaned:
    """The document in a report: plain text kept to the character, of a web page the article and its metadata.

    What the report itself states goes before what the page states.
    """
    if report.media_type not in ("text/plain", "text/html"):
        return None, (_failed(report, "unknown_type", f'is "{report.media_type}": give plain text or HTML'),)
    is_page = report.media_type == "text/html"
    decoded = decode_page(report.raw) if is_page else decode_text(report.raw)
    if decoded is None:
        return None, (_failed(report, "unknown_encoding", _UNDECODABLE),)
    document, problems = _page(report, decoded, limits) if is_page else _text(report, decoded, limits)
    if document and decoded.doubt:
        problems = (*problems, Problem("clean", "encoding_assumed", decoded.doubt, report.where, document=document.id))
    return document, problems


def _text(report: Report, decoded: Decoded, limits: Limits) -> Cleaned:
    return _bounded(_document(report, decoded.text, report.metadata, None), report, limits)


def _page(report: Report, decoded: Decoded, limits: Limits) -> Cleaned:
    answer = KEEPER.ask(decoded.text, report.metadata.url, limits)
    if "refused" in answer:
        return None, (_failed(report, *_reason(str(answer["refused"]), limits)),)
    metadata = _metadata(report.metadata, answer)
    return _bounded(_document(report, str(answer["text"]), metadata, _words(answer, "byline")), report, limits)


def _document(report: Report, text: str, metadata: Metadata, byline: str | None) -> Document:
    raw_hash = bytes_hash(report.raw)
    return Document(report.id, report.name, report.where, text, raw_hash, report.media_type, metadata, byline)


def _bounded(document: Document, report: Report, limits: Limits) -> Cleaned:
    length = len(document.text)
    if length > limits.max_text:
        message = f"has {length:,} characters, over the limit of {limits.max_text:,}: split it into single reports"
        return None, (_failed(report, "text_too_long", message),)
    if not document.text.removeprefix("\ufeff").strip():
        return None, (_failed(report, "empty_text", "there are no words in it"),)
    return document, ()


def _metadata(known: Metadata, page: Mapping[str, object]) -> Metadata:
    """What is known of the report, its gaps filled from what its page states."""
    stated = _words(page, "published")
    published = known.published or (date.fromisoformat(stated) if stated else None)
    gaps = {name: _words(page, name) for name in _FIELDS if getattr(known, name) is None}
    return replace(known, published=published, **gaps)


def _words(page: Mapping[str, object], field: str) -> str | None:
    value = page.get(field)
    return value if isinstance(value, str) and value else None


def _failed(report: Report, code: str, message: str) -> Problem:
    return Problem("clean", code, message, report.where, failed=True)


def _reason(refused: str, limits: Limits) -> tuple[str, str]:
    """The code and words for a page that gave no article."""
    advice = "save the article's text as a .txt file and give that"
    return {
        "no_article": ("no_article", f"no article was found in the page, only menus, links or nothing: {advice}"),
        "hostile_html": ("hostile_html", f"the page is nested too deeply or holds an endless element: {advice}"),
        "time": ("html_too_costly", f"reading the page took more than {limits.clean_seconds:g} seconds: {advice}"),
        "memory": (
            "html_too_costly",
            f"reading the page took more than {limits.clean_memory / MEBIBYTE:,.4g} MiB of memory: {advice}",
        ),
        "absent": ("reader_absent", "the page reader can't be started: run `crackdown doctor`"),
    }.get(refused, ("reader_died", f"the page reader stopped at this page: {advice}"))
