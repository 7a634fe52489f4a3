"""Prisons and the workshops in or near them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cooperatives.models.trades import Trade


class PrisonKind(models.TextChoices):
    """Italian law tells them apart; in English both are prisons."""

    CIRCONDARIALE = "circondariale", _("remand prison")
    RECLUSIONE = "reclusione", _("prison")
    OTHER = "other", _("penal institute")


class Prison(models.Model):
    """A prison where something is made. Names in English only where English has one: Padua, Venice."""

    code = models.SlugField(_("code"), unique=True, max_length=40)
    name = models.CharField(_("name"), max_length=80)
    english_name = models.CharField(
        _("name in English"), max_length=80, blank=True, help_text=_("Only if it is another one.")
    )
    kind = models.CharField(_("kind"), max_length=20, choices=PrisonKind.choices, default=PrisonKind.OTHER)
    city = models.CharField(_("city"), max_length=60)
    english_city = models.CharField(
        _("city in English"), max_length=60, blank=True, help_text=_("Only if it is another one: Milan.")
    )
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)

    asks_citizenship = models.BooleanField(
        _("asks the citizenship of who comes in"),
        default=True,
        help_text=_("Of the guests of an event inside, together with their document."),
    )

    class Meta:
        verbose_name = _("prison")
        verbose_name_plural = _("prisons")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def named(self, language: str) -> str:
        return (self.english_name or self.name) if language == "en" else self.name

    def town(self, language: str) -> str:
        return (self.english_city or self.city) if language == "en" else self.city

    def whole(self, language: str) -> str:
        """«Bollate, Milano»; the town is not said twice."""
        name, town = self.named(language), self.town(language)
        return name if town in name else f"{name}, {town}"


class Workshop(models.Model):
    """Where a cooperative works at a trade: in a prison, or outside with `prison` empty."""

    code = models.SlugField(_("code"), unique=True, max_length=60)
    cooperative = models.ForeignKey(
        "cooperatives.Cooperative",
        on_delete=models.PROTECT,
        related_name="workshops",
        verbose_name=_("cooperative"),
    )
    prison = models.ForeignKey(
        Prison,
        on_delete=models.PROTECT,
        related_name="workshops",
        null=True,
        blank=True,
        verbose_name=_("prison"),
    )
    trade = models.CharField(_("trade"), max_length=20, choices=Trade.choices)
    name_it = models.CharField(_("name in Italian"), max_length=80)
    name_en = models.CharField(_("name in English"), max_length=80, blank=True)
    since = models.PositiveSmallIntegerField(_("since"), null=True, blank=True)

    class Meta:
        verbose_name = _("workshop")
        verbose_name_plural = _("workshops")
        ordering = ["name_it"]

    def __str__(self) -> str:
        return self.name_it

    def name(self, language: str) -> str:
        return (self.name_en or self.name_it) if language == "en" else self.name_it
