"""Who we are, where the store is and when it is open, for search engines (product.md J2)."""

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.urls import reverse

from core import structured
from core.models import Organisation
from core.structured import Thing
from home.visit import Ahead, Day, Visit, visit

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
CLOSED = datetime.time(0)  # from midnight to midnight means closed the whole day


def everything(language: str, request: Any) -> list[Thing]:
    """What a home page tells: the consortium, its store, its site."""
    house = structured.house(request)
    return [
        structured.organisation(house, language),
        store(house, _visit(language, request), f"/{language}/"),
        structured.website(language, reverse("search:search")),
    ]


def of_store(language: str, request: Any, url: str) -> Thing:
    return store(structured.house(request), _visit(language, request), url)


def store(house: Organisation, opening: Visit, url: str) -> Thing:
    """Nothing while nobody has said where it is."""
    if not house.street:
        return {}
    return {
        "@type": "Store",
        "@id": f"{settings.BASE_URL}/#store",
        "name": house.name,
        "url": structured.whole(url),
        "image": structured.whole(static("icons/share.jpg")),
        "telephone": house.phone,
        "email": house.email,
        "address": structured.postal(house.street, house.postcode, house.city, house.province),
        "geo": structured.position(house.latitude, house.longitude),
        "currenciesAccepted": "EUR",
        "parentOrganization": structured.us(),
        "openingHoursSpecification": list(_week(opening.week)),
        "specialOpeningHoursSpecification": list(_exceptions(opening.exceptions)),
    }


def _week(days: Iterable[Day]) -> Iterator[Thing]:
    for name, day in zip(DAYS, days, strict=True):
        for opens, closes in day.hours:
            yield {**_hours(opens, closes), "dayOfWeek": f"https://schema.org/{name}"}


def _exceptions(ahead: Iterable[Ahead]) -> Iterator[Thing]:
    for one in ahead:
        for opens, closes in one.hours or ((CLOSED, CLOSED),):
            yield {**_hours(opens, closes), "validFrom": one.first, "validThrough": one.last}


def _hours(opens: datetime.time, closes: datetime.time) -> Thing:
    return {"@type": "OpeningHoursSpecification", "opens": f"{opens:%H:%M}", "closes": f"{closes:%H:%M}"}


def _visit(language: str, request: Any) -> Visit:
    frame = getattr(request, "frame", None)
    known: Visit = frame.visit if frame is not None else visit(language)
    return known
