"""What "State" says of pages, pictures and versions: only the roof knows them all; and the clock's jobs in words."""

import datetime
import platform
from collections.abc import Iterator

import django
import wagtail
from django.conf import settings
from django.db import connection
from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core import pictures
from core.state import Fact, Group, register, unless

JOBS: dict[str, str | Promise] = {
    "alerts": _("letters about what is bad here"),
    "cdn": _("emptying the CDN"),
    "consents": _("hiding and bringing back what a consent decides"),
    "consents ended long ago": _("erasing what was hidden for ninety days"),
    "consents that end": _("telling editors which consents end"),
    "erased bytes": _("writing over what was erased"),
    "files to erase": _("erasing files"),
    "finished tasks": _("forgetting tasks that ended"),
    "forgetting by date": _("forgetting names whose day has come"),
    "forgotten before": _("forgetting again after a restored backup"),
    "imports of products": _("imports of products"),
    "letters": _("sending letters"),
    "limits": _("forgetting how often something was sent"),
    "list of withdrawals": _("writing the list of withdrawals"),
    "missing pages": _("forgetting old addresses that led nowhere"),
    "newsletter": _("writing the newsletter"),
    "offers of places": _("places offered to a waiting list"),
    "pages for paying": _("shutting pages for paying"),
    "pictures": _("making the sizes of pictures"),
    "publishing": _("publishing and taking down by date"),
    "purge": _("erasing personal data that were kept long enough"),
    "refunds": _("refunds to the provider"),
    "reminders of events": _("reminders of events"),
    "reminders to pay": _("reminders to pay"),
    "search": _("mending the search"),
    "sessions": _("forgetting old sessions"),
    "share cards": _("drawing pictures for sharing"),
    "shelf": _("prices and pieces on the shelf"),
    "signed papers": _("signed papers that nobody needs"),
    "stored pages": _("calling back stored pages that were not told"),
    "tasks left in the middle": _("tasks that were left in the middle"),
    "there again": _("telling who waits that something is back"),
    "tracking numbers": _("tracking numbers"),
    "unpaid orders": _("letting unpaid orders expire"),
    "what turns with the clock": _("what changes on the pages with the hour"),
}


def job(name: str) -> str:
    return str(JOBS.get(name, name))


def _pages(now: datetime.datetime) -> Iterator[Fact]:
    scheduled = Page.objects.filter(live=False, go_live_at__isnull=False)
    yield Fact(
        "pages-scheduled", _("Pages with a date to go out"), str(scheduled.filter(go_live_at__gt=now).count())
    )
    late = scheduled.filter(go_live_at__lte=now).count()
    todo = gettext("Open them from Today: the site says what keeps each from going out.")
    fact = Fact("pages-late", _("Pages whose date has passed and that did not go out"), str(late))
    yield unless(not late, fact, bad=False, todo=todo)
    waiting = pictures.waiting().count()
    said = ngettext("%(number)s picture", "%(number)s pictures", waiting) % {"number": waiting}
    yield Fact("pictures", _("Sizes still to be made of"), said)


def _versions(now: datetime.datetime) -> Iterator[Fact]:
    number = ".".join(str(part) for part in connection.get_database_version())
    for name, version in (
        ("Python", platform.python_version()),
        ("Django", django.get_version()),
        ("Wagtail", wagtail.__version__),
        (connection.display_name, number),
    ):
        yield Fact(f"version-{name.lower()}", name, version)
    if settings.RELEASE:
        yield Fact("version-site", _("The site"), settings.RELEASE)


def tell() -> None:
    register(Group("pages", _("Pages and pictures"), 65, _pages))
    register(Group("versions", _("Versions"), 99, _versions))
