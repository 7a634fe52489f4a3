"""On a product's page: another variant by address and by script, and its pictures large, by keyboard."""

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.journey

POCHETTE = "/it/bottega/borse/pochette-borseggi/"
BLUE, RED = "BOR-POC-BLU", "BOR-POC-ROS"


def large(page: Page):
    return page.locator("dialog.zoom")


def test_without_a_script_a_variant_is_an_address_and_a_picture_a_link(plain_page):
    plain_page.goto(POCHETTE)
    assert plain_page.locator("[name=sku]:checked").count() == 0  # nothing is chosen for the reader

    plain_page.locator(".swatches label", has=plain_page.locator(f"[value={RED}]")).click()
    plain_page.get_by_role("button", name="Mostra prezzo e scorta di questo").click()

    assert f"sku={RED}" in plain_page.url
    assert plain_page.locator(f"[name=sku][value={RED}]").is_checked()
    large_one = plain_page.locator("[data-gallery] a").first.get_attribute("href")
    assert plain_page.request.get(large_one).headers["content-type"].startswith("image/")


def test_pictures_open_large_and_are_walked_by_keyboard(page):
    page.goto(POCHETTE)
    links = page.locator("[data-gallery] a")
    many = links.count()
    assert many > 1
    links.first.focus()

    page.keyboard.press("Enter")
    expect(large(page).get_by_role("status")).to_have_text(f"Immagine 1 di {many}")
    page.keyboard.press("ArrowRight")
    expect(large(page).get_by_role("status")).to_have_text(f"Immagine 2 di {many}")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    expect(large(page).get_by_role("status")).to_have_text(f"Immagine {many} di {many}")
    whole = large(page).locator("img").bounding_box()["width"]
    large(page).get_by_role("button", name="Guarda da vicino").press("Enter")
    expect(large(page).get_by_role("button", name="L’immagine intera")).to_be_visible()
    assert large(page).locator("img").bounding_box()["width"] > 1.5 * whole

    page.keyboard.press("Escape")
    expect(large(page)).to_have_count(0)
    expect(links.first).to_be_focused()


def test_choosing_a_variant_shows_it_without_a_new_page(page):
    page.goto(POCHETTE)
    page.evaluate("window.stillHere = true")
    page.get_by_role("button", name="Aggiungi al carrello").click()  # refused by the browser: choose one
    assert page.evaluate("document.querySelector('[data-live]')?.textContent ?? ''").strip() == ""
    page.locator(f"[name=sku][value={BLUE}]").focus()

    page.keyboard.press("ArrowDown")
    page.wait_for_url("**?sku=BOR-POC-*")

    assert f"sku={BLUE}" not in page.url
    assert page.evaluate("window.stillHere")
    page.get_by_role("button", name="Aggiungi al carrello").click()
    expect(page.locator("[data-live]")).to_contain_text("Aggiunto al carrello")
    page.goto("/it/carrello/")
    expect(page.locator("main")).to_contain_text("Pochette Borseggi")
