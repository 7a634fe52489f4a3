"""The rule of Rome's clocks, for programs that do not know them by name (RFC 5545, 3.6.5).

Since 1996: forward on the last Sunday of March, back on the last Sunday of October, at one o'clock of Greenwich. Should
the law change, the tests see it: they compare with the operating system's table, year by year.
"""

import datetime

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard
from icalendar.prop import vRecur

NAME = "Europe/Rome"
SINCE = datetime.datetime(1996, 1, 1)  # noqa: DTZ001 - as clocks show it: the rule is what gives it a zone
WINTER, SUMMER = datetime.timedelta(hours=1), datetime.timedelta(hours=2)


def component() -> Timezone:
    zone = Timezone()
    zone.add("TZID", NAME)
    zone.add_component(
        _half(TimezoneStandard(), "CET", SUMMER, WINTER, SINCE.replace(month=10, day=27, hour=3), 10)
    )
    zone.add_component(
        _half(TimezoneDaylight(), "CEST", WINTER, SUMMER, SINCE.replace(month=3, day=31, hour=2), 3)
    )
    return zone


def _half(
    half: TimezoneStandard | TimezoneDaylight,
    name: str,
    before: datetime.timedelta,
    after: datetime.timedelta,
    first: datetime.datetime,
    month: int,
) -> TimezoneStandard | TimezoneDaylight:
    half.add("DTSTART", first)
    half.add("RRULE", vRecur({"FREQ": "YEARLY", "BYMONTH": month, "BYDAY": "-1SU"}))
    half.add("TZOFFSETFROM", before)
    half.add("TZOFFSETTO", after)
    half.add("TZNAME", name)
    return half
