"""The newsletter: words and cards on one screen; look, try out and send on the next."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.clickjacking import xframe_options_sameorigin
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, PageChooserPanel
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views import generic

from core import checking, wording
from core.desk import TruthViewSet
from core.desk.screens import Screen
from core.languages import LANGUAGES
from home import mailing
from home.models import Newsletter

CARDS = [
    "stories.StoryPage",
    "events.EventPage",
    "shop.ProductPage",
    "cooperatives.CooperativePage",
    "home.ContentPage",
]
MOST_CARDS = 12
LOOK_AGAIN = 5  # seconds, while it is leaving


def sending(newsletter: Newsletter) -> str:
    return reverse("newsletters:send", args=[newsletter.pk])


class NewsletterList(generic.IndexView):
    def get_edit_url(self, instance: Newsletter) -> str:
        return sending(instance) if instance.started else super().get_edit_url(instance)


def remarks(newsletter: Newsletter) -> list[wording.Remark]:
    """Words to look at again, in what the issue says in each language."""
    said = {code: [newsletter.subject(code), newsletter.opening(code)] for code in LANGUAGES}
    return checking.of_texts(said)


class NewNewsletter(generic.CreateView):
    def get_success_url(self) -> str:
        return sending(self.object)


class OnlyBeforeSending:
    """What has been sent stays as it was read."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        newsletter = get_object_or_404(Newsletter, pk=kwargs["pk"])
        if newsletter.started:
            return HttpResponseRedirect(sending(newsletter))
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]


class ChangeNewsletter(OnlyBeforeSending, generic.EditView):
    def get_success_url(self) -> str:
        return sending(self.object)


class DeleteNewsletter(OnlyBeforeSending, generic.DeleteView):
    pass


class TrialForm(forms.Form):
    to = forms.EmailField(label=_("Send a trial to"), max_length=254)


class SendForm(forms.Form):
    sure = forms.BooleanField(
        label=_("I have looked at both languages."),
        error_messages={"required": _("Look at both languages, then tick the box.")},
    )


class SendScreen(Screen):
    """How the issue looks in both languages, who gets it, and how far it has come."""

    model = Newsletter
    permission_required = "change"
    template_name = "home/desk/newsletter.html"
    index, index_label = "newsletters:index", _("Newsletter")
    header_icon = "mail"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.newsletter = get_object_or_404(Newsletter, pk=kwargs["pk"])

    def get_page_title(self) -> str:
        return str(self.newsletter)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        chosen = self.newsletter.cards.count()
        readers = mailing.readers()
        return {
            "newsletter": self.newsletter,
            "languages": [
                {
                    "code": code,
                    "readers": readers.get(code, 0),
                    "missing": chosen - len(mailing.cards(self.newsletter, code)),
                }
                for code in LANGUAGES
            ],
            "remarks": remarks(self.newsletter),
            "progress": mailing.progress(self.newsletter),
            "trial": TrialForm(initial={"to": self.member.email}),
            "send": SendForm(),
            **super().get_context_data(**kwargs),
        }

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        answer = super().get(request, *args, **kwargs)
        told = mailing.progress(self.newsletter)
        if told["sent"] + told["failed"] + told["doubted"] < told["all"]:
            answer.headers["Refresh"] = str(LOOK_AGAIN)
        return answer


class TrialScreen(SendScreen):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = TrialForm(request.POST)
        if not form.is_valid():
            return self.render_to_response({**self.get_context_data(), "trial": form}, status=422)
        mailing.try_out(self.newsletter, form.cleaned_data["to"])
        return self.back(request, sending(self.newsletter), gettext("The trial is on its way."))


class StartScreen(SendScreen):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = SendForm(request.POST)
        if not form.is_valid():
            return self.render_to_response({**self.get_context_data(), "send": form}, status=422)
        try:
            mailing.start(self.newsletter, self.member)
        except mailing.NothingToSend:
            said = gettext("It was not sent: nobody is on the list, or it has been sent already.")
            return self.complain(request, sending(self.newsletter), said)
        return self.back(request, sending(self.newsletter), gettext("The newsletter is leaving."))


class PreviewScreen(SendScreen):
    """The letter alone, for the frame of the screen above."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        language = kwargs["language"]
        words = mailing.compose(self.newsletter, language, "#", mailing.cards(self.newsletter, language))
        return HttpResponse(words.html)


class NewsletterViewSet(TruthViewSet):
    model = Newsletter
    name = url_prefix = "newsletters"
    icon = "mail"
    index_view_class = NewsletterList
    add_view_class = NewNewsletter
    edit_view_class = ChangeNewsletter
    delete_view_class = DeleteNewsletter
    menu_label = _("Newsletter")
    list_display = [
        "subject_it",
        DateColumn("created", label=_("Begun on"), sort_key="created"),
        DateColumn("started", label=_("Sent on"), sort_key="started"),
        Column("started_by", label=_("Sent by")),
    ]
    search_fields = ["subject_it", "subject_en"]
    ordering = "-created"
    panels = [
        FieldRowPanel([FieldPanel("subject_it"), FieldPanel("subject_en")]),
        FieldRowPanel([FieldPanel("opening_it"), FieldPanel("opening_en")]),
        InlinePanel(
            "cards",
            [PageChooserPanel("page", CARDS)],
            label=_("card"),
            heading=_("What it leads to"),
            min_num=1,
            max_num=MOST_CARDS,
        ),
    ]

    def get_urlpatterns(self) -> list[Any]:
        frame = xframe_options_sameorigin(PreviewScreen.as_view())
        return [
            *super().get_urlpatterns(),
            path("<int:pk>/send/", SendScreen.as_view(), name="send"),
            path("<int:pk>/trial/", TrialScreen.as_view(), name="trial"),
            path("<int:pk>/start/", StartScreen.as_view(), name="start"),
            path("<int:pk>/preview/<slug:language>/", frame, name="preview"),
        ]
