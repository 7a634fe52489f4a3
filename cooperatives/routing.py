"""To whom a message goes: the cooperative that does the service, or the consortium's address for its audience."""

from dataclasses import dataclass

from cooperatives.models.enquiries import Audience, EnquiryAddress
from cooperatives.models.producers import Cooperative
from core.models import Organisation


@dataclass(frozen=True, slots=True)
class Destination:
    """Without an address the message waits in the admin and no letter goes out."""

    email: str
    cooperative: Cooperative | None = None


def destination(service: int | None, audience: str) -> Destination:
    """A service of one cooperative goes there; of several, the consortium decides who answers."""
    if service is not None:
        doing = list(Cooperative.objects.filter(services__page=service)[:2])
        if len(doing) == 1 and doing[0].email:
            return Destination(doing[0].email, doing[0])
    return Destination(ours(audience))


def ours(audience: str) -> str:
    """The address for that audience, for anybody, of the organisation: the first that there is."""
    kept = dict(EnquiryAddress.objects.values_list("audience", "email"))
    return str(kept.get(audience) or kept.get(Audience.ANYBODY) or Organisation.load().email)
