"""Prisons, cooperatives and workshops."""

import factory

from cooperatives.models import Cooperative, Prison, Workshop


class PrisonFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Prison
        django_get_or_create = ("code",)

    code = factory.Sequence(lambda number: f"prison-{number}")
    name = "Opera"
    city = "Milano"


class CooperativeFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Cooperative
        django_get_or_create = ("code",)

    code = factory.Sequence(lambda number: f"cooperative-{number}")
    name = factory.Sequence(lambda number: f"Cooperativa {number}")
    # What the sheets of its products read from it.
    legal_name = factory.LazyAttribute(lambda made: f"{made.name} società cooperativa sociale")
    street, postcode, city, province = "Via di esempio 1", "20100", "Milano", "MI"
    email = "laboratorio@example.org"


class WorkshopFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Workshop
        django_get_or_create = ("code",)

    code = factory.Sequence(lambda number: f"workshop-{number}")
    cooperative = factory.SubFactory(CooperativeFactory)
    prison = factory.SubFactory(PrisonFactory)
    trade = "bakery"
    name_it = "Il forno"
    name_en = "The bakery"
