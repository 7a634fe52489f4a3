"""What the clock's look at consents hangs on: who agreed to what, who stands where, and what is on the site.

Rows are few where people are: they are read whole. Of pages it is enough that one was published, taken down or saved.
"""

import datetime
from typing import Any

from django.db.models import Count, Max, Q
from wagtail.models import Page

from core.models import Consent, Person, Picture, Portrayal, Recording

CONSENT = ("pk", "person", "scopes", "given", "expires", "withdrawn")


def read(day: datetime.date) -> tuple[Any, ...]:
    """Six narrow queries, instead of one for each person on each page."""
    pictures = Picture.objects.filter(Q(shows_people=True) | Q(withheld__isnull=False))
    pages = Page.objects.aggregate(
        live=Count("pk", filter=Q(live=True)),
        published=Max("last_published_at"),
        saved=Max("latest_revision"),
        newest=Max("pk"),
    )
    return (
        day,
        repr(list(Consent.objects.order_by("pk").values_list(*CONSENT))),
        list(Person.objects.order_by("pk").values_list("pk", "is_pseudonym")),
        list(Portrayal.objects.order_by("pk").values_list("person", "page")),
        list(pictures.order_by("pk", "people").values_list("pk", "shows_people", "withheld", "people")),
        list(Recording.objects.order_by("pk", "heard", "seen").values_list("pk", "heard", "seen")),
        tuple(pages.values()),
    )
