"""Writing to us: saved, routed, acknowledged in the sender's language, and nothing that a program could misuse."""

import time

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import translation
from hypothesis import HealthCheck, given
from hypothesis import settings as bounds
from hypothesis import strategies as st

from cooperatives.forms import MOST, EnquiryForm
from cooperatives.models import Enquiry, EnquiryAddress, ServiceCooperative
from core import tickets
from core.models import Letter
from demo.place_factories import CooperativeFactory
from tests.cooperatives.form_to_us import FORM, TYPED, nothing_moved, send, typed

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("address", "topic", "subject"),
    [(FORM, "stampa", "Abbiamo ricevuto"), ("/en/write-to-us/print/", "print", "We have received")],
)
def test_a_message_is_kept_sent_to_the_cooperative_and_acknowledged(
    client, printing, address, topic, subject
):
    answer = send(client, address, topic=topic)

    row, language = Enquiry.objects.get(), address[1:3]
    assert answer.status_code == 303
    assert row.about in client.get(answer["Location"]).content.decode()
    assert (row.service_id, row.language, row.audience) == (printing.pk, language, "companies")
    assert (row.went_to, row.cooperative.name) == ("stampa@example.org", "Zerografica")
    assert (row.text_version, row.consented is not None, row.state) == ("2026-11", True, "open")
    thanks, work = Letter.objects.order_by("pk")
    assert (thanks.to, thanks.language, thanks.reply_to) == (
        "anna@example.org",
        language,
        "stampa@example.org",
    )
    assert thanks.subject.startswith(subject)
    assert (work.to, work.language, work.reply_to) == ("stampa@example.org", "it", "anna@example.org")
    assert all(words in work.text for words in ("Anna Bianchi", "Azienda Esempio", "Trecento magliette"))
    assert [step.kind for step in row.steps.all()] == ["received", "sent-on"]


def test_the_letter_that_confirms_repeats_nothing_that_was_typed(client, printing):
    spam = {"name": "Vinci un premio", "organisation": "premi.example", "message": "https://premi.example"}
    send(client, **spam)

    thanks = Letter.objects.get(kind="enquiry_received")
    assert not [words for words in spam.values() if words in thanks.subject + thanks.text + thanks.html]


def test_no_personal_data_stand_in_the_address_that_thanks(client, printing):
    where = send(client)["Location"]

    assert where == f"/it/scrivici/grazie/{Enquiry.objects.get().key}/"
    thanked = client.get(where)
    assert "anna@example.org" not in thanked.content.decode()
    assert thanked["Cache-Control"].startswith("private, no-store")


def test_the_way_to_the_right_address_falls_back_step_by_step(client, printing):
    EnquiryAddress.objects.create(audience="anybody", email="tutti@example.org")
    for topic in ("regali", "other"):
        send(client, "/it/scrivici/", topic=topic)
    EnquiryAddress.objects.create(audience="companies", email="aziende@example.org")
    send(client, "/it/scrivici/", topic="regali", email="bruno@example.org")
    EnquiryAddress.objects.all().delete()
    send(client, "/it/scrivici/", topic="regali", email="bruno@example.org")

    went = list(Enquiry.objects.order_by("pk").values_list("went_to", flat=True))
    assert went == ["tutti@example.org", "tutti@example.org", "aziende@example.org", "info@example.org"]


def test_of_a_service_that_several_do_the_consortium_decides(client, printing):
    ServiceCooperative.objects.create(
        page=printing, cooperative=CooperativeFactory(email="altra@example.org")
    )

    send(client)

    assert Enquiry.objects.get().went_to == "info@example.org"


def test_the_subject_of_the_address_stands_chosen_and_can_be_changed(client, printing):
    page = client.get(FORM).content.decode()
    assert '<option value="stampa" selected>' in page
    assert "checked" not in page.split('name="consent"')[1].split(">")[0]

    send(client, topic="assumere")
    assert Enquiry.objects.get().subject == "hiring"


