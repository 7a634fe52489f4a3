"""What "State" says of messages from the provider of payments, and of money on its way back."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from core.state import Fact, Group, register, unless
from core.state.clock import moment
from shop.models.payments import EventOutcome, PaymentAlert, PaymentEvent

LATE = datetime.timedelta(minutes=10)
TROUBLED = (EventOutcome.FAILED, EventOutcome.WRONG)


def _payments(now: datetime.datetime) -> Iterator[Fact]:
    received = PaymentEvent.objects.count()
    last = PaymentEvent.objects.order_by("-received").first()
    said = str(received)
    if last:
        said = gettext("%(number)s, the last on %(when)s") % {
            "number": received,
            "when": moment(last.received),
        }
    yield Fact("webhooks", _("Messages about payments"), said)
    never_done = Q(outcome=EventOutcome.RECEIVED, received__lt=now - LATE)  # its process was killed
    troubled = PaymentEvent.objects.filter(Q(outcome__in=TROUBLED) | never_done).count()
    said = ngettext("%(number)s message", "%(number)s messages", troubled) % {"number": troubled}
    url, link = reverse("payments:index"), gettext("Payments to look at and messages")
    fact = Fact("webhooks-failed", _("Not taken"), said, url=url, link=link, alarms=True)
    yield unless(
        not troubled, fact, todo=gettext("Money may have come without its order knowing: look at each.")
    )
    to_look = PaymentAlert.objects.filter(settled_at__isnull=True).count()
    said = ngettext("%(number)s payment", "%(number)s payments", to_look) % {"number": to_look}
    fact = Fact("payments-to-look-at", _("Payments to look at"), said, url=url, link=link)
    yield unless(
        not to_look, fact, bad=False, todo=gettext("The shop decides: give back, or leave it as it is.")
    )


def tell() -> None:
    register(Group("payments", _("Payments"), 35, _payments))
