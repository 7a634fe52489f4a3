""" "Da tradurre": the Italian pages whose English is missing, stale, waiting or incomplete, with one click each."""

from typing import Any, cast

from django.contrib import messages
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import ListView, TemplateView, View
from wagtail import hooks
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from core.desk.localize import may_translate
from core.desk.today import Job, Jobs, Rows
from core.desk.translation_filters import MAY, Filters, Translators, within_reach
from core.models import User
from core.translating import changes, keeping, starting, states
from core.translating.files.taking import TAKEN
from core.translating.states import State

ICON = "wagtail-localize-language"


class ToTranslate(Translators, WagtailAdminTemplateMixin, ListView):
    template_name = "core/desk/to_translate.html"
    page_title = gettext_lazy("To be translated")
    breadcrumbs_items = ()
    header_icon = ICON
    paginate_by = 30

    def get_queryset(self) -> Any:
        self.filters = Filters(self.request.GET or None)
        return self.filters.narrowed(within_reach(states.pages(), self.request.user))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        query = self.request.GET.copy()
        query.pop("page", None)
        mine = within_reach(states.pages(), self.request.user)
        done, total = states.progress(mine)
        return {
            **context,
            "filters": self.filters,
            "rows": states.rows(context["page_obj"].object_list),
            "query": query.urlencode(),
            "State": State,
            "done": done,
            "total": total,
            **_by_kind(mine),
        }


def _by_kind(pages: Any) -> dict[str, Any]:
    """A line for each kind of page: how many of it stand how; a column for each state that there is."""
    counted = states.by_kind(pages)
    columns = [state for state in State if any(state in counts for counts in counted.values())]
    kinds = ContentType.objects.get_for_id
    lines = [
        (kind.pk, str(capfirst(kind.name)), [(state, counted[kind.pk].get(state, 0)) for state in columns])
        for kind in map(kinds, counted)
    ]
    return {"columns": columns, "kinds": sorted(lines, key=lambda line: line[1])}


class OnePage(Translators):
    """A screen or an act for one Italian page, by whoever may write its English."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        self.italian = get_object_or_404(Page, pk=kwargs["page_id"], locale__language_code="it").specific
        if not may_translate(request.user, self.italian):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class Start(OnePage, View):
    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        return redirect("wagtailadmin_pages:edit", starting.start(self.italian, cast(User, request.user)).pk)


class Changes(OnePage, WagtailAdminTemplateMixin, TemplateView):
    template_name = "core/desk/changes.html"
    page_title = gettext_lazy("What changed in Italian")
    breadcrumbs_items = ()
    header_icon = ICON

    def get_page_subtitle(self) -> str:
        return str(self.italian.draft_title)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = {"row": states.of(self.italian), "changes": changes.of(self.italian), "State": State}
        return {**super().get_context_data(**kwargs), **found}


class Keep(OnePage, View):
    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        row = states.of(self.italian)
        if row is None or row.state != State.STALE:
            messages.warning(request, _("There was nothing to confirm: the English is not out of date."))
        else:
            keeping.keep(self.italian, cast(User, request.user))
            messages.success(
                request, _("Noted: the English of “%(title)s” is fine as it is.") % {"title": row.title}
            )
        return redirect("to_translate")


@hooks.register("register_admin_urls")
def addresses() -> list[Any]:
    return [
        path("da-tradurre/", ToTranslate.as_view(), name="to_translate"),
        path("da-tradurre/<int:page_id>/", Changes.as_view(), name="translation_changes"),
        path("da-tradurre/<int:page_id>/inizia/", Start.as_view(), name="translation_start"),
        path("da-tradurre/<int:page_id>/va-bene/", Keep.as_view(), name="translation_keep"),
    ]


@hooks.register("register_log_actions")
def acts(actions: LogActionRegistry) -> None:
    actions.register_action(
        "core.translation.keep",
        gettext_lazy("English is fine as it is"),
        gettext_lazy("Said that English is fine as it is"),
    )
    actions.register_action(
        TAKEN,
        gettext_lazy("English from a file"),
        gettext_lazy("Took English sentences from a file"),
    )
    actions.register_action(
        "core.translation.follow",
        gettext_lazy("Follow Italian"),
        gettext_lazy("Followed what changed in Italian"),
    )


def _waiting(user: User) -> Rows:
    return Rows(within_reach(states.pages().filter(state__in=states.OPEN), user), _job)


def _job(page: Any) -> Job:
    address = reverse("to_translate")
    if page.english:
        address = reverse("wagtailadmin_pages:edit", args=[page.english])
    return Job(page.draft_title or page.title, address, str(State(page.state).label), page.since)


JOBS = Jobs(
    "translations",
    gettext_lazy("To be translated"),
    10,
    lambda user: bool(user.has_perm(MAY)),
    _waiting,
    lambda: reverse("to_translate"),
)
