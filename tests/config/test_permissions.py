"""Who may go where in the admin: every address by every role. A new address must say whose it is."""

from fnmatch import fnmatch
from functools import cache
from typing import Any
from urllib.parse import urlencode

import pytest
from django.contrib.auth.backends import ModelBackend
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.template.response import SimpleTemplateResponse
from django.test import Client
from wagtail.models import ModelLogEntry, PageLogEntry, Revision

from core.models import Person, User
from tests.config.admin_roles import DEFECTS_ELSEWHERE, LETTERS, OPEN

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def closed(answer) -> bool:
    """Refused, or nothing there for this person."""
    where = answer.headers.get("Location", "")
    sent_away = answer.status_code == 302 and (where == "/admin/" or "/admin/login" in where)
    return sent_away or answer.status_code in (403, 404)


def moved() -> tuple[int, ...]:
    return tuple(model.objects.count() for model in (ModelLogEntry, PageLogEntry, Revision, User, Person))


@pytest.fixture
def quick(settings, monkeypatch) -> None:
    """Without what is no matter here and costs most of the time: what is drawn, and reading anew who asks."""
    monkeypatch.setattr(SimpleTemplateResponse, "rendered_content", "")
    once = cache(ModelBackend().get_user)
    monkeypatch.setattr(ModelBackend, "get_user", lambda _backend, key: once(key))
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.cache"


@pytest.mark.usefixtures("quick")
def test_every_address_of_the_admin_opens_to_its_roles_and_to_nobody_else(world):
    before, opened, broken = moved(), {}, []
    for letter, name in {**LETTERS, "V": ""}.items():
        client = Client(raise_request_exception=False)
        if name:
            client.force_login(User.objects.get(username=name.lower()))
        for address in world:
            may, complaints = look(client, address)
            opened[address] = opened.get(address, "") + (letter if may else "")
            broken += [f"{address.name} {complaint} to {letter}" for complaint in complaints]

    assert broken == []
    assert moved() == before
    wrong = [f"{one.name} {one.path}: {who}" for one, who in opened.items() if who != open_to(one)]
    assert wrong == []


def open_to(address) -> str | None:
    """None for an address of which nobody has said whose it is."""
    names = (address.name, f"{address.name} {address.path}")
    return next((who for pattern, who in OPEN if any(fnmatch(name, pattern) for name in names)), None)


def look(client: Client, address) -> tuple[bool, list[str]]:
    """Does it open, by the first method that it answers? Whom that refuses, the others refuse too."""
    complaints, may = [], None
    for method in ("get", "post", "put"):
        if may is False and method == "put":
            break
        client.cookies.pop("messages", None)  # nobody reads them, and they would be carried along for ever
        with transaction.atomic():
            answer = getattr(client, method)(address.path, **sent(method))
            transaction.set_rollback(not closed(answer))
        if answer.status_code >= 500 and address.name not in DEFECTS_ELSEWHERE:
            complaints.append(f"answers {answer.status_code} by {method}")
        if answer.status_code == 405:
            continue
        if may is None:
            may = not closed(answer)
        elif not closed(answer):
            complaints.append(f"refuses one method and answers {answer.status_code} by {method}")
        if may:
            break
    return bool(may), complaints


def sent(method: str) -> dict[str, Any]:
    """Enough for the few that take what they are sent for granted; to the others it says nothing."""
    said = {"next": "/admin/pages/", "value": "x"}
    if method == "put":
        return {"data": urlencode(said), "content_type": "application/x-www-form-urlencoded"}
    return {"data": {**said, "file": SimpleUploadedFile("x.po", b"x")} if method == "post" else {}}
