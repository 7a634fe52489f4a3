"""Scrivi a tutti: a message to whoever has a place on a date, after a look at it and at how many it reaches."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from core.lines import Line
from events import seats, telling
from events.desk.bookings.screens import ActScreen, State


class MessageForm(forms.Form):
    subject = Line(label=_("Subject"), max_length=150)
    text = forms.CharField(
        label=_("Message"),
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_(
            "Whoever booked in English reads it as you write it here: add the English below if there is one."
        ),
    )


class WriteScreen(ActScreen):
    """The first button shows it, the second sends it; both keep what was typed."""

    template_name = "events/desk/write.html"
    page_title = _("Write to all")
    header_icon = "mail"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        reached = [*seats.of(self.date, State.CONFIRMED), *seats.of(self.date, State.OFFERED)]
        languages = [booked.language for booked in reached]
        return {
            "form": MessageForm(),
            "reached": len(reached),
            "english": languages.count("en"),
            **super().get_context_data(**kwargs),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = MessageForm(request.POST)
        context = {**self.get_context_data(), "form": form}
        if not form.is_valid():
            return self.render_to_response(context, status=422)
        if "send" not in request.POST or not context["reached"]:
            return self.render_to_response({**context, "preview": form.cleaned_data})
        typed = form.cleaned_data
        written = telling.message([self.date], typed["subject"], typed["text"], who=self.member)
        said = ngettext(
            "The message leaves to %(written)s person.", "The message leaves to %(written)s people.", written
        )
        return self.back(request, self.address, said % {"written": written})
