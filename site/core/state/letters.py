"""Letters that leave, that wait, that did not leave."""

import datetime
from collections.abc import Iterator

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from core.letters import given_up, in_doubt
from core.models import Letter
from core.state import Fact, Group, State, register, unless
from core.state.clock import moment

LATE = datetime.timedelta(minutes=30)


def _letters(now: datetime.datetime) -> Iterator[Fact]:
    waiting = Letter.objects.filter(sent__isnull=True, given_up__isnull=True, handed__isnull=True)
    number = waiting.count()
    fact = Fact("letters-waiting", _("Waiting to leave"), str(number))
    late = waiting.filter(written__lt=now - LATE).order_by("written").first()
    if late is not None:
        said = gettext("%(number)s, the oldest since %(when)s") % {
            "number": number,
            "when": moment(late.written),
        }
        todo = gettext(
            "See below what the mail server said. They leave by themselves once it takes letters again."
        )
        fact = Fact("letters-waiting", _("Waiting to leave"), said, State.ATTENTION, todo)
    yield fact
    lost = given_up().count()
    said = ngettext("%(number)s letter", "%(number)s letters", lost) % {"number": lost}
    todo = gettext("After twelve attempts nobody tries again. Once the cause is gone, send them again below.")
    alarms = given_up().exclude(kind="alert").exists()
    yield unless(not lost, Fact("letters-given-up", _("Given up"), said, alarms=alarms), todo=todo)
    doubted = in_doubt(now)
    unknown = doubted.count()
    said = ngettext("%(number)s letter", "%(number)s letters", unknown) % {"number": unknown}
    todo = gettext(
        "The mail server had them and did not say whether it took them. They are not sent again by themselves, so that "
        "nothing comes twice: find out, then say below that they have left, or try again."
    )
    alarms = doubted.exclude(kind="alert").exists()
    yield unless(not unknown, Fact("letters-in-doubt", _("Perhaps left"), said, alarms=alarms), todo=todo)
    last = Letter.objects.filter(sent__isnull=False).order_by("-sent").values_list("sent", flat=True).first()
    told = moment(last) if last else gettext("none yet")
    yield Fact("letters-last", _("The last that left"), told)


def tell() -> None:
    register(Group("letters", _("Letters"), 30, _letters))
