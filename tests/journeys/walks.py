"""What a plain visit does not show, walked to for the photographs: a full basket, mistakes, an order, its letters."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from django.urls import reverse
from django.utils import translation
from playwright.sync_api import Browser, Page

Take = Callable[[Page, str], None]
SKUS = ("PAN-CLA-1000", "TAR-FIN-250", "BOR-POC-BLU")
BUYER = {
    "email": "ada.lovelace@example.org",
    "name": "Ada Lovelace",
    "street": "Via Torino 1",
    "postcode": "20123",
    "city": "Milano",
    "phone": "+39 02 1234567",
}


def walk(page: Page, site: str, language: str, take: Take) -> None:
    """From an empty basket to an order, with a photograph at each stop."""
    with translation.override(language):
        basket, checkout, search = (
            reverse(name) for name in ("shop:basket", "shop:checkout", "search:search")
        )
    words = {"it": ("pane", "zzzz"), "en": ("bread", "zzzz")}[language]
    for word, kind in zip(words, ("results", "noresults"), strict=True):
        page.goto(f"{site}{search}?q={word}")
        take(page, kind)
    page.goto(f"{site}/{language}/")
    for sku in SKUS:
        form = {"sku": sku, "quantity": "2"}
        page.request.post(
            f"{site}{basket}", form=form, headers={"Origin": site, "Sec-Fetch-Site": "same-origin"}
        )
    page.goto(f"{site}{basket}")
    take(page, "basketfull")
    page.goto(f"{site}{checkout}")
    take(page, "checkout")
    page.locator("form.checkout [type=submit]").click()
    page.wait_for_load_state()
    take(page, "mistakes")
    order(page)
    take(page, "order")
    with translation.override(language):
        write(page, f"{site}{reverse('writing:write')}", take)


def write(page: Page, address: str, take: Take) -> None:
    """A message with mistakes, then sent."""
    page.goto(address)
    page.locator("main form button").click()
    page.wait_for_load_state()
    take(page, "enquirymistakes")
    for name, value in {
        "message": "Trecento magliette?",
        "name": "Ada Lovelace",
        "email": BUYER["email"],
    }.items():
        page.fill(f"main form [name={name}]", value)
    page.locator("main form [name=consent]").check(force=True)
    page.wait_for_timeout(3500)  # quicker than that only programs are
    page.locator("main form button").click()
    page.wait_for_url("**/*-*-*-*-*/")
    take(page, "enquiryreceived")


def order(page: Page) -> None:
    page.check("[name=delivery_method][value=delivery]", force=True)
    for name, value in BUYER.items():
        page.fill(f"form.checkout [name={name}]", value)
    page.select_option("[name=province]", "MI")
    page.locator("form.checkout [type=submit]").click()
    page.check("[name=payment_method][value=bank_transfer]", force=True)
    page.locator("form.checkout [type=submit]").click()
    page.locator("form.review [type=submit]").click()
    page.wait_for_url("**/VM-*/**")


def letters() -> Iterator[tuple[str, str, str]]:
    """(kind, language, HTML) of the newest letter of each kind."""
    from core.models import Letter  # noqa: PLC0415 - models exist only now

    for language in ("it", "en"):
        kinds = Letter.objects.filter(language=language).exclude(html="")
        for kind in sorted(set(kinds.values_list("kind", flat=True))):
            yield kind, language, kinds.filter(kind=kind).order_by("-pk")[0].html


def photograph_letters(browser: Browser, folder: Path) -> list[Path]:
    """At the widths of a phone and of a mail program's pane, in both schemes."""
    taken = []
    for scheme in os.environ.get("SCHEMES", "light,dark").split(","):
        for width in (320, 600):
            page = browser.new_page(viewport={"width": width, "height": 700}, color_scheme=scheme)  # type: ignore[arg-type]
            for kind, language, html in letters():
                page.set_content(html)
                taken.append(folder / f"letter_{kind}-{language}-{width}-{scheme}.png")
                page.screenshot(path=taken[-1], full_page=True)
            page.close()
    return taken
