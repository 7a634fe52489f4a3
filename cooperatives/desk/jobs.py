"""What "Oggi" tells of visitors' messages."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from cooperatives.models import Enquiry
from core.desk.today import Job, Jobs, Rows
from core.models import User


def _new(user: User) -> Rows:
    return Rows(Enquiry.objects.filter(state=Enquiry.State.OPEN).order_by("received", "pk"), _message)


def _message(enquiry: Enquiry) -> Job:
    first = " ".join(enquiry.message.split())[:80]
    return Job(enquiry.name, reverse("enquiries:edit", args=[enquiry.pk]), first, enquiry.received)


NEW_MESSAGES = Jobs(
    "messages",
    _("Messages to answer"),
    30,
    lambda user: bool(user.has_perm("cooperatives.change_enquiry")),
    _new,
    lambda: f"{reverse('enquiries:index')}?state=open",
)
