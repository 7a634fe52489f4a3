"""Under which names the people portrayed are shown at the head of a story."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from core import consents
from core.consents import Use
from core.models import Person
from core.models.consents import Scope


@dataclass(frozen=True, slots=True)
class Portrayed:
    """The names that may be shown, and those that may not: their own, without a consent that covers them."""

    shown: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


def of(story: Any) -> Portrayed:
    """A pseudonym may be shown; one's own name only while a consent covers it."""
    if not story.shows_people:
        return Portrayed()
    people = list(Person.objects.filter(portrayals__page=story.pk or 0).order_by("display_name"))
    own = [person for person in people if not person.is_pseudonym]
    lacking = consents.lacking([Use(person, Scope.NAME) for person in own], timezone.localdate())
    silent = {use.person.pk for use, _how in lacking}
    return Portrayed(
        shown=tuple(person.display_name for person in people if person.pk not in silent),
        silent=tuple(person.display_name for person in people if person.pk in silent),
    )
