"""The second step: who must have one goes nowhere without it, and what opens the door opens it once."""

import pytest
from allauth.mfa.models import Authenticator
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction

from config.entrance import codes
from core.models import Document, Letter
from tests.config.admin_addresses import of_the_admin
from tests.config.at_the_door import (
    CODE,
    DOOR,
    SET_UP,
    Comer,
    figures,
    letters_to,
    shown_by,
    staff,
    telephone,
)

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def everybody_must(settings):
    settings.SECOND_FACTOR_GROUPS = ["*"]


@pytest.mark.usefixtures("everybody_must")
def test_without_a_second_step_one_is_led_to_it_and_can_go_nowhere_else():
    staff()
    nadia = Comer("nadia")

    assert nadia.knock().status_code == 302
    assert nadia.client.get("/admin/")["Location"] == SET_UP
    free = {"account_login", "account_reauthenticate", "mfa_activate_totp", "mfa_reauthenticate"}
    free |= {"mfa_view_recovery_codes", "wagtailadmin_javascript_catalog", "wagtailadmin_login"}
    free |= {"wagtailadmin_logout", "wagtailadmin_sprite"}
    tried = 0
    for name, way in of_the_admin():
        plain = not any(part.pattern.regex.groups for part in way)
        if name in free or not plain or name.endswith("None"):
            continue
        tried += 1
        for method in (nadia.client.get, nadia.client.post):
            answer = method(reverse(name))
            assert answer.status_code == 302, name
            assert answer["Location"] in (SET_UP, DOOR), name
    assert tried > 150


@pytest.mark.usefixtures("everybody_must")
def test_standing_halfway_one_is_nobody_on_the_rest_of_the_site():
    """Documents for those who are signed in, drafts and what is withheld stay shut."""
    staff()
    shelf = Collection.get_first_root_node().add_child(name="Riservati")
    CollectionViewRestriction.objects.create(collection=shelf, restriction_type="login")
    file = ContentFile(b"%PDF-1.4", name="verbale.pdf")
    document = Document.objects.create(title="Verbale", file=file, collection=shelf)
    nadia = Comer("nadia")
    nadia.knock()

    refused = nadia.client.get(document.url)
    nadia.set_up()
    opened = nadia.client.get(document.url)

    assert (refused.status_code, refused["Location"].partition("?")[0]) == (302, "/admin/login/")
    assert opened.status_code == 200


@pytest.mark.usefixtures("everybody_must")
def test_setting_it_up_opens_the_admin_shows_spare_codes_once_and_ends_other_sessions(
    django_capture_on_commit_callbacks,
):
    user = staff()
    here, elsewhere = Comer("nadia"), Comer("nadia", at="192.0.2.2")
    here.knock(), elsewhere.knock()

    page = here.client.get(SET_UP).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        spare = here.set_up()

    assert 'src="data:image/svg+xml;base64,' in page
    assert "style=" not in page.partition("<main")[2].partition("</main>")[0]
    assert len(set(spare)) == 10
    again = here.client.get("/admin/second-step/spare-codes/").content.decode()
    assert not any(code in again for code in spare)
    assert here.is_in()
    assert elsewhere.client.get("/admin/")["Location"].startswith(DOOR)
    kept = repr(list(Authenticator.objects.values_list("data", flat=True)))
    assert all(code not in kept for code in spare)
    assert letters_to(user)[-1] == "entrance_set_up"


@pytest.mark.usefixtures("everybody_must")
def test_a_wrong_first_code_sets_nothing_up():
    user = staff()
    nadia = Comer("nadia")
    nadia.knock()
    nadia.client.get(SET_UP)

    answer = nadia.client.post(SET_UP, {"code": "000000"})

    assert "non è giusto" in answer.content.decode()
    assert not Authenticator.objects.filter(user=user).exists()
    assert not nadia.is_in()


def test_the_password_alone_no_longer_opens():
    user = staff()
    telephone(user)
    nadia = Comer("nadia")

    answer = nadia.knock(next="/admin/state/")

    assert answer["Location"] == CODE
    assert "_auth_user_id" not in nadia.client.session
    assert not nadia.is_in()
    opened = nadia.type_code(shown_by(user))
    assert opened["Location"] == "/admin/state/"
    assert nadia.is_in()


def test_a_session_that_was_made_by_another_door_goes_nowhere(settings):
    settings.SECOND_FACTOR_GROUPS = ["*"]
    user = staff()
    telephone(user)
    nadia = Comer("nadia")
    nadia.client.force_login(user)

    assert nadia.client.get("/admin/")["Location"] == DOOR
    assert "_auth_user_id" not in nadia.client.session


def test_a_code_opens_once_and_none_that_is_older():
    user = staff()
    secret = telephone(user)

    assert codes.take(user, figures(secret)) is not None
    assert codes.take(user, figures(secret)) is None
    assert codes.take(user, figures(secret, later=-1)) is None
    assert codes.take(user, figures(secret, later=1)) is not None
    assert codes.take(user, figures(secret, later=4)) is None


@pytest.mark.parametrize("typed", ["", " ", "12345", "abcdef", "٣٣٣٣٣٣", "1" * 500, "\ud800"])
def test_what_is_no_code_opens_nothing_and_breaks_nothing(typed):
    user = staff()
    telephone(user)

    assert codes.take(user, typed) is None


def test_five_wrong_codes_lock_and_one_begins_anew():
    user = staff()
    telephone(user)
    nadia = Comer("nadia")
    nadia.knock()

    answers = [nadia.type_code("000000").status_code for _each in range(5)]

    assert answers == [200, 200, 200, 200, 429]
    assert nadia.type_code(shown_by(user))["Location"] == DOOR
    assert nadia.knock().status_code == 429


def test_wrong_codes_are_not_forgotten_by_typing_the_password_again():
    user = staff()
    telephone(user)
    nadia = Comer("nadia")
    for _each in range(4):
        nadia.knock()
        nadia.type_code("000000")

    nadia.knock()

    assert nadia.type_code("000000").status_code == 429


def test_a_spare_code_opens_once_and_a_letter_says_how_many_are_left():
    user = staff()
    nadia = Comer("nadia")
    nadia.knock()
    spare = nadia.set_up()

    other = Comer("nadia", at="192.0.2.2")
    other.knock()
    assert other.type_code(f"{spare[0][:4]} {spare[0][4:]}").status_code == 302
    assert other.is_in()
    late = Comer("nadia", at="192.0.2.3")
    late.knock()
    assert late.type_code(spare[0]).status_code == 200

    letter = Letter.objects.get(to=user.email, kind="entrance_spare_code")
    assert "Ne restano 9" in letter.text


def test_the_code_that_set_it_up_opens_nothing_any_more():
    staff()
    here, thief = Comer("nadia"), Comer("nadia", at="192.0.2.2")
    here.knock()
    here.client.get(SET_UP)
    secret = here.client.session["mfa.totp.secret"]
    code = figures(secret)
    assert here.client.post(SET_UP, {"code": code}).status_code == 302

    thief.knock()

    assert thief.type_code(code).status_code == 200
    assert not thief.is_in()
    assert thief.type_code(figures(secret, later=1)).status_code == 302
