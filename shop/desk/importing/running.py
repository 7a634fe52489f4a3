"""An import's life: begun, checked a few rows at a time, looked at, written all at once.

The rows are checked by a task, and by the clock where that one stopped: each chunk is a transaction of its own that
holds the import's row, so that two who work on it never check the same rows. Writing is one transaction.
"""

import datetime
import hashlib
from collections import defaultdict
from typing import Any

from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone, translation
from django.utils.translation import gettext
from django_tasks import task

from core import page_cache
from core.models import User
from shop import inventory, options, pricing, shelf
from shop.desk import moving, telling_form
from shop.desk.importing import reading
from shop.desk.importing.checking import (
    FIELDS_OF_PRODUCT,
    Wish,
    changed,
    check,
    chosen,
    known_variants,
    put,
    sheet_of,
)
from shop.desk.importing.columns import COLUMNS, OF_PRODUCT, Vocabulary
from shop.models import ImportLine, ImportState, Outcome, Product, ProductImport, Stock, Variant
from shop.refusals import Refused

AT_ONCE = 100  # rows of a chunk
AT_FIRST = 300  # rows that the task checks; the clock does the rest
PER_TICK = 2000
LIMITS = ("low_at", "kept_for_store")
KEPT = datetime.timedelta(days=90)  # the rows of a file; that it was written is remembered


def begin(file_name: str, data: bytes, who: User) -> ProductImport:
    """Keep its rows and begin to check them; the import that is there when these bytes were written before."""
    digest = hashlib.sha256(data).hexdigest()
    known = ProductImport.objects.filter(digest=digest, state=ImportState.DONE).first()
    if known is not None:
        return known
    rows = reading.read(data)
    errors = _disagreements(rows)
    with transaction.atomic():
        made = ProductImport.objects.create(file_name=file_name[-120:], digest=digest, who=who)
        ImportLine.objects.bulk_create(
            [
                ImportLine(source=made, number=number, cells=cells, errors=errors[number])
                for number, cells in rows
            ],
            batch_size=500,
        )
        transaction.on_commit(lambda: go_on.enqueue(made.pk), robust=True)
    return made


def _disagreements(rows: list[reading.Row]) -> dict[int, list[list[str]]]:
    """What only the whole file can tell: a SKU that stands twice, rows that say different things of one product."""
    errors: dict[int, list[list[str]]] = defaultdict(list)
    labels = {column.code: str(column.label) for column in COLUMNS}
    first: dict[str, int] = {}
    for number, cells in rows:
        if (sku := cells.get("sku", "")) and first.setdefault(sku, number) != number:
            message = gettext("This SKU stands in row %(row)s already.") % {"row": first[sku]}
            errors[number].append([labels["sku"], message])
    products = dict(Variant.objects.filter(sku__in=first).values_list("sku", "product_id"))
    said: dict[tuple[Any, str], tuple[str, int]] = {}
    for number, cells in rows:
        named = (cells.get("product", "").casefold(), cells.get("producer", "").casefold())
        product = products.get(cells.get("sku", "")) or named
        for code in OF_PRODUCT:
            text = cells.get(code, "")
            before = said.setdefault((product, code), (text, number)) if text else ("", number)
            if before[1] != number and before[0].casefold() != text.casefold():
                message = gettext("Row %(row)s says “%(text)s” of the same product.")
                errors[number].append([labels[code], message % {"row": before[1], "text": before[0][:60]}])
    return errors


@task()
def go_on(import_id: int) -> int:
    return work(import_id, AT_FIRST)


def every_tick(now: datetime.datetime) -> int:
    """What a task left, because it was long or fell; old rows go."""
    ImportLine.objects.filter(source__created__lt=now - KEPT).delete()
    waiting = ProductImport.objects.filter(state__in=[ImportState.CHECKING, ImportState.WRITING])
    return sum(work(key, PER_TICK) for key in waiting.order_by("pk").values_list("pk", flat=True))


def work(import_id: int, most: int) -> int:
    """Check up to so many rows; write what is to be written. Returns how many rows were looked at."""
    looked_at = 0
    while looked_at < most and (done := _check_some(import_id)):
        looked_at += done
    _write(import_id)
    return looked_at


def language_of(who: User | None) -> str:
    """In which a task tells whoever asked for it what it found."""
    profile = getattr(who, "wagtail_userprofile", None) if who else None
    return profile.get_preferred_language() if profile else "it"


@transaction.atomic
def _check_some(import_id: int) -> int:
    source = ProductImport.objects.select_for_update().get(pk=import_id)
    if source.state != ImportState.CHECKING:
        return 0
    lines = list(source.lines.filter(outcome="")[:AT_ONCE])
    with translation.override(language_of(source.who)):
        variants = known_variants(line.cells.get("sku", "") for line in lines)
        vocabulary = Vocabulary.read()
        for line in lines:
            wish = check(line, variants, vocabulary)
            line.errors = [*line.errors, *wish.errors]
            line.changes = wish.changes
            line.outcome = Outcome.WRONG if line.errors else wish.outcome
    ImportLine.objects.bulk_update(lines, ["outcome", "errors", "changes"])
    if not source.lines.filter(outcome="").exists():
        ProductImport.objects.filter(pk=source.pk).update(state=ImportState.CHECKED)
    return len(lines)


