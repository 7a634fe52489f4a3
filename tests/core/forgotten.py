"""Somebody who is everywhere on the site, and the search for their name in all that a site keeps."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import connection
from django.test import Client
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log
from wagtail.models import Comment, CommentReply

from core import letters, sharing
from core.forgetting import remains
from core.forgetting.names import plain
from core.models import Document, Letter, Person, Portrayal, Subscriber, User
from core.models.people import OnWithdrawal
from demo.people_factories import POINT, ConsentFactory, PictureFactory
from demo.telling_factories import ContentPageFactory, StoryPageFactory, plant_site
from demo.translating import translate
from home import mailing
from home.models import Newsletter, NewsletterCard
from stories.models import StoryPage
from tests.core import forgotten_rooms

SHOWN = "Zeferìno Quartàroli"
FORMS = ("zeferino", "quartaroli")


def block(kind: str, number: int, value: Any) -> dict[str, Any]:
    return {"type": kind, "id": f"00000000-0000-4000-8000-{number:012}", "value": value}


def dressed() -> Person:
    """Portrayed on a page that changes and on one that goes down, in both languages; named in a third."""
    plant_site()
    user = User.objects.create_user("penna", email="penna@example.org")
    paper = ContentFile(SHOWN.encode(), name="zeferino-quartaroli.pdf")
    person = ConsentFactory(person__display_name=SHOWN, file=paper).person
    log(person, "wagtail.edit", user=user)
    portrait = PictureFactory(
        title=f"Ritratto di {SHOWN}",
        alt_it="Zeferìno sorride",
        alt_en="Zeferino smiles",
        shows_people=True,
        file=ContentFile(POINT, name="zeferino-quartaroli.png"),
    )
    portrait.people.add(person)
    portrait.get_rendition("original")
    hands = PictureFactory(
        alt_it=f"Le mani di {SHOWN}", file=ContentFile(POINT, name="mani-zeferino-quartaroli.png")
    )
    hands.get_rendition("original")
    voice = Document.objects.create(title="Una voce", file=ContentFile(b"voce", name="voce.mp3"))
    bare = PictureFactory(alt_it="Le mani di Zeferìno", file=ContentFile(POINT, name="mani-di-zeferino.png"))
    bare.get_rendition("original")
    shown = [portrait, hands, bare]
    film = forgotten_rooms.film_of(person, SHOWN)
    more = forgotten_rooms.blocks_about(SHOWN, film, plant_site()[0])
    changed = story("Zeferìno e il forno", person, OnWithdrawal.PSEUDONYM, shown, voice, more)
    forgotten_rooms.belongings(changed, SHOWN)
    translate(changed.get_parent(), {})
    english = translate(changed, {"Zeferìno e il forno": "Zeferino and the oven", "Io impasto.": "I knead."})
    down = story("La giornata di Quartàroli", person, OnWithdrawal.DOWN, [portrait], voice, more)
    translate(down, {"La giornata di Quartàroli": "A day with Quartaroli"})
    named = ContentPageFactory(
        title="Chi siamo",
        body=[block("text", 9, "<p>Con noi c’è anche <b>Zeferìno</b> Quartàroli, fornaio.</p>")],
    )
    changed.title = f"{SHOWN} e il forno caldo"
    changed.save_revision(user=user, log_action=True)  # a draft that nobody published
    traces(changed, english, named, user)
    forgotten_rooms.elsewhere(SHOWN, portrait, user)
    for page in (changed, english, down):
        sharing.make.func(page.pk)
    return person


def story(
    title: str,
    person: Person,
    choice: str,
    pictures: list[Any],
    voice: Document,
    more: list[tuple[str, Any]],
) -> StoryPage:
    body = [
        block("text", 1, f'<p>Alle quattro <a linktype="document" id="{voice.pk}">arriva</a> ZEFERÌNO.</p>'),
        block("quote", 2, {"quote": "Io impasto.", "name": SHOWN, "role": ""}),
        block("picture", 3, {"picture": pictures[0].pk, "caption": f"{SHOWN} al forno"}),
        block("picture", 4, {"picture": pictures[-1].pk, "caption": "Mani"}),
        block("picture", 6, {"picture": pictures[len(pictures) // 2].pk, "caption": "Mani"}),
        block("text", 5, "<p>Poi <b>Zeferìno</b> Quartàroli esce.</p>"),
        *(block(kind, 10 + number, value) for number, (kind, value) in enumerate(more)),
    ]
    made = StoryPageFactory(
        title=title,
        slug="-".join(plain(title).split()),
        standfirst=f"Una notte con {SHOWN}.",
        search_description=f"{SHOWN} racconta.",
        picture=pictures[0],
        portrayals=[Portrayal(person=person, on_withdrawal=choice)],
        body=body,
    )
    made.standfirst = f"Due notti con {SHOWN}."
    made.save_revision().publish()  # an older version stays behind
    return made


def traces(page: Any, english: Any, named: Any, user: User) -> None:
    Redirect.add_redirect("/it/storie/zeferino-quartaroli", page)
    Redirect.add_redirect("/it/chi/", named)
    note = Comment.objects.create(page=page, user=user, text=f"Chiedi a {SHOWN}", contentpath="title")
    CommentReply.objects.create(comment=note, user=user, text="Zeferìno ha detto sì")
    issue = Newsletter.objects.create(subject_it=f"{SHOWN} apre", subject_en="Zeferino Quartaroli opens")
    NewsletterCard.objects.create(newsletter=issue, page=page)
    reader = {"language": "it", "text_version": "1", "confirmed": timezone.now()}
    Subscriber.objects.create(email="lettrice@example.org", token="a", **reader)
    words = mailing.compose(issue, "it", "http://example.org/via/", mailing.cards(issue, "it"))
    letters.keep("newsletter", "lettrice@example.org", "it", words, about=f"newsletter {issue.pk}")
    session = Session(session_key="a" * 32, expire_date=timezone.now() + timezone.timedelta(days=1))
    session.session_data = Session.objects.encode({"messages": f"“{SHOWN}” salvata"})
    session.save()
    assert Letter.objects.filter(text__contains="Quartàroli").exists()


def in_the_database() -> Iterator[str]:
    """Every column of every table, sessions opened; on SQLite also the bytes, those of free pages with them."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            remains.order_search(cursor)  # as the site does after the commit, to which a test never comes
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608
            columns = [one[0] for one in cursor.description or ()]
            for row in cursor.fetchall():
                yield from (f"{table}.{name}" for name, one in zip(columns, row, strict=True) if says(one))
    for session in Session.objects.all():
        if says(json.dumps(session.get_decoded(), ensure_ascii=False)):
            yield "session"
    if connection.vendor == "sqlite":
        kept = connection.connection.serialize()
        yield from (
            f"bytes near {kept[at - 60 : at + 60]!r}" for form in FORMS if (at := found_in(kept, form)) >= 0
        )


