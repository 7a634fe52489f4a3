"""People, their consents, pictures and recordings."""

import datetime
from typing import Any

import factory
from django.core.files.base import ContentFile
from django.utils import timezone

from core.models import Consent, Person, Picture, Recording
from core.models.consents import Scope

# The smallest PNG: one grey point.
POINT = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c636800000082008177cd72b60000000049454e44ae426082"
)


class PersonFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Person

    display_name = factory.Sequence(lambda number: f"Persona {number}")


class ConsentFactory(factory.django.DjangoModelFactory):
    """Valid today, for everything."""

    class Meta:
        model = Consent

    person = factory.SubFactory(PersonFactory)
    scopes = factory.LazyFunction(lambda: list(Scope.values))
    given = factory.LazyFunction(lambda: timezone.localdate() - datetime.timedelta(days=30))
    expires = factory.LazyFunction(lambda: timezone.localdate() + datetime.timedelta(days=300))


class PictureFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Picture

    title = factory.Sequence(lambda number: f"Figura {number}")
    alt_it = "Due mani che impastano"
    alt_en = "Two hands kneading"
    shows_people = False
    width = 1
    height = 1

    @classmethod
    def _create(cls, model_class: type[Picture], *args: Any, **kwargs: Any) -> Picture:
        kwargs.setdefault("file", ContentFile(POINT, name="point.png"))
        picture: Picture = super()._create(model_class, *args, **kwargs)
        return picture


class RecordingFactory(factory.django.DjangoModelFactory):
    """A sound with its words; `file__filename` ending in webm makes it a film."""

    class Meta:
        model = Recording

    title = factory.Sequence(lambda number: f"Suono {number}")
    file = factory.django.FileField(filename="forno.mp3", data=b"ID3\x04")
    seconds = 83
    transcript_it = "L’acqua scorre nella vasca."
    transcript_en = "Water runs into the trough."
    shows_people = False
