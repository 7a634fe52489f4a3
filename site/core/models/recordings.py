"""Sound and film of our own: who is heard and seen in it, and its words for whoever cannot hear or play it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from core import bare_recordings
from core.models.people import Person
from core.uploads import beginning_of, is_what_it_says

FOLDER = "recordings"
SOUNDS, FILMS = ("mp3", "m4a"), ("mp4", "webm")
MP4 = ("m4a", "mp4")
MOST_BYTES = 500 * 1024 * 1024
TYPES = {"mp3": "audio/mpeg", "m4a": "audio/mp4", "mp4": "video/mp4", "webm": "video/webm", "vtt": "text/vtt"}
WIDE = (1280, 720)  # the space kept for a film that does not say its size


class Spoken(models.TextChoices):
    ITALIAN = "it", _("Italian")
    ENGLISH = "en", _("English")
    NOBODY = "", _("Nobody speaks")


def as_it_says(file: Any) -> None:
    """What is inside a file that has just come in must be what its name says."""
    if _is_kept(file):
        return
    extension = extension_of(file)
    if extension not in (*SOUNDS, *FILMS):
        kinds = ", ".join((*SOUNDS, *FILMS))
        raise ValidationError(_("A file of one of these kinds is needed: %(kinds)s.") % {"kinds": kinds})
    if not is_what_it_says(extension, beginning_of(file)):
        reason = _("The file is not what its name says: it does not look like .%(extension)s.")
        raise ValidationError(reason % {"extension": extension})
    if file.size > MOST_BYTES:
        raise ValidationError(_("The file is larger than 500 MB: save it smaller."))
    if extension in MP4:
        bare_recordings.check(file)


def captions(file: Any) -> None:
    if not _is_kept(file) and not is_what_it_says("vtt", beginning_of(file)):
        raise ValidationError(_("This is no file of captions: a WebVTT file begins with WEBVTT."))


def _is_kept(file: Any) -> bool:
    """Looked into when it came in."""
    return bool(getattr(file, "_committed", False))


def extension_of(file: Any) -> str:
    return str(file.name).rpartition(".")[2].lower()


class Recording(models.Model):
    """A sound or a film. What it says can also be read, in both languages."""

    title = models.CharField(_("title"), max_length=120, help_text=_("For whoever looks for it here."))
    file = models.FileField(_("file"), upload_to=FOLDER, validators=[as_it_says])
    # Read by the form from the file itself, in the browser of whoever chooses it.
    seconds = models.PositiveIntegerField(_("duration in seconds"), validators=[MinValueValidator(1)])
    width = models.PositiveIntegerField(_("width"), null=True, blank=True)
    height = models.PositiveIntegerField(_("height"), null=True, blank=True)
    spoken = models.CharField(
        _("language spoken"), max_length=2, choices=Spoken.choices, blank=True, default=Spoken.ITALIAN
    )
    transcript_it = models.TextField(
        _("transcript in Italian"),
        blank=True,
        help_text=_("What is said and what is heard; for a film, also what one must see to understand it."),
    )
    transcript_en = models.TextField(_("transcript in English"), blank=True)
    captions_it = models.FileField(
        _("captions in Italian"),
        upload_to=FOLDER,
        blank=True,
        validators=[captions],
        help_text=_("A file .vtt, for a film in which somebody speaks."),
    )
    captions_en = models.FileField(
        _("captions in English"), upload_to=FOLDER, blank=True, validators=[captions]
    )
    poster = models.ForeignKey(
        "core.Picture",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture before it plays"),
    )
    credit = models.CharField(_("credit"), max_length=120, blank=True)
    shows_people = models.BooleanField(
        _("Are there people who must consent?"),
        choices=[(False, _("No")), (True, _("Yes"))],
        help_text=_("Yes when somebody can be recognised: by the voice, the face, a name that is said."),
    )
    heard = models.ManyToManyField(
        "core.Person", verbose_name=_("people heard"), related_name="recordings_heard", blank=True
    )
    seen = models.ManyToManyField(
        "core.Person", verbose_name=_("people seen"), related_name="recordings_seen", blank=True
    )

    class Meta:
        verbose_name = _("recording")
        verbose_name_plural = _("recordings")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Telephones write into a film where it was recorded: that is emptied before it is kept."""
        # What cannot be written to is no upload, but a file of the demo.
        if (
            self.file
            and not _is_kept(self.file)
            and extension_of(self.file) in MP4
            and self.file.file.writable()
        ):
            bare_recordings.empty_tellings(self.file.file)
        super().save(*args, **kwargs)

    @property
    def people(self) -> set[Person]:
        """Everybody who must have agreed."""
        return {*self.heard.all(), *self.seen.all()}

    @property
    def spoken_name(self) -> str:
        return self.get_spoken_display()

    @property
    def is_film(self) -> bool:
        return extension_of(self.file) in FILMS

    @property
    def content_type(self) -> str:
        return TYPES.get(extension_of(self.file), "application/octet-stream")

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the space it takes, so that nothing moves when it arrives."""
        return (self.width, self.height) if self.width and self.height else WIDE

    @property
    def minutes(self) -> str:
        """As on the face of a player: 0:42, 12:05."""
        return f"{self.seconds // 60}:{self.seconds % 60:02}"

    def transcript(self, language: str) -> str:
        """In that language; without it in the other one."""
        here, there = (
            (self.transcript_en, self.transcript_it)
            if language == "en"
            else (self.transcript_it, self.transcript_en)
        )
        return here.strip() or there.strip()
