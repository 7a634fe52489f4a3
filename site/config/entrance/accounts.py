"""One's own account, and what whoever keeps the accounts can do for a colleague at a shut door."""

from typing import Any

from allauth.account.decorators import reauthentication_required
from allauth.mfa.models import Authenticator
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.account import AccountView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from config.entrance import forms, letters, locks, required, sessions
from core.models import User


class Account(AccountView):
    """Wagtail's; another e-mail address takes the password, wrong ones count, a new one ends all other sessions."""

    def post(self, request: HttpRequest) -> HttpResponse:
        user: Any = request.user
        before = user.password
        if locks.is_shut(request, user):
            return HttpResponse(status=429)  # axes puts its answer in this one's place
        response = super().post(request)
        if user.password != before:
            messages.success(
                request,
                gettext(
                    "Your password is changed. All your other sessions have been ended; this one goes on."
                ),
            )
        return response

    def get_panels(self) -> list[Any]:
        panels = super().get_panels()
        for panel in panels:
            if panel.name == "name_email":
                panel.form_class = forms.OwnAddressForm
            if panel.name == "password" and self.request.method == "POST":
                panel.form_class = forms.CountedPasswordForm
        return panels


class Colleague(WagtailAdminTemplateMixin, TemplateView):
    """How somebody comes in; nothing of it is done to one's own account, which has its own screen."""

    template_name = "config/entrance/colleague.html"
    header_icon = "lock"
    colleague: User

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not request.user.has_perm("core.change_user"):
            raise PermissionDenied
        self.colleague = get_object_or_404(User, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return gettext("How they come in")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *super().get_breadcrumbs_items(),
            {"url": "", "label": f"{self.get_page_title()}: {self.colleague.get_username()}"},
        ]

    def get_page_subtitle(self) -> str:
        return self.colleague.get_username()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        who = self.colleague
        told = {
            "who": who,
            "set_up": Authenticator.objects.filter(user=who, type=Authenticator.Type.TOTP).first(),
            "must": required.must(who),
            "is_locked": bool(locks.locked_names([who.get_username()], timezone.now())),
            "is_me": who.pk == self.request.user.pk,
        }
        return super().get_context_data(**kwargs) | told

    @method_decorator(reauthentication_required(app="allauth.mfa"))
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        acts = {"unlock": self._unlock, "remove": self._remove, "end": self._end}
        act = acts.get(request.POST.get("do", ""))
        if act is None or self.colleague.pk == request.user.pk:
            raise PermissionDenied
        messages.success(request, act())
        log(self.colleague, f"entrance.{request.POST['do']}")
        return HttpResponseRedirect(reverse("colleague_entrance", args=[self.colleague.pk]))

    def _unlock(self) -> str:
        locks.unlock(self.colleague.get_username())
        return gettext("The door is open again.")

    def _remove(self) -> str:
        remove_second_step(self.colleague)
        return gettext("The second step is removed and all sessions are ended. A letter says so.")

    def _end(self) -> str:
        sessions.end_all(self.colleague)
        return gettext("All sessions are ended.")


def remove_second_step(user: User) -> bool:
    """For a lost telephone: also every session ends, since somebody may have found it."""
    gone = Authenticator.objects.filter(user=user).delete()[0]
    sessions.end_all(user)
    if gone:
        letters.tell("entrance_removed_for_you", user)
    return bool(gone)
