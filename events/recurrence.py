"""Which days a rule names, and which moments these are: hours are those of the clocks in Rome, all year.

A date keeps its hour on the wall when the clocks change. An hour that a night in March leaves out is said an hour
later, as the clocks show it; of an hour that a night in October has twice, the first is meant.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from dateutil import rrule, tz
from django.utils.formats import date_format, time_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from core.opening import ROME
from events.models.rules import MOST_DATES, DateRule, Repeats

LAST_DAYS = (28, 29, 30, 31)
FIFTH = 5
SUNDAY = 6
# Italian says «ogni primo martedì» but «ogni prima domenica».
WEEKDAYS = {
    1: _("every first %(weekday)s of the month"),
    2: _("every second %(weekday)s of the month"),
    3: _("every third %(weekday)s of the month"),
    4: _("every fourth %(weekday)s of the month"),
    -1: _("every last %(weekday)s of the month"),
}
SUNDAYS = {
    1: _("every first Sunday of the month"),
    2: _("every second Sunday of the month"),
    3: _("every third Sunday of the month"),
    4: _("every fourth Sunday of the month"),
    -1: _("every last Sunday of the month"),
}
DAY = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Planned:
    """One date of a rule: the day that it belongs to, and its moments."""

    day: datetime.date
    start: datetime.datetime
    end: datetime.datetime
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A day with its hours, as a rule names it."""

    day: datetime.date
    opens: datetime.time
    closes: datetime.time
    nights: int = 0

    @classmethod
    def kept(cls, row: list[str]) -> Day:
        """As `DateRule.chosen` keeps it."""
        day, opens, closes = row
        hours = datetime.time.fromisoformat(opens), datetime.time.fromisoformat(closes)
        return cls(datetime.date.fromisoformat(day), *hours)

    def to_keep(self) -> list[str]:
        return [self.day.isoformat(), f"{self.opens:%H:%M}", f"{self.closes:%H:%M}"]

    def planned(self) -> Planned:
        opens = datetime.datetime.combine(self.day, self.opens)
        nights = self.nights or (1 if self.closes <= self.opens else 0)
        closes = datetime.datetime.combine(self.day + nights * DAY, self.closes)
        start, end = moment(opens), moment(closes)
        if end <= start:  # only where the clocks jump over what lies between
            end = start + (closes - opens)
        return Planned(self.day, start, end, remark(opens) or remark(closes))


def moment(wall: datetime.datetime) -> datetime.datetime:
    """When the clocks of Rome show this. In UTC, where moments are told apart and subtracted rightly."""
    return tz.resolve_imaginary(wall.replace(tzinfo=ROME, fold=0)).astimezone(datetime.UTC)


def remark(wall: datetime.datetime) -> str:
    """What has to be said of an hour that this night does not have, or has twice."""
    hour = date_format(wall, "H:i")
    if not tz.datetime_exists(wall, ROME):
        shown = date_format(moment(wall).astimezone(ROME), "H:i")
        said = gettext("At %(hour)s the clocks go forward that night: it becomes %(shown)s.")
        return said % {"hour": hour, "shown": shown}
    if tz.datetime_ambiguous(wall, ROME):
        return gettext("That night has %(hour)s twice: the first is meant, before the clocks go back.") % {
            "hour": hour
        }
    return ""


def planned(rule: DateRule) -> tuple[Planned, ...]:
    """The dates of a rule in their order, those left out left out, and no more than anybody can mean."""
    found = [day.planned() for day in _days(rule)[:MOST_DATES]]
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def counted(rule: DateRule) -> int:
    """How many days it names, those left out too; beyond the most that there may be nobody counts on."""
    return sum(1 for _day in islice(_repeated(rule), MOST_DATES + 1)) + len(rule.chosen)


def _days(rule: DateRule) -> list[Day]:
    """Those that repeat and those chosen by hand, without those left out."""
    without = rule.without
    days = [Day(day, rule.opens, rule.closes, rule.nights) for day in islice(_repeated(rule), MOST_DATES)]
    days += [Day.kept(row) for row in rule.chosen]
    left = (day for day in days if day.day not in without)
    return sorted(left, key=lambda day: (day.day, day.opens))


def _repeated(rule: DateRule) -> Iterator[datetime.date]:
    """A number of times counts the dates left out too: leaving one out shortens a course, it adds no evening."""
    if rule.repeats == Repeats.CHOSEN:
        return
    if rule.repeats == Repeats.ONCE:
        yield rule.first
        return
    begins = datetime.datetime.combine(rule.first, datetime.time())
    until = datetime.datetime.combine(rule.until, datetime.time()) if rule.until else None
    count = None if until else rule.times or MOST_DATES
    for found in rrule.rrule(**_frequency(rule), dtstart=begins, until=until, count=count):
        yield found.date()


def _frequency(rule: DateRule) -> dict[str, object]:
    if rule.repeats == Repeats.WEEKLY:
        return {"freq": rrule.WEEKLY}
    if rule.repeats == Repeats.MONTHLY_DAY:
        # The 31st of a month that has none is its last day.
        days = [day for day in LAST_DAYS if day <= rule.first.day] or [rule.first.day]
        return {"freq": rrule.MONTHLY, "bymonthday": days, "bysetpos": -1}
    return {
        "freq": rrule.MONTHLY,
        "byweekday": rrule.weekday(rule.first.weekday(), week_of_month(rule.first)),
    }


def week_of_month(day: datetime.date) -> int:
    """1 for the first Tuesday of a month; -1 for a fifth one: few months have it, every month has a last."""
    number = (day.day - 1) // 7 + 1
    return -1 if number == FIFTH else number


def in_words(rule: DateRule) -> str:
    """«Ogni martedì, 18:00–19:30, fino al 3 marzo 2027»."""
    parts = [_how_often(rule)]
    if rule.repeats != Repeats.CHOSEN:
        parts.append(f"{time_format(rule.opens, 'H:i')}–{time_format(rule.closes, 'H:i')}")
    if rule.repeats not in (Repeats.ONCE, Repeats.CHOSEN):
        if rule.until:
            until = gettext("until %(day)s") % {"day": date_format(rule.until, "j F Y")}
            parts.append(until)
        elif rule.times:
            times = ngettext("once", "%(times)s times", rule.times) % {"times": rule.times}
            parts.append(times)
    return ", ".join(parts)


def _how_often(rule: DateRule) -> str:
    weekday = date_format(rule.first, "l")
    if rule.repeats == Repeats.ONCE:
        return date_format(rule.first, "l j F Y")
    if rule.repeats == Repeats.WEEKLY:
        return gettext("every %(weekday)s") % {"weekday": weekday}
    if rule.repeats == Repeats.MONTHLY_DAY:
        if rule.first.day == LAST_DAYS[-1]:
            return gettext("on the last day of every month")
        return gettext("on day %(day)s of every month") % {"day": rule.first.day}
    if rule.repeats == Repeats.MONTHLY_WEEKDAY:
        said = SUNDAYS if rule.first.weekday() == SUNDAY else WEEKDAYS
        return str(said[week_of_month(rule.first)]) % {"weekday": weekday}
    return ngettext("one chosen date", "%(count)s chosen dates", len(rule.chosen)) % {
        "count": len(rule.chosen)
    }
