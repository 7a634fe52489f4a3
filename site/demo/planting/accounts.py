"""The demo's accounts (contract.md). Outside the demo none exists by default."""

from functools import cache

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.core.management import call_command

from core.models import User

PASSWORD = "demo"
ACCOUNTS = {
    "redazione": "Redazione",
    "bottega": "Bottega",
    "incontri": "Incontri",
    "traduzioni": "Traduzioni",
    "cooperativa": "Cooperativa",
}


def plant() -> int:
    call_command("roles", verbosity=0)
    for name, group in ACCOUNTS.items():
        user, _made = User.objects.get_or_create(username=name, defaults=_account(name))
        user.groups.set([Group.objects.get(name=group)])
    powers = {"is_staff": True, "is_superuser": True}
    User.objects.get_or_create(username="admin", defaults=_account("admin") | powers)
    return User.objects.count()


def _account(name: str) -> dict[str, object]:
    return {"email": f"{name}@example.org", "password": _hashed}


@cache
def _hashed() -> str:
    """Once for all of them: hashing is slow on purpose, and this password is no secret."""
    return make_password(PASSWORD)
