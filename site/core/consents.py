"""Did these people agree to what is shown of them? Sentences for the editor when they did not (law.md L45, L46).

What a page needs follows from what it shows: `Use` is one person, one scope and the place where it is needed.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core.models import Authorisation, Consent, Person, Picture
from core.models.consents import Scope


@dataclass(frozen=True, slots=True)
class Use:
    """What is shown of somebody; `picture` is the title of the picture in which it is, if it is in one."""

    person: Person
    scope: str
    picture: str = ""

    @property
    def told(self) -> str:
        label = str(Scope(self.scope).label)
        if not self.picture:
            return label
        return _("%(scope)s in the picture “%(title)s”") % {"scope": label, "title": self.picture}


class State(Enum):
    VALID = "valid"
    MISSING = "missing"
    NOT_YET = "not yet"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Standing:
    """How things are; `day` is until when it holds or held, or from when it will."""

    state: State
    day: datetime.date | None = None


def standing(given: Iterable[Consent], scope: str, day: datetime.date) -> Standing:
    """Of these consents of one person: the longest that holds, otherwise what became of the newest."""
    covering = sorted((one for one in given if scope in one.scopes), key=lambda one: (one.given, one.pk or 0))
    holding = [one for one in covering if one.given <= day <= one.expires and one.withdrawn is None]
    if holding:
        return Standing(State.VALID, max(one.expires for one in holding))
    if not covering:
        return Standing(State.MISSING)
    newest = covering[-1]
    if newest.withdrawn is not None:
        return Standing(State.WITHDRAWN)
    if newest.given > day:
        return Standing(State.NOT_YET, newest.given)
    return Standing(State.EXPIRED, newest.expires)


def given_by(people: Iterable[int]) -> dict[int, list[Consent]]:
    """All consents of these people, by the key of the person: one query."""
    found: dict[int, list[Consent]] = {key: [] for key in people}
    if found:
        for consent in Consent.objects.filter(person__in=list(found)):
            found[consent.person_id].append(consent)
    return found


def lacking(uses: Iterable[Use], day: datetime.date) -> list[tuple[Use, Standing]]:
    """The uses to which nobody agreed for that day, and how each stands."""
    asked = list(dict.fromkeys(uses))
    given = given_by({use.person.pk for use in asked})
    judged = [(use, standing(given[use.person.pk], use.scope, day)) for use in asked]
    return [(use, how) for use, how in judged if how.state is not State.VALID]


def refusals(uses: Iterable[Use], day: datetime.date) -> list[str]:
    """One sentence for each person and reason, naming every use that it closes."""
    grouped: dict[tuple[int, Standing], list[Use]] = {}
    for use, how in lacking(uses, day):
        grouped.setdefault((use.person.pk, how), []).append(use)
    return [_sentence(together, how) for (_person, how), together in grouped.items()]


def _sentence(uses: list[Use], how: Standing) -> str:
    said = {
        State.MISSING: _("%(name)s has no consent for: %(uses)s."),
        State.NOT_YET: _("The consent of %(name)s is not valid before %(day)s, for: %(uses)s."),
        State.EXPIRED: _("The consent of %(name)s expired, it was valid until %(day)s, for: %(uses)s."),
        State.WITHDRAWN: _("%(name)s has withdrawn the consent for: %(uses)s."),
    }[how.state]
    return said % {
        "name": uses[0].person.display_name,
        "uses": ", ".join(use.told for use in uses),
        "day": date_format(how.day, "DATE_FORMAT") if how.day else "",
    }


def crowd(pictures: Iterable[int]) -> list[Picture]:
    """Those of these pictures in which somebody can be recognised, with the people whom they name."""
    found = Picture.objects.filter(pk__in=set(pictures), shows_people=True)
    return list(found.prefetch_related("people").order_by("pk"))


def uses_of_pictures(pictures: Iterable[Picture], *scopes: str) -> list[Use]:
    return [
        Use(person, scope, picture.title)
        for picture in pictures
        for person in picture.people.all()
        for scope in (Scope.FACE, *scopes)
    ]


def nameless(pictures: Iterable[Picture]) -> list[str]:
    """A picture in which somebody can be recognised says who that is."""
    return [
        _("The picture “%(title)s” shows people and does not say who consented.") % {"title": picture.title}
        for picture in pictures
        if not picture.people.all()
    ]


def may_be_shared(picture: Picture, day: datetime.date) -> bool:
    return picture.pk in shareable([picture.pk], day)


def shareable(pictures: Iterable[int], day: datetime.date) -> set[int]:
    """Those that other sites may show beside a link: everybody in them agreed to be seen, and to be seen there."""
    keys = set(pictures)
    shown = crowd(keys)
    lacks = {use.person.pk for use, _how in lacking(uses_of_pictures(shown, Scope.SOCIAL), day)}
    return keys - {
        picture.pk
        for picture in shown
        if not picture.people.all() or any(person.pk in lacks for person in picture.people.all())
    }


def unauthorised(what: str, authorisation: Authorisation | None, day: datetime.date) -> list[str]:
    """What was made inside a prison carries the leave of that prison, valid on the day it goes out (law.md L47)."""
    if authorisation is None:
        return [_("%(what)s was made inside a prison: say with which authorisation.") % {"what": what}]
    told = {"what": what, "authorisation": str(authorisation)}
    if authorisation.given > day:
        told["day"] = date_format(authorisation.given, "DATE_FORMAT")
        return [_("%(what)s: the authorisation %(authorisation)s is not valid before %(day)s.") % told]
    if not authorisation.holds_on(day) and authorisation.expires:
        told["day"] = date_format(authorisation.expires, "DATE_FORMAT")
        return [
            _("%(what)s: the authorisation %(authorisation)s expired, it was valid until %(day)s.") % told
        ]
    return []


def unauthorised_pictures(pictures: Iterable[int], day: datetime.date) -> list[str]:
    inside = Picture.objects.filter(pk__in=set(pictures), made_inside=True).select_related("authorisation")
    return [
        reason
        for picture in inside.order_by("pk")
        for reason in unauthorised(
            _("The picture “%(title)s”") % {"title": picture.title}, picture.authorisation, day
        )
    ]
