"""Doors that lock themselves: what django-axes counts, by which names, and what whoever is locked out reads.

A name is locked after few failures from one place, and after more from everywhere together, for a quarter of an
hour; the machines that its owner has come in with are a place of their own each, so that neither a stranger nor
a colleague at the next desk can shut them out. Neither names nor addresses are kept: rows hold keyed hashes,
which the admin's screen compares with the names it knows.
"""

import datetime
import ipaddress
from collections.abc import Iterable
from typing import Any

from axes.attempts import get_cool_off_threshold
from axes.handlers.database import AxesDatabaseHandler
from axes.handlers.proxy import AxesProxyHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import Sum
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from config.entrance import machines
from core import limits

SALT = "config.entrance.locks"


def name_of(request: HttpRequest | None, credentials: dict[str, Any] | None) -> str:
    """What stands for a user name in the rows."""
    return hashed(typed_name(request, credentials))


def typed_name(request: HttpRequest | None, credentials: dict[str, Any] | None) -> str:
    given = (credentials or {}).get("username") or (request.POST.get("username") if request else "")
    return str(given or "")[:254]


def hashed(username: str) -> str:
    return salted_hmac(SALT, username.casefold()).hexdigest()[:40]


def place_of(request: HttpRequest) -> str:
    """What stands for an address in the rows: of version 6 in form, in a network that is nobody's (RFC 4193)."""
    return _as_address(limits.place(request))


def said_in_logs(*_about: object) -> str:
    return "somebody at the admin's door"


def _as_address(words: str) -> str:
    digits = int(salted_hmac(SALT, words).hexdigest()[:30], 16)
    return str(ipaddress.IPv6Address((0xFD << 120) | digits))


class Locks(AxesDatabaseHandler):
    """axes' own, with a ceiling for each of the three ways of counting, and rows that tell nothing of anybody."""

    def is_locked(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> bool:
        self._take_place(request, credentials)
        return bool(self._locked_until(request, credentials))

    def get_failures(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        """As axes compares it with the lowest ceiling: enough, or not."""
        return settings.AXES_FAILURE_LIMIT if self._locked_until(request, credentials) else 0

    def user_login_failed(
        self, sender: Any, credentials: dict[str, Any], request: Any = None, **more: Any
    ) -> None:
        if request is not None:
            self._take_place(request, credentials)
            # One row for a name and a place, whatever the browser says that it is.
            request.axes_user_agent = request.axes_http_accept = request.axes_path_info = ""
        super().user_login_failed(sender, credentials, request, **more)
        if request is not None:
            mine = {"username": name_of(request, credentials), "ip_address": request.axes_ip_address}
            AccessAttempt.objects.filter(**mine).update(get_data="", post_data="")

    def user_logged_in(self, sender: Any, request: Any, user: Any, **more: Any) -> None:
        self._take_place(request, {"username": user.get_username()})
        super().user_logged_in(sender, request, user, **more)

    def reset_user_attempts(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        """Of whoever has come in: their own failures at this place, not those of others at it."""
        return self._rows(request, credentials)[0].delete()[0]

    def minutes_left(self, request: HttpRequest, credentials: dict[str, Any] | None) -> int:
        until = self._locked_until(request, credentials) or timezone.now()
        return max(1, -(-int((until - timezone.now()).total_seconds()) // 60))

    @staticmethod
    def _take_place(request: Any, credentials: dict[str, Any] | None) -> None:
        if machine := machines.knows(request, typed_name(request, credentials)):
            request.axes_ip_address = _as_address(f"machine {machine.number}")
            request.axes_known_machine = True

    @staticmethod
    def _rows(request: Any, credentials: dict[str, Any] | None) -> list[Any]:
        name, place = name_of(request, credentials), request.axes_ip_address
        rows = AccessAttempt.objects.all()
        return [
            rows.filter(username=name, ip_address=place),
            rows.filter(username=name),
            rows.filter(ip_address=place),
        ]

    def _locked_until(self, request: Any, credentials: dict[str, Any] | None) -> datetime.datetime | None:
        since = get_cool_off_threshold(request)
        here, by_name, by_place = self._rows(request, credentials)
        ceilings = [(here, settings.SIGN_IN_FAILURES)]
        if not getattr(request, "axes_known_machine", False):
            ceilings += [
                (by_name, settings.SIGN_IN_FAILURES_BY_NAME),
                (by_place, settings.SIGN_IN_FAILURES_BY_ADDRESS),
            ]
        ends = [_end(rows.filter(attempt_time__gte=since), most) for rows, most in ceilings]
        return max((end for end in ends if end), default=None)


def _end(rows: Any, most: int) -> datetime.datetime | None:
    """When so many of these failures will have been forgotten that the door opens; None when it is open."""
    if (rows.aggregate(all=Sum("failures_since_start"))["all"] or 0) < most:
        return None
    newer = 0
    for at, failures in rows.order_by("-attempt_time").values_list("attempt_time", "failures_since_start"):
        newer += failures
        if newer >= most:
            return at + settings.AXES_COOLOFF_TIME
    return None


def is_shut(request: HttpRequest, user: Any) -> bool:
    """Whether somebody half in is locked out; axes then answers instead of the page."""
    credentials = {"username": user.get_username()}
    if not AxesProxyHandler.is_locked(request, credentials):
        return False
    request.axes_locked_out, request.axes_credentials = True, credentials  # type: ignore[attr-defined]
    return True


def locked_names(names: Iterable[str], now: datetime.datetime) -> list[str]:
    """Which of these are locked somewhere, for those who keep the accounts."""
    since = now - settings.AXES_COOLOFF_TIME
    rows = AccessAttempt.objects.filter(attempt_time__gte=since)
    most, by_name = set(), dict[str, int]()
    for name, failures in rows.values_list("username", "failures_since_start"):
        by_name[name] = by_name.get(name, 0) + failures
        if failures >= settings.SIGN_IN_FAILURES or by_name[name] >= settings.SIGN_IN_FAILURES_BY_NAME:
            most.add(name)
    return [name for name in names if hashed(name) in most]


def unlock(username: str) -> int:
    return AccessAttempt.objects.filter(username=hashed(username)).delete()[0]


def purge(now: datetime.datetime) -> int:
    return AccessAttempt.objects.filter(attempt_time__lt=now - settings.AXES_COOLOFF_TIME).delete()[0]
