"""The pictures of docs/editors.md, of the real screens: `SHOTS_OF=http://127.0.0.1:8000 python -m
tests.journeys.photograph_admin` on a running site with the demo. It leaves the draft of a story behind.
"""

import io
import os
import shutil
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "pictures" / "editors"
SITE = os.environ.get("SHOTS_OF", "http://127.0.0.1:8000").rstrip("/")
TITLE = "La pala lunga due metri"


def keep(page: Page, name: str) -> None:
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(800)
    with Image.open(io.BytesIO(page.screenshot())) as shot:
        shot.convert("RGB").save(FOLDER / f"{name}.webp", quality=60, method=6)


def walk(page: Page) -> None:
    page.goto("/admin/")
    page.locator("[name=username]").fill("redazione")
    page.locator("[name=password]").fill("demo")
    page.locator("form button[type=submit]").click()
    keep(page, "oggi")
    page.locator("#wagtail-sidebar").get_by_role("link", name="Storie", exact=True).click()
    page.get_by_role("link", name="Nuova storia").click()
    keep(page, "esempi")
    page.get_by_role("link", name="Ritratto di un lavoro").click()
    # What is typed sooner Wagtail takes for what was there: it keeps nothing by itself.
    page.wait_for_timeout(2500)
    page.locator("#id_title").press_sequentially(TITLE)
    page.locator("#id_standfirst").press_sequentially("Nel forno di Opera c’è una pala nuova di frassino.")
    page.locator(".w-autosave-indicator__state--saved").wait_for()
    keep(page, "scrivere")
    page.locator("[data-side-panel-toggle=preview]").click()
    page.wait_for_timeout(4000)
    keep(page, "anteprima")
    page.locator("[data-side-panel-toggle=checks]").click()
    page.wait_for_timeout(4000)
    keep(page, "controlli")
    page.locator("[data-side-panel-toggle=checks]").click()
    page.locator("#panel-child-contenuto-body-section button[title='Inserisci un blocco']").first.click()
    page.wait_for_timeout(1500)
    keep(page, "blocchi")
    page.keyboard.press("Escape")
    page.locator("#id_shows_people").scroll_into_view_if_needed()
    keep(page, "persone")
    page.locator("#wagtail-sidebar").get_by_role("link", name="Traduzioni", exact=True).click()
    keep(page, "traduzioni")


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        visit = browser.new_context(
            base_url=SITE, locale="it-IT", viewport={"width": 1280, "height": 860}, color_scheme="light"
        )
        page = visit.new_page()
        page.on("dialog", lambda dialog: dialog.accept())
        walk(page)
        browser.close()


if __name__ == "__main__":
    main()
