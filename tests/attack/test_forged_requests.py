"""Whatever changes something is refused to another site's page, whoever is signed in (CSRF)."""

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from core.models import Organisation, User
from tests.attack.test_headers import public_addresses
from tests.shop.test_fuzz import changed, everything

pytestmark = [pytest.mark.django_db, pytest.mark.once]
FOREIGN = (
    {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
    {"Origin": "null"},
)
# Exempt from Django's token: each asks in another way, which has tests of its own.
EXEMPT = {
    "shop.adapters.stripe_webhook": "a signature (tests/shop/test_card_messages.py)",
    "core.origin": "the origin (tests/core/test_origin.py)",
    "shop.adapters": "the origin, and JSON (tests/shop/test_hazards_origin.py)",
    "shop.views.basket": "the origin, as all forms on stored pages",
    "shop.views.tell_me": "the origin; the link in the letter holds a secret",
    "home.views.newsletter": "the origin; the links in letters hold a secret, and mail programs send no cookie",
    "wagtail.": "the session of Django REST framework, which asks for the token (proved below)",
    "wagtail_localize.": "the same",
}


def views(resolver: URLResolver):
    for each in resolver.url_patterns:
        if isinstance(each, URLPattern):
            yield each
        else:
            yield from views(each)


def test_only_those_that_ask_in_another_way_are_exempt_from_the_token():
    loose = set()
    for pattern in views(get_resolver()):
        view = pattern.callback
        if getattr(view, "csrf_exempt", False):
            loose.add(f"{pattern.pattern} {view.__module__}.{view.__qualname__}")

    assert sorted(one for one in loose if not asks_otherwise(one)) == []


def asks_otherwise(view: str) -> bool:
    return any(f" {module}" in view for module in EXEMPT)


@pytest.mark.parametrize("headers", FOREIGN)
def test_no_public_address_does_anything_for_another_sites_page(headers):
    browser = Client(enforce_csrf_checks=True, raise_request_exception=False)
    Organisation.load()  # which the first page that is made would write
    before, let_in = everything(), []
    for address in public_addresses():
        for method in ("post", "put", "patch", "delete"):
            answer = getattr(browser, method)(
                address, {"sku": "x", "email": "ada@example.org"}, headers=headers
            )
            # 200 is the page that asks once more where a browser did not say where it came from.
            asks_again = answer.status_code == 200 and headers.get("Origin") == "null"
            if answer.status_code < 400 and not asks_again:
                let_in.append(f"{method} {address}: {answer.status_code}")

    assert let_in == []
    assert changed(before, everything()) == {}


@pytest.mark.proof
def test_no_address_of_the_admin_does_anything_for_another_sites_page(world):
    browser = Client(enforce_csrf_checks=True, raise_request_exception=False)
    browser.force_login(User.objects.get(username="admin"))
    before, let_in = everything(), []
    for address in world:
        for method in ("post", "put", "delete"):
            answer = getattr(browser, method)(address.path, headers=FOREIGN[0])
            if answer.status_code < 400:
                let_in.append(f"{method} {address.name}: {answer.status_code}")

    assert let_in == []
    assert changed(before, everything()) == {}
