"""Who makes things, where, at what; who writes to us; and the pages that tell it."""

from cooperatives.models.enquiries import Audience, Enquiry, EnquiryAddress, EnquiryStep
from cooperatives.models.pages import (
    CompaniesPage,
    ConsultingPage,
    CooperativeIndexPage,
    CooperativePage,
    HiringPage,
    PrisonIndexPage,
    PrisonPage,
    ServiceCooperative,
    ServicePage,
)
from cooperatives.models.places import Prison, Workshop
from cooperatives.models.producers import Cooperative, Membership, Partner
from cooperatives.models.trades import Trade

__all__ = [
    "Audience",
    "CompaniesPage",
    "ConsultingPage",
    "Cooperative",
    "CooperativeIndexPage",
    "CooperativePage",
    "Enquiry",
    "EnquiryAddress",
    "EnquiryStep",
    "HiringPage",
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
