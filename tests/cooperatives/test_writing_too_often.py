"""Nobody writes to us too often: one message by form, so many by mailbox, so many by place."""

import pytest
from django.test import Client

from cooperatives.models import Enquiry
from core.models import Letter
from tests.cooperatives.form_to_us import FORM, send, typed

pytestmark = pytest.mark.django_db


def test_the_second_press_of_the_button_finds_the_first_message(client, printing):
    same = typed()
    first, second = client.post(FORM, same), client.post(FORM, same)

    assert first["Location"] == second["Location"]
    assert (Enquiry.objects.count(), Letter.objects.count()) == (1, 2)


def test_one_ticket_brings_one_message(client, printing):
    same = typed()
    client.post(FORM, same)
    other = client.post(FORM, same | {"message": "Tutt’altro"})

    assert other.status_code == 409
    assert "Tutt’altro" in other.content.decode()
    assert other.context["form"]["ticket"].value() != same["ticket"]
    assert Enquiry.objects.count() == 1


def test_nobody_fills_a_stranger_s_mailbox_through_us(client, printing, settings):
    settings.ENQUIRIES_AN_HOUR_BY_EMAIL = 2
    for _time in range(2):
        assert send(client).status_code == 303
    refused = send(client, email="ANNA@example.org", message="Ancora")

    assert refused.status_code == 429
    assert int(refused["Retry-After"]) > 0
    assert "Da qui sono arrivati troppi moduli" in refused.content.decode()
    assert "Ancora" in refused.content.decode()
    assert (Enquiry.objects.count(), Letter.objects.count()) == (2, 4)
    assert send(client, email="bruno@example.org").status_code == 303


def test_one_place_has_a_high_ceiling_and_others_go_on(client, printing, settings):
    settings.FORMS_AN_HOUR_BY_ADDRESS = 3
    sent = [send(client, email=f"l{number}@example.org").status_code for number in range(4)]
    elsewhere = Client(REMOTE_ADDR="192.0.2.7")

    assert sent == [303, 303, 303, 429]
    assert send(elsewhere, email="altrove@example.org").status_code == 303
