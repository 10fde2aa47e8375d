"""The application and the server that shows it on this machine."""

import socket
from pathlib import Path

import click
import uvicorn
from fastapi import FastAPI
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.staticfiles import StaticFiles

from crackdown import __version__
from crackdown.errors import UsageError
from crackdown.publish.web import failures
from crackdown.publish.web.desk import Desk, templates
from crackdown.publish.web.routes import ROUTERS
from crackdown.publish.web.security import HOSTS, SafeHeaders, loopback


def app(ledger_path: Path, notice: str | None = None) -> FastAPI:
    """The pages of the ledger at `ledger_path`, read-only; `notice` stands at the top of each of them."""
    made = FastAPI(title="Crackdown Ledger", version=__version__, docs_url=None, redoc_url=None, openapi_url=None)
    made.state.desk = Desk(ledger_path, notice, templates())
    made.mount("/static", StaticFiles(packages=[("crackdown.publish.web", "static")]), name="static")
    for router in ROUTERS:
        made.include_router(router)
    failures.install(made)
    made.add_middleware(TrustedHostMiddleware, allowed_hosts=list(HOSTS), www_redirect=False)
    made.add_middleware(SafeHeaders)
    return made


def serve(ledger_path: Path, host: str = "127.0.0.1", port: int = 8765, notice: str | None = None) -> None:
    """Serves the pages until interrupted, and says where; port 0 takes any free one."""
    with bound(host, port) as listener:
        name, number = listener.getsockname()[:2]
        where = f"http://{f'[{name}]' if ':' in name else name}:{number}/"
        click.echo(f"Serving {ledger_path} on {where} (Ctrl-C ends)", err=True)
        config = uvicorn.Config(app(ledger_path, notice), log_level="warning", server_header=False)
        uvicorn.Server(config).run(sockets=[listener])


def bound(host: str, port: int) -> socket.socket:
    """A socket that listens on this machine only."""
    address = loopback(host)
    listener = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((address, port))
        listener.listen()
    except OSError as error:
        listener.close()
        raise UsageError(f"can't serve on {host}:{port}: {error.strerror}; give another with --port") from error
    return listener
