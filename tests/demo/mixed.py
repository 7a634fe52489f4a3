"""Words of the other language on a page: sentences, by their small words; labels, by our own catalogues.

What is marked with the other language (`lang`, `hreflang` on a link's own words) is no fault, names are none, and a
word that is the same in both is none.
"""

from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

import polib
from bs4 import BeautifulSoup, Comment, Doctype, NavigableString, Tag
from django.conf import settings

from config.messages.places import catalogue_folders, po_path
from cooperatives.models import Cooperative, Partner, Prison
from core import tongues
from core.models import Organisation

SILENT = {"script", "style", "template", "svg", "code"}
SAID_IN_ATTRIBUTES = ("alt", "aria-label", "title", "placeholder", "content")
META = {"description", "og:title", "og:description", "twitter:title", "twitter:description"}
BLOCKS = {
    *(
        "p",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "td",
        "th",
        "dt",
        "dd",
        "figcaption",
        "caption",
        "label",
    ),
    *(
        "legend",
        "option",
        "summary",
        "button",
        "blockquote",
        "title",
        "div",
        "section",
        "nav",
        "main",
        "body",
    ),
    *("header", "footer", "aside", "article", "form", "fieldset", "ul", "ol", "dl", "table", "tr", "a"),
}


def found(soup: BeautifulSoup, language: str, names: Collection[str] = ()) -> list[str]:
    """What reads as the other language, each passage once, in the order of the page. `names` are left out of it."""
    other = "en" if language == "it" else "it"
    labels = _labels_of(other)
    passages = dict.fromkeys((*_texts(soup, language), *_attributes(soup, language)))
    plain = {one: _without(one, names) for one in passages}
    return [one for one, said in plain.items() if tongues.of(said) == other or said in labels]


def _without(text: str, names: Collection[str]) -> str:
    for name in names:
        text = text.replace(name, " · ")
    return text


def _texts(part: Tag, language: str) -> Iterator[str]:
    """The text of each smallest block, with what is written inside a line joined."""
    line: list[str] = []
    for child in part.children:
        if isinstance(child, Comment | Doctype):
            continue
        if isinstance(child, NavigableString):
            line.append(str(child))
        elif isinstance(child, Tag) and not _apart(child, language):
            if child.name in BLOCKS or child.find(list(BLOCKS)):
                yield from _joined(line)
                line = []
                yield from _texts(child, language)
            else:
                line.extend(_inline(child, language))
    yield from _joined(line)


def _inline(part: Tag, language: str) -> Iterator[str]:
    for child in part.children:
        if isinstance(child, Comment):
            continue
        if isinstance(child, NavigableString):
            yield str(child)
        elif isinstance(child, Tag) and not _apart(child, language):
            yield from _inline(child, language)


def _joined(line: list[str]) -> Iterator[str]:
    if said := " ".join("".join(line).split()):
        yield said


def _apart(part: Tag, language: str) -> bool:
    return part.name in SILENT or str(part.get("lang") or language) != language


def _attributes(soup: BeautifulSoup, language: str) -> Iterator[str]:
    for part in soup.find_all(True):
        if any(_apart(one, language) for one in (part, *part.parents) if isinstance(one, Tag)):
            continue
        for name in SAID_IN_ATTRIBUTES:
            meta = name == "content" and (part.get("name") or part.get("property")) not in META
            if part.has_attr(name) and not meta:
                yield " ".join(str(part[name]).split())


@cache
def _labels_of(language: str) -> frozenset[str]:
    """What our catalogues say in that language and nowhere in the other."""
    said: dict[str, set[str]] = {"it": set(), "en": set()}
    for folder in catalogue_folders(Path(settings.ROOT)):
        for code, texts in said.items():
            for entry in polib.pofile(str(po_path(folder, code))):
                texts |= {entry.msgstr, *entry.msgstr_plural.values()}
    other = "en" if language == "it" else "it"
    whole = {text for text in said[language] - said[other] if len(text) > 3 and "%(" not in text}
    return frozenset(
        whole - {text.lower() for text in said[other]} - {text.capitalize() for text in said[other]}
    )


def names() -> tuple[str, ...]:
    """What is called so in every language: the consortium, producers, prisons, partners, and where they are."""
    us = Organisation.load()
    found = {us.name, us.legal_name, us.address, *Prison.objects.values_list("name", flat=True)}
    for one in (*Cooperative.objects.all(), *Partner.objects.all()):
        found |= {str(getattr(one, name, "")) for name in ("name", "legal_name", "address")}
    return tuple(sorted((name for name in found if name), key=len, reverse=True))


def telling_words(text: str) -> list[str]:
    """The longest words of a passage: those by which somebody would look for it."""
    found = sorted(set(tongues.words(BeautifulSoup(text, "html.parser").get_text())), key=len)
    return found[-3:]
