"""No visitor's datum can enter a stored page: who walks and posts all over leaves them as a stranger gets them."""

import itertools
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from core import generations, page_cache
from core.models import User
from core.page_cache import aside, shelf
from demo.shop_factories import ProductPageFactory
from demo.telling_factories import StoryPageFactory, plant_site
from shop import defaults
from shop.models import Variant
from tests.faults import planted

pytestmark = [pytest.mark.django_db, pytest.mark.once]
MARK = "zenobiamarchi"
TYPED = {
    "email": f"{MARK}@example.org",
    "tel": "3331234567",
    "number": "2",
    "url": f"https://{MARK}.example.org/",
    "date": "1975-03-04",
    "checkbox": "on",
}
SENT = {
    "Accept-Language": "de-AT",
    "User-Agent": f"Mozilla/{MARK}",
    "X-Forwarded-For": "203.0.113.77",
    "X-Forwarded-Host": f"{MARK}.example.org",
    "X-Original-URL": f"/{MARK}/",
    "Sec-Fetch-Site": "same-origin",
}
OTHERS = (
    "/{0}/cerca/",
    "/{0}/basket/",
    "/{0}/carrello/",
    "/{0}/search/",
    "/{0}/storie/feed/",
    "/{0}/incontri/calendario.ics",
)


@pytest.fixture(autouse=True)
def stored(settings, monkeypatch, tmp_path):
    settings.PAGE_CACHE = True
    monkeypatch.setattr(page_cache, "store", generations.Files(tmp_path))


class Walker:
    """Reads pages and posts every form that stands on them, with the mark in every field."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.posted: set[str] = set()

    def walk(self, addresses: list[str]) -> None:
        for address in addresses:
            answer = self.client.get(address, headers={**SENT, "Referer": f"http://{MARK}.example.org/"})
            if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
                for form in BeautifulSoup(answer.content, "html.parser").find_all("form"):
                    self.post(address, form)

    def post(self, address: str, form) -> None:
        action = urljoin(address, form.get("action") or "")
        if action in self.posted:
            return
        self.posted.add(action)
        if form.get("method", "get").lower() != "post":
            self.client.get(f"{action}?q={MARK}", headers=SENT)
            return
        typed = {
            field["name"]: value(field) for field in form.find_all(["input", "textarea"]) if field.get("name")
        }
        typed |= {one["name"]: one.option["value"] for one in form.find_all("select") if one.option}
        self.client.post(action, typed, headers=SENT)


def value(field) -> str:
    kind = field.get("type", "text")
    if kind in ("hidden", "radio", "submit"):
        return field.get("value", "")
    return TYPED.get(kind, MARK)


def addresses(kinds: list[str]) -> list[str]:
    others = [one.format(language) for one, language in itertools.product(OTHERS, ("it", "en"))]
    return [
        *kinds,
        *others,
        *(f"{one}?utm_source={MARK}" for one in kinds[:3]),
        "/it/storie/?page=1",
        "/it/niente/",
    ]


def buyer() -> Walker:
    """With a basket, a half-filled checkout and messages."""
    client = Client(enforce_csrf_checks=False)
    sku = Variant.objects.sellable().first().sku
    assert client.post("/it/carrello/", {"sku": sku, "quantity": 2}, headers=SENT).status_code == 303
    assert client.get("/it/cassa/").status_code == 200
    client.post("/it/cassa/", {"name": MARK, "email": TYPED["email"]})
    client.cookies["marker"] = MARK
    return Walker(client)


def colleague() -> Walker:
    """Somebody of the staff who has not been in the admin."""
    client = Client()
    client.force_login(User.objects.create_superuser(MARK, f"{MARK}@example.org"))
    return Walker(client)


def secrets(walkers: list[Walker]) -> list[str]:
    cookies = [morsel.value for one in walkers for morsel in one.client.cookies.values()]
    fixed = [
        MARK,
        TYPED["tel"],
        TYPED["date"],
        "203.0.113.77",
        "csrfmiddlewaretoken",
        "wagtail-userbar",
        "Set-Cookie",
    ]
    return fixed + [cookie for cookie in cookies if len(cookie) > 3]


def test_what_a_buyer_leaves_is_in_no_stored_page_and_a_stranger_gets_the_same_bytes():
    plant_site()
    defaults.write()
    pages = [StoryPageFactory(), ProductPageFactory()]
    kinds = ["/it/", *(page.get_url() for page in pages), "/it/newsletter/"]
    walker = buyer()
    kept = stored_after([walker], [*kinds, "/it/cerca/", "/it/carrello/", f"/it/?utm_source={MARK}"])

    assert {f"http://testserver{address}" for address in kinds[:3]} <= set(kept)
    assert {"/it/carrello/", "/it/newsletter/"} <= walker.posted
    assert_nobody_is_in(kept, [walker])


@pytest.mark.proof
def test_what_visitors_leave_is_in_no_stored_page_of_any_kind():
    planted.plant()
    kinds = [address for language in ("it", "en") for _kind, address in planted.of_every_kind(language)]
    walkers = [buyer(), colleague()]
    kept = stored_after(walkers, addresses(kinds))

    assert [address for address in kinds if f"http://testserver{address}" not in kept] == []
    assert {"/it/carrello/", "/it/newsletter/", "/en/basket/"} <= walkers[0].posted
    assert_nobody_is_in(kept, walkers)


def stored_after(walkers: list[Walker], walked: list[str]) -> dict[str, tuple[bytes, str]]:
    for walker in walkers:
        walker.walk(walked)
        page_cache.store.bump("soft-it")
        page_cache.store.bump("soft-en")
        walker.walk(walked)  # and now with all that they have typed
    return {
        key: (page.body, repr(page.headers)) for key, page in [*shelf.pages.items(), *aside.pages.items()]
    }


def assert_nobody_is_in(kept: dict[str, tuple[bytes, str]], walkers: list[Walker]) -> None:
    for key, (body, headers) in kept.items():
        for secret in secrets(walkers):
            assert secret.encode() not in body, f"{secret} stands in the stored {key}"
            assert secret not in headers, f"{secret} stands in the headers of the stored {key}"
    shelf.clear()
    aside.clear()
    for key, (body, _headers) in kept.items():
        assert Client().get(key.removeprefix("http://testserver")).content == body, (
            f"a stranger gets another {key}"
        )
