"""What histories say of consents: who wrote one down, which page a consent's end hid, who brought it back."""

import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogFormatter

from core import hiding
from core.models import HiddenPage
from core.models.consents import Scope

WRITTEN, CHANGED = "core.consent.written", "core.consent.changed"


def _day(said: str | None) -> str:
    return date_format(datetime.date.fromisoformat(said), "DATE_FORMAT") if said else ""


def _hidden(entry: Any) -> str:
    if ended := _day((entry.data or {}).get("ended")):
        return gettext("Hidden: a consent was valid until %(day)s") % {"day": ended}
    return gettext("Hidden: a consent no longer holds")


def _consent(entry: Any) -> str:
    said = entry.data or {}
    scopes = ", ".join(str(Scope(one).label) for one in said.get("covers", []))
    told = {"scopes": scopes, "day": _day(said.get("until"))}
    if entry.action == WRITTEN:
        return gettext("Consent written down: %(scopes)s, until %(day)s") % told
    return gettext("Consent corrected: %(scopes)s, until %(day)s") % told


def _action(actions: Any, name: str, title: Any, tell: Any) -> None:
    class Formatter(LogFormatter):
        label = title

        def format_message(self, log_entry: Any) -> str:
            return str(tell(log_entry))

    actions.register_action(name)(Formatter)


def register(actions: Any) -> None:
    _action(actions, hiding.HIDDEN, _("Hidden by the end of a consent"), _hidden)
    _action(
        actions,
        hiding.SHOWN,
        _("Shown again"),
        lambda _entry: gettext("Shown again: the consent was renewed"),
    )
    _action(actions, WRITTEN, _("Consent written down"), _consent)
    _action(actions, CHANGED, _("Consent corrected"), _consent)


def say_why_hidden(request: HttpRequest, page: Any) -> None:
    """Whoever opens a hidden page reads why it is no longer on the site."""
    hidden = HiddenPage.objects.filter(page=page.pk).first()
    if hidden is None or request.method != "GET":
        return
    said = gettext(
        "Hidden since %(day)s: a consent ended. Renew it on the person’s screen and bring the page back there; "
        "after ninety days it is erased."
    )
    messages.warning(request, said % {"day": date_format(hidden.since, "DATE_FORMAT")})
