"""What "State" says of the doors: who still comes in by a password alone, whose door is shut after failed attempts."""

import datetime
from collections.abc import Iterator

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from config.entrance import locks, required
from core.models import User
from core.state import Fact, Group, register, unless


def _doors(now: datetime.datetime) -> Iterator[Fact]:
    users = {"url": reverse("wagtailusers_users:index"), "link": gettext("Users")}
    people = list(User.objects.filter(is_active=True))
    yield _second_steps(people, users)
    shut = len(locks.locked_names([one.username for one in people], now))
    said = ngettext("%(number)s account", "%(number)s accounts", shut) % {"number": shut}
    todo = gettext(
        "It opens by itself after a quarter of an hour, or in the account of whoever stands before it."
    )
    fact = Fact(
        "doors-shut", _("Doors shut after failed attempts"), said, url=users["url"], link=users["link"]
    )
    yield unless(not shut, fact, bad=False, todo=todo)


def _second_steps(people: list[User], users: dict[str, str]) -> Fact:
    name = _("Who has no second step yet")
    if not settings.SECOND_FACTOR_GROUPS:
        return Fact("second-steps", name, gettext("nobody has to have one (SECOND_FACTOR_GROUPS)"))
    totp = Authenticator.objects.filter(type=Authenticator.Type.TOTP)
    have = set(totp.values_list("user", flat=True))
    lack = sum(1 for one in people if one.pk not in have and required.must(one))
    said = ngettext("%(number)s account", "%(number)s accounts", lack) % {"number": lack}
    fact = Fact("second-steps", name, said, url=users["url"], link=users["link"])
    todo = gettext("They are asked for one when they next sign in. Close the accounts that nobody uses.")
    return unless(not lack, fact, bad=False, todo=todo)


def tell() -> None:
    register(Group("doors", _("Doors"), 70, _doors))
