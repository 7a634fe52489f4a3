"""A new product begun as the copy of another: all but SKUs, barcodes, stock and dates; its English comes along."""

from typing import Any

from django.utils.translation import gettext
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation

from core.models import User
from core.translating import memory, starting
from shop.desk import telling_form
from shop.models import Product, ProductPage, Sheet, Variant

SAME = ("net_quantity", "unit", "weight", "withdrawal", "most_per_order", "vat_rule")
ALSO_SAME = ("dispatch_days", "dispatch_weekdays")
OWN = ("title", "slug")  # of a page


def product(model: Product) -> Product:
    """Not saved, and switched on whatever the other was."""
    return Product(
        name=_named(model),
        category_id=model.category_id,
        producer_id=model.producer_id,
        workshop_id=model.workshop_id,
    )


def _named(model: Product) -> str:
    limit = int(Product._meta.get_field("name").max_length or 0)
    return (gettext("%(name)s (copy)") % {"name": model.name})[:limit]


def drafts(model: Product) -> dict[str, Any]:
    """What the forms of the copy begin with."""
    sheet = Sheet.objects.filter(product=model).first() or Sheet()
    sheet.pk, sheet._state.adding = None, True
    return {"sheet": sheet, "page": _page(model), "variants": _variants(model)}


def _variants(model: Product) -> list[dict[str, Any]]:
    listed = Variant.objects.filter(product=model).with_price().order_by("position", "sku")
    return [
        {
            **{name: getattr(one, name) for name in SAME + ALSO_SAME},
            **{f"option_{row.option_id}": row.value_id for row in one.chosen.all()},
            "new_price": one.price_now,
        }
        for one in listed.prefetch_related("chosen")
    ]


def _page(model: Product) -> ProductPage:
    """A page of its own with the words of the newest draft; the blocks keep their ids, by which English finds them."""
    told = telling_form.draft_of(model)
    empty = ProductPage(locale=Locale.objects.get(language_code="it"))
    for name in (*telling_form.TEXT, *telling_form.SENTENCES):
        if name not in OWN:
            setattr(empty, name, getattr(told, name))
    return empty


def carry_english(model: Product, page: ProductPage, who: User) -> None:
    """The English draft of the copy, with what the other says in English where the Italian is the same."""
    carry(telling_form.page_of(model), page, who)


def carry(told: Page | None, page: Page, who: User) -> None:
    """The same of any page that begins with the words of another."""
    source = memory.source_of(told) if told else None
    if source is None:
        return
    english = memory.english()
    known = {
        (one.path, one.string): one.english
        for one in memory.sentences(source, english)
        if one.english is not None and one.path not in OWN
    }
    starting.start(page, who)
    begun = memory.source_of(page)
    if begun is None:
        return
    for sentence in memory.sentences(begun, english):
        text = known.get((sentence.path, sentence.string))
        if text is not None and sentence.english is None:
            memory.remember(
                sentence, text, english, translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL
            )
    translation = begun.translations.get(target_locale=english)
    translation.save_target(user=who, publish=False)
