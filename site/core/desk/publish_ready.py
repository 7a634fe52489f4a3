"""English that is written but not published, as after a file came in: what the list shows goes out in one act."""

from typing import Any, cast

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import View
from wagtail import hooks
from wagtail.models import Page

from core.desk.translation_filters import Translators, within_reach
from core.models import User
from core.publishing import PublishRefused
from core.translating import gate, memory, starting, states
from core.translating.states import State

MOST = 30  # as many as the list shows on a page


class PublishReady(Translators, View):
    """Each page by itself: one that may not go out stays as it was, and says why."""

    def post(self, request: HttpRequest) -> HttpResponse:
        shown = [int(key) for key in request.POST.getlist("page") if key.isdecimal() and len(key) < 10][:MOST]
        ready = within_reach(states.pages(), request.user).filter(state=State.READY, pk__in=shown)
        gone, stayed = 0, []
        for italian in ready:
            if reasons := self._publish(italian):
                stayed.append((italian.draft_title, " ".join(reasons)))
            else:
                gone += 1
        said = ngettext(
            "%(number)s English page is published.", "%(number)s English pages are published.", gone
        )
        messages.success(request, said % {"number": gone})
        if stayed:
            listed = format_html_join("", "<li>{}: {}</li>", stayed)
            said = _("These stayed as they were:")
            messages.warning(request, format_html("{}<ul>{}</ul>", said, listed))
        back = request.GET.urlencode() or f"state={State.READY.value}"
        return redirect(f"{reverse('to_translate')}?{back}")

    def _publish(self, italian: Page) -> list[str]:
        """Why the English of this page did not go out; empty when it did."""
        english: Any = italian.get_translations().get(locale=memory.english()).specific
        user = cast(User, self.request.user)
        translation = memory.translation_to(english)
        if translation is None or not english.permissions_for_user(user).can_publish():
            return [_("You may not publish it.")]
        try:
            with transaction.atomic():
                starting.name_address(translation)
                candidate = translation.source.get_ephemeral_translated_instance(
                    english.locale, fallback=True
                )
                if reasons := [*candidate.refusals(), *gate.refusals(candidate)]:
                    return reasons
                translation.save_target(user=user, publish=False)
                english.refresh_from_db()
                english.get_latest_revision().publish(user=user)
        except PublishRefused as refusal:
            return refusal.reasons
        return []


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [path("da-tradurre/pubblica/", PublishReady.as_view(), name="translation_publish")]
