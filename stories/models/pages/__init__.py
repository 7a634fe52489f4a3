"""The pages of stories: the list of all, of a topic, of a series, and one page for each story."""

from stories.models.pages.lists import SeriesPage, StoryIndexPage, TopicPage
from stories.models.pages.story import StoryPage

__all__ = ["SeriesPage", "StoryIndexPage", "StoryPage", "TopicPage"]
