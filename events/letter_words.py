"""What each letter about a booking says. The facts (event, dates, place, people) stand below it in all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

PAGE = _("Your booking's page")


@dataclass(frozen=True, slots=True)
class Words:
    """Of one kind. `action` is the button, to the booking's page; without one there is nothing to do there."""

    subject: str | Promise
    title: str | Promise
    text: tuple[str | Promise, ...] = ()
    action: str | Promise = PAGE
    can_cancel: bool = True
    has_calendar: bool = False

    def said(self, facts: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "subject": self.subject % facts,
            "title": self.title % facts,
            "text": [sentence % facts for sentence in self.text],
            "action": str(self.action),
            "can_cancel": self.can_cancel,
        }


_RULE = _(
    "First come, first served: when there are enough places for all of you, we write to you and keep them for you "
    "for a while. Nobody behind you is served first."
)
_SORRY_AGAIN = _("If you would still like to come, you can book again from the event's page.")

KINDS: dict[str, Words] = {
    "booking_confirmed": Words(
        _("Booked: %(title)s, %(when)s"),
        ngettext_lazy("Your place is booked", "Your %(seats)s places are booked", "seats"),
        (
            _(
                "We look forward to seeing you. The calendar file that comes with this letter holds day and place."
            ),
        ),
        has_calendar=True,
    ),
    "booking_waiting": Words(
        _("On the waiting list: %(title)s, %(when)s"),
        _("You are on the waiting list"),
        (
            _("All places are taken or kept for others. %(line)s"),
            _RULE,
        ),
    ),
    "booking_offer": Words(
        _("A place for you until %(until)s: %(title)s"),
        ngettext_lazy(
            "A place has become free for you", "%(seats)s places have become free for you", "seats"
        ),
        (
            _(
                "We keep it for you until %(until)s. Say yes on your booking's page; after that it goes to the next."
            ),
        ),
        action=_("Say yes or no"),
    ),
    "booking_expired": Words(
        _("The offer has ended: %(title)s, %(when)s"),
        _("The offer has ended"),
        (_("Nobody said yes in time, and the places have gone to the next in line."), _SORRY_AGAIN),
        action="",
        can_cancel=False,
    ),
    "booking_declined": Words(
        _("Not taken: %(title)s, %(when)s"),
        _("You have said no"),
        (_("Thank you for telling us: the places go to the next in line."), _SORRY_AGAIN),
        action="",
        can_cancel=False,
    ),
    "booking_fewer": Words(
        _("Fewer places than you asked for: %(title)s, %(when)s"),
        ngettext_lazy("%(free)s place is free", "%(free)s places are free", "free"),
        (
            _(
                "You are the first in line and asked for %(seats)s. We keep what is free until there is enough for "
                "all of you. If you would rather come with fewer people, lower the number on your page: those places "
                "are then yours to take."
            ),
        ),
    ),
    "booking_seats": Words(
        _("Now for %(seats)s: %(title)s, %(when)s"),
        ngettext_lazy(
            "Your booking is now for one person", "Your booking is now for %(seats)s people", "seats"
        ),
        (_("The number of people was changed on your booking's page."),),
    ),
    "booking_moved": Words(
        _("Moved: %(title)s, now %(now)s"),
        _("The date has been moved"),
        (
            _("It had been announced for %(was)s. It now takes place on %(now)s."),
            _("Your booking holds for the new date: if you come, there is nothing to do."),
            _("If you cannot come then, cancel with the link below, and somebody else comes in your place."),
        ),
        has_calendar=True,
    ),
    "booking_place": Words(
        _("Another place: %(title)s, %(when)s"),
        _("The place has changed"),
        (
            _("It had been announced at: %(was)s. It now takes place at: %(now)s."),
            _("Your booking holds for the new place: if you come, there is nothing to do."),
            _("If you cannot come there, cancel with the link below, and somebody else comes in your place."),
        ),
        has_calendar=True,
    ),
    "booking_added": Words(
        _("More dates: %(title)s, %(now)s"),
        _("The course has been extended"),
        (
            _("We also meet: %(now)s. Your booking holds for this too."),
            _("The other dates stay as they were. If you cannot come any more, cancel with the link below."),
        ),
        has_calendar=True,
    ),
    "booking_several_moved": Words(
        _("New dates: %(title)s"),
        _("Dates of the course have been moved"),
        (
            _("These have been moved: %(moves)s."),
            _("Your booking holds for the new dates: if you come, there is nothing to do."),
            _("If you cannot come then, cancel with the link below, and somebody else comes in your place."),
        ),
        has_calendar=True,
    ),
    "booking_date_cancelled": Words(
        _("Cancelled: %(title)s, %(when)s"),
        _("The date is cancelled"),
        (_("We are sorry: %(title)s does not take place on %(was)s. There is nothing that you need to do."),),
        can_cancel=False,
        has_calendar=True,
    ),
    "booking_one_cancelled": Words(
        _("One date cancelled: %(title)s, %(was)s"),
        _("One date of the course is cancelled"),
        (
            _(
                "We are sorry: we do not meet on %(was)s. The other dates stay as they were, and your booking too."
            ),
        ),
        has_calendar=True,
    ),
    "booking_cancelled": Words(
        _("Cancelled by you: %(title)s, %(when)s"),
        _("Your booking is cancelled"),
        (
            _("Thank you for telling us: somebody else can come in your place."),
            _("If you change your mind, book again from the event's page."),
        ),
        action="",
        can_cancel=False,
    ),
    "booking_cancelled_by_us": Words(
        _("We had to cancel your booking: %(title)s, %(when)s"),
        _("We had to cancel your booking"),
        (_("We are sorry. If you think that this is a mistake, answer this letter or telephone."),),
        action="",
        can_cancel=False,
    ),
    "booking_no_place": Words(
        _("No place became free: %(title)s, %(when)s"),
        _("No place became free"),
        (
            _(
                "Booking is closed, and nobody gave enough places back. We are sorry, and hope to see you another time."
            ),
        ),
        action="",
        can_cancel=False,
    ),
    "booking_not_needed": Words(
        _("One no longer books here: %(title)s, %(when)s"),
        _("The waiting list is closed"),
        (_("The way of taking part has changed. %(how)s"),),
        action="",
        can_cancel=False,
    ),
    "booking_reminder": Words(
        _("Soon: %(title)s, %(when)s"),
        _("See you soon"),
        (
            ngettext_lazy(
                "A place is booked for you. If you cannot come, cancel: somebody else would be glad of it.",
                "%(seats)s places are booked for you. If you cannot come, cancel: others would be glad of them.",
                "seats",
            ),
        ),
        has_calendar=True,
    ),
}
