"""What allauth asks us about accounts, and about second steps."""

import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from config.entrance import admitting, letters, machines, required, sealed
from core import limits

FRESH = 10 * 60  # seconds for which what was shown at the door need not be shown again


class Accounts(DefaultAccountAdapter):
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "incorrect_password": _("This is not your password."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        return limits.place(request) or "?"

    def get_login_stages(self) -> list[str]:
        """The question whether to trust the machine stands on the page of the code itself."""
        return ["config.entrance.trusted.CodeStage"]

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return reverse("wagtailadmin_home")

    def login(self, request: HttpRequest, user: Any) -> None:
        if not user.is_active:  # between the password and the code somebody closed the account
            raise ImmediateHttpResponse(HttpResponseRedirect(reverse("wagtailadmin_login")))
        is_new = user.last_login is not None and machines.knows(request, user.get_username()) is None
        super().login(request, user)
        admitting.begin(request, user)
        if is_new:
            letters.tell("entrance_new_machine", user)

    def post_login(self, request: HttpRequest, user: Any, **more: Any) -> HttpResponse:
        response = super().post_login(request, user, **more)
        machines.remember(request, response, user)
        return response

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """Whoever has a second step shows that: a password alone takes it away from nobody."""
        if not user.is_authenticated:
            return []
        name = "mfa_reauthenticate" if required.has(user) else "account_reauthenticate"
        return [{"id": name, "description": "", "url": reverse(name)}]

    def is_reauthentication_required(self, *, app: str, **more: Any) -> bool:
        request = context.request
        wanted = "mfa" if required.has(request.user) else "password"
        shown = get_authentication_records(request, request.user)
        return not any(one["method"] == wanted and time.time() - one["at"] < FRESH for one in shown)

    def add_message(self, *args: Any, **more: Any) -> None:
        """Our screens say what happened themselves."""

    def send_notification_mail(self, template_prefix: str, user: Any, *args: Any, **more: Any) -> None:
        letters.tell(letters.OURS[template_prefix.rpartition("/")[2]], user)


class SecondSteps(DefaultMFAAdapter):
    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("This code is not right, or has been used. Wait for the next one and type it."),
        "cannot_generate_recovery_codes": _("Set up the second step first."),
    }

    def get_totp_label(self, user: Any) -> str:
        return str(user.get_username())

    def encrypt(self, text: str) -> str:
        return sealed.seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        return sealed.unseal(encrypted_text)
