"""The pages of cooperatives, prisons, consulting and services."""

from cooperatives.models.pages.places import (
    CooperativeIndexPage,
    CooperativePage,
    PrisonIndexPage,
    PrisonPage,
)
from cooperatives.models.pages.services import (
    CompaniesPage,
    ConsultingPage,
    HiringPage,
    ServiceCooperative,
    ServicePage,
)

__all__ = [
    "CompaniesPage",
    "ConsultingPage",
    "CooperativeIndexPage",
    "CooperativePage",
    "HiringPage",
    "PrisonIndexPage",
    "PrisonPage",
    "ServiceCooperative",
    "ServicePage",
]
