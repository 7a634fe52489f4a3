"""Forgetting by date: from a day on another name stands in place of the name, and old versions go."""

import datetime

from django.utils import timezone

from core.forgetting import act, planning
from core.forgetting.pseudonyms import propose
from core.models import Forgetting, Person
from core.models.forgetting import Reason


def forget_due(now: datetime.datetime) -> int:
    """The clock's share: whoever's day has come; returns how many."""
    due = Person.objects.filter(forgotten__isnull=True, forget_on__lte=timezone.localdate(now)).order_by("pk")
    for person in due:
        forget(person)
    return len(due)


def forget(person: Person) -> Forgetting:
    pseudonym = person.later_name or propose(person.display_name)
    return act.forget(person, planning.proposed(person, pseudonym, Reason.DATE), reason=Reason.DATE)
