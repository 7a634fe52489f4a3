"""Screens for stories and their topics."""

from stories.desk.listing import StoryListViewSet
from stories.desk.topics import TopicViewSet

__all__ = ["StoryListViewSet", "TopicViewSet"]
