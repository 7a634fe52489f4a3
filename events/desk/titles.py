"""What an event is called where staff read of it."""

from collections.abc import Iterable
from typing import Any

from django.utils.formats import date_format

from core.opening import ROME
from events.models import Event, Occurrence


def title(event: Event) -> str:
    """As its Italian page has it; before there is one, its code. `pages` is best prefetched."""
    told: list[Any] = list(event.pages.all())
    return str(min(told, key=lambda page: page.locale_id).title) if told else event.code


def when(occurrence: Occurrence) -> str:
    return date_format(occurrence.start.astimezone(ROME), "l j F Y, H:i")


def days(occurrences: Iterable[Occurrence]) -> str:
    """«martedì 2 dicembre 2026, 18:00 · …»: of a course every date."""
    return " · ".join(when(row) for row in occurrences)
