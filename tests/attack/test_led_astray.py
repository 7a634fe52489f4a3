"""No address sends anybody to another site, whatever it is told (open redirects); no answer takes a second header."""

import pytest
from django.template.response import SimpleTemplateResponse
from django.test import Client

from core.models import User
from tests.attack.test_headers import public_addresses

pytestmark = [pytest.mark.django_db, pytest.mark.once, pytest.mark.proof]
ASTRAY = (
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example",
    "javascript:alert(1)",
    "https:evil.example",
    "http://testserver@evil.example/",
    "/it/\r\nSet-Cookie: mine=1",
)
NAMES = (
    "next",
    "return_url",
    "return",
    "url",
    "redirect",
    "redirect_to",
    "back",
    "continue",
    "dest",
    "to",
    "referer",
)


def led(answer) -> bool:
    where = answer.headers.get("Location", "")
    return (
        "evil.example" in where.split("?")[0]
        or where.startswith(("javascript", "//", "/\\"))
        or "mine" in answer.cookies
    )


def test_no_public_address_leads_to_another_site(known_world):
    browser = Client(raise_request_exception=False)
    found = []
    for address in [
        *public_addresses(known_world),
        "/",
        "/it",
        "/it/storie",
        "/p/x/",
        "/admin/login/",
        "/admin/logout/",
    ]:
        for where in ASTRAY:
            said = dict.fromkeys(NAMES, where)
            for answer in (
                browser.get(address, said),
                browser.post(address, said, headers={"Referer": where}),
            ):
                if led(answer):
                    found.append(f"{address} leads to {answer['Location']}")

    assert found == []


@pytest.mark.parametrize(
    "path",
    [
        "//evil.example",
        "//evil.example/it",
        "/%5cevil.example",
        "/\\evil.example/it",
        "/it//evil.example",
        "/%0d%0aSet-Cookie:mine=1",
    ],
)
def test_no_address_written_oddly_leads_to_another_site(client, path):
    answer = client.generic("GET", path)

    assert not led(answer)
    assert answer.status_code in (301, 302, 400, 404)


def test_no_address_of_the_admin_leads_to_another_site(world, monkeypatch):
    monkeypatch.setattr(SimpleTemplateResponse, "rendered_content", "")
    browser = Client(raise_request_exception=False)
    browser.force_login(User.objects.get(username="admin"))
    found = []
    for address in world:
        said = dict.fromkeys(NAMES, ASTRAY[0])
        if "logout" in address.name:
            continue
        answer = browser.get(address.path, said, headers={"Referer": ASTRAY[0]})
        if led(answer):
            found.append(f"{address.name} leads to {answer['Location']}")
        if answer.status_code >= 500:
            found.append(f"{address.name} answers {answer.status_code}")

    assert found == []
