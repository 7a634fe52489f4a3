"""The page of a seasonal collection: a list while it is open, a kind word while it is closed."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail_localize.fields import SynchronizedField

from core import listing, tellings
from core.pages import BasePage
from shop import seasons
from shop.models.pages.places import Shelves
from shop.models.seasons import Season
from shop.rack import Bits, Rack


class SeasonPage(Shelves):
    """Tells one collection in one language. Its dates, not an editor, open and close it."""

    hidden_facets = ("season",)
    card_joins = ("season",)

    season = models.ForeignKey(
        Season, on_delete=models.PROTECT, related_name="pages", verbose_name=_("seasonal collection")
    )

    english_minimum: ClassVar[tuple[str, ...]] = ("title", "standfirst", "search_description")
    parent_page_types: ClassVar[list[str]] = ["shop.ShopPage"]
    subpage_types: ClassVar[list[str]] = []
    content_panels: ClassVar[list[Any]] = [*Shelves.content_panels, FieldPanel("season")]
    override_translatable_fields: ClassVar[list[Any]] = [
        *BasePage.override_translatable_fields,
        SynchronizedField("season", overridable=False),
    ]

    class Meta:
        verbose_name = _("page of a seasonal collection")
        verbose_name_plural = _("pages of seasonal collections")

    def clean(self) -> None:
        super().clean()
        tellings.refuse_a_second(self, "season")

    @property
    def card_meta(self) -> str:
        until = self.season.open_until(seasons.today())
        return gettext("until %(day)s") % {"day": date_format(until, "j F")} if until else ""

    @property
    def natural_order(self) -> str:
        return seasons.order_of(self.season.code)

    def within(self, rack: Rack) -> Bits:
        return rack.of("season", self.season.code)

    def get_template(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        is_open = self.season_id and self.season.is_open(seasons.today())
        return "shop/season_page.html" if is_open else "shop/season_closed.html"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        today = seasons.today()
        if self.season_id and self.season.is_open(today):
            listed = super().get_context(request, *args, **kwargs)
            return {**listed, "until": self.season.open_until(today)}
        # Not a list: what is said here does not depend on the shelf, nor on anything in the address.
        shown = super(Shelves, self).get_context(request, *args, **kwargs)
        return {
            **shown,
            "opens": self.season.next_opening(today) if self.season_id else None,
            "others": listing.cards_of(seasons.open_pages(self.language)),
        }
