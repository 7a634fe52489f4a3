"""The editor's form of a product page: a picture may show one of the product's own variants."""

from __future__ import annotations

from typing import Any

from wagtail.admin.forms.pages import WagtailAdminPageForm

from shop.models.catalogue import Variant


class ProductPageForm(WagtailAdminPageForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = self.formsets.get("pictures")
        if rows is None:
            return
        own = Variant.objects.filter(product=self.instance.product_id)
        usual = rows.add_fields

        def add_fields(form: Any, index: int | None) -> None:
            """Only these, also in the empty row that the editor copies: a shop has thousands of others."""
            usual(form, index)
            if "variant" in form.fields:
                form.fields["variant"].queryset = own

        rows.add_fields = add_fields
