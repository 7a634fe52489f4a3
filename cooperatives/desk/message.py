"""One message on one screen: what was written, who has it, what happened; and what can be done with it."""

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cooperatives import answering
from cooperatives.models import Audience, Cooperative, Enquiry, EnquiryStep
from core.desk import late_forms
from core.desk.screens import Screen

MOST = 10_000


def answerers() -> Any:
    """Who may answer a message: by their group, or as administrators."""
    may = get_user_model().objects.with_perm(
        "cooperatives.change_enquiry", backend="django.contrib.auth.backends.ModelBackend"
    )
    return may.order_by("username")


class AnswerForm(forms.Form):
    text = forms.CharField(
        label=_("Answer"),
        max_length=MOST,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=_("It leaves as a letter, as it stands here, with what was written below it."),
    )


class NoteForm(forms.Form):
    text = forms.CharField(
        label=_("Note"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("For us only."),
    )


class HandOverForm(forms.Form):
    handler = forms.ModelChoiceField(
        label=_("Who answers"), queryset=None, required=False, empty_label=_("nobody yet")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["handler"].queryset = answerers()  # type: ignore[attr-defined]


class SendOnForm(forms.Form):
    """To a cooperative that has an address, or to ours for an audience."""

    to = forms.ChoiceField(label=_("To whom"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        reached = Cooperative.objects.exclude(email="")
        self.fields["to"].choices = [  # type: ignore[attr-defined]
            (_("Cooperatives"), [(f"cooperative-{one.pk}", f"{one} ({one.email})") for one in reached]),
            (_("The consortium, for"), list(Audience.choices)),
        ]

    def chosen(self) -> tuple[Cooperative | None, str]:
        to = self.cleaned_data["to"]
        if to in Audience.values:
            return None, to
        return Cooperative.objects.get(pk=to.removeprefix("cooperative-")), ""


class CloseForm(forms.Form):
    text = forms.CharField(
        label=_("Why"),
        max_length=200,
        required=False,
        help_text=_("Answered by telephone, by the cooperative, nothing to answer."),
    )


class ReopenForm(forms.Form):
    """Nothing more to say."""


class MessageScreen(Screen):
    model = Enquiry
    permission_required = "change"
    template_name = "cooperatives/desk/message.html"
    index, index_label = "enquiries:index", _("Messages")
    header_icon = "mail"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        rows = Enquiry.objects.select_related("cooperative", "handler", "service")
        self.enquiry = get_object_or_404(rows, pk=kwargs["pk"])

    @property
    def address(self) -> str:
        return reverse("enquiries:edit", args=[self.enquiry.pk])

    def get_page_title(self) -> str:
        return str(self.enquiry)

    def get_page_subtitle(self) -> str:
        return str(self.enquiry.get_state_display())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        enquiry = self.enquiry
        steps = enquiry.steps.select_related("who", "letter")
        return {
            "enquiry": enquiry,
            "is_late": answering.is_late(enquiry, timezone.now()),
            "timeline": [_told(step) for step in steps],
            # Several forms on one screen: each names its fields' elements by itself.
            "answer": AnswerForm(auto_id="answer_%s"),
            "note": NoteForm(auto_id="note_%s"),
            "hand_over": HandOverForm(auto_id="hand_over_%s", initial={"handler": enquiry.handler_id}),
            "send_on": SendOnForm(auto_id="send_on_%s"),
            "close": CloseForm(auto_id="close_%s"),
            **super().get_context_data(**kwargs),
        }


def _told(step: EnquiryStep) -> dict[str, Any]:
    """As templates/shop/desk/timeline.html reads it; a letter that has not left says so."""
    title = str(step.get_kind_display())
    if step.letter and step.letter.given_up:
        title = gettext("%(what)s: the letter could not be delivered") % {"what": title}
    elif step.letter and step.letter.is_in_doubt:
        title = gettext("%(what)s: the mail server did not say whether it took the letter") % {"what": title}
    elif step.letter and not step.letter.sent:
        title = gettext("%(what)s: the letter is waiting to leave") % {"what": title}
    return {"when": step.when, "title": title, "text": step.text, "who": str(step.who or "")}


class Act(MessageScreen):
    """Does one thing and goes back. A form that was not filled in is shown again with what was typed."""

    http_method_names = ["post"]
    form_class: type[forms.Form]
    form_name = ""
    done: Any = ""
    undone: Any = ""

    def act(self, form: Any) -> bool:
        raise NotImplementedError

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.form_class(request.POST, auto_id=f"{self.form_name}_%s")
        late_forms.refuse(form, self.enquiry)
        if not form.is_valid():
            return self.render_to_response({**self.get_context_data(), self.form_name: form}, status=422)
        if self.act(form):
            return self.back(request, self.address, str(self.done))
        return self.complain(request, self.address, str(self.undone))


class Answer(Act):
    form_class, form_name, done = AnswerForm, "answer", _("The answer is on its way.")

    def act(self, form: AnswerForm) -> bool:
        answering.answer(self.enquiry, form.cleaned_data["text"], self.member)
        return True


class Note(Act):
    form_class, form_name, done = NoteForm, "note", _("The note is kept.")

    def act(self, form: NoteForm) -> bool:
        answering.note(self.enquiry, form.cleaned_data["text"], self.member)
        return True


class HandOver(Act):
    form_class, form_name, done = HandOverForm, "hand_over", _("It is written down who answers.")

    def act(self, form: HandOverForm) -> bool:
        answering.hand_over(self.enquiry, form.cleaned_data["handler"], self.member)
        return True


class SendOn(Act):
    form_class, form_name, done = SendOnForm, "send_on", _("The message has been sent on.")
    undone = _("It was not sent on: there is no address. Write one in “Where they go”.")

    def act(self, form: SendOnForm) -> bool:
        cooperative, audience = form.chosen()
        return answering.send_elsewhere(self.enquiry, cooperative, audience, self.member)


class Close(Act):
    form_class, form_name, done = CloseForm, "close", _("The message is closed.")

    def act(self, form: CloseForm) -> bool:
        answering.close(self.enquiry, form.cleaned_data["text"], self.member)
        return True


class Reopen(Act):
    form_class, form_name, done = ReopenForm, "reopen", _("The message is open again.")

    def act(self, form: ReopenForm) -> bool:
        answering.reopen(self.enquiry, self.member)
        return True


ACTS: dict[str, type[Act]] = {
    "answer": Answer,
    "note": Note,
    "hand-over": HandOver,
    "send-on": SendOn,
    "close": Close,
    "reopen": Reopen,
}
