"""The Nu checker finds no error: every live page of both languages, every other kind in every state, the sheet."""

import re
import subprocess
import urllib.request
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Response
from wagtail.models import Page

from tests.conftest import ROOT
from tests.journeys.proof.faults import Faults
from tests.journeys.proof.node import NU, needed, tool
from tests.journeys.proof.stops import everything
from tests.journeys.proof.table import Table

pytestmark = [pytest.mark.journey, pytest.mark.proof]

# In use everywhere for years; the checker's list of CSS is older. It also takes the <source> that follows another
# for an image that is not lazy; tests/core/test_lists_of_cards.py holds that "auto" stands with lazy pictures only.
NOT_KNOWN_TO_IT = re.compile(
    "Unrecognized at-rule “@(view-transition|container)”|“(container-type)”: Property"
    "|attribute value starting with “auto” is only valid for lazy-loaded images"
)
LINE = re.compile(r'^"file:(?P<file>[^"]+)":(?P<place>[\d.-]+): (?P<said>.*)$')


def checked(*files: Path) -> list[tuple[str, str]]:
    """(name of the file, what is wrong in it)."""
    jar = tool(NU) / "build" / "dist" / "vnu.jar"
    options = ["--errors-only", "--no-langdetect", "--also-check-css", "--format", "gnu"]
    command = [needed("java"), "-Xss4m", "-jar", str(jar), *options, *map(str, files)]
    said = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False).stderr
    found = [line for line in map(LINE.match, said.splitlines()) if line]
    assert bool(found) == bool(said.strip()), said[-2000:]
    return [
        (Path(each["file"]).stem, each["said"]) for each in found if not NOT_KNOWN_TO_IT.search(each["said"])
    ]


def test_the_checker_finds_what_is_wrong(tmp_path):
    wrong = tmp_path / "wrong.html"
    wrong.write_text('<!doctype html><html lang="it"><title>A</title><p><div></div></p>', "utf-8")

    assert [name for name, _said in checked(wrong)] == ["wrong"]


def test_every_page_is_sound(site, enter, tmp_path):
    kinds = Counter()
    for page in Page.objects.live().public().filter(depth__gt=1).select_related("locale"):
        with urllib.request.urlopen(site.address + page.get_url(), timeout=30) as answer:
            kind = f"{page.cached_content_type.model} ({page.locale.language_code})"
            (tmp_path / f"{kind} {page.pk}.html").write_bytes(answer.read())
            kinds[kind] += 1
    for language in ("it", "en"):
        states(enter(locale=language), language, tmp_path, kinds)
    faults = Faults()
    wrong = Counter()
    for name, said in checked(tmp_path, ROOT / "static" / "css" / "site.css"):
        faults.add(name, [said])
        wrong[name.rpartition(" ")[0]] += 1
    table = Table("nu", f"Nu checker ({NU.split('@')[1]})", ("page", "checked", "errors"))
    for kind, number in sorted(kinds.items()):
        table.add(kind, number, wrong[kind])
    table.add("**all**", kinds.total(), wrong.total())
    table.write()

    faults.none()


def states(page, language: str, folder: Path, kinds: Counter) -> None:
    """The answers as they were sent, of what no address in the tree shows."""
    sent: list[Response] = []
    page.on("response", lambda answer: sent.append(answer) if is_page(answer) else None)
    for number, kind in enumerate(everything(page, language)):
        page.wait_for_load_state()
        if sent:
            name = f"{kind} ({language})"
            (folder / f"{name.replace('/', ' ')} {number}.html").write_bytes(sent[-1].body())
            kinds[name] += 1
        sent.clear()


def is_page(answer: Response) -> bool:
    html = "text/html" in answer.headers.get("content-type", "")
    return html and answer.request.is_navigation_request() and not 300 <= answer.status < 400
