"""The consortium: its legal identity, once, for the footer, letters and documents (law.md L1); its opening
hours.
"""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from core.models.documents import Document
from core.weekdays import Weekday


@register_setting(icon="home")
class Organisation(BaseGenericSetting):
    """One row. Everything that a page, a letter or a document says about who we are is read here."""

    select_related: ClassVar = ["guarantee_it", "guarantee_en"]  # of Wagtail: every page links to the notice

    name = models.CharField(_("name"), max_length=120, default="Consorzio Viale dei Mille")
    legal_name = models.CharField(_("legal name"), max_length=200, blank=True)
    street = models.CharField(_("street and number"), max_length=120, blank=True)
    postcode = models.CharField(_("postcode"), max_length=10, blank=True)
    city = models.CharField(_("city"), max_length=80, blank=True)
    province = models.CharField(_("province"), max_length=2, blank=True)
    tax_code = models.CharField(_("tax code"), max_length=16, blank=True)
    vat_number = models.CharField(_("VAT number"), max_length=13, blank=True)
    rea = models.CharField(_("REA"), max_length=30, blank=True)
    pec = models.EmailField(_("PEC"), blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=30, blank=True)
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    bank = models.CharField(_("bank"), max_length=80, blank=True)
    iban = models.CharField(_("IBAN"), max_length=34, blank=True)
    account_holder = models.CharField(_("account holder"), max_length=120, blank=True)
    terms_version = models.CharField(_("version of the terms of sale"), max_length=40, blank=True)
    # The official notice on the legal guarantee (law.md L15): a file as it was published, never redrawn.
    guarantee_it = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("notice on the legal guarantee, in Italian"),
    )
    guarantee_en = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("notice on the legal guarantee, in English"),
    )
    is_example = models.BooleanField(_("these data are examples"), default=False)

    panels = [
        MultiFieldPanel(
            [
                FieldPanel(name)
                for name in ("name", "legal_name", "tax_code", "vat_number", "rea", "is_example")
            ],
            heading=_("Identity"),
        ),
        MultiFieldPanel(
            [
                FieldPanel(name)
                for name in (
                    *("street", "postcode", "city", "province", "latitude", "longitude"),
                    *("email", "pec", "phone"),
                )
            ],
            heading=_("Where and how to reach us"),
        ),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("bank", "iban", "account_holder", "terms_version")],
            heading=_("Payments and terms"),
        ),
        MultiFieldPanel(
            [FieldPanel("guarantee_it"), FieldPanel("guarantee_en")],
            heading=_("Notice on the legal guarantee"),
            help_text=_(
                "The official file, as it was published. It is shown at the checkout and in the footer."
            ),
        ),
    ]

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisation")

    def __str__(self) -> str:
        return self.name

    def guarantee(self, language: str) -> Document | None:
        """The official notice in that language, where the shop uploaded it."""
        return self.guarantee_en if language == "en" else self.guarantee_it

    @property
    def address(self) -> str:
        place = " ".join(part for part in (self.postcode, self.city) if part)
        if self.province:
            place = f"{place} ({self.province})"
        return ", ".join(part for part in (self.street, place) if part)


class OpeningHours(models.Model):
    """The store is open on this weekday from `opens` to `closes`; two rows make a day with a break."""

    weekday = models.PositiveSmallIntegerField(_("weekday"), choices=Weekday.choices)
    opens = models.TimeField(_("opens"))
    closes = models.TimeField(_("closes"))

    class Meta:
        verbose_name = _("opening hours")
        verbose_name_plural = _("opening hours")
        ordering = ["weekday", "opens"]
        constraints = [
            models.CheckConstraint(condition=Q(closes__gt=F("opens")), name="hours_close_after_opening"),
            models.UniqueConstraint(fields=["weekday", "opens"], name="hours_once"),
        ]

    def __str__(self) -> str:
        return f"{self.get_weekday_display()} {self.opens:%H:%M}–{self.closes:%H:%M}"


class Closure(models.Model):
    """Days on which the store is closed although the weekday says otherwise; both ends included."""

    first = models.DateField(_("from"))
    last = models.DateField(_("until"))
    reason_it = models.CharField(_("reason in Italian"), max_length=120, blank=True)
    reason_en = models.CharField(_("reason in English"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("closure")
        verbose_name_plural = _("closures")
        ordering = ["first"]
        constraints = [models.CheckConstraint(condition=Q(last__gte=F("first")), name="closure_in_order")]

    def __str__(self) -> str:
        return f"{self.first} – {self.last}"

    def reason(self, language: str) -> str:
        return self.reason_en if language == "en" else self.reason_it


class SpecialHours(models.Model):
    """On this day these hours hold, whatever the weekday and the closures say: a Sunday in December, a short eve.

    Two rows make a day with a break.
    """

    day = models.DateField(_("day"))
    opens = models.TimeField(_("opens"))
    closes = models.TimeField(_("closes"))
    reason_it = models.CharField(_("reason in Italian"), max_length=120, blank=True)
    reason_en = models.CharField(_("reason in English"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("special hours")
        verbose_name_plural = _("special hours")
        ordering = ["day", "opens"]
        constraints = [
            models.CheckConstraint(condition=Q(closes__gt=F("opens")), name="special_hours_in_order"),
            models.UniqueConstraint(fields=["day", "opens"], name="special_hours_once"),
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.opens:%H:%M}–{self.closes:%H:%M}"

    def reason(self, language: str) -> str:
        return self.reason_en if language == "en" else self.reason_it
