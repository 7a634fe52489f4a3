"""What visitors wrote to us: given out, erased, and purged when it has been settled long enough."""

import datetime
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from cooperatives.models import Enquiry
from core import personal_data
from core.models import Letter

WRITER = ("name", "email", "phone", "organisation", "went_to")


def register() -> None:
    personal_data.register(
        personal_data.PersonalData(
            "enquiries",
            ("cooperatives.Enquiry",),
            label=_("Messages that you wrote to us"),
            writers=tuple(f"cooperatives.Enquiry.{name}" for name in WRITER),
            letters="enquiry",
            export=export,
            erase=erase,
            purge=purge,
        )
    )
    # Where the consortium and its cooperatives receive messages: nobody's but theirs.
    personal_data.register(
        personal_data.PersonalData("addresses for messages", ("cooperatives.EnquiryAddress",))
    )


def export(email: str) -> list[dict[str, Any]]:
    """What was written and what we answered; notes among ourselves speak of our work."""
    return [_told(enquiry) for enquiry in Enquiry.objects.filter(email__iexact=email)]


def _told(enquiry: Enquiry) -> dict[str, Any]:
    names = ("received", "about", "name", "email", "phone", "organisation", "message", "state")
    proof = {"consented": enquiry.consented, "text_version": enquiry.text_version}
    answers = enquiry.steps.filter(kind="answer").values_list("text", flat=True)
    return {name: getattr(enquiry, name) for name in names} | proof | {"answers": list(answers)}


def erase(email: str) -> int:
    return _remove(Enquiry.objects.filter(email__iexact=email))


def purge(now: datetime.datetime) -> int:
    """An open message waits for its answer, however old."""
    kept = datetime.timedelta(days=settings.ENQUIRIES_KEPT_DAYS)
    return _remove(Enquiry.objects.exclude(state=Enquiry.State.OPEN).filter(settled__lt=now - kept))


def _remove(gone: "QuerySet[Enquiry]") -> int:
    """With every letter about them: the one to the cooperative holds all that was typed."""
    found = list(gone)
    Letter.objects.filter(about__in=[enquiry.letters_about for enquiry in found]).delete()
    Enquiry.objects.filter(pk__in=[enquiry.pk for enquiry in found]).delete()
    return len(found)
