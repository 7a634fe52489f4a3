"""Members, past members and guests, by dates: what each is on a day, and how it is said with its years."""

import datetime
from collections.abc import Iterable

from django.utils.translation import gettext

from cooperatives.models.producers import Membership

Kind = Membership.Kind
DAY = datetime.timedelta(days=1)


def standings(day: datetime.date) -> dict[int, str]:
    """What each cooperative is on that day: member, past (was a member), or guest. One query."""
    found: dict[int, str] = {}
    for row in Membership.objects.filter(start__lte=day).order_by("start"):
        running = row.end is None or row.end > day
        if row.kind == Kind.GUEST:
            found.setdefault(row.cooperative_id, "guest")
        elif running:
            found[row.cooperative_id] = "member"
        elif found.get(row.cooperative_id) != "member":
            found[row.cooperative_id] = "past"
    return found


def said(rows: Iterable[Membership], day: datetime.date) -> list[str]:
    """«Socia fondatrice, dal 2015 al 2021», «socia dal 2023»: every stretch that has begun, in order."""
    return [_said(row, day) for row in sorted(rows, key=lambda row: row.start) if row.start <= day]


def _said(row: Membership, day: datetime.date) -> str:
    years = {"start": row.start.year, "end": (row.end - DAY).year if row.end else None}
    over = row.end is not None and row.end <= day
    if row.kind == Kind.FOUNDER:
        text = (
            gettext("founding member, from %(start)s to %(end)s")
            if over
            else gettext("founding member, since %(start)s")
        )
    elif row.kind == Kind.MEMBER:
        text = gettext("member from %(start)s to %(end)s") if over else gettext("member since %(start)s")
    else:
        text = (
            gettext("guest producer from %(start)s to %(end)s")
            if over
            else gettext("guest producer since %(start)s")
        )
    return text % years
