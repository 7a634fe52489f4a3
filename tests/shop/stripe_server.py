"""A stand-in for Stripe over real HTTP: what we ask of its API, its hosted page, and its signed messages.

The hosted page has a button; whoever presses it has paid: the signed message goes to `webhook_to`, where there is
one, and the browser back to the shop. `silent` lets requests wait longer than anybody does, `broken` answers 500,
`late` answers so many seconds after all is done, `hangs_up` in the middle of its answer.
"""

from __future__ import annotations

import itertools
import json
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlsplit

from stripe import WebhookSignature

SECRET = "whsec_only_for_tests"
KEY = "sk_test_only_for_tests"
PAGE = """<!doctype html><html lang="en"><title>Stripe, for tests</title><h1>{about}</h1><p>{amount} {currency}</p>
<form method="post"><button>Pay</button></form><p><a href="{cancel_url}">Back</a></p></html>"""


class StripeServer:
    def __init__(self) -> None:
        self.numbers = itertools.count(1)
        self.sessions: dict[str, dict[str, Any]] = {}
        self.refunds: dict[str, dict[str, Any]] = {}
        self.answers: dict[str, dict[str, Any]] = {}  # by idempotency key
        self.asked: list[tuple[str, str, dict[str, str]]] = []
        self.webhook_to = ""
        self.silent = 0.0  # seconds
        self.late = 0.0  # seconds
        self.broken = self.hangs_up = False
        self.lock = threading.Lock()
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (Handler,), {"stripe": self}))
        self.server.daemon_threads = True

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}"

    @property
    def settings(self) -> dict[str, Any]:
        return {
            "STRIPE_SECRET_KEY": KEY,
            "STRIPE_WEBHOOK_SECRET": SECRET,
            "STRIPE_API_BASE": self.address,
            "PAYMENT_ORIGINS": [self.address],
        }

    @contextmanager
    def running(self) -> Iterator[StripeServer]:
        thread = threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            self.server.shutdown()
            self.server.server_close()
            thread.join()

    # what the API does

    def create_session(self, asked: dict[str, str]) -> dict[str, Any]:
        number = f"cs_test_{next(self.numbers):04d}"
        self.sessions[number] = {
            "id": number,
            "object": "checkout.session",
            "url": f"{self.address}/pay/{number}",
            "status": "open",
            "payment_status": "unpaid",
            "payment_intent": None,
            "amount_total": int(asked["line_items[0][price_data][unit_amount]"]),
            "currency": asked["line_items[0][price_data][currency]"],
            "about": asked["line_items[0][price_data][product_data][name]"],
            **{
                name: asked[name]
                for name in ("client_reference_id", "success_url", "cancel_url", "customer_email", "locale")
            },
            "expires_at": int(asked["expires_at"]),
        }
        return self.sessions[number]

    def expire_session(self, number: str) -> dict[str, Any]:
        session = self.sessions[number]
        if session["status"] != "open":
            raise Refusal(400, "Only open sessions can be expired.")
        session["status"] = "expired"
        return session

    def create_refund(self, asked: dict[str, str]) -> dict[str, Any]:
        source = asked["payment_intent"]
        given = sum(one["amount"] for one in self.refunds_of(source))
        paid = sum(one["amount_total"] for one in self.sessions.values() if one["payment_intent"] == source)
        if given + int(asked["amount"]) > paid:
            raise Refusal(400, "Refund amount is greater than the unrefunded amount on the charge.")
        number = f"re_test_{next(self.numbers):04d}"
        self.refunds[number] = {
            "id": number,
            "object": "refund",
            "amount": int(asked["amount"]),
            "currency": "eur",
            "payment_intent": source,
            "status": "succeeded",
            "metadata": {"refund": asked["metadata[refund]"], "order": asked["metadata[order]"]},
        }
        return self.refunds[number]

    def refunds_of(self, payment_intent: str) -> list[dict[str, Any]]:
        return [one for one in self.refunds.values() if one["payment_intent"] == payment_intent]

    # what its people and its clock do

    def pay(self, number: str) -> dict[str, Any]:
        """Somebody pressed the button: the session is complete. Returns the event, which is not sent yet."""
        session = self.sessions[number]
        if session["status"] == "open":
            session |= {
                "status": "complete",
                "payment_status": "paid",
                "payment_intent": f"pi_test_{next(self.numbers):04d}",
            }
        return self.event("checkout.session.completed", session)

    def event(self, kind: str, thing: dict[str, Any], number: str = "") -> dict[str, Any]:
        return {
            "id": number or f"evt_test_{next(self.numbers):04d}",
            "object": "event",
            "type": kind,
            "api_version": "2026-01-01",
            "created": int(time.time()),
            "data": {"object": thing.copy()},
        }

    @staticmethod
    def signed(event: dict[str, Any], secret: str = SECRET) -> tuple[str, str]:
        """(body, the header Stripe-Signature), as the SDK itself signs."""
        body = json.dumps(event)
        return body, WebhookSignature.generate_signature_header(body, secret)

    def send(self, event: dict[str, Any]) -> int:
        """To the shop, over the network; the status of its answer."""
        body, signature = self.signed(event)
        headers = {"Content-Type": "application/json", "Stripe-Signature": signature}
        request = urllib.request.Request(self.webhook_to, body.encode(), headers)
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return int(answer.status)
        except HTTPError as error:
            return error.code


