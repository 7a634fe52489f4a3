"""A machine translator is a setting, and none by default."""

import json

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from wagtail_localize.models import StringTranslation, Translation

from config import roles
from core.models import User
from core.translating import starting
from demo.telling_factories import StoryPageFactory, plant_site
from stories.models import StoryPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]
DUMMY = {"CLASS": "wagtail_localize.machine_translators.dummy.DummyTranslator"}


@pytest.fixture
def english(client) -> StoryPage:
    """A draft, and who may translate it signed in."""
    plant_site()
    draft = starting.start(StoryPageFactory(title="Il lievito madre"))
    roles.grant()
    user = User.objects.create_user("traduzioni", password="x")
    user.groups.add(Group.objects.get(name="Traduzioni"))
    client.force_login(user)
    return draft


def offered(client, page: StoryPage) -> dict[str, str] | None:
    """What localize's editor draws its button from."""
    screen = BeautifulSoup(client.get(f"/admin/pages/{page.pk}/edit/").content, "html.parser")
    editor = screen.select_one(".js-translation-editor")
    return json.loads(str(editor["data-props"]))["machineTranslator"] if editor else None


def address(page: StoryPage) -> str:
    translation = Translation.objects.get(source__object_id=page.translation_key)
    return f"/admin/localize/translate/{translation.pk}/machine_translate/"


def test_without_one_there_is_no_button_and_no_way(client, english):
    assert offered(client, english) is None
    assert client.post(address(english)).status_code == 302  # Wagtail's way to say no
    assert not StringTranslation.objects.exists()


def test_with_one_the_button_fills_what_is_missing_and_publishes_nothing(client, english, settings):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = DUMMY
    assert offered(client, english)["url"] == address(english)

    client.post(address(english))

    title = StringTranslation.objects.get(translation_of__data="Il lievito madre")
    assert (title.data, title.translation_type) == ("madre lievito Il", "machine")
    english.refresh_from_db()
    assert english.live is False


def test_who_may_not_write_the_page_has_no_way(client, english, settings):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = DUMMY
    user = User.objects.create_user("incontri", password="x")
    user.groups.add(Group.objects.get(name="Incontri"))
    client.force_login(user)
    assert client.post(address(english)).status_code == 302
    assert not StringTranslation.objects.exists()
