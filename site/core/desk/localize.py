"""Localize's own screens, with what this house adds: the gate before publishing, and doors that are closed.

Localize writes the English page before it asks whether it may be published, so that the gate is asked here first.
"""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import HiddenInput
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.models import Page
from wagtail_localize import models as localize_models
from wagtail_localize.locales.components import LOCALE_COMPONENTS
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import LocaleSynchronization, Translation, TranslationSource
from wagtail_localize.views import edit_translation
from wagtail_localize.views.submit_translations import SubmitPageTranslationView

from core.desk import late_sentences
from core.publishing import PublishRefused
from core.translating import gate, memory, starting, together

# Nobody may make English a copy that follows Italian by itself: it would go out in Italian (hazards.md 22).
LOCALE_COMPONENTS[:] = [one for one in LOCALE_COMPONENTS if one["model"] is not LocaleSynchronization]

# Localize writes the names of months in English, whatever the language of the admin.
localize_models.DATE_FORMAT = edit_translation.DATE_FORMAT = "%d/%m/%Y"


def may_translate(user: Any, page: Page) -> bool:
    """Whether the user may write the English of this Italian page, or where it will stand."""
    if not user.has_perm("wagtail_localize.submit_translation"):
        return False
    keys = page.get_ancestors(inclusive=True).filter(depth__gte=2).values("translation_key")
    nearest = (
        Page.objects.filter(translation_key__in=keys, locale__language_code="en").order_by("-depth").first()
    )
    return nearest is not None and nearest.permissions_for_user(user).can_edit()


class Submit(SubmitPageTranslationView):
    """Localize's screen; the pages above come along as drafts, those below are not touched."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        page = self.get_object()
        if page.locale.language_code != "it" or not may_translate(request.user, page):
            raise PermissionDenied
        answer: HttpResponse = super().dispatch(request, *args, **kwargs)
        return answer

    def get_form(self) -> Any:
        form = super().get_form()
        form.fields["locales"].initial = form.fields["locales"].queryset
        form.fields["include_subtree"].disabled = True
        form.fields["include_subtree"].widget = HiddenInput()
        return form

    def form_valid(self, form: Any) -> HttpResponse:
        english = starting.start(self.object, self.request.user)
        return redirect("wagtailadmin_pages:edit", english.pk)


def closed(request: HttpRequest, **_which: Any) -> HttpResponse:
    """Leaving localize's editor would let a page be edited that is overwritten at the next publication."""
    raise PermissionDenied


def by_machine(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Open where a setting names a translator; none is set by default, and then there is no such address."""
    translation = get_object_or_404(Translation, pk=translation_id)
    english = translation.get_target_instance()
    if not edit_translation.user_can_edit_instance(request.user, english):
        raise PermissionDenied
    if get_machine_translator() is None:
        raise PermissionDenied
    answer: HttpResponse = edit_translation.machine_translate(request, translation_id)
    return answer


def follows_by_itself(request: HttpRequest, translation_source_id: int) -> HttpResponse:
    """In the place of "Sync translated pages", which would put Italian sentences on the English page."""
    source = get_object_or_404(TranslationSource, pk=translation_source_id)
    messages.info(request, _("English follows by itself each time the Italian page is published."))
    return redirect("wagtailadmin_pages:edit", source.get_source_instance().pk)


def to_our_list(request: HttpRequest) -> HttpResponse:
    """In the place of localize's report, which knows nothing of what was changed since, nor of who may see it."""
    return redirect("to_translate")


@hooks.register("register_admin_urls")
def before_localize() -> list[Any]:
    """Same addresses as localize's, found first: core stands before it among the installed apps."""
    return [
        path("localize/submit/page/<int:page_id>/", Submit.as_view()),
        path("localize/reports/translations/", to_our_list),
        path("localize/reports/translations/results/", to_our_list),
        path("localize/update/<int:translation_source_id>/", follows_by_itself),
        path("localize/translate/<int:translation_id>/disable/", closed),
        path("localize/translate/<int:translation_id>/machine_translate/", by_machine),
        path("localize/page/<int:page_id>/convert_to_alias/", closed),
        *late_sentences.addresses(),
    ]


@hooks.register("before_edit_page", order=-10)
def ask_the_gate(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Before localize's editor writes and publishes: refuse, or warn of what would go out in Italian."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    translation = memory.translation_to(page)
    if translation is None:
        return None
    if not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    starting.name_address(translation)
    italian = together.italian_of(page)
    candidate = translation.source.get_ephemeral_translated_instance(page.locale, fallback=True)
    moment = together.moment_of(italian) if italian is not None and not page.live else None
    candidate.go_live_at = moment
    if reasons := [*candidate.refusals(), *gate.refusals(candidate)]:
        raise PublishRefused(candidate, reasons)
    gaps = gate.stays_italian(page)
    if gaps and "with_gaps" not in request.POST:
        return TemplateResponse(request, "core/desk/publish_with_gaps.html", {"page": page, "gaps": gaps})
    if italian is None or moment is None:
        return None
    together.set_out(page.specific, italian, request.user)
    messages.success(request, together.told(italian))
    return redirect("wagtailadmin_pages:edit", page.pk)
