"""What the editors decide for themselves: where their letters go, which names of brands are no slip."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting


@register_setting(icon="edit")
class Newsroom(BaseGenericSetting):
    """One row."""

    email = models.EmailField(
        _("letters to the editors"),
        blank=True,
        help_text=_("Where notices about consents go. Left empty: the consortium's own address."),
    )
    brands = models.TextField(
        _("names that may be written"),
        default="Gatti Galeotti",
        blank=True,
        help_text=_("One on each line: brands and titles in which the check of words remarks on nothing."),
    )

    panels = [FieldPanel("email"), FieldPanel("brands")]

    class Meta:
        verbose_name = _("editors’ settings")
        verbose_name_plural = _("editors’ settings")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(line.strip() for line in self.brands.splitlines() if line.strip())