class Refusal(Exception):
    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class Handler(BaseHTTPRequestHandler):
    stripe: StripeServer
    protocol_version = "HTTP/1.1"

    def log_message(self, *args: Any) -> None:
        """Tests have their own words."""

    def do_GET(self) -> None:
        self.serve("GET", {})

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        self.serve("POST", {name: values[-1] for name, values in parse_qs(body).items()})

    def serve(self, method: str, asked: dict[str, str]) -> None:
        parts = urlsplit(self.path)
        path = parts.path.strip("/").split("/")
        self.stripe.asked.append((method, parts.path, asked))
        if path[0] == "pay":
            self.hosted(method, path[1])
            return
        time.sleep(self.stripe.silent)
        if self.stripe.broken:
            self.json(500, {"error": {"type": "api_error", "message": "Stripe is down"}})
            return
        asked |= {name: values[-1] for name, values in parse_qs(parts.query).items()}
        try:
            with self.stripe.lock:
                made = self.answer(method, path[1:], asked)
            time.sleep(self.stripe.late)
            self.json(200, made)
        except Refusal as refusal:
            said = {"type": "invalid_request_error", "message": str(refusal)}
            self.json(refusal.status, {"error": said})

    def answer(self, method: str, path: list[str], asked: dict[str, str]) -> dict[str, Any]:
        stripe, key = self.stripe, self.headers.get("Idempotency-Key", "")
        if method == "POST" and key in stripe.answers:
            return stripe.answers[key]
        match (method, *path):
            case ("POST", "checkout", "sessions"):
                made = stripe.create_session(asked)
            case ("GET", "checkout", "sessions", number):
                made = stripe.sessions[number]
            case ("POST", "checkout", "sessions", number, "expire"):
                made = stripe.expire_session(number)
            case ("POST", "refunds"):
                made = stripe.create_refund(asked)
            case ("GET", "refunds"):
                found = stripe.refunds_of(asked["payment_intent"])
                made = {"object": "list", "data": found, "has_more": False, "url": "/v1/refunds"}
            case _:
                raise Refusal(404, "Unrecognized request URL")
        if method == "POST" and key:
            stripe.answers[key] = made
        return made

    def hosted(self, method: str, number: str) -> None:
        session = self.stripe.sessions[number]
        if method == "GET":
            amount = f"{session['amount_total'] / 100:.2f}"
            self.reply(200, PAGE.format(**session | {"amount": amount}), "text/html; charset=utf-8")
            return
        event = self.stripe.pay(number)
        if self.stripe.webhook_to:
            self.stripe.send(event)
        self.send_response(303)
        self.send_header("Location", session["success_url"])
        self.send_header("Content-Length", "0")
        self.end_headers()

    def json(self, status: int, told: dict[str, Any]) -> None:
        self.reply(status, json.dumps(told), "application/json")

    def reply(self, status: int, text: str, kind: str) -> None:
        body = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.stripe.hangs_up and kind == "application/json":
            self.close_connection = True
            body = body[: len(body) // 2]
        with suppress(ConnectionError):  # whoever asked may have gone
            self.wfile.write(body)
