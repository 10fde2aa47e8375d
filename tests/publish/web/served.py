"""A ledger served on this machine, for tests."""

import threading
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import uvicorn
from fastapi import FastAPI

from crackdown.publish.web import app
from crackdown.publish.web.server import bound

NOTICE = "These dispatches were <invented> for a test."


def served(ledger: Path, notice: str | None = NOTICE) -> AbstractContextManager[str]:
    """Serves `ledger`; see `running`."""
    return running(app(ledger, notice))


@contextmanager
def running(pages: FastAPI) -> Iterator[str]:
    """Serves `pages` in a thread of this process; yields the address."""
    with bound("127.0.0.1", 0) as listener:
        server = uvicorn.Server(uvicorn.Config(pages, log_level=100))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join()
