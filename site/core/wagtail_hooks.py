"""People, opening hours, the admin's first page, and what publishing says in the admin."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.viewsets.base import ViewSet
from wagtail.rich_text.feature_registry import FeatureRegistry

from core import approvals, schedule
from core.desk import (
    checks,
    english_next,
    figures,
    histories,
    jobs,
    late_forms,
    localize,
    missing,
    other_words,
    people_screen,
    pictures_lead_on,
    publish_button,
    publish_many,
    publish_ready,
    to_translate,
    today,
    translation_files,
    twins,
    withdrawing,
    words_report,
    your_data,
)
from core.desk.choosing_people import PersonChooserViewSet
from core.desk.opening import ClosureViewSet, OpeningHoursViewSet, SpecialHoursViewSet
from core.desk.people import AuthorisationViewSet, ConsentViewSet, PersonViewSet
from core.desk.recordings import RecordingViewSet, chooser_viewset
from core.desk.restoring import rows_come_back
from core.figures import CONFIRMED
from core.translating import carrying, together
from core.translating.links import ReadersLink

# These hook themselves in where they are imported.
__all__ = ["localize", "other_words", "publish_many", "publish_ready", "translation_files", "twins"]

publish_button.ask_the_page()
late_forms.teach()

for kind in (*jobs.ALL, to_translate.JOBS, figures.JOBS):
    today.register(kind)


@hooks.register("construct_homepage_panels", order=1000)
def only_jobs(request: HttpRequest, panels: list[Any]) -> None:
    panels[:] = [today.TodayPanel()]


@hooks.register("register_admin_viewset")
def register_desk() -> list[ViewSet]:
    return [
        PersonViewSet(),
        ConsentViewSet(),
        AuthorisationViewSet(),
        PersonChooserViewSet("person_chooser"),
        RecordingViewSet(),
        chooser_viewset,
        OpeningHoursViewSet(),
        SpecialHoursViewSet(),
        ClosureViewSet(),
        figures.FigureViewSet(),
    ]


@hooks.register("register_log_actions")
def own_acts(actions: Any) -> None:
    label = _("Approved by who asked for approval")
    actions.register_action(approvals.OWN, label, label)
    label = _("Erased what was kept about an address")
    actions.register_action("core.data_erased", label, label)
    label = _("Found a figure still right")
    actions.register_action(CONFIRMED, label, label)


hooks.register("register_log_actions", histories.register)
hooks.register("before_edit_page", rows_come_back)
hooks.register("before_edit_page", histories.say_why_hidden)


@hooks.register("after_publish_page")
def say_when(request: HttpRequest, page: Any) -> None:
    if said := schedule.told(page):
        messages.info(request, said)
    if page.locale.language_code == "it" and (said := together.told(page)):
        messages.info(request, said)


@hooks.register("after_publish_page")
def say_what_stays_behind(request: HttpRequest, page: Any) -> None:
    if reasons := carrying.held_back(page):
        said = _("The English page stayed as it was, because what is new cannot go out there:")
        listed = format_html_join("", "<li>{}</li>", ((reason,) for reason in reasons))
        messages.warning(request, format_html("{}<ul>{}</ul>", said, listed))


hooks.register("construct_wagtail_userbar", checks.use_ours, order=1000)
hooks.register("after_publish_page", checks.remark_on_words)
hooks.register("after_publish_page", english_next.offer)


@hooks.register("register_admin_urls")
def own_addresses() -> list[URLPattern]:
    of_ours = (
        checks,
        missing,
        people_screen,
        pictures_lead_on,
        withdrawing,
        words_report,
        your_data,
    )
    return [one for screens in of_ours for one in screens.addresses()]


@hooks.register("insert_global_admin_css", order=-10)  # before the screens' own sheets, which build upon it
def our_colours() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


@hooks.register("insert_editor_js")
def words_as_they_are_kept() -> SafeString:
    return format_html('<script type="module" src="{}"></script>', static("js/words.js"))


@hooks.register("insert_global_admin_js")
def length_of_a_recording() -> SafeString:
    return format_html('<script type="module" src="{}"></script>', static("js/recordings.js"))


@hooks.register("register_rich_text_features", order=100)
def links_lead_to_the_readers_language(features: FeatureRegistry) -> None:
    features.register_link_type(ReadersLink)
