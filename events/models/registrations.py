"""Who has booked a place. Kept for twelve months after the date (law.md L44)."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


def new_token() -> str:
    return get_random_string(32)


class Registration(models.Model):
    """One booking for one or more people, on one date; of a course, on the one row that all its bookings hang on.

    Only `events.booking` and `events.waiting_list` change `state` and `seats`: they keep the sums of the date right.
    """

    class State(models.TextChoices):
        CONFIRMED = "confirmed", pgettext_lazy("booking", "confirmed")
        WAITING = "waiting", _("on the waiting list")
        OFFERED = "offered", _("place offered")
        CANCELLED = "cancelled", _("cancelled")

    class Ending(models.TextChoices):
        BY_PERSON = "person", _("cancelled by the person")
        BY_US = "us", _("cancelled by us")
        DECLINED = "declined", _("offer declined")
        EXPIRED = "expired", _("offer expired")
        NO_PLACE = "no_place", _("no place became free")
        NOT_NEEDED = "not_needed", _("booking no longer needed")
        NOT_ADMITTED = "institute", _("not admitted by the institute")

    occurrence = models.ForeignKey(
        "events.Occurrence", on_delete=models.PROTECT, related_name="registrations", verbose_name=_("date")
    )
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("e-mail"), max_length=254)
    phone = models.CharField(_("telephone"), max_length=30, blank=True)
    language = models.CharField(_("language"), max_length=5)
    seats = models.PositiveSmallIntegerField(_("seats"), default=1)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.CONFIRMED)
    offered_until = models.DateTimeField(_("offered until"), null=True, blank=True, editable=False)
    arrived = models.PositiveSmallIntegerField(_("people who came"), default=0, editable=False)
    ending = models.CharField(
        _("how it ended"), max_length=10, choices=Ending.choices, blank=True, editable=False
    )
    ended = models.DateTimeField(_("ended"), null=True, blank=True, editable=False)
    reminded = models.DateTimeField(_("reminded"), null=True, blank=True, editable=False)
    # Of the form that made it: sent twice, it is one booking. Those made by hand have none.
    key = models.UUIDField(null=True, unique=True, editable=False)
    token = models.CharField(max_length=32, unique=True, default=new_token, editable=False)
    consented = models.DateTimeField(_("consent to the privacy notice"))
    text_version = models.CharField(_("version of the consent"), max_length=20, blank=True, editable=False)
    created = models.DateTimeField(_("booked"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("booking")
        verbose_name_plural = _("bookings")
        ordering = ["created", "pk"]
        indexes = [
            # By these the clock finds the offers that have ended and the first in line.
            models.Index(fields=["offered_until"], name="bookings_offered", condition=Q(state="offered")),
            models.Index(fields=["occurrence", "id"], name="bookings_waiting", condition=Q(state="waiting")),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(seats__gte=1), name="registration_has_a_seat"),
            models.CheckConstraint(
                condition=Q(state="offered", offered_until__isnull=False)
                | (~Q(state="offered") & Q(offered_until__isnull=True)),
                name="registration_offered_until_a_moment",
            ),
            models.CheckConstraint(
                condition=Q(arrived__lte=F("seats")), name="registration_no_more_than_booked"
            ),
            models.CheckConstraint(
                condition=Q(state="cancelled") | Q(ending=""), name="registration_ends_when_cancelled"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.seats})"

    @property
    def is_over(self) -> bool:
        return self.state == self.State.CANCELLED
