"""The pages of cooperatives, prisons, consulting and services."""

from cooperatives.models.pages.places import (
    CooperativeIndexPage,
    CooperativePage,
    PrisonIndexPage,
    PrisonPage,
)
from cooperatives.models.pages.services import CompaniesPage, ConsultingPage, ServiceCooperative, ServicePage

__all__ = [
    "CompaniesPage",
    "ConsultingPage",
    "CooperativeIndexPage",
    "CooperativePage",
    "PrisonIndexPage",
    "PrisonPage",
    "ServiceCooperative",
    "ServicePage",
]
