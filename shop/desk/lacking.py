"""What a product's page still lacks to be published, in Italian and in English, as sentences for the desk."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext

from core.desk.localize import may_translate
from core.models import User
from core.pages import BasePage
from core.translating import gate, memory
from shop.desk.telling_form import page_of
from shop.models import Product


@dataclass(frozen=True, slots=True)
class Telling:
    """How the page of one language stands. `start` is where a POST begins it; `edit` where it is written."""

    language: str
    live: bool
    waiting: bool  # words that readers do not see yet
    reasons: list[str]
    url: str = ""
    edit: str = ""
    start: str = ""

    @property
    def heading(self) -> str:
        return gettext("In Italian") if self.language == "it" else gettext("In English")


def of(product: Product, user: User) -> list[Telling]:
    page = page_of(product)
    if page is None:
        said = gettext("It has no page: its category has none yet, below which it could stand.")
        return [Telling("it", live=False, waiting=False, reasons=[said])]
    return of_page(page, user)


def of_page(page: BasePage, user: User) -> list[Telling]:
    """Of any Italian page, and of the English one that tells the same."""
    return [_italian(page), _english(page, user)]


def _italian(page: BasePage) -> Telling:
    return Telling(
        "it",
        live=page.live,
        waiting=page.has_unpublished_changes,
        reasons=page.get_latest_revision_as_object().refusals(),
        url=page.get_url() or "" if page.live else "",
        edit=reverse("wagtailadmin_pages:edit", args=[page.pk]),
    )


def _english(italian: BasePage, user: User) -> Telling:
    english: Any = italian.get_translations().filter(locale__language_code="en").first()
    if english is None:
        may = may_translate(user, italian)
        return Telling(
            "en",
            live=False,
            waiting=False,
            reasons=[gettext("Nobody has begun to write it.")],
            start=reverse("translation_start", args=[italian.pk]) if may else "",
        )
    page = english.specific
    return Telling(
        "en",
        live=page.live,
        waiting=page.has_unpublished_changes,
        reasons=_reasons(page),
        url=page.get_url() or "" if page.live else "",
        edit=reverse("wagtailadmin_pages:edit", args=[page.pk]),
    )


def _reasons(english: BasePage) -> list[str]:
    """Asked of the page as localize would make it now."""
    translation = memory.translation_to(english)
    if translation is None:
        return english.refusals()
    candidate = translation.source.get_ephemeral_translated_instance(english.locale, fallback=True)
    return [*candidate.refusals(), *gate.refusals(candidate)]
