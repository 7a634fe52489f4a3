"""Stories of work, what they are about, and what they are linked to."""

from stories.models.links import StoryCooperative, StoryEvent, StoryPrison, StoryProduct, StoryTopic
from stories.models.pages import StoryIndexPage, StoryPage
from stories.models.topics import Topic

__all__ = [
    "StoryCooperative",
    "StoryEvent",
    "StoryIndexPage",
    "StoryPage",
    "StoryPrison",
    "StoryProduct",
    "StoryTopic",
    "Topic",
]
