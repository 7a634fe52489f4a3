"""Readers and buyers by the hundred from one process, over raw sockets that are kept.

It shares the cores with the server that it drives, so that it does as little as it can.
"""

import asyncio
import gzip
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlencode

from tests.journeys.guest import Answer, Ask, End, Purchase

PATIENCE = 30.0  # seconds; who waits longer has had no answer
LOOKED_THROUGH = 20  # one answer in so many is unpacked and read to its end by readers
READING = "a page that is kept"


class NoAnswer(Exception):
    """The connection ended, or nothing came for too long."""


@dataclass(slots=True)
class Seen:
    """Seconds by what was asked for, and everything that went wrong, in words."""

    times: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    errors: list[str] = field(default_factory=list)
    opened: int = 0
    reopened: int = 0  # kept lines that the server had closed: browsers ask again on a new one
    ends: list[tuple[str, End]] = field(default_factory=list)  # by what was wanted


class Line:
    """A connection as a browser keeps it, with its cookies."""

    def __init__(self, port: int, seen: Seen) -> None:
        self.port, self.seen = port, seen
        self.cookies: dict[str, str] = {}
        self.reader: asyncio.StreamReader | None = None
        self.writer: asyncio.StreamWriter | None = None

    async def ask(self, ask: Ask) -> tuple[int, dict[str, str], bytes]:
        for again in (False, True):
            was_open = self.writer is not None
            try:
                return await asyncio.wait_for(self._asked(ask), PATIENCE)
            except (OSError, asyncio.IncompleteReadError, NoAnswer) as error:
                self.close()
                if again or not was_open:
                    raise NoAnswer(f"{type(error).__name__} {error}") from error
                self.seen.reopened += 1
        raise AssertionError("not reached")

    async def _asked(self, ask: Ask) -> tuple[int, dict[str, str], bytes]:
        if self.reader is None or self.writer is None:
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
            self.seen.opened += 1
        self.writer.write(self._told(ask))
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        status, headers = int(head[0].split(" ", 2)[1]), {}
        for each in head[1:]:
            name, _colon, value = each.partition(": ")
            if name.lower() == "set-cookie":
                self._keep(value)
            headers[name.lower()] = value
        body = await self._body(headers)
        if headers.get("connection", "").lower() == "close":
            self.close()
        return status, headers, body

    async def _body(self, headers: dict[str, str]) -> bytes:
        if self.reader is None:
            raise NoAnswer("closed")
        if "content-length" in headers:
            return await self.reader.readexactly(int(headers["content-length"]))
        body = b""
        while headers.get("transfer-encoding") == "chunked":
            size = int(await self.reader.readuntil(b"\r\n"), 16)
            body += (await self.reader.readexactly(size + 2))[:-2]
            if not size:
                break
        return body

    def _told(self, ask: Ask) -> bytes:
        body = urlencode(ask.sent).encode() if ask.sent is not None else b""
        site = f"http://127.0.0.1:{self.port}"
        lines = [
            f"{'POST' if ask.sent is not None else 'GET'} {ask.address.removeprefix(site)} HTTP/1.1",
            f"Host: 127.0.0.1:{self.port}",
            "Accept-Encoding: gzip",
        ]
        if self.cookies:
            lines.append("Cookie: " + "; ".join(f"{name}={value}" for name, value in self.cookies.items()))
        if ask.sent is not None:
            lines += [
                f"Origin: {site}",
                "Sec-Fetch-Site: same-origin",
                "Content-Type: application/x-www-form-urlencoded",
                f"Content-Length: {len(body)}",
            ]
        return "\r\n".join([*lines, "", ""]).encode() + body

    def _keep(self, cookie: str) -> None:
        name, _equals, value = cookie.partition("=")
        value = value.partition(";")[0]
        if value in ("", '""'):
            self.cookies.pop(name, None)
        else:
            self.cookies[name] = value

    def close(self) -> None:
        if self.writer is not None:
            self.writer.close()
        self.reader = self.writer = None


async def read(port: int, seen: Seen, pages: Sequence[str], until: float, think: tuple[float, float]) -> None:
    """Somebody who looks at one page after the other."""
    line, number = Line(port, seen), random.randrange(LOOKED_THROUGH)
    await asyncio.sleep(random.uniform(0, think[1]))
    while time.monotonic() < until:
        address, number, began = random.choice(pages), number + 1, time.perf_counter()
        try:
            status, headers, body = await line.ask(Ask(address))
        except (NoAnswer, TimeoutError) as error:
            seen.errors.append(f"GET {address}: {error or 'no answer'}")
        else:
            seen.times[READING].append(time.perf_counter() - began)
            if wrong := _wrong(status, headers, body, whole=number % LOOKED_THROUGH == 0):
                seen.errors.append(f"GET {address}: {wrong}")
        await asyncio.sleep(random.uniform(*think))
    line.close()


def _wrong(status: int, headers: dict[str, str], body: bytes, *, whole: bool) -> str:
    if status != 200:
        return f"answers {status}"
    if whole and b"</html>" not in _text(headers, body):
        return "is cut"
    return ""


def _text(headers: dict[str, str], body: bytes) -> bytes:
    return gzip.decompress(body) if headers.get("content-encoding") == "gzip" else body


async def buy(port: int, seen: Seen, wanted: str, purchase: Purchase, think: tuple[float, float]) -> None:
    """Somebody who goes the whole way, with cookies of her own."""
    line = Line(port, seen)
    try:
        ask = next(purchase)
        while True:
            began = time.perf_counter()
            status, headers, body = await line.ask(ask)
            seen.times[ask.name].append(time.perf_counter() - began)
            if status >= 500:
                seen.errors.append(f"{ask.name} answers {status}")
            location = headers.get("location", "") if 300 <= status < 400 else ""
            if not location:
                await asyncio.sleep(random.uniform(*think))
            answer = Answer(ask.address, status, _text(headers, body).decode(), location)
            ask = purchase.send(answer)
    except StopIteration as ended:
        seen.ends.append((wanted, ended.value))
    except (NoAnswer, TimeoutError) as error:
        seen.errors.append(f"{ask.name}: {error or 'no answer'}")
    finally:
        line.close()


async def keep_buying(
    port: int, seen: Seen, wishes: Iterator[tuple[str, Purchase]], until: float, think: tuple[float, float]
) -> None:
    """One purchase after the other, each by somebody new; the last one begun is brought to its end."""
    await asyncio.sleep(random.uniform(0, 4 * think[1]))
    for wanted, purchase in wishes:
        if time.monotonic() >= until:
            return
        await buy(port, seen, wanted, purchase, think)
