"""A field of a form in which several products are chosen."""

from typing import Any

from django import forms
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from shop.desk.choosing import ChosenProduct, is_key
from shop.models import Product

MORE_AT_ONCE = 3


class SeveralProducts(forms.Widget):
    """Those that are chosen, each to be taken away by its tick, and room for some more."""

    @property
    def media(self) -> forms.Media:
        return ChosenProduct().media

    def id_for_label(self, id_: str) -> str:
        return f"{id_}_0"

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        sent = data.getlist(name) if hasattr(data, "getlist") else data.get(name) or []
        return [value for value in dict.fromkeys(sent) if value]

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Nothing sent may mean that the last tick was taken away."""
        return False

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        begun = (attrs or {}).get("id") or f"id_{name}"
        keys = [getattr(each, "pk", each) for each in value or ()]
        known = [key for key in keys if is_key(key)]
        ticks = format_html_join(
            "",
            '<li><label class="desk-check"><input type="checkbox" name="{}" value="{}" checked> {}</label></li>',
            ((name, product.pk, product.name) for product in Product.objects.filter(pk__in=known)),
        )
        more = format_html_join(
            "",
            "<li>{}</li>",
            ((ChosenProduct().render(name, None, {"id": f"{begun}_{at}"}),) for at in range(MORE_AT_ONCE)),
        )
        return format_html('<ul class="desk-several">{}{}</ul>', ticks, more)
