"""Prisons, cooperatives, their workshops and memberships, and the (invented) people who speak."""

import datetime

from cooperatives.models import Cooperative, Membership, Prison, Trade, Workshop
from core.models import Consent, Person
from demo.texts import shapes
from demo.texts.cooperatives import COOPERATIVES
from demo.texts.people import PEOPLE
from demo.texts.prisons import PRISONS

CONSENT_DAYS = 600


def plant(today: datetime.date) -> None:
    for prison in PRISONS:
        latitude, longitude = prison.at or (None, None)
        names = {
            "name": prison.name.it,
            "english_name": _other(prison.name),
            "city": prison.city.it,
            "english_city": _other(prison.city),
        }
        place = {"kind": prison.kind, "latitude": latitude, "longitude": longitude}
        Prison.objects.get_or_create(code=prison.code, defaults={**names, **place})
    for cooperative in COOPERATIVES:
        _cooperative(cooperative)
    for person in PEOPLE:
        _person(person, today)


def _other(name: shapes.T) -> str:
    """The English name, where it is another one."""
    return "" if name.en == name.it else name.en or ""


def _cooperative(told: shapes.Cooperative) -> None:
    legal = told.legal
    made, _new = Cooperative.objects.get_or_create(
        code=told.code,
        defaults={
            "name": told.name,
            "legal_name": legal.name,
            "street": legal.address,
            "postcode": legal.postcode,
            "city": legal.city,
            "province": legal.province,
            "vat_number": legal.vat_number,
            "email": legal.email,
            "founded": told.since,
        },
    )
    for workshop in told.workshops:
        Workshop.objects.get_or_create(
            code=workshop.code,
            defaults={
                "cooperative": made,
                "prison": Prison.objects.get(code=workshop.prison) if workshop.prison else None,
                "trade": Trade(workshop.trade),
                "name_it": workshop.name.it,
                "name_en": workshop.name.en or "",
                "since": workshop.since,
            },
        )
    if not made.memberships.exists():
        left = told.membership.left
        Membership.objects.create(
            cooperative=made,
            kind=told.membership.kind,
            start=datetime.date(told.membership.joined, 1, 1),
            end=datetime.date(left, 12, 31) if left else None,
        )


def _person(told: shapes.Person, today: datetime.date) -> None:
    person, _new = Person.objects.get_or_create(display_name=told.name)
    if not person.consents.exists():
        Consent.objects.create(
            person=person,
            scopes=list(told.scope),
            given=today - datetime.timedelta(days=90),
            expires=today + datetime.timedelta(days=CONSENT_DAYS),
        )
