"""What `manage.py check --deploy` says of things that only the consortium can provide."""

from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.checks import Error, register
from django.core.checks import Warning as Notice
from django.db import DatabaseError

from core import sealing
from core.models import Organisation


@register(deploy=True)
def official_notice(app_configs: Any, **kwargs: Any) -> list[Notice]:
    """The notice on the legal guarantee (law.md L15) is an official file: it can only be uploaded."""
    try:
        organisation = Organisation.objects.first()
    except DatabaseError:  # no table yet: there is nothing to say about what is in it
        return []
    if organisation is None:
        return []
    missing = [code for code in ("it", "en") if organisation.guarantee(code) is None]
    return [
        Notice(
            f"The official notice on the legal guarantee is missing ({language}).",
            hint="Upload it under Impostazioni, Organizzazione: it is shown at the checkout and in the footer.",
            id="core.W001",
        )
        for language in missing
    ]


A_KEY = 'python -c "from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())"'


@register()
def keys_are_keys(app_configs: Any, **kwargs: Any) -> list[Error]:
    """A key with a letter missing would be noticed by the first visitor who books."""
    if all(sealing.is_key(key) for key in settings.IDENTITY_KEYS):
        return []
    return [Error("IDENTITY_KEYS holds something that is not a key.", hint=A_KEY, id="core.E001")]


@register(deploy=True)
def keys_are_there(app_configs: Any, **kwargs: Any) -> list[Notice]:
    if sealing.ready():
        return []
    return [
        Notice(
            "IDENTITY_KEYS is not set: no event inside a prison can be booked here.",
            hint=f"Make one with: {A_KEY}",
            id="core.W002",
        )
    ]


@register(deploy=True)
def groups_of_the_second_step_are_there(app_configs: Any, **kwargs: Any) -> list[Notice]:
    """A name that is no group's asks a second step of nobody."""
    try:
        known = set(Group.objects.values_list("name", flat=True))
    except DatabaseError:
        return []
    unknown = sorted(set(settings.SECOND_FACTOR_GROUPS) - known - {"*"})
    if not known or not unknown:
        return []
    return [
        Notice(
            f"SECOND_FACTOR_GROUPS names groups that there are not: {', '.join(unknown)}.",
            hint=f"The groups are: {', '.join(sorted(known))}; * stands for all who work in the admin.",
            id="core.W003",
        )
    ]
