"""Messages between the program and its page reader: JSON, its length in four bytes before it."""

import json
import struct
from collections.abc import Mapping
from typing import IO

_LENGTH = struct.Struct(">I")
LONGEST = 2**30


def send(stream: IO[bytes], message: Mapping[str, object]) -> None:
    """Writes one message; raises OSError when nobody listens any more."""
    body = json.dumps(message, ensure_ascii=False).encode("utf-8", "replace")
    stream.write(_LENGTH.pack(len(body)) + body)
    stream.flush()


def receive(stream: IO[bytes], longest: int = LONGEST) -> dict[str, object] | None:
    """Reads one message; None at the end of the stream, or where what comes is no message or longer than allowed."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    body = stream.read(length) if length <= longest else b""
    try:
        message = json.loads(body) if len(body) == length else None
    except ValueError:
        return None
    return message if isinstance(message, dict) else None
