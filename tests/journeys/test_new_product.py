"""The shop's road: a product from one form, refused until its sheet is complete, then live in both languages."""

import re

import pytest
from playwright.sync_api import Page, expect

from shop.models import Price, ProductPage, Stock

pytestmark = pytest.mark.journey

NAME = "Grembiule da forno"
WORDS = {
    NAME: "Baker's apron",
    "Cucito nel laboratorio, con tasca per il termometro.": "Sewn in the workshop, with a pocket for the thermometer.",
    "Lavare a 40 gradi.": "Wash at 40 degrees.",
    "Nessuna avvertenza particolare.": "No particular warnings.",
    "Un grembiule robusto, cucito in carcere.": "A sturdy apron, sewn in prison.",
}
STANDFIRST, CARE, WARNINGS, DESCRIPTION = list(WORDS)[1:]


@pytest.fixture
def nothing_left(site):
    """Nobody was sold it: afterwards the demo is as before, but for a row that is switched off."""
    yield
    for page in ProductPage.objects.filter(product__name=NAME).order_by("-pk"):
        page.product.active = False
        page.product.save()
        page.delete()


def sign_in(page: Page) -> None:
    page.goto("/admin/")
    page.locator("[name=username]").fill("bottega")
    page.locator("[name=password]").fill("demo")
    page.locator("[type=submit]").click()
    page.wait_for_url("**/admin/**")


def fill_the_form(page: Page) -> None:
    page.get_by_role("link", name="Prodotti").click()
    page.get_by_role("link", name="Nuovo prodotto").first.click()
    page.locator("[name=name]").fill(NAME)
    page.locator("[name=sheet-kind]").select_option("textile")
    for field in ("category", "producer", "variants-0-vat_rule"):
        page.locator(f"[name={field}]").select_option(index=1)
    said = {"sku": "GRE-FOR", "new_price": "24.00", "weight": "350", "first_stock": "9"}
    for field, value in said.items():
        page.locator(f"[name=variants-0-{field}]").fill(value)
    page.locator("[name=page-standfirst]").fill(STANDFIRST)
    page.locator("[name=page-search_description]").fill(DESCRIPTION)


def complete_the_sheet(page: Page) -> None:
    page.locator("[name=page-care]").fill(CARE)
    page.locator("[name=page-warnings]").fill(WARNINGS)
    page.locator("[name=sheet-identifier]").fill("Grembiule 2026")
    page.locator("[name=sheet-fibre_name_0]").select_option("cotton")
    page.locator("[name=sheet-fibre_share_0]").fill("100")
    page.locator("[name=sheet-has_animal_parts]").select_option("false")
    page.locator("[name=sheet-is_unpacked]").check(force=True)


def publish(page: Page) -> None:
    page.get_by_role("button", name="Salva e pubblica in italiano").click()


def write_in_english(page: Page) -> None:
    page.get_by_role("button", name="Scrivi l’inglese").click()
    for italian, english in WORDS.items():
        row = page.locator("li", has_text=italian).last
        row.get_by_role("button", name="Traduci").click()
        row.locator("textarea").fill(english)
        row.get_by_role("button", name="Salva").click()
    page.get_by_role("button", name="Pubblica in Inglese").click()
    expect(page.locator(".messages")).to_contain_text(WORDS[NAME])


@pytest.mark.usefixtures("nothing_left")
def test_a_product_goes_from_one_form_to_a_live_page_in_both_languages(enter):
    page = enter(viewport={"width": 1280, "height": 900})
    sign_in(page)
    fill_the_form(page)
    publish(page)
    expect(page.locator(".messages")).to_contain_text("Manca: fibre")
    expect(page.locator(".desk-telling").first).to_contain_text("manutenzione")
    assert ProductPage.objects.get(product__name=NAME).live is False

    complete_the_sheet(page)
    publish(page)
    expect(page.locator(".messages")).to_contain_text("è sul sito in italiano")
    expect(page.locator(".desk-telling").last).to_contain_text("Nessuno ha cominciato a scriverlo.")
    write_in_english(page)

    reader = enter()
    live = ProductPage.objects.filter(product__name=NAME, live=True).order_by("locale__language_code")
    told = {one.locale.language_code: one.get_url() for one in live}
    for language, title in (("it", NAME), ("en", WORDS[NAME])):
        reader.goto(told[language])
        expect(reader.locator("h1")).to_have_text(title)
        expect(reader.locator("main")).to_contain_text(re.compile(r"24[.,]00"))
    assert Price.objects.get(variant__sku="GRE-FOR").who.username == "bottega"
    assert Stock.objects.get(variant__sku="GRE-FOR").on_hand == 9
