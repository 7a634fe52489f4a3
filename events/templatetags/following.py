"""`{% calendar_to_follow as follow %}`: where a reader's own calendar asks for the events of this language."""

from dataclasses import dataclass

from django import template
from django.conf import settings
from django.urls import reverse

register = template.Library()


@dataclass(frozen=True, slots=True)
class Follow:
    """`open` is what calendar programs take for a subscription; `address` is what one types into those that do not."""

    open: str
    address: str


@register.simple_tag
def calendar_to_follow() -> Follow:
    address = f"{settings.BASE_URL}{reverse('calendar')}"
    return Follow(f"webcal://{address.partition('://')[2]}", address)
