"""What the letter of the institute's answer says: how many, never who, never why."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from events.letter_words import Words
from events.models import Guest

ADMITTED_SUBJECT = _("Admitted: %(title)s, %(when)s")
REFUSED_SUBJECT = _("Not admitted: %(title)s, %(when)s")
BRING = _("Come with the document that you told us of. The rules of admission stand on your booking's page.")
WHO = _("Who is meant stands on your booking's page.")
NO_REASON = _("The institute alone decides, and tells nobody why, us neither. We are sorry.")
STILL_YOURS = ngettext_lazy(
    "Your booking holds for one person.", "Your booking holds for %(seats)s people.", "seats"
)
TO_COME = ngettext_lazy(
    "For one person the answer is still to come: we will write to you.",
    "For %(pending)s people the answer is still to come: we will write to you.",
    "pending",
)


def words(answer: str, *, is_all: bool, pending: int, is_over: bool) -> Words:
    """Of this decision. `is_all`: it is about everybody of the booking."""
    more = (TO_COME,) if pending else ()
    if answer == Guest.Admission.ADMITTED:
        title = (
            ngettext_lazy("You are admitted", "All %(number)s of you are admitted", "number")
            if is_all
            else ngettext_lazy(
                "%(number)s person of your booking is admitted",
                "%(number)s people of your booking are admitted",
                "number",
            )
        )
        text = (BRING,) if is_all else (WHO, BRING)
        return Words(ADMITTED_SUBJECT, title, (*text, *more), has_calendar=True)
    if is_all:
        title = ngettext_lazy("You are not admitted", "None of the %(number)s of you is admitted", "number")
    else:
        title = ngettext_lazy(
            "%(number)s person of your booking is not admitted",
            "%(number)s people of your booking are not admitted",
            "number",
        )
    if is_over:
        return Words(REFUSED_SUBJECT, title, (NO_REASON,), can_cancel=False)
    return Words(REFUSED_SUBJECT, title, (WHO, NO_REASON, STILL_YOURS, *more))
