"""Stato: what waits, what failed, what runs. Nothing is written from here."""

import datetime
import platform
from dataclasses import dataclass
from typing import Any

import django
import wagtail
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from core import health, pictures, tick
from core.models import Letter

LATE = datetime.timedelta(minutes=5)
LETTERS_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Fact:
    label: str | Promise
    value: str
    good: bool = True


def facts(now: datetime.datetime) -> list[Fact]:
    return [_clock(now), *_checks(), *_letters(), _sizes(), *_pages(now)]


def _clock(now: datetime.datetime) -> Fact:
    at, failed = tick.last()
    if at is None:
        return Fact(_("The clock"), gettext("has not ticked yet"), good=False)
    when = date_format(timezone.localtime(at), "SHORT_DATETIME_FORMAT")
    if failed:
        said = gettext("last ticked on %(when)s; failed: %(jobs)s")
        return Fact(_("The clock"), said % {"when": when, "jobs": ", ".join(failed)}, good=False)
    return Fact(_("The clock"), gettext("last ticked on %(when)s") % {"when": when}, good=now - at < LATE)


def _checks() -> list[Fact]:
    answers = {True: gettext("answers"), False: gettext("does not answer")}
    database, cache, migrated = health.database(), health.cache_answers(), health.migrated()
    return [
        Fact(_("Database"), answers[database], database),
        Fact(_("Cache"), answers[cache], cache),
        Fact(_("Migrations"), gettext("all applied") if migrated else gettext("some are missing"), migrated),
    ]


def _letters() -> list[Fact]:
    waiting = Letter.objects.filter(sent__isnull=True, given_up__isnull=True).count()
    given_up = Letter.objects.filter(sent__isnull=True, given_up__isnull=False).count()
    return [
        Fact(_("Letters waiting to leave"), str(waiting)),
        Fact(_("Letters given up"), str(given_up), good=given_up == 0),
    ]


def _sizes() -> Fact:
    waiting = pictures.waiting().count()
    said = ngettext("%(number)s picture", "%(number)s pictures", waiting) % {"number": waiting}
    return Fact(_("Sizes still to be made of"), said)


def _pages(now: datetime.datetime) -> list[Fact]:
    scheduled = Page.objects.filter(live=False, go_live_at__isnull=False)
    late = scheduled.filter(go_live_at__lte=now).count()
    return [
        Fact(_("Pages with a date to go out"), str(scheduled.filter(go_live_at__gt=now).count())),
        Fact(_("Pages whose date has passed and that did not go out"), str(late), good=late == 0),
    ]


def versions() -> list[tuple[str, str]]:
    with connection.cursor():
        number = ".".join(str(part) for part in connection.get_database_version())
    return [
        ("Python", platform.python_version()),
        ("Django", django.get_version()),
        ("Wagtail", wagtail.__version__),
        (connection.display_name, number),
    ]


class State(WagtailAdminTemplateMixin, TemplateView):
    page_title = _("State")
    header_icon = "tasks"
    template_name = "config/desk/state.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not getattr(request.user, "is_superuser", False):
            raise PermissionDenied
        stuck = Letter.objects.filter(sent__isnull=True, attempts__gt=0).order_by("-written")
        shown = {"facts": facts(timezone.now()), "letters": stuck[:LETTERS_SHOWN], "versions": versions()}
        return self.render_to_response({**self.get_context_data(), **shown})
