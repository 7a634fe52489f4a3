"""Who is let in: whoever must have a second step and has not taken it is nobody, on every page but those for it.

What was shown at the door is written into the session when it begins, so that nothing is asked of the database
at every step. A session that does not say so (made by another door, or before the rule) counts as the least.
"""

import time
from typing import Any

from django.conf import settings
from django.contrib.auth.middleware import AuthenticationMiddleware, get_user
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import SimpleLazyObject

from config.entrance import required

SHOWN, PASSWORD, BOTH = "entrance", "password", "both steps"
SEEN = "seen"  # minutes since 1970, of a member of staff's last step
TOUCH_EVERY = 5  # minutes
# Where somebody who has yet to set up the second step may go: views of the second step itself, and out.
OPEN_HALFWAY = frozenset(
    {
        "account_reauthenticate",
        "mfa_activate_totp",
        "mfa_reauthenticate",
        "mfa_view_recovery_codes",
        "wagtailadmin_javascript_catalog",
        "wagtailadmin_login",
        "wagtailadmin_logout",
        "wagtailadmin_sprite",
    }
)
# An editor left open asks by itself whether somebody else edits too: nobody need sit before it.
BY_THEMSELVES = ("/admin/editing-sessions/",)


def begin(request: HttpRequest, user: Any) -> None:
    """At the end of every way in. allauth has asked whoever has a second step for it, or trusts the machine."""
    request.session[SHOWN] = BOTH if required.has(user) else PASSWORD
    request.session[SEEN] = _minutes()
    request.session.set_expiry(int(settings.STAFF_IDLE_HOURS * 60 * 60))


def passed(request: HttpRequest) -> None:
    """The second step has just been set up in this session."""
    request.session[SHOWN] = BOTH


def is_halfway(request: HttpRequest, user: Any) -> bool:
    if not settings.SECOND_FACTOR_GROUPS or request.session.get(SHOWN) == BOTH:
        return False
    return required.must(user) or required.has(user)


class EntranceMiddleware(AuthenticationMiddleware):
    """Django's, but for those who stand halfway: they are nobody until they are through."""

    def process_request(self, request: HttpRequest) -> None:
        request.user = SimpleLazyObject(lambda: self._who(request))  # type: ignore[assignment]

    def process_view(self, request: HttpRequest, view: object, args: object, kwargs: object) -> Any:
        if not request.path_info.startswith("/admin/"):
            return None
        is_in = request.user.is_authenticated  # asks who it is
        halfway = getattr(request, "_halfway", None)
        match = request.resolver_match
        if halfway is not None:
            if match is not None and match.view_name in OPEN_HALFWAY:
                request.user = halfway
                return None
            return _to_the_second_step(request, halfway)
        if is_in and not request.path_info.startswith(BY_THEMSELVES):
            _keep_awake(request)
        return None

    @staticmethod
    def _who(request: HttpRequest) -> Any:
        user = get_user(request)
        if user.is_authenticated and is_halfway(request, user):
            request._halfway = user  # type: ignore[attr-defined]
            return AnonymousUser()
        return user


def _to_the_second_step(request: HttpRequest, user: Any) -> HttpResponse:
    """To set it up; whoever has one already shows it by coming in anew."""
    if required.has(user):
        request.session.flush()
        return HttpResponseRedirect(reverse("wagtailadmin_login"))
    return HttpResponseRedirect(reverse("mfa_activate_totp"))


def _minutes() -> int:
    return int(time.time() // 60)


def _keep_awake(request: HttpRequest) -> None:
    """A session ends some hours after the last step, not after the first."""
    now = _minutes()
    if SEEN in request.session and now - request.session[SEEN] >= TOUCH_EVERY:
        request.session[SEEN] = now
