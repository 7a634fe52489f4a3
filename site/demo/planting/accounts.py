"""The demo's accounts (contract.md). Outside the demo none exists by default."""

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
        user, made = User.objects.get_or_create(username=name, defaults={"email": f"{name}@example.org"})
        if made:
            user.set_password(PASSWORD)
            user.save()
        user.groups.set([Group.objects.get(name=group)])
    if not User.objects.filter(username="admin").exists():
        User.objects.create_superuser("admin", "admin@example.org", PASSWORD)
    return User.objects.count()
