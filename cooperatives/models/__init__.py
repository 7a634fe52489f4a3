"""Who makes things, where, at what; who writes to us; and the pages that tell it."""

from cooperatives.models.enquiries import Enquiry
from cooperatives.models.pages import (
    CompaniesPage,
    ConsultingPage,
    CooperativeIndexPage,
    CooperativePage,
    PrisonIndexPage,
    PrisonPage,
    ServiceCooperative,
    ServicePage,
)
from cooperatives.models.places import Prison, Workshop
from cooperatives.models.producers import Cooperative, Membership, Partner
from cooperatives.models.trades import Trade

__all__ = [
    "CompaniesPage",
    "ConsultingPage",
    "Cooperative",
    "CooperativeIndexPage",
    "CooperativePage",
    "Enquiry",
    "Membership",
    "Partner",
    "Prison",
    "PrisonIndexPage",
    "PrisonPage",
    "ServiceCooperative",
    "ServicePage",
    "Trade",
    "Workshop",
]
