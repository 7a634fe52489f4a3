"""Who made a product and where: the way from it to its cooperative, its prison and its stories.

Stories stand above the shop and are read through their reverse accessor (core.tellings).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext

from cooperatives.models import Cooperative, Prison
from core import listing, tellings
from core.cards import Card
from shop.models.pages.sheet import Row

if TYPE_CHECKING:
    from shop.models.pages.product import ProductPage

MOST_STORIES = 3


@dataclass(frozen=True, slots=True)
class Trail:
    """`title` and `rows` are what `components/work_sheet.html` prints; `told` are the pages of the stories."""

    title: str
    rows: Sequence[Row]
    told: Sequence[Any]

    @property
    def maker(self) -> Row:
        return self.rows[0]

    @property
    def where(self) -> Row | None:
        return self.rows[-1] if len(self.rows) == 3 else None

    @property
    def stories(self) -> tuple[Card, ...]:
        return listing.cards_of(self.told)


def of(page: ProductPage) -> Trail:
    product, language = page.product, page.language
    workshop = product.workshop
    prison = workshop.prison if workshop else None
    linked = listing.links(
        language,
        cooperative=Cooperative.objects.filter(pk=product.producer_id),
        prison=Prison.objects.filter(pk=prison.pk if prison else 0),
    )
    rows = [Row(gettext("Cooperative"), product.producer.name, _address(linked["cooperative"]))]
    if workshop:
        rows.append(Row(gettext("Workshop"), workshop.name(language)))
    if prison:
        where = prison.name if prison.city in prison.name else f"{prison.name}, {prison.city}"
        rows.append(Row(gettext("Where"), where, _address(linked["prison"])))
    stories = tellings.pages_linking(product.stories.all(), language, None)
    newest = stories.order_by("-first_published_at", "-pk")[:MOST_STORIES]
    return Trail(gettext("Who made it"), rows, list(newest))


def _address(cards: Sequence[Card]) -> str:
    return cards[0].url if cards else ""
