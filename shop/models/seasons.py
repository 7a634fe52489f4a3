"""Collections that open and close by themselves: Christmas, Easter. What is in them, in which order, on which days."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel

from shop.models.catalogue import Category, Product

LONGEST = datetime.timedelta(days=364)


class Season(ClusterableModel):
    """Open from the first midnight of Rome to the last; both days are included."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    label_it = models.CharField(_("label in Italian"), max_length=80)
    label_en = models.CharField(_("label in English"), max_length=80)
    opens = models.DateField(_("first day"))
    closes = models.DateField(_("last day"))
    every_year = models.BooleanField(
        _("every year on the same days"), default=False, help_text=_("Christmas yes, Easter no: it moves.")
    )
    category = models.ForeignKey(
        Category,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("all of a category"),
        help_text=_(
            "The products chosen above come first, in their order; then all others of this category."
        ),
    )
    position = models.PositiveSmallIntegerField(
        _("position"), default=0, help_text=_("When two are open at once, the home page shows the first.")
    )
    written = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("seasonal collection")
        verbose_name_plural = _("seasonal collections")
        ordering = ["position", "code"]
        constraints = [models.CheckConstraint(condition=Q(closes__gte=F("opens")), name="season_in_order")]

    def __str__(self) -> str:
        return self.label_it

    def clean(self) -> None:
        super().clean()
        if self.opens and self.closes and self.every_year and self.closes - self.opens > LONGEST:
            raise ValidationError({"closes": gettext("What opens every year closes within a year.")})

    def label(self, language: str) -> str:
        return self.label_en if language == "en" else self.label_it

    def spans(self, day: datetime.date) -> Iterator[tuple[datetime.date, datetime.date]]:
        """From when until when, in the order of time; of what comes every year, the times around that day."""
        if not self.every_year:
            yield self.opens, self.closes
            return
        length, apart = self.closes - self.opens, day.year - self.opens.year
        for years in (apart - 1, apart, apart + 1):
            start = _moved(self.opens, years)
            yield start, start + length

    def is_open(self, day: datetime.date) -> bool:
        return any(opens <= day <= closes for opens, closes in self.spans(day))

    def open_until(self, day: datetime.date) -> datetime.date | None:
        return next((closes for opens, closes in self.spans(day) if opens <= day <= closes), None)

    def next_opening(self, day: datetime.date) -> datetime.date | None:
        """None when nobody has said yet when it opens again."""
        return next((opens for opens, _closes in self.spans(day) if opens > day), None)


class SeasonProduct(models.Model):
    """A product that somebody chose for a collection, in her order."""

    season = ParentalKey(Season, on_delete=models.CASCADE, related_name="products")
    product = models.ForeignKey(
        Product, on_delete=models.CASCADE, related_name="seasons", verbose_name=_("product")
    )
    sort_order = models.IntegerField(null=True, blank=True, editable=False)
    sort_order_field = "sort_order"

    class Meta:
        verbose_name = _("product")
        verbose_name_plural = _("products")
        ordering = ["sort_order", "pk"]
        constraints = [models.UniqueConstraint(fields=["season", "product"], name="product_once_a_season")]

    def __str__(self) -> str:
        return str(self.product)


def _moved(day: datetime.date, years: int) -> datetime.date:
    """The same day of another year; the 29th of February becomes the 28th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
