"""The door of the admin: who is let in by name and password, who is locked out and for how long, what is written."""

import datetime

import pytest
from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client, override_settings
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction

from config.entrance import locks
from core import letters, personal_data
from core.models import Letter, User
from tests.config.at_the_door import CODE, DOOR, PASSWORD, Comer, staff

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def letters_to(user: User) -> list[str]:
    return list(Letter.objects.filter(to=user.email).order_by("pk").values_list("kind", flat=True))


def test_name_and_password_open_the_door_and_lead_where_one_wanted_to_go():
    staff()

    answer = Comer("nadia").knock(next="/admin/state/")

    assert (answer.status_code, answer["Location"]) == (302, "/admin/state/")


@pytest.mark.parametrize("away", ["https://evil.example/", "//evil.example", "javascript:alert(1)"])
def test_the_door_leads_to_no_other_site(away):
    staff()

    assert Comer("nadia").knock(next=away)["Location"] == "/admin/"


def test_after_five_wrong_passwords_the_door_says_how_long_and_keeps_the_name():
    staff()
    nadia = Comer("nadia")

    answers = [nadia.knock("sbagliata").status_code for _each in range(5)]
    shut = nadia.knock()

    assert answers == [200, 200, 200, 200, 429]
    assert shut.status_code == 429
    assert int(shut["Retry-After"]) <= 15 * 60
    words = shut.content.decode()
    assert 'value="nadia"' in words
    assert "Aspettate 15 minuti" in words or "Aspetta 15 minuti" in words
    assert not nadia.is_in()


def test_the_shut_door_speaks_the_language_of_the_browser():
    nadia = Comer("nadia", speaks="en-GB")

    for _each in range(5):
        shut = nadia.knock("wrong")

    assert shut["Content-Language"] == "en"
    assert "Wait 15 minutes" in shut.content.decode()


def test_the_door_opens_again_after_a_quarter_of_an_hour():
    staff()
    nadia = Comer("nadia")
    for _each in range(5):
        nadia.knock("sbagliata")
    assert nadia.knock().status_code == 429

    AccessAttempt.objects.update(attempt_time=timezone.now() - datetime.timedelta(minutes=16))

    assert nadia.knock().status_code == 302


def test_who_goes_on_knocking_does_not_keep_the_door_shut_for_longer():
    nadia = Comer("nadia")
    for _each in range(5):
        nadia.knock("sbagliata")
    before = AccessAttempt.objects.values_list("attempt_time", "failures_since_start").get()

    nadia.knock("sbagliata")

    assert AccessAttempt.objects.values_list("attempt_time", "failures_since_start").get() == before


def test_a_colleague_behind_the_same_address_still_comes_in():
    staff("nadia"), staff("omar")
    for _each in range(6):
        Comer("nadia").knock("sbagliata")

    assert Comer("omar").knock().status_code == 302


def test_a_stranger_shuts_a_name_for_new_machines_only():
    """From many addresses, thirty failures: its owner's machine, at the stranger's own address even, still opens."""
    staff()
    nadia = Comer("nadia")
    assert nadia.knock().status_code == 302
    nadia.client.post("/admin/logout/")
    for number in range(6):
        for _each in range(5):
            Comer("nadia", at=f"198.51.100.{number}").knock("sbagliata")

    assert Comer("nadia", at="203.0.113.9").knock().status_code == 429
    assert Comer("nadia", at="192.0.2.1").knock().status_code == 429
    assert nadia.knock().status_code == 302


def test_a_known_machine_has_five_attempts_of_its_own():
    staff()
    nadia = Comer("nadia")
    nadia.knock()
    nadia.client.post("/admin/logout/")

    answers = [nadia.knock("sbagliata").status_code for _each in range(5)]

    assert answers == [200, 200, 200, 200, 429]
    assert nadia.knock().status_code == 429
    assert Comer("nadia").knock().status_code == 302


def test_a_cookie_that_is_not_ours_makes_no_known_machine():
    staff()
    nadia = Comer("nadia")
    for _each in range(5):
        nadia.knock("sbagliata")

    for forged in ("x", "WyJhIiwiYiJd:1:x", ""):
        nadia.client.cookies["machine"] = forged
        assert nadia.knock().status_code == 429


def test_one_address_that_tries_all_names_is_stopped(settings):
    settings.SIGN_IN_FAILURES_BY_ADDRESS = 10
    staff()
    for number in range(10):
        Comer(f"nome{number}").knock("estate2026")

    assert Comer("nadia").knock().status_code == 429
    assert Comer("nadia", at="192.0.2.77").knock().status_code == 302


@pytest.mark.parametrize("behind_proxy", [False, True])
def test_an_address_that_anybody_may_write_down_is_not_believed(settings, behind_proxy):
    """A new X-Forwarded-For for every attempt: without a proxy it counts for nothing, behind one the last part does."""
    settings.BEHIND_PROXY = behind_proxy
    staff()

    def knock(number: int) -> int:
        forged = f"203.0.113.{number}" + (", 192.0.2.1" if behind_proxy else "")
        client = Client(headers={"X-Forwarded-For": forged})
        return client.post(DOOR, {"username": "nadia", "password": "sbagliata"}).status_code

    assert [knock(number) for number in range(6)] == [200, 200, 200, 200, 429, 429]


def test_neither_names_nor_addresses_nor_passwords_are_kept():
    comer = Comer("la mia password per sbaglio", at="203.0.113.7")

    comer.client.post(
        f"{DOOR}?q=segreto", {"username": comer.name, "password": "PASSWORD-1", "extra": "nota"}
    )

    row = AccessAttempt.objects.values().get()
    said = repr(row)
    for word in ("password", "PASSWORD-1", "203.0.113", "nota", "segreto"):
        assert word not in said
    assert row["ip_address"].startswith("fd")
    assert (AccessLog.objects.count(), AccessFailureLog.objects.count()) == (0, 0)


