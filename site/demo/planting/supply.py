"""What is there of the demo's products, and what is to come: batches with their day, pre-orders, made to order."""

import datetime

from demo.texts import shapes
from shop import batches, inventory
from shop.models import Reason, Variant

SECOND_BATCH = 30  # from so many pieces on, half of them were made later
BETWEEN = datetime.timedelta(days=21)
SINCE = datetime.timedelta(days=10)
LEFT_OVER = ("TAR-PEP-250", 4)  # pieces of a batch whose day has passed: they wait to be taken off the shelf


def receive(
    variant: Variant, told: shapes.Variant, food: shapes.FoodSheet | None, today: datetime.date
) -> None:
    """Food comes in batches, everything else as it is."""
    if food is None:
        inventory.move(variant.pk, told.stock, Reason.RECEIPT)
    else:
        made = today - SINCE if food.keeps > SINCE.days else today
        halves = [told.stock]
        if told.stock >= SECOND_BATCH and food.keeps > (SINCE + BETWEEN).days:
            halves = [told.stock - told.stock // 2, told.stock // 2]
        for pieces, day in zip(halves, (made, made - BETWEEN), strict=False):
            _batch(variant, pieces, day, day + datetime.timedelta(days=food.keeps))
        if variant.sku == LEFT_OVER[0]:
            past = today - datetime.timedelta(days=2)
            _batch(variant, LEFT_OVER[1], past - datetime.timedelta(days=food.keeps), past)
    if told.to_come:
        comes_on = _next(told.comes_on, today) if told.comes_on else None
        inventory.keep(variant.pk, to_come=told.to_come, comes_on=comes_on, made_in=told.made_in)


def _batch(variant: Variant, pieces: int, made: datetime.date, best_before: datetime.date) -> None:
    if pieces:
        batch = batches.made(variant, f"L{made:%y%j}", best_before)
        inventory.move(variant.pk, pieces, Reason.RECEIPT, batch=batch)


def _next(day: tuple[int, int], today: datetime.date) -> datetime.date:
    """The next time that this day of the year comes."""
    this_year = datetime.date(today.year, *day)
    return this_year if this_year > today else datetime.date(today.year + 1, *day)
