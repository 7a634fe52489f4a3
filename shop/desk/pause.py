"""The shop's switch: what is missing before it can open, and the pause that its people make."""

import datetime
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.widgets import AdminDateInput

from core.desk.today import Job, Jobs
from core.models import User
from shop import pausing
from shop.desk.screens import Screen
from shop.models import Order, ShopPause
from shop.refusals import Refused


class PauseForm(forms.Form):
    text_it = forms.CharField(
        label=_("Sentence in Italian"), max_length=200, initial="La bottega online è in pausa."
    )
    text_en = forms.CharField(
        label=_("Sentence in English"), max_length=200, initial="The online shop is taking a break."
    )
    back_on = forms.DateField(
        label=_("Back on"),
        required=False,
        widget=AdminDateInput,
        help_text=_("If you know it, visitors read “We are back on …” after the sentence."),
    )

    def clean_back_on(self) -> datetime.date | None:
        day: datetime.date | None = self.cleaned_data["back_on"]
        if day and day <= timezone.localdate():
            raise forms.ValidationError(gettext("Choose a day to come."))
        return day


class PauseScreen(Screen):
    model = Order
    permission_required = "change"
    template_name = "shop/desk/pause.html"
    page_title = _("Shop open or paused")
    index, index_label = "lists", _("Settings")
    header_icon = "cogs"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pause = pausing.current()
        return {
            "form": PauseForm(),
            "pause": pause,
            "told": [pausing.notice("it"), pausing.notice("en")] if pause else [],
            "missing": pausing.missing(),
            "before": ShopPause.objects.filter(is_on=False).select_related("who")[:10],
            **super().get_context_data(**kwargs),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        here = reverse("shop-pause:index")
        if request.POST.get("do") == "open":
            pausing.end()
            return self.back(request, here, gettext("The pause is over: orders are taken again."))
        form = PauseForm(request.POST)
        if not form.is_valid():
            return self.render_to_response({**self.get_context_data(), "form": form}, status=422)
        typed = form.cleaned_data
        try:
            pausing.begin(
                typed["text_it"], typed["text_en"], typed["back_on"], self.member, now=timezone.now()
            )
        except Refused as refusal:
            return self.refused(request, here, refusal)
        return self.back(request, here, gettext("The shop is paused: nothing can be ordered now."))


class PauseViewSet(ViewSet):
    name, url_prefix = "shop-pause", "shop-pause"

    def get_urlpatterns(self) -> list[Any]:
        return [path("", PauseScreen.as_view(), name="index")]


def _may(user: User) -> bool:
    return bool(user.has_perm("shop.change_order"))


def _closed(user: User) -> list[Job]:
    """What is missing; or the pause, once the day is there on which the shop meant to be back."""
    here = reverse("shop-pause:index")
    if pause := pausing.current():
        is_due = pause.back_on is None or pause.back_on <= timezone.localdate()
        said = gettext("The shop is paused: end it when you are back.")
        return [Job(said, here, pause.text_it, pause.begun)] if is_due else []
    return [Job(lacking, here) for lacking in pausing.missing()]


CLOSED = Jobs(
    "shop-closed",
    _("The shop takes no orders yet: what is missing"),
    5,
    _may,
    _closed,
    lambda: reverse("shop-pause:index"),
)
