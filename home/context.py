"""What every template may read as `site`: menu, footer, organisation, notices. It never looks at session or
user.

All of it is one value a language, kept in the process until content changes and for a minute at most, since
opening hours and notices follow the clock.
"""

from dataclasses import dataclass
from functools import cached_property

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from core import minute, telephone
from core.generations import store
from core.languages import LANGUAGES, of_address, preferred
from core.models import Organisation
from home.models import Notice
from home.navigation import Navigation, navigation
from home.visit import Visit, visit
from shop import pausing

FOOTER = "layout/footer.html"


@dataclass(frozen=True)
class Frame:
    """What surrounds a page."""

    language: str
    organisation: Organisation
    navigation: Navigation
    visit: Visit
    notices: tuple[str, ...]
    guarantee: str  # where the official notice on the legal guarantee is; empty while it is missing

    @cached_property
    def footer(self) -> SafeString:
        """Printed once for all pages: it looks at nothing but this."""
        with translation.override(self.language):
            return render_to_string(FOOTER, {"site": self})


_frames: dict[str, tuple[float, tuple[int, int], Frame]] = {}


def notices(language: str) -> tuple[str, ...]:
    """That the shop takes no orders stands first: pages that are stored must promise nothing that does not hold."""
    dated = [notice.text(language) for notice in Notice.objects.on(timezone.localdate())]
    return tuple(said for said in (pausing.notice(language), *dated) if said)


def frame(language: str) -> Frame:
    generation, since = store.read(language).words, minute.since()
    made, known, kept = _frames.get(language, (0.0, None, None))
    if kept is not None and known == generation and made == since:
        return kept
    organisation = Organisation.load()
    telephone.remember(organisation.phone)
    notice_on_guarantee = organisation.guarantee(language)
    new = Frame(
        language=language,
        organisation=organisation,
        navigation=navigation(language),
        visit=visit(language),
        notices=notices(language),
        guarantee=notice_on_guarantee.url if notice_on_guarantee else "",
    )
    _frames[language] = (since, generation, new)
    return new


def forget_frames() -> None:
    """For tests: each begins with an empty database."""
    _frames.clear()


class Site:
    """Lazy, so that a template without a frame (a letter, an error in the admin) costs no query."""

    def __init__(self, language: str) -> None:
        self.language = language

    @cached_property
    def _frame(self) -> Frame:
        return frame(self.language)

    @property
    def organisation(self) -> Organisation:
        return self._frame.organisation

    @property
    def navigation(self) -> Navigation:
        return self._frame.navigation

    @property
    def visit(self) -> Visit:
        return self._frame.visit

    @property
    def notices(self) -> tuple[str, ...]:
        return self._frame.notices

    @property
    def guarantee(self) -> str:
        return self._frame.guarantee

    @property
    def footer(self) -> SafeString:
        return self._frame.footer


def site(request: HttpRequest) -> dict[str, Site]:
    language = of_address(request.path_info) or (get_language() or preferred(request))[:2]
    return {"site": Site(language if language in LANGUAGES else "it")}
