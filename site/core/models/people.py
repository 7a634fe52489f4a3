"""People who are portrayed, what they agreed to, and where they appear.

There is no field for an offence, and there must never be one (journalists' code art. 3, GDPR art. 10).
"""

import datetime
import uuid
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

MOST_MONTHS = 24


class Person(ClusterableModel):
    """Somebody portrayed, under the name that is shown: a pseudonym unless the person chose otherwise in
    writing.
    """

    display_name = models.CharField(_("name shown"), max_length=80)
    is_pseudonym = models.BooleanField(_("the name shown is a pseudonym"), default=True)
    created = models.DateTimeField(_("created"), default=timezone.now, editable=False)
    # By this the list of withdrawals outside the database knows them again in a restored backup.
    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    forget_on = models.DateField(
        _("forget the name on"),
        null=True,
        blank=True,
        help_text=_(
            "From that day another name stands in place of this one everywhere, and old versions go."
        ),
    )
    later_name = models.CharField(
        _("name from then on"),
        max_length=80,
        blank=True,
        help_text=_("Left empty, the site chooses one."),
    )
    forgotten = models.DateTimeField(_("forgotten"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["display_name"]

    def __str__(self) -> str:
        return self.display_name


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


class Consent(models.Model):
    """One signed consent: its scopes, its dates, the private file that proves it."""

    person = ParentalKey(Person, on_delete=models.PROTECT, related_name="consents", verbose_name=_("person"))
    scopes = ScopesField(_("covers"), default=list, help_text=_("Codes of Scope."))
    given = models.DateField(_("given on"))
    expires = models.DateField(_("valid until"))
    withdrawn = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    proof = models.ForeignKey(
        "core.Document",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("proof"),
    )

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


class OnWithdrawal(models.TextChoices):
    """What becomes of a page when somebody portrayed on it withdraws: decided beforehand, the safe way at first."""

    DOWN = "down", _("Take the page off the site")
    PSEUDONYM = (
        "pseudonym",
        _("Put another name in place of theirs, and take out pictures and recordings of them"),
    )


class Portrayal(models.Model):
    """This page portrays that person. Localize copies it to the translation; the reference index finds it."""

    page = ParentalKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="portrayals")
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="portrayals", verbose_name=_("person")
    )
    on_withdrawal = models.CharField(
        _("If this person withdraws the consent"),
        max_length=12,
        choices=OnWithdrawal.choices,
        default=OnWithdrawal.DOWN,
    )

    class Meta:
        verbose_name = _("person portrayed")
        verbose_name_plural = _("people portrayed")
        constraints = [models.UniqueConstraint(fields=["page", "person"], name="portrayed_once_a_page")]

    def __str__(self) -> str:
        return str(self.person)


class Authorisation(models.Model):
    """Leave of an institute to record or photograph inside (law.md L47)."""

    reference = models.CharField(_("reference"), max_length=80)
    institute = models.CharField(_("institute"), max_length=120)
    given = models.DateField(_("given on"))
    expires = models.DateField(_("valid until"), null=True, blank=True)

    class Meta:
        verbose_name = _("authorisation")
        verbose_name_plural = _("authorisations")
        ordering = ["-given"]

    def __str__(self) -> str:
        return f"{self.reference} ({self.institute})"


def months_between(start: datetime.date, end: datetime.date) -> int:
    """Whole or begun months from start to end: 1 March to 1 March two years on is 24, to 2 March 25."""
    whole = (end.year - start.year) * 12 + end.month - start.month
    return whole + (1 if end.day > start.day else 0)