def found_in(kept: bytes, form: str) -> int:
    return plain(kept.decode("utf-8", "replace")).encode().find(form.encode())


def says(value: Any) -> bool:
    if isinstance(value, bytes | memoryview):
        value = bytes(value).decode("utf-8", "replace")
    if not isinstance(value, str):
        value = json.dumps(value, ensure_ascii=False, default=str)
    if "\\u00" in value:
        value = value.encode().decode("unicode_escape", "replace") + value
    said = plain(value)
    return any(form in said for form in FORMS)


def in_files() -> Iterator[str]:
    """Names and contents of all files of the site."""
    for root in (Path(settings.MEDIA_ROOT).parent, papers()):
        for path in root.rglob("*"):
            if says(str(path.relative_to(root))) or (path.is_file() and says(path.read_bytes())):
                yield str(path)


def papers() -> Path:
    """Where signed consents lie."""
    return Path(storages["private"].location)


def in_answers(client: Client, addresses: list[str]) -> Iterator[str]:
    for address in addresses:
        answer = client.get(address, follow=True)
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content
        said = content.decode("utf-8", "replace")
        typed = said.replace("zeferino+quartaroli", "").replace(
            "zeferino quartaroli", ""
        )  # what was asked for
        if answer.status_code == 200 and says(typed):
            at = min(at for at in (plain(typed).find(form) for form in FORMS) if at >= 0)
            yield f"{address}: …{plain(typed)[max(0, at - 80) : at + 40]}…"
