"""The account of an event: a draft story linked to it, begun from the example of that name."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.desk import first_drafts
from core.desk.screens import Screen
from core.models import User
from core.opening import ROME
from events.models import Event, EventPage
from stories import examples
from stories.models import StoryIndexPage, StoryPage
from stories.models.links import StoryCooperative, StoryEvent, StoryPrison, StoryProduct

ACCOUNT = "event_account"


def accounts_of(event: Event) -> list[StoryPage]:
    """The Italian stories that tell of it, drafts too."""
    told = StoryPage.objects.filter(events__event=event, locale__language_code="it")
    return list(told.order_by("-first_published_at", "-pk"))


@transaction.atomic
def begin_once(event: Event, place: StoryIndexPage, who: User, known: int) -> tuple[StoryPage, bool]:
    """The story, and whether it is new: pressed twice, what was begun since she saw `known` of them is the one."""
    Event.objects.select_for_update(of=("self",)).get(pk=event.pk)
    already = StoryPage.objects.filter(events__event=event, locale__language_code="it").order_by("-pk")
    if already.count() > known:
        return already[0], False
    with translation.override("it"):  # whoever writes may read the desk in another language
        return begin(event, place, who), True


def begin(event: Event, place: StoryIndexPage, who: User) -> StoryPage:
    """Not live: words, picture and consents come from whoever was there."""
    rows = list(event.occurrences.order_by("start", "pk"))
    story = StoryPage(
        title=_title(event),
        place=event.place,
        body=examples.EVENT_ACCOUNT.rows(),
    )
    if rows:
        story.story_date = rows[-1].start.astimezone(ROME).date()
    story.events = [StoryEvent(event=event)]
    story.cooperatives = [StoryCooperative(cooperative=row) for row in event.cooperatives.all()]
    story.products = [StoryProduct(product=row) for row in event.products.all()]
    if event.prison is not None:
        story.prisons = [StoryPrison(prison=event.prison)]
    return first_drafts.stand(story, place, who, "racconto")


def _title(event: Event) -> str:
    told = EventPage.objects.filter(event=event, locale__language_code="it").first()
    name = told.title if told else event.code
    return gettext("%(event)s: how it went") % {"event": name}


class AccountScreen(Screen):
    """Asks once when there is a story already, so that nobody writes the same evening twice."""

    model = Event
    permission_required = "change"
    template_name = "stories/desk/account.html"
    index, index_label = "events:index", _("Events")
    header_icon = "openquote"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.event = get_object_or_404(Event, pk=self.kwargs["pk"])

    def get_page_title(self) -> str:
        return gettext("Write the account")

    def get_page_subtitle(self) -> str:
        told = EventPage.objects.filter(event=self.event, locale__language_code="it").first()
        return told.title if told else self.event.code

    @property
    def place(self) -> StoryIndexPage | None:
        """Below the list of stories, for whoever may write there."""
        place = StoryIndexPage.objects.filter(locale__language_code="it").first()
        return place if first_drafts.may_stand(place, self.member) else None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        last = self.event.occurrences.order_by("-end").values_list("end", flat=True).first()
        return {
            **super().get_context_data(**kwargs),
            "event": self.event,
            "known": accounts_of(self.event),
            "may_write": self.place is not None,
            "last": date_format(last.astimezone(ROME), "j F Y") if last else "",
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        place = self.place
        if place is None:
            said = gettext("You may not write stories: ask whoever does the communication.")
            return self.complain(request, reverse("events:edit", args=[self.event.pk]), said)
        seen = request.POST.get("known", "")
        known = int(seen) if seen.isascii() and seen.isdigit() else 0
        story, is_new = begin_once(self.event, place, self.member, known)
        if is_new:
            said = gettext("A draft is ready: write over what has a pencil in front.")
        else:
            said = gettext("The account was begun already: this is it.")
        messages.success(request, said)
        return HttpResponseRedirect(reverse("wagtailadmin_pages:edit", args=[story.pk]))


def addresses() -> list[URLPattern]:
    return [path("events/<int:pk>/account/", AccountScreen.as_view(), name=ACCOUNT)]
