"""The pages of cooperatives and prisons."""

from functools import partial
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail_localize.fields import SynchronizedField

from cooperatives import directory, standing, trail
from cooperatives.models.pages.standfirst import StandfirstPage
from cooperatives.models.places import Workshop
from cooperatives.one_look import look
from core import parts
from core.figure_blocks import DatedFigure
from core.pages import BasePage
from core.tellings import refuse_a_second


class CooperativeIndexPage(StandfirstPage):
    """Members, those who were, and the guests of the shop, by the dates of their membership."""

    english_minimum: ClassVar[tuple[str, ...]] = ("title", "standfirst", "search_description")
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["cooperatives.CooperativePage"]
    max_count_per_parent = 1
    parameters: ClassVar[frozenset[str]] = frozenset([directory.TRADE, directory.PRISON])
    page_description = _("The list of cooperatives. There is one in each language.")

    class Meta:
        verbose_name = _("list of cooperatives")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        asked = request.GET.dict()
        found = parts.later(lambda: directory.cooperatives(self.language, timezone.localdate(), asked))
        return {**context, "directory": found}


class PlacePage(StandfirstPage):
    """Abstract: what a cooperative and a prison have in common; how many people work there, dated."""

    people = StreamField(
        [("figure", DatedFigure())],
        verbose_name=_("how many people"),
        blank=True,
        max_num=3,
        help_text=_("Shown in the box at the top, with year and source."),
    )

    content_panels: ClassVar[list[Any]] = [*StandfirstPage.content_panels, FieldPanel("people")]

    class Meta:
        abstract = True


class CooperativePage(PlacePage):
    """Tells one cooperative."""

    cooperative = models.ForeignKey(
        "cooperatives.Cooperative",
        on_delete=models.PROTECT,
        related_name="pages",
        verbose_name=_("cooperative"),
    )

    english_minimum: ClassVar[tuple[str, ...]] = ("title", "standfirst", "search_description")
    parent_page_types: ClassVar[list[str]] = ["cooperatives.CooperativeIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    page_description = _("One cooperative: its work, its people, what it makes.")
    card_joins: ClassVar[tuple[str, ...]] = ("cooperative",)
    card_rows: ClassVar[tuple[Any, ...]] = (
        models.Prefetch("cooperative__workshops", Workshop.objects.select_related("prison")),
    )
    override_translatable_fields: ClassVar[list[Any]] = [
        *BasePage.override_translatable_fields,
        SynchronizedField("cooperative", overridable=False),
    ]
    content_panels: ClassVar[list[Any]] = [
        *PlacePage.content_panels,
        FieldPanel("cooperative"),
    ]

    class Meta:
        verbose_name = _("cooperative")
        verbose_name_plural = _("cooperatives")

    def clean(self) -> None:
        super().clean()
        refuse_a_second(self, "cooperative")

    @property
    def card_meta(self) -> str:
        return directory.trades_and_places(self.cooperative.workshops.all(), self.language)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        found = parts.later(lambda: look(self.cooperative))
        way, known = parts.later(lambda: trail.of_cooperative(self, found.workshops)), parts.of(request)
        return {
            **context,
            "trail": way,
            "worth": partial(parts.worth, known, self, lambda: way.sold),
            "standing": parts.later(lambda: standing.said(found.memberships, timezone.localdate())),
            "kicker": parts.later(lambda: directory.trades_and_places(found.workshops, self.language)),
        }


class PrisonIndexPage(StandfirstPage):
    """The prisons where something is made."""

    english_minimum: ClassVar[tuple[str, ...]] = ("title", "standfirst", "search_description")
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["cooperatives.PrisonPage"]
    max_count_per_parent = 1
    page_description = _("The list of prisons. There is one in each language.")

    class Meta:
        verbose_name = _("list of prisons")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        found = parts.later(lambda: directory.prisons(self.language))
        return {**super().get_context(request, *args, **kwargs), "prisons": found}


class PrisonPage(PlacePage):
    """Tells the work in one prison."""

    prison = models.ForeignKey(
        "cooperatives.Prison", on_delete=models.PROTECT, related_name="pages", verbose_name=_("prison")
    )

    english_minimum: ClassVar[tuple[str, ...]] = ("title", "standfirst", "search_description")
    parent_page_types: ClassVar[list[str]] = ["cooperatives.PrisonIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    page_description = _("One prison: who works there, at what, and what is made.")
    card_joins: ClassVar[tuple[str, ...]] = ("prison",)
    override_translatable_fields: ClassVar[list[Any]] = [
        *BasePage.override_translatable_fields,
        SynchronizedField("prison", overridable=False),
    ]
    content_panels: ClassVar[list[Any]] = [
        *PlacePage.content_panels,
        FieldPanel("prison"),
    ]

    class Meta:
        verbose_name = _("prison")
        verbose_name_plural = _("prisons")

    def clean(self) -> None:
        super().clean()
        refuse_a_second(self, "prison")

    @property
    def card_meta(self) -> str:
        return f"{self.prison.get_kind_display()}, {self.prison.town(self.language)}"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        way, known = parts.later(lambda: trail.of_prison(self)), parts.of(request)
        worth = partial(parts.worth, known, self, lambda: way.sold)
        return {**super().get_context(request, *args, **kwargs), "trail": way, "worth": worth}
