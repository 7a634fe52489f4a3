"""Pages in states that a plain visit does not show: menus open, a full basket, mistakes, 320 pixels."""

import pytest
from django.db.models import Count
from playwright.sync_api import expect
from wagtail.models import Page

from core.models import Picture, Recording
from shop.models import ProductPage
from stories.models import StoryPage
from tests.journeys.addresses import of_each_kind
from tests.look.filling import STATES, every_block, filled

pytestmark = pytest.mark.journey

DESK = {"width": 1440, "height": 900}
NARROW = {"width": 320, "height": 720}


def a_product() -> str:
    """One without a size or a colour to choose."""
    there = ProductPage.objects.live().filter(locale__language_code="it")
    alone = there.annotate(variants=Count("product__variants")).filter(variants=1)
    return alone.filter(product__variants__stock__on_hand__gte=5).order_by("pk").first().get_url()


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(page, barriers):
    page.goto("/it/")
    page.get_by_role("button", name="Menu").focus()
    page.keyboard.press("Enter")

    menu = page.get_by_role("navigation", name="Menu principale")
    expect(menu.get_by_role("link", name="Storie")).to_be_visible()
    assert barriers(page) == []

    page.keyboard.press("Escape")

    expect(menu).to_be_hidden()
    expect(page.get_by_role("button", name="Menu")).to_be_focused()


def test_the_menus_open_without_a_script(plain_page):
    plain_page.goto("/it/")
    plain_page.get_by_role("button", name="Menu").click()
    plain_page.locator(".menu summary", has_text="Chi siamo").click()
    plain_page.get_by_role("link", name="Il consorzio").click()

    expect(plain_page.locator("h1")).to_be_visible()
    assert plain_page.url.endswith("/it/chi-siamo/")


def test_a_submenu_closes_by_escape_and_by_looking_elsewhere(enter, barriers):
    page = enter(viewport=DESK)
    page.goto("/it/")
    summary = page.locator(".menu summary", has_text="Chi siamo")
    inside = page.get_by_role("link", name="Il consorzio")
    summary.focus()
    page.keyboard.press("Enter")

    expect(inside).to_be_visible()
    assert barriers(page) == []

    page.keyboard.press("Escape")
    expect(inside).to_be_hidden()
    expect(summary).to_be_focused()

    page.keyboard.press("Enter")
    page.locator("h1").click()
    expect(inside).to_be_hidden()


def test_titles_are_suggested_while_one_types_and_escape_gives_the_words_back(page, barriers):
    page.goto("/it/")
    page.locator(".site-head").get_by_role("link", name="Cerca").click()
    box = page.get_by_role("combobox", name="Che cosa cerchi?")
    expect(box).to_be_focused()
    box.press_sequentially("panet")

    titles = page.get_by_role("listbox", name="Suggerimenti").get_by_role("option")
    expect(titles.first).to_contain_text("Panettone")
    box.press("ArrowDown")
    expect(titles.first).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == titles.first.get_attribute("id")
    assert barriers(page) == []

    box.press("Escape")
    expect(titles.first).to_be_hidden()
    expect(box).to_have_value("panet")
    box.press("Enter")
    page.wait_for_url("**/it/cerca/?q=panet")
    page.locator("#q").focus()
    page.keyboard.press("End")
    page.locator("#q").press_sequentially("tone cla")
    expect(page.get_by_role("option")).to_have_count(1)
    page.locator("#q").press("ArrowDown")
    expect(page.get_by_role("option", selected=True)).to_contain_text("Panettone classico")
    page.locator("#q").press("Enter")
    expect(page.locator("h1")).to_have_text("Panettone classico")


def test_without_a_script_the_search_is_a_page(plain_page):
    plain_page.goto("/it/")
    plain_page.locator(".site-head").get_by_role("link", name="Cerca").click()
    plain_page.locator("#q").fill("panetone")
    plain_page.locator("main").get_by_role("button", name="Cerca").click()

    expect(plain_page.get_by_role("main")).to_contain_text("mostriamo «panettone»")
    plain_page.get_by_role("link", name="Panettone classico").click()
    expect(plain_page.locator("h1")).to_have_text("Panettone classico")


def test_the_first_tab_leads_past_the_menu(page):
    page.goto("/it/storie/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator("main")).to_be_focused()


def test_what_was_added_is_said_and_counted(page, barriers):
    page.goto(a_product())
    page.get_by_role("button", name="Aggiungi al carrello").click()

    expect(page.locator("[data-live]")).to_contain_text("Aggiunto al carrello")
    expect(page.locator("[data-basket]")).to_have_accessible_name("Carrello (1 articolo)")
    assert barriers(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_full_basket_and_a_form_with_mistakes_have_no_barriers(enter, barriers, scheme):
    page = enter(color_scheme=scheme)
    page.goto(a_product())
    page.get_by_role("button", name="Aggiungi al carrello").click()
    expect(page.locator("[data-live]")).to_contain_text("Aggiunto al carrello")
    page.goto("/it/carrello/")
    assert barriers(page) == []

    page.get_by_role("link", name="Vai alla cassa").click()
    page.get_by_role("button", name="Continua: pagamento").click()

    expect(page.locator("[data-error-summary]")).to_be_focused()
    assert barriers(page) == []


@pytest.mark.parametrize("language", ["it", "en"])
def test_nothing_is_wider_than_a_narrow_phone(enter, language):
    page = enter(viewport=NARROW)
    wide = {}
    for kind, address in of_each_kind(language):
        page.goto(address)
        if over := page.evaluate("document.documentElement.scrollWidth - innerWidth"):
            wide[f"{kind} at {address}"] = over

    assert wide == {}


def chosen_in_the_demo(block):
    found = ProductPage if block.model_class is Page else block.model_class
    kept = {Picture: {"shows_people": False}, Recording: {}}.get(found, {})
    return found.objects.filter(**kept).first()


# What sticks out, unless it lies in something that scrolls by itself or is hidden from the eye.
STICKING_OUT = """blocks => {
  const place = document.querySelector(".story-body"), edge = document.documentElement.clientWidth, wide = {};
  const scrolls = (one) =>
    one !== place && (getComputedStyle(one).overflowX !== "visible" || scrolls(one.parentElement));
  const outside = (one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return width && (right > edge + 1 || left < -1) && !scrolls(one.parentElement);
  };
  for (const [name, html] of Object.entries(blocks)) {
    place.innerHTML = html;
    for (const one of place.querySelectorAll("details")) one.open = true;
    const out = [...place.querySelectorAll("*")].filter(outside).map((one) => one.outerHTML.slice(0, 80));
    if (out.length || document.documentElement.scrollWidth > edge) wide[name] = out;
  }
  return wide;
}"""


def test_no_block_is_wider_than_a_narrow_phone(enter):
    page = enter(viewport=NARROW, bypass_csp=True)  # the policy lets no script write markup into a page
    page.goto(StoryPage.objects.live().first().get_url())

    blocks = {
        f"{name}, {state.name}": block.render(filled(block, state, chosen_in_the_demo))
        for name, block in every_block()
        for state in STATES
    }

    assert len(blocks) >= 15 * len(STATES)
    assert page.evaluate(STICKING_OUT, blocks) == {}
