"""Every kind of page in every state that a visitor can bring it to, in the order in which one walks.

`for kind in everything(page, language): …` opens one after the other; whoever walks looks at the page that is
open. One walk fills a basket, orders, and withdraws.
"""

import re
import urllib.parse
import urllib.request
import uuid
from collections.abc import Iterator

from django.template.loader import render_to_string
from django.test import RequestFactory
from django.urls import reverse
from django.utils import translation
from playwright.sync_api import Page, expect

from config.style_page import style_page
from core.models import Subscriber
from shop.models import ProductPage, Waiting
from tests.journeys.addresses import of_each_type, of_information

WIDE = 992  # from here on the menu is a row
ERRORS = ("400.html", "403.html", "403_csrf.html", "500.html", "503.html")
NAME = "Ada Lovelace"
MAIL = "ada.lovelace@example.org"
SOLD_OUT = "ESA-URI-001"
QUICKEST = 3500  # ms; who sends a message sooner is taken for a program


def everything(page: Page, language: str) -> Iterator[str]:
    """A visitor who comes with an empty basket sees all there is."""
    for part in (reading, searching, menus, buying, withdrawing, enquiring, subscribing, errors, components):
        yield from part(page, language)


def reading(page: Page, language: str) -> Iterator[str]:
    """A page of each type, and what a list looks like further down or narrowed."""
    for kind, address in (*of_each_type(language), *of_information(language)):
        answer = page.goto(address)
        assert answer is not None, address
        assert answer.status == 200, f"{kind} at {address} answers {answer.status}"
        yield kind
        yield from _further(page, kind)


def _further(page: Page, kind: str) -> Iterator[str]:
    for what, link in (
        ("second page", ".pagination a"),
        ("narrowed", ".tags a:not([aria-current])"),
    ):
        if page.locator(link).count():
            page.goto(urllib.parse.urljoin(page.url, page.locator(link).first.get_attribute("href") or ""))
            yield f"{kind}, {what}"
            page.go_back()
    if page.locator(".facets input").count():
        choice = page.locator(".facets input").first
        chosen = urllib.parse.urlencode({choice.get_attribute("name"): choice.get_attribute("value")})
        page.goto(f"{page.url}?{chosen}")
        yield f"{kind}, filtered"


def searching(page: Page, language: str) -> Iterator[str]:
    for kind, words in (("search", ""), ("search, results", "milano"), ("search, nothing", "xyzzy")):
        page.goto(f"{address('search:search', language)}?{urllib.parse.urlencode({'q': words})}")
        yield kind


def menus(page: Page, language: str) -> Iterator[str]:
    page.goto(f"/{language}/")
    if _width(page) < WIDE:
        page.locator(".menu-open").click()
        page.locator(".menu summary").first.click()
        yield "menu, open"
        return
    submenus = page.locator(".menu summary")
    for each in (submenus.first, submenus.last):
        each.click()
        yield "menu, open"


def buying(page: Page, language: str) -> Iterator[str]:
    basket = address("shop:basket", language)
    page.goto(basket)
    yield "basket, empty"
    page.goto(a_product(language))
    page.locator("form.buy button").click()
    expect(page.locator("[data-live]")).not_to_be_empty()
    yield "product, added"
    page.locator("[data-gallery] a").first.click()
    expect(page.locator("dialog.zoom")).to_be_visible()
    yield "product, picture opened"
    yield from _waiting(page, language)
    page.goto(basket)
    yield "basket, full"
    page.locator(".basket-line input[type=number]").first.evaluate(
        "it => { it.type = 'text'; it.value = 'x' }"
    )
    page.locator(".basket-line button").first.click()
    arrive(page, r"/(riga|line)/$")
    yield "basket, refused"
    page.goto(address("shop:checkout", language))
    yield "checkout"
    page.locator("form.checkout button").click()
    expect(page.locator("[data-error-summary]")).to_be_visible()
    yield "checkout, mistakes"
    yield from _ordering(page)


def _waiting(page: Page, language: str) -> Iterator[str]:
    """What is sold out, a mistake in the form, asking, and the link of the letter."""
    page.goto(sold_out(language))
    yield "product, sold out"
    page.goto(f"{address('shop:tell_me', language)}?variant={SOLD_OUT}")
    yield "tell me"
    page.locator("main .form button").click()
    expect(page.locator("[data-error-summary]")).to_be_visible()
    yield "tell me, mistakes"
    page.locator("main [name=email]").fill(MAIL)
    page.locator("main [name=consent]").check(force=True)
    page.locator("main .form button").click()
    arrive(page, r"/(guarda-la-posta|check-your-post)/$")
    yield "tell me, asked"
    row = Waiting.objects.get(email=MAIL, variant__sku=SOLD_OUT)
    with translation.override(language):
        page.goto(reverse("shop:tell_me_confirm", kwargs={"token": row.token}))
    yield "tell me, confirm"
    page.locator("main [value=leave]").click()
    yield "tell me, deleted"
    page.goto(f"{page.url}")
    yield "tell me, too late"


