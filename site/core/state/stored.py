"""The pages that are kept whole, and the CDN that may keep them too."""

import datetime
from collections.abc import Iterator

from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from core.generations import store
from core.languages import LANGUAGES
from core.models import Purge
from core.page_cache import aside, shelf
from core.state import Fact, Group, State, register
from core.state.clock import moment
from core.state.machine import is_shared

LATE = datetime.timedelta(minutes=10)


def _stored(now: datetime.datetime) -> Iterator[Fact]:
    pages, size = len(shelf.pages) + len(aside.pages), filesizeformat(shelf.size + aside.size)
    said = ngettext(
        "%(number)s page, %(size)s, in the process that answers you; each process keeps its own",
        "%(number)s pages, %(size)s, in the process that answers you; each process keeps its own",
        pages,
    )
    yield Fact("stored", _("Kept"), said % {"number": pages, "size": size})
    shared = (
        gettext("all hosts, by Redis") if is_shared() else gettext("the processes of this host, by files")
    )
    yield Fact("stored-shared", _("Told of a change"), shared)
    read = {language: store.read(language) for language in LANGUAGES}
    soft = max(one.soft for one in read.values())
    yield Fact("stored-soft", _("Last change of a page"), _when(soft))
    yield Fact(
        "stored-goods", _("Last change of prices or pieces"), _when(max(one.goods for one in read.values()))
    )
    yield Fact(
        "stored-hard", _("Last time that all were thrown away"), _when(max(one.hard for one in read.values()))
    )
    if settings.CDN_PURGE_URL:
        yield _cdn(now)


def _when(nanoseconds: int) -> str:
    """A generation is the moment at which it began."""
    if not nanoseconds:
        return gettext("not yet")
    return moment(datetime.datetime.fromtimestamp(nanoseconds / 1e9, datetime.UTC))


def _cdn(now: datetime.datetime) -> Fact:
    owed = Purge.objects.filter(done__isnull=True).order_by("asked").first()
    if owed is None:
        last = Purge.objects.order_by("-done").first()
        said = (
            gettext("emptied on %(when)s") % {"when": moment(last.done)}
            if last and last.done
            else gettext("not yet")
        )
        return Fact("cdn", _("CDN"), said)
    said = gettext("to be emptied since %(when)s: %(why)s") % {
        "when": moment(owed.asked),
        "why": owed.last_error or "…",
    }
    todo = gettext(
        "It may still show what was taken down. It is asked again by itself; see whether CDN_PURGE_URL is right."
    )
    state = State.BAD if now - owed.asked > LATE else State.ATTENTION
    return Fact("cdn", _("CDN"), said, state, todo, alarms=True)


def tell() -> None:
    register(Group("stored", _("Stored pages"), 40, _stored))
