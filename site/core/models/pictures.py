"""The picture library.

A picture says what it shows, in both languages, and whether people can be recognised in it.
"""

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, WagtailImageField

from core import bare_pictures


class BareImageFile(WagtailImageField.attr_class):
    """Whichever way a file comes into the library, it comes without where and when it was taken."""

    def save(self, name: str, content: File[bytes], save: bool = True) -> None:
        content.seek(0)
        super().save(name, ContentFile(bare_pictures.bare(content.read()), name), save)


class Picture(AbstractImage):
    """A picture has alternative text in both languages, or is decorative."""

    alt_it = models.CharField(_("alternative text in Italian"), max_length=250, blank=True)
    alt_en = models.CharField(_("alternative text in English"), max_length=250, blank=True)
    # Not `decorative`: Wagtail sets an attribute of that name on every picture, for the use of one block.
    is_decorative = models.BooleanField(
        _("decorative"), default=False, help_text=_("It says nothing that the text does not say.")
    )
    credit = models.CharField(_("credit"), max_length=120, blank=True)
    shows_people = models.BooleanField(
        _("Are there people who must consent?"),
        choices=[(False, _("No")), (True, _("Yes"))],
        help_text=_("Yes when somebody can be recognised: by the face, a tattoo, a name on a badge."),
    )
    people = models.ManyToManyField(
        "core.Person", verbose_name=_("people shown"), related_name="pictures", blank=True
    )
    made_inside = models.BooleanField(
        _("made inside a prison"),
        default=False,
        help_text=_("Then it carries the institute’s authorisation."),
    )
    authorisation = models.ForeignKey(
        "core.Authorisation",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="pictures",
        verbose_name=_("authorisation"),
    )
    # Since when somebody whom it shows does not agree: no page shows it, and its file is not handed out.
    withheld = models.DateTimeField(_("withheld since"), null=True, blank=True, editable=False)

    admin_form_fields = (
        "title",
        "file",
        "alt_it",
        "alt_en",
        "is_decorative",
        "credit",
        "shows_people",
        "people",
        "made_inside",
        "authorisation",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    def clean(self) -> None:
        super().clean()
        missing = {}
        if not self.is_decorative:
            for field in ("alt_it", "alt_en"):
                if not getattr(self, field).strip():
                    missing[field] = _("Say what the picture shows, or mark it as decorative.")
        if missing:
            raise ValidationError(missing)

    def alt(self, language: str) -> str:
        """The alternative text in that language; empty for a decorative picture."""
        if self.is_decorative:
            return ""
        return (self.alt_en or self.alt_it) if language == "en" else self.alt_it

    @property
    def default_alt_text(self) -> str:
        """What Wagtail's own tags print."""
        return self.alt(get_language() or "it")


# A field of our own in its place would stand behind width and height, which are read from the file.
Picture._meta.get_field("file").attr_class = BareImageFile


class PictureRendition(AbstractRendition):
    """A size of a picture."""

    image = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)
        verbose_name = _("picture size")
        verbose_name_plural = _("picture sizes")

    @property
    def alt(self) -> str:
        return self.image.default_alt_text
