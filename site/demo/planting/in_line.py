"""A date that is full: two places are offered to the first who waited, others wait behind. All invented."""

import datetime

from django.db.models import F
from django.utils import timezone

from events import seats
from events.models import Occurrence, Participation, Registration

State = Registration.State
OFFERED = ("Nadia Greco", "it", 2)
IN_LINE = (("Rosa Montani", "it", 2), ("Peter Doyle", "en", 1), ("Carlo Vitali", "it", 4))
OPEN_FOR = datetime.timedelta(hours=20)


def plant() -> None:
    if Registration.objects.filter(name=OFFERED[0]).exists():
        return
    now = timezone.now()
    rows = Occurrence.objects.filter(start__gt=now + 2 * OPEN_FOR, seats=F("taken"))
    here = rows.filter(event__participation=Participation.HERE).exclude(state=Occurrence.State.CANCELLED)
    row = here.order_by("start", "pk").first()
    crowds = Registration.objects.filter(occurrence=row, state=State.CONFIRMED, seats__gt=OFFERED[2])
    crowd = crowds.order_by("pk").first()
    if row is None or crowd is None:
        return
    crowd.seats -= OFFERED[2]
    crowd.save(update_fields=["seats"])
    _book(row, *OFFERED, state=State.OFFERED, offered_until=now + OPEN_FOR)
    for name, language, people in IN_LINE:
        _book(row, name, language, people, state=State.WAITING)
        seats.wait(row, people)


def _book(row: Occurrence, name: str, language: str, people: int, **standing: object) -> None:
    agreed = timezone.now() - datetime.timedelta(days=2)
    Registration.objects.create(
        occurrence=row,
        name=name,
        email=f"{name.split()[0].lower()}@example.org",
        language=language,
        seats=people,
        consented=agreed,
        created=agreed,
        **standing,
    )
