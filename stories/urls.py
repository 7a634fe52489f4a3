"""The addresses of feeds; every story is a page of the tree."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from stories import feeds

urlpatterns = [
    path(_("stories/feed/"), feeds.feed, name="story_feed"),
    path(_("stories/feed/<slug:topic>/"), feeds.feed, name="topic_feed"),
]
