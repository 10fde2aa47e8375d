"""From bytes to characters."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crackdown.clean.decode import decode_page, decode_text

WORDS = {
    "cp1252": "The ministry said “2,044 people” were arrested — it’s the largest raid yet, said José Muñoz.",
    "cp1250": "Policja zatrzymała w poniedziałek 120 osób w Bavet, powiedział rzecznik. Są wśród nich również Polacy.",
    "cp1251": "Полиция задержала 120 человек в Бавете в понедельник, сообщили чиновники.",
    "cp874": "ตำรวจจับกุมผู้ต้องหา 120 คน ที่จังหวัดตาก เมื่อวันจันทร์ เจ้าหน้าที่กล่าว",
    "gb18030": "警方周一在巴域逮捕了120人，官员表示。其中80人为中国公民。",
    "big5": "警方週一在巴域逮捕了120人，官員表示。其中80人為中國公民。",
    "cp932": "警察は月曜日にバベットで120人を逮捕したと当局が発表した。",
    "cp949": "경찰은 월요일 바벳에서 120명을 체포했다고 당국이 밝혔다.",
    "utf-16": "Police arrested 120 people.",
}


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_utf8_comes_through_unchanged(text: str) -> None:
    decoded = decode_text(text.encode())
    assert decoded is not None
    assert (decoded.text, decoded.doubt) == (text, None)


def test_byte_order_mark_and_line_ends_stay() -> None:
    decoded = decode_text(b"\xef\xbb\xbfone\r\ntwo\rthree\n")
    assert decoded is not None
    assert decoded.text == "\ufeffone\r\ntwo\rthree\n"


@pytest.mark.parametrize("encoding", WORDS)
def test_other_encodings_are_detected_and_named(encoding: str) -> None:
    decoded = decode_text(WORDS[encoding].encode(encoding))
    assert decoded is not None
    assert decoded.text == WORDS[encoding]
    assert decoded.doubt is not None
    assert encoding in decoded.doubt


def test_a_file_cut_in_mid_character_is_kept() -> None:
    decoded = decode_text("“Police” arrested 12 – ".encode() * 9 + "–".encode()[:2])
    assert decoded is not None
    assert decoded.text.endswith("12 – \ufffd")
    assert decoded.doubt == "has 1 broken UTF-8 characters: each is replaced by the sign U+FFFD"


def test_garbage_is_not_text() -> None:
    noise = b"".join(hashlib.sha256(bytes([number])).digest() for number in range(100))
    assert decode_text(bytes(byte | 0x80 for byte in noise)) is None


@given(st.binary(max_size=200))
def test_any_bytes_have_an_answer(raw: bytes) -> None:
    for decoded in (decode_text(raw), decode_page(raw)):
        assert decoded is None or isinstance(decoded.text, str)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b'<meta charset="windows-874">' + "ตาก 12".encode("cp874"), "ตาก 12"),
        (b"<meta charset=iso-8859-1>" + "“José”".encode("cp1252"), "“José”"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=GB2312">' + "警方12".encode("gbk"), "警方12"),
        (b'<?xml version="1.0" encoding="euc-jp"?>' + "警察".encode("euc-jp"), "警察"),
        (b"<meta charset=iso-2022-jp>" + "警察".encode("iso-2022-jp"), "警察"),
        (b"<meta charset=iso-8859-1>" + "ប៉ូលិស 12".encode(), "ប៉ូលិស 12"),
        (b"<meta charset=utf-8>" + "it’s".encode("cp1252"), "it’s"),
        (b"<meta charset=rot13><p>Police", "<p>Police"),
        (b"\xef\xbb\xbf<p>Police", "<p>Police"),
        ("<p>Police".encode("utf-16"), "<p>Police"),
    ],
)
def test_pages_declare_their_encoding(raw: bytes, expected: str) -> None:
    decoded = decode_page(raw)
    assert decoded is not None
    assert decoded.text.endswith(expected)
    assert "\ufeff" not in decoded.text


def test_a_few_broken_bytes_in_a_page_are_told() -> None:
    decoded = decode_page("<p>ប៉ូលិសចាប់ខ្លួន".encode() + b"\xe1")
    assert decoded is not None
    assert decoded.doubt is not None
    assert "1 broken" in decoded.doubt
