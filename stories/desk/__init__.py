"""Screens for stories their topics and series."""

from stories.desk.listing import StoryListViewSet
from stories.desk.topics import SeriesViewSet, TopicViewSet

__all__ = ["SeriesViewSet", "StoryListViewSet", "TopicViewSet"]
