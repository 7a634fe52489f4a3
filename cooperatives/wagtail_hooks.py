"""Cooperatives, prisons and visitors' messages in the admin."""

from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet

from cooperatives.desk import jobs
from cooperatives.desk.enquiries import EnquiryAddressViewSet, EnquiryViewSet
from cooperatives.desk.our_page import OurPage
from cooperatives.desk.places import (
    CooperativeViewSet,
    MembershipViewSet,
    PartnerViewSet,
    PrisonViewSet,
    WorkshopViewSet,
)
from core.desk import today

today.register(jobs.NEW_MESSAGES)


@hooks.register("register_admin_viewset")
def register_desk() -> list[ViewSet]:
    return [
        CooperativeViewSet(),
        PrisonViewSet(),
        WorkshopViewSet(),
        MembershipViewSet(),
        PartnerViewSet(),
        EnquiryViewSet(),
        EnquiryAddressViewSet(),
    ]


@hooks.register("register_admin_urls")
def our_page() -> list[URLPattern]:
    return [path("our-page/", OurPage.as_view(), name="our_page")]
