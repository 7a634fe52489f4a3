"""Stories of work, what they are about, and what they are linked to."""

from stories.models.links import StoryCooperative, StoryEvent, StoryPrison, StoryProduct, StoryTopic
from stories.models.pages import SeriesPage, StoryIndexPage, StoryPage, TopicPage
from stories.models.topics import Series, Topic

__all__ = [
    "Series",
    "SeriesPage",
    "StoryCooperative",
    "StoryEvent",
    "StoryIndexPage",
    "StoryPage",
    "StoryPrison",
    "StoryProduct",
    "StoryTopic",
    "Topic",
    "TopicPage",
]
