"""Rooms of the site in which somebody's name may stand besides pages, pictures and letters."""

from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.log_actions import log

from cooperatives import answering
from cooperatives.models import Enquiry, Partner
from core.models import Authorisation, Evidence, Person, Picture, Recording, User
from demo.people_factories import POINT, PictureFactory, RecordingFactory
from demo.telling_factories import ContentPageFactory, SeriesFactory, StoryPageFactory, TopicFactory
from demo.translating import translate
from home.models import Notice


def film_of(person: Person, name: str) -> Recording:
    """Of which only one word of the name stands in some places."""
    first = name.split()[0]
    poster = PictureFactory(
        title="Fotogramma",
        alt_it=f"{first} al banco",
        file=ContentFile(POINT + name.encode(), name="zeferino-fermo.png"),
    )
    film = RecordingFactory(
        title=f"La notte di {first}",
        file=ContentFile(b"\x1a\x45\xdf\xa3" + name.encode(), name="zeferino.webm"),
        captions_it=ContentFile(f"WEBVTT\n{name}".encode(), name="zeferino-it.vtt"),
        captions_en=ContentFile(f"WEBVTT\n{name}".encode(), name="zeferino-en.vtt"),
        transcript_it=f"{first}: io impasto.",
        transcript_en="Zeferino: I knead.",
        poster=poster,
        shows_people=True,
    )
    film.heard.add(person)
    film.seen.add(person)
    log(film, "wagtail.edit")
    return film


def blocks_about(name: str, film: Recording, product_page: Any) -> list[tuple[str, Any]]:
    figure = {"value": "14", "unit": "", "subject": f"pani di {name}", "year": 2025, "source": name}
    moments = [
        {"when": "4:00", "title": f"Arriva {name}", "text": ""},
        {"when": "6:00", "title": "Pane", "text": ""},
    ]
    return [
        ("recording", {"recording": film.pk, "caption": "Una notte"}),
        ("figure", {**figure, "consulted": None, "source_url": "", "settled": False}),
        ("timeline", {"title": f"La notte di {name}", "entries": moments}),
        ("invitation", {"text": f"Vieni da {name}", "page": product_page.pk, "label": name}),
    ]


def belongings(story: Any, name: str) -> None:
    """What a story about somebody is part of, rests on, counts."""
    first = name.split()[0]
    story.series, story.part = SeriesFactory(code="notti-di-zeferino", label_it=f"Le notti di {first}"), 1
    story.evidence = [Evidence(what=f"Rapporto di {name}", link="https://example.org/zeferino-quartaroli")]
    story.save()


def elsewhere(name: str, portrait: Picture, user: User) -> None:
    first = name.split()[0]
    gallery = ContentPageFactory(
        title="In visita",
        body=[
            {"type": "text", "value": "<p>Tre forni.</p>"},
            {"type": "picture", "value": {"picture": portrait.pk, "caption": f"{first} al forno"}},
        ],
    )
    translate(gallery, {f"{first} al forno": "Zeferino at the oven"})
    gone = StoryPageFactory(title=f"{first} e basta")
    log(gone, "wagtail.edit", user=user)
    gone.delete()
    log(portrait, "wagtail.edit", title=f"{first} sorride")
    Partner.objects.create(name=f"Forno {name}", code="forno-zeferino-quartaroli")
    Notice.objects.create(
        text_it=f"Oggi {name}", text_en="Today Zeferino Quartaroli", last=timezone.localdate()
    )
    TopicFactory(code="zeferino-quartaroli", label_it=name, label_en=name)
    Authorisation.objects.create(reference=f"7/26 {name}", institute="Opera", given=timezone.localdate())
    written(name, user)


def written(name: str, user: User) -> None:
    """Somebody asks us about them, and we answer."""
    enquiry = Enquiry.objects.create(
        subject="other",
        name="Ada",
        email="ada@example.org",
        message=f"Vorrei scrivere a {name}.",
        language="it",
        consented=timezone.now(),
    )
    answering.note(enquiry, f"Chiedere a {name}", user)
    answering.answer(enquiry, f"Lo diremo a {name}.", user)
