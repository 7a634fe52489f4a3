"""The form of a picture, the same wherever one is uploaded or corrected: library, chooser, many at once."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.images.forms import BaseImageForm

from core import bare_pictures, checking, consents, hiding, pictures, room
from core.models import Person, Picture
from core.opening import ROME

FOCAL_POINT = {"focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height"}


def _be_careful(field: Any) -> None:
    """Wagtail asks for the size of what begins like a picture and is none, and takes no answer for an error."""
    ask = field.check_image_pixel_size

    def asked(file: Any) -> None:
        try:
            ask(file)
        except (OSError, SyntaxError, ValueError, MemoryError) as error:
            raise forms.ValidationError(
                field.error_messages["invalid_image"], code="invalid_image"
            ) from error

    field.check_image_pixel_size = asked


class PictureForm(BaseImageForm):
    """Who may not see the people written down cannot upload a picture of somebody: the editors do."""

    shows_people = forms.TypedChoiceField(
        label=Picture._meta.get_field("shows_people").verbose_name,
        help_text=Picture._meta.get_field("shows_people").help_text,
        choices=[("False", _("No")), ("True", _("Yes"))],
        coerce=lambda answer: answer == "True",
        widget=forms.RadioSelect,
    )
    people = forms.ModelMultipleChoiceField(
        label=_("people shown"),
        queryset=Person.objects.all(),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "people-shown"}),
    )
    new_person = forms.CharField(
        label=_("Somebody not in the list"),
        required=False,
        max_length=80,
        help_text=_("The name to show: a pseudonym, unless the person chose otherwise in writing."),
    )

    somebody_new: Person | None = None  # written down by this form

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        user = kwargs.get("user")
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            # Nobody has answered yet: the model's own empty value would tick "No".
            self.initial.pop("shows_people", None)
        if "file" in self.fields:
            _be_careful(self.fields["file"])
        self.order_fields([name for name in self.fields if name not in ("collection", "tags")])
        for language in ("it", "en"):
            self._remark(f"alt_{language}", language)
        self.may_name_people = user is None or user.has_perm("core.view_person")
        if not self.may_name_people:
            del self.fields["people"], self.fields["new_person"]
        elif self.instance.pk:
            self.fields["people"].help_text = self._who_has_not_agreed()
        # The papers of institutes are the editors' too; the others say only that it was made inside.
        if not (user is None or user.has_perm("core.view_authorisation")):
            del self.fields["authorisation"]

    def _remark(self, name: str, language: str) -> None:
        """A description tells nobody's offence and nobody's status (law.md L46): a warning below its field."""
        said = self.data.get(self.add_prefix(name)) or getattr(self.instance, name)
        found = checking.of_texts({language: [said]}) if said else []
        if found:
            rows = format_html_join("; ", "<b>{}</b>: {}", ((one.word, one.advice) for one in found))
            self.fields[name].help_text = format_html("{} {}", gettext("Look again at these words:"), rows)

    def _who_has_not_agreed(self) -> SafeString:
        """With the way to the screen on which the consent is written down."""
        uses = consents.uses_of_pictures([self.instance]) if self.instance.shows_people else []
        waiting = [use.person for use, _how in consents.lacking(uses, timezone.localdate(timezone=ROME))]
        if not waiting:
            return SafeString("")
        links = format_html_join(
            ", ",
            '<a href="{}">{}</a>',
            ((reverse("people:edit", args=[one.pk]), one.display_name) for one in waiting),
        )
        return format_html("{} {}", gettext("No page shows the picture before a consent is there:"), links)

    def clean_file(self) -> Any:
        """Without where and when it was taken; its size and its fingerprint are those of what is kept."""
        file = self.cleaned_data["file"]
        if not isinstance(file, UploadedFile):
            return file
        file.seek(0)
        try:
            kept = bare_pictures.bare(file.read())
            if bare_pictures.pixels(kept) > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
                reason = gettext(
                    "The picture has too many pixels in all its frames: make it smaller or shorter."
                )
                raise forms.ValidationError(reason)
        except bare_pictures.Unreadable as error:
            reason = gettext("The picture is broken: save it again with another program, then upload it.")
            raise forms.ValidationError(reason) from error
        clean = SimpleUploadedFile(file.name or "", kept, file.content_type or "")
        clean.image = file.image  # type: ignore[attr-defined]  # Wagtail looks at it once more
        return clean

    def clean(self) -> dict[str, Any]:
        typed: dict[str, Any] = super().clean() or {}
        if not typed.get("shows_people"):
            typed["people"], typed["new_person"] = Person.objects.none(), ""
        elif not self.may_name_people:
            if not (self.instance.pk and self.instance.people.exists()):
                reason = gettext("Ask the editors to upload pictures of people: they keep the consents.")
                self.add_error("shows_people", reason)
        elif not (typed.get("people") or typed.get("new_person")):
            self.add_error("people", gettext("Choose who is shown, or write the name of somebody new."))
        if "file" in self.changed_data and typed.get("file") and room.lacks(typed["file"].size):
            self.add_error("file", room.NO_ROOM)
        if not typed.get("made_inside"):
            typed["authorisation"] = None
        return typed

    def _save_m2m(self) -> None:
        super()._save_m2m()
        if self.cleaned_data.get("new_person"):
            self.somebody_new = Person.objects.create(display_name=self.cleaned_data["new_person"])
            self.instance.people.add(self.somebody_new)

    def save(self, commit: bool = True) -> Picture:
        picture: Picture = super().save(commit=commit)
        if commit:
            if FOCAL_POINT & set(self.changed_data):
                picture.renditions.all().delete()  # they are cut around the old point
            pictures.make_sizes_after_commit(picture)
            now = timezone.now()
            hiding.settle_pictures(timezone.localdate(now, ROME), now)
        return picture
