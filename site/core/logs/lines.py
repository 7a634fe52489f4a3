"""The form of a line: JSON for machines, words for people; both without what is personal.

The formatter does it, not a filter: a filter would change the record for every other handler too.
"""

import datetime
import json
import logging
import re
from types import TracebackType
from typing import Any

from django_guid.context import guid
from pythonjsonlogger.json import JsonFormatter

from core.logs import addresses
from core.logs.redacting import clean, trace, visible

REQUESTS = "core.logs.requests"
ENCODER = json.JSONEncoder(ensure_ascii=False, default=str)
OWN = ("method", "address", "status", "milliseconds", "queries")
KEPT = frozenset(
    (
        *("name", "levelno", "levelname", "created", "msecs", "exc_info", "process", "thread", "threadName"),
        *("processName", "relativeCreated", "module", "lineno", "funcName", "pathname", "filename"),
        *OWN,
    )
)
QUOTED = re.compile(r"\"[^\"]*\"|“[^”]*”")
BRACED = re.compile(r"\{.*\}", re.DOTALL)
PATH = re.compile(r"(?<![\w.<])/[^\s\"']*")
Trouble = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def cleaned(record: logging.LogRecord) -> logging.LogRecord:
    """A copy that holds nothing but what may be written; requests and whatever else came along stay behind."""
    slim = logging.LogRecord.__new__(logging.LogRecord)
    slim.__dict__ = {name: value for name, value in record.__dict__.items() if name in KEPT}
    slim.msg, slim.args = _told(record), ()
    slim.exc_text = slim.stack_info = None
    slim.request_id = guid.get() or None
    return slim


def _told(record: logging.LogRecord) -> str:
    if record.name == REQUESTS:  # it writes nothing else, a thousand times as often
        return visible(record.getMessage())
    words = _words(record)
    request = getattr(record, "request", None)
    if path := getattr(request, "path", ""):
        status = int(getattr(record, "status_code", 0) or 0)
        words = words.replace(path, addresses.of(request, status))
    return visible(clean(words))


def _words(record: logging.LogRecord) -> str:
    """What others write, without what we know them to put there: titles, names of accounts, addresses."""
    try:
        words = record.getMessage()
    except (TypeError, ValueError):  # its words and its facts do not fit; Python would print both
        words = str(record.msg)
    if record.name.startswith("wagtail"):
        return QUOTED.sub("“…”", words)
    if record.name.startswith("axes"):
        return BRACED.sub("{…}", words)
    if record.name.startswith("gunicorn"):
        return PATH.sub("/…", words)
    return words


def _exception(trouble: Trouble) -> str:
    return trace(trouble[1]) if trouble[1] is not None else ""


class Line(logging.Formatter):
    """For people: `time level logger [request] message`."""

    def __init__(self) -> None:
        super().__init__("{asctime} {levelname} {name}{mark} {message}", style="{")

    def format(self, record: logging.LogRecord) -> str:
        slim = cleaned(record)
        slim.mark = f" [{slim.request_id[:8]}]" if slim.request_id else ""  # type: ignore[attr-defined]
        return super().format(slim)

    def formatException(self, ei: Any) -> str:  # noqa: N802 - logging's word
        return _exception(ei)


class Json(JsonFormatter):
    """One object a line."""

    def __init__(self) -> None:
        names = ["asctime", "levelname", "name", "message", "request_id", *OWN]
        renamed = {"asctime": "time", "levelname": "level", "name": "logger", "request_id": "request"}
        super().__init__(
            names,
            rename_fields={**renamed, "exc_info": "exception"},
            reserved_attrs=[*KEPT, "msg", "args", "exc_text", "stack_info", "mark", "taskName"],
            json_serializer=lambda data, **_how: ENCODER.encode(data),
        )

    def format(self, record: logging.LogRecord) -> str:
        return super().format(cleaned(record))

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: N802
        moment = datetime.datetime.fromtimestamp(record.created, datetime.UTC)
        return moment.isoformat(timespec="milliseconds")

    def formatException(self, ei: Any) -> str:  # noqa: N802
        return _exception(ei)

    def process_log_record(self, log_data: dict[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in log_data.items() if value is not None}
