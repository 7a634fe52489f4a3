"""Consents and authorisations that end: which, when, and a letter to the editors 60, 30 and 7 days before.

Each notice leaves once. A clock that stood still sends the most urgent of those that it missed, and only that.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.urls import reverse

from core import consents, heard, hiding, letters
from core.forgetting import act, planning
from core.forgetting.pseudonyms import propose
from core.models import Authorisation, Consent, HiddenPage, Newsroom, Organisation, Person
from core.opening import ROME

NOTICES = (60, 30, 7)  # days before the end
SOON = NOTICES[0]
LETTER = "consents_ending"
# Whoever has not signed yet is no case of a consent that ended: the editors wait for the paper.
AGREED_ONCE = Q(consents__isnull=False)


@dataclass(frozen=True, slots=True)
class Ending:
    """A consent that ends, and that no later one goes on from; `days` is how many are left after today."""

    consent: Consent
    days: int

    @property
    def person(self) -> Person:
        return self.consent.person


def soon(today: datetime.date, within: int = SOON) -> list[Ending]:
    """Those that end within so many days, the first to end first."""
    last = today + datetime.timedelta(days=within)
    found = Consent.objects.filter(withdrawn__isnull=True, expires__range=(today, last))
    rows = list(found.select_related("person").order_by("expires", "pk"))
    given = consents.given_by({row.person_id for row in rows})
    return [Ending(row, (row.expires - today).days) for row in rows if _for_good(row, given[row.person_id])]


def _for_good(consent: Consent, theirs: Iterable[Consent]) -> bool:
    after = consent.expires + datetime.timedelta(days=1)
    valid = consents.State.VALID
    return any(consents.standing(theirs, scope, after).state is not valid for scope in consent.scopes)


def authorisations_soon(today: datetime.date, within: int = SOON) -> "QuerySet[Authorisation]":
    last = today + datetime.timedelta(days=within)
    return Authorisation.objects.filter(expires__range=(today, last)).order_by("expires", "pk")


@transaction.atomic
def tell_editors(now: datetime.datetime) -> int:
    """One letter with all the notices that are due; returns how many it holds."""
    to = address()
    if not to:
        return 0
    due = [one for one in soon(now.astimezone(ROME).date()) if _claim(one)]
    if due:
        rows = [
            {"ending": one, "url": settings.BASE_URL + reverse("people:edit", args=[one.person.pk])}
            for one in due
        ]
        letters.write(LETTER, to, "it", {"rows": rows})
    return len(due)


def _claim(ending: Ending) -> bool:
    """Whoever writes the number down first sends the notice; another clock at the same time finds it taken."""
    notice = min(days for days in NOTICES if ending.days <= days)
    untold = Q(told_days__isnull=True) | Q(told_days__gt=notice)
    return bool(Consent.objects.filter(untold, pk=ending.consent.pk).update(told_days=notice))


def address() -> str:
    return Newsroom.load().email or Organisation.load().email


def overdue(now: datetime.datetime) -> list[Person]:
    """Those whose consent ended ninety days ago, whom nobody renewed, and of whom a page or a picture is kept."""
    long_ago = now - hiding.KEPT
    hidden = {key for key, since in hidden_since().items() if since <= long_ago}
    spoken = Q(recordings_heard__isnull=False) | Q(recordings_seen__isnull=False)
    found = Person.objects.filter(Q(pk__in=hidden) | spoken & AGREED_ONCE, forgotten__isnull=True).distinct()
    return [person for person in found.order_by("pk") if lapsed(person, now)]


def hidden_since() -> dict[int, datetime.datetime]:
    """People by their keys: since when a page about them, or a picture of them, is off the site."""
    pages = dict(HiddenPage.objects.values_list("page", "since"))
    found = [(person, pages[page]) for person, page in heard.pages_about() if page in pages]
    withheld = Person.objects.filter(AGREED_ONCE, pictures__withheld__isnull=False)
    found += withheld.values_list("pk", "pictures__withheld")
    first: dict[int, datetime.datetime] = {}
    for person, since in found:
        first[person] = min(since, first.get(person, since))
    return first


def erase_overdue(now: datetime.datetime) -> int:
    """What nobody renewed goes the way of a withdrawal: pages, pictures and the name, everywhere."""
    due = overdue(now)
    for person in due:
        act.forget(person, planning.proposed(person, propose(person.display_name)))
    return len(due)


def lapsed(person: Person, now: datetime.datetime) -> bool:
    """No consent of theirs held in these ninety days: a page may have been hidden for somebody else in it."""
    day = (now - hiding.KEPT).astimezone(ROME).date()
    return not person.consents.filter(withdrawn__isnull=True, expires__gte=day).exists()
