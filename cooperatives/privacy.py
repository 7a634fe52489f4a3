"""What visitors wrote to us: given out, erased, and purged when it is answered and old."""

import datetime
from typing import Any

from cooperatives.models import Enquiry
from core import personal_data

KEPT = datetime.timedelta(days=365)


def register() -> None:
    personal_data.register(
        personal_data.PersonalData(
            "enquiries",
            ("cooperatives.Enquiry",),
            export=export,
            erase=erase,
            purge=purge,
        )
    )


def export(email: str) -> list[dict[str, Any]]:
    fields = ("received", "subject", "name", "email", "phone", "organisation", "message", "state")
    return [{**row} for row in Enquiry.objects.filter(email__iexact=email).values(*fields)]


def erase(email: str) -> int:
    return Enquiry.objects.filter(email__iexact=email).delete()[0]


def purge(now: datetime.datetime) -> int:
    """An open message waits for its answer, however old."""
    done = Enquiry.objects.exclude(state=Enquiry.State.OPEN)
    return done.filter(received__lt=now - KEPT).delete()[0]
