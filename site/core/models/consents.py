"""What people agreed to, and the leave of an institute for what is made inside it."""

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey

from core.private_files import Signed

MOST_MONTHS = 24


class Scope(models.TextChoices):
    """What a consent may cover (law.md L45)."""

    TEXT = "text", _("text")
    FACE = "face", _("face")
    VOICE = "voice", _("voice")
    NAME = "name", _("name")
    PRODUCT = "product", _("product page")
    SOCIAL = "social", _("social networks")


class ScopesField(models.JSONField):
    """A list of scopes, ticked in forms; in the database, and for migrations, plain JSON."""

    def formfield(self, **_wishes: Any) -> forms.Field:
        return forms.MultipleChoiceField(
            label=capfirst(self.verbose_name), choices=Scope.choices, widget=forms.CheckboxSelectMultiple
        )

    def deconstruct(self) -> Any:
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.JSONField", args, kwargs


class ConsentQuerySet(models.QuerySet["Consent"]):
    def valid_on(self, day: datetime.date) -> "ConsentQuerySet":
        """Given by that day, not expired on it, not withdrawn."""
        return self.filter(given__lte=day, expires__gte=day, withdrawn__isnull=True)


class Consent(Signed):
    """One signed consent: its scopes, its dates, the private file that proves it.

    `told_days` is how many days before its end the editors were told last: 60, 30 or 7.
    """

    person = ParentalKey(
        "core.Person", on_delete=models.PROTECT, related_name="consents", verbose_name=_("person")
    )
    scopes = ScopesField(_("covers"), default=list, help_text=_("Codes of Scope."))
    given = models.DateField(_("given on"))
    expires = models.DateField(_("valid until"))
    withdrawn = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    told_days = models.PositiveSmallIntegerField(null=True, editable=False)

    objects = ConsentQuerySet.as_manager()

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        ordering = ["-given"]
        constraints = [
            models.CheckConstraint(
                condition=Q(expires__gte=models.F("given")), name="consent_expires_after_given"
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} {self.given:%Y-%m-%d}"

    def clean(self) -> None:
        super().clean()
        if unknown := set(self.scopes) - set(Scope.values):
            raise ValidationError(
                {"scopes": _("Unknown scope: %(scopes)s.") % {"scopes": ", ".join(sorted(unknown))}}
            )
        if self.given and self.expires and months_between(self.given, self.expires) > MOST_MONTHS:
            raise ValidationError({"expires": _("A consent is valid for 24 months at most.")})

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.told_days is not None and self.pk:
            before = Consent.objects.filter(pk=self.pk).values_list("expires", flat=True).first()
            if before != self.expires:
                self.told_days = None
        super().save(*args, **kwargs)


class Authorisation(Signed):
    """Leave of an institute to record, photograph or interview inside (law.md L47)."""

    reference = models.CharField(_("reference"), max_length=80, help_text=_("Number and date of the paper."))
    institute = models.CharField(
        _("institute"),
        max_length=120,
        help_text=_("The prison, as readers are told: Casa di reclusione di Opera."),
    )
    given = models.DateField(_("given on"))
    expires = models.DateField(_("valid until"), null=True, blank=True)

    class Meta:
        verbose_name = _("authorisation")
        verbose_name_plural = _("authorisations")
        ordering = ["-given"]
        constraints = [
            models.CheckConstraint(
                condition=Q(expires__isnull=True) | Q(expires__gte=models.F("given")),
                name="authorisation_expires_after_given",
            )
        ]

    def __str__(self) -> str:
        return f"{self.reference} ({self.institute})"

    def holds_on(self, day: datetime.date) -> bool:
        return self.given <= day and (self.expires is None or self.expires >= day)


class HiddenPage(models.Model):
    """A page that a consent's end took off the site, and what stood there: it can come back for ninety days."""

    page = models.OneToOneField(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="hidden_page", verbose_name=_("page")
    )
    revision = models.ForeignKey(
        "wagtailcore.Revision", on_delete=models.SET_NULL, null=True, related_name="+"
    )
    since = models.DateTimeField(_("hidden since"), default=timezone.now)

    class Meta:
        verbose_name = _("hidden page")
        verbose_name_plural = _("hidden pages")
        ordering = ["since"]

    def __str__(self) -> str:
        return str(self.page)


def months_between(start: datetime.date, end: datetime.date) -> int:
    """Whole or begun months from start to end: 1 March to 1 March two years on is 24, to 2 March 25."""
    whole = (end.year - start.year) * 12 + end.month - start.month
    return whole + (1 if end.day > start.day else 0)
