"""No personal datum stands where nobody exports, erases, forgets and purges it."""

import datetime

import pytest
from django.apps import apps
from django.db import models
from django.utils import timezone

from core import personal_data
from core.models import Letter, Subscriber
from core.personal_data import PersonalData

OURS = ("core", "cooperatives", "shop", "events", "stories", "home", "search", "axes", "account", "mfa")
TELLING_NAMES = {
    "username",
    "ip_address",
    "email",
    "e_mail",
    "phone",
    "telephone",
    "surname",
    "first_name",
    "last_name",
    "display_name",
    "to",
}


def is_personal(field: models.Field) -> bool:
    return isinstance(field, models.EmailField) or field.name in TELLING_NAMES


def test_every_model_with_an_email_or_a_persons_name_is_registered():
    registered = {label for place in personal_data.places() for label in place.models}
    # A producer's address is a firm's, printed on its goods.
    firms = {"cooperatives.Cooperative", "shop.ProductPage"}
    holding = {
        model._meta.label
        for app in OURS
        if apps.is_installed(app)
        for model in apps.get_app_config(app).get_models()
        if any(is_personal(field) for field in model._meta.concrete_fields)
    }

    assert holding - registered - firms == set()


def test_what_is_registered_exists():
    for place in personal_data.places():
        for label in place.models:
            assert apps.get_model(label)


@pytest.fixture
def only(monkeypatch):
    monkeypatch.setattr(personal_data, "_places", {})


@pytest.mark.usefixtures("only")
def test_places_with_nothing_are_left_out_of_an_export():
    personal_data.register(PersonalData("orders", (), export=lambda email: [{"email": email}]))
    personal_data.register(PersonalData("silence", ()))

    assert personal_data.export("ada@example.org") == {"orders": [{"email": "ada@example.org"}]}


def letter(to: str, written: datetime.datetime) -> Letter:
    return Letter.objects.create(
        kind="x", to=to, language="it", subject="s", text="t", message_id=f"<{to}{written}>", written=written
    )


@pytest.mark.django_db
def test_erasing_an_address_takes_its_letters_and_its_subscription_and_nobody_elses():
    now = timezone.now()
    letter("Ada@example.org", now)
    other = letter("grace@example.org", now)
    Subscriber.objects.create(email="ada@example.org", language="it", text_version="1", token="a")

    personal_data.erase("ada@example.org")

    assert list(Letter.objects.all()) == [other]
    assert Subscriber.objects.count() == 0


@pytest.mark.django_db
def test_letters_go_after_a_year_and_unconfirmed_subscriptions_after_two_days():
    now = timezone.now()
    old, young = letter("a@example.org", now - datetime.timedelta(days=366)), letter("b@example.org", now)
    waiting = {"language": "it", "text_version": "1"}
    late = now - datetime.timedelta(hours=49)
    Subscriber.objects.create(email="late@example.org", token="1", asked=late, **waiting)
    kept = Subscriber.objects.create(
        email="sure@example.org", token="2", asked=late, confirmed=late, **waiting
    )

    personal_data.purge(now)

    assert list(Letter.objects.all()) == [young]
    assert old.pk != young.pk
    assert list(Subscriber.objects.all()) == [kept]
