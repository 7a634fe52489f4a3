"""Whatever changes something is refused to another site's page, whoever is signed in (CSRF)."""

import itertools

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from core.models import Organisation, User
from tests.shop.doors import doors
from tests.shop.test_fuzz import changed, everything

pytestmark = [pytest.mark.django_db, pytest.mark.once, pytest.mark.xdist_group("forged requests")]
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
# In letters: the secret in the address is all they ask.
BY_THEIR_SECRET = {"home:newsletter_confirm", "home:newsletter_leave", "shop:tell_me_confirm"}
# Forms of stored pages: a browser that hides where it comes from is asked once more, with Django's token.
ASKING_AGAIN = ("shop:basket", "shop:tell_me", "home:newsletter")


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


def statuses(browser: Client, address: str, method: str, headers: dict[str, str]) -> int:
    sent = {"sku": "x", "email": "ada@example.org"} if method == "post" else {}
    return getattr(browser, method)(address, sent, headers=headers).status_code


def test_no_public_address_does_anything_for_another_sites_page(known_world):
    """Each is asked with a row of its own behind it; what else is answered than a refusal has its reason above."""
    browser = Client(enforce_csrf_checks=True, raise_request_exception=False)
    Organisation.load()  # which the first page that is made would write
    before, otherwise = everything(), {}
    tried = [door for door in doors() if door.name not in BY_THEIR_SECRET]
    for door in tried:
        address = door.address(known_world.known.get(door.name, ()))
        for headers, method in ((FOREIGN[0], "post"), (FOREIGN[1], "post"), (FOREIGN[0], "put")):
            status = statuses(browser, address, method, headers)
            closed = {403} if method == "post" else {403, 405}
            if status not in closed:
                otherwise.setdefault(door.name, set()).add((method, headers["Origin"], status))

    assert len(tried) > 100
    assert otherwise == {
        "stripe_webhook": {("post", headers["Origin"], 400) for headers in FOREIGN},
        **{name: {("post", "null", 200)} for name in ASKING_AGAIN},
    }
    assert changed(before, everything()) == {}


def test_what_a_secret_alone_opens_stays_closed_without_it(known_world):
    """Mail programs press these for their reader, without cookies: whoever knows the secret needs no forgery."""
    browser = Client(enforce_csrf_checks=True, raise_request_exception=False)
    Organisation.load()
    before = everything()
    for door in doors():
        if door.name in BY_THEIR_SECRET:
            address = door.address(("x" * 32,))
            assert statuses(browser, address, "post", FOREIGN[0]) in (404, 410), address

    assert changed(before, everything()) == {}


def test_no_address_of_the_admin_does_anything_for_another_sites_page(world):
    browser = Client(enforce_csrf_checks=True, raise_request_exception=False)
    browser.force_login(User.objects.get(username="admin"))
    before = everything()
    answers = {one.path: statuses(browser, one.path, "post", FOREIGN[0]) for one in world}

    assert len(answers) > 500
    assert {path: status for path, status in answers.items() if status != 403} == {}
    assert changed(before, everything()) == {}


@pytest.mark.proof
def test_no_address_of_the_admin_takes_another_method_from_another_sites_page(world):
    browser = Client(enforce_csrf_checks=True, raise_request_exception=False)
    browser.force_login(User.objects.get(username="admin"))
    before, let_in = everything(), []
    for one, method in itertools.product(world, ("put", "patch", "delete")):
        if (status := statuses(browser, one.path, method, FOREIGN[0])) != 403:
            let_in.append(f"{method} {one.name}: {status}")

    assert let_in == []
    assert changed(before, everything()) == {}
