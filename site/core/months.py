"""The months: counted back from a day, and their names for our own catalogue.

Django's Italian catalogue begins them with a capital, which Italian does not; ours is asked first.
"""

import datetime

from django.utils.translation import gettext_noop as _

MONTHS = (
    _("January"),
    _("February"),
    _("March"),
    _("April"),
    _("May"),
    _("June"),
    _("July"),
    _("August"),
    _("September"),
    _("October"),
    _("November"),
    _("December"),
)


def months_before(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months earlier; at most the 28th, which every month has."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return datetime.date(year, month + 1, min(day.day, 28))
