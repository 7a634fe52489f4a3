"""Writing to us about a service, in both languages, with and without JavaScript; and the answer from "Messaggi"."""

import re

import pytest
from playwright.sync_api import expect

from cooperatives.models import Enquiry

pytestmark = pytest.mark.journey
ROADS = (
    (
        "it",
        "/it/aziende/stampa-e-personalizzazione/",
        "Scrivici di questo servizio",
        "Invia il messaggio",
        "Grazie",
    ),
    (
        "en",
        "/en/companies/print-and-branding/",
        "Write to us about this service",
        "Send the message",
        "Thank you",
    ),
)


def fill(form, email):
    form.locator("[name=message]").fill("Trecento magliette per marzo?")
    form.locator("[name=name]").fill("Ada Lovelace")
    form.locator("[name=email]").fill(email)
    form.locator("[name=consent]").check()


@pytest.mark.parametrize("with_script", [True, False])
def test_one_writes_about_a_service_and_is_answered(enter, site, barriers, with_script):
    for language, service, ask, send, thanks in ROADS:
        email = f"ada.{language}.{with_script}@example.org".lower()
        page = enter(java_script_enabled=with_script, locale=f"{language}-IT")
        page.goto(service)
        page.get_by_role("link", name=ask).first.click()
        form = page.locator("main form")
        expect(form.locator("[name=topic]")).to_have_value(service.rstrip("/").rpartition("/")[2])
        expect(form.locator("[name=consent]")).not_to_be_checked()
        form.get_by_role("button", name=send).click()
        expect(page.get_by_role("alert")).to_be_visible()
        if with_script:
            assert barriers(page) == []
        assert not Enquiry.objects.filter(email=email).exists()
        page.wait_for_timeout(3500)  # quicker than that only programs are
        fill(form, email)
        form.get_by_role("button", name=send).click()

        expect(page).to_have_url(re.compile(rf"/{language}/[\w-]+/[\w-]+/[0-9a-f-]{{36}}/$"))
        expect(page.locator("h1")).to_contain_text(thanks)
        assert [letter["Content-Language"] for letter in site.letters_to(email)] == [language]
        if with_script:
            answered(enter, site, Enquiry.objects.get(email=email))


def answered(enter, site, enquiry):
    desk = enter(viewport={"width": 1440, "height": 900})
    desk.goto("/admin/login/")
    desk.fill("[name=username]", "redazione")
    desk.fill("[name=password]", "demo")
    desk.locator("form button[type=submit]").first.click()
    desk.goto(f"/admin/enquiries/{enquiry.pk}/")
    desk.locator("#answer_text").fill("Sì, con piacere.")
    desk.get_by_role("button", name="Invia la risposta").click()
    expect(desk.locator(".messages")).to_contain_text("La risposta è partita.")

    first, answer = site.letters_to(enquiry.email)
    assert answer["In-Reply-To"] == first["Message-ID"]
    assert "Sì, con piacere." in answer.get_body(("plain",)).get_content()
