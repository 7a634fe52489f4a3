"""What a page's content may choose of our truth."""

from typing import Any

from django import forms
from django.utils.functional import cached_property
from wagtail.blocks import ChooserBlock

from core.shared_blocks import Shared


class PartnerChooser(Shared, ChooserBlock):
    """One of the partners written down under "Partners": they are few, so that a plain list is enough."""

    target_model = "cooperatives.Partner"

    @cached_property
    def widget(self) -> forms.Select:
        return forms.Select()

    def get_form_state(self, value: Any) -> Any:
        return self.widget.format_value(value.pk if value else None)
