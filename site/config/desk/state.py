"""Stato: how the site is, in facts that every app tells; letters and tasks that failed are tried again from here."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views import View
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from config.state import job
from core import letters, queue, state, tick
from core.models import Alert, Letter

LETTERS_SHOWN = 20
TASKS_SHOWN = 20
ALERTS_SHOWN = 20


class OfAdmins(View):
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not getattr(request.user, "is_superuser", False):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]


class State(OfAdmins, WagtailAdminTemplateMixin, TemplateView):
    page_title = _("State")
    header_icon = "tasks"
    breadcrumbs_items = ()
    template_name = "config/desk/state.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        groups = state.look(timezone.now())
        facts = [fact for group in groups for fact in group.facts]
        stuck = Letter.objects.filter(sent__isnull=True, attempts__gt=0)
        stuck = stuck.order_by(F("handed").desc(nulls_last=True), "-written")  # those in doubt first
        return {
            "groups": groups,
            "worst": state.worst(groups),
            "to_look_at": [fact for fact in facts if not fact.is_good],
            "letters": stuck[:LETTERS_SHOWN],
            "given_up": letters.given_up().count(),
            "tasks": _failed(),
            "alerts": Alert.objects.all()[:ALERTS_SHOWN],
            "jobs": sorted(((job(name), ran) for name, ran in tick.jobs().items()), key=lambda one: one[0]),
            **super().get_context_data(**kwargs),
        }


def _failed() -> list[Any]:
    """What they were asked may be somebody's: only their name and the kind of the error are shown."""
    return list(queue.failed().defer("traceback", "args_kwargs")[:TASKS_SHOWN]) if queue.is_kept() else []


class LettersAgain(OfAdmins):
    """One that did not leave, or all that were given up."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, key: int | None = None) -> HttpResponse:
        which = letters.given_up() if key is None else Letter.objects.filter(pk=key, attempts__gt=0)
        tried = letters.try_again(which)
        if tried:
            said = ngettext(
                "%(number)s letter is tried again now.", "%(number)s letters are tried again now.", tried
            )
            messages.success(request, said % {"number": tried})
        else:
            messages.warning(
                request, gettext("Nothing was done: it has left meanwhile, or somebody was quicker.")
            )
        return redirect("state")


class LetterHasLeft(OfAdmins):
    """Nobody knew whether it had; now somebody does."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, key: int) -> HttpResponse:
        if letters.has_left(Letter.objects.filter(pk=key)):
            messages.success(request, gettext("The letter counts as sent."))
        else:
            messages.warning(request, gettext("Nothing was done: it is not in doubt any more."))
        return redirect("state")


class TaskAgain(OfAdmins):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, key: Any) -> HttpResponse:
        try:
            done = queue.is_kept() and queue.again(key)
        except ImportError:  # of an older version of the site
            messages.error(request, gettext("This version of the site does not know that task any more."))
            return redirect("state")
        if done:
            messages.success(request, gettext("The task waits in the queue again."))
        else:
            messages.warning(request, gettext("Nothing was done: somebody was quicker."))
        return redirect("state")
