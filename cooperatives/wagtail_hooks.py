"""Cooperatives and prisons in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSetGroup

from cooperatives.desk.enquiries import EnquiryViewSet
from cooperatives.desk.places import (
    CooperativeViewSet,
    MembershipViewSet,
    PartnerViewSet,
    PrisonViewSet,
    WorkshopViewSet,
)


class PlacesDesk(ViewSetGroup):
    menu_label = _("Cooperatives and prisons")
    menu_icon = "group"
    menu_order = 140
    items = (CooperativeViewSet, PrisonViewSet, WorkshopViewSet, MembershipViewSet, PartnerViewSet)


@hooks.register("register_admin_viewset")
def register_places_desk() -> PlacesDesk:
    return PlacesDesk()


@hooks.register("register_admin_viewset")
def register_messages() -> EnquiryViewSet:
    return EnquiryViewSet(add_to_admin_menu=True)
