"""What staff do with a message: answer, note, hand over, send on, close, open again. Each leaves a step."""

import datetime
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from cooperatives import enquiring, routing
from cooperatives.models.enquiries import Enquiry, EnquiryStep
from cooperatives.models.producers import Cooperative
from core import letters
from core.models import Letter, User
from core.opening import ROME

Kind, State = EnquiryStep.Kind, Enquiry.State
CONVERSATION = ("enquiry_received", "enquiry_answer")
SATURDAY = 5


def answer(enquiry: Enquiry, text: str, who: User) -> Letter:
    """Send it in the sender's language, in the conversation that our first letter began; the message is answered."""
    with transaction.atomic():
        letter = letters.write(
            "enquiry_answer",
            enquiry.email,
            enquiry.language,
            {"enquiry": enquiry, "answer": text},
            about=enquiry.letters_about,
            reply_to=enquiry.went_to or routing.ours(enquiry.audience),
            references=" ".join(conversation(enquiry)),
        )
        _step(enquiry, Kind.ANSWER, who, text, letter)
        _settle(enquiry, State.ANSWERED)
    return letter


def conversation(enquiry: Enquiry) -> list[str]:
    """The Message-IDs of what we have written to the sender, oldest first."""
    ours = Letter.objects.filter(about=enquiry.letters_about, to=enquiry.email, kind__in=CONVERSATION)
    return list(ours.order_by("written", "pk").values_list("message_id", flat=True))


def note(enquiry: Enquiry, text: str, who: User) -> None:
    _step(enquiry, Kind.NOTE, who, text)


def hand_over(enquiry: Enquiry, handler: User | None, who: User) -> None:
    with transaction.atomic():
        Enquiry.objects.filter(pk=enquiry.pk).update(handler=handler)
        _step(enquiry, Kind.ASSIGNED, who, str(handler or ""))


def send_elsewhere(enquiry: Enquiry, cooperative: Cooperative | None, audience: str, who: User) -> bool:
    """To a cooperative, or to our address for an audience. False, and nothing done, when there is no address."""
    goes = cooperative.email if cooperative else routing.ours(audience)
    if not goes:
        return False
    with transaction.atomic():
        enquiry.cooperative, enquiry.went_to = cooperative, goes
        if not cooperative:
            enquiry.audience = audience
        enquiry.save(update_fields=["cooperative", "went_to", "audience"])
        enquiring.send_on(enquiry, who)
    return True


def close(enquiry: Enquiry, why: str, who: User) -> None:
    """Answered by telephone, by the cooperative itself, or nothing to answer: `why` says which."""
    with transaction.atomic():
        _step(enquiry, Kind.CLOSED, who, why)
        _settle(enquiry, State.CLOSED)


def reopen(enquiry: Enquiry, who: User) -> None:
    with transaction.atomic():
        _step(enquiry, Kind.REOPENED, who)
        Enquiry.objects.filter(pk=enquiry.pk).update(state=State.OPEN, settled=None)


def promised_by(now: datetime.datetime) -> datetime.datetime:
    """What came before this moment should have been answered: as many working days ago as we promise."""
    day, left = now, settings.ENQUIRY_ANSWER_DAYS
    while left > 0:
        left -= day.astimezone(ROME).weekday() < SATURDAY
        day -= datetime.timedelta(days=1)
    return day


def is_late(enquiry: Enquiry, now: datetime.datetime) -> bool:
    return enquiry.state == State.OPEN and enquiry.received < promised_by(now)


def waiting_too_long(now: datetime.datetime) -> "QuerySet[Enquiry]":
    return Enquiry.objects.filter(state=State.OPEN, received__lt=promised_by(now))


def _settle(enquiry: Enquiry, state: str) -> None:
    Enquiry.objects.filter(pk=enquiry.pk).update(state=state, settled=timezone.now())


def _step(enquiry: Enquiry, kind: str, who: User, text: str = "", letter: Any = None) -> None:
    EnquiryStep.objects.create(enquiry=enquiry, kind=kind, who=who, text=text, letter=letter)
