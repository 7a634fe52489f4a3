"""People who come to the events: some at the store, some inside a prison with what the institute asks. All invented."""

import datetime

from django.db.models import F, Q
from django.utils import timezone

from core.opening import ROME
from events import inside, seats
from events.identity import Identity, Paper
from events.models import Guest, Occurrence, Registration, Venue

# (name, telephone, language, people, how many have come)
AT_THE_STORE = (
    ("Lucia Ferrante", "333 0100101", "it", 2, 0),
    ("Thomas Keller", "", "en", 1, 0),
    ("Amina Sarr", "333 0100103", "it", 3, 1),
    ("Giorgio Pavan", "333 0100104", "it", 1, 1),
)
# (name, language, people: (first name, surname, born, place, admission))
INSIDE = (
    (
        "Marta Colli",
        "it",
        (
            ("Marta", "Colli", (1978, 4, 9), "Milano", "admitted"),
            ("Pietro", "Colli", (2010, 9, 21), "Milano", "admitted"),
        ),
    ),
    ("Helen Brandt", "en", (("Helen", "Brandt", (1969, 12, 2), "Lübeck, Germania", "pending"),)),
    (
        "Saverio Neri",
        "it",
        (
            ("Saverio", "Neri", (1985, 1, 30), "Bari", "pending"),
            ("Ilaria", "Costa", (1987, 7, 14), "Genova", "refused"),
        ),
    ),
)


def plant(today: datetime.date) -> None:
    if Registration.objects.filter(name=AT_THE_STORE[0][0]).exists():
        return
    now = timezone.now()
    ahead = Occurrence.objects.filter(start__gt=now, event__participation="here").exclude(state="cancelled")
    people = sum(booked[3] for booked in AT_THE_STORE)
    with_places = Q(seats__isnull=True) | Q(seats__gte=F("taken") + people)
    if row := ahead.filter(with_places, event__venue=Venue.STORE).order_by("start", "pk").first():
        for name, phone, language, number, came in AT_THE_STORE:
            _book(row, name, number, language, phone=phone, arrived=came)
    for row in (
        ahead.filter(event__venue=Venue.PRISON).select_related("event__prison").order_by("start", "pk")
    ):
        if inside.deadline(row) > now:
            _inside(row, today)
            break


def _inside(row: Occurrence, today: datetime.date) -> None:
    now = timezone.now()
    for at, (name, language, people) in enumerate(INSIDE):
        come = [one for one in people if one[-1] != "refused"]
        if booked := _book(row, name, len(come), language):
            for number, person in enumerate(people):
                admission = person[-1]
                Guest.objects.create(
                    registration=booked,
                    sealed=_identity(person, f"CA{at}{number}000AA", today).sealed(),
                    accepted=now,
                    admission=admission,
                    decided=None if admission == "pending" else now,
                )


def _identity(
    person: tuple[str, str, tuple[int, int, int], str, str], number: str, today: datetime.date
) -> Identity:
    first, last, born, place, _admission = person
    return Identity(
        last_name=last,
        first_name=first,
        born=datetime.date(*born),
        birthplace=place,
        citizenship="tedesca" if "Germania" in place else "italiana",
        paper=Paper.CARD,
        paper_number=number,
        expires=datetime.date(today.year + 4, 6, 30),
        parent="Marta Colli" if first == "Pietro" else "",
    )


def _book(row: Occurrence, name: str, people: int, language: str, **more: object) -> Registration | None:
    """Only while there are places: the demo's dates may be full."""
    if not seats.take(row, people):
        return None
    email = f"{name.split()[0].lower()}@example.org"
    agreed = min(timezone.now(), row.start.astimezone(ROME)) - datetime.timedelta(days=3)
    return Registration.objects.create(
        occurrence=row,
        name=name,
        email=email,
        language=language,
        seats=people,
        consented=agreed,
        created=agreed,
        **more,
    )
