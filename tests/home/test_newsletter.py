"""The newsletter: an unticked box, a confirmation within 48 hours, one click to leave (law.md L43)."""

import datetime
import re

import pytest
from django.test import Client
from django.utils import timezone, translation

from core import personal_data
from core.models import Letter, Subscriber
from demo.telling_factories import ContentPageFactory, plant_site
from home import subscribing
from home.forms import SignUpForm

pytestmark = [pytest.mark.django_db, pytest.mark.once]
OURS = {"HTTP_SEC_FETCH_SITE": "same-origin"}
ADDRESS = "lettrice@example.org"


@pytest.fixture(autouse=True)
def site():
    plant_site()


def ask(client, language="it", **typed):
    return client.post(f"/{language}/newsletter/", {"email": ADDRESS, "consent": "on"} | typed, **OURS)


def link_of(letter):
    return re.search(r"https?://[^/\s]+(/\S+)", letter.text).group(1)


def made_older(by):
    Subscriber.objects.update(asked=timezone.now() - by)


@pytest.mark.parametrize("language", ["it", "en"])
def test_whoever_confirms_is_on_the_list_in_the_language_of_the_page(client, language):
    assert ask(client, language).status_code == 303
    letter = Letter.objects.get()
    link = link_of(letter)

    assert (letter.kind, letter.to, letter.language) == ("newsletter_confirm", ADDRESS, language)
    assert link.startswith(f"/{language}/newsletter/")
    assert Subscriber.objects.get().confirmed is None
    assert client.get(link).status_code == 200
    assert (
        Subscriber.objects.get().confirmed is None
    )  # a mail program that looks behind the link signs nobody up
    assert client.post(link).status_code == 200

    row = Subscriber.objects.get()
    assert row.confirmed is not None
    assert (row.language, row.text_version, row.left) == (language, subscribing.TEXT_VERSION, None)


def test_the_box_stands_unticked_at_the_foot_of_a_stored_page(client):
    ContentPageFactory(slug="pagina")

    answer = client.get("/it/pagina/")
    box = re.search(r'<input id="newsletter-consent"[^>]*>', answer.content.decode()).group()

    assert "checked" not in box
    assert "required" in box
    assert not answer.cookies


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"consent": ""}, "Spunta la casella se desideri ricevere la newsletter."),
        ({"email": "lettrice@"}, "Inserisci un indirizzo email valido."),
        ({"email": ""}, "Campo obbligatorio."),
    ],
)
def test_what_is_not_right_is_said_and_kept_and_nothing_is_written(client, typed, said):
    answer = ask(client, **typed)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert answer.context["form"]["email"].value() == typed.get("email", ADDRESS)
    assert not Subscriber.objects.exists()
    assert not Letter.objects.exists()


def test_its_own_page_holds_the_form_once(client):
    assert client.get("/it/newsletter/").content.decode().count('name="email"') == 1
    assert client.post("/it/newsletter/", {}, **OURS).content.decode().count('name="email"') == 1


def test_a_form_of_another_site_is_refused(client):
    answer = client.post(
        "/it/newsletter/", {"email": ADDRESS, "consent": "on"}, HTTP_SEC_FETCH_SITE="cross-site"
    )

    assert answer.status_code == 403
    assert not Subscriber.objects.exists()


def test_a_browser_that_does_not_say_where_it_comes_from_is_asked_once_more():
    answer = Client(enforce_csrf_checks=True).post("/it/newsletter/", {"email": ADDRESS, "consent": "on"})

    assert f'name="email" value="{ADDRESS}"' in answer.content.decode()
    assert not Subscriber.objects.exists()


def test_who_is_on_the_list_gets_no_second_letter_and_the_visitor_learns_nothing(client):
    ask(client)
    subscribing.confirm(Subscriber.objects.get())
    made_older(datetime.timedelta(days=3))

    answer = ask(client)

    assert (answer.status_code, answer["Location"]) == (303, "/it/newsletter/controlla-la-posta/")
    assert Letter.objects.count() == 1
    assert Subscriber.objects.get().confirmed is not None


def test_nobody_can_fill_a_stranger_s_mailbox(client):
    for _again in range(5):
        ask(client)
        ask(client, email=ADDRESS.upper())

    assert Letter.objects.count() == 1
    made_older(subscribing.ASK_AGAIN_AFTER)
    ask(client)
    assert Letter.objects.count() == 2


def test_after_48_hours_the_link_signs_nobody_up_and_the_row_goes(client):
    ask(client)
    made_older(subscribing.CONFIRM_WITHIN)

    answer = client.post(link_of(Letter.objects.get()))

    assert answer.status_code == 410
    assert "Questo link non vale più" in answer.content.decode()
    assert Subscriber.objects.get().confirmed is None
    personal_data.purge(timezone.now() + datetime.timedelta(seconds=1))
    assert not Subscriber.objects.exists()


def test_a_wrong_secret_opens_nothing(client):
    ask(client)

    assert client.post("/it/newsletter/conferma/unaltra/").status_code == 410
    assert client.post("/it/newsletter/disiscrizione/unaltra/").status_code == 404
    assert (Subscriber.objects.get().confirmed, Subscriber.objects.get().left) == (None, None)


def test_one_click_without_cookie_or_token_leaves_the_list_and_letters_not_yet_sent_stay():
    ask(Client())
    row = Subscriber.objects.get()
    subscribing.confirm(row)
    Letter.objects.all().delete()
    for sent in (None, timezone.now()):
        numbered = {"subject": "Numero 1", "text": "…", "message_id": f"<{sent}>"}
        Letter.objects.create(kind="newsletter", to=ADDRESS, language="it", sent=sent, **numbered)
    one_click = Client(enforce_csrf_checks=True)
    address = subscribing.leaving_address(row)

    assert one_click.get(address).status_code == 200
    assert Subscriber.objects.get().left is None
    assert one_click.post(address, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert Subscriber.objects.get().left is not None
    assert [letter.sent is None for letter in Letter.objects.all()] == [False]


def test_who_left_may_come_back_and_confirms_anew(client):
    ask(client)
    row = Subscriber.objects.get()
    subscribing.confirm(row)
    subscribing.leave(row)
    made_older(datetime.timedelta(days=1))

    ask(client, "en")

    row = Subscriber.objects.get()
    assert (row.confirmed, row.left, row.language) == (None, None, "en")


def test_a_year_after_leaving_the_proof_goes_too(client):
    ask(client)
    subscribing.leave(Subscriber.objects.get())
    now = timezone.now()

    personal_data.purge(now + datetime.timedelta(days=360))
    assert Subscriber.objects.count() == 1
    personal_data.purge(now + datetime.timedelta(days=367))
    assert not Subscriber.objects.exists()


def test_the_sentence_beside_the_box_belongs_to_the_version_that_is_kept():
    """Whoever changes the sentence gives it a new version: the proof must name what was read."""
    said = {}
    for language in ("it", "en"):
        with translation.override(language):
            said[language] = str(SignUpForm().fields["consent"].label)

    assert (subscribing.TEXT_VERSION, said) == (
        "2026-11",
        {
            "it": "Desidero ricevere la newsletter. Posso disiscrivermi quando voglio.",
            "en": "I would like to receive the newsletter. I can leave it whenever I want.",
        },
    )
