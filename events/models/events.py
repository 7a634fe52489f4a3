"""What happens, where, and when: the facts that both languages share."""

import datetime
import uuid
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel


class Venue(models.TextChoices):
    STORE = "store", _("Milan store")
    PRISON = "prison", _("inside a prison")
    ELSEWHERE = "elsewhere", _("elsewhere")


class Participation(models.TextChoices):
    FREE = "free", _("free entry, no booking")
    HERE = "here", _("book here")
    ELSEWHERE = "elsewhere", _("book elsewhere")
    PHONE = "phone", _("book by telephone")


class Event(ClusterableModel):
    """One encounter with all its dates. What people read about it stands on its pages."""

    class Kind(models.TextChoices):
        SINGLE = "single", _("each date stands by itself")
        COURSE = "course", _("a course: who books comes to all dates")
        FAIR = "fair", _("a fair: days with opening hours")

    code = models.SlugField(_("code"), unique=True, max_length=60)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices, default=Kind.SINGLE)
    series = models.ForeignKey(
        "events.Series",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        verbose_name=_("series"),
    )
    venue = models.CharField(_("where"), max_length=10, choices=Venue.choices, default=Venue.STORE)
    prison = models.ForeignKey(
        "cooperatives.Prison",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        verbose_name=_("prison"),
    )
    place_name = models.CharField(_("name of the place"), max_length=120, blank=True)
    address = models.CharField(_("address"), max_length=160, blank=True)
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    price = models.DecimalField(
        _("price, in euro"),
        max_digits=6,
        decimal_places=2,
        default=Decimal(0),
        help_text=_("0: free entry. It is paid on the spot."),
    )
    seats = models.PositiveSmallIntegerField(
        _("places of each date"), null=True, blank=True, help_text=_("Empty: as many as come.")
    )
    participation = models.CharField(
        _("how one takes part"), max_length=10, choices=Participation.choices, default=Participation.FREE
    )
    booking_link = models.URLField(_("where one books"), blank=True)
    booking_phone = models.CharField(_("telephone for booking"), max_length=30, blank=True)
    booking_closes_hours = models.PositiveSmallIntegerField(_("booking closes, hours before"), default=2)
    deadline_days = models.PositiveSmallIntegerField(
        _("data for the institute, days before"),
        default=15,
        help_text=_("Inside a prison: by then everybody’s identity must be known."),
    )
    reminder_days = models.PositiveSmallIntegerField(_("reminder, days before"), default=2)
    waiting_list = models.BooleanField(_("waiting list when it is full"), default=True)
    most_each = models.PositiveSmallIntegerField(_("most places in one booking"), default=4)
    language = models.CharField(
        _("language spoken"), max_length=5, choices=[("it", _("Italian")), ("en", _("English"))], default="it"
    )
    cooperatives = models.ManyToManyField(
        "cooperatives.Cooperative", related_name="events", blank=True, verbose_name=_("cooperatives")
    )
    products = models.ManyToManyField(
        "shop.Product", related_name="events", blank=True, verbose_name=_("products")
    )

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(prison__isnull=False) | ~Q(venue="prison"), name="event_inside_names_its_prison"
            ),
            models.CheckConstraint(condition=Q(price__gte=0), name="event_costs_nothing_or_more"),
            models.CheckConstraint(condition=Q(most_each__gte=1), name="event_lets_one_book"),
        ]

    def __str__(self) -> str:
        return self.code

    def clean(self) -> None:
        super().clean()
        if self.venue == Venue.PRISON and self.prison_id is None:
            raise ValidationError({"prison": _("Say in which prison.")})
        if self.participation == Participation.ELSEWHERE and not self.booking_link:
            raise ValidationError({"booking_link": _("Say where one books.")})
        if self.participation == Participation.PHONE and not self.booking_phone:
            raise ValidationError({"booking_phone": _("Say which number one calls.")})

    @property
    def door(self) -> "Occurrence | None":
        """Of a course, the row that every booking hangs on: the first that was made, whenever it takes place."""
        if self.kind != self.Kind.COURSE:
            return None
        rows = [row for row in self.occurrences.all() if row.pk]
        return min(rows, key=lambda row: row.pk, default=None)

    @property
    def place(self) -> str:
        """The name of the place, of a prison in the reader's language; for the store its own label."""
        if self.venue == Venue.PRISON and self.prison is not None:
            return self.prison.named((get_language() or "it")[:2])
        return self.place_name or str(Venue(self.venue).label)


class OccurrenceQuerySet(models.QuerySet["Occurrence"]):
    def not_over(self, now: datetime.datetime) -> "OccurrenceQuerySet":
        """Running or still to come; a cancelled one too, so that people read that it is."""
        return self.filter(end__gt=now)


class Occurrence(models.Model):
    """One date. Moved or cancelled it stays the same row: calendars know it by `uid` and `sequence`."""

    class State(models.TextChoices):
        SCHEDULED = "scheduled", _("scheduled")
        MOVED = "moved", _("moved")
        CANCELLED = "cancelled", _("cancelled")

    event = ParentalKey(Event, on_delete=models.CASCADE, related_name="occurrences", verbose_name=_("event"))
    start = models.DateTimeField(_("starts"))
    end = models.DateTimeField(_("ends"))
    # The day by which the event's rule knows this row, even when it was moved; empty when it was added by hand.
    planned = models.DateField(_("planned for"), null=True, blank=True, editable=False)
    moved_from = models.DateTimeField(_("announced for"), null=True, blank=True, editable=False)
    seats = models.PositiveSmallIntegerField(
        _("seats"), null=True, blank=True, help_text=_("Empty: as many as come.")
    )
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.SCHEDULED)
    taken = models.PositiveIntegerField(_("places taken"), default=0, editable=False)
    waiting = models.PositiveIntegerField(_("people on the waiting list"), default=0, editable=False)
    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    sequence = models.PositiveIntegerField(default=0, editable=False)

    objects = OccurrenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("date")
        verbose_name_plural = _("dates")
        ordering = ["start", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="occurrence_ends_after_it_starts"),
            # Confirmed and offered places; `events.seats` alone changes them.
            models.CheckConstraint(
                condition=Q(seats__isnull=True) | Q(taken__lte=F("seats")), name="occurrence_never_overbooked"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.event.code} {self.start:%Y-%m-%d %H:%M}"

    def clean(self) -> None:
        super().clean()
        if self.start and self.end and self.end <= self.start:
            raise ValidationError({"end": _("It ends before it starts.")})

    @property
    def bookings_at(self) -> "Occurrence":
        """The row whose places are booked for this date: its own, or the one door of a course."""
        return self.event.door or self

    @property
    def left(self) -> int | None:
        """Places still to be had; None: as many as come. While anybody waits, what is free is theirs."""
        row = self.bookings_at
        if row.seats is None:
            return None
        return 0 if row.waiting else max(0, row.seats - row.taken)

    @property
    def is_full(self) -> bool:
        return self.left == 0
