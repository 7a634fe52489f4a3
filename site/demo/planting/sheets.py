"""The sheets of the demo's products: codes for the truth, sentences for the pages."""

from dataclasses import asdict
from typing import Any

from demo.planting.glossary import Glossary
from demo.planting.words import paragraph
from demo.texts import shapes
from shop.models import Kind


def codes(told: shapes.Product) -> dict[str, Any]:
    """What stands on `shop.Sheet`."""
    if told.food is not None:
        packaging = _parts(told.food.packaging)
        return {"kind": Kind.FOOD, "identifier": "", "packaging": packaging, **_of_food(told.food)}
    if told.goods is not None:
        return {"packaging": _parts(told.goods.packaging), **_of_goods(told.goods)}
    return {"kind": Kind.BOX, "identifier": "", "packaging": _parts(told.packaging)}


def _parts(parts: shapes.Parts) -> list[dict[str, str]]:
    return [{"part": part, "material": material} for part, material in parts]


def _of_food(food: shapes.FoodSheet) -> dict[str, Any]:
    numbers = asdict(food.nutrition) if food.nutrition else {}
    energy = {f"energy_{unit}": numbers.pop(unit) for unit in ("kj", "kcal") if unit in numbers}
    return {
        "allergens": list(food.allergens),
        "traces": list(food.traces),
        "alcohol": food.alcohol,
        **energy,
        **numbers,
    }


def _of_goods(goods: shapes.GoodsSheet) -> dict[str, Any]:
    return {
        "kind": Kind(goods.kind),
        "identifier": goods.model,
        "age_from": goods.age_from,
        "fibres": [
            {"part": woven.part, "fibre": woven.fibre, "percent": woven.share} for woven in goods.fibres
        ],
        "has_animal_parts": goods.animal_parts,
        "inci": list(goods.inci),
        "open_months": goods.open_months,
        "is_notified": goods.notified,
        "botanical_name": goods.botanical,
        "passport": goods.passport,
        "harms_pets": goods.harms_pets,
    }


def sentences(words: Glossary, told: shapes.Product) -> dict[str, str]:
    """What stands on the page, with its English remembered."""
    if told.food is not None:
        return {
            "legal_name": words.say(told.food.legal_name),
            "ingredients": paragraph(words, told.food.ingredients),
            "may_contain": paragraph(words, told.food.may_contain),
            "storage": words.say(told.food.storage),
            "origin": words.say(told.food.origin),
            "exemption": words.say(told.food.exemption),
        }
    if told.goods is not None:
        names = ("purpose", "materials", "care", "warnings")
        return {name: words.say(getattr(told.goods, name)) for name in names}
    return {}
