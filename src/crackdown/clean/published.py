"""The day on which a page says that it was published. Runs in the child process only.

A wrong day shifts every "on Saturday" of a report, so only what states the day of publication is looked at: no
dates out of running text, of pictures, of the server or of the last change, and none that could be read two ways.
"""

import re
from copy import deepcopy
from datetime import date

from htmldate import find_date
from lxml import html

from crackdown.model.days import LAST_DAY

# A fixed window instead of "until today": the same page gives the same date on any day.
_FIRST, _LAST = "1995-01-01", LAST_DAY.isoformat()  # there were no pages before

_STATING = (
    "//meta[@content][not(@http-equiv)] | //link[@rel='canonical'] | //script[@type='application/ld+json']"
    " | (//time[not(ancestor::nav or ancestor::aside or ancestor::footer)])[1]"
    " | //body//*[contains(@class, 'date') or contains(@class, 'Date') or contains(@class, 'publish')"
    " or contains(@class, 'posted') or contains(@class, 'byline')]"
    "[not(ancestor-or-self::nav or ancestor-or-self::aside or ancestor-or-self::footer)][string-length() < 120]"
)
_NOT_ITS_DAY = re.compile(r"modif|updat|copyright|image|expir|event", re.IGNORECASE)
_A_DAY = re.compile(r"date|time|publi|issued|created|posted", re.IGNORECASE)
_TWO_WAYS = re.compile(r"\b(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])[/.-](?:\d{4}|\d\d)\b")


def published(page: html.HtmlElement, url: str | None) -> str | None:
    """The ISO date that `page` states as its day of publication."""
    stated = html.Element("html")
    for element in page.xpath(_STATING):
        if not _misleads(element):
            copied = deepcopy(element)
            copied.tail = None
            stated.append(copied)
    found = find_date(stated, False, True, url=url, min_date=_FIRST, max_date=_LAST)
    return date.fromisoformat(found).isoformat() if found else None


def _misleads(element: html.HtmlElement) -> bool:
    names = " ".join(element.get(key, "") for key in ("name", "property", "itemprop", "class"))
    if _NOT_ITS_DAY.search(names) or (element.tag == "meta" and not _A_DAY.search(names)):
        return True
    words = element.get("content") or element.get("datetime") or element.text_content()
    two_ways = _TWO_WAYS.search(words) if element.tag != "script" else None
    return bool(two_ways and int(two_ways[1]) != int(two_ways[2]))
