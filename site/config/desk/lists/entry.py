"""One of the lists, and who sees it."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Entry:
    """`permission` is Django's "app.codename"; without one only administrators see it."""

    label: str | Promise
    about: str | Promise
    address: str
    permission: str = ""
    arguments: tuple[str, ...] = ()

    def may(self, user: Any) -> bool:
        return bool(user.has_perm(self.permission) if self.permission else user.is_superuser)

    @property
    def url(self) -> str:
        return reverse(self.address, args=self.arguments)


Heading = tuple[str | Promise, tuple[Entry, ...]]
