"""What keeps the pages safe: headers that forbid whatever they don't need, and who may ask."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from crackdown.errors import UsageError

# Nothing but our own style sheet, our own icon and our own forms: no script at all, nothing from elsewhere.
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}

# Names that only this machine answers to: a page elsewhere that points its own name here is turned away.
HOSTS = ("127.0.0.1", "localhost", "[::1]")
LOOPBACK = {"127.0.0.1": "127.0.0.1", "localhost": "127.0.0.1", "::1": "::1"}


class SafeHeaders:
    """Sets `HEADERS` on every response."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers as the application does, with the headers added."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        await self.app(scope, receive, with_headers)


def loopback(host: str) -> str:
    """`host` as an address of this machine only; anything else is refused."""
    if host not in LOOPBACK:
        raise UsageError(
            f"can't serve on {host}: there is no sign-in yet, so pages are served on this machine only; "
            "use --host 127.0.0.1"
        )
    return LOOPBACK[host]
