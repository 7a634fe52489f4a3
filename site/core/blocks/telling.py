"""What came after what, and where to go from here."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, ListBlock, StructBlock, TextBlock
from wagtail.models import Page

from core.blocks.choosing import AnyPageChooser


class Moment(StructBlock):
    when = CharBlock(label=_("When"), max_length=40, help_text=_("A year, a month, an hour."))
    title = CharBlock(label=_("What happened"), max_length=160)
    text = TextBlock(label=_("In a few words"), required=False, max_length=600)


class Timeline(StructBlock):
    title = CharBlock(label=_("Heading"), required=False, max_length=120)
    entries = ListBlock(Moment(), label=_("Moments"), min_num=2, max_num=40)

    class Meta:
        icon = "history"
        template = "blocks/timeline.html"
        label = _("Timeline")
        description = _("What happened when, from the first moment to the last.")
        group = _("Others")
        preview_value = {
            "title": _("A day in the bakery"),
            "entries": [
                {"when": "4:00", "title": _("The oven is lit"), "text": _("Two people, in silence.")},
                {"when": "6:30", "title": _("The first bread"), "text": ""},
            ],
        }


@dataclass(frozen=True, slots=True)
class Way:
    """What components/invitation.html prints.

    `there` is the page's language where the reader's has none; `lang` that of the label, when it is its title.
    """

    text: str
    label: str
    url: str
    there: str = ""
    lang: str = ""


def way(value: Any, language: str) -> Way | None:
    """To the live page in the reader's language, else to the Italian one; None when there is neither."""
    told = getattr(value.get("page"), "told", {})
    page = told.get(language) or told.get("it")
    if page is None:
        return None
    there = "" if page.locale.language_code == language else page.locale.language_code
    label = value.get("label") or ""
    return Way(
        value.get("text") or "", label or page.title, page.get_url() or "", there, "" if label else there
    )


class Invitation(StructBlock):
    text = CharBlock(
        label=_("Sentence"), max_length=160, help_text=_("Why one would go there, in plain words.")
    )
    page = AnyPageChooser(label=_("Page"))
    label = CharBlock(
        label=_("Words of the link"), required=False, max_length=50, help_text=_("Empty: the page's title.")
    )

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        context["invitation"] = way(value, (get_language() or "it")[:2])
        return context

    def get_preview_value(self) -> Any:
        text = gettext("The bakery can be visited on the first Saturday of the month.")
        some = (
            Page.objects.live().filter(depth=3, locale__language_code="it").values_list("pk", flat=True)[:1]
        )
        page = next(iter(self.child_blocks["page"].bulk_to_python(list(some))), None)
        return self.normalize({"text": text, "page": page, "label": gettext("Book a place")})

    class Meta:
        icon = "arrow-right"
        template = "blocks/invitation.html"
        label = _("Invitation")
        description = _("A sentence and a link to a page of ours: come and see, book, read on.")
        group = _("Others")
