"""Why nothing can be ordered now: something that the law asks for is missing, or the shop's people made a pause."""

from __future__ import annotations

import datetime

from django.apps import apps
from django.conf import settings
from django.db import IntegrityError, transaction
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from core import page_cache
from core.languages import LANGUAGES
from core.models import User
from shop import paying
from shop.models.orders import DeliveryMethod
from shop.models.pauses import ShopPause
from shop.refusals import Refused
from shop.standing import forget, kept

CODE = "paused"
TEXTS = {
    "terms": _("the page “Terms of sale” in both languages"),
    "delivery": _("the page “Delivery and returns” in both languages"),
    "privacy": _("the page “Privacy” in both languages"),
}


class Paused(Refused):
    """No orders are taken now."""

    def __init__(self, why: list[str]) -> None:
        super().__init__(CODE, " ".join(why))


def check() -> None:
    """Raises Paused while no orders are taken."""
    if why := reasons():
        raise Paused(why)


def reasons() -> list[str]:
    """For visitors, in the active language; empty when the shop is open."""
    pause, lacks = kept("pause", lambda: (current(), bool(missing())))
    if pause:
        return [told(pause, (get_language() or "it")[:2])]
    if lacks:
        return [
            gettext(
                "The online shop is not open yet. You can look at everything; what is in your basket is kept."
            )
        ]
    return []


def told(pause: ShopPause, language: str) -> str:
    said = pause.text(language)
    if pause.back_on is None:
        return said
    back = gettext("We are back on %(day)s.") % {"day": date_format(pause.back_on, "j F")}
    return f"{said} {back}"


def notice(language: str) -> str:
    """The sentence above every page while the shop’s people made a pause; empty otherwise."""
    pause = current()
    with translation.override(language):
        return told(pause, language) if pause else ""


def current() -> ShopPause | None:
    return ShopPause.objects.filter(is_on=True).first()


def missing() -> list[str]:
    """What the shop's people must see to before the first order can be placed; for the desk."""
    if not settings.SHOP_CHECKED_BEFORE_OPENING:
        return []
    lacking = []
    if not paying.offered(DeliveryMethod.DELIVERY):
        lacking.append(gettext("a way of paying: the IBAN for bank transfers, or payment by card"))
    if not paying.organisation().terms_version:
        lacking.append(gettext("the version of the terms of sale"))
    there = _texts_there()
    return lacking + [str(label) for role, label in TEXTS.items() if there.get(role) != set(LANGUAGES)]


def _texts_there() -> dict[str, set[str]]:
    """By role, the languages in which the page can be read. Read from above by its table, as letters do."""
    pages = apps.get_model("wagtailcore", "Page").objects.live().public()
    found: dict[str, set[str]] = {}
    rows = pages.filter(contentpage__role__in=list(TEXTS), alias_of__isnull=True)
    for role, language in rows.values_list("contentpage__role", "locale__language_code"):
        found.setdefault(role, set()).add(language)
    return found


def begin(
    text_it: str, text_en: str, back_on: datetime.date | None, who: User | None, *, now: datetime.datetime
) -> ShopPause:
    """From now on nothing can be ordered, and every page says so. Refused when a pause is on already."""
    try:
        with transaction.atomic():
            made = ShopPause.objects.create(
                text_it=text_it, text_en=text_en, back_on=back_on, who=who, begun=now
            )
    except IntegrityError as error:
        raise Refused("pause", gettext("The shop is paused already.")) from error
    forget()
    page_cache.hard_bump()
    return made


def end(now: datetime.datetime | None = None) -> bool:
    """Whether there was a pause to end."""
    ended = ShopPause.objects.filter(is_on=True).update(is_on=False, ended=now or timezone.now())
    forget()
    page_cache.hard_bump()
    return bool(ended)
