"""Who has a second step, and who must have one."""

from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings

ADMIN = "wagtailadmin.access_admin"
EVERYBODY = "*"


def has(user: Any) -> bool:
    return is_mfa_enabled(user, [Authenticator.Type.TOTP])


def must(user: Any) -> bool:
    """By settings.SECOND_FACTOR_GROUPS; who administers the site stands in every group."""
    groups = settings.SECOND_FACTOR_GROUPS
    if not groups or not user.is_authenticated:
        return False
    if EVERYBODY in groups:
        return bool(user.has_perm(ADMIN))
    return bool(user.is_superuser or user.groups.filter(name__in=groups).exists())
