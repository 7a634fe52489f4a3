"""A file of tracking numbers: checked when it is brought, then done row by row, each in a transaction of its own.

A row marks itself done in the transaction that ships its order: whoever takes the work up after a fall begins with the
rows that are left, and no order leaves twice.
"""

import datetime

from django.db import transaction
from django.db.models import Count, Q
from django.utils import timezone, translation
from django.utils.translation import gettext
from django_tasks import task

from core.models import User
from shop import fulfilment, later_letters, packing
from shop.desk.importing.running import language_of
from shop.desk.shipping_day import effects, numbers
from shop.models import Effect, Order, PackingRun, Shipment, TrackingImport, TrackingLine
from shop.models.imports import ImportState
from shop.refusals import Refused

AT_FIRST = 200  # rows that the task does; the clock does the rest
PER_TICK = 1000
LIVE = (Effect.SHIP, Effect.NUMBER, Effect.DELIVERED)


def begin(file_name: str, data: bytes, who: User, run: PackingRun | None, courier: str) -> TrackingImport:
    """Keep what the file says and what it would do. Nothing has moved yet."""
    rows = numbers.read(data)
    known = effects.Known.read(row.cells for row in rows)
    with transaction.atomic():
        made = TrackingImport.objects.create(
            file_name=file_name[-120:], who=who, run=run, courier=courier[:60], state=ImportState.CHECKED
        )
        TrackingLine.objects.bulk_create(
            [_line(made, row, effects.of(row.number, row.cells, known, courier)) for row in rows],
            batch_size=500,
        )
    return made


def _line(source: TrackingImport, row: numbers.Row, wish: effects.Wish) -> TrackingLine:
    return TrackingLine(
        source=source,
        number=row.number,
        cells=row.cells,
        order=wish.order,
        shipment=wish.parcel,
        effect=wish.effect,
        note=wish.note[:250],
    )


def confirm(source: TrackingImport) -> None:
    """From now on its good rows are done; Refused when there is none, or when it was confirmed already."""
    if not source.lines.filter(effect__in=LIVE).exists():
        raise Refused("nothing", gettext("The file changes nothing: there is nothing to write."))
    with transaction.atomic():
        begun = TrackingImport.objects.filter(pk=source.pk, state=ImportState.CHECKED).update(
            state=ImportState.WRITING
        )
        if not begun:
            raise Refused("state", gettext("This file is being written, or has been written already."))
        transaction.on_commit(lambda: go_on.enqueue(source.pk), robust=True)


@task()
def go_on(import_id: int) -> int:
    return work(import_id, AT_FIRST)


def every_tick(now: datetime.datetime) -> int:
    """What a task left, because it was long or fell."""
    waiting = TrackingImport.objects.filter(state=ImportState.WRITING).order_by("pk")
    return sum(work(key, PER_TICK) for key in waiting.values_list("pk", flat=True))


def progress(source: TrackingImport) -> dict[str, int]:
    kinds = {kind.value: Count("pk", filter=Q(effect=kind)) for kind in Effect}
    written = Count("pk", filter=Q(done__isnull=False))
    live = Count("pk", filter=Q(effect__in=LIVE) | Q(done__isnull=False))
    return source.lines.aggregate(all=Count("pk"), written=written, live=live, **kinds)


def work(import_id: int, most: int) -> int:
    """Do up to so many rows; returns how many were done."""
    source = TrackingImport.objects.select_related("who__wagtail_userprofile", "run").get(pk=import_id)
    if source.state != ImportState.WRITING:
        return 0
    waiting = source.lines.filter(effect__in=LIVE, done__isnull=True).order_by("number")
    done = 0
    with translation.override(language_of(source.who)):
        for key in waiting.values_list("pk", flat=True)[:most]:
            done += _do(key, source)
    if not waiting.exists():
        _finish(source)
    return done


@transaction.atomic
def _do(key: int, source: TrackingImport) -> int:
    """One row: looked at again under the order's lock, done once."""
    line = TrackingLine.objects.select_for_update().get(pk=key)
    if line.done is not None or line.effect not in LIVE:
        return 0
    Order.objects.select_for_update().get(pk=line.order_id)
    known = effects.Known.read([line.cells])
    wish = effects.of(line.number, line.cells, known, source.courier)
    try:
        with transaction.atomic():
            _act(wish, source.who)
    except Refused as refusal:
        wish.effect, wish.note = Effect.WRONG, refusal.message
    TrackingLine.objects.filter(pk=key).update(
        effect=wish.effect,
        note=wish.note[:250],
        done=None if wish.effect == Effect.WRONG else timezone.now(),
    )
    return 1


def _act(wish: effects.Wish, who: User | None) -> None:
    order, parcel = wish.order, wish.parcel
    if order is None:
        return
    if wish.effect == Effect.SHIP:
        left = wish.delivered  # what is delivered left before, whenever we are told
        fulfilment.ship(order, who=who, carrier=wish.courier, tracking=wish.tracking, when=left)
        parcel = Shipment.objects.filter(order=order, tracking=wish.tracking).last()
    elif wish.effect == Effect.NUMBER and parcel is not None:
        Shipment.objects.filter(pk=parcel.pk).update(tracking=wish.tracking, carrier=wish.courier)
        parcel.refresh_from_db()
        later_letters.shipped(order, parcel)
    if wish.delivered is not None and parcel is not None and parcel.delivered_at is None:
        fulfilment.delivered(parcel, wish.delivered)


def _finish(source: TrackingImport) -> None:
    ended = TrackingImport.objects.filter(pk=source.pk, state=ImportState.WRITING).update(
        state=ImportState.DONE, finished=timezone.now()
    )
    if ended and source.run_id:
        packing.close_finished(source.run_id)
