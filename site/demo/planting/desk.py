"""What waits on the desks of the demo: messages and a draft. All of it invented."""

import datetime

from django.utils import timezone

from core.models import User
from demo.planting import messages
from stories.models import StoryIndexPage, StoryPage


def plant(today: datetime.date) -> None:
    messages.plant(timezone.now())
    _draft(today)


def _draft(today: datetime.date) -> None:
    parent = StoryIndexPage.objects.filter(locale__language_code="it").first()
    if parent is None or parent.get_children().filter(slug="il-pane-del-lunedi").exists():
        return
    owner = User.objects.get(username="redazione")
    draft = StoryPage(
        title="Il pane del lunedì",
        slug="il-pane-del-lunedi",
        standfirst="Una bozza: manca ancora chi racconta.",
        story_date=today,
        locale=parent.locale,
        owner=owner,
        live=False,
        has_unpublished_changes=True,
    )
    parent.add_child(instance=draft)
    draft.save_revision(user=owner)
