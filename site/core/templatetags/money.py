"""`{{ amount|euro }}`"""

from decimal import Decimal

from django import template

from core.money import euro as written

register = template.Library()


@register.filter
def euro(value: Decimal | None) -> str:
    """The amount in the active language; nothing for no amount."""
    return "" if value is None else written(value)
