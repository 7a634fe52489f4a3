"""What waits on the desks of the demo: messages and a draft. All of it invented."""

import datetime

from django.utils import timezone

from cooperatives.models import Enquiry
from core.models import User
from stories.models import StoryIndexPage, StoryPage

MESSAGES = (
    (
        "consulting",
        "Marta Ferri",
        "Cooperativa Esempio",
        "Da dove si comincia per aprire un laboratorio?",
    ),
    (
        "services",
        "Paolo Riva",
        "Azienda Esempio",
        "Ci servono 300 magliette stampate per marzo.",
    ),
)


def plant(today: datetime.date) -> None:
    now = timezone.now()
    for days, (subject, name, organisation, message) in enumerate(MESSAGES, start=1):
        Enquiry.objects.get_or_create(
            name=name,
            subject=subject,
            defaults={
                "email": f"{name.split()[0].lower()}@example.org",
                "organisation": organisation,
                "message": message,
                "language": "it",
                "consented": now - datetime.timedelta(days=days),
                "received": now - datetime.timedelta(days=days),
            },
        )
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
