"""A second step that is lost: another telephone, a colleague who helps, a key of the site that is changed."""

import time
from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core.management import CommandError, call_command
from wagtail.models import ModelLogEntry

from config.entrance import codes
from tests.config.at_the_door import SET_UP, Comer, figures, letters_to, shown_by, staff, telephone

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def test_taking_it_away_asks_for_the_code_and_not_for_the_password():
    user = staff()
    telephone(user)
    nadia = Comer("nadia")
    nadia.knock()
    nadia.type_code(shown_by(user))
    session = nadia.client.session
    session["account_authentication_methods"] = []  # long ago
    session.save()

    asked = nadia.client.post("/admin/second-step/another/")
    by_password = nadia.client.get("/admin/second-step/password/")

    assert asked["Location"].startswith("/admin/second-step/code/")
    assert by_password["Location"].startswith("/admin/second-step/code/")
    assert Authenticator.objects.filter(user=user, type="totp").exists()
    done = nadia.client.post(asked["Location"], {"code": shown_by(user)}, follow=True)
    assert done.status_code == 200
    assert not Authenticator.objects.filter(user=user).exists()
    assert nadia.is_in()
    assert letters_to(user)[-1] == "entrance_removed"


def test_who_must_have_one_sets_up_another_telephone_at_once(settings):
    settings.SECOND_FACTOR_GROUPS = ["*"]
    user = staff()
    nadia = Comer("nadia")
    nadia.knock()
    nadia.set_up()
    session = nadia.client.session
    session["account_authentication_methods"] = [
        {"method": "mfa", "at": time.time(), "id": 1, "type": "totp"}
    ]
    session.save()

    answer = nadia.client.post("/admin/second-step/another/")

    assert answer["Location"] == SET_UP
    assert nadia.client.get("/admin/")["Location"] == SET_UP
    assert not Authenticator.objects.filter(user=user).exists()


def test_an_administrator_helps_a_colleague_who_lost_the_telephone():
    staff("capo")
    user = staff()
    telephone(user)
    Authenticator.objects.filter(user=user).update(data={"secret": "unreadable"})
    capo, nadia = Comer("capo"), Comer("nadia")
    capo.knock()
    nadia.client.force_login(user)
    for _each in range(5):
        Comer("nadia", at="192.0.2.9").knock("sbagliata")
    screen = f"/admin/users/{user.pk}/entrance/"

    assert "chiusa dopo tentativi sbagliati" in capo.client.get(screen).content.decode()
    for act in ("unlock", "remove", "end"):
        assert capo.client.post(screen, {"do": act})["Location"] == screen

    assert not Authenticator.objects.filter(user=user).exists()
    assert not nadia.is_in()
    assert Comer("nadia", at="192.0.2.9").knock().status_code == 302
    assert letters_to(user)[0] == "entrance_removed_for_you"
    done = ModelLogEntry.objects.filter(action__startswith="entrance.").values_list("action", flat=True)
    assert sorted(done) == ["entrance.end", "entrance.remove", "entrance.unlock"]


def test_nobody_helps_themselves_on_that_screen_nor_without_leave():
    me = staff("capo")
    telephone(me)
    capo = Comer("capo")
    capo.knock()
    capo.type_code(shown_by(me))
    screen = f"/admin/users/{me.pk}/entrance/"

    assert capo.client.post(screen, {"do": "remove"})["Location"] == "/admin/"
    assert Authenticator.objects.filter(user=me).exists()


def test_a_key_that_is_lost_opens_nothing_and_breaks_nothing(settings):
    user = staff()
    telephone(user)
    code = shown_by(user)
    settings.SECRET_KEY = "another key altogether, after a bad day"

    nadia = Comer("nadia")
    nadia.knock()
    assert nadia.type_code(code).status_code == 200

    settings.SECRET_KEY_FALLBACKS = ["only for tests"]
    assert nadia.type_code(shown_by(user)).status_code == 302


def test_a_new_key_opens_alone_once_all_is_sealed_anew(settings):
    user = staff()
    secret = telephone(user)
    spare = RecoveryCodes.activate(user).generate_codes()
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "new" * 20, [settings.SECRET_KEY]
    used = figures(secret)
    assert codes.take(user, used) is not None
    said = StringIO()

    call_command("seal_anew", stdout=said)

    assert said.getvalue() == "0 guests and 2 second steps sealed anew.\n"
    settings.SECRET_KEY_FALLBACKS = []
    assert codes.take(user, used) is None, "what was taken stays taken"
    assert codes.take(user, figures(secret, later=1)) is not None
    assert codes.take(user, spare[3]) is not None
    settings.SECRET_KEY = "another" * 9
    before = list(Authenticator.objects.order_by("pk").values_list("data", flat=True))
    with pytest.raises(CommandError, match="2 second steps could not"):
        call_command("seal_anew", stdout=StringIO())
    assert list(Authenticator.objects.order_by("pk").values_list("data", flat=True)) == before
