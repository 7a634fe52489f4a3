"""What somebody types who writes to us."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from cooperatives.enquiring import Written
from cooperatives.models.enquiries import Audience, Enquiry
from cooperatives.topics import Topic, find
from core.lines import Line, MailAddress, readable
from core.tickets import TicketedForm

MOST = 5000


class EnquiryForm(TicketedForm):
    topic = forms.ChoiceField(label=_("What do you write about?"))
    message = forms.CharField(
        label=_("Message"),
        # No `maxlength`: a browser would cut what is pasted without a word.
        validators=[MaxLengthValidator(MOST), readable],
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("What you need, how many, by when: as far as you know it."),
    )
    name = Line(label=_("Name and surname"), max_length=120, complete="name")
    organisation = Line(
        label=_("Company, cooperative or institution"),
        max_length=160,
        required=False,
        complete="organization",
    )
    email = MailAddress(
        label=_("E-mail"),
        help_text=_("The answer comes here."),
    )
    phone = Line(
        label=_("Telephone"),
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "type": "tel"}),
        help_text=_("Only if you would like us to call you."),
    )
    consent = forms.BooleanField(
        label=_("I agree that my data are used to answer me, as the privacy notice says."),
        error_messages={"required": _("Tick the box: without your consent we may not answer.")},
    )

    field_order = ("topic", "message", "name", "organisation", "email", "phone", "consent", "website")

    def __init__(self, topics: Sequence[Topic], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.topics = topics
        self.fields["topic"].choices = _grouped(topics)  # type: ignore[attr-defined]

    def clean_message(self) -> str:
        """Lines as everybody's computer writes them."""
        return str(self.cleaned_data["message"]).replace("\r\n", "\n")

    def written(self, language: str) -> Written:
        """Only of a valid form."""
        typed = self.cleaned_data
        topic = find(self.topics, typed["topic"])
        if topic is None:  # the field has let only these pass
            raise LookupError(typed["topic"])
        names = ("name", "email", "message", "phone", "organisation")
        return Written(topic=topic, language=language, **{name: typed[name] for name in names})


def _grouped(topics: Sequence[Topic]) -> list[tuple[Any, Any]]:
    """Services by audience, then our own subjects, then anything else."""
    services = [topic for topic in topics if topic.service or topic.subject == Enquiry.Subject.SERVICE]
    groups: list[tuple[Any, Any]] = [
        (_HEADINGS[audience], [(topic.slug, topic.title) for topic in services if topic.audience == audience])
        for audience in _HEADINGS
    ]
    rest = [(topic.slug, topic.title) for topic in topics if topic not in services]
    return [group for group in groups if group[1]] + [(_("Other subjects"), rest)]


_HEADINGS = {
    Audience.COMPANIES: _("Services for companies"),
    Audience.COOPERATIVES: _("Services for cooperatives"),
    Audience.INSTITUTIONS: _("Services for institutions"),
    Audience.ANYBODY: _("Services"),
}
