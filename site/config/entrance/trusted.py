"""Machines on which no code is asked for a month. allauth knows them; here their trust ends with the sessions too.

Otherwise a machine that was stolen, with its password stored, would open without a code after everything was ended.
"""

from types import SimpleNamespace
from typing import Any

from allauth.core.internal.httpkit import headed_redirect_response
from allauth.mfa.internal.flows import trust
from allauth.mfa.stages import AuthenticateStage
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from config.entrance import required


class CodeStage(AuthenticateStage):
    """allauth's question for the code, but for what it takes to be trusted."""

    def handle(self) -> tuple[HttpResponseBase | None, bool]:
        user = self.login.user
        if user is None or not required.has(user) or is_trusted(self.request, user):
            return None, True
        self.state["authentication_required"] = True
        return headed_redirect_response("mfa_authenticate"), True


def is_trusted(request: HttpRequest, user: Any) -> bool:
    return bool(trust.is_trusted_browser(request, _as_allauth_looks(user)))


def remember(request: HttpRequest, response: HttpResponseBase, user: Any) -> None:
    trust.trust_browser(request, _as_allauth_looks(user), response)


def _as_allauth_looks(user: Any) -> Any:
    """It compares key, password and means: what ends all sessions is told it as part of the password."""
    return SimpleNamespace(pk=user.pk, password=user.password + user.sessions)
