"""How often a form may be sent from one place, counted in the cache (performance.md).

django-ratelimit refuses to start with Django's cache in memory, which is what a site on one host has; there each
process counts for itself, so that the ceiling is as many times higher as there are processes. With Redis they
count together.
"""

import ipaddress
import time
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.forms import Form
from django.http import HttpRequest
from django.utils.translation import gettext, ngettext

HOUR = 60 * 60
MINUTE = 60


@dataclass(frozen=True, slots=True)
class Refusal:
    """Too often; `wait` in seconds."""

    wait: int

    @property
    def words(self) -> str:
        minutes = max(1, -(-self.wait // MINUTE))
        said = ngettext(
            "Too many forms have come from here in a short while. Nothing was sent, and what you typed is still "
            "here: try again in %(minutes)s minute.",
            "Too many forms have come from here in a short while. Nothing was sent, and what you typed is still "
            "here: try again in %(minutes)s minutes.",
            minutes,
        )
        return said % {"minutes": minutes}


def refuse(form: Form, refusal: Refusal) -> None:
    """Say it above the form, with what was typed still in it."""
    form.add_error(None, refusal.words)
    form.add_error(None, gettext("If it is urgent, telephone: the number is at the foot of the page."))


def by_address(form: str, request: HttpRequest) -> Refusal | None:
    """Count this sending of the form; a refusal when the place it comes from has sent too many this hour."""
    return count(f"{form}:{place(request)}", settings.FORMS_AN_HOUR_BY_ADDRESS)


def count(key: str, most: int, within: int = HOUR) -> Refusal | None:
    now = time.time()
    window = int(now // within)
    kept = f"limit:{key}:{window}"
    cache.add(kept, 0, within)
    try:
        taken = cache.incr(kept)
    except ValueError:  # it went out of the cache just now
        return None
    return Refusal(int((window + 1) * within - now)) if taken > most else None


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
