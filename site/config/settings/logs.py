"""What the site writes down about itself, and whom it tells when something is wrong."""

import json
from typing import Any

import environ

env = environ.Env()

# --- the log

# One JSON object a line for whoever collects them; `plain` for whoever reads them on a terminal.
LOG_FORMAT = env.str("LOG_FORMAT", default="json")


def lines(form: str, level: str) -> dict[str, Any]:
    """For Django and gunicorn alike. Some say more than helps: who logged in, the title of a draft, each 404 twice."""
    quiet = ("django.request", "django_guid")
    careful = ("wagtail", "axes", "modelsearch", "PIL", "allauth")
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {"()": "core.logs.lines.Json"},
            "plain": {"()": "core.logs.lines.Line"},
        },
        "handlers": {
            "console": {"class": "logging.StreamHandler", "formatter": "plain" if form == "plain" else "json"}
        },
        "root": {"handlers": ["console"], "level": level},
        "loggers": {
            # Django would write to the console by itself while DEBUG, in its own form.
            "django": {"handlers": [], "propagate": True},
            "django.server": {"handlers": [], "propagate": True},
            **{name: {"level": "ERROR"} for name in quiet},
            **{name: {"level": "WARNING"} for name in careful},
        },
    }


LOGGING = lines(LOG_FORMAT, env.str("LOG_LEVEL", default="INFO"))
# Questions to the database that take longer are logged and told of; 0 looks at none.
SLOW_QUERY_SECONDS = env.float("SLOW_QUERY_SECONDS", default=1.0)

# --- the number of a request, which all its lines bear

DJANGO_GUID = {
    "GUID_HEADER_NAME": "X-Request-Id",  # of our own proxy; RequestsMiddleware takes anybody else's away
    "RETURN_HEADER": False,
    "EXPOSE_HEADER": False,
}

# --- whom it tells

ALERTS_TO = env.list(
    "ALERTS_TO", default=[]
)  # e-mail addresses; one letter for each kind of trouble and hour
DISK_FREE_MB = env.int("DISK_FREE_MB", default=1024)  # less than that is told
BACKUP_HOURS = env.int("BACKUP_HOURS", default=26)  # a backup older than that is told

# --- Sentry: the server's errors, without anybody's data (core/logs/sentry.py)

SENTRY_DSN = env.str("SENTRY_DSN", default="")
SENTRY_ENVIRONMENT = env.str("SENTRY_ENVIRONMENT", default="production")
SENTRY_TRACES = env.float("SENTRY_TRACES", default=0.0)  # the share of requests whose timing is sent
RELEASE = env.str("RELEASE", default="")

# --- what stands before us and keeps pages: told to throw them away after a withdrawal (core/purging.py)

CDN_PURGE_URL = env.str("CDN_PURGE_URL", default="")
CDN_PURGE_METHOD = env.str("CDN_PURGE_METHOD", default="POST")
CDN_PURGE_HEADERS = json.loads(env.str("CDN_PURGE_HEADERS", default="") or "{}")
CDN_PURGE_BODY = env.str("CDN_PURGE_BODY", default="")
