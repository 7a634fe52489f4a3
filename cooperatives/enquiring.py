"""Receiving a message: kept with its letters in one transaction, or refused with nothing written."""

import datetime
import uuid
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cooperatives import routing
from cooperatives.models.enquiries import Enquiry, EnquiryStep
from cooperatives.topics import Topic
from core import letters
from core.languages import LANGUAGES
from core.models import User

ITALIAN = LANGUAGES[0]
# A new wording of the sentence beside the box is a new version: a test holds the two together.
TEXT_VERSION = "2026-11"


class TooMany(Exception):
    """This address has had enough letters from us for the moment; `wait` says for how long."""

    def __init__(self, wait: datetime.timedelta) -> None:
        super().__init__(wait)
        self.wait = wait


class SentBefore(Exception):
    """This form has brought another message already: it must be asked for anew."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a visitor typed, in the language of the page."""

    topic: Topic
    name: str
    email: str
    message: str
    language: str
    phone: str = ""
    organisation: str = ""


def receive(written: Written, key: uuid.UUID) -> Enquiry:
    """Keep it, send it on and acknowledge it. The same key again gives the same message, and no second letter."""
    with transaction.atomic():
        if known := Enquiry.objects.filter(key=key).first():
            return _same(known, written)
        _refuse_too_many(written.email)
        enquiry = _keep(written, key)
        EnquiryStep.objects.create(enquiry=enquiry, kind=EnquiryStep.Kind.RECEIVED, when=enquiry.received)
        acknowledge(enquiry)
        if enquiry.went_to:
            send_on(enquiry)
    return enquiry


def _same(known: Enquiry, written: Written) -> Enquiry:
    if (known.email, known.message) != (written.email, written.message):
        raise SentBefore
    return known


def _keep(written: Written, key: uuid.UUID) -> Enquiry:
    topic, now = written.topic, timezone.now()
    goes = routing.destination(topic.service, topic.audience)
    return Enquiry.objects.create(
        key=key,
        subject=topic.subject,
        about=topic.title,
        audience=topic.audience,
        service_id=topic.service,
        cooperative=goes.cooperative,
        went_to=goes.email,
        name=written.name,
        email=written.email,
        phone=written.phone,
        organisation=written.organisation,
        message=written.message,
        language=written.language,
        consented=now,
        text_version=TEXT_VERSION,
        received=now,
    )


def _refuse_too_many(email: str) -> None:
    """Counted in the database, so that every process counts the same: nobody fills a stranger's mailbox through us."""
    within, most = datetime.timedelta(hours=1), settings.ENQUIRIES_AN_HOUR_BY_EMAIL
    since = timezone.now() - within
    recent = Enquiry.objects.filter(email__iexact=email, received__gt=since).order_by("-received")
    moments = list(recent.values_list("received", flat=True)[:most])
    if len(moments) >= most:
        raise TooMany(moments[-1] - since)


def acknowledge(enquiry: Enquiry) -> None:
    """In the sender's language. It repeats nothing that was typed: nobody sends words to a stranger through us."""
    letters.write(
        "enquiry_received",
        enquiry.email,
        enquiry.language,
        {"reference": enquiry.reference, "about": enquiry.about, "days": settings.ENQUIRY_ANSWER_DAYS},
        about=enquiry.letters_about,
        reply_to=enquiry.went_to,
    )


def send_on(enquiry: Enquiry, who: User | None = None) -> None:
    """To who answers, in Italian, with all that is needed; the answer goes straight to who wrote."""
    letter = letters.write(
        "enquiry_to_answer",
        enquiry.went_to,
        ITALIAN,
        {"enquiry": enquiry, "days": settings.ENQUIRY_ANSWER_DAYS},
        about=enquiry.letters_about,
        reply_to=enquiry.email,
    )
    EnquiryStep.objects.create(
        enquiry=enquiry, kind=EnquiryStep.Kind.SENT_ON, text=enquiry.went_to, letter=letter, who=who
    )
