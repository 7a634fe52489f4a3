"""An issue of the newsletter reaches every reader once, in the reader's language, and can be left."""

import datetime

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from config import roles
from core import letters
from core.models import Letter, Subscriber, User
from demo.telling_factories import StoryPageFactory, plant_site
from demo.translating import translate
from home import mailing, subscribing
from home.models import Delivery, Newsletter, NewsletterCard

pytestmark = pytest.mark.django_db
ITALIAN, ENGLISH = "Sette e un quarto", "A quarter past seven"


def reader(number, language="it", **changes):
    now = timezone.now()
    facts = {
        "email": f"l{number}@example.org",
        "token": f"{number}" * 24,
        "confirmed": now,
        "text_version": "1",
    }
    return Subscriber.objects.create(language=language, asked=now, **(facts | changes))


@pytest.fixture
def editor(client):
    plant_site()
    roles.grant()
    user = User.objects.create_user("redazione", "redazione@example.org", "una frase lunga", is_staff=True)
    user.groups.add(Group.objects.get(name="Redazione"))
    client.force_login(user)
    return user


@pytest.fixture
def issue(editor):
    story, other = StoryPageFactory(title=ITALIAN), StoryPageFactory(title="Solo in italiano")
    translate(story, {ITALIAN: ENGLISH})
    made = Newsletter.objects.create(
        subject_it="Novembre", subject_en="November", opening_it="Ecco.", opening_en="Here."
    )
    for place, page in enumerate([story, other]):
        NewsletterCard.objects.create(newsletter=made, page=page, sort_order=place)
    return made


def test_each_reader_gets_one_letter_in_their_language_with_the_way_out(issue, editor, postbox):
    reader(1), reader(2, "en")
    reader(3, confirmed=None), reader(4, left=timezone.now())

    assert mailing.start(issue, editor) == 2
    mailing.write_more(timezone.now())
    mailing.write_more(timezone.now())
    letters.send_waiting(timezone.now())

    sent = {letter["To"]: letter for letter in postbox.letters}
    assert {to: letter["Subject"] for to, letter in sent.items()} == {
        "l1@example.org": "Novembre",
        "l2@example.org": "November",
    }
    assert len(postbox.letters) == 2
    for number in (1, 2):
        letter, row = sent[f"l{number}@example.org"], Subscriber.objects.get(email=f"l{number}@example.org")
        assert letter["List-Unsubscribe"].strip() == f"<{subscribing.leaving_address(row)}>"
        assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert subscribing.leaving_address(row) in Letter.objects.get(to=row.email).text
    told = {letter.language: letter.text for letter in Letter.objects.all()}
    titles = (ITALIAN, ENGLISH, "Solo in italiano")
    assert [title for title in titles if title in told["it"]] == [ITALIAN, "Solo in italiano"]
    assert [title for title in titles if title in told["en"]] == [ENGLISH]
    assert mailing.progress(issue) == {"all": 2, "sent": 2, "failed": 0, "doubted": 0}


def test_every_address_in_the_letter_is_whole(issue, settings):
    words = mailing.compose(issue, "it", "https://example.org/leave", mailing.cards(issue, "it"))

    assert f'href="{settings.BASE_URL}/it/' in words.html
    assert 'href="/' not in words.html
    assert 'src="/' not in words.html


def test_sending_twice_sends_once(issue, editor):
    reader(1)
    mailing.start(issue, editor)

    with pytest.raises(mailing.NothingToSend):
        mailing.start(issue, editor)

    mailing.write_more(timezone.now())
    assert Letter.objects.filter(kind="newsletter").count() == 1


def test_without_readers_nothing_begins(issue, editor):
    with pytest.raises(mailing.NothingToSend):
        mailing.start(issue, editor)

    assert Newsletter.objects.get().started is None


def test_who_leaves_before_the_letter_is_written_gets_none(issue, editor):
    leaving = reader(1)
    mailing.start(issue, editor)
    subscribing.leave(leaving)

    assert mailing.write_more(timezone.now()) == 0
    assert not Delivery.objects.exists()
    assert not Letter.objects.filter(kind="newsletter").exists()


def test_twenty_readers_cost_for_each_what_two_cost(issue, editor):
    for number in range(30):
        reader(number)
    mailing.start(issue, editor)

    def cost(readers):
        with CaptureQueriesContext(connection) as captured:
            assert mailing.write_more(timezone.now(), most=readers) == readers
        return len(captured)

    cost(1)  # what every process reads once
    one, two, twenty = cost(1), cost(2), cost(20)
    assert twenty - one == 19 * (two - one)  # the cards are read once


def test_old_letters_may_be_purged_without_being_written_again(issue, editor):
    reader(1)
    mailing.start(issue, editor)
    mailing.write_more(timezone.now())
    Letter.objects.all().delete()

    assert mailing.write_more(timezone.now() + datetime.timedelta(days=400)) == 0
    assert mailing.progress(issue) == {"all": 1, "sent": 1, "failed": 0, "doubted": 0}


def test_an_editor_writes_looks_tries_out_and_sends(editor, client):
    reader(1)
    story = StoryPageFactory(title=ITALIAN)
    typed = {
        "subject_it": "Novembre",
        "subject_en": "November",
        "cards-TOTAL_FORMS": "1",
        "cards-INITIAL_FORMS": "0",
        "cards-MIN_NUM_FORMS": "1",
        "cards-MAX_NUM_FORMS": "12",
        "cards-0-page": str(story.pk),
        "cards-0-ORDER": "1",
    }
    made = client.post(reverse("newsletters:add"), typed)
    issue = Newsletter.objects.get()
    screen = reverse("newsletters:send", args=[issue.pk])

    assert (made.status_code, made["Location"]) == (302, screen)
    assert ITALIAN in client.get(reverse("newsletters:preview", args=[issue.pk, "it"])).content.decode()
    assert client.get(screen).status_code == 200

    client.post(reverse("newsletters:trial", args=[issue.pk]), {"to": "me@example.org"})
    assert [letter.to for letter in Letter.objects.all()] == ["me@example.org"] * 2
    assert Newsletter.objects.get().started is None

    assert client.post(reverse("newsletters:start", args=[issue.pk]), {}).status_code == 422
    assert Newsletter.objects.get().started is None
    client.post(reverse("newsletters:start", args=[issue.pk]), {"sure": "on"})
    mailing.write_more(timezone.now())
    assert Letter.objects.filter(kind="newsletter", to="l1@example.org").count() == 1
    for name in ("edit", "delete"):  # what has been sent stays
        assert client.post(reverse(f"newsletters:{name}", args=[issue.pk]), typed)["Location"] == screen
    assert "<progress" in client.get(screen).content.decode()


@pytest.mark.parametrize("name", ["trial", "start"])
def test_other_roles_send_nothing(issue, client, name):
    reader(1)
    client.force_login(User.objects.create_user("bottega", password="una frase lunga", is_staff=True))

    client.post(reverse(f"newsletters:{name}", args=[issue.pk]), {"to": "me@example.org", "sure": "on"})

    assert not Letter.objects.exists()
    assert Newsletter.objects.get().started is None
