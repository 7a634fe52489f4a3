"""The admin walked from its front along every link, and what of it is not in Italian."""

import re
from collections import Counter, deque
from dataclasses import dataclass, field
from functools import cache
from html import unescape
from importlib.util import find_spec
from pathlib import Path

import polib
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import Resolver404, resolve

MOST_PER_VIEW = 2
ONLY_SENT_TO = 405  # an address that takes a form and shows nothing
PACKAGES = ("wagtail", "wagtail_localize", "allauth", "django")
# A counter that a script fills, a word that is Italian too, a language by its own name, a label that Wagtail has not
# marked for translation (admin/shared/headers/_actions.html), and two names of models on the
# screen of groups, which only an administrator opens.
NOT_MEANT = {"Actions", "None", "Note", "English", "Page", "Locale"}
SHORTEST = 4  # letters of a label that is looked at


@dataclass
class Walked:
    """What did not answer, how many kinds of screens were seen, and English labels with where they stand."""

    failed: dict[str, int] = field(default_factory=dict)
    screens: int = 0
    english: dict[str, str] = field(default_factory=dict)


def walk(client: Client) -> Walked:
    waiting, seen, opened = deque(["/admin/"]), {"/admin/"}, Counter[str]()
    walked = Walked()
    while waiting:
        address = waiting.popleft()
        response = client.get(address)
        if response.status_code >= 400 and response.status_code != ONLY_SENT_TO:
            walked.failed[address] = response.status_code
        if response.status_code != 200 or "html" not in response.headers["Content-Type"]:
            continue
        html = response.content.decode()
        for label in (
            english_in(html) if "/preview/" not in address else ()
        ):  # what is previewed may be English
            walked.english.setdefault(label, address)
        for link in admin_links(html) - seen:
            seen.add(link)
            if (name := screen(link)) and opened[name] < MOST_PER_VIEW:
                opened[name] += 1
                waiting.append(link)
    walked.screens = len(opened)
    return walked


def admin_links(html: str) -> set[str]:
    """What is linked, and what the menu, which a script draws, leads to."""
    found = {unescape(link) for link in re.findall(r'(?:href|action)="(/admin/[^"#]*)"', html)}
    found |= set(re.findall(r'"url": "(/admin/[^"#]*)"', unescape(html)))
    return {link for link in found if "logout" not in link}


def screen(link: str) -> str:
    """The name of the view; nothing for one that answers only about what its script adds to the address."""
    try:
        name = resolve(link.split("?")[0]).view_name
    except Resolver404:
        return link
    return "" if name == "wagtail_bulk_action" else name


def english_in(html: str) -> set[str]:
    """Labels that the packages beneath us say in English only."""
    soup = BeautifulSoup(html, "html.parser")
    for part in soup(["script", "style", "template", "svg", "code"]):
        part.extract()
    said = {" ".join(text.split()) for text in soup.stripped_strings}
    for name in ("title", "aria-label", "placeholder", "alt"):
        said |= {" ".join(str(part[name]).split()) for part in soup.find_all(attrs={name: True})}
    return said & labels()


@cache
def labels() -> frozenset[str]:
    """The words that the packages mark for translation, without those that are Italian too."""
    english, italian = set[str](), set[str]()
    for package in PACKAGES:
        for place in find_spec(package).submodule_search_locations:
            for path in Path(place).rglob("locale/it/LC_MESSAGES/django.po"):
                for entry in polib.pofile(str(path)):
                    english |= {entry.msgid, entry.msgid_plural}
                    italian |= {entry.msgstr, *entry.msgstr_plural.values()}
    return frozenset(one for one in english - italian - NOT_MEANT if len(one) >= SHORTEST)
