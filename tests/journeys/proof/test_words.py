"""What a page says of itself: language of its parts, title, headings, regions. Every live page of both languages."""

import re
import urllib.request
from collections.abc import Iterator
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup, Tag
from wagtail.models import Page

from tests.journeys.proof.faults import Faults
from tests.journeys.proof.stops import everything

pytestmark = [pytest.mark.journey, pytest.mark.proof]

# Little words that only one of the two languages has, and that no sentence does without.
ITALIAN = "il lo gli della delle degli dei nel nella che è non per una sono alla dal dalla più anche"
ENGLISH = "the of and is are with for from that this was were to by which not it they"
WORD = re.compile(r"[a-zàèéìòù]+")
SENTENCE = 3  # so many little words of the other language, and more than of one's own, are no quotation


@pytest.fixture(scope="module")
def pages(site) -> list[tuple[str, BeautifulSoup]]:
    found = []
    for page in Page.objects.live().public().filter(depth__gt=1):
        with urllib.request.urlopen(site.address + page.get_url(), timeout=30) as answer:
            found.append((page.get_url(), BeautifulSoup(answer.read(), "html.parser")))
    assert len(found) > 100
    return found


def language_of(passage: str) -> str:
    """Of a passage that is long enough to tell; otherwise empty."""
    said = WORD.findall(passage.lower())
    italian, english = (sum(word in words.split() for word in said) for words in (ITALIAN, ENGLISH))
    if max(italian, english) < SENTENCE or italian == english:
        return ""
    return "it" if italian > english else "en"


def passages(soup: BeautifulSoup) -> Iterator[tuple[str, str]]:
    """(declared language, words) of every block of text and of every text that stands for a picture."""
    for block in soup.find_all(
        ["p", "li", "dd", "dt", "h1", "h2", "h3", "td", "th", "figcaption", "a", "label"]
    ):
        if not block.find(["p", "li", "dd", "td"]):
            yield declared(block), block.get_text(" ", strip=True)
    for picture in soup.find_all("img", alt=True):
        yield declared(picture), picture["alt"]


def declared(tag: Tag) -> str:
    holder = tag if tag.get("lang") else tag.find_parent(lang=True)
    return str(holder["lang"])[:2]


def test_the_languages_are_told_apart():
    assert language_of("Il pane che esce dal forno non è lo stesso") == "it"
    assert language_of("The bread that comes from the oven is not the same") == "en"
    assert language_of("Panettone Classico") == ""


def test_every_passage_says_its_language(pages):
    faults = Faults()
    for address, soup in pages:
        for said, words in passages(soup):
            if (heard := language_of(words)) and heard != said:
                faults.add(address, [f"is {heard}, says {said}: {words[:90]}"])

    faults.none()


def test_titles_tell_pages_apart(pages):
    faults = Faults()
    titles: dict[str, str] = {}
    for address, soup in pages:
        title = soup.title.get_text(strip=True)
        if not title.endswith("Consorzio Viale dei Mille"):
            faults.add(address, [f"the title does not name the site: {title}"])
        language = address[:4]
        if other := titles.setdefault(language + title, address) != address and titles[language + title]:
            faults.add(address, [f"has the same title as {other}: {title}"])

    faults.none()


def test_headings_go_down_by_one(pages):
    faults = Faults()
    for address, soup in pages:
        faults.add(address, heading_faults(soup))

    faults.none()


def heading_faults(soup: BeautifulSoup) -> list[str]:
    levels = [int(heading.name[1]) for heading in soup.select("main :is(h1, h2, h3, h4, h5, h6)")]
    found = [] if levels.count(1) == 1 else [f"{levels.count(1)} headings of the first level"]
    jumps = [b for a, b in pairwise(levels) if b > a + 1]
    return found + [f"a heading of level {level} stands too deep" for level in jumps]


@pytest.mark.parametrize("language", ["it", "en"])
def test_every_state_has_its_regions_and_headings(enter, language):
    page = enter(locale=language, reduced_motion="reduce")
    faults = Faults()
    for kind in everything(page, language):
        soup = BeautifulSoup(page.content(), "html.parser")
        found = heading_faults(soup)
        # The sheet of components shows the heads of several pages below each other.
        faults.add(kind, found if kind != "every component" else [one for one in found if "deep" in one])
        for region in ("header", "main"):
            if len(soup.select(f"body > {region}")) != 1:
                faults.add(kind, [f"{len(soup.select(f'body > {region}'))} regions {region}"])
        names = [nav.get("aria-label") or nav.get("aria-labelledby") for nav in soup.find_all("nav")]
        if None in names or len(set(names)) != len(names):
            faults.add(kind, [f"navigations without a name of their own: {names}"])
        if soup.html["lang"] != language:
            faults.add(kind, [f"says that it is in {soup.html['lang']}"])

    faults.none()
