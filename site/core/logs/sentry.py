"""Errors of the server told to Sentry, when SENTRY_DSN names one: where it happened, never whom it happened to.

Sentry's own defaults already leave out bodies and cookies; what they let through, the address with its token and the
words of exceptions, goes by the same rules as the log.
"""

from typing import Any

import sentry_sdk
from django_guid.context import guid
from sentry_sdk.integrations.django import DjangoIntegration
from sentry_sdk.types import Event, Hint

from core.logs import addresses
from core.logs.redacting import clean, told
from core.logs.requests import here

FRAME = (
    *("filename", "abs_path", "function", "module", "lineno", "in_app"),
    *("pre_context", "context_line", "post_context"),
)
KEPT = (
    *("event_id", "timestamp", "level", "platform", "logger", "transaction", "release", "environment", "sdk"),
    *("exception", "logentry", "modules", "type", "start_timestamp", "spans"),
)


def start(dsn: str, environment: str, release: str, traces: float) -> None:
    sentry_sdk.init(
        dsn=dsn,
        environment=environment,
        release=release or None,
        send_default_pii=False,
        include_local_variables=False,
        max_request_body_size="never",
        max_breadcrumbs=0,
        auto_session_tracking=False,
        send_client_reports=False,
        traces_sample_rate=traces or None,
        server_name="",
        integrations=[DjangoIntegration(transaction_style="function_name", middleware_spans=False)],
        before_send=bare,
        before_send_transaction=bare,
    )


def bare(event: Event, hint: Hint) -> Event:
    """Only what is named here leaves: what a later version of the library adds does not."""
    slim: dict[str, Any] = {name: value for name, value in event.items() if name in KEPT}
    if "exception" in slim:
        slim["exception"] = {"values": [_exception(one) for one in slim["exception"].get("values", [])]}
    if "logentry" in slim:
        entry = slim["logentry"]
        slim["logentry"] = {"message": clean(str(entry.get("formatted") or entry.get("message") or ""))}
    slim["spans"] = [{**one, "data": {}, "description": ""} for one in slim.get("spans", [])]
    slim["tags"] = {"request": guid.get() or ""}
    if (request := here.get()) is not None:
        slim["request"] = {"method": request.method, "url": addresses.of(request, 500)}
    return slim  # type: ignore[return-value]


def _exception(one: dict[str, Any]) -> dict[str, Any]:
    kind = f"{one.get('module') or ''}.{one.get('type')}".strip(".")
    frames = (one.get("stacktrace") or {}).get("frames") or []
    return {
        "type": one.get("type"),
        "module": one.get("module"),
        "value": told(kind, str(one.get("value") or "")),
        "stacktrace": {
            "frames": [{name: frame[name] for name in FRAME if name in frame} for frame in frames]
        },
    }
