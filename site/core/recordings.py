"""May these recordings be published? Sentences for the editor when words or names are missing."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.models import Recording

NO_TRANSCRIPT = {
    "it": gettext_lazy("The recording “%(title)s” has no transcript in Italian."),
    "en": gettext_lazy("The recording “%(title)s” has no transcript in English."),
}
NO_CAPTIONS = {
    "it": gettext_lazy("The film “%(title)s” has no captions in Italian."),
    "en": gettext_lazy("The film “%(title)s” has no captions in English."),
}


def missing(recordings: Iterable[Recording], language: str) -> list[str]:
    """Why a page in that language may not show them, beside consents (core.portraying); empty when it may."""
    return [
        reason for recording in recordings for reason in (*_words(recording, language), *_nameless(recording))
    ]


def _words(recording: Recording, language: str) -> list[str]:
    """Whoever cannot hear it, or not play it, reads it in the page's language."""
    reasons = []
    if not getattr(recording, f"transcript_{language}").strip():
        reasons.append(NO_TRANSCRIPT[language] % {"title": recording.title})
    if recording.is_film and recording.spoken and not getattr(recording, f"captions_{language}"):
        reasons.append(NO_CAPTIONS[language] % {"title": recording.title})
    return [str(reason) for reason in reasons]


def _nameless(recording: Recording) -> list[str]:
    if recording.shows_people and not recording.people:
        return [
            _("In the recording “%(title)s” there are people: say who consented.")
            % {"title": recording.title}
        ]
    return []
