"""One's own account: a new or forgotten password, another e-mail address, and the letters that tell of them."""

import pytest
from axes.models import AccessAttempt
from django.core import mail
from django.test import Client
from django.utils import timezone
from wagtail.users.models import UserProfile

from core import letters, personal_data
from core.models import Letter, User
from tests.config.at_the_door import PASSWORD, Comer, letters_to, staff

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def change_password(comer: Comer, old: str, new: str):
    typed = {"password-old_password": old, "password-new_password1": new, "password-new_password2": new}
    return change_account(comer, typed)


def change_account(comer: Comer, changes: dict[str, str]):
    account = comer.client.get("/admin/account/")
    typed = {
        name: value
        for panels in account.context["panels_by_tab"].values()
        for panel in panels
        for name, value in ((f"{panel.name}-{field.name}", field.value()) for field in panel.get_form())
        if value not in (None, "")
    }
    typed |= {
        "name_email-first_name": "Nadia",
        "name_email-last_name": "Rossi",
    }
    return comer.client.post("/admin/account/", typed | changes, follow=True)


def test_a_new_password_asks_the_old_one_ends_all_other_sessions_and_says_so():
    user = staff()
    here, elsewhere = Comer("nadia"), Comer("nadia", at="192.0.2.2")
    here.knock(), elsewhere.knock()

    wrong = change_password(here, "non lo so", "un’altra frase lunga")
    user.refresh_from_db()
    assert user.check_password(PASSWORD)
    assert elsewhere.is_in()
    assert wrong.context["panels_by_tab"]

    said = change_password(here, PASSWORD, "un’altra frase lunga")

    user.refresh_from_db()
    assert user.check_password("un’altra frase lunga")
    assert "altre sessioni" in said.content.decode()
    assert here.is_in()
    assert not elsewhere.is_in()
    assert letters_to(user)[-1] == "entrance_password"


def test_another_email_address_takes_the_password_and_the_old_address_is_told():
    """Whoever sits down at a machine left open could otherwise have a new password sent to themselves."""
    user = staff()
    nadia = Comer("nadia")
    nadia.knock()
    new = {"name_email-email": "ladra@example.com"}

    without = change_account(nadia, new)
    wrong = change_account(nadia, {**new, "name_email-password": "non lo so"})

    assert "Per cambiare l’indirizzo" in without.content.decode()
    assert "Questa non è la tua password" in wrong.content.decode()
    assert User.objects.get().email == user.email
    assert AccessAttempt.objects.get().failures_since_start == 1
    assert Letter.objects.count() == 0

    change_account(nadia, {**new, "name_email-password": PASSWORD})

    assert User.objects.get().email == "ladra@example.com"
    letter = Letter.objects.get()
    assert (letter.kind, letter.to) == ("entrance_email", user.email)
    assert "nadia" in letter.text


def test_ones_name_is_changed_without_a_password():
    staff()
    nadia = Comer("nadia")
    nadia.knock()

    change_account(nadia, {"name_email-first_name": "Nadia Maria"})

    assert User.objects.get().first_name == "Nadia Maria"
    assert Letter.objects.count() == 0


def test_old_passwords_cannot_be_tried_for_ever_on_a_machine_left_open():
    staff()
    nadia = Comer("nadia")
    nadia.knock()

    answers = [change_password(nadia, f"prova {number}", "un’altra frase lunga") for number in range(5)]

    assert [answer.status_code for answer in answers] == [200, 200, 200, 200, 429]
    assert not nadia.is_in()


def test_letters_about_the_door_are_in_the_language_that_somebody_chose():
    user = staff()
    user.wagtail_userprofile = None
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = "en"
    profile.save()
    user.last_login = timezone.now()
    user.set_password("un’altra frase lunga")
    user.save()

    letter = Letter.objects.get(to=user.email)
    assert (letter.language, letter.subject) == ("en", "Your password has been changed")


def test_a_forgotten_password_ends_in_no_session_and_asks_no_more_than_it_needs(settings):
    settings.LIMITS = {**settings.LIMITS, "letters_to": (1, 3600)}
    user = staff()
    client = Client()

    answers = [
        client.post("/admin/password_reset/", {"email": who}) for who in (user.email, user.email, "x@y.it")
    ]

    assert [answer["Location"] for answer in answers] == ["/admin/password_reset/done/"] * 3
    assert mail.outbox == []  # nobody waits for the mail server: that would tell who has an account
    letter = Letter.objects.get()
    assert (letter.kind, letter.to) == ("entrance_forgotten", user.email)
    link = next(line for line in letter.text.split() if "/confirm/" in line)
    assert letter.html.count(link) == 1
    form = client.get(link.removeprefix(settings.BASE_URL), follow=True)
    where = form.request["PATH_INFO"]
    new = {"new_password1": "un’altra frase lunga", "new_password2": "un’altra frase lunga"}
    done = client.post(where, new)

    user.refresh_from_db()
    assert user.check_password("un’altra frase lunga")
    assert done["Location"] == "/admin/password_reset/complete/"
    assert "_auth_user_id" not in client.session
    assert client.get("/admin/account/").status_code == 302


def test_the_letter_for_a_forgotten_password_is_read_by_nobody_else():
    """Its link opens the account: once it has left it stands in no row, and before that in no export."""
    user = staff()
    Client().post("/admin/password_reset/", {"email": user.email})
    exports = next(one.export for one in personal_data.places() if one.name == "letters")
    assert exports(user.email) == []

    assert letters.send_waiting(timezone.now()) == 1

    assert "/confirm/" in mail.outbox[0].body
    letter = Letter.objects.get()
    assert (letter.sent is not None, letter.text, letter.html) == (True, "", "")


def test_too_many_letters_from_one_place_are_refused_with_what_was_typed(client, settings):
    settings.LIMITS = {**settings.LIMITS, "letters_from": (1, 3600)}
    client.post("/admin/password_reset/", {"email": "a@example.org"})

    answer = client.post("/admin/password_reset/", {"email": "b@example.org"})

    assert answer.status_code == 429
    assert 'value="b@example.org"' in answer.content.decode()
    assert int(answer["Retry-After"]) > 0
