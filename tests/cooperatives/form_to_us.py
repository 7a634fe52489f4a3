"""The form by which one writes to us, filled in."""

import time

from cooperatives.models import Enquiry, EnquiryStep
from core import tickets
from core.models import Letter

TYPED = {
    "topic": "stampa",
    "name": "Anna Bianchi",
    "organisation": "Azienda Esempio",
    "email": "anna@example.org",
    "phone": "",
    "message": "Trecento magliette per marzo?",
    "consent": "on",
    "website": "",
}
FORM = "/it/scrivici/stampa/"


def typed(**changes):
    return TYPED | {"ticket": tickets.give(at=time.time() - 60)} | changes


def send(client, address=FORM, **changes):
    return client.post(address, typed(**changes))


def nothing_moved():
    return (Enquiry.objects.count(), EnquiryStep.objects.count(), Letter.objects.count()) == (0, 0, 0)
