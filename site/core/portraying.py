"""What a page shows of people: in words, by name, by the face, by the voice; and in which pictures."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.utils import timezone
from modelcluster.models import get_all_child_relations
from wagtail.fields import StreamField

from core import consents
from core.consents import Use
from core.models import Picture
from core.models.consents import Scope
from core.opening import ROME

RECORDING = "recording"  # the block of a sound or a film


def picture_ids(page: Any) -> set[int]:
    """Every picture that the page shows: its own, those beside it, in its content, before a film."""
    found = {one.poster_id for one in recordings(page)} | {page.picture_id, *_beside(page)}
    for field in _streams(page):
        references = field.extract_references(field.value_from_object(page))
        found |= {int(key) for model, key, *_path in references if model is Picture}
    return found - {None}


def _beside(page: Any) -> Iterator[int]:
    """Those in rows that belong to the page."""
    for relation in get_all_child_relations(type(page)):
        columns = relation.related_model._meta.concrete_fields
        names = [column.attname for column in columns if column.related_model is Picture]
        for row in getattr(page, relation.get_accessor_name()).all() if names else ():
            yield from (getattr(row, name) for name in names)


def uses(page: Any) -> list[Use]:
    """All that people must have agreed to before this page is seen."""
    also = type(page).also_agreed
    portrayed = [row.person for row in page.portrayals.all()]
    found = [Use(person, scope) for person in portrayed for scope in (Scope.TEXT, *also)]
    found += [Use(person, Scope.NAME) for person in portrayed if not person.is_pseudonym]
    for recording in recordings(page):
        found += [Use(person, Scope.VOICE) for person in recording.heard.all()]
        found += [Use(person, Scope.FACE) for person in recording.seen.all()]
    return found + consents.uses_of_pictures(consents.crowd(picture_ids(page)), *also)


def own_uses(page: Any) -> list[Use]:
    """Of those, what the page itself says and lets hear: without that it cannot stay. A picture can be left out."""
    return [use for use in uses(page) if not use.picture]


def refusals(page: Any) -> list[str]:
    """Why the people whom it shows close this page, for the day on which it goes out."""
    day = goes_out(page)
    shown = picture_ids(page)
    return [
        *consents.refusals(uses(page), day),
        *consents.nameless(consents.crowd(shown)),
        *consents.unauthorised_pictures(shown, day),
    ]


def goes_out(page: Any) -> datetime.date:
    """Today, or the later day for which it is scheduled: the consent must hold then."""
    now = timezone.now()
    moment = page.go_live_at if page.go_live_at and page.go_live_at > now else now
    return moment.astimezone(ROME).date()


def _streams(page: Any) -> Iterator[StreamField]:
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            yield field


def recordings(page: Any) -> Iterator[Any]:
    """The sounds and films in its content; each knows who is `heard` and `seen`."""
    for field in _streams(page):
        for block in field.value_from_object(page):
            if block.block_type == RECORDING and block.value.get("recording") is not None:
                yield block.value["recording"]
