"""One event on one screen: what it is, when, where, how one takes part, its words; new, again, or as a copy."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.forms import Media
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core import page_cache
from core.desk.screens import Screen
from core.models import User
from core.publishing import PublishRefused
from events import changing, news, planning
from events.desk import beside, copying, preview, rule_forms, words_form
from events.desk.event_forms import EventForm
from events.desk.rule_forms import RuleForm
from events.models import DateRule, Event, EventPage, Occurrence
from shop.refusals import Refused

BLANK_DAYS, MOST_BLANK = 3, 40


class EventScreen(Screen):
    model = Event
    permission_required = "change"
    template_name = "events/desk/event.html"
    index, index_label = "events:index", _("Events")
    header_icon = "date"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.event = self.get_event()
        self.rule = DateRule.objects.filter(event=self.event.pk).first() if self.event.pk else None
        self.seats_before = self.event.seats

    def get_event(self) -> Event:
        return get_object_or_404(Event, pk=self.kwargs["pk"])

    def get_page_title(self) -> str:
        page = words_form.page_of(self.event)
        return page.title if page else self.event.code

    @property
    def blank_days(self) -> int:
        """Without a script one asks for more rows in the address."""
        asked = self.request.GET.get("days", "")
        return min(int(asked), MOST_BLANK) if asked.isascii() and asked.isdigit() else BLANK_DAYS

    def draft(self) -> EventPage:
        return words_form.draft_of(self.event)

    def first_rule(self) -> DateRule:
        return self.rule or DateRule(event=self.event)

    def forms(self, typed: Any = None) -> dict[str, Any]:
        told, rule = words_form.form_class(), self.first_rule()
        chosen = rule_forms.chosen_days(rule, typed, self.blank_days)
        optional = bool(self.event.pk) and self.rule is None
        return {
            "form": EventForm(typed, instance=self.event),
            "chosen": chosen,
            "rule": RuleForm(typed, instance=rule, prefix="rule", chosen=chosen, optional=optional),
            "words": told(
                words_form.whole(typed) if typed else None,
                instance=self.draft(),
                prefix="page",
                for_user=self.request.user,
            ),
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        forms = kwargs.pop("forms", None) or self.forms()
        shown = kwargs.pop("preview", None)
        if shown is None and self.rule is not None and not forms["rule"].is_bound:
            shown = preview.of(self.rule, self.event, timezone.now())
        return {
            **forms,
            "groups": forms["form"].groups(),
            "event": self.event,
            "preview": shown,
            "more_days": forms["chosen"].total_form_count() + BLANK_DAYS,
            "media": sum((form.media for form in forms.values()), Media()),
            "seen": self.newest_revision(),
            "dates": beside.dates(self.event) if self.event.pk else [],
            "tellings": beside.tellings(self.event, self.member) if self.event.pk else [],
            **super().get_context_data(**kwargs),
        }

    def newest_revision(self) -> str:
        page = words_form.page_of(self.event)
        return str(page.latest_revision_id or "") if page else ""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        forms = self.forms(request.POST)
        if "preview" in request.POST:
            return self.show_dates(forms)
        answers = [form.is_valid() for form in forms.values()]  # every one, so that all errors show at once
        if not all(answers):
            said = gettext("It was not saved: look at what is marked in red. What you typed is still here.")
            return self.once_more(forms, said)
        if request.POST.get("seen", "") != self.newest_revision():
            said = gettext(
                "Somebody else has saved its words meanwhile. What you typed is still here: open the event in "
                "another window, compare, then save again to keep yours."
            )
            return self.once_more(forms, said)
        shown = self.shown(forms)
        if shown and shown.asks and request.POST.get("plan", "") != shown.seal:
            said = gettext(
                "It is not saved yet: it moves dates that people have booked. Read below what happens, then save again."
            )
            return self.once_more(forms, said, shown)
        return self.keep(forms)

    def shown(self, forms: dict[str, Any]) -> preview.Preview | None:
        """What saving this rule would do; nothing for a rule that says nothing or is wrong."""
        rule = forms["rule"]
        if not forms["chosen"].is_valid() or not rule.is_valid() or rule.is_empty:
            return None
        return preview.of(rule.rule(), self.event, timezone.now())

    def show_dates(self, forms: dict[str, Any]) -> HttpResponse:
        shown = self.shown(forms)
        status = 200 if shown else 422
        return self.render_to_response(self.get_context_data(forms=forms, preview=shown), status=status)

    def once_more(
        self, forms: dict[str, Any], said: str, shown: preview.Preview | None = None
    ) -> HttpResponse:
        messages.error(self.request, said)
        context = self.get_context_data(forms=forms, preview=shown or self.shown(forms))
        return self.render_to_response(context, status=422)

    def keep(self, forms: dict[str, Any]) -> HttpResponse:
        try:
            page = self.save(**forms)
        except Refused as refusal:
            return self.once_more(forms, refusal.message)
        address = reverse("events:edit", args=[self.event.pk])
        if page is not None and "publish" in self.request.POST:
            return self.publish(page, address)
        said = gettext("“%(event)s” is saved.") % {"event": page.title if page else self.event.code}
        return self.back(self.request, address, said)

    @transaction.atomic
    def save(self, form: Any, rule: Any, words: Any, chosen: Any) -> EventPage | None:
        now = timezone.now()
        if not self.event.pk:
            form.instance.code = words_form.code_for(words.cleaned_data["title"])
        # `self.event` has already taken what was typed.
        was = Event.objects.select_for_update(of=("self",)).filter(pk=self.event.pk).first()
        self.event = form.save()
        if not rule.is_empty:
            planning.follow(rule.rule(), self.event, now, self.member)
        self.seat(now)
        if was is not None:
            news.place_changed(self.event, was, who=self.member)
        page = words_form.write(words, self.event, self.member)
        page_cache.soft_bump()
        return page

    def seat(self, now: Any) -> None:
        """Dates ahead that had the event's number of places follow it; those with a number of their own keep it."""
        if self.event.seats == self.seats_before:
            return
        for row in Occurrence.objects.filter(event=self.event, seats=self.seats_before):
            if changing.has_places(row, now):
                changing.set_seats(row, self.event.seats, who=self.member)

    def publish(self, page: EventPage, address: str) -> HttpResponse:
        """Through the gate; when it says no, the event and its draft are saved all the same."""
        if not page.permissions_for_user(self.member).can_publish():
            return self.complain(self.request, address, gettext("It is saved; you may not publish it."))
        try:
            page.get_latest_revision().publish(user=self.member)
        except PublishRefused as refusal:
            reasons = format_html_join("", "<li>{}</li>", ((reason,) for reason in refusal.reasons))
            title = gettext("It is saved as a draft, and not published yet:")
            return self.complain(self.request, address, format_html("{}<ul>{}</ul>", title, reasons))
        said = gettext("“%(title)s” is on the site in Italian.") % {"title": page.title}
        return self.back(self.request, address, said)


