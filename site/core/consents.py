"""May these people be shown? Sentences for the editor when somebody has not agreed (law.md L45, L46)."""

import datetime
from collections.abc import Iterable

from django.utils.translation import gettext as _

from core.models import Consent, Person, Picture
from core.models.people import Scope


def agreed(people: Iterable[Person], scope: str, day: datetime.date) -> set[int]:
    """The keys of those whose consent covers that use on that day: one query."""
    valid = Consent.objects.valid_on(day).filter(person__in=[person.pk for person in people])
    return {consent.person_id for consent in valid if scope in consent.scopes}


def missing_for_people(people: Iterable[Person], scope: str, day: datetime.date) -> list[str]:
    portrayed = list(people)
    may = agreed(portrayed, scope, day)
    return [
        _("%(name)s has no valid consent that covers: %(scope)s.")
        % {"name": person.display_name, "scope": Scope(scope).label}
        for person in portrayed
        if person.pk not in may
    ]


def missing_for_pictures(pictures: Iterable[int], day: datetime.date) -> list[str]:
    """A picture in which somebody can be recognised names them, and each of them agreed to be seen."""
    reasons = []
    for picture in Picture.objects.filter(pk__in=pictures, shows_people=True).prefetch_related("people"):
        shown = list(picture.people.all())
        if not shown:
            reasons.append(
                _("The picture “%(title)s” shows people and does not say who consented.")
                % {"title": picture.title}
            )
        may = agreed(shown, Scope.FACE, day)
        reasons += [
            _("%(name)s is seen in the picture “%(title)s” without a valid consent.")
            % {"name": person.display_name, "title": picture.title}
            for person in shown
            if person.pk not in may
        ]
    return reasons
