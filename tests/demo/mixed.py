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
    passages = dict.fromkeys((*_texts(soup, language), *_attributes(soup, language)))
    return [one for one in passages if _reads_as(other, one, tuple(names))]


@cache
def _reads_as(language: str, passage: str, names: tuple[str, ...]) -> bool:
    """Most passages stand on many pages: they are looked at once."""
    for name in names:
        passage = passage.replace(name, " · ")
    return tongues.of(passage) == language or passage in _labels_of(language)


def _texts(part: Tag, language: str) -> Iterator[str]:
    """The text of each smallest block, with what is written inside a line joined."""
    line: list[str] = []
    for child in part.children:
        if isinstance(child, Comment | Doctype):
            continue
        if isinstance(child, NavigableString):
            line.append(str(child))
        elif isinstance(child, Tag) and not _apart(child, language):
            if child.name in BLOCKS or _holds_blocks(child):
                yield from _joined(line)
                line = []
                yield from _texts(child, language)
            else:
                line.extend(_inline(child, language))
    yield from _joined(line)


def _holds_blocks(part: Tag) -> bool:
    return any(isinstance(one, Tag) and one.name in BLOCKS for one in part.descendants)


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


def _attributes(whole: Tag, language: str) -> Iterator[str]:
    for part in whole.children:
        if not isinstance(part, Tag) or _apart(part, language):
            continue
        for name in SAID_IN_ATTRIBUTES:
            meta = name == "content" and (part.get("name") or part.get("property")) not in META
            if part.has_attr(name) and not meta:
                yield " ".join(str(part[name]).split())
        yield from _attributes(part, language)


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
