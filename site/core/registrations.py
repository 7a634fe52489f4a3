"""What core gives to the clock and to the registry of personal data."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core import (
    alerts,
    called_back,
    data_requests,
    ending,
    hiding,
    letters,
    missing,
    page_cache,
    personal_data,
    pictures,
    private_files,
    publishing,
    purging,
    queue,
    sharing,
    tasks_again,
    tick,
)
from core.forgetting import again, dated, files, ledger, remains
from core.models import Letter, Subscriber
from core.state import clock, machine, stored, tasks
from core.state import letters as letters_state

LETTERS_KEPT = datetime.timedelta(days=365)
UNCONFIRMED_KEPT = datetime.timedelta(hours=48)
LEFT_KEPT = datetime.timedelta(days=365)  # so long the proof may be asked for


def register() -> None:
    _give_jobs_to_the_clock()
    page_cache.also_elsewhere(purging.ask)
    for part in (clock, letters_state, machine, stored, tasks):
        part.tell()
    alerts.watch()
    for kept in _personal_data():
        personal_data.register(kept)


def _give_jobs_to_the_clock() -> None:
    tick.every_tick("stored pages", called_back.settle)
    tick.every_tick("publishing", publishing.publish_scheduled)
    tick.every_tick("consents", hiding.settle)
    tick.every_tick("consents ended long ago", ending.erase_overdue)
    tick.every_tick("consents that end", ending.tell_editors)
    tick.every_tick("signed papers", private_files.sweep)
    tick.every_tick("letters", letters.send_waiting)
    tick.every_tick("purge", personal_data.purge)
    tick.every_tick("missing pages", missing.purge)
    tick.every_tick("tasks left in the middle", tasks_again.take_up)
    tick.every_tick("pictures", pictures.make_missing)
    tick.every_tick("share cards", sharing.sweep)
    # A backup restored beside a running site is seen to here, at the latest a minute after.
    tick.every_tick("forgotten before", lambda _now: again.forget_again())
    tick.every_tick("forgetting by date", dated.forget_due)
    tick.every_tick("files to erase", files.erase_waiting)
    tick.every_tick("list of withdrawals", lambda _now: ledger.write_missing())
    tick.every_tick("erased bytes", remains.clear_waiting)
    tick.every_tick("cdn", purging.purge_waiting)
    tick.every_tick("finished tasks", queue.forget_old)


def _personal_data() -> Iterator[personal_data.PersonalData]:
    yield personal_data.PersonalData(
        "letters",
        ("core.Letter",),
        label=_("Letters that we wrote to you"),
        export=_letters_to,
        erase=_erase_letters,
        purge=_old_letters,
    )
    yield personal_data.PersonalData(
        "newsletter",
        ("core.Subscriber",),
        label=_("Newsletter"),
        export=_subscription,
        erase=_unsubscribe,
        purge=_no_longer_readers,
    )
    yield personal_data.PersonalData(
        "people", ("core.Person", "core.Consent", "core.Portrayal", "core.Forgetting", "core.RefusedName")
    )
    yield personal_data.PersonalData(
        "requests about one's data",
        ("core.DataRequest",),
        erase=data_requests.erase,
        purge=data_requests.purge,
    )
    # Staff accounts are made and closed by an administrator; they are not addressed by e-mail.
    yield personal_data.PersonalData("staff", ("core.User",))
    yield personal_data.PersonalData("consortium", ("core.Organisation", "core.Newsroom"))


def _letters_to(email: str) -> list[dict[str, Any]]:
    mine = Letter.objects.filter(to__iexact=email)
    waiting = mine.filter(
        kind__in=letters.BLANK_ONCE_SENT, sent__isnull=True
    )  # whoever exports must not read them
    found = mine.exclude(pk__in=waiting).values("kind", "subject", "text", "written", "sent")
    return [dict(row) for row in found]


def _erase_letters(email: str) -> int:
    return Letter.objects.filter(to__iexact=email).delete()[0]


def _old_letters(now: datetime.datetime) -> int:
    return Letter.objects.filter(written__lt=now - LETTERS_KEPT).delete()[0]


def _subscription(email: str) -> list[dict[str, Any]]:
    found = Subscriber.objects.filter(email__iexact=email)
    return [dict(row) for row in found.values("email", "language", "asked", "confirmed", "left")]


def _unsubscribe(email: str) -> int:
    return Subscriber.objects.filter(email__iexact=email).delete()[0]


def _no_longer_readers(now: datetime.datetime) -> int:
    never = Q(confirmed__isnull=True, left__isnull=True, asked__lt=now - UNCONFIRMED_KEPT)
    long_gone = Q(left__lt=now - LEFT_KEPT)
    return Subscriber.objects.filter(never | long_gone).delete()[0]
