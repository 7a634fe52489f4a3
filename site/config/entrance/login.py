"""The door itself: name and password, then the code; and the way back for who forgot the password."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account.internal.flows.login import perform_password_login
from allauth.account.internal.stagekit import clear_login
from allauth.account.models import Login as Entering
from allauth.mfa.base.views import AuthenticateView
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import translation
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from wagtail.admin.views import account

from config.entrance import locks, trusted
from config.entrance.forms import CodeForm, EntranceForm, ForgottenForm
from core import errors, limits
from core.languages import preferred

View = Callable[..., HttpResponse]


def door(view: View) -> View:
    """Nobody is known yet: in the language that the browser asks for, and never kept."""

    @never_cache
    @wraps(view)
    def opened(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        with translation.override(preferred(request)):
            response = view(request, *args, **kwargs)
            if hasattr(response, "render"):
                response.render()
            response.headers["Content-Language"] = translation.get_language() or "it"
        return response

    return opened


class Login(account.LoginView):
    """Name and password. Whoever has a second step is not in yet, and no session says so."""

    def get_form_class(self) -> type[EntranceForm]:
        return EntranceForm

    def form_valid(self, form: EntranceForm) -> HttpResponse:
        user = form.get_user()
        entering = Entering(user=user, redirect_url=self.get_success_url())
        return perform_password_login(self.request, {"username": user.get_username()}, entering)


class Code(AuthenticateView):
    """The second step. What was shown at the first is remembered for a quarter of an hour."""

    template_name = "config/entrance/code.html"

    def _build_forms(self) -> CodeForm:
        self.webauthn_form = None
        data = self.request.POST if self.request.method == "POST" else None
        self.auth_form = CodeForm(user=self.stage.login.user, data=data)
        return self.auth_form

    def form_valid(self, form: CodeForm) -> HttpResponse:
        form.save()
        response = self.stage.exit()
        if form.cleaned_data["trust"] and self.request.user.is_authenticated:
            trusted.remember(self.request, response, self.request.user)
        return response


def locked_out(
    request: HttpRequest, response: HttpResponse | None = None, credentials: dict[str, Any] | None = None
) -> HttpResponse:
    """The form again, with the name that was typed and the minutes that are left. Who was half in begins anew."""
    minutes = locks.Locks().minutes_left(request, credentials)
    if request.user.is_authenticated:
        logout(request)
    clear_login(request)
    with translation.override(preferred(request)):
        form = EntranceForm(request, initial={"username": locks.typed_name(request, credentials)})
        said = ngettext(
            "Too many attempts went wrong. Wait %(minutes)s minute and try again, or ask an administrator to open "
            "the door.",
            "Too many attempts went wrong. Wait %(minutes)s minutes and try again, or ask an administrator to open "
            "the door.",
            minutes,
        )
        told = {"form": form, "show_password_reset": True, "locked": said % {"minutes": minutes}}
        response = render(request, account.LoginView.template_name, told, status=429)
        response.headers["Content-Language"] = translation.get_language() or "it"
    response.headers["Retry-After"] = str(minutes * 60)
    response.headers["Cache-Control"] = "private, no-store"
    return response


class Forgotten(account.PasswordResetView):
    """A letter to whoever has an account; the same answer to everybody else."""

    def get_form_class(self) -> type[ForgottenForm]:
        return ForgottenForm

    def form_valid(self, form: Any) -> HttpResponse:
        if refusal := limits.counted("letters_from", limits.place(self.request)):
            form.add_error(None, refusal.words)
            response = self.render_to_response(self.get_context_data(form=form), status=429)
            response.headers["Retry-After"] = str(refusal.wait)
            return response
        if limits.counted("letters_to", form.cleaned_data["email"].lower()):
            return HttpResponseRedirect(self.get_success_url())
        return super().form_valid(form)


def counted_passwords(view: View) -> View:
    """Pages and documents that a password opens: wrong ones are counted by address, so that a school class behind one
    comes in; once they are used up the right one waits too, since words may be guessed that a whole class is told.
    """

    @wraps(view)
    def counted(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if request.method != "POST":
            return view(request, *args, **kwargs)
        place = limits.place(request)
        if refusal := limits.used_up("page_passwords", place):
            return errors.too_many(request, refusal)
        response = view(request, *args, **kwargs)
        if not isinstance(response, HttpResponseRedirect):  # a right one leads on
            limits.counted("page_passwords", place)
        return response

    return counted


def another_door(request: HttpRequest) -> HttpResponse:
    """Wagtail's login for pages that only some may read takes the password alone: it is this one instead."""
    return redirect_to_login(request.GET.get("next", ""), login_url=settings.WAGTAIL_FRONTEND_LOGIN_URL)
