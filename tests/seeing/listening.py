"""A real HTTP server that keeps what it was sent, for what the site tells others."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import brotli

UNPACKED = {"gzip": gzip.decompress, "br": brotli.decompress}


@dataclass(frozen=True, slots=True)
class Heard:
    method: str
    path: str
    headers: dict[str, str]
    body: str


@dataclass
class Listener:
    """`answers`: the statuses of the next answers; then 200. `leads_to`: the Location of each."""

    port: int = 0
    heard: list[Heard] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    leads_to: str = ""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@contextmanager
def listening() -> Iterator[Listener]:
    listener = Listener()

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            body = UNPACKED.get(self.headers.get("Content-Encoding"), bytes)(body)
            said = {name.lower(): value for name, value in self.headers.items()}
            listener.heard.append(Heard(self.command, self.path, said, body.decode("utf-8", "replace")))
            self.send_response(listener.answers.pop(0) if listener.answers else 200)
            self.send_header("Content-Length", "2")
            if listener.leads_to:
                self.send_header("Location", listener.leads_to)
            self.end_headers()
            self.wfile.write(b"{}")

        do_POST = do_GET = do_PURGE = answer  # noqa: N815 - the names of http.server

        def log_message(self, *_said: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    listener.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield listener
    finally:
        server.shutdown()
        server.server_close()
