"""What is written to whoever works here when something changes at their door. Nothing else finds a thief as soon."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import override
from wagtail.users.models import UserProfile

from core import letters

# What allauth calls its letters, and which of ours says it.
OURS = {
    "totp_activated": "entrance_set_up",
    "totp_deactivated": "entrance_removed",
    "recovery_codes_generated": "entrance_new_codes",
}


def tell(kind: str, user: Any, *, to: str = "", **facts: Any) -> None:
    """Nobody is told who has no address: an administrator makes accounts and can see that. `to`: one that was."""
    to = to or user.email
    if not to or not user.is_active:
        return
    language = _language(user)
    letters.write(kind, to, language, _told(user, language, facts), about="entrance")


def tell_alike(kind: str, user: Any, **facts: Any) -> None:
    """As much is done for a `user` who is none, and only stands for an address that is nobody's."""
    language = _language(user)
    told = _told(user, language, facts)
    is_somebody = bool(user.is_active and not user._state.adding)
    letters.write_alike(kind, user.email, language, told, leaves=is_somebody, about="entrance")


def _told(user: Any, language: str, facts: dict[str, Any]) -> dict[str, Any]:
    with override(language):
        when = date_format(timezone.localtime(), "DATETIME_FORMAT")
    account = settings.BASE_URL + reverse("wagtailadmin_account")
    return {"user": user, "when": when, "account": account, **facts}


def _language(user: Any) -> str:
    profile = UserProfile.objects.filter(user=user).first()
    chosen = profile.preferred_language if profile else ""
    return (chosen or settings.LANGUAGE_CODE)[:2]


class PasswordChanges:
    """Stands among the validators of passwords because Django tells those of every password that is set, by any
    way there is. It refuses none.
    """

    def validate(self, password: str, user: Any = None) -> None:
        return None

    def get_help_text(self) -> str:
        return ""

    def password_changed(self, password: str, user: Any = None) -> None:
        if user is not None and user.pk and user.last_login is not None:
            tell("entrance_password", user)
