"""Who makes things, where, at what; and who writes to us."""

from cooperatives.models.enquiries import Enquiry
from cooperatives.models.places import Prison, Workshop
from cooperatives.models.producers import Cooperative, Membership, Partner
from cooperatives.models.trades import Trade

__all__ = ["Cooperative", "Enquiry", "Membership", "Partner", "Prison", "Trade", "Workshop"]
