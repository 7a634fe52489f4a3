"""Why a story may not be published yet, beside what every page asks for, as sentences for the editor."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from core import consents, portraying
from stories import examples

if TYPE_CHECKING:
    from stories.models import StoryPage


def refusals(story: "StoryPage") -> Iterator[str]:
    if not story.standfirst.strip():
        yield _("The standfirst is missing.")
    if not story.search_description.strip():
        yield _("The description for search engines is missing.")
    yield from _people(story)
    if story.made_inside:
        yield from consents.unauthorised(_("The story"), story.authorisation, portraying.goes_out(story))
    yield from _series(story)
    for hint in examples.hints_left([story.title, story.standfirst, *story.words]):
        yield _("A hint of the example is still there: “%(hint)s”. Write over it, or delete its block.") % {
            "hint": Truncator(hint).chars(70)
        }


def _people(story: "StoryPage") -> Iterator[str]:
    portrayed = bool(story.portrayals.all())
    if story.shows_people is None:
        yield _("Answer the question: are there people who must consent?")
    elif story.shows_people and not portrayed:
        yield _("There are people who must consent: say who they are.")
    elif portrayed and not story.shows_people:
        yield _("People are named below the question, but its answer is that nobody must consent.")


def _series(story: "StoryPage") -> Iterator[str]:
    if story.series_id is None:
        return
    if not story.part:
        yield _("It is in a series: say which part it is.")
        return
    same = (
        type(story).objects.live().filter(series=story.series_id, part=story.part, locale_id=story.locale_id)
    )
    taken = same.exclude(pk=story.pk).first()
    if taken is not None:
        yield _("“%(title)s” is already part %(number)s of this series.") % {
            "title": taken.title,
            "number": story.part,
        }
