"""Seasonal collections in the admin: their days, and the products in them in order."""

from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    MultipleChooserPanel,
    ObjectList,
    Panel,
)
from wagtail.admin.ui.tables import BooleanColumn, Column

from core.desk import TruthViewSet
from core.opening import ROME
from shop.models import Season, SeasonPage, ShopPage


class PagesPanel(Panel):
    """Where its pages are: a collection is told by a page of each language, below the shop."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "shop/desk/season_pages.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            shown = super().get_context_data(parent_context)
            told = SeasonPage.objects.filter(season=self.instance.pk).select_related("locale")
            return {**shown, "pages": told.order_by("-locale__language_code"), "new_page": self.new_page()}

        def new_page(self) -> str:
            shop = ShopPage.objects.filter(locale__language_code="it").first()
            if shop is None or not self.instance.pk:
                return ""
            return reverse("wagtailadmin_pages:add", args=["shop", "seasonpage", shop.pk])


def state(season: Season) -> str:
    """For the list: open until when, or closed until when."""
    today = timezone.localdate(timezone=ROME)
    if until := season.open_until(today):
        return gettext("open until %(day)s") % {"day": date_format(until, "j F Y")}
    if opens := season.next_opening(today):
        return gettext("opens on %(day)s") % {"day": date_format(opens, "j F Y")}
    return gettext("closed, without a next day")


class SeasonViewSet(TruthViewSet):
    model = Season
    name = url_prefix = "seasons"
    icon = "date"
    list_display = [
        "label_it",
        Column("state", label=_("State"), accessor=state),
        "opens",
        "closes",
        BooleanColumn("every_year", label=_("every year on the same days")),
    ]
    search_fields = ["label_it", "label_en"]
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("label_it"), FieldPanel("label_en")]),
            FieldPanel("code"),
            MultiFieldPanel(
                [FieldRowPanel([FieldPanel("opens"), FieldPanel("closes")]), FieldPanel("every_year")],
                heading=_("On which days"),
                help_text=_("Both days are included. It opens and closes by itself at midnight."),
            ),
            MultipleChooserPanel(
                "products",
                chooser_field_name="product",
                panels=[FieldPanel("product")],
                heading=_("Products, in this order"),
                label=_("product"),
            ),
            FieldPanel("category"),
            FieldPanel("position"),
            PagesPanel(heading=_("Its pages")),
        ]
    )
