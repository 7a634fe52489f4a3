"""What browsers are told of every answer: policy, headers and cookies, plainly and over HTTPS."""

import environ
import pytest
from django.core.files.storage import storages
from django.http import HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import reverse

from config.settings import policy
from core.models import User
from core.policy import OF_A_DOWNLOAD, HeadersMiddleware
from demo.people_factories import PictureFactory
from demo.telling_factories import StoryPageFactory
from shop.models import ProductPage
from tests.shop.doors import doors

pytestmark = [pytest.mark.django_db, pytest.mark.once]
# A script prints the number of pieces beside the basket: it is no secret, and opens nothing.
READ_BY_A_SCRIPT = {"basket"}
SCHEMES = pytest.mark.parametrize("https", [False, True], ids=["http", "https"])


def public_addresses(known_world) -> list[str]:
    """Each with a row of its own behind it (tests/shop/test_fuzz.py holds that none is forgotten)."""
    return [door.address(known_world.known.get(door.name, ())) for door in doors()]


@pytest.fixture
def browser(settings, request) -> Client:
    https = request.getfixturevalue("https")
    for name, value in policy.headers(https).items():
        setattr(settings, name, value)
    settings.CONTENT_SECURITY_POLICY, settings.ADMIN_CONTENT_SECURITY_POLICY = policy.policies(
        environ.Env(), https
    )
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = settings.HTTPS = https
    settings.STRIPE_SECRET_KEY = ""
    scheme = {"HTTP_X_FORWARDED_PROTO": "https"} if https else {}
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if https else None
    return Client(raise_request_exception=False, **scheme)


def directives(answer) -> dict[str, list[str]]:
    parts = [part.split() for part in answer["Content-Security-Policy"].split(";") if part.split()]
    return {name: values for name, *values in parts}


def complaints(answer: HttpResponse, https: bool, admin: bool = False) -> list[str]:
    told = directives(answer)
    wrong = []
    for name in ("script-src", "style-src", "default-src"):
        sources = told.get(name, told["default-src"])
        allowed = {"'self'", "'none'", "'unsafe-inline'"} if admin else {"'self'", "'none'"}
        if not set(sources) <= allowed:
            wrong.append(f"{name} {sources}")
    expected = {
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Frame-Options": "SAMEORIGIN" if admin else "DENY",
        "Strict-Transport-Security": "max-age=31536000; includeSubDomains; preload" if https else None,
    }
    wrong += [f"{name}: {answer.get(name)}" for name, value in expected.items() if answer.get(name) != value]
    if answer.get("Referrer-Policy") not in ("same-origin", "strict-origin-when-cross-origin"):
        wrong.append(f"Referrer-Policy: {answer.get('Referrer-Policy')}")
    if (
        "camera=(), " not in answer.get("Permissions-Policy", "")
        or "geolocation=()" not in answer["Permissions-Policy"]
    ):
        wrong.append("Permissions-Policy")
    if ("upgrade-insecure-requests" in told) != https and told["default-src"] != ["'none'"]:
        wrong.append("upgrade-insecure-requests")
    return [*wrong, *(f"cookie {name}" for name in loose_cookies(answer, https))]


def loose_cookies(answer: HttpResponse, https: bool) -> list[str]:
    return [
        name
        for name, cookie in answer.cookies.items()
        if cookie["max-age"] != 0
        and (
            cookie["samesite"] not in ("Lax", "Strict")
            or bool(cookie["secure"]) != https
            or (not cookie["httponly"] and name not in READ_BY_A_SCRIPT)
            or cookie["path"] not in ("/", "/admin/")
            or cookie["domain"]
        )
    ]


@SCHEMES
def test_every_public_address_answers_with_the_strict_policy_and_closed_cookies(browser, https, known_world):
    story = StoryPageFactory().get_url()
    wrong = {}
    for address in [
        *public_addresses(known_world),
        story,
        ProductPage.objects.first().get_url(),
        "/",
        "/it/",
        "/en/",
        "/it/storie/",
        "/non-c-e",
        "/api/nothing",
        "/it/storie",
    ]:
        for method in ("get",) if https else ("get", "post"):
            answer = getattr(browser, method)(address)
            if found := complaints(answer, https):
                wrong[f"{method} {address}"] = found
    assert wrong == {}


