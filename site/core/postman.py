"""Letters leave beside the request that wrote them, where no worker of tasks does it: nobody waits for a mail server.

One thread of a process at most, gone when nothing waits. What it leaves when the process ends is the clock's.
"""

import logging
import threading
from collections.abc import Callable

from django.db import connections

logger = logging.getLogger(__name__)


class Postman:
    def __init__(self, sweep: Callable[[], object]) -> None:
        self._sweep = sweep
        self._lock = threading.Lock()
        self._is_called = self._is_at_work = False

    def call(self) -> None:
        """Whoever calls while he is at work is heard when he comes back: what was written meanwhile leaves too."""
        with self._lock:
            self._is_called = True
            if self._is_at_work:
                return
            self._is_at_work = True
        threading.Thread(target=self._work, name="letters").start()

    def _work(self) -> None:
        while self._goes_out():
            try:
                self._sweep()
            except Exception:  # a thread has nobody above it; the clock sweeps again
                logger.exception("letters could not be sent")
            finally:
                connections.close_all()

    def _goes_out(self) -> bool:
        with self._lock:
            goes = self._is_called and threading.main_thread().is_alive()
            self._is_called, self._is_at_work = False, goes
            return goes