def test_failures_are_forgotten_when_they_no_longer_count():
    Comer("nadia").knock("sbagliata")

    assert locks.purge(timezone.now()) == 0
    assert locks.purge(timezone.now() + datetime.timedelta(minutes=16)) == 1
    assert AccessAttempt.objects.count() == 0


def test_coming_in_forgets_ones_own_failures_and_no_others():
    staff("nadia")
    for _each in range(4):
        Comer("nadia").knock("sbagliata")
        Comer("omar").knock("sbagliata")

    assert Comer("nadia").knock().status_code == 302

    assert list(AccessAttempt.objects.values_list("username", "failures_since_start")) == [
        (locks.hashed("omar"), 4)
    ]


def test_a_session_begins_anew_at_the_door_and_ends_after_hours_of_rest(settings):
    """Nobody can be given a session beforehand; a basket is kept for thirty days, staff's session is not."""
    staff()
    nadia = Comer("nadia")
    nadia.client.get(DOOR)
    session = nadia.client.session
    session["basket"] = 1
    session.save()
    given = session.session_key

    nadia.knock()

    assert nadia.client.session.session_key != given
    assert nadia.client.session.get_expiry_age() == settings.STAFF_IDLE_HOURS * 3600
    assert settings.SESSION_COOKIE_AGE == 30 * 24 * 3600


def test_every_step_moves_the_end_of_a_session_and_what_a_page_does_by_itself_does_not():
    staff()
    nadia = Comer("nadia")
    nadia.knock()
    session = nadia.client.session
    session["seen"] -= 60
    session.save()
    rested = session["seen"]

    nadia.client.post("/admin/editing-sessions/ping/wagtailcore/page/1/1/")
    assert nadia.client.session["seen"] == rested
    nadia.client.get("/admin/account/")
    assert nadia.client.session["seen"] >= rested + 60


def test_a_closed_account_is_out_at_once():
    user = staff()
    nadia = Comer("nadia")
    nadia.knock()
    assert nadia.is_in()

    User.objects.filter(pk=user.pk).update(is_active=False)

    assert not nadia.is_in()
    assert nadia.knock().status_code == 200


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


def test_a_letter_tells_of_a_machine_that_was_never_seen_and_of_no_other():
    user = staff()
    first = Comer("nadia")
    first.knock()
    assert letters_to(user) == []  # there was none before

    first.client.post("/admin/logout/")
    first.knock()
    assert letters_to(user) == []

    Comer("nadia").knock()
    assert letters_to(user) == ["entrance_new_machine"]


def test_letters_about_the_door_are_in_the_language_that_somebody_chose():
    user = staff()
    user.wagtail_userprofile = None
    from wagtail.users.models import UserProfile  # noqa: PLC0415

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


def test_of_the_passwords_of_documents_the_wrong_ones_are_counted(settings):
    """A school class behind one address types the right one as often as it likes, until somebody has guessed."""
    settings.LIMITS = {**settings.LIMITS, "page_passwords": (3, 86_400)}
    shelf = Collection.get_first_root_node().add_child(name="Per le scuole")
    made = CollectionViewRestriction.objects.create(
        collection=shelf, restriction_type="password", password="castagne"
    )

    def type_in(password: str) -> int:
        typed = {"password": password, "return_url": "/it/"}
        return Client().post(f"/documents/authenticate_with_password/{made.pk}/", typed).status_code

    assert [type_in("castagne") for _each in range(5)] == [302] * 5
    assert [type_in(f"prova {number}") for number in range(4)] == [200, 200, 200, 429]
    assert type_in("castagne") == 429


def test_every_other_door_leads_to_this_one_or_is_shut(client):
    for address in ("/it/_util/login/", "/en/_util/login/"):
        answer = client.post(f"{address}?next=/it/", {"username": "nadia", "password": PASSWORD})
        assert (answer.status_code, answer["Location"]) == (302, "/admin/login/?next=/it/")
    for closed in (
        "signup/",
        "login/signup/",
        "email/",
        "social/connections/",
        "accounts/login/",
        "passkey/",
    ):
        for start in ("/admin/", "/accounts/", "/"):
            answer = client.get(start + closed, follow=True)
            assert answer.status_code == 404 or answer.request["PATH_INFO"] == DOOR, start + closed
    assert client.get("/django-admin/").status_code == 404


def test_the_code_is_asked_of_nobody_who_has_not_typed_a_password(client):
    assert client.get(CODE)["Location"] == DOOR
    assert client.post(CODE, {"code": "000000"})["Location"] == DOOR


def test_the_command_opens_a_door_and_ends_sessions(capsys):
    user = staff()
    nadia = Comer("nadia")
    nadia.knock()
    for _each in range(5):
        Comer("nadia").knock("sbagliata")

    call_command("entrance", "nadia", "--unlock", "--end-sessions")

    assert not nadia.is_in()
    assert Comer("nadia").knock().status_code == 302
    assert capsys.readouterr().out == "The door is open.\nAll sessions are ended.\n"
    with pytest.raises(CommandError, match="There is no account"):
        call_command("entrance", "nessuno", "--unlock")
    assert user.pk


@override_settings(SECOND_FACTOR_GROUPS=[])
def test_an_english_browser_reads_the_door_in_english(client):
    english = client.get(DOOR, headers={"Accept-Language": "en-GB"})

    assert '<html lang="en"' in english.content.decode()
    assert "Come in to work on the site" in english.content.decode()
