"""Cooperatives and other producers, their membership by dates, and partners."""

import datetime

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Cooperative(models.Model):
    """A producer, with the legal data that a product sheet must carry (law.md L6, L24, L28)."""

    code = models.SlugField(_("code"), unique=True, max_length=40)
    name = models.CharField(_("name"), max_length=80)
    legal_name = models.CharField(_("legal name"), max_length=160, blank=True)
    street = models.CharField(_("street and number"), max_length=120, blank=True)
    postcode = models.CharField(_("postcode"), max_length=10, blank=True)
    city = models.CharField(_("city"), max_length=80, blank=True)
    province = models.CharField(_("province"), max_length=2, blank=True)
    vat_number = models.CharField(_("VAT number"), max_length=13, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    website = models.URLField(_("website"), blank=True)
    founded = models.PositiveSmallIntegerField(_("founded"), null=True, blank=True)

    class Meta:
        verbose_name = _("cooperative")
        verbose_name_plural = _("cooperatives")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def address(self) -> str:
        place = " ".join(part for part in (self.postcode, self.city) if part)
        return ", ".join(
            part for part in (self.street, f"{place} ({self.province})" if self.province else place) if part
        )


class MembershipQuerySet(models.QuerySet["Membership"]):
    def on(self, day: datetime.date) -> "MembershipQuerySet":
        """Begun by that day and not ended on it."""
        return self.filter(start__lte=day).filter(Q(end__isnull=True) | Q(end__gt=day))


class Membership(models.Model):
    """From when to when a producer is a member, or a guest in the shop. `end` is the first day without it."""

    class Kind(models.TextChoices):
        FOUNDER = "founder", _("founding member")
        MEMBER = "member", _("member")
        GUEST = "guest", _("guest producer")

    cooperative = models.ForeignKey(
        Cooperative, on_delete=models.CASCADE, related_name="memberships", verbose_name=_("cooperative")
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices)
    start = models.DateField(_("from"))
    end = models.DateField(_("until"), null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ["start"]
        constraints = [
            models.CheckConstraint(
                condition=Q(end__isnull=True) | Q(end__gt=F("start")), name="membership_in_order"
            )
        ]

    def __str__(self) -> str:
        return f"{self.cooperative}: {self.get_kind_display()}"


class Partner(models.Model):
    """A firm or an institution that works with the consortium. What is done together is told on a page."""

    class Kind(models.TextChoices):
        FIRM = "firm", _("firm")
        INSTITUTION = "institution", _("institution")

    code = models.SlugField(_("code"), unique=True, max_length=40)
    name = models.CharField(_("name"), max_length=120)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind.choices, default=Kind.FIRM)
    website = models.URLField(_("website"), blank=True)

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
