"""Words that mean the same, pages that stand first, and searches that found nothing. All three lead to each other."""

from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import Button
from wagtail.permissions import register_permission_policy

from core.desk import TruthViewSet
from search.models import Missed, Promotion, Synonyms
from shop.desk.policies import Closed

LISTS = (
    ("synonyms", _("Words that mean the same")),
    ("promotions", _("Pages that stand first")),
    ("missed", _("Searches without a result")),
)


class CountedOnly(Closed):
    """The search itself counts them; whoever has seen to one takes it off the list."""

    closed = frozenset({"add", "change"})


register_permission_policy(Missed, CountedOnly(Missed))


class ListOfTheSearch(generic.IndexView):
    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """Who reads that nothing was found goes on to write a synonym."""
        here = self.request.resolver_match.namespace
        others = [
            Button(str(label), url=reverse(f"{name}:index"), priority=50)
            for name, label in LISTS
            if name != here
        ]
        return [*super().header_more_buttons, *others]


def language(row: Any) -> str:
    return str(row.get_language_display())


def language_of_page(row: Promotion) -> str:
    return str(row.page.locale.get_display_name())


class SynonymsViewSet(TruthViewSet):
    model = Synonyms
    name = url_prefix = "synonyms"
    icon = "list-ul"
    index_view_class = ListOfTheSearch
    list_display = ["__str__", Column("language", label=_("Language"), accessor=language)]
    list_filter = ["language"]
    search_fields = ["words"]
    panels = [FieldPanel("language"), FieldPanel("words")]


class PromotionViewSet(TruthViewSet):
    model = Promotion
    name = url_prefix = "promotions"
    icon = "pick"
    index_view_class = ListOfTheSearch
    list_display = [
        "__str__",
        "page",
        Column("language", label=_("Language"), accessor=language_of_page),
        "first",
        "last",
    ]
    search_fields = ["queries", "page__title"]
    panels = [
        FieldPanel("queries"),
        FieldPanel("page"),
        FieldRowPanel([FieldPanel("first"), FieldPanel("last")]),
    ]


class MissedList(ListOfTheSearch):
    def get_base_queryset(self) -> Any:
        return super().get_base_queryset().readable()


class MissedViewSet(TruthViewSet):
    model = Missed
    name = url_prefix = "missed"
    icon = "search"
    index_view_class = MissedList
    list_display = [
        "words",
        Column("language", label=_("Language"), accessor=language),
        Column("times", label=_("Times"), sort_key="times"),
        DateColumn("since", label=_("Since"), sort_key="since"),
    ]
    list_filter = ["language"]
    search_fields = ["words"]
    form_fields = ["words"]  # Wagtail asks for it; the policy opens no form
