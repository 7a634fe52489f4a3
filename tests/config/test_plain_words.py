"""The admin in Italian: no word of another language, none of the machine's, on the screens of the daily road."""

import re

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from wagtail.models import Page

from config import roles
from core.models import User
from demo.event_factories import EventPageFactory
from demo.page_factories import in_english
from demo.people_factories import ConsentFactory, PictureFactory
from demo.shop_factories import ProductPageFactory, VariantFactory
from demo.telling_factories import StoryPageFactory
from shop import defaults

pytestmark = [pytest.mark.django_db, pytest.mark.once]

# "locale" is left out of whole sentences of Italian, where it is an adjective, by its plural and neighbours.
FOREIGN = re.compile(
    r"\b(snippets?|alias|ledger|slug|live|dashboard|drafts?|(source|target) locale|streamfield|queryset"
    r"|the|of|and|with|your|you|this|are|is|not|by|from|search|add|edit|delete|save[ds]?|updated?|status"
    r"|meta description|localizzazion[ei]|referenziat[aeio]|schedula"
    r"|view|select|choose|preview|history|usage|settings|upload|copy|move|publish(ed)?|created)\b",
    re.IGNORECASE,
)
SEEN = ("aria-label", "title", "placeholder", "alt")


def said(page: str) -> list[str]:
    """Everything that one reads or hears on a screen, in pieces."""
    soup = BeautifulSoup(page, "html.parser").body
    for silent in soup.find_all(["script", "style", "svg", "code"]):
        silent.decompose()
    heard = [tag[name] for name in SEEN for tag in soup.find_all(attrs={name: True})]
    return [" ".join(piece.split()) for piece in (*soup.stripped_strings, *heard)]


def screens() -> dict[str, list[str]]:
    Page.objects.filter(depth=2).delete()  # Wagtail's own first page, in English
    story = StoryPageFactory(title="Il forno")
    english = in_english(story, title="Il forno")
    product = ProductPageFactory()
    variant = VariantFactory(product=product.product)
    event = EventPageFactory()
    person = ConsentFactory().person
    picture = PictureFactory()
    defaults.write()
    return {
        "Redazione": [
            "/admin/",
            "/admin/stories/",
            "/admin/pages/",
            f"/admin/pages/{story.get_parent().pk}/",
            f"/admin/stories/new/{story.get_parent().pk}/",
            *(
                f"/admin/pages/{story.pk}/{verb}/"
                for verb in ("edit", "delete", "unpublish", "history", "usage")
            ),
            f"/admin/pages/{english.pk}/edit/",
            "/admin/images/",
            "/admin/images/add/",
            "/admin/images/multiple/add/",
            f"/admin/images/{picture.pk}/",
            "/admin/people/",
            f"/admin/people/edit/{person.pk}/",
            "/admin/enquiries/",
            "/admin/lists/",
            "/admin/account/",
        ],
        "Bottega": [
            "/admin/",
            "/admin/orders/",
            "/admin/products/",
            f"/admin/products/{product.product_id}/",
            f"/admin/stock/{variant.pk}/",
            "/admin/sales/",
            "/admin/lists/",
            "/admin/delivery-zones/new/",
            f"/admin/pages/{product.pk}/edit/",
        ],
        "Incontri": [
            "/admin/",
            f"/admin/events/{event.event_id}/",
            "/admin/bookings/",
            f"/admin/pages/{event.pk}/edit/",
        ],
        "Traduzioni": [
            "/admin/",
            "/admin/da-tradurre/",
            f"/admin/pages/{english.pk}/edit/",
        ],
        "Cooperativa": ["/admin/our-page/"],
    }


def test_the_daily_screens_speak_plain_italian(client):
    walked = screens()
    roles.grant()
    foreign = []
    for group, addresses in walked.items():
        user = User.objects.create_user(group.lower())
        user.groups.add(Group.objects.get(name=group))
        client.force_login(user)
        for address in addresses:
            answer = client.get(address)
            assert answer.status_code == 200, f"{address} answers {answer.status_code} to {group}"
            pieces = [piece for piece in said(answer.content.decode()) if FOREIGN.search(piece)]
            foreign += [f"{address}: {piece[:100]}" for piece in dict.fromkeys(pieces)]

    assert foreign == []
