"""Which pages are about whom: those that say so, and those in whose recordings somebody is heard or seen."""

import datetime
from collections import defaultdict
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Prefetch
from wagtail.models import Page, ReferenceIndex

from core import consents
from core.models import Person, Portrayal, Recording
from core.models.consents import Scope


def pages_about() -> set[tuple[int, int]]:
    """Each person with each page, by their keys."""
    portrayed = set(Portrayal.objects.values_list("person", "page"))
    return portrayed | {
        (person, page) for person, keys in recordings_by_person().items() for page in _pages_with(keys)
    }


def pages_of(person: Person) -> set[int]:
    return {page for one, page in pages_about() if one == person.pk}


def recordings_by_person() -> dict[int, set[int]]:
    """The recordings in which each person is heard or seen."""
    found: dict[int, set[int]] = defaultdict(set)
    for through in (Recording.heard.through, Recording.seen.through):
        for person, recording in through.objects.values_list("person", "recording"):
            found[person].add(recording)
    return found


def _pages_with(recordings: set[int]) -> set[int]:
    told = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        to_content_type=ContentType.objects.get_for_model(Recording),
        to_object_id__in=[str(one) for one in recordings],
    )
    return {int(key) for key in told.values_list("object_id", flat=True)}


def files_not_agreed(day: datetime.date) -> set[str]:
    """Files of recordings in which somebody has not agreed to be heard, or to be seen: nobody gets them."""
    closed = _closed(day)
    return {str(file.name) for one in closed for file in (one.file, one.captions_it, one.captions_en) if file}


def not_agreed(day: datetime.date) -> set[int]:
    return {one.pk for one in _closed(day)}


def _closed(day: datetime.date) -> list[Recording]:
    people = [Prefetch(name, Person.objects.all()) for name in ("heard", "seen")]
    crowd = list(Recording.objects.filter(shows_people=True).prefetch_related(*people))
    given = consents.given_by({person.pk for one in crowd for person in one.people})
    return [one for one in crowd if not _agreed(one, given, day)]


def _agreed(recording: Recording, given: dict[int, list[Any]], day: datetime.date) -> bool:
    asked = [(person, Scope.VOICE) for person in recording.heard.all()]
    asked += [(person, Scope.FACE) for person in recording.seen.all()]
    valid = consents.State.VALID
    return bool(asked) and all(
        consents.standing(given[person.pk], scope, day).state is valid for person, scope in asked
    )
