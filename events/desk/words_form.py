"""The words of an event on the desk's form: Wagtail's own fields of its Italian page, in the newest draft."""

import datetime
from functools import cache
from typing import Any, cast

from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.pages import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.models import Locale, PageLogEntry

from core.desk import first_drafts
from core.models import User
from events.models import DateRule, Event, EventIndexPage, EventPage

WORDS = ("title", "standfirst", "search_description", "picture", "speakers", "body")
ON_THE_SPOT = ("directions", "access_notes", "admission_rules")
BLOCKS = ("speakers", "body")
A_MINUTE = datetime.timedelta(minutes=1)


class WordsForm(WagtailAdminPageForm):
    """A draft may be half empty, but it has a title: the event is found by it. Publishing asks for the rest."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.defer_required_fields()
        self.fields["title"].required = True
        self.fields["search_description"].help_text = _("One sentence for search engines and shared links.")


@cache
def form_class() -> type[WordsForm]:
    panels = [FieldPanel(name) for name in (*WORDS, *ON_THE_SPOT)]
    known = ObjectList(panels, base_form_class=WordsForm).bind_to_model(EventPage)
    return known.get_form_class()


def whole(typed: Any) -> Any:
    """What was sent, with the one thing that Wagtail's fields of blocks take for granted."""
    missing = [f"page-{name}-count" for name in BLOCKS if f"page-{name}-count" not in typed]
    if not missing:
        return typed
    completed = typed.copy()
    for count in missing:
        completed[count] = "0"
    return completed


def page_of(event: Event) -> EventPage | None:
    """The Italian page of an event, as its row stands."""
    return EventPage.objects.filter(event=event.pk, locale__language_code="it").first() if event.pk else None


def draft_of(event: Event) -> EventPage:
    """Its newest draft, or an empty one."""
    page = page_of(event)
    if page is None:
        return EventPage(locale=Locale.objects.get(language_code="it"), event=event)
    return page.get_latest_revision_as_object()


def write(form: WordsForm, event: Event, who: User) -> EventPage | None:
    """Keep the draft; None when nobody gave leave to write below the list of events."""
    if form.instance.pk:
        return cast("EventPage", first_drafts.write_again(form, who))
    page: EventPage = form.save(commit=False)
    place = EventIndexPage.objects.filter(locale__language_code="it").first()
    if place is None or not first_drafts.may_stand(place, who):
        return None
    page.event = event
    return first_drafts.stand(page, place, who, "incontro")


def just_made(title: str, rule: DateRule, who: User) -> Event | None:
    """What the first press of a button that was pressed twice has made: the same title, day and hour."""
    created = PageLogEntry.objects.filter(
        action="wagtail.create", user=who, timestamp__gt=timezone.now() - A_MINUTE
    )
    same = EventPage.objects.filter(title=title, event__rule__first=rule.first, event__rule__opens=rule.opens)
    page = same.filter(pk__in=created.values("page")).select_related("event").first()
    return page.event if page else None


def code_for(title: str) -> str:
    """The event's own name for programs and lists, once for all: from its first title."""
    limit = int(Event._meta.get_field("code").max_length or 0) - 5
    base = slugify(title)[:limit].strip("-") or "incontro"
    taken = set(Event.objects.filter(code__startswith=base).values_list("code", flat=True))
    candidates = (base if number == 1 else f"{base}-{number}" for number in range(1, len(taken) + 2))
    return next(code for code in candidates if code not in taken)
