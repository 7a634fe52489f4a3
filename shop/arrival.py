"""When a parcel arrives, and until when one must order for it to come before Christmas: reckoned, never typed."""

from __future__ import annotations

import datetime
from collections.abc import Hashable, Sequence

from core.opening import ROME
from shop import dispatch, working_days
from shop.lines import Line
from shop.models.delivery import DeliveryZone

TOLD_FOR = datetime.timedelta(days=45)  # before Christmas Eve; earlier nobody asks


def window(zone: DeliveryZone, leaves: datetime.date) -> tuple[datetime.date, datetime.date]:
    """The first and the last day on which what leaves on that day can arrive."""
    return working_days.after(leaves, zone.days_from), working_days.after(leaves, zone.days_to)


def christmas_eve(today: datetime.date) -> datetime.date | None:
    """The coming one, in its season only."""
    eve = datetime.date(today.year, 12, 24)
    return eve if eve - TOLD_FOR <= today <= eve else None


def last_order_day(
    lines: Sequence[Line], zone: DeliveryZone, by: datetime.date, cut_off: datetime.time
) -> datetime.date | None:
    """The last working day on which these goods can be ordered and still arrive by that day."""
    slow = list({_what_counts(line): line for line in lines}.values())
    for back in range(TOLD_FOR.days + 1):
        day = by - datetime.timedelta(days=back)
        if working_days.is_working(day) and _arrives(slow, zone, day, cut_off) <= by:
            return day
    return None


def _what_counts(line: Line) -> Hashable:
    """Lines that are alike in this leave on the same day, whenever they are ordered."""
    waits = line.supply if line.supply.must_wait(line.quantity) else None
    return line.variant.dispatch_days, tuple(line.variant.dispatch_weekdays), waits


def _arrives(
    lines: Sequence[Line], zone: DeliveryZone, ordered: datetime.date, cut_off: datetime.time
) -> datetime.date:
    morning = datetime.datetime.combine(ordered, datetime.time.min, ROME)
    leaves = max(
        dispatch.leaves_by(line.variant, line.supply, line.quantity, morning, cut_off) for line in lines
    )
    return working_days.after(leaves, zone.days_to)
