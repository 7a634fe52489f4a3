"""The same page in the other language, for the switcher and for search engines."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.encoding import escape_uri_path

from core.languages import LANGUAGES, of_address, other


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """`url` is empty when what is being read does not exist in `language`; `home` always leads somewhere."""

    language: str
    url: str
    home: str


def elsewhere(request: HttpRequest, page: object) -> Elsewhere | None:
    """Where to read this in the other language: a page of the tree knows it by its family; no query for a view.

    None for an address that belongs to no language.
    """
    here = of_address(request.path_info)
    if here is None:
        return None
    language = other(here)
    return Elsewhere(language, _address(request, page, language), f"/{language}/")


def _address(request: HttpRequest, page: object, language: str) -> str:
    if hasattr(page, "translation_in"):
        twin = page.translation_in(language)
        return twin.url if twin else ""
    match = request.resolver_match
    if match is None or match.view_name == "wagtail_serve":
        return ""
    # How many pages a list has in the other language nobody knows here.
    kept = request.GET.copy()
    kept.pop("page", None)
    path = escape_uri_path(request.path)
    translated = translate_url(f"{path}?{kept.urlencode()}" if kept else path, language)
    return translated if of_address(translated) == language else ""


def alternates(request: HttpRequest, there: Elsewhere) -> list[tuple[str, str]]:
    """(hreflang, absolute address) of this page in both languages; empty when it exists in one only."""
    here = of_address(request.path_info)
    if not there.url or here is None:
        return []
    addresses = {here: request.path, there.language: there.url}
    named = [(language, addresses[language]) for language in LANGUAGES]
    return [
        (code, f"{settings.BASE_URL}{address}") for code, address in [*named, ("x-default", addresses["it"])]
    ]
