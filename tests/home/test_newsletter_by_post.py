"""From asking to leaving, by what really arrives: letters through a server of SMTP, links as they stand in them."""

import re
from email.message import Message

import pytest
from django.test import Client
from django.utils import timezone

from core import letters
from core.models import Subscriber, User
from demo.telling_factories import StoryPageFactory, plant_site
from demo.translating import translate
from home import mailing
from home.models import Newsletter, NewsletterCard

pytestmark = pytest.mark.django_db
TITLES = {"it": "Sette e un quarto", "en": "A quarter past seven"}
SUBJECTS = {"it": "Novembre al forno", "en": "November at the bakery"}
OURS = {"HTTP_SEC_FETCH_SITE": "same-origin"}


def words_of(letter: Message, kind: str = "text/plain") -> str:
    part = next(part for part in letter.walk() if part.get_content_type() == kind)
    return part.get_payload(decode=True).decode()


def path_in(address: str) -> str:
    return re.sub(r"^https?://[^/]+", "", address)


@pytest.fixture
def issue():
    plant_site()
    story = StoryPageFactory(title=TITLES["it"])
    translate(story, {TITLES["it"]: TITLES["en"]})
    made = Newsletter.objects.create(subject_it=SUBJECTS["it"], subject_en=SUBJECTS["en"])
    NewsletterCard.objects.create(newsletter=made, page=story)
    return made


def send(issue: Newsletter, who: User) -> None:
    mailing.start(issue, who)
    mailing.write_more(timezone.now())
    letters.send_waiting(timezone.now())


@pytest.mark.parametrize("language", ["it", "en"])
def test_ask_confirm_read_and_leave_by_one_click(
    issue, language, postbox, django_capture_on_commit_callbacks
):
    editor, other = User.objects.create_user("redazione"), "it" if language == "en" else "en"
    reader = Client()
    with django_capture_on_commit_callbacks(execute=True):
        reader.post(f"/{language}/newsletter/", {"email": "ada@example.org", "consent": "on"}, **OURS)
    [asked] = postbox.letters
    assert (asked["To"], asked["Content-Language"]) == ("ada@example.org", language)
    link = path_in(re.search(r"https?://\S+", words_of(asked)).group())
    assert link in words_of(asked, "text/html")
    assert reader.get(link).status_code == 200
    assert reader.post(link).status_code == 200

    send(issue, editor)

    letter = postbox.letters[-1]
    assert (len(postbox.letters), letter["Subject"], letter["Content-Language"]) == (
        2,
        SUBJECTS[language],
        language,
    )
    said = words_of(letter) + words_of(letter, "text/html")
    assert TITLES[language] in said
    assert TITLES[other] not in said
    leave = re.fullmatch(r"<(\S+)>", letter["List-Unsubscribe"].strip()).group(1)
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert leave in words_of(letter)  # whoever reads plain text finds the way out too
    # As a mail program does it: without cookies, without a page of ours before.
    one_click = Client(enforce_csrf_checks=True).post(path_in(leave), {"List-Unsubscribe": "One-Click"})
    assert one_click.status_code == 200
    assert Subscriber.objects.get().left is not None

    with pytest.raises(mailing.NothingToSend):
        send(Newsletter.objects.create(subject_it="Dicembre", subject_en="December"), editor)
    assert len(postbox.letters) == 2
