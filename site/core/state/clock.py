"""The clock, and who is told when something is wrong."""

import datetime
from collections.abc import Iterator

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from core import tick
from core.models import Alert
from core.state import Fact, Group, State, register, unless

LATE = datetime.timedelta(minutes=5)
DAY = datetime.timedelta(days=1)


def moment(at: datetime.datetime) -> str:
    return date_format(timezone.localtime(at), "SHORT_DATETIME_FORMAT")


def _clock(now: datetime.datetime) -> Iterator[Fact]:
    at, failed = tick.last()
    start = gettext("Start `tick` again: until then nothing is published, sent again or expires.")
    if at is None:
        yield Fact("clock", _("The clock"), gettext("has not ticked yet"), State.BAD, start)
        return
    said = gettext("last ticked on %(when)s") % {"when": moment(at)}
    yield unless(now - at < LATE, Fact("clock", _("The clock"), said, todo=start))
    jobs = tick.jobs()
    if failed:
        said = ngettext(
            "%(number)s of %(all)s failed at the last tick",
            "%(number)s of %(all)s failed at the last tick",
            len(failed),
        )
        todo = gettext("It is tried again at every tick; the table below says which, the log says why.")
        told = said % {"number": len(failed), "all": len(jobs)}
        yield Fact("clock-jobs", _("Jobs of the clock"), told, State.BAD, todo)
    else:
        longest = max((ran.seconds for ran in jobs.values()), default=0)
        said = gettext("all %(all)s went well; the longest took %(seconds)s seconds")
        yield Fact(
            "clock-jobs",
            _("Jobs of the clock"),
            said % {"all": len(jobs), "seconds": number_format(longest, 1)},
        )


def _alerts(now: datetime.datetime) -> Iterator[Fact]:
    to = len(settings.ALERTS_TO)
    if to:
        said = ngettext("go to %(number)s address", "go to %(number)s addresses", to) % {"number": to}
        yield Fact("alerts", _("Letters about trouble"), said)
    else:
        todo = gettext("Set ALERTS_TO to the e-mail address of whoever keeps the site.")
        yield Fact("alerts", _("Letters about trouble"), gettext("go to nobody"), State.ATTENTION, todo)
    came = Alert.objects.filter(last__gt=now - DAY).count()
    said = ngettext("%(number)s in the last day", "%(number)s in the last day", came) % {"number": came}
    todo = gettext("They are listed below.")
    yield unless(came == 0, Fact("troubles", _("Troubles noted"), said), bad=False, todo=todo)


def tell() -> None:
    register(Group("clock", _("The clock"), 10, _clock))
    register(Group("alerts", _("Who is told"), 90, _alerts))
