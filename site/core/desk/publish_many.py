"""Publishing many pages at once from the list: what may go out goes out, the others stay and say why.

Wagtail's action stops at the first page that is refused, and takes back those before it.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction
from wagtail.models import Page

from core.models import User
from core.publishing import PublishRefused
from core.translating import carrying

Told = list[tuple[str, str]]  # the title of a page, and why


@hooks.register("register_bulk_action", order=1000)
class PublishMany(PublishBulkAction):
    """In the place of Wagtail's own. The Italian pages first, since English ones follow them."""

    def get_execution_context(self) -> dict[str, Any]:
        self.stayed: Told = []
        self.left_behind: Told = []
        told = {"stayed": self.stayed, "left_behind": self.left_behind}
        return {**super().get_execution_context(), **told}

    @classmethod
    def execute_action(
        cls,
        objects: Iterable[Page],
        include_descendants: bool = False,
        user: User | None = None,
        stayed: Told | None = None,
        left_behind: Told | None = None,
        **_more: Any,
    ) -> tuple[int, int]:
        """How many of the chosen, and of the drafts below them, are out now."""
        refused, behind = stayed if stayed is not None else [], left_behind if left_behind is not None else []
        chosen = sorted(objects, key=lambda page: page.locale.language_code != "it")
        out = [page for page in chosen if _published(page, user, refused, behind)]
        if not include_descendants:
            return len(out), 0
        below = [page for one in chosen for page in _drafts_below(one, user) if page not in chosen]
        return len(out), sum(_published(page, user, refused, behind) for page in dict.fromkeys(below))

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str | None:
        """What stayed is said beside it; where nothing went out, that alone."""
        _listed(self.request, _("These were not published and stayed as they were:"), self.stayed)
        said = _(
            "These are published, but their English stayed as it was, since what is new cannot go out there:"
        )
        _listed(self.request, said, self.left_behind)
        number = num_parent_objects + num_child_objects
        if not number:
            return None
        told = ngettext(
            "%(number)s page has been published.", "%(number)s pages have been published.", number
        )
        return told % {"number": number}


def _published(page: Page, user: User | None, stayed: Told, left_behind: Told) -> bool:
    specific = page.specific
    try:
        with transaction.atomic():
            revision = page.get_latest_revision() or specific.save_revision(user=user)
            revision.publish(user=user)
    except PublishRefused as refusal:
        stayed.append((refusal.page.title, " ".join(refusal.reasons)))
        return False
    if reasons := carrying.held_back(Page.objects.get(pk=page.pk).specific):
        left_behind.append((specific.title, " ".join(reasons)))
    return True


def _drafts_below(page: Page, user: User | None) -> Iterator[Page]:
    for draft in page.get_descendants().not_live().select_related("locale").order_by("path"):
        if user is None or draft.permissions_for_user(user).can_publish():
            yield draft


def _listed(request: Any, said: str, told: Told) -> None:
    if told:
        rows = format_html_join("", "<li>“{}”: {}</li>", told)
        messages.warning(request, format_html("{}<ul>{}</ul>", said, rows))
