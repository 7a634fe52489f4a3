"""The register of figures: which are on the site, where, from when; the ones that nobody has looked at for long.

Nothing is corrected here: the button leads to the page, at the block where the figure was typed.
"""

from typing import Any

import django_filters
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from core import figures
from core.desk import TruthViewSet
from core.desk.screens import Screen
from core.desk.spreadsheet import SafeSpreadsheet
from core.desk.today import Job, Jobs, Rows
from core.models import Figure, User


class FillsItself(ModelPermissionPolicy):
    """Rows come and go with the pages; a person may only say that one is still right."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action not in ("add", "delete") and super().user_has_permission(user, action)


register_permission_policy(Figure, FillsItself(Figure))


class FigureFilter(WagtailFilterSet):
    due = django_filters.BooleanFilter(label=_("To look at again"), method="only_due")

    class Meta:
        model = Figure
        fields = ["due", "year", "settled"]

    def only_due(self, found: Any, name: str, wanted: bool) -> Any:
        return found.filter(is_due=wanted)


def dated(figure: Figure) -> str:
    if figure.year:
        return str(figure.year)
    if figure.consulted:
        return gettext("looked up on %(day)s") % {"day": figure.consulted.strftime("%d/%m/%Y")}
    return gettext("without a date")


class FigureList(SafeSpreadsheet, generic.IndexView):
    page_title = _("Figures")
    list_export = [
        "value",
        "unit",
        "subject_it",
        "subject_en",
        "year",
        "consulted",
        "source",
        "source_url",
        "page.title",
        "page.full_url",
        "confirmed",
        "as_of",
    ]

    def get_base_queryset(self) -> "QuerySet[Figure]":
        due = Figure.objects.due(timezone.localdate()).filter(pk=OuterRef("pk"))
        return Figure.objects.select_related("page__locale").annotate(is_due=Exists(due))


class FigureScreen(Screen):
    """One figure: still right, or to be corrected on its page."""

    model = Figure
    index = "figures:index"
    index_label = _("Figures")
    header_icon = "decimal"
    template_name = "core/desk/figure.html"
    permission_required = "change"
    permission_policy = FillsItself(Figure)

    @cached_property
    def figure(self) -> Figure:
        return get_object_or_404(Figure.objects.select_related("page"), pk=self.kwargs["pk"])

    def get_page_title(self) -> str:
        return str(self.figure)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        figure = self.figure
        due = Figure.objects.due(timezone.localdate()).filter(pk=figure.pk).exists()
        return {
            **super().get_context_data(**kwargs),
            "figure": figure,
            "due": due,
            "dated": dated(figure),
            "edit_url": where_typed(figure),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        figures.confirm(self.figure, self.member)
        said = gettext("“%(figure)s” is right as of today.") % {"figure": self.figure}
        return self.back(request, reverse("figures:index"), said)


def where_typed(figure: Figure) -> str:
    """The page's editor, opened at the block."""
    return f"{reverse('wagtailadmin_pages:edit', args=[figure.page_id])}#:w:contentpath={figure.place}"


class FigureViewSet(TruthViewSet):
    model = Figure
    name = url_prefix = "figures"
    icon = "decimal"
    menu_label = _("Figures")
    index_view_class = FigureList
    edit_view_class = FigureScreen
    filterset_class = FigureFilter
    add_to_reference_index = False
    export_filename = "cifre"
    search_fields = ["value", "subject_it", "subject_en", "source", "page__title"]
    ordering = "as_of"

    def get_form_class(self, for_update: bool = False) -> None:
        """Nothing is typed here."""

    list_display = [
        TitleColumn(
            "figure",
            label=_("Figure"),
            accessor=str,
            get_url=lambda figure: reverse("figures:edit", args=[figure.pk]),
        ),
        Column("dated", label=_("Year"), accessor=dated, sort_key="year"),
        Column("source", label=_("Source"), sort_key="source"),
        Column("page", label=_("Page"), accessor=lambda figure: figure.page.title, sort_key="page__title"),
        Column(
            "is_due",
            label=_("State"),
            accessor=lambda figure: gettext("to look at again") if figure.is_due else "",
        ),
    ]


def _due(user: User) -> Rows:
    found = Figure.objects.due(timezone.localdate()).select_related("page").order_by("as_of", "pk")
    return Rows(
        found, lambda figure: Job(str(figure), reverse("figures:edit", args=[figure.pk]), figure.page.title)
    )


JOBS = Jobs(
    "figures",
    _("Figures to look at again"),
    35,
    lambda user: bool(user.has_perm("core.change_figure")),
    _due,
    lambda: f"{reverse('figures:index')}?due=true",
)
