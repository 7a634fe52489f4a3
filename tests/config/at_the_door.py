"""Whoever comes in: with a browser of their own, a password, and a telephone that shows codes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth
from allauth.mfa.utils import decrypt
from django.test import Client

from config.entrance import codes
from core.models import Letter, User

PASSWORD = "una frase lunga"
DOOR, CODE, SET_UP = "/admin/login/", "/admin/login/code/", "/admin/second-step/set-up/"


@dataclass
class Comer:
    """`at`: the address that they come from; `speaks`: what their browser asks for."""

    name: str
    at: str = "192.0.2.1"
    speaks: str = "it"
    client: Client = field(default_factory=Client)

    def __post_init__(self) -> None:
        self.client.defaults |= {"REMOTE_ADDR": self.at, "HTTP_ACCEPT_LANGUAGE": self.speaks}

    def knock(self, password: str = PASSWORD, **more: str) -> Any:
        return self.client.post(DOOR, {"username": self.name, "password": password, **more})

    def type_code(self, code: str, **more: str) -> Any:
        return self.client.post(CODE, {"code": code, **more})

    def is_in(self) -> bool:
        return bool(self.client.get("/admin/account/").status_code == 200)

    def set_up(self) -> list[str]:
        """The second step, on the screen; returns the spare codes."""
        self.client.get(SET_UP)
        secret = self.client.session["mfa.totp.secret"]
        answer = self.client.post(SET_UP, {"code": figures(secret)}, follow=True)
        assert answer.status_code == 200, answer.content
        return list(answer.context["unused_codes"])


def staff(name: str = "nadia", **more: Any) -> User:
    more = {"email": f"{name}@example.org", "password": PASSWORD, **more}
    return User.objects.create_superuser(name, **more)


def letters_to(user: User) -> list[str]:
    return list(Letter.objects.filter(to=user.email).order_by("pk").values_list("kind", flat=True))


def figures(secret: str, *, later: int = 0) -> str:
    now = sorted(auth.yield_hotp_counters_from_time())[1]
    return auth.format_hotp_value(auth.hotp_value(secret, now + later))


def telephone(user: User) -> str:
    """The key of a second step that is set up, without going through the screens."""
    secret = auth.generate_totp_secret()
    auth.TOTP.activate(user, secret)
    return secret


def shown_by(user: User, *, later: int = 0) -> str:
    """What the telephone shows now, as if nothing of it had been used."""
    means = Authenticator.objects.get(user=user, type=Authenticator.Type.TOTP)
    means.data.pop(codes.USED, None)
    means.save(update_fields=["data"])
    return figures(decrypt(means.data["secret"]), later=later)
