"""Every road without JavaScript; buying is walked in test_road.py, the menus in test_states.py."""

import re
import urllib.parse

import pytest
from playwright.sync_api import expect

from shop.models.withdrawals import Withdrawal
from stories.models import StoryPage

pytestmark = pytest.mark.journey


def test_one_reads_from_the_home_page_to_a_story_and_its_workshop(plain_page):
    plain_page.goto("/it/")
    plain_page.get_by_role("link", name="Leggi le storie").click()
    title = plain_page.locator("main h2 a, main h3 a").first.inner_text()
    plain_page.locator("main h2 a, main h3 a").first.click()
    expect(plain_page.locator("h1")).to_have_text(title)
    plain_page.locator("main a[href^='/it/cooperative/']").first.click()

    expect(plain_page).to_have_url(re.compile(r"/it/cooperative/[\w-]+/$"))
    expect(plain_page.locator("h1")).to_be_visible()


def test_one_searches_and_follows_what_was_found(plain_page):
    story = StoryPage.objects.live().filter(locale__language_code="en").order_by("pk").first()
    plain_page.goto("/en/")
    plain_page.get_by_role("link", name="Search").click()
    plain_page.locator("main").get_by_label("What are you looking for?").fill(story.title)
    plain_page.locator("main").get_by_role("button", name="Search").click()
    expect(plain_page).to_have_url(re.compile(re.escape(urllib.parse.quote_plus(story.title.split()[0]))))
    plain_page.locator(f"main a[href='{story.get_url()}']").first.click()

    expect(plain_page.locator("h1")).to_have_text(story.title)


def test_one_withdraws_in_two_steps(plain_page, site):
    reader = "mary.shelley@example.org"
    plain_page.goto("/it/")
    plain_page.get_by_role("link", name="Recedere dal contratto qui").click()
    form = plain_page.locator("main form")
    form.get_by_role("button").click()
    expect(plain_page.get_by_role("alert")).to_be_visible()
    form.get_by_label("Nome e cognome").fill("Mary Shelley")
    form.get_by_label("Numero dell’ordine").fill("VM-2026-00001")
    form.get_by_label("E-mail").fill(reader)
    form.get_by_role("button").click()
    assert not Withdrawal.objects.filter(email=reader).exists()
    plain_page.get_by_role("button", name="Conferma recesso").click()
    expect(plain_page.locator("h1")).to_have_text("Abbiamo ricevuto il tuo recesso")

    assert Withdrawal.objects.filter(email=reader).count() == 1
