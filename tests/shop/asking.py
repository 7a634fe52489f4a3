"""What may be sent to an address: right as a form would, nearly right, and nonsense, in every wrapping."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import quote, quote_plus

from django import forms
from hypothesis import strategies as st

from core import tickets

A_MINUTE = 60
RIGHT: dict[str, Any] = {
    "sku": "PAN-CLA-1000", "variant": "ESA-URI-001", "line": "PAN-CLA-1000", "quantity": "2", "do": "confirm",
    "email": "anna@example.org", "name": "Anna Bianchi", "phone": "+39 02 1234567", "street": "Via Bellezza 12",
    "postcode": "20136", "city": "Milano", "province": "MI", "country": "IT", "delivery_method": "delivery",
    "payment_method": "bank_transfer", "voucher": "NATALE10", "gift_message": "Auguri", "consent": "on",
    "message": "Trecento magliette?", "topic": "altro", "order": "VM-2026-00001", "q": "pane", "adult": "yes",
    "key": "0b5d9c1e-64c5-4c26-8f0e-1f5e7ab5cf6c", "iban": "IT60X0542811101000000123456", "account_holder": "Anna",
    "product_type": "shop.Variant", "product_id": 1, "extra": {"voucher": "NATALE10"}, "expected_total": "31.90",
    "idempotency_key": "one-order-only", "shipping_address": {"street": "Via Bellezza 12", "postcode": "20136",
    "city": "Milano", "province": "MI", "country": "IT"}, "buyer_kind": "private", "tax_code": "RSSMRA85T10A562S",
}  # fmt: skip
BESIDES = (
    "of",
    "sure",
    "looks",
    "silent",
    "page",
    "next",
    "password",
    "username",
    "ref",
    "slot",
    "contents",
    "lines",
)

anything = st.characters()  # halves of surrogate pairs and NUL among them
odd = st.sampled_from(
    [
        "", "\0", "a\0b", "\ud800", "a\udfff", "-1", "0", "1e999", "NaN", "Infinity", "٣", "9" * 30, "9" * 5000,
        "2026-02-30", "x" * 20_000, "' OR 1=1 --", "<script>", "\r\nSubject: x", "../../etc/passwd", "%00", "é" * 300,
    ]
)  # fmt: skip
text = st.one_of(
    odd, st.text(anything, max_size=40), st.sampled_from([str(value) for value in RIGHT.values()])
)
scalars = st.one_of(
    text,
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.sampled_from([2**31, 2**63, 10**400]),
)
values = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(anything, max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)


@cache
def ticket() -> str:
    """Of a form that was given out a minute ago."""
    return tickets.give(at=time.time() - A_MINUTE)


@cache
def fields() -> tuple[str, ...]:
    """Of every form that stands outside the admin, and what the API and single buttons send."""
    found = set(RIGHT) | set(BESIDES)
    for form in _below(forms.Form):
        ours = form.__module__.split(".")[0] in {"core", "cooperatives", "events", "home", "search", "shop"}
        if ours and ".desk" not in form.__module__:
            found |= set(form.base_fields)
    return tuple(sorted(found))


def _below(form: type[forms.Form]) -> Iterator[type[forms.Form]]:
    for each in form.__subclasses__():
        yield each
        yield from _below(each)


@dataclass(frozen=True, slots=True)
class Asked:
    method: str
    body: bytes
    kind: str
    query: str
    part: str | None  # what stands in the address instead of what is known there
    same_origin: bool


def form_body(said: Mapping[str, Any]) -> bytes:
    pairs = []
    for name, value in said.items():
        for each in value if isinstance(value, list) else [value]:
            pairs.append(f"{_quoted(name)}={_quoted(each)}")
    return "&".join(pairs).encode("ascii")


def _quoted(value: Any) -> str:
    return quote_plus(_plain(value).encode("utf-8", "surrogatepass"))


def _plain(value: Any) -> str:
    """As a browser would write it; Python refuses to write out numbers of many thousand figures."""
    return value if isinstance(value, str) else json.dumps(value)


def multipart(said: Mapping[str, Any], edge: str) -> bytes:
    parts = [
        f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{_plain(value)}\r\n'
        for name, value in said.items()
    ]
    return "".join([*parts, f"--{edge}--\r\n"]).encode("utf-8", "surrogatepass")


@st.composite
def asked(draw: st.DrawFn) -> Asked:
    said: dict[str, Any] = {}
    if draw(st.booleans()):
        said = {**RIGHT, "ticket": ticket(), "do": draw(st.sampled_from(["confirm", "add", "remove", ""]))}
    said |= draw(
        st.dictionaries(st.sampled_from(fields()) | st.text(anything, max_size=8), values, max_size=5)
    )
    wrapping = draw(st.sampled_from(["form", "form", "json", "json", "multipart", "bytes", "list"]))
    body, kind = _wrapped(draw, wrapping, said)
    usual = st.sampled_from(["POST", "POST", "POST", "GET"])
    rare = st.sampled_from(["PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "PROPFIND"])
    return Asked(
        method=draw(usual | rare),
        body=body,
        kind=kind,
        query=form_body(draw(st.dictionaries(st.sampled_from(fields()), text, max_size=2))).decode(),
        part=draw(st.none() | text),
        same_origin=draw(st.sampled_from([True, True, True, False])),
    )


def _wrapped(draw: st.DrawFn, wrapping: str, said: dict[str, Any]) -> tuple[bytes, str]:
    if wrapping == "form":
        return form_body(said), "application/x-www-form-urlencoded"
    if wrapping == "json":
        return json.dumps(said).encode(), "application/json"
    if wrapping == "multipart":
        edge = draw(st.sampled_from(["edge", "-", "é"]))
        return multipart(said, edge), f"multipart/form-data; boundary={edge}"
    if wrapping == "list":
        return json.dumps([said, said]).encode(), "application/json"
    kinds = [
        "application/json",
        "text/xml",
        "",
        "multipart/form-data",
        "application/x-www-form-urlencoded",
        "a/\0",
    ]
    return draw(st.binary(max_size=200)), draw(st.sampled_from(kinds))


def in_place_of(known: str, part: str) -> str:
    return quote(part.encode("utf-8", "surrogatepass"), safe="") or known
