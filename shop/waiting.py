"""Telling somebody that a sold-out thing is there again: asked for, confirmed, told once, forgotten.

Nobody is written to who did not press the button in the first letter; who was told is no longer known here. The
letter itself goes a day after it left (`forget_told`), and what nobody confirmed after two.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import partial
from urllib.parse import urlencode

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.crypto import get_random_string
from django_tasks import task

from core import letters
from core.models import Letter
from shop import names, supply
from shop.models.catalogue import Variant
from shop.models.stock import BoxLine, with_supply
from shop.models.waiting import Waiting
from shop.names import Name

# A new wording of the sentence beside the box is a new version: a test holds the two together.
TEXT_VERSION = "2026-11"
CONFIRM_WITHIN = datetime.timedelta(hours=48)
ASK_AGAIN_AFTER = datetime.timedelta(minutes=10)
LETTERS_KEPT = datetime.timedelta(days=1)
MOST_ASKED = 5  # not yet confirmed at one address: it may be somebody else's
CONFIRM, BACK = "waiting_confirm", "waiting_back"
KINDS = (CONFIRM, BACK)
ABOUT = "waiting"


def buyable(variant_ids: Iterable[int]) -> dict[int, names.Names]:
    """Those of these variants that can be bought at this moment, with their names."""
    asked = Variant.objects.sellable().filter(pk__in=set(variant_ids)).with_price()
    listed = [variant for variant in with_supply(asked) if variant.price_now is not None]
    supplies = supply.of(listed, supply.inside(listed))
    return names.of(variant.pk for variant in listed if supplies[variant.pk].available)


def ask(variant: Variant, email: str, language: str) -> None:
    """Write the letter with the link. The answer to the visitor is the same whatever is known of the address, and so is
    what is done for it: neither its words nor its time tell anything.
    """
    now = timezone.now()
    new = Waiting(
        variant=variant,
        email=email.lower(),
        language=language,
        asked=now,
        text_version=TEXT_VERSION,
        token=get_random_string(32),
    )
    with transaction.atomic():
        unconfirmed = Waiting.objects.filter(email=new.email, confirmed__isnull=True)
        if unconfirmed.exclude(variant=variant).count() >= MOST_ASKED:
            return
        # Not `get_or_create`, which does more for some; and a row that is there is ours from now on.
        Waiting.objects.bulk_create(
            [new], update_conflicts=True, unique_fields=["variant", "email"], update_fields=["email"]
        )
        row = Waiting.objects.select_for_update().get(variant=variant, email=new.email)
        writes = row.token == new.token or _may_ask_again(row, now)
        if writes:
            row.language, row.asked, row.text_version = language, now, TEXT_VERSION
        row.save()
        said = _context(row, _name(variant.pk, row.language), _address("shop:tell_me_confirm", row))
        letters.write_alike(CONFIRM, row.email, row.language, said, leaves=writes, about=ABOUT)


def _may_ask_again(row: Waiting, now: datetime.datetime) -> bool:
    return not row.confirmed and row.asked <= now - ASK_AGAIN_AFTER


def asked_with(token: str) -> Waiting | None:
    """Who asked no more than 48 hours ago with this secret, or has confirmed already."""
    row = Waiting.objects.select_related("variant").filter(token=token).first()
    if row and (row.confirmed or row.asked > timezone.now() - CONFIRM_WITHIN):
        return row
    return None


def confirm(row: Waiting) -> None:
    """It may be back by now: then the letter leaves at once."""
    Waiting.objects.filter(pk=row.pk, confirmed__isnull=True).update(confirmed=timezone.now())
    transaction.on_commit(partial(look_at, row.variant_id), robust=True)


def leave(row: Waiting) -> None:
    Waiting.objects.filter(pk=row.pk).delete()


def came_back(variant_id: int) -> None:
    """There are more pieces of it than before: after commit, whoever waits for it or for a box of it is told."""
    transaction.on_commit(partial(look_at, variant_id), robust=True)


def look_at(variant_id: int) -> None:
    """Only when somebody waits is there anything to do."""
    boxes = BoxLine.objects.filter(component=variant_id).values("box")
    waited_for = Q(variant=variant_id) | Q(variant__in=boxes)
    if Waiting.objects.filter(waited_for, confirmed__isnull=False).exists():
        tell_those_who_wait.enqueue()


@task()
def tell_those_who_wait() -> int:
    return tell(timezone.now())


def tell(_now: datetime.datetime) -> int:
    """One letter to each who waits for what can be bought now; the row goes with it. For the tick too.

    By whatever way it came back (a delivery, a count, a cancelled order, a new price, a switch), the tick sees it.
    """
    told = 0
    confirmed = Waiting.objects.filter(confirmed__isnull=False)
    back = buyable(confirmed.values_list("variant", flat=True).distinct())
    for row in confirmed.filter(variant__in=back).select_related("variant"):
        name = back[row.variant_id][row.language]
        with transaction.atomic():
            # Two that tell at once: only one of them deletes the row.
            if Waiting.objects.filter(pk=row.pk).delete()[0]:
                said = _context(row, name, _page(name, row.variant.sku))
                letters.write(BACK, row.email, row.language, said, about=ABOUT)
                told += 1
    return told


def forget_told(now: datetime.datetime) -> int:
    """Requests that nobody confirmed, and the letters that were only good for a moment."""
    never = Waiting.objects.filter(confirmed__isnull=True, asked__lt=now - CONFIRM_WITHIN)
    left = Letter.objects.filter(kind=BACK, sent__lt=now - LETTERS_KEPT)
    asked = Letter.objects.filter(kind=CONFIRM, written__lt=now - CONFIRM_WITHIN)
    return sum(rows.delete()[0] for rows in (never, left, asked))


def by_product() -> QuerySet[Waiting]:
    """All who confirmed and wait."""
    return Waiting.objects.filter(confirmed__isnull=False)


def _name(variant_id: int, language: str) -> Name | None:
    told = names.of([variant_id])
    return told[variant_id][language] if variant_id in told else None


def _context(row: Waiting, name: Name | None, link: str) -> dict[str, str]:
    lang = name.lang if name and name.lang != row.language else ""
    return {"name": str(name or row.variant.sku), "name_lang": lang, "link": link}


def _address(view: str, row: Waiting) -> str:
    with translation.override(row.language):
        return settings.BASE_URL + reverse(view, kwargs={"token": row.token})


def _page(name: Name, sku: str) -> str:
    return f"{settings.BASE_URL}{name.url}?{urlencode({'sku': sku})}"
