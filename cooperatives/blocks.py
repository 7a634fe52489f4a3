"""What a page's content may choose of our truth; how a service goes, where it is written, what a company can do."""

from typing import Any

from django import forms
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    ChooserBlock,
    DateBlock,
    StructBlock,
    TextBlock,
    URLBlock,
)

from core.shared_blocks import Shared


class PartnerChooser(Shared, ChooserBlock):
    """One of the partners written down under "Partners": they are few, so that a plain list is enough."""

    target_model = "cooperatives.Partner"

    @cached_property
    def widget(self) -> forms.Select:
        return forms.Select()

    def get_form_state(self, value: Any) -> Any:
        return self.widget.format_value(value.pk if value else None)


class Way(models.TextChoices):
    """What a company can do with the consortium; each leads to a page and to a subject of the form."""

    GIFTS = "gifts", _("Gifts")
    SERVICES = "services", _("Services")
    HIRING = "hiring", _("Hiring")
    VISIT = "visit", _("Visits")


class Step(StructBlock):
    title = CharBlock(label=_("Step"), max_length=80)
    text = TextBlock(label=_("What happens"), required=False, max_length=300)

    class Meta:
        icon = "list-ol"
        label = _("Step")
        description = _("One step, in the order in which they follow.")
        preview_value = {
            "title": _("We look at it together"),
            "text": _("An hour on the spot, free of charge."),
        }


class Source(StructBlock):
    """A law, a decree, an office's page, and the day on which it was read."""

    title = CharBlock(label=_("Title"), max_length=160)
    url = URLBlock(label=_("Address"))
    consulted = DateBlock(label=_("Looked up on"))

    class Meta:
        icon = "link"
        label = _("Source")
        description = _("Where it is written, and when it was read there.")
        preview_value = {
            "title": "Normattiva",
            "url": "https://www.normattiva.it/",
            "consulted": "2026-11-01",
        }


class CompanyWay(StructBlock):
    kind = ChoiceBlock(label=_("What it is"), choices=Way.choices)
    title = CharBlock(label=_("Title"), max_length=80)
    text = TextBlock(label=_("What a company gets"), max_length=400)
    example = TextBlock(label=_("An example"), required=False, max_length=300)

    class Meta:
        icon = "list-ul"
        label = _("What a company can do")
        description = _("Gifts, services, hiring, visits: with an example and the way to ask.")
        preview_value = {"kind": "gifts", "title": _("Gifts"), "text": _("A box with a story inside.")}


def steps() -> list[tuple[str, object]]:
    return [("step", Step())]


def sources() -> list[tuple[str, object]]:
    return [("source", Source())]


def ways() -> list[tuple[str, object]]:
    return [("way", CompanyWay())]
