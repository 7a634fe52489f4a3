"""Sound and film of our own: nothing is fetched before somebody presses play, and everything can be read."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.files.storage import default_storage
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock

from core.blocks.choosing import RecordingChooser
from core.models import Recording

SPOKEN = {"it": _("in Italian"), "en": _("in English")}


@dataclass(frozen=True, slots=True)
class Captions:
    url: str
    lang: str
    label: str


@dataclass(frozen=True, slots=True)
class Player:
    """What components/player.html prints. `lang` is set when the transcript is in the other language."""

    kind: str
    url: str
    type: str
    title: str
    minutes: str
    width: int
    height: int
    poster: str
    captions: tuple[Captions, ...]
    transcript: str
    lang: str
    spoken: str
    credit: str


def player(recording: Recording, title: str, language: str) -> Player:
    width, height = recording.size
    here = getattr(recording, f"transcript_{language}", "").strip()
    return Player(
        kind="video" if recording.is_film else "audio",
        url=recording.file.url if recording.file else "",
        type=recording.content_type,
        title=title,
        minutes=recording.minutes,
        width=width,
        height=height,
        poster=_poster(recording),
        captions=_captions(recording, language),
        transcript=recording.transcript(language),
        lang="" if here else {"it": "en", "en": "it"}.get(language, ""),
        spoken="" if recording.spoken == language else str(SPOKEN.get(recording.spoken, "")),
        credit=recording.credit,
    )


def _poster(recording: Any) -> str:
    """The middle size; the original until sizes are made."""
    name = getattr(recording, "poster_size", "") or getattr(recording, "poster_original", "")
    return default_storage.url(name) if name else ""


def _captions(recording: Recording, language: str) -> tuple[Captions, ...]:
    """In the reader's language first."""
    if not recording.is_film:
        return ()
    names = dict(settings.LANGUAGES)
    files = {
        code: getattr(recording, f"captions_{code}")
        for code in sorted(names, key=lambda one: one != language)
    }
    return tuple(Captions(file.url, code, str(names[code])) for code, file in files.items() if file)


class RecordingBlock(StructBlock):
    recording = RecordingChooser(label=_("Recording"))
    caption = CharBlock(
        label=_("Caption"), max_length=160, help_text=_("What one hears or sees: it stands below the player.")
    )

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        recording = value.get("recording")
        language = (get_language() or "it")[:2]
        context["player"] = player(recording, value.get("caption") or "", language) if recording else None
        return context

    def get_preview_value(self) -> Any:
        """One that is never fetched: nothing plays before somebody presses."""
        words = gettext("Water runs into the trough. Then the mixer starts, slowly.")
        sample = Recording(file="recordings/sample.mp3", seconds=83, transcript_it=words, transcript_en=words)
        return self.normalize({"recording": sample, "caption": gettext("The bakery at four in the morning")})

    class Meta:
        icon = "media"
        template = "blocks/recording.html"
        label = _("Audio or video")
        description = _("A sound or a film of our own, with its words to read.")
        group = _("Others")
