"""What a variant is called, in both languages: the only place that basket, orders and letters ask.

The name is the title of the product's live page. Without a live English page the Italian title stands in,
and says that it is Italian.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.apps import apps
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef

from core.languages import LANGUAGES
from core.pieces import Pieces
from shop.models.catalogue import Variant

ITALIAN, ENGLISH = LANGUAGES
kept = Pieces(goods=True)  # by variant; nothing for what has no page


@dataclass(frozen=True, slots=True)
class Name:
    """`lang` is the language that the words are in, which may not be the one asked for."""

    text: str
    lang: str
    option: str = ""
    url_path: str = ""  # Wagtail's, from the root of the tree
    position: str = ""  # where its page stands among the others

    @property
    def url(self) -> str:
        """The page's address: the root of its language gives way to the language's prefix."""
        below = self.url_path.split("/", 2)[2:]
        return f"/{self.lang}/{below[0]}" if below else ""

    def __str__(self) -> str:
        return f"{self.text}, {self.option}" if self.option else self.text


Names = dict[str, Name]


def of(variant_ids: Iterable[int]) -> dict[int, Names]:
    """{variant: {"it": Name, "en": Name}} in one query; without a page that all may read, left out."""
    told_to_all = Variant.objects.filter(
        ~_behind_a_door(),
        pk__in=set(variant_ids),
        product__pages__live=True,
    )
    rows = told_to_all.values_list(
        "pk",
        "option_it",
        "option_en",
        "product__pages__locale__language_code",
        "product__pages__title",
        "product__pages__url_path",
        "product__pages__path",
        "product__pages__alias_of",
    )
    told: dict[int, Names] = {}
    for variant_id, option_it, option_en, language, title, url_path, position, alias_of in rows:
        if (
            alias_of is not None
        ):  # asked of the database, SQLite would look through all pages for each variant
            continue
        option = (option_en or option_it) if language == ENGLISH else option_it
        told.setdefault(variant_id, {})[language] = Name(title, language, option, url_path, position)
    return {variant_id: _both(names) for variant_id, names in told.items()}


def shown(variant_ids: Iterable[int]) -> dict[int, Names]:
    """The same for a page that sells nothing: what the process keeps of them."""
    wanted, known = list(variant_ids), kept.of(ITALIAN)
    if missing := [number for number in wanted if number not in known]:
        found = of(missing)
        known |= {number: found.get(number) for number in missing}
    return {number: known[number] for number in wanted if known[number]}


def _both(names: Names) -> Names:
    italian = names.get(ITALIAN) or names[ENGLISH]
    return {ITALIAN: italian, ENGLISH: names.get(ENGLISH) or italian}


def _behind_a_door() -> Exists:
    """Whether the page, or one above it, may be read only by some."""
    restrictions = apps.get_model("wagtailcore", "PageViewRestriction").objects
    branch = ExpressionWrapper(OuterRef("product__pages__path"), output_field=CharField())
    return Exists(restrictions.annotate(branch=branch).filter(branch__startswith=F("page__path")))
