"""The page reader's own process: `python -m crackdown.clean.worker` answers requests on its pipes until they close.

It may take a set share of memory and time for a page, and has no network and no other programs to start.
"""

import math
import os
import signal
import sys
from dataclasses import asdict
from pathlib import Path
from typing import IO

from crackdown.clean.wire import receive, send

_FORBIDDEN = ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn")


def main() -> None:
    """Says that it is ready, then answers one page after another."""
    answers = _own_stdout()
    from crackdown.clean.page import read_page  # the heavy part, before the limits count

    def read(request: dict[str, object]) -> dict[str, object]:
        url = request.get("url")
        page = read_page(str(request["html"]), url if isinstance(url, str) else None)
        return {"refused": page} if isinstance(page, str) else asdict(page)

    confine()
    send(answers, {"ready": True})
    while (request := receive(sys.stdin.buffer)) is not None:
        allow(memory=int(str(request["memory"])), seconds=float(str(request["seconds"])))
        try:
            answer = read(request)
        except MemoryError:
            answer = {"refused": "memory"}
        except RecursionError:
            answer = {"refused": "hostile_html"}
        del request
        allow(memory=None, seconds=None)
        send(answers, answer)
        if answer.get("refused") == "memory":
            return  # what is left of this process can't be trusted to be whole


def _own_stdout() -> IO[bytes]:
    """The pipe for answers; whatever a library prints goes elsewhere."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return answers


def confine() -> None:
    """Forbids this process the network and other programs, for good."""

    def refuse(event: str, _: tuple[object, ...]) -> None:
        if event.startswith(_FORBIDDEN):
            raise PermissionError(f"a page may not cause {event}")

    sys.addaudithook(refuse)


def allow(memory: int | None, seconds: float | None) -> None:
    """Sets what the next page may take on top of what is taken now; None lifts the limits.

    The program itself ends a page that takes too long; the alarm here is for when the program was killed.
    """
    if hasattr(signal, "alarm"):
        signal.alarm(math.ceil(seconds) + 2 if seconds is not None else 0)
    try:
        import resource

        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        soft = hard if memory is None else _address_space() + memory
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
    except (ImportError, OSError, ValueError):
        return  # the platform has no such limit: time still bounds the page


def _address_space() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    return pages * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    main()
