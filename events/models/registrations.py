"""Who has booked a place. Kept for twelve months, data for the institute until the day after (law.md L44)."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _


def new_token() -> str:
    return get_random_string(32)


class Registration(models.Model):
    """One booking for one or more people, on one date."""

    class State(models.TextChoices):
        CONFIRMED = "confirmed", _("confirmed")
        WAITING = "waiting", _("on the waiting list")
        OFFERED = "offered", _("place offered")
        CANCELLED = "cancelled", _("cancelled")

    occurrence = models.ForeignKey(
        "events.Occurrence", on_delete=models.PROTECT, related_name="registrations", verbose_name=_("date")
    )
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("e-mail"), max_length=254)
    phone = models.CharField(_("telephone"), max_length=30, blank=True)
    language = models.CharField(_("language"), max_length=5)
    seats = models.PositiveSmallIntegerField(_("seats"), default=1)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.CONFIRMED)
    token = models.CharField(max_length=32, unique=True, default=new_token, editable=False)
    consented = models.DateTimeField(_("consent to the privacy notice"))
    created = models.DateTimeField(_("booked"), default=timezone.now, editable=False)

    class Meta:
        verbose_name = _("booking")
        verbose_name_plural = _("bookings")
        ordering = ["created", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(seats__gte=1), name="registration_has_a_seat"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.seats})"


class Guest(models.Model):
    """Somebody to be admitted inside a prison: the institute answers for each person, without a reason."""

    class Admission(models.TextChoices):
        PENDING = "pending", _("waiting")
        ADMITTED = "admitted", _("admitted")
        REFUSED = "refused", _("not admitted")

    registration = models.ForeignKey(
        Registration, on_delete=models.CASCADE, related_name="guests", verbose_name=_("booking")
    )
    name = models.CharField(_("name"), max_length=120)
    admission = models.CharField(
        _("admission"), max_length=10, choices=Admission.choices, default=Admission.PENDING
    )

    class Meta:
        verbose_name = _("guest")
        verbose_name_plural = _("guests")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name