class JustMade(Exception):
    """The same button was pressed twice."""

    def __init__(self, event: Event) -> None:
        super().__init__(event)
        self.event = event


class NewEventScreen(EventScreen):
    """Empty, or begun as the copy of another: all but its dates."""

    permission_required = "add"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        model = request.GET.get("copy", "")
        self.like = get_object_or_404(Event, pk=model) if model.isascii() and model.isdigit() else None
        super().setup(request, *args, **kwargs)

    def get_event(self) -> Event:
        return copying.event(self.like) if self.like else Event()

    def get_page_title(self) -> str:
        return gettext("New event")

    def get_page_subtitle(self) -> str:
        if self.like is None:
            return ""
        page = words_form.page_of(self.like)
        return gettext("as a copy of “%(name)s”") % {"name": page.title if page else self.like.code}

    def draft(self) -> EventPage:
        return copying.page(self.like) if self.like else super().draft()

    def forms(self, typed: Any = None) -> dict[str, Any]:
        found = super().forms(typed)
        if self.like and typed is None:
            found["form"].initial |= copying.links(self.like)
        return found

    def keep(self, forms: dict[str, Any]) -> HttpResponse:
        try:
            return super().keep(forms)
        except JustMade as made:
            said = gettext("It had been saved a moment ago, and was not made twice: here it is.")
            return self.back(self.request, reverse("events:edit", args=[made.event.pk]), said)

    @transaction.atomic
    def save(self, form: Any, rule: Any, words: Any, chosen: Any) -> EventPage | None:
        User.objects.select_for_update().get(pk=self.member.pk)  # the second press waits for the first
        made = words_form.just_made(words.cleaned_data["title"], rule.rule(), self.member)
        if made:
            raise JustMade(made)
        page = super().save(form, rule, words, chosen)
        if page is not None and self.like:
            copying.carry_english(self.like, page, self.member)
        return page
