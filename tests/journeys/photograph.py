"""`make shots`: every kind of page, in both languages and schemes, at three widths, and a sheet of contacts.

The pictures go to var/shots/. They are for looking, not for comparing: whoever changes a template looks.
`SHOTS_OF=http://127.0.0.1:8000` photographs a site that is already running on the same database.
`ONLY=storypage,basket WIDTHS=360 make shots` takes fewer; without ONLY somebody also buys, and letters are taken.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from PIL import Image, ImageDraw
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from tests.journeys.serving import served
from tests.journeys.walks import photograph_letters, walk

ROOT = Path(__file__).resolve().parents[2]
VAR = Path(os.environ.get("VAR_DIR", ROOT / "var"))
SHOTS = VAR / "shots"
WIDTHS = [int(width) for width in os.environ.get("WIDTHS", "360,768,1440").split(",")]
SCHEMES = os.environ.get("SCHEMES", "light,dark").split(",")
ONLY = set(filter(None, os.environ.get("ONLY", "").split(",")))
PORT = 8190
THUMBNAIL = (240, 420)
# Pictures below the window load only when one gets there; nothing is photographed before all of them are there.
SEE_ALL = """async () => {
  for (const picture of document.images) Object.assign(picture, { loading: "eager", decoding: "sync" });
  await new Promise(requestAnimationFrame); // by then each has chosen its file anew
  const here = (picture) => picture.complete || new Promise((done) => (picture.onload = picture.onerror = done));
  await Promise.all([...document.images].map(here));
  await Promise.all([...document.images].map((picture) => picture.decode().catch(() => {})));
  await document.fonts.ready;
}"""


@contextmanager
def site_to_photograph() -> Iterator[str]:
    if running := os.environ.get("SHOTS_OF"):
        yield running.rstrip("/")
        return
    with served(PORT, VAR / "shots.log"):
        yield f"http://127.0.0.1:{PORT}"


def addresses() -> list[tuple[str, str, str]]:
    """(language, kind, address). Reads the database that the site uses."""
    os.environ.setdefault("DATABASE_URL", f"sqlite:///{VAR / 'site.sqlite3'}")
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.dev"
    django.setup()
    from tests.journeys.addresses import of_each_kind, of_information  # noqa: PLC0415 - models exist only now

    found = [
        (language, *each)
        for language in ("it", "en")
        for each in (*of_each_kind(language), *of_information(language))
    ]
    found += [(language, "missing", f"/{language}/non-c-e/") for language in ("it", "en")]
    return [each for each in found if each[1] in ONLY or (not ONLY and each[1] != "checkout")]


def photograph(browser: Browser, site: str, pages: list[tuple[str, str, str]]) -> list[Path]:
    taken = []
    for scheme in SCHEMES:
        for width in WIDTHS:
            visit = enter(browser, width, scheme)
            page = visit.new_page()
            for language, kind, address in pages:
                page.goto(f"{site}{address}", wait_until="load")
                taken.append(take(page, f"{kind}-{language}-{width}-{scheme}"))
            visit.close()
            taken += photograph_walks(browser, site, width, scheme) if not ONLY else []
    return taken


def enter(browser: Browser, width: int, scheme: str) -> BrowserContext:
    """A page that is still fading into the next one would be photographed out of shape."""
    size: ViewportSize = {"width": width, "height": 900}
    return browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]


def take(page: Page, name: str) -> Path:
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    if wide > 0:
        print(f"{name} is {wide} px too wide")  # noqa: T201 - for who runs it
    page.evaluate(SEE_ALL)
    page.screenshot(path=SHOTS / f"{name}.png", full_page=True)
    return SHOTS / f"{name}.png"


def photograph_walks(browser: Browser, site: str, width: int, scheme: str) -> list[Path]:
    """What a plain visit does not show: see walks.py."""
    taken: list[Path] = []
    for language in ("it", "en"):
        visit = enter(browser, width, scheme)
        walk(
            visit.new_page(),
            site,
            language,
            lambda page, kind, language=language: taken.append(
                take(page, f"{kind}-{language}-{width}-{scheme}")
            ),
        )
        visit.close()
    return taken


def sheet_of_contacts(shots: list[Path]) -> Path:
    """One row a kind and language; one column a width and scheme."""
    rows = sorted({shot.name.rsplit("-", 2)[0] for shot in shots})
    columns = [f"{width}-{scheme}" for scheme in SCHEMES for width in WIDTHS]
    wide, high = THUMBNAIL
    sheet = Image.new("RGB", (len(columns) * (wide + 12) + 12, len(rows) * (high + 34) + 12), "#C9C2B7")
    draw = ImageDraw.Draw(sheet)
    for down, row in enumerate(rows):
        draw.text((12, 12 + down * (high + 34)), row, "#1F1B18", font_size=15)
        for along, column in enumerate(columns):
            with Image.open(SHOTS / f"{row}-{column}.png") as shot:
                small = shot.convert("RGB").resize((wide, max(1, shot.height * wide // shot.width)))
            sheet.paste(
                small.crop((0, 0, wide, min(high, small.height))),
                (12 + along * (wide + 12), 34 + down * (high + 34)),
            )
    path = SHOTS / "contacts.png"
    sheet.save(path)
    return path


def main() -> None:
    if not ONLY:
        shutil.rmtree(SHOTS, ignore_errors=True)
    SHOTS.mkdir(parents=True, exist_ok=True)
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        raise SystemExit("No Chromium was found. Install chromium, or set CHROMIUM.")
    with site_to_photograph() as site, sync_playwright() as playwright:
        pages = addresses()
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        shots = photograph(browser, site, pages)
        lettered = photograph_letters(browser, SHOTS) if not ONLY or "letters" in ONLY else []
        browser.close()
    print(f"{len(shots) + len(lettered)} pictures, and {sheet_of_contacts(shots)}")  # noqa: T201 - for who runs it


if __name__ == "__main__":
    # Playwright's loop runs in the thread that asks the database.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    main()
