"""Where personal data stand, and how each place exports, erases, forgets and purges them.

Every app registers its own in `ready()`; a test lists every model with a name, an e-mail or a telephone and
fails for one that nobody registered (GDPR art. 15, 17; law.md L44, L45).
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.utils.functional import Promise

if TYPE_CHECKING:
    from core.models import Person

Record = dict[str, Any]


def _nothing_to_export(email: str) -> list[Record]:
    return []


def _nothing_stays(email: str) -> list[str]:
    return []


def _nothing(_about: object) -> int:
    return 0


@dataclass(frozen=True)
class PersonalData:
    """One place. Each function returns what it did: records, or the number of rows changed."""

    name: str
    models: tuple[str, ...]  # "app.Model"
    export: Callable[[str], list[Record]] = field(default=_nothing_to_export)
    erase: Callable[[str], int] = field(default=_nothing)
    forget: Callable[["Person"], int] = field(default=_nothing)
    purge: Callable[[datetime.datetime], int] = field(default=_nothing)
    # Of a place where customers write about others: the columns that say who they are, "app.Model.field". Everything
    # else there is searched for the name of somebody portrayed. `letters` begins what its letters are about.
    writers: tuple[str, ...] = ()
    letters: str = ""
    # For whoever asks what is kept about them: what the place is called, and sentences on what has to stay there.
    label: str | Promise = ""
    stays: Callable[[str], list[str]] = field(default=_nothing_stays)


_places: dict[str, PersonalData] = {}


def register(place: PersonalData) -> None:
    _places[place.name] = place


def places() -> list[PersonalData]:
    return list(_places.values())


def export(email: str) -> dict[str, list[Record]]:
    """Everything that is kept about an address, by place; places with nothing are left out."""
    found = {place.name: place.export(email) for place in places()}
    return {name: records for name, records in found.items() if records}


@dataclass(frozen=True, slots=True)
class Kept:
    """What a place holds about an address. `stays`: what an erasure leaves there, and why."""

    label: str
    records: int
    stays: list[str]


def preview(email: str) -> list[Kept]:
    """For whoever is about to erase an address; places with nothing are left out."""
    found = [
        Kept(str(place.label or place.name), len(place.export(email)), place.stays(email))
        for place in places()
    ]
    return [kept for kept in found if kept.records]


def erase(email: str) -> dict[str, int]:
    """Erase an address everywhere that the law allows; what must be kept (orders, ten years) stays."""
    return {place.name: place.erase(email) for place in places()}


def forget(person: "Person") -> dict[str, int]:
    """Take a portrayed person's name out of every place."""
    return {place.name: place.forget(person) for place in places()}


def purge(now: datetime.datetime) -> dict[str, int]:
    """Remove what has been kept long enough. Called by the tick."""
    return {place.name: place.purge(now) for place in places()}
