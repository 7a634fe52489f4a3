"""Recordings: the library of sounds and films, and how a story chooses one or takes in a new one."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import chooser
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.images.widgets import AdminImageChooser

from core import room
from core.desk import TruthViewSet
from core.models import Recording

FIELDS = (
    "title",
    "file",
    "seconds",
    "width",
    "height",
    "spoken",
    "transcript_it",
    "transcript_en",
    "captions_it",
    "captions_en",
    "poster",
    "credit",
    "shows_people",
    "heard",
    "seen",
)


class RecordingForm(WagtailAdminModelForm):
    """The same wherever a recording comes in: from the list, or from the middle of a story."""

    shows_people = forms.TypedChoiceField(
        label=Recording._meta.get_field("shows_people").verbose_name,
        help_text=Recording._meta.get_field("shows_people").help_text,
        choices=[("False", _("No")), ("True", _("Yes"))],
        coerce=lambda answer: answer == "True",
        widget=forms.RadioSelect,
    )

    class Meta:
        model = Recording
        fields = FIELDS
        widgets = {
            "poster": AdminImageChooser,
            "heard": forms.CheckboxSelectMultiple(attrs={"class": "people-shown"}),
            "seen": forms.CheckboxSelectMultiple(attrs={"class": "people-shown"}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            # Nobody has answered yet: the model's own empty value would tick "No".
            self.initial.pop("shows_people", None)

    def clean(self) -> dict[str, Any]:
        typed: dict[str, Any] = super().clean()
        if "file" in self.changed_data and typed.get("file") and room.lacks(typed["file"].size):
            self.add_error("file", room.NO_ROOM)
        if not typed.get("shows_people"):
            typed["heard"] = typed["seen"] = self.fields["heard"].queryset.none()
        elif not (typed.get("heard") or typed.get("seen")):
            reason = gettext("Choose who is heard or seen. Whoever is not in the list is written down first.")
            self.add_error("heard", reason)
        return typed


class RecordingViewSet(TruthViewSet):
    model = Recording
    name = url_prefix = "recordings"
    icon = "media"
    list_display = [
        "title",
        Column("minutes", label=_("duration")),
        Column("spoken_name", label=_("language")),
    ]
    search_fields = ["title"]
    edit_handler = ObjectList(
        base_form_class=RecordingForm,
        children=[
            MultiFieldPanel(
                [
                    FieldPanel("title"),
                    FieldPanel("file"),
                    FieldRowPanel([FieldPanel("seconds"), FieldPanel("width"), FieldPanel("height")]),
                    FieldPanel("spoken"),
                    FieldPanel("poster", widget=AdminImageChooser),
                    FieldPanel("credit"),
                ],
                heading=_("The recording"),
            ),
            MultiFieldPanel(
                [
                    FieldPanel(name)
                    for name in ("transcript_it", "transcript_en", "captions_it", "captions_en")
                ],
                heading=_("For whoever cannot hear it, or not play it"),
            ),
            MultiFieldPanel(
                [
                    FieldPanel("shows_people"),
                    FieldPanel("heard", widget=forms.CheckboxSelectMultiple),
                    FieldPanel("seen", widget=forms.CheckboxSelectMultiple),
                ],
                heading=_("People"),
            ),
        ],
    )


class OnlyForWriters:
    """Wagtail's choosers ask nobody who they are: the form holds the names of those portrayed."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not request.user.has_perm("core.add_recording"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]


class Choose(OnlyForWriters, chooser.ChooseView):
    pass


class ChooseResults(OnlyForWriters, chooser.ChooseResultsView):
    pass


class Chosen(OnlyForWriters, chooser.ChosenView):
    pass


class ChosenMultiple(OnlyForWriters, chooser.ChosenMultipleView):
    pass


class Create(OnlyForWriters, chooser.CreateView):
    pass


class RecordingChooserViewSet(ChooserViewSet):
    choose_view_class = Choose
    choose_results_view_class = ChooseResults
    chosen_view_class = Chosen
    chosen_multiple_view_class = ChosenMultiple
    create_view_class = Create

    model = Recording
    icon = "media"
    creation_form_class = RecordingForm
    url_filter_parameters: list[str] = []
    choose_one_text = _("Choose a recording")
    choose_another_text = _("Choose another recording")
    edit_item_text = _("Edit this recording")
    creation_tab_label = _("New recording")
    create_action_label = _("Take into the library")


chooser_viewset = RecordingChooserViewSet("recording_chooser")
