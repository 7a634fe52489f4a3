"""The columns of a file of products: how each is called, read from a cell, and told of a variant that there is."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils import timezone, translation
from django.utils.formats import localize
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cooperatives.models import Cooperative, Workshop
from core.languages import LANGUAGES
from shop import vat
from shop.desk.importing.cells import NotRead, euro_and_cents, number, whole, words, yes_or_no
from shop.models import Category, Kind, Option, OptionValue, Unit, Variant, WithdrawalRule
from shop.models.pages.sheet_rows import trimmed


@dataclass(frozen=True)
class Vocabulary:
    """What may be named in a cell, by every name that it has in either language; read once for many rows."""

    named: Mapping[str, Mapping[str, Any]]
    columns: "Mapping[str, Column]"

    @classmethod
    def read(cls, today: datetime.date | None = None) -> "Vocabulary":
        rules = vat.rules_on(today or timezone.localdate())
        return cls(
            {
                "category": _by(Category.objects.all(), "code", "label_it", "label_en"),
                "producer": _by(Cooperative.objects.all(), "code", "name"),
                "workshop": _by(Workshop.objects.all(), "name_it", "name_en"),
                "vat_rule": {name.casefold(): rule for name, rule in rules.items()},
                "kind": _choices(Kind),
                "unit": _choices(Unit),
                "withdrawal": _choices(WithdrawalRule),
                **{
                    f"{SIZE}{option.pk}": _by(option.values.all(), "label_it", "label_en")
                    for option in Option.objects.prefetch_related("values")
                },
            },
            all_columns(),
        )

    def find(self, what: str, text: str) -> Any:
        found = self.named[what].get(text.casefold())
        if found is None:
            message = gettext("“%(text)s” is not known here.")
            raise NotRead(message % {"text": text[:60]})
        return found


def _by(rows: Any, *names: str) -> dict[str, Any]:
    return {
        getattr(row, name).casefold(): row for row in rows for name in reversed(names) if getattr(row, name)
    }


def _choices(vocabulary: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for language in LANGUAGES:
        with translation.override(language):
            found |= {str(label).casefold(): value for value, label in vocabulary.choices}
    return found | {value.casefold(): value for value in vocabulary.values}


@dataclass(frozen=True, slots=True)
class Column:
    """`read(text, vocabulary)` gives a value or NotRead; `now(variant)` the value that there is, None for none.

    `of` says on what it stands: the product, the variant, or elsewhere. `told` is only written, never read back.
    """

    code: str
    label: str | Promise
    of: str
    read: Callable[[str, Vocabulary], Any]
    now: Callable[[Variant], Any]
    told_only: bool = False


def _plain(code: str, label: Any, of: str, now: Callable[[Variant], Any], **more: Any) -> Column:
    return Column(code, label, of, lambda text, _known: words(text), now, **more)


def _whole(code: str, label: Any, of: str, now: Callable[[Variant], Any], **more: Any) -> Column:
    return Column(code, label, of, lambda text, _known: whole(text), now, **more)


def _named(code: str, label: Any, of: str, now: Callable[[Variant], Any]) -> Column:
    return Column(code, label, of, lambda text, known: known.find(code, words(text)), now)


def _stock(name: str) -> Callable[[Variant], Any]:
    return lambda variant: getattr(getattr(variant, "stock", None), name, 0)


def _kind(variant: Variant) -> Any:
    sheet = getattr(variant.product, "sheet", None)
    return sheet.kind if sheet else None


COLUMNS: tuple[Column, ...] = (
    _plain("sku", _("SKU"), "variant", lambda variant: variant.sku),
    _plain("product", _("Product"), "product", lambda variant: variant.product.name),
    _named("category", _("Category"), "product", lambda variant: variant.product.category),
    _named("producer", _("Cooperative"), "product", lambda variant: variant.product.producer),
    _named("workshop", _("Workshop"), "product", lambda variant: variant.product.workshop),
    _named("kind", _("Sheet"), "product", _kind),
    Column(
        "price", _("Price"), "price", lambda text, _k: euro_and_cents(text), lambda variant: variant.price_now
    ),
    _named("vat_rule", _("VAT"), "variant", lambda variant: variant.vat_rule),
    _whole("weight", _("Weight packed, in grams"), "variant", lambda variant: variant.weight),
    Column(
        "net_quantity", _("Net quantity"), "variant", lambda text, _k: number(text), lambda v: v.net_quantity
    ),
    _named("unit", _("Unit"), "variant", lambda variant: variant.unit),
    _plain("barcode", _("Barcode"), "variant", lambda variant: variant.barcode),
    _named("withdrawal", _("Withdrawal"), "variant", lambda variant: variant.withdrawal),
    _whole("most_per_order", _("At most in one order"), "variant", lambda variant: variant.most_per_order),
    _whole(
        "dispatch_days", _("Leaves within working days"), "variant", lambda variant: variant.dispatch_days
    ),
    Column(
        "active", _("On sale"), "variant", lambda text, _k: yes_or_no(text), lambda variant: variant.active
    ),
    _whole("low_at", _("Low from"), "stock", _stock("low_at")),
    _whole("kept_for_store", _("Kept for the store"), "stock", _stock("kept_for_store")),
    _whole("on_hand", _("On hand (only told)"), "stock", _stock("on_hand"), told_only=True),
    _whole("counted", _("Pieces counted"), "count", lambda _variant: None),
)
SIZE = "option_"  # and the key of an option of the shop: its column bears its name


def all_columns() -> dict[str, Column]:
    """By code: the columns that every shop has, then one for each of its options."""
    return {column.code: column for column in (*COLUMNS, *(_of_option(one) for one in Option.objects.all()))}


def _of_option(option: Option) -> Column:
    code = f"{SIZE}{option.pk}"

    def now(variant: Variant) -> OptionValue | None:
        chosen = variant.chosen.all() if variant.pk else ()
        return next((row.value for row in chosen if row.option_id == option.pk), None)

    return Column(code, option.label_it, "option", lambda text, known: known.find(code, words(text)), now)


OF_PRODUCT = tuple(column.code for column in COLUMNS if column.of == "product")
CHOICES = {"kind": Kind, "unit": Unit, "withdrawal": WithdrawalRule}


def told(code: str, value: Any) -> str:
    """As it stands in the file: the same for a value that is there and for one that was read."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if code == "price":
        return f"{value:.2f}".replace(".", ",")
    if code == "vat_rule":
        return value.name
    if code in CHOICES:
        return str(CHOICES[code](value).label)
    if isinstance(value, Decimal):
        return str(localize(trimmed(value), use_l10n=False)).replace(".", ",")
    return str(value)


def by_heading() -> dict[str, str]:
    """{heading in either language, or code: code}, all in small letters."""
    columns = all_columns().values()
    found = {option.label_en.casefold(): f"{SIZE}{option.pk}" for option in Option.objects.all()}
    for language in LANGUAGES:
        with translation.override(language):
            found |= {str(column.label).casefold(): column.code for column in columns}
    return found | {column.code: column.code for column in columns}
