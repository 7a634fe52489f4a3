"""The forms of the second step. Every wrong code counts at the door as a wrong password does (locks.py)."""

from collections.abc import Iterator
from typing import Any

from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.conf import settings
from django.contrib.auth.signals import user_login_failed
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.account import NameEmailForm
from wagtail.admin.forms.auth import LoginForm, PasswordChangeForm, PasswordResetForm

from config.entrance import codes, letters, locks
from core.models import User


def code_field(help_text: Any = "") -> forms.CharField:
    """`inputmode` and `autocomplete` bring the right keyboard, and the code from the telephone."""
    attrs = {
        "autocomplete": "one-time-code",
        "inputmode": "numeric",
        "autofocus": True,
        "spellcheck": "false",
    }
    return forms.CharField(label=_("Code"), max_length=20, help_text=help_text, widget=forms.TextInput(attrs))


def failed(user: Any) -> None:
    """Once for a request, however often the form is looked at."""
    request = context.request
    if not getattr(request, "entrance_failed", False):
        request.entrance_failed = True
        user_login_failed.send(
            sender=__name__, credentials={"username": user.get_username()}, request=request
        )


class EntranceForm(LoginForm):
    """Wagtail's, without "remember me": how long one stays in is decided for all."""

    remember = None

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["username"].widget.attrs |= {"autocomplete": "username", "autocapitalize": "none"}
        self.fields["password"].widget.attrs["autocomplete"] = "current-password"
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)  # the label says it, and stays


class TakesCode:
    """Instead of allauth's own look at the code."""

    user: User
    cleaned_data: dict[str, Any]

    def clean_code(self) -> str:
        code: str = self.cleaned_data["code"]
        if locks.is_shut(context.request, self.user):
            raise get_adapter().validation_error("incorrect_code")
        means = codes.take(self.user, code)
        if means is None:
            failed(self.user)
            raise get_adapter().validation_error("incorrect_code")
        means.user = self.user
        self.authenticator = means
        if means.type == Authenticator.Type.RECOVERY_CODES:
            letters.tell("entrance_spare_code", self.user, left=len(means.wrap().get_unused_codes()))
        return code


class CodeForm(TakesCode, AuthenticateForm):
    code = code_field(_("The six figures that your telephone shows now, or one of your spare codes."))
    trust = forms.BooleanField(
        label=_("Do not ask for the code on this computer for 30 days"),
        help_text=_("Only on a computer that nobody else uses."),
        required=False,
    )


class CodeAgainForm(TakesCode, ReauthenticateForm):
    code = code_field(_("The six figures that your telephone shows now, or one of your spare codes."))


class SetUpForm(ActivateTOTPForm):
    code = code_field(_("The six figures that your telephone shows now."))

    def clean_code(self) -> str:
        code = str(self.cleaned_data["code"])
        moment = codes.moment_of(self.secret, "".join(code.split()))
        if moment is None:
            raise get_adapter().validation_error("incorrect_code")
        self.moment = moment
        return code


class CountedPasswordForm(PasswordChangeForm):
    """Whoever sits down at a machine left open may not try old passwords for ever."""

    def clean_old_password(self) -> str:
        try:
            return str(super().clean_old_password())
        except forms.ValidationError:
            failed(self.user)
            raise


class OwnAddressForm(NameEmailForm):
    """Whoever reads one's letters can set a new password: so another address takes the password, and the old address
    is told.
    """

    password = forms.CharField(
        label=_("Your password"),
        help_text=_("Only to change the e-mail address."),
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if "email" not in self.changed_data or not cleaned.get("email"):
            return cleaned
        typed = cleaned.get("password", "")
        if typed and self.instance.check_password(typed):
            return cleaned
        if typed:
            failed(self.instance)
        wrong = (
            _("This is not your password.")
            if typed
            else _("Type your password to change the e-mail address.")
        )
        self.add_error("password", wrong)
        del cleaned["email"]  # otherwise it would already be the instance's when the page looks at it again
        return cleaned

    def save(self, commit: bool = True) -> Any:
        user = super().save(commit)
        if "email" in self.changed_data and self.initial["email"]:
            letters.tell("entrance_email", user, to=self.initial["email"])
        return user


class ForgottenForm(PasswordResetForm):
    """Its letter is a row as all others: it waits for a mail server that is away. For an address without an account as
    much is done: nobody can tell by how long the answer takes whether there is one.
    """

    def get_users(self, email: str) -> Iterator[User]:
        known = list(super().get_users(email))
        yield from known or [User(pk=0, email=email)]

    def send_mail(
        self, _subject: str, _text: str, context: dict[str, Any], *_more: Any, **_named: Any
    ) -> None:
        where = {"uidb64": context["uid"], "token": context["token"]}
        link = settings.BASE_URL + reverse("wagtailadmin_password_reset_confirm", kwargs=where)
        letters.tell_alike("entrance_forgotten", context["user"], link=link)