def progress(source: ProductImport) -> dict[str, int]:
    """How many rows there are, how many were looked at, and what they come to."""
    kinds = {kind.value: Count("pk", filter=Q(outcome=kind)) for kind in Outcome}
    return source.lines.aggregate(all=Count("pk"), checked=Count("pk", filter=~Q(outcome="")), **kinds)


def confirm(source: ProductImport, *, only_good: bool) -> None:
    """From now on it is to be written; Refused when there is nothing to write or rows are wrong."""
    counted = progress(source)
    if counted["wrong"] and not only_good:
        raise Refused("wrong", gettext("Some rows are not right: nothing was written."))
    if not counted["new"] + counted["changed"]:
        raise Refused("nothing", gettext("The file changes nothing: there is nothing to write."))
    with transaction.atomic():
        begun = ProductImport.objects.filter(pk=source.pk, state=ImportState.CHECKED).update(
            state=ImportState.WRITING, only_good=only_good, note=""
        )
        if not begun:
            raise Refused("state", gettext("This file is being written, or has been written already."))
        transaction.on_commit(lambda: go_on.enqueue(source.pk), robust=True)


def _write(import_id: int) -> None:
    """All rows that were right, or none: what no longer is as the check saw it sends the file back to be looked at."""
    source = ProductImport.objects.select_related("who__wagtail_userprofile").get(pk=import_id)
    if source.state != ImportState.WRITING:
        return
    with translation.override(language_of(source.who)):
        try:
            with transaction.atomic():
                _write_all(source)
        except Refused as refusal:
            ProductImport.objects.filter(pk=import_id, state=ImportState.WRITING).update(
                state=ImportState.CHECKED, note=refusal.message[:300]
            )


def _write_all(source: ProductImport) -> None:
    locked = ProductImport.objects.select_for_update().get(pk=source.pk)
    if locked.state != ImportState.WRITING:
        return
    if ProductImport.objects.filter(digest=locked.digest, state=ImportState.DONE).exists():
        raise Refused("written", gettext("A file with the very same content has been written already."))
    lines = list(source.lines.filter(outcome__in=[Outcome.NEW, Outcome.CHANGED]))
    skus = [line.cells["sku"] for line in lines]
    list(Variant.objects.select_for_update().filter(sku__in=skus).order_by("pk"))
    variants, vocabulary = known_variants(skus), Vocabulary.read()
    touched: dict[int, bool] = {}
    for line in lines:
        wish = check(line, variants, vocabulary)
        if [wish.outcome, wish.changes] != [line.outcome, line.changes]:
            message = gettext(
                "Nothing was written: row %(row)s is no longer as it was checked. Bring the file again."
            )
            raise Refused("stale", message % {"row": line.number})
        product, is_new = _write_one(wish, source.who)
        touched[product.pk] = touched.get(product.pk, False) or is_new
    for key, is_new in touched.items():
        if is_new and source.who:
            telling_form.begin(Product.objects.get(pk=key), source.who)
    shelf.rebuild(touched)
    page_cache.soft_bump()
    ProductImport.objects.filter(pk=source.pk).update(
        state=ImportState.DONE, finished=timezone.now(), note=""
    )


def _write_one(wish: Wish, who: User | None) -> tuple[Product, bool]:
    put(wish)
    variant, product = wish.variant, wish.variant.product
    was_new, values, differs = not product.pk, wish.values, changed(wish)
    if was_new:
        product.save()
        variant.product = product
    elif of_product := differs & set(OF_PRODUCT) - {"kind"}:
        # Only these: rows of the same product were read before any of them was written.
        product.save(update_fields=[FIELDS_OF_PRODUCT.get(code, code) for code in of_product])
        if "category" in of_product:
            moving.follow(product, who)
    if kind := values.get("kind"):
        sheet_of(product, kind).save()
    is_new = wish.is_new
    variant.save()
    Stock.objects.get_or_create(variant=variant)
    if "price" in differs:
        pricing.set_price(variant, values["price"], who=who)
    limits = {code: values[code] for code in LIMITS if code in differs or (is_new and code in values)}
    if limits:
        inventory.keep(variant.pk, **limits)
    try:
        if any(wish.columns[code].of == "option" for code in differs):
            options.choose(variant, chosen(wish))
        if "counted" in differs:
            inventory.count(variant.pk, values["counted"], who=who)
    except Refused as refusal:
        raise Refused(refusal.code, f"{variant.sku}: {refusal.message}") from refusal
    return product, was_new
