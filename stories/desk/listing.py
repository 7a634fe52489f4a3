"""Storie: all stories of the source language in one list, with the state of their English."""

from typing import Any

from django.db.models import BooleanField, OuterRef, QuerySet, Subquery
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.admin.widgets.button import Button

from stories.desk.topics import TopicViewSet
from stories.models import StoryIndexPage, StoryPage

SOURCE = "it"


def english(story: Any) -> str:
    if story.english_live is None:
        return str(_("missing"))
    return str(_("published") if story.english_live else _("draft"))


class StoryList(IndexView):
    page_title = _("Stories")
    default_ordering = "-story_date"
    show_locale_labels = False

    @cached_property
    def add_item_label(self) -> str:
        return gettext("New story")

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        more = super().header_more_buttons
        if TopicViewSet().permission_policy.user_has_permission(self.request.user, "change"):
            more.append(Button(gettext("Topics"), url=reverse("topics:index"), icon_name="tag", priority=10))
            more.append(
                Button(gettext("Other lists"), url=reverse("lists"), icon_name="list-ul", priority=20)
            )
        return more

    def get_base_queryset(self) -> QuerySet[Any]:
        translation = StoryPage.objects.filter(
            translation_key=OuterRef("translation_key"), locale__language_code="en", alias_of__isnull=True
        )
        stories = super().get_base_queryset().filter(locale__language_code=SOURCE)
        return stories.annotate(english_live=Subquery(translation.values("live")[:1], BooleanField()))

    def get_add_url(self) -> str | None:
        """Where a new story begins: below the list of stories, for whoever may write there."""
        parent = StoryIndexPage.objects.filter(locale__language_code=SOURCE).first()
        if parent is None or not parent.permissions_for_user(self.request.user).can_add_subpage():
            return None
        return reverse("wagtailadmin_pages:add", args=["stories", "storypage", parent.pk])


class StoryListViewSet(PageListingViewSet):
    model = StoryPage
    name = url_prefix = "stories"
    icon = "openquote"
    index_view_class = StoryList
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        Column("story_date", label=_("Date"), sort_key="story_date"),
        PageStatusColumn("status", label=_("Italian"), sort_key="live"),
        Column("english", label=_("English"), accessor=english, sort_key="english_live"),
    ]
