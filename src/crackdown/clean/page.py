"""Reading one web page: its article as plain text, and what it says of itself. Runs in the child process only."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from lxml import etree, html
from trafilatura import bare_extraction, extract_metadata
from trafilatura.xml import xmltotxt

from crackdown.clean.published import published

_LONGEST_FIELD = 500  # a title or name that is longer is none
_LONGEST_ADDRESS = 2000
_ENDS = re.compile(r"\x00|</(?:body|html)\s*>", re.IGNORECASE)
_RULE = re.compile(r"\|(?:-{3,}\|)+")
_NO_DATE = {"extensive_search": False, "max_date": "1995-01-01"}  # `published` is stricter
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?![A-Za-z])")

# An article has sentences: at least this many characters of lines that end like one, or one line this long (Thai
# and Lao end no sentence with a sign). Menus and lists of headlines have neither; lines of this kind prove nothing.
_SENTENCES = 20
_LONG_LINE = 80
_SENTENCE_END = re.compile(r"[.!?…。！？។៕။][\"'”’»)\]]*$")
_PROVES_NOTHING = re.compile(r"©|copyright|rights reserved|cookie|javascript|sign in|log in|subscribe", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """An article's text, with what the page states of it; `published` as an ISO date."""

    text: str
    title: str | None
    outlet: str | None
    byline: str | None
    url: str | None
    language: str | None
    published: str | None


def read_page(source: str, url: str | None) -> Page | str:
    """The article in `source`, or the code of what is wrong: `hostile_html`, `no_article`, `memory`."""
    tree = _parse(source)
    if isinstance(tree, str):
        return tree
    etree.strip_elements(tree, "noscript", with_tail=False)
    stated = extract_metadata(tree, default_url=url, date_config=_NO_DATE)
    url = _address(stated.url)
    language, day = _language(tree), published(tree, url)
    text = _article(tree)
    if not _is_article(text):
        return "no_article"
    title, outlet, byline = (_field(value) for value in (stated.title, stated.sitename, stated.author))
    return Page(text, title, outlet, byline, url, language, day)


def _parse(source: str) -> html.HtmlElement | str:
    """The page's tree; a page at which the parser gave up is refused, as what follows would be lost in silence.

    For the same reason the end tags of the whole page, which are optional, are left out: browsers go on reading
    after a stray one (an advertisement's, say), this parser does not.
    """
    parser = html.HTMLParser(encoding="utf-8", collect_ids=False, remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(_ENDS.sub("", source).encode(), parser=parser)
    except etree.ParserError:
        return "no_article"
    except etree.XMLSyntaxError:
        tree = None
    fatal = [error for error in parser.error_log if error.level == etree.ErrorLevels.FATAL]
    if any(error.type == etree.ErrorTypes.ERR_NO_MEMORY for error in fatal):
        return "memory"
    return "hostile_html" if fatal or tree is None else tree


def _article(tree: html.HtmlElement) -> str:
    """Blocks (paragraphs, headings, lists, tables) with an empty line between them."""
    found = bare_extraction(tree, include_comments=False, include_tables=True, include_links=False)
    body = getattr(found, "body", None)
    blocks = (_block(element) for element in body) if body is not None else ()
    return unicodedata.normalize("NFC", "\n\n".join(block for block in blocks if block))


def _block(element: Any) -> str:
    lines = (line.strip() for line in xmltotxt(element, False).split("\n"))
    return "\n".join(_row(line) for line in lines if line and not _RULE.fullmatch(line))


def _row(line: str) -> str:
    """A table's row with tabs between its cells; any other line as it is."""
    if not (line.startswith("| ") and line.endswith("|")):
        return line
    cells = (cell.strip() for cell in line.strip("|").replace("\\|", "/").split("|"))
    return "\t".join(cell for cell in cells if cell)


def _is_article(text: str) -> bool:
    lines = [line for line in text.split("\n") if not _PROVES_NOTHING.search(line)]
    sentences = sum(len(line) for line in lines if _SENTENCE_END.search(line))
    return sentences >= _SENTENCES or any(len(line) >= _LONG_LINE for line in lines)


def _field(value: str | None) -> str | None:
    plain = " ".join(value.split()) if value else ""
    return plain if 0 < len(plain) <= _LONGEST_FIELD else None


def _address(value: str | None) -> str | None:
    """An address that is safe to offer as a link."""
    return value if value and re.match(r"https?://\S+$", value) and len(value) <= _LONGEST_ADDRESS else None


def _language(tree: html.HtmlElement) -> str | None:
    """The page's language, such as "en", where it states one."""
    stated = (
        *tree.xpath("/html/@lang | /html/@xml:lang"),
        *tree.xpath("//meta[@http-equiv='content-language' or @property='og:locale']/@content"),
    )
    found = (_LANGUAGE.match(value.strip()) for value in stated)
    return next((match[1].lower() for match in found if match), None)
