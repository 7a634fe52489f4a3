"""Who comes inside, corrected by who booked: told anew, taken off the booking, or added. Until the deadline."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from core import sealing
from core.refusals import Refused
from events import booking, inside, seats
from events.identity import Identity
from events.models import Guest, Registration
from events.people_forms import PeopleForms


@dataclass(frozen=True, slots=True)
class Answer:
    """What the institute said of one person, for who booked; without a name where no key opens it any more."""

    name: str
    answer: str


class Stale(Refused):
    """The page was made of other people than those who come now."""

    def __init__(self) -> None:
        said = gettext(
            "This booking has changed meanwhile, and nothing was saved. Here is how it stands now."
        )
        super().__init__("stale", said)


def answers(registration: Registration) -> list[Answer]:
    """Of everybody, in the order in which they were told."""
    found = []
    for guest in registration.guests.order_by("pk"):
        try:
            person = guest.identity
            name = f"{person.first_name} {person.last_name}".strip()
        except (sealing.NoKey, sealing.Unreadable):
            name = ""
        found.append(Answer(name, guest.get_admission_display()))
    return found


def known(registration: Registration) -> list[Identity | None]:
    """Those who are still to come in; somebody whom no key opens any more is asked anew."""
    found: list[Identity | None] = []
    for guest in inside.expected(registration):
        try:
            found.append(guest.identity)
        except (sealing.NoKey, sealing.Unreadable):
            found.append(Identity(""))
    return found


def who(registration: Registration) -> str:
    """Whom the forms of a page stand for, in their order: by this it is seen that others stand there now."""
    return ",".join(str(guest.pk) for guest in inside.expected(registration))


def correct(registration: Registration, forms: PeopleForms, *, seen: str) -> int:
    """The forms stand for the people of `known`, in their order, then for those who are added. `seen` is what `who`
    said when they were shown. The institute is asked anew about whoever is changed; returns how many are. After
    Refused nothing has changed.
    """
    with transaction.atomic():
        row, booked = seats.held(registration)
        now = timezone.now()
        inside.still_open(row, now)
        if booked.state != Registration.State.CONFIRMED:
            raise Refused(
                "ended", gettext("This booking has no place any more: there is nothing to correct.")
            )
        refuse_stale(booked, seen)
        guests = list(inside.expected(booked))
        if not forms.staying:
            raise Refused(
                "nobody", gettext("If nobody comes, cancel the booking: the link stands on its page.")
            )
        if len(forms) < len(guests):
            raise Stale
        if len(forms.staying) == booked.seats:
            return _keep(booked, guests, forms)
        counted: list[int] = []
        booking.change(
            booked, len(forms.staying), keep=lambda made: counted.append(_keep(made, guests, forms))
        )
    return counted[0]


def refuse_stale(registration: Registration, seen: str) -> None:
    if seen != who(registration):
        raise Stale


def _keep(booked: Registration, guests: list[Guest], forms: PeopleForms) -> int:
    changed = 0
    for at, form in enumerate(forms):
        guest = guests[at] if at < len(guests) else None
        changed += _settle(booked, guest, None if form.is_leaving else form.identity())
    return changed


def _settle(booked: Registration, guest: Guest | None, person: Identity | None) -> bool:
    if guest is None:
        if person is None:
            return False
        guest = Guest(registration=booked)
    elif person is None:
        guest.delete()
        return True
    elif _same(guest, person):
        return False
    guest.sealed, guest.accepted = person.sealed(), timezone.now()
    guest.admission, guest.decided, guest.decided_by = Guest.Admission.PENDING, None, None
    guest.save()
    return True


def _same(guest: Guest, person: Identity) -> bool:
    try:
        return guest.identity == person
    except (sealing.NoKey, sealing.Unreadable):
        return False
