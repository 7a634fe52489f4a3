"""How often something may be sent, asked or guessed (settings/doors.py, LIMITS; docs/doors.md has the table).

Counted by Redis where there is one, for all hosts together; otherwise, and while Redis does not answer, by the
processes of this host together (core/tallies.py). Either way each gets its own number, however many come at
once. When nothing can be counted nobody is refused. django-ratelimit refuses to start without a shared cache.
"""

import ipaddress
import logging
import time
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.forms import Form
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext, ngettext

from core import tallies

HOUR = 60 * 60
MINUTE = 60
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Too often; `wait` in seconds."""

    wait: int

    @property
    def minutes(self) -> int:
        return max(1, -(-self.wait // MINUTE))

    @property
    def words(self) -> str:
        said = ngettext(
            "Too many forms have come from here in a short while. Nothing was sent, and what you typed is still "
            "here: try again in %(minutes)s minute.",
            "Too many forms have come from here in a short while. Nothing was sent, and what you typed is still "
            "here: try again in %(minutes)s minutes.",
            self.minutes,
        )
        return said % {"minutes": self.minutes}


def refuse(form: Form, refusal: Refusal) -> None:
    """Say it above the form, with what was typed still in it."""
    form.add_error(None, refusal.words)
    form.add_error(None, gettext("If it is urgent, telephone: the number is at the foot of the page."))


def by_address(form: str, request: HttpRequest) -> Refusal | None:
    """Count this sending of the form; a refusal when the place it comes from has sent too many this hour."""
    return count(f"{form}:{place(request)}", settings.FORMS_AN_HOUR_BY_ADDRESS)


def counted(name: str, key: str) -> Refusal | None:
    """Count one of what settings.LIMITS names, for this key."""
    most, within = settings.LIMITS[name]
    return count(f"{name}:{key}", most, within)


def used_up(name: str, key: str) -> Refusal | None:
    """As `counted` would answer for one more, without counting."""
    most, within = settings.LIMITS[name]
    until = _until(within)
    taken = _seen(f"limit:{name}:{key}:{until}", until)
    return _refusal(until) if taken >= most * settings.LIMITS_TIMES else None


def count(key: str, most: int, within: int = HOUR) -> Refusal | None:
    until = _until(within)
    taken = _add(f"limit:{key}:{until}", until, within)
    return _refusal(until) if taken > most * settings.LIMITS_TIMES else None


def _until(within: int) -> int:
    """The end of the period that runs now; periods begin at the same moment on every host."""
    return (int(time.time() // within) + 1) * within


def _refusal(until: int) -> Refusal:
    return Refusal(max(1, int(until - time.time())))


def _add(key: str, until: int, within: int) -> int:
    if settings.LIMITS_SHARED:
        kept = salted_hmac("limits", key).hexdigest()
        try:
            cache.add(kept, 0, within)
            taken = cache.incr(kept)
        except ValueError:  # it went out of the cache just now
            taken = None
        if taken is not None:  # a cache that does not answer says so by None
            return int(taken)
    try:
        return tallies.add(key, until)
    except OSError as error:
        logger.warning("limits: nothing can be counted, nobody is refused (%s)", type(error).__name__)
        return 0


def _seen(key: str, until: int) -> int:
    if settings.LIMITS_SHARED and (taken := cache.get(salted_hmac("limits", key).hexdigest())) is not None:
        return int(taken)
    try:
        return tallies.seen(key, until)
    except OSError:
        return 0


def place(request: HttpRequest) -> str:
    """The address of the visitor; of version 6, the network, of which one machine has all addresses."""
    given = request.META.get("REMOTE_ADDR", "")
    if settings.BEHIND_PROXY:  # the last one was written by our own proxy, the others by anybody
        given = request.headers.get("X-Forwarded-For", given).rpartition(",")[2].strip()
    try:
        address = ipaddress.ip_address(given)
    except ValueError:
        return ""
    if address.version == 6:
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)
