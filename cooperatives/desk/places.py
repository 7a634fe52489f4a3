"""Prisons, cooperatives, workshops, memberships, partners."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from cooperatives.models import Cooperative, Membership, Partner, Prison, Workshop
from core.desk import TruthViewSet


class PrisonViewSet(TruthViewSet):
    model = Prison
    name = url_prefix = "prisons"
    icon = "home"
    list_display = ["name", "kind", "city"]
    list_filter = ["kind"]
    search_fields = ["name", "city"]
    panels = [
        FieldPanel(name)
        for name in (
            *("name", "english_name", "code", "kind", "city", "english_city", "latitude", "longitude"),
            "asks_citizenship",
        )
    ]


class CooperativeViewSet(TruthViewSet):
    model = Cooperative
    name = url_prefix = "cooperatives"
    icon = "group"
    list_display = ["name", "city", "founded"]
    search_fields = ["name", "legal_name"]
    panels = [
        FieldPanel("name"),
        FieldPanel("code"),
        FieldPanel("founded"),
        FieldPanel("website"),
        MultiFieldPanel(
            [
                FieldPanel(name)
                for name in (
                    "legal_name",
                    "street",
                    "postcode",
                    "city",
                    "province",
                    "vat_number",
                    "email",
                )
            ],
            heading=_("Legal data, for the product sheets"),
        ),
    ]


class WorkshopViewSet(TruthViewSet):
    model = Workshop
    name = url_prefix = "workshops"
    icon = "cogs"
    list_display = ["name_it", "cooperative", "prison", "trade"]
    list_filter = ["cooperative", "prison", "trade"]
    search_fields = ["name_it", "name_en"]
    panels = [
        FieldPanel(name) for name in ("name_it", "name_en", "code", "cooperative", "prison", "trade", "since")
    ]


class MembershipViewSet(TruthViewSet):
    model = Membership
    name = url_prefix = "memberships"
    icon = "date"
    list_display = ["cooperative", "kind", "start", "end"]
    list_filter = ["kind"]
    search_fields = ["cooperative__name"]
    panels = [FieldPanel(name) for name in ("cooperative", "kind", "start", "end")]


class PartnerViewSet(TruthViewSet):
    model = Partner
    name = url_prefix = "partners"
    icon = "group"
    list_display = ["name", "kind", "website"]
    search_fields = ["name"]
    panels = [FieldPanel(name) for name in ("name", "kind", "code", "website")]