@pytest.fixture
def static_root(tmp_path):
    """Django forgets its stores when it moves; afterwards they are the very ones that the models' fields hold."""
    kept = storages._storages
    with override_settings(STATIC_ROOT=tmp_path):
        yield tmp_path
    storages._storages = kept


@SCHEMES
def test_a_file_of_ours_carries_them_too_and_a_picture_may_be_shown_by_others(browser, https, static_root):
    (static_root / "css").mkdir()
    (static_root / "css" / "site.css").write_text("body {}")
    style = browser.get("/static/css/site.css")
    picture = browser.get(PictureFactory().file.url)

    assert style.status_code == picture.status_code == 200
    assert complaints(style, https) == []
    assert complaints(picture, https) == ["Cross-Origin-Resource-Policy: cross-origin"]


@SCHEMES
def test_the_admin_has_a_policy_of_its_own_without_eval(browser, https):
    User.objects.create_superuser("admin", "admin@example.org", "x")
    browser.force_login(User.objects.get())
    home = browser.get(reverse("wagtailadmin_home"))

    assert complaints(home, https, admin=True) == []
    assert directives(home)["script-src"] == ["'self'", "'unsafe-inline'"]
    assert directives(home)["frame-ancestors"] == ["'self'"]
    assert home.cookies


@SCHEMES
def test_a_stored_page_carries_what_a_page_that_was_made_carries(browser, https, settings):
    settings.PAGE_CACHE = True
    address = StoryPageFactory().get_url()
    made, stored = browser.get(address), browser.get(address)
    different = {"Content-Length"}

    assert dict(made.items()).keys() - different == dict(stored.items()).keys() - different
    assert complaints(stored, https) == []


@pytest.mark.parametrize("https", [True])
def test_over_https_only_the_host_itself_may_set_the_cookies_that_open_something(browser, https, settings):
    answer = browser.get("/it/recesso/")

    assert list(answer.cookies) == ["__Host-csrftoken"]
    assert settings.SESSION_COOKIE_NAME == "__Host-sessionid"


def test_a_page_of_ours_is_framed_by_nobody_and_asks_nothing_of_anybody(client):
    told = directives(client.get("/it/niente/"))

    assert told["default-src"] == told["frame-ancestors"] == told["base-uri"] == ["'none'"]
    assert told["connect-src"] == told["img-src"] == told["form-action"] == ["'self'"]
    assert told["require-trusted-types-for"] == ["'script'"]


def test_secret_pages_tell_nobody_where_one_comes_from(client):
    for address in ("/it/ordine/VM-2026-00001/x/", "/it/cassa/", "/it/recesso/", "/it/iscrizione/1/x/"):
        answer = client.get(address)
        assert answer["Referrer-Policy"] == "same-origin" or answer.status_code in (302, 303), address


def test_a_file_to_take_home_can_do_nothing_whatever_is_in_it():
    def download(_request) -> HttpResponse:
        return HttpResponse("<script>", headers={"Content-Disposition": 'attachment; filename="x.html"'})

    answer = HeadersMiddleware(download)(RequestFactory().get("/x"))

    assert answer["Content-Security-Policy"] == OF_A_DOWNLOAD
    assert "sandbox" in OF_A_DOWNLOAD


def test_where_to_report_a_hole_is_told_to_machines(client, settings):
    settings.BASE_URL, settings.SECURITY_CONTACT = "https://www.example.org", "mailto:sicurezza@example.org"
    answer = client.get("/.well-known/security.txt")

    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    contact, expires, languages, canonical = answer.content.decode().splitlines()
    assert contact == "Contact: mailto:sicurezza@example.org"
    assert expires.startswith("Expires: 20")
    assert expires.endswith("T00:00:00Z")
    assert languages == "Preferred-Languages: it, en"
    assert canonical == "Canonical: https://www.example.org/.well-known/security.txt"
