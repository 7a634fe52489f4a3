"""What "Oggi" tells of visitors' messages."""

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cooperatives import answering
from cooperatives.models import Enquiry
from core.desk.today import Job, Jobs, Rows
from core.models import User


def _new(user: User) -> Rows:
    """The one that has waited longest first. What somebody else has taken on shows only when it is late."""
    late = Q(received__lt=answering.promised_by(timezone.now()))
    mine = Q(handler__isnull=True) | Q(handler=user)
    rows = Enquiry.objects.filter(mine | late, state=Enquiry.State.OPEN)
    return Rows(rows.order_by("received", "pk"), _message)


def _message(enquiry: Enquiry) -> Job:
    said = " ".join(enquiry.message.split())[:80]
    if answering.is_late(enquiry, timezone.now()):
        said = gettext("late: we promised an answer by now. %(message)s") % {"message": said}
    return Job(enquiry.name, reverse("enquiries:edit", args=[enquiry.pk]), said, enquiry.received)


NEW_MESSAGES = Jobs(
    "messages",
    _("Messages to answer"),
    30,
    lambda user: bool(user.has_perm("cooperatives.change_enquiry")),
    _new,
    lambda: f"{reverse('enquiries:index')}?state=open",
)
