"""Blocks of an event's page."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock


class Speaker(StructBlock):
    name = CharBlock(
        label=_("Name"),
        max_length=80,
        help_text=_("For a person in prison the first name only, unless the person agreed in writing."),
    )
    role = CharBlock(label=_("Who they are"), required=False, max_length=120)

    class Meta:
        icon = "user"
        label = _("Somebody who speaks")
        description = _("Name and role of somebody who leads the encounter or speaks there.")
        preview_value = {"name": "Teresa", "role": _("teaches bookbinding")}
