"""The options of the shop: what one chooses of a product, with the values in their order."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, ObjectList

from core.desk import TruthViewSet
from shop import options
from shop.models import Option


class OptionForm(WagtailAdminModelForm):
    """A value that a variant has stays; when words or order change, the variants that have them follow."""

    def is_valid(self) -> bool:
        return super().is_valid() and not any(map(self._is_kept, self.formsets["values"].deleted_forms))

    def _is_kept(self, row: Any) -> bool:
        chosen = row.instance.chosen.select_related("variant").first() if row.instance.pk else None
        if chosen is None:
            return False
        message = gettext("“%(value)s” is the choice of %(sku)s: give that variant another one first.")
        self.add_error(None, message % {"value": row.instance.label_it, "sku": chosen.variant.sku})
        return True

    @transaction.atomic
    def save(self, commit: bool = True) -> Option:
        saved: Option = super().save(commit=commit)
        if commit:
            options.relabel(saved)
        return saved


class OptionViewSet(TruthViewSet):
    model = Option
    name = url_prefix = "options"
    icon = "list-ul"
    list_display = ["label_it", "label_en", "position"]
    search_fields = ["label_it", "label_en", "values__label_it"]
    ordering = "position"
    edit_handler = ObjectList(
        base_form_class=OptionForm,
        children=[
            FieldRowPanel([FieldPanel("label_it"), FieldPanel("label_en")]),
            FieldPanel("position"),
            InlinePanel(
                "values",
                heading=_("What to choose from, in this order"),
                label=_("value"),
                min_num=1,
                panels=[FieldRowPanel([FieldPanel("label_it"), FieldPanel("label_en")])],
            ),
        ],
    )
