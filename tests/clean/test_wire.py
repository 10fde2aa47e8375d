"""Messages between the program and its page reader."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crackdown.clean.wire import receive, send


@given(st.dictionaries(st.text(), st.none() | st.integers() | st.text(st.characters(exclude_categories=("Cs",)))))
def test_what_is_sent_arrives(message: dict[str, object]) -> None:
    message = {key.encode("utf-8", "replace").decode(): value for key, value in message.items()}
    pipe = io.BytesIO()
    send(pipe, message)
    send(pipe, {"next": 1})
    pipe.seek(0)
    assert receive(pipe) == message
    assert receive(pipe) == {"next": 1}
    assert receive(pipe) is None


@pytest.mark.parametrize(
    "raw",
    [b"", b"\x00\x00", b"\x00\x00\x00\x09{}", b"\x00\x00\x00\x02[]", b"\xff\xff\xff\xff{}", b"\x00\x00\x00\x01\xff"],
)
def test_what_is_no_message_is_none(raw: bytes) -> None:
    assert receive(io.BytesIO(raw)) is None


def test_a_message_over_the_limit_is_none() -> None:
    pipe = io.BytesIO()
    send(pipe, {"text": "x" * 100})
    pipe.seek(0)
    assert receive(pipe, longest=50) is None


def test_half_a_character_does_not_stop_a_message() -> None:
    pipe = io.BytesIO()
    send(pipe, {"text": "\ud800"})
    pipe.seek(0)
    assert receive(pipe) == {"text": "?"}
