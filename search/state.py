"""What "State" says of the search."""

import datetime
from collections.abc import Iterator

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from core.state import Fact, Group, register, unless
from core.state.clock import moment
from search import freshness


def _search(now: datetime.datetime) -> Iterator[Fact]:
    now_so = freshness.state(now)
    said = ngettext("%(number)s page can be found", "%(number)s pages can be found", now_so.found)
    told = said % {"number": now_so.found}
    if now_so.written:
        told = gettext("%(pages)s; last written on %(when)s") % {
            "pages": told,
            "when": moment(now_so.written),
        }
    todo = gettext(
        "Not found as they are now: %(waiting)s; found and not to be read: %(left)s. The clock mends it."
    )
    yield unless(
        now_so.is_fresh,
        Fact("search", _("Index"), told),
        bad=False,
        todo=todo % {"waiting": now_so.waiting, "left": now_so.left},
    )
    if now_so.rebuilding:
        yield Fact(
            "search-rebuilding",
            _("Rebuilding"),
            gettext("a new index is being written beside the one in use"),
        )


def tell() -> None:
    register(Group("search", _("The search"), 60, _search))
