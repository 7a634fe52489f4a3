"""Allergens by their words: is what the sheet names in bold among the ingredients, in the language of the page?

The words are beginnings, so that "mandorle" is found by "mandorl". They are those that ingredients of a shop
like ours use; where none of them stands in the text, an emphasised word that is not known is taken at its word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from django.utils.html import strip_tags

from shop.models.vocabularies import Allergen

BOLD = re.compile(r"<(b|strong)\b[^>]*>(.*?)</\1>", re.IGNORECASE | re.DOTALL)

WORDS: dict[str, dict[Allergen, tuple[str, ...]]] = {
    "it": {
        Allergen.GLUTEN: ("frument", "grano", "orzo", "segale", "avena", "farro", "kamut", "glutin"),
        Allergen.CRUSTACEANS: ("crostace", "gamber", "granchi", "aragost", "scampi"),
        Allergen.EGGS: ("uov", "tuorl", "album", "ovoprodott"),
        Allergen.FISH: ("pesc", "acciug", "tonno", "merluzz", "salmon"),
        Allergen.PEANUTS: ("arachid",),
        Allergen.SOYA: ("soia",),
        Allergen.MILK: ("latt", "burro", "panna", "yogurt", "formagg", "siero", "caseinat"),
        Allergen.NUTS: (
            "frutta a guscio",
            "mandorl",
            "nocciol",
            "noci",
            "noce",
            "pistacch",
            "anacard",
            "pecan",
        ),
        Allergen.CELERY: ("sedano",),
        Allergen.MUSTARD: ("senape",),
        Allergen.SESAME: ("sesamo",),
        Allergen.SULPHITES: ("solfit", "anidride solforosa", "metabisolfit"),
        Allergen.LUPIN: ("lupin",),
        Allergen.MOLLUSCS: ("mollusch", "vongol", "cozze", "calamar", "seppi", "polp"),
    },
    "en": {
        Allergen.GLUTEN: ("wheat", "barley", "rye", "oat", "spelt", "kamut", "gluten"),
        Allergen.CRUSTACEANS: ("crustacean", "prawn", "shrimp", "crab", "lobster"),
        Allergen.EGGS: ("egg",),
        Allergen.FISH: ("fish", "anchov", "tuna", "cod", "salmon"),
        Allergen.PEANUTS: ("peanut",),
        Allergen.SOYA: ("soya", "soy"),
        Allergen.MILK: (
            "milk",
            "butter",
            "cream",
            "yogurt",
            "yoghurt",
            "cheese",
            "whey",
            "lactose",
            "casein",
        ),
        Allergen.NUTS: ("nut", "almond", "hazelnut", "walnut", "pistachio", "cashew", "pecan"),
        Allergen.CELERY: ("celery",),
        Allergen.MUSTARD: ("mustard",),
        Allergen.SESAME: ("sesame",),
        Allergen.SULPHITES: ("sulphit", "sulfit", "sulphur dioxide"),
        Allergen.LUPIN: ("lupin",),
        Allergen.MOLLUSCS: ("mollusc", "clam", "mussel", "squid", "octopus"),
    },
}


def plain(ingredients: str, codes: Sequence[str], language: str) -> list[Allergen]:
    """Allergens of the sheet that nothing in bold stands for."""
    bold = [strip_tags(found).casefold() for _tag, found in BOLD.findall(ingredients)]
    known = {code for words in bold for code in _named(words, language)}
    unknown = sum(1 for words in bold if words.strip() and not _named(words, language))
    waiting = [Allergen(code) for code in Allergen.values if code in codes and code not in known]
    return waiting[unknown:]


def undeclared(ingredients: str, codes: Sequence[str], language: str) -> list[Allergen]:
    """Allergens in bold that the sheet does not name."""
    bold = " ".join(strip_tags(found).casefold() for _tag, found in BOLD.findall(ingredients))
    return [allergen for allergen in Allergen if allergen in _named(bold, language) and allergen not in codes]


def _named(words: str, language: str) -> set[str]:
    known = WORDS.get(language, WORDS["it"])
    return {
        allergen
        for allergen, beginnings in known.items()
        if any(re.search(rf"\b{re.escape(start)}", words) for start in beginnings)
    }
