"""What one row of a file would do: what is wrong with it in plain words, or what it changes. Writes nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext

from shop import options
from shop.desk import moving
from shop.desk.importing.cells import NotRead
from shop.desk.importing.columns import Column, Vocabulary, told
from shop.desk.variant_forms import MOST_PIECES, usual_withdrawal
from shop.models import ImportLine, OptionValue, Outcome, Product, Sheet, Variant
from shop.models.prices import MOST_EXPENSIVE
from shop.models.stock import with_supply

NEEDED = ("product", "category", "producer", "kind", "vat_rule", "weight")  # of what is not there yet
FIELDS_OF_PRODUCT = {"product": "name"}
MOST_LOW = 32_767


@dataclass(slots=True)
class Wish:
    """A row that was read: `values` by column, the variant that it is about (perhaps not saved yet), what differs."""

    number: int
    variant: Variant
    columns: Mapping[str, Column]
    values: dict[str, Any] = field(default_factory=dict)
    errors: list[list[str]] = field(default_factory=list)
    changes: list[list[str]] = field(default_factory=list)

    @property
    def is_new(self) -> bool:
        return not self.variant.pk

    @property
    def outcome(self) -> Outcome:
        if self.errors:
            return Outcome.WRONG
        if self.is_new:
            return Outcome.NEW
        return Outcome.CHANGED if self.changes else Outcome.SAME

    def wrong(self, code: str, sentence: str) -> None:
        self.errors.append([str(self.columns[code].label), sentence])


def known_variants(skus: Iterable[str]) -> dict[str, Variant]:
    """With all that the columns tell of them, in a few queries however many they are."""
    found = with_supply(Variant.objects.filter(sku__in=set(skus)).with_price())
    joined = found.select_related(
        "vat_rule", "product__category", "product__producer", "product__workshop", "product__sheet"
    )
    return {variant.sku: variant for variant in joined.prefetch_related("chosen__value__option")}


def check(line: ImportLine, variants: Mapping[str, Variant], vocabulary: Vocabulary) -> Wish:
    values, errors = _read(line.cells, vocabulary)
    sku = str(values.get("sku", ""))
    wish = Wish(line.number, variants.get(sku) or Variant(sku=sku), vocabulary.columns, values, errors)
    if "sku" not in values:
        if not errors:
            wish.wrong("sku", gettext("A row without a SKU is nobody's."))
        return wish
    _choose_product(wish)
    _compare(wish)
    if not wish.errors:
        _validate(wish)
    return wish


def _read(cells: Mapping[str, str], vocabulary: Vocabulary) -> tuple[dict[str, Any], list[list[str]]]:
    values: dict[str, Any] = {}
    errors: list[list[str]] = []
    for code, text in cells.items():
        column = vocabulary.columns[code]
        if column.told_only:
            continue
        try:
            values[code] = column.read(text, vocabulary)
        except NotRead as why:
            errors.append([str(column.label), str(why)])
    return values, errors


def _choose_product(wish: Wish) -> None:
    """A new variant belongs to the product of that name and maker, or to a new one."""
    if not wish.is_new:
        return
    name, producer = wish.values.get("product", ""), wish.values.get("producer")
    same = (
        Product.objects.filter(name__iexact=name, producer=producer)
        if name and producer
        else Product.objects.none()
    )
    product = same.select_related("category", "producer", "workshop", "sheet").order_by("pk").first()
    wish.variant.product = product or Product(name=name)
    missing = [
        code for code in NEEDED if code not in wish.values and not (product and code in ("category", "kind"))
    ]
    for code in missing:
        if not any(said == str(wish.columns[code].label) for said, _why in wish.errors):
            wish.wrong(code, gettext("It is needed for what is not in the shop yet."))


def _compare(wish: Wish) -> None:
    for code, value in wish.values.items():
        column = wish.columns[code]
        before = "" if wish.is_new else told(code, _now(column, wish.variant))
        after = told(code, value)
        if code == "counted" and not wish.is_new:
            before = told("on_hand", wish.columns["on_hand"].now(wish.variant)) or "0"
        if after != before and code != "sku":
            wish.changes.append([str(column.label), before, after])


def _now(column: Any, variant: Variant) -> Any:
    return column.now(variant)


def changed(wish: Wish) -> set[str]:
    """The codes of the columns that would change."""
    labels = {label for label, _before, _after in wish.changes}
    return {column.code for column in wish.columns.values() if str(column.label) in labels}


def _validate(wish: Wish) -> None:
    """As the models and the ledger would."""
    put(wish)
    variant, product = wish.variant, wish.variant.product
    _ask(wish, product, "product", exclude={"category", "producer", "workshop", "substitute"})
    _ask(wish, variant, "variant", exclude={"product", "vat_rule"})
    if product.workshop and product.producer_id != product.workshop.cooperative_id:
        wish.wrong("workshop", gettext("This workshop belongs to another cooperative."))
    if product.pk and "category" in changed(wish) and (reason := moving.why_not(product)):
        wish.wrong("category", reason)
    if not variant.weight:
        wish.wrong("weight", gettext("The weight is above 0: it decides the cost of delivery."))
    if (price := wish.values.get("price")) and price > MOST_EXPENSIVE:
        wish.wrong("price", gettext("The price would be too high."))
    _check_pieces(wish)
    _check_options(wish)


def _check_options(wish: Wish) -> None:
    """Of the variants of one product no two are the same."""
    combination = options.combination_of(chosen(wish))
    sisters = Variant.objects.filter(product=wish.variant.product_id).exclude(pk=wish.variant.pk)
    if combination and (twin := sisters.filter(combination=combination).first()):
        of_options = next((code for code in wish.values if wish.columns[code].of == "option"), "sku")
        wish.wrong(of_options, gettext("%(sku)s has the same options.") % {"sku": twin.sku})


def chosen(wish: Wish) -> list[OptionValue]:
    """What it has of each option once the row is written."""
    of_options = [column for column in wish.columns.values() if column.of == "option"]
    found = [wish.values.get(column.code) or column.now(wish.variant) for column in of_options]
    return [value for value in found if value is not None]


def _check_pieces(wish: Wish) -> None:
    for code, most in (("low_at", MOST_LOW), ("kept_for_store", MOST_PIECES), ("counted", MOST_PIECES)):
        if wish.values.get(code, 0) > most:
            wish.wrong(code, gettext("At most %(most)s.") % {"most": most})
    counted = wish.values.get("counted")
    if counted is None or wish.is_new:
        return
    stock = getattr(wish.variant, "stock", None)
    if wish.variant.is_box:
        wish.wrong("counted", gettext("A box has no pieces of its own: move those of what is in it."))
    elif stock and counted < stock.reserved - stock.to_come:
        wish.wrong(
            "counted",
            gettext("%(number)s are reserved for orders: there cannot be fewer.")
            % {"number": stock.reserved},
        )


def put(wish: Wish) -> None:
    """On the objects in memory."""
    product, variant = wish.variant.product, wish.variant
    if wish.is_new and "withdrawal" not in wish.values and "category" in wish.values:
        variant.withdrawal = usual_withdrawal(Product(category=wish.values["category"]))
    for code, value in wish.values.items():
        column = wish.columns[code]
        if column.of == "variant":
            setattr(variant, code, value)
        elif column.of == "product" and code != "kind":
            setattr(product, FIELDS_OF_PRODUCT.get(code, code), value)


def _ask(wish: Wish, row: Any, of: str, exclude: set[str]) -> None:
    try:
        row.full_clean(exclude=exclude)
    except ValidationError as error:
        names = {
            FIELDS_OF_PRODUCT.get(column.code, column.code): column.code
            for column in wish.columns.values()
            if column.of == of
        }
        for name, sentences in error.message_dict.items():
            wish.errors.append(
                [str(wish.columns[names[name]].label) if name in names else "", " ".join(sentences)]
            )


def sheet_of(product: Product, kind: str) -> Sheet:
    sheet = Sheet.objects.filter(product=product).first() or Sheet(product=product)
    sheet.kind = kind
    return sheet
