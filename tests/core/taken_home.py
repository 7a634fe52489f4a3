"""A story in English, a translator, and a PO file that goes out and comes in again: for the tests of both ways."""

import uuid
from typing import Any

import polib
from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from config import roles
from core.models import User
from core.translating import memory
from demo.page_factories import locale
from demo.telling_factories import StoryPageFactory, plant_site
from demo.translating import translate
from stories.models import StoryPage

WORDS = {
    "Il lievito": "The sourdough",
    "Il forno.": "The oven.",
    "Alle quattro.": "At four.",
    "Opera": "Opera",
}


def a_story() -> StoryPage:
    """In English and live; `Il forno è <b>acceso</b>.` stands in its body without English."""
    plant_site()
    body = [{"type": "text", "id": str(uuid.UUID(int=1)), "value": "<p>Il forno è <b>acceso</b>.</p>"}]
    words = {"standfirst": "Il forno.", "search_description": "Alle quattro."}
    story = StoryPageFactory(title="Il lievito", slug="il-lievito", body=body, **words)
    translate(story.get_parent(), {})
    translate(story, WORDS)
    roles.grant()
    return story


def a_translator(client) -> User:
    user = User.objects.create_user("traduzioni", password="x")
    user.groups.add(Group.objects.get_or_create(name="Traduzioni")[0])
    client.force_login(user)
    return user


def taken_home(client, address: str = "/admin/da-tradurre/file/scarica/") -> polib.POFile:
    """As another program reads it."""
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].endswith('.po"')
    return polib.pofile(answer.content.decode())


def bring(client, po: polib.POFile | bytes) -> Any:
    data = po if isinstance(po, bytes) else f"{po}\n".encode()
    return client.post("/admin/da-tradurre/file/", {"file": SimpleUploadedFile("x.po", data)})


def write(client, looked_at: Any) -> Any:
    return client.post("/admin/da-tradurre/file/scrivi/", {"sent_back": looked_at.context["sent_back"]})


def english_of(page: Page, italian: str) -> str | None:
    found = memory.sentences(memory.source_of(page), locale("en"))
    return next(one.english for one in found if one.italian == italian)


def entry(po: polib.POFile, italian: str) -> polib.POEntry:
    return next(one for one in po if one.msgid == italian)


def kept() -> list[tuple[str, str]]:
    return list(StringTranslation.objects.order_by("pk").values_list("data", "tool_name"))
