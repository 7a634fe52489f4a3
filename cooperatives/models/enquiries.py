"""What visitors ask: about consulting, services, orders of companies, anything; and all that then happened."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Audience(models.TextChoices):
    """For whom a service is, and who answers when no cooperative does."""

    COOPERATIVES = "cooperatives", _("cooperatives")
    COMPANIES = "companies", _("companies")
    INSTITUTIONS = "institutions", _("institutions")
    ANYBODY = "anybody", _("anybody else")


class Enquiry(models.Model):
    """One question, kept until it is settled and then purged (law.md L44)."""

    class State(models.TextChoices):
        OPEN = "open", _("open")
        ANSWERED = "answered", _("answered")
        CLOSED = "closed", _("closed")

    class Subject(models.TextChoices):
        SERVICE = "service", _("A service")
        GIFTS = "gifts", _("Gifts for a company")
        HIRING = "hiring", _("Hiring people in prison")
        VISIT = "visit", _("A visit or a meeting with the makers")
        CONSULTING = "consulting", _("Consulting for a cooperative")
        PROJECT = "project", _("A project with an institution")
        OTHER = "other", _("Something else")

    # One form, sent once: the second press of the button finds the first message.
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    subject = models.CharField(_("subject"), max_length=40, choices=Subject.choices)
    about = models.CharField(_("about"), max_length=255, blank=True)  # as the visitor read it
    audience = models.CharField(_("audience"), max_length=20, choices=Audience.choices, default="anybody")
    service = models.ForeignKey(
        "cooperatives.ServicePage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="enquiries",
        verbose_name=_("service"),
    )
    cooperative = models.ForeignKey(
        "cooperatives.Cooperative",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="enquiries",
        verbose_name=_("cooperative"),
    )
    went_to = models.EmailField(_("went to"), max_length=254, blank=True)
    name = models.CharField(_("name"), max_length=120)
    email = models.EmailField(_("e-mail"), max_length=254)
    phone = models.CharField(_("telephone"), max_length=30, blank=True)
    organisation = models.CharField(_("organisation"), max_length=160, blank=True)
    message = models.TextField(_("message"))
    language = models.CharField(_("language"), max_length=5)
    consented = models.DateTimeField(_("consent to the privacy notice"))
    text_version = models.CharField(_("version of the text agreed to"), max_length=40, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.OPEN)
    handler = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("who answers"),
    )
    received = models.DateTimeField(_("received"), default=timezone.now)
    settled = models.DateTimeField(_("answered or closed on"), null=True, blank=True)

    class Meta:
        verbose_name = _("enquiry")
        verbose_name_plural = _("enquiries")
        ordering = ["-received"]
        indexes = [models.Index(fields=["state", "received"], name="enquiries_waiting")]

    def __str__(self) -> str:
        return f"{self.reference} · {self.name}"

    @property
    def reference(self) -> str:
        """What both sides call it by, in letters and on the telephone."""
        return f"M-{self.pk:05d}"

    @property
    def letters_about(self) -> str:
        """By which all its letters are found."""
        return f"enquiry {self.pk}"


class EnquiryStep(models.Model):
    """Something that happened to a message, kept as long as the message."""

    class Kind(models.TextChoices):
        RECEIVED = "received", _("Received")
        SENT_ON = "sent-on", _("Sent on")
        ANSWER = "answer", _("Answer")
        NOTE = "note", _("Note")
        ASSIGNED = "assigned", _("Assigned")
        CLOSED = "closed", _("Closed")
        REOPENED = "reopened", _("Reopened")

    enquiry = models.ForeignKey(Enquiry, on_delete=models.CASCADE, related_name="steps")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    when = models.DateTimeField(_("when"), default=timezone.now)
    who = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    text = models.TextField(_("text"), blank=True)
    letter = models.ForeignKey(
        "core.Letter", on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("step of an enquiry")
        verbose_name_plural = _("steps of an enquiry")
        ordering = ["when", "pk"]

    def __str__(self) -> str:
        return f"{self.enquiry_id}: {self.kind}"


class EnquiryAddress(models.Model):
    """Where the messages of an audience go when no cooperative answers them."""

    audience = models.CharField(_("from whom"), max_length=20, choices=Audience.choices, unique=True)
    email = models.EmailField(_("e-mail"), max_length=254)

    class Meta:
        verbose_name = _("address for messages")
        verbose_name_plural = _("addresses for messages")
        ordering = ["audience"]

    def __str__(self) -> str:
        return f"{self.get_audience_display()}: {self.email}"
