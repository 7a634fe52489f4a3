"""What became of an order, by its age: most were delivered long ago, those of the last days wait to be packed."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from shop import paying
from shop.models import OrderState

A_YEAR = datetime.timedelta(days=365)
LATER_IS_MORE = 1.4  # the shop grows: more of them fall in the last weeks
DAY = datetime.timedelta(days=1)
HOUR = datetime.timedelta(hours=1)
OPEN = 5 * DAY  # younger than that, it has not left
ON_ITS_WAY = 9 * DAY

Step = tuple[OrderState, datetime.datetime]


@dataclass(frozen=True, slots=True)
class Fate:
    """`steps` begins with its placing. `payment` is the way of paying that its end asks for, or empty."""

    steps: Sequence[Step]
    payment: str = ""

    @property
    def placed(self) -> datetime.datetime:
        return self.steps[0][1]

    @property
    def state(self) -> OrderState:
        return self.steps[-1][0]

    def collected(self) -> Fate:
        """The same in the store: it is never on its way, but handed over."""
        ends = self.state == OrderState.SHIPPED
        steps = [
            (OrderState.DELIVERED, moment) if step == OrderState.SHIPPED else (step, moment)
            for step, moment in self.steps
            if step != OrderState.SHIPPED or ends
        ]
        return Fate(tuple(steps), self.payment)

    def when(self, state: OrderState) -> datetime.datetime | None:
        return next((moment for step, moment in self.steps if step == state), None)


def over_a_year(number: int, now: datetime.datetime) -> Iterator[Fate]:
    """The oldest first."""
    for place in range(number):
        age = A_YEAR * (1 - (place + 0.5) / number) ** LATER_IS_MORE
        yield _of(place, now - age, age)


def _of(place: int, placed: datetime.datetime, age: datetime.timedelta) -> Fate:
    begun = (OrderState.PLACED, placed)
    if age < OPEN:
        return _waiting(place, begun, age)
    if place % 25 == 3:
        return Fate((begun, (OrderState.EXPIRED, placed + 4 * DAY)), paying.BANK_TRANSFER)
    if place % 25 == 9:
        return Fate((begun, (OrderState.CANCELLED, placed + DAY)), paying.BANK_TRANSFER)
    paid = (OrderState.PAID, placed + HOUR / 10)
    preparing = (OrderState.PREPARING, placed + DAY)
    shipped = (OrderState.SHIPPED, placed + DAY + 3 * HOUR)
    if age < ON_ITS_WAY:
        return Fate((begun, paid, preparing, shipped))
    return Fate((begun, paid, preparing, shipped, (OrderState.DELIVERED, placed + 3 * DAY)))


def _waiting(place: int, begun: Step, age: datetime.timedelta) -> Fate:
    """One in six is not paid yet; one in six lies on the packing table."""
    paid = (OrderState.PAID, begun[1] + min(HOUR / 10, age / 3))
    if place % 6 == 0:
        return Fate((begun,), paying.BANK_TRANSFER if place % 12 else paying.PAY_AT_PICKUP)
    if place % 6 == 1:
        return Fate((begun, paid, (OrderState.PREPARING, begun[1] + age / 2)))
    return Fate((begun, paid))
