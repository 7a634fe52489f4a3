"""What is being written can always be looked at: blocks before they are chosen, drafts that are half empty."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.blocks import StreamBlock
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models
from wagtail.users.models import UserProfile

from core.models import User
from core.pages import BasePage
from demo.event_factories import EventFactory
from demo.page_factories import in_english
from demo.people_factories import PictureFactory
from demo.place_factories import CooperativeFactory, PrisonFactory
from demo.shop_factories import CategoryFactory, ProductFactory, ProductPageFactory
from demo.telling_factories import SeriesFactory, StoryPageFactory, TopicFactory, plant_site
from home.models import HomePage
from shop.models.seasons import Season
from stories.models import StoryPage
from tests.desk_forms import as_sent

pytestmark = [pytest.mark.django_db, pytest.mark.once]
OURS = [model for model in get_page_models() if issubclass(model, BasePage)]


def editor(language: str = "it") -> Client:
    user = User.objects.create_superuser(f"capo-{language}", f"{language}@example.org", "x")
    UserProfile.objects.create(user=user, preferred_language=language)
    client = Client()
    client.force_login(user)
    return client


def bodies() -> Iterator[tuple[str, StreamBlock]]:
    for model in OURS:
        for field in model._meta.get_fields():
            if isinstance(field, StreamField):
                yield f"{model.__name__}.{field.name}", field.stream_block


def strangers(html: str) -> list[str]:
    """Addresses of other hosts that the page would ask for by itself."""
    return re.findall(
        r'<(?:img|script|link|source|iframe)[^>]*(?:src|href|srcset)="(?:https?:)?//[^"]*', html
    )


@pytest.mark.parametrize(("language", "heading"), [("it", "La prima ora"), ("en", "The first hour")])
def test_every_block_shows_what_it_will_look_like_and_says_what_it_is_for(language, heading):
    PictureFactory(), PictureFactory()
    product = ProductPageFactory()
    client, wrong, texts = editor(language), [], []
    for where, stream in bodies():
        for name, block in stream.child_blocks.items():
            answer = client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
            html = answer.content.decode()
            shown = re.search(r'<div class="prose">(.*)</div></main>', html, re.S)
            if not (
                answer.status_code == 200
                and block.is_previewable
                and block.get_description()
                and f'<html lang="{language}">' in html
                and shown
                and re.sub(r"<[^>]+>", "", shown[1]).strip()
                and not strangers(html)
            ):
                wrong.append(f"{where}.{name}")
            texts.append(html)

    assert wrong == []
    assert any(heading in html for html in texts)
    assert any(product.title in html for html in texts)


def test_the_blocks_of_every_day_come_first_wherever_they_are_offered():
    orders = {
        where: [name for name in stream.child_blocks if name in ("text", "picture", "quote", "product")]
        for where, stream in bodies()
        if where.endswith(".body")
    }
    for where, stream in bodies():
        if len(stream.child_blocks) == 1:  # steps, sources: there is nothing to choose
            continue
        groups = [str(block.meta.group) for block in stream.child_blocks.values()]
        assert groups == sorted(groups, key=lambda group: group != groups[0]), where
        assert all(groups), where

    assert orders["StoryPage.body"] == ["text", "picture", "quote", "product"]
    assert {tuple(order) for where, order in orders.items() if where != "StoryPage.body"} == {
        ("text", "picture", "quote")
    }


def test_a_draft_with_nothing_but_its_title_is_kept_and_can_be_looked_at():
    """As Wagtail's editor does it: it saves by itself, again and again, and shows the draft beside the form."""
    truths = (CooperativeFactory, PrisonFactory, EventFactory, CategoryFactory, ProductFactory)
    for truth in (*truths, TopicFactory, SeriesFactory):
        truth()
    today = timezone.localdate()
    Season.objects.create(code="natale", label_it="Natale", label_en="Christmas", opens=today, closes=today)
    client = editor()
    italian, _english = plant_site()
    made: dict[type[Page], Page] = {Page: Page.get_first_root_node(), HomePage: italian}
    wrong: list[str] = []
    waiting = [model for model in OURS if model is not HomePage]
    while waiting:
        model = next(
            one for one in waiting if any(above in made for above in one.allowed_parent_page_models())
        )
        waiting.remove(model)
        parent = next(made[above] for above in model.allowed_parent_page_models() if above in made)
        made[model] = _keep_and_look(client, model, parent, wrong)

    assert wrong == []
    assert len(made) == len(OURS) + 1


def _keep_and_look(client: Client, model: type[Page], parent: Page, wrong: list[str]) -> Page:
    names = (model._meta.app_label, model._meta.model_name, parent.pk)
    first = reverse("wagtailadmin_pages:add", args=names)
    if model is StoryPage:
        first = reverse("story_from_example", args=[parent.pk, "vuota"])
    sent = as_sent(client.get(first).context["form"]) | {
        "title": model.__name__,
        "slug": model.__name__.lower(),
    }
    _look(
        client, reverse("wagtailadmin_pages:preview_on_add", args=names), sent, f"new {model.__name__}", wrong
    )
    kept = client.post(
        reverse("wagtailadmin_pages:add", args=names), sent, headers={"accept": "application/json"}
    )
    assert kept.status_code == 200, f"{model.__name__}: {kept.content[:400]}"
    page: Any = model.objects.get(pk=kept.json()["pk"])
    assert page.live is False
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    again = client.post(edit, sent, headers={"accept": "application/json"})
    if not (again.status_code == 200 and again.json()["success"]):
        wrong.append(f"{model.__name__} is not kept a second time")
    _look(client, reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk]), sent, model.__name__, wrong)
    return page


def _look(client: Client, address: str, sent: dict[str, Any], what: str, wrong: list[str]) -> None:
    available = client.post(address, sent).json()["is_available"]
    shown = client.get(address)
    if not available or shown.status_code != 200 or "<h1" not in shown.content.decode():
        wrong.append(f"{what}: {shown.status_code}, available {available}")


def test_an_italian_draft_is_seen_in_italian_and_in_the_english_that_there_is():
    plant_site()
    story = StoryPageFactory(title="Il forno")
    address = reverse("wagtailadmin_pages:view_draft", args=[story.pk])
    client = editor()
    assert [code for code, _name in story.preview_modes] == ["it"]

    english = in_english(story, title="The oven", slug="the-oven")
    english.title = "The oven, again"
    english.save_revision()

    assert [code for code, _name in story.preview_modes] == ["it", "en"]
    assert [code for code, _name in english.preview_modes] == ["en", "it"]
    assert "<h1>Il forno</h1>" in client.get(address).content.decode()
    seen = client.get(address, {"mode": "en"}).content.decode()
    assert '<html lang="en">' in seen
    assert "<h1>The oven, again</h1>" in seen