def _ordering(page: Page) -> Iterator[str]:
    page.locator("main [name=email]").fill(MAIL)
    page.locator("main [name=name]").fill(NAME)
    choose(page, "delivery_method", "pickup")
    yield "checkout, collecting"
    if page.locator("[name=slot]").count():
        page.locator("[name=slot]").select_option(index=1)
    page.locator("form.checkout button").click()
    choose(page, "payment_method", "bank_transfer")
    page.locator("label[for=id_wants_invoice]").click()
    yield "checkout, invoice"
    page.locator("label[for=id_wants_invoice]").click()
    page.locator("form.checkout button").click()
    arrive(page, r"/(conferma|review)/$")
    yield "checkout, review"
    page.locator("form.review button").click()
    arrive(page, r"/VM-\d{4}-\d{5}/")
    yield "order"


def arrive(page: Page, at: str) -> None:
    """What a click leads to is there, and not only on its way."""
    expect(page).to_have_url(re.compile(at))
    page.wait_for_load_state()


def choose(page: Page, name: str, value: str) -> None:
    """By its label, which is what a finger meets."""
    radio = page.locator(f"input[name={name}][value={value}]")
    page.locator(f"label[for={radio.get_attribute('id')}]").click()
    expect(radio).to_be_checked()


def withdrawing(page: Page, language: str) -> Iterator[str]:
    page.goto(address("shop:withdrawal", language))
    yield "withdrawal"
    page.locator("main form button").click()
    expect(page.locator("[data-error-summary]")).to_be_visible()
    yield "withdrawal, mistakes"
    page.locator("[name=name]").fill(NAME)
    page.locator("[name=order]").fill("VM-2026-00001")
    page.locator("main [name=email]").fill(MAIL)
    page.locator("main form button").click()
    expect(page.locator("button[value=confirm]")).to_be_visible()
    yield "withdrawal, to confirm"
    page.locator("button[value=confirm]").click()
    arrive(page, r"-[0-9a-f]{12}/$")
    yield "withdrawal, received"


def enquiring(page: Page, language: str) -> Iterator[str]:
    page.goto(address("writing:write", language))
    yield "enquiry"
    form = page.locator("main form")
    form.locator("button").click()
    expect(page.locator("[data-error-summary]")).to_be_visible()
    yield "enquiry, mistakes"
    form.locator("[name=message]").fill("Trecento magliette per marzo?")
    form.locator("[name=name]").fill(NAME)
    form.locator("[name=email]").fill(f"{uuid.uuid4()}@example.org")
    form.locator("[name=consent]").check()
    page.wait_for_timeout(QUICKEST)
    form.locator("button").click()
    arrive(page, r"/[0-9a-f-]{36}/$")
    yield "enquiry, received"


def subscribing(page: Page, language: str) -> Iterator[str]:
    page.goto(address("home:newsletter", language))
    yield "newsletter"
    page.locator("main form button").click()
    expect(page.locator("[data-error-summary]")).to_be_visible()
    yield "newsletter, mistakes"
    reader = f"{uuid.uuid4()}@example.org"
    page.locator("main [name=email]").fill(reader)
    page.locator("main [name=consent]").check()
    page.locator("main form button").click()
    arrive(page, re.escape(address("home:newsletter_asked", language)))
    yield "newsletter, asked"
    token = Subscriber.objects.get(email=reader).token
    for name, button in (("confirm", "confirmed"), ("leave", "left")):
        page.goto(address(f"home:newsletter_{name}", language, token=token))
        yield f"newsletter, {name}"
        page.locator("main form button").click()
        expect(page.locator("main form")).to_have_count(0)
        page.wait_for_load_state()
        yield f"newsletter, {button}"


def errors(page: Page, language: str) -> Iterator[str]:
    """A wrong address; a form whose browser does not say where it comes from; what nobody should meet."""
    page.goto(f"/{language}/non-c-e/")
    yield "missing"
    origin = urllib.parse.urljoin(page.url, "/").rstrip("/")
    unsigned = urllib.request.Request(
        origin + address("shop:basket", language), data=b"sku=PAN-CLA-1000&quantity=1", method="POST"
    )
    with urllib.request.urlopen(unsigned, timeout=30) as answer:
        show(page, f"/{language}/confirm/", answer.read().decode())
    yield "confirm the origin"
    for template in ERRORS:
        with translation.override(language):
            show(page, f"/{language}/{template}", render_to_string(template, {"language": language}))
        yield template.removesuffix(".html")


def components(page: Page, language: str) -> Iterator[str]:
    with translation.override(language):
        sheet = style_page(RequestFactory().get("/stile/", headers={"Host": "127.0.0.1"}))
    show(page, "/stile/", sheet.content.decode())
    yield "every component"


def a_product(language: str) -> str:
    there = ProductPage.objects.live().filter(locale__language_code=language)
    several = there.filter(product__variants__stock__on_hand__gte=20).order_by("pk").first()
    assert several is not None
    return str(several.get_url())


def sold_out(language: str) -> str:
    page = ProductPage.objects.live().get(locale__language_code=language, product__variants__sku=SOLD_OUT)
    return str(page.get_url())


def address(name: str, language: str, **parts: str) -> str:
    with translation.override(language):
        return reverse(name, kwargs=parts)


def _width(page: Page) -> int:
    assert page.viewport_size is not None
    return page.viewport_size["width"]


def show(page: Page, at: str, html: str) -> None:
    """What no visit brings about is put in the place of an answer; sheet and script come from the site."""
    place = f"**{at}"
    page.route(place, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    page.goto(at)
    page.unroute(place)
