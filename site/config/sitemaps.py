"""Sitemaps: an index, and for each language its pages, each with its twin, when it changed, and its pictures.

Only what anybody may read today: live, public, no copies of Wagtail's, no collection that is closed. Each file holds
ten thousand pages, fewer than the protocol's fifty thousand, so that none grows beyond its fifty megabytes.
"""

import datetime
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.files.storage import default_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import etag, require_safe
from wagtail.models import Page

from core import listing, pictures
from core.generations import store
from core.languages import LANGUAGES
from core.models import Picture, PictureRendition
from core.pages import BasePage
from shop import seasons
from shop.models.pages.rows import ProductPicture

IN_A_FILE = 10_000
MOST_PICTURES = 1000  # of one page, says the protocol
KEPT = 15 * 60  # seconds
XML = "application/xml; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Entry:
    """One page: `alternates` are (hreflang, address), its own among them; empty when it is in one language only."""

    address: str
    changed: str
    alternates: Sequence[tuple[str, str]]
    pictures: Sequence[str]


def _version(request: HttpRequest, *_args: Any, **_kwargs: Any) -> str:
    """The same until something on the site changes but a price or pieces; collections open and close with the hour."""
    seen = [repr(store.read(language).words) for language in LANGUAGES]
    mark = "|".join([*seen, request.path, timezone.now().strftime("%Y%m%d%H")])
    return f'"{hashlib.blake2b(mark.encode(), digest_size=12).hexdigest()}"'


@require_safe
@etag(_version)
def index(request: HttpRequest) -> HttpResponse:
    known = {language: _pages(language) for language in LANGUAGES}
    files = [
        (f"{settings.BASE_URL}/sitemap-{language}{f'-{number}' if number > 1 else ''}.xml", _newest(part))
        for language, pages in known.items()
        for number, part in enumerate(_files(pages), start=1)
    ]
    return _kept(render(request, "config/sitemap_index.xml", {"files": files}, content_type=XML))


@require_safe
@etag(_version)
def of_language(request: HttpRequest, language: str, number: str = "1") -> HttpResponse:
    parts = list(_files(_pages(language)))
    if int(number) > max(1, len(parts)):
        raise Http404
    entries = list(_entries(parts[int(number) - 1] if parts else (), language))
    return _kept(render(request, "config/sitemap.xml", {"entries": entries}, content_type=XML))


def _pages(language: str) -> list[Page]:
    """Those that have an address: one query."""
    live = listing.open_to_all(Page.objects.live().filter(alias_of__isnull=True, depth__gte=2))
    live = live.filter(locale__language_code=language).exclude(pk__in=seasons.closed_pages())
    return [page for page in live.select_related("locale").order_by("path") if page.get_url()]


def _files(pages: Sequence[Page]) -> Iterator[Sequence[Page]]:
    for start in range(0, len(pages), IN_A_FILE):
        yield pages[start : start + IN_A_FILE]


def _newest(pages: Iterable[Page]) -> str:
    return max((_changed(page) for page in pages), default="")


def _changed(page: Page) -> str:
    """In universal time: as text, the later one is also the greater."""
    moment = page.last_published_at
    return moment.astimezone(datetime.UTC).isoformat(timespec="seconds") if moment else ""


def _entries(pages: Sequence[Page], language: str) -> Iterator[Entry]:
    elsewhere = {
        other: {page.translation_key: _whole(page) for page in _pages(other)}
        for other in LANGUAGES
        if other != language
    }
    shown = _pictures()
    for page in pages:
        own = _whole(page)
        same = {
            code: known[page.translation_key]
            for code, known in elsewhere.items()
            if page.translation_key in known
        }
        links = {
            code: {**same, language: own}[code] for code in LANGUAGES if code in same or code == language
        }
        alternates = [*links.items(), ("x-default", links["it"])] if same else []
        yield Entry(own, _changed(page), alternates, shown.get(page.pk, ())[:MOST_PICTURES])


def _whole(page: Page) -> str:
    return f"{settings.BASE_URL}{page.get_url()}"


def _pictures() -> dict[int, list[str]]:
    """By page, those that everybody may see: one query for each type of page, whatever the number of pages."""
    chosen: dict[int, list[int]] = {}
    kinds = [model for model in apps.get_models() if issubclass(model, BasePage)]
    for kind in kinds:
        rows = kind.objects.filter(live=True, picture__isnull=False, picture__withheld__isnull=True)
        for page, picture in rows.values_list("pk", "picture"):
            chosen.setdefault(page, []).append(picture)
    further = ProductPicture.objects.filter(picture__withheld__isnull=True).order_by(
        "page", "sort_order", "pk"
    )
    for page, picture in further.values_list("page", "picture"):
        chosen.setdefault(page, []).append(picture)
    files = _files_of({picture for listed in chosen.values() for picture in listed})
    return {
        page: [files[picture] for picture in dict.fromkeys(listed) if picture in files]
        for page, listed in chosen.items()
    }


def _files_of(keys: set[int]) -> dict[int, str]:
    """The largest size of each, the original until that is made."""
    found = dict(Picture.objects.filter(withheld__isnull=True).values_list("pk", "file"))
    made = PictureRendition.objects.filter(filter_spec=pictures.LARGEST, image__withheld__isnull=True)
    found |= dict(made.values_list("image", "file"))
    return {key: _address(name) for key, name in found.items() if key in keys}


def _address(name: str) -> str:
    url = default_storage.url(name)
    return url if url.startswith("http") else f"{settings.BASE_URL}{url}"


def _kept(response: HttpResponse) -> HttpResponse:
    response.headers["Cache-Control"] = f"public, max-age={KEPT}"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
