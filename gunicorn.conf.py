"""Gunicorn reads this by itself. What differs from one host to another comes from the environment."""

import gc
import os
import sys
from pathlib import Path

from gunicorn.workers import gthread

ROOT = Path(__file__).resolve().parent
sys.path[:0] = [str(ROOT), str(ROOT / "site")]

from config.settings.logs import LOG_FORMAT, lines  # noqa: E402 - found by the line above

wsgi_app = "config.wsgi:application"
pythonpath = f"{ROOT},{ROOT / 'site'}"
bind = os.environ.get("BIND", f"127.0.0.1:{os.environ.get('PORT', '8000')}")

# A worker keeps stored pages and pooled connections of its own: few workers, several threads each.
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
worker_class = "gthread"
threads = int(os.environ.get("WEB_THREADS", "4"))
keepalive = 5
FIRST_WORDS = 0.05  # seconds
timeout = 60
graceful_timeout = 20
max_requests = 20_000
max_requests_jitter = 2_000

# A worker proves that it lives by touching a file, which on a slow disk can stall it.
worker_tmp_dir = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108 - memory, not a shared folder
control_socket_disable = True
forwarded_allow_ips = os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1")
# Each request is told once, by the site itself: gunicorn's own line would hold tokens and addresses of people.
accesslog = None
loglevel = os.environ.get("GUNICORN_LOG_LEVEL", "warning")
logconfig_dict = lines(LOG_FORMAT, "INFO") | {"root": {"level": loglevel.upper(), "handlers": ["console"]}}
logconfig_dict["loggers"]["gunicorn.error"] = {"level": loglevel.upper(), "handlers": [], "propagate": True}


class Connection(gthread.TConn):
    """Browsers open some ahead of need: each of those would hold a thread for five seconds, until gunicorn leaves it to
    the poller. (To leave it in the kernel, by TCP_DEFER_ACCEPT, makes others wait for seconds when hundreds come.)
    """

    def wait_for_data(self, timeout: float) -> bool:
        return bool(super().wait_for_data(min(timeout, FIRST_WORDS)))


gthread.TConn = Connection


def post_worker_init(worker: object) -> None:
    """What is loaded by now stays for ever: looking for garbage among it again and again costs every request."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