def test_the_switcher_keeps_the_subject(client, printing):
    assert client.get("/en/write-to-us/stampa/")["Location"] == "/en/write-to-us/print/"
    assert client.get("/it/scrivici/gifts/")["Location"] == "/it/scrivici/regali/"
    assert client.get("/it/scrivici/non-c-e/").status_code == 404


WRONG = {
    "no consent": ({"consent": ""}, "Spunta la casella"),
    "no name": ({"name": "  "}, "Campo obbligatorio"),
    "no such subject": ({"topic": "x"}, "Scegli un’opzione valida"),
    "a second line in the name": ({"name": "Anna\r\nBcc: tutti@example.org"}, "su una riga"),
    "a second address": ({"email": "a@example.org\r\nBcc: b@example.org"}, "indirizzo email valido"),
    "two addresses": ({"email": "a@example.org,b@example.org"}, "indirizzo email valido"),
    "letters that no address has": ({"email": "änna@example.org"}, "indirizzo email valido"),
    "a hundred thousand letters": ({"message": "a" * 100_000}, "5000"),
    "a long name": ({"name": "a" * 121}, "120"),
    "signs that nobody sees": ({"message": "ciao\x07"}, "riscrivilo"),
    "the field for programs": ({"website": "https://example.org"}, "Svuota questo campo"),
    "no ticket": ({"ticket": ""}, "invialo di nuovo"),
    "a ticket of somebody else's": ({"ticket": "x:y:z"}, "invialo di nuovo"),
    "too old": ({"ticket": tickets.give(at=time.time() - 13 * 3600)}, "aperto da troppo tempo"),
}


def test_what_is_not_right_is_said_and_kept_and_nothing_is_written(client, printing):
    for case, (changes, said) in WRONG.items():
        answer = send(client, **changes)
        page = answer.content.decode().replace("&#x27;", "’").replace("'", "’")

        assert answer.status_code == 422, case
        assert said in page, case
        assert answer.context["form"]["organisation"].value() == "Azienda Esempio", case
        assert nothing_moved(), case


def test_a_form_sent_at_once_is_asked_for_once_more_and_then_passes(client, printing):
    hasty = client.post(FORM, TYPED | {"ticket": tickets.give()})
    assert hasty.status_code == 422
    assert nothing_moved()

    anew = client.post(FORM, TYPED | {"ticket": tickets.give(at=time.time() - 60)})
    assert anew.status_code == 303


def test_a_ticket_that_is_too_old_comes_back_new(client, printing):
    answer = send(client, ticket=tickets.give(at=1.0))

    given = tickets.read(answer.context["form"]["ticket"].value())
    assert time.time() - given.given < 60


def test_a_form_without_its_token_is_refused():
    assert Client(enforce_csrf_checks=True).post(FORM, typed()).status_code == 403
    assert nothing_moved()


@bounds(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    name=st.text(max_size=140),
    message=st.text(max_size=80) | st.just("é😀\u202e" * (MOST // 2)),
    email=st.emails() | st.text(max_size=40),
    phone=st.text(max_size=40),
)
def test_whatever_is_typed_is_kept_as_it_is_or_refused_with_a_reason(
    client, printing, name, message, email, phone
):
    before = Enquiry.objects.count()
    answer = send(client, name=name, message=message, email=email, phone=phone)

    assert answer.status_code in (303, 400, 422)
    assert Enquiry.objects.count() - before == (answer.status_code == 303)
    Enquiry.objects.all().delete()
    cache.clear()


def test_the_sentence_beside_the_box_belongs_to_the_version_that_is_kept():
    """Whoever changes the sentence gives it a new version: the proof must name what was read."""
    said = {}
    for language in ("it", "en"):
        with translation.override(language):
            said[language] = str(EnquiryForm([]).fields["consent"].label)

    assert said == {
        "it": "Acconsento all’uso dei miei dati per ricevere una risposta, come dice l’informativa privacy.",
        "en": "I agree that my data are used to answer me, as the privacy notice says.",
    }
