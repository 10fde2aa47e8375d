"""From bytes to characters: strictly, or with a doubt that says what was assumed."""

import codecs
import re
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,30})""", re.IGNORECASE
)
_HEAD = 4096

# What pages call their encodings, and the encoding of today that holds every page so labelled: browsers read
# "iso-8859-1" as Windows-1252 and "gb2312" as GB 18030, and pages are written for browsers.
_LABELS = {
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "tis-620": "cp874",
    "iso-8859-11": "cp874",
    "windows-874": "cp874",
    "iso-8859-9": "cp1254",
}
_AS_LABELLED = frozenset(
    {"utf-8", "utf8", "gb18030", "euc-jp", "iso-2022-jp", "big5-hkscs", "koi8-r", "koi8-u", "macintosh"}
    | {f"windows-125{digit}" for digit in range(9)}
    | {f"iso-8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)}
)

# What detection chooses from. Latin script needs few bytes beyond ASCII (accents, curly quotes), any other many;
# without this line a short German text passes for Japanese. Most legacy English text is Windows-1252.
_LATIN = ("cp1252", "cp1250", "cp1254", "cp1257")
_ALPHABETS = ("cp1251", "koi8_r", "cp1253", "cp1255", "cp1256", "cp1258", "cp874")
_EAST_ASIAN = ("gb18030", "big5hkscs", "big5", "cp932", "euc_jp", "cp949")
_LATIN_SHARE = 0.2
_BEYOND_ASCII = bytes(range(0x80, 0x100))

_EVIDENCE = 256 * 1024
_SOUND_PER_BROKEN = 10


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and what had to be assumed to get it (None where nothing had)."""

    text: str
    doubt: str | None = None


def decode_text(raw: bytes) -> Decoded | None:
    """The characters of a plain-text file, none changed: byte order mark and line ends stay; None if undecodable."""
    text = _strictly(raw, "utf-8")
    if text is not None:
        return Decoded(text)
    return _by_mark(raw) or _mended(raw, "utf-8") or _detected(raw)


def decode_page(raw: bytes) -> Decoded | None:
    """The characters of a web page: by its byte order mark, as UTF-8, as it declares, or as detected.

    UTF-8 comes before what the page declares: bytes beyond ASCII are never valid UTF-8 by accident, while
    declarations are often left over from a template.
    """
    marked = _by_mark(raw)
    if marked:
        return Decoded(marked.text)
    declared = _declared(raw[:_HEAD])
    if not (raw.isascii() and declared):
        text = _strictly(raw, "utf-8-sig")
        if text is not None:
            return Decoded(text)
    text = _strictly(raw, declared or "utf-8")
    return Decoded(text) if text is not None else _mended(raw, "utf-8-sig") or _detected(raw)


def _strictly(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _by_mark(raw: bytes) -> Decoded | None:
    encoding = next((encoding for mark, encoding in _BOMS if raw.startswith(mark)), None)
    text = _strictly(raw, encoding) if encoding else None
    return Decoded(text, _assumed(encoding)) if encoding and text is not None else None


def _declared(head: bytes) -> str | None:
    found = _DECLARED.search(head)
    label = found[1].decode("ascii", "replace").lower() if found else ""
    return _LABELS.get(label) or (label if label in _AS_LABELLED else None)


def _mended(raw: bytes, encoding: str) -> Decoded | None:
    """UTF-8 with a few broken bytes, such as a file cut in mid-character; each shows as U+FFFD, as browsers show it.

    Only where much else is sound UTF-8: a single stray byte in a text of ASCII rather means another encoding.
    """
    text = raw.decode(encoding, "replace")
    broken = text.count("\ufffd")
    sound = len(text) - len(text.encode("ascii", "ignore")) - broken
    if sound < _SOUND_PER_BROKEN * broken:
        return None
    return Decoded(text, f"has {broken} broken UTF-8 characters: each is replaced by the sign U+FFFD")


def _detected(raw: bytes) -> Decoded | None:
    for encoding in _guesses(_evidence(raw)):
        text = _strictly(raw, encoding)
        if text is not None and text.strip():
            return Decoded(text, _assumed(encoding))
    return None


def _assumed(encoding: str) -> str:
    return f"is not UTF-8: read as {encoding}, which may be wrong for single characters; save it as UTF-8 to be sure"


def _evidence(raw: bytes) -> bytes:
    """The lines that are not ASCII, as far as needed: the others tell nothing of the encoding."""
    kept: list[bytes] = []
    size = 0
    for line in raw.split(b"\n"):
        if not line.isascii() and size + len(line) <= _EVIDENCE:
            kept.append(line)
            size += len(line)
    return b"\n".join(kept) or raw


def _guesses(evidence: bytes) -> list[str]:
    """Encodings that fit, likeliest first; between equals the order of the lists decides."""
    from charset_normalizer import from_bytes

    beyond_ascii = len(evidence) - len(evidence.translate(None, _BEYOND_ASCII))
    candidates = _LATIN if beyond_ascii < _LATIN_SHARE * len(evidence) else (*_LATIN, *_ALPHABETS, *_EAST_ASIAN)
    ranks = [
        (match.chaos, -match.coherence, candidates.index(name), name)
        for match in from_bytes(evidence, cp_isolation=list(candidates))
        for name in match.could_be_from_charset
        if name in candidates
    ]
    return [rank[-1] for rank in sorted(ranks)]
