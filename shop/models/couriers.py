"""Who carries the parcels, and where one looks up where they are."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

PLACE = "{tracking}"


def tracking_address_form(pattern: str) -> None:
    """The address goes into letters and pages: https, one place for the number, and none in the host's name."""
    if pattern.count(PLACE) != 1:
        raise ValidationError(
            gettext("Write %(place)s once, where the parcel's number stands.") % {"place": PLACE}
        )
    host = pattern.split("//", 1)[-1].split("/", 1)[0].split("?", 1)[0]
    if PLACE in host:
        raise ValidationError(gettext("The parcel's number cannot stand in the name of the site."))
    URLValidator(schemes=["https"])(pattern.replace(PLACE, "1"))


class Courier(models.Model):
    """A carrier by the name that the desk writes on its parcels."""

    name = models.CharField(_("name"), max_length=60, unique=True)
    tracking_url = models.CharField(
        _("address for looking up a parcel"),
        max_length=250,
        blank=True,
        validators=[tracking_address_form],
        help_text=_("With {tracking} where the parcel's number stands; empty when there is none."),
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    active = models.BooleanField(_("in use"), default=True)

    class Meta:
        verbose_name = _("courier")
        verbose_name_plural = _("couriers")
        ordering = ["position", "name"]

    def __str__(self) -> str:
        return self.name
