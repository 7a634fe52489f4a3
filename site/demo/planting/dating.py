"""The dates of the demo's events as a rule, as if somebody had typed them on the desk."""

import datetime
from dataclasses import replace

from core.opening import ROME
from demo.texts import shapes
from events import recurrence
from events.models import DateRule, Repeats

WEEK = 7


def start(told: shapes.Occurrence, days: int, today: datetime.date) -> datetime.datetime:
    day = today + datetime.timedelta(days=days)
    return datetime.datetime.combine(day, datetime.time(told.hour, told.minute), ROME)


def _days(told: shapes.Occurrence) -> int:
    """The day on which it was first announced."""
    return told.days if told.announced is None else told.announced


def placed(told: shapes.Event, today: datetime.date) -> tuple[shapes.Occurrence, ...]:
    """What is monthly falls on the weekdays that its rule names."""
    if told.repeats != "monthly":
        return told.occurrences
    named = recurrence.planned(rule(told, today))
    return tuple(
        replace(row, days=(one.day - today).days) for row, one in zip(told.occurrences, named, strict=True)
    )


def rule(told: shapes.Event, today: datetime.date) -> DateRule:
    """Once, every week with the weeks left out that are missing, or the days as they were chosen."""
    first = told.occurrences[0]
    opens = start(first, _days(first), today)
    closes = opens + datetime.timedelta(minutes=first.minutes)
    made = DateRule(first=opens.date(), opens=opens.time(), closes=closes.time())
    if len(told.occurrences) == 1:
        made.nights = (closes.date() - opens.date()).days
    elif told.repeats == "weekly":
        days = {_days(row) for row in told.occurrences}
        every = range(_days(first), max(days) + 1, WEEK)
        made.repeats, made.times = Repeats.WEEKLY, len(every)
        made.left_out = [
            (today + datetime.timedelta(days=day)).isoformat() for day in every if day not in days
        ]
    elif told.repeats == "monthly":
        made.repeats, made.times = Repeats.MONTHLY_WEEKDAY, len(told.occurrences)
    else:
        made.repeats = Repeats.CHOSEN
        made.chosen = [_chosen(row, today) for row in told.occurrences]
    return made


def _chosen(row: shapes.Occurrence, today: datetime.date) -> list[str]:
    opens = start(row, _days(row), today)
    closes = opens + datetime.timedelta(minutes=row.minutes)
    return [opens.date().isoformat(), f"{opens:%H:%M}", f"{closes:%H:%M}"]
