"""Sessions of those who work here: where they begin, and when they end."""

import pytest
from django.core.management import CommandError, call_command

from core.models import User
from tests.config.at_the_door import DOOR, Comer, letters_to, staff

pytestmark = [pytest.mark.django_db, pytest.mark.once]


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
