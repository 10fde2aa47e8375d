"""Keeping a page reader: started when first needed, used for many pages, replaced when it fails or takes too long."""

import atexit
import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO

from crackdown.clean.wire import receive, send
from crackdown.settings import Limits

_START_SECONDS = 60.0  # importing on a busy machine; no page is involved yet
_PASSED_ON = ("LD_LIBRARY_PATH", "SYSTEMROOT")  # what an interpreter may need to start at all


@dataclass(frozen=True, slots=True)
class _Child:
    process: subprocess.Popen[bytes]
    requests: IO[bytes]
    answers: IO[bytes]

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        self.answers.close()
        try:
            self.requests.close()
        except OSError:
            return  # a request that never got through was still waiting to be written


class Keeper:
    """One page reader process, and the way to ask it; safe to use from several threads, one page at a time."""

    def __init__(self) -> None:
        self.forget()

    @property
    def process(self) -> int | None:
        """The id of the running process; None where there is none."""
        return self._child.process.pid if self._child else None

    def ask(self, html: str, url: str | None, limits: Limits) -> Mapping[str, object]:
        """What the reader makes of a page: its fields, or under `refused` why there are none.

        The reasons are the reader's own, and `time` (took too long), `died` (it ended) and `absent` (can't start).
        """
        request = {"html": html, "url": url, "memory": limits.clean_memory, "seconds": limits.clean_seconds}
        with self._lock:
            child = self._child or self._start()
            return self._exchange(child, request, limits.clean_seconds) if child else {"refused": "absent"}

    def stop(self) -> None:
        """Ends the process, if there is one; the next page starts another."""
        with self._lock:
            self._stop()

    def forget(self) -> None:
        """Starts afresh without ending the process: after a fork it is still the parent's."""
        self._lock = threading.Lock()
        self._child: _Child | None = None

    def _start(self) -> _Child | None:
        try:
            self._child = _spawn()
        except OSError:
            return None
        self._exchange(self._child, None, _START_SECONDS)
        return self._child

    def _exchange(self, child: _Child, request: Mapping[str, object] | None, seconds: float) -> Mapping[str, object]:
        """Sends `request`, waits for the answer, and ends the process unless it gave one in time.

        Killing it is what ends the waiting, on any platform and however deep in C it is.
        """
        expired = threading.Event()

        def expire() -> None:
            expired.set()
            child.process.kill()

        timer = threading.Timer(seconds, expire)
        timer.start()
        answer = None
        try:
            if request is not None:
                send(child.requests, request)
            answer = receive(child.answers)
        except OSError:
            answer = None
        finally:  # also on Ctrl-C: half a request or answer must not meet the next page
            timer.cancel()
            timer.join()
            if expired.is_set() or answer is None or answer.get("refused") == "memory":
                self._stop()
        return {"refused": "time"} if expired.is_set() else answer or {"refused": "died"}

    def _stop(self) -> None:
        child, self._child = self._child, None
        if child:
            child.end()


def _spawn() -> _Child:
    process = subprocess.Popen(
        [sys.executable, "-s", "-P", "-m", "crackdown.clean.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        start_new_session=True,  # a Ctrl-C is for the program, which decides what becomes of the page
    )
    if process.stdin is None or process.stdout is None:
        raise OSError("no pipes to the page reader")
    return _Child(process, process.stdin, process.stdout)


def _environment() -> dict[str, str]:
    """The program's own import path and nothing else of its surroundings; one hash seed and time zone for all."""
    passed = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    path = os.pathsep.join(entry for entry in sys.path if entry)
    return {"PYTHONPATH": path, "PYTHONHASHSEED": "0", "PYTHONUTF8": "1", "TZ": "UTC", **passed}


KEEPER = Keeper()
atexit.register(KEEPER.stop)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=KEEPER.forget)
