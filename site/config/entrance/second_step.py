"""One's own second step: setting it up, spare codes, another telephone. allauth's views, in the admin's look."""

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.account.views import ReauthenticateView as PasswordView
from allauth.mfa.base.views import ReauthenticateView
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from django.db import transaction
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from config.entrance import admitting, codes, required, sessions


class Overview(WagtailAdminTemplateMixin, TemplateView):
    """How it stands, and what can be done about it."""

    template_name = "config/entrance/overview.html"
    header_icon = "lock"

    def get_page_title(self) -> str:
        return gettext("The second step")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        means = {one.type: one for one in Authenticator.objects.filter(user_id=user.pk)}
        spare = means.get(Authenticator.Type.RECOVERY_CODES)
        told = {
            "set_up": means.get(Authenticator.Type.TOTP),
            "spare": len(spare.wrap().get_unused_codes()) if spare else 0,
            "must": required.must(user),
        }
        return super().get_context_data(**kwargs) | told


class SetUp(ActivateTOTPView):
    template_name = "config/entrance/set_up.html"

    def form_valid(self, form: Any) -> HttpResponse:
        user = self.request.user
        with transaction.atomic():
            response = super().form_valid(form)
            codes.first(user, form.moment)
        sessions.end_others(self.request, user)
        admitting.passed(self.request)
        record_authentication(
            self.request, user, "mfa", type=Authenticator.Type.TOTP
        )  # it has just been shown
        return response

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        told = super().get_context_data(**kwargs)
        secret = told["form"].secret
        spaced = " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
        return told | {"secret": spaced, "must": required.must(self.request.user)}


class SpareCodes(ViewRecoveryCodesView):
    """Shown once: afterwards one can only make others."""

    template_name = "config/entrance/spare_codes.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        told = super().get_context_data(**kwargs)
        lines = [
            gettext("Spare codes for the admin of Viale dei Mille, each for once:"),
            "",
            *told["unused_codes"],
        ]
        return told | {"file": "\n".join(lines) + "\n"}


class NewCodes(GenerateRecoveryCodesView):
    template_name = "config/entrance/new_codes.html"


class Remove(DeactivateTOTPView):
    """Another telephone, or none: whoever must have a second step is led to set it up anew."""

    template_name = "config/entrance/remove.html"

    def get_success_url(self) -> str:
        return reverse("mfa_activate_totp" if required.must(self.request.user) else "mfa_index")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"must": required.must(self.request.user)}

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        sessions.end_others(self.request, self.request.user)
        self.request.session[admitting.SHOWN] = admitting.PASSWORD
        messages.success(self.request, gettext("The second step has been removed."))
        return response


class CodeAgain(ReauthenticateView):
    template_name = "config/entrance/code_again.html"


class PasswordAgain(PasswordView):
    template_name = "config/entrance/password_again.html"
