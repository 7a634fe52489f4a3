"""What events give to the clock."""

from core import tick
from events import telling, waiting_list


def register() -> None:
    tick.every_tick("offers of places", waiting_list.expire)
    tick.every_tick("reminders of events", telling.remind)
