"""What people read about a product, in one language."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core import parts, tellings
from core.blocks import CaptionedPicture, Gallery, MakerQuote, TextSection
from core.figure_blocks import DatedFigure
from core.models.consents import Scope
from core.money import euro
from core.pages import DESCRIPTION, BasePage
from shop import options, shelf, shipping, structured, window
from shop.models.pages import beside, cards, gate
from shop.models.pages.form import ProductPageForm
from shop.models.pages.shown import KEYS, NAMES, Shown
from shop.shipping import Served
from shop.window import Offered

BODY = [
    ("text", TextSection()),
    ("picture", CaptionedPicture()),
    ("quote", MakerQuote()),
    ("figure", DatedFigure()),
    ("gallery", Gallery()),
]
EMPHASIS = ["bold", "italic"]
FOOD_SHEET = ("legal_name", "ingredients", "may_contain", "storage", "origin", "exemption")
GOODS_SHEET = ("purpose", "materials", "care", "warnings")
NEEDED = _("Needed to publish: what this kind of product asks for.")


class SheetSentences(BasePage):
    """The sheet as sentences (law.md L24, L28, L29).

    Codes, numbers and packaging stand on `shop.Sheet`, name and addresses of the maker on its cooperative.
    """

    legal_name = models.CharField(_("legal name"), max_length=200, blank=True)
    ingredients = RichTextField(
        _("ingredients"), features=EMPHASIS, blank=True, help_text=_("Allergens in bold.")
    )
    may_contain = RichTextField(_("may contain"), features=EMPHASIS, blank=True)
    storage = models.CharField(_("storage"), max_length=250, blank=True)
    origin = models.CharField(_("origin"), max_length=250, blank=True)
    exemption = models.CharField(_("why there is no nutrition table"), max_length=300, blank=True)
    purpose = models.CharField(
        _("what it is for"), max_length=200, blank=True, help_text=_("Of a cosmetic: hand cream, shampoo.")
    )
    materials = models.CharField(_("materials and measures"), max_length=250, blank=True)
    care = models.CharField(_("care"), max_length=250, blank=True)
    warnings = models.CharField(_("warnings"), max_length=300, blank=True)

    sheet_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [FieldPanel(name) for name in FOOD_SHEET],
            heading=_("Food sheet"),
            help_text=NEEDED,
            classname="collapsed",
        ),
        MultiFieldPanel(
            [FieldPanel(name) for name in GOODS_SHEET],
            heading=_("Sheet of other goods"),
            help_text=NEEDED,
            classname="collapsed",
        ),
    ]

    class Meta:
        abstract = True


class ProductPage(SheetSentences):
    """Tells one product. Price, stock and codes come from its truth, the same in every language."""

    shows_goods = True  # its data for search engines too
    card_joins = ("product__producer", "product__workshop__prison")
    card_columns = ("standfirst", "product")
    page_joins = ("product__sheet__responsible",)

    product = models.ForeignKey(
        "shop.Product", on_delete=models.PROTECT, related_name="pages", verbose_name=_("product")
    )
    standfirst = models.CharField(_("standfirst"), max_length=300, blank=True)
    body = StreamField(BODY, verbose_name=_("content"), blank=True)

    also_agreed: ClassVar[tuple[str, ...]] = (Scope.PRODUCT,)
    # The law wants the sheet in the language of the offer (law.md L24).
    parameters: ClassVar[frozenset[str]] = frozenset(["sku"])
    english_minimum: ClassVar[tuple[str, ...]] = (
        "title",
        "standfirst",
        "search_description",
        *FOOD_SHEET,
        *GOODS_SHEET,
    )
    parent_page_types: ClassVar[list[str]] = ["shop.CategoryPage"]
    subpage_types: ClassVar[list[str]] = []
    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("product"),
        FieldPanel("standfirst"),
        FieldPanel("picture"),
        DESCRIPTION,
        InlinePanel("pictures", label=_("further picture"), heading=_("Further pictures")),
        FieldPanel("body"),
        *SheetSentences.sheet_panels,
        InlinePanel(
            "chosen_products", label=_("product"), heading=_("Products beside it"), max_num=beside.MOST
        ),
    ]
    search_fields: ClassVar[list[Any]] = [
        *BasePage.search_fields,
        index.SearchField("standfirst"),
        index.SearchField("body"),
        index.SearchField("ingredients"),
    ]
    base_form_class = ProductPageForm
    override_translatable_fields: ClassVar[list[Any]] = [
        *BasePage.override_translatable_fields,
        SynchronizedField("product", overridable=False),
    ]

    class Meta:
        verbose_name = _("product page")
        verbose_name_plural = _("product pages")

    def clean(self) -> None:
        super().clean()
        tellings.refuse_a_second(self, "product")

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """What is told now stands on the shelf at once; what is told no more leaves it."""
        answer = super().save(*args, **kwargs)
        if self.product_id:
            shelf.rebuild([self.product_id])
        return answer

    def refusals(self) -> list[str]:
        return [*super().refusals(), *gate.refusals(self)]

    @cached_property
    def offered(self) -> Offered | None:
        """What is on sale of it now; lists set this for all their pages at once (`cards.offer_together`)."""
        return window.offered([self.product_id]).get(self.product_id)

    @classmethod
    def read_together(cls, pages: Sequence[ProductPage]) -> None:
        cards.offer_together(pages)

    @classmethod
    def worth(cls, products: Sequence[int]) -> tuple[object, ...]:
        """What of price and stock is said of these now (core.parts.worth)."""
        return cards.worth(products)

    @classmethod
    def worth_of(cls, pages: Sequence[ProductPage]) -> tuple[object, ...]:
        """The same, of pages of which it is known, or read at once."""
        return cards.worth_of(pages)

    @property
    def maker(self) -> str:
        workshop = self.product.workshop
        place = workshop.prison.named(self.language) if workshop and workshop.prison else ""
        return " · ".join(part for part in (self.product.producer.name, place) if part)

    @cached_property
    def zones(self) -> list[Served]:
        """Where it can be sent: told by the page, and to search engines."""
        return shipping.zones() if self.offered else []

    @cached_property
    def shots(self) -> list[Any]:
        """Its further pictures, in their order."""
        return list(self.pictures.all())

    def structured(self, request: HttpRequest) -> list[dict[str, Any]]:
        return [
            *super().structured(request),
            *(structured.product(self, self.shown.images) if self.product_id else ()),
        ]

    @cached_property
    def option_label(self) -> str:
        """What one chooses, in the page's language: "Taglia e colore". Asks once, and only where there is a choice."""
        choices = self.offered.choices if self.offered else ()
        asked = options.axes([choice.variant for choice in choices])
        return options.question(asked, self.language)

    @property
    def card_text(self) -> str:
        return self.standfirst or self.search_description

    @property
    def card_meta(self) -> str:
        if self.offered is None:
            return ""
        amount = euro(self.offered.price.amount, self.language)
        return gettext("from %(price)s") % {"price": amount} if self.offered.price.at_least else amount

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        if not self.product_id:
            return context
        asked = request.GET.get("sku", "")
        known = parts.of(request)
        if asked and known and asked not in known.kept(("skus", self.pk), self._skus, shows_goods=True):
            asked = ""  # what is kept is kept of variants that there are
        self.shown = Shown(self, asked, known)
        told = {name: parts.later(partial(getattr, self.shown, name)) for name in NAMES}
        keys = {name: partial(getattr, self.shown, name) for name in KEYS}
        return {**context, **told, **keys, "asked": asked}

    def _skus(self) -> set[str]:
        return {choice.sku for choice in self.offered.choices} if self.offered else set()
