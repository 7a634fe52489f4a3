"""The second step: who must have one goes nowhere without it, and what opens the door opens it once."""

from io import StringIO

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction

from config.entrance import codes, sessions
from config.settings import doors
from core.deploy_checks import groups_of_the_second_step_are_there
from core.models import Document, Letter, User
from tests.config.admin_addresses import of_the_admin
from tests.config.at_the_door import CODE, DOOR, PASSWORD, SET_UP, Comer, figures, shown_by, staff, telephone

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def everybody_must(settings):
    settings.SECOND_FACTOR_GROUPS = ["*"]


def letters_to(user: User) -> list[str]:
    return list(Letter.objects.filter(to=user.email).order_by("pk").values_list("kind", flat=True))


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


def test_a_trusted_machine_is_not_asked_for_thirty_days_and_no_longer(monkeypatch):
    user = staff()
    telephone(user)
    nadia = Comer("nadia")
    nadia.knock()
    nadia.type_code(shown_by(user), trust="on")
    nadia.client.post("/admin/logout/")

    assert nadia.client.cookies["trusted"]["max-age"] == 30 * 24 * 3600
    assert nadia.client.cookies["trusted"]["path"] == "/admin/"
    assert nadia.client.cookies["trusted"]["httponly"]
    assert nadia.knock()["Location"] == "/admin/"
    nadia.client.post("/admin/logout/")
    import time  # noqa: PLC0415

    now = time.time()
    monkeypatch.setattr("allauth.mfa.internal.flows.trust.time.time", lambda: now + 31 * 24 * 3600)
    assert nadia.knock()["Location"] == CODE


def test_trust_ends_with_the_password_and_counts_for_one_account_only():
    user, other = staff(), staff("omar")
    telephone(user), telephone(other)
    nadia = Comer("nadia")
    nadia.knock()
    nadia.type_code(shown_by(user), trust="on")
    nadia.client.post("/admin/logout/")

    nadia.name = "omar"
    assert nadia.knock()["Location"] == CODE
    user.set_password("un’altra frase lunga")
    user.save()
    nadia.name = "nadia"
    assert nadia.knock("un’altra frase lunga")["Location"] == CODE


def test_trust_ends_with_all_sessions():
    """A machine that was stolen, with the password stored in it."""
    user = staff()
    telephone(user)
    nadia = Comer("nadia")
    nadia.knock()
    nadia.type_code(shown_by(user), trust="on")
    nadia.client.post("/admin/logout/")
    assert nadia.knock()["Location"] == "/admin/"

    user.refresh_from_db()
    sessions.end_all(user)

    assert not nadia.is_in()
    assert nadia.knock()["Location"] == CODE
    nadia.type_code(shown_by(user), trust="on")
    nadia.client.post("/admin/logout/")
    assert nadia.knock()["Location"] == "/admin/"


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


def test_without_the_box_the_machine_is_asked_again():
    user = staff()
    telephone(user)
    nadia = Comer("nadia")
    nadia.knock()
    nadia.type_code(shown_by(user))
    nadia.client.post("/admin/logout/")

    assert nadia.knock()["Location"] == CODE


def test_groups_decide_who_must(settings):
    settings.SECOND_FACTOR_GROUPS = ["Bottega"]
    shop, _made = Group.objects.get_or_create(name="Bottega")
    words, _made = Group.objects.get_or_create(name="Traduzioni")
    from config import roles  # noqa: PLC0415

    for group in (shop, words):
        group.permissions.add(*roles.permissions([roles.ADMIN]))
        user = User.objects.create_user(group.name.lower(), password=PASSWORD)
        user.groups.add(group)
    staff("capo")

    def way_of(name: str) -> str:
        comer = Comer(name)
        comer.knock()
        answer = comer.client.get("/admin/")
        return answer.get("Location", "in")

    assert (way_of("bottega"), way_of("capo")) == (SET_UP, SET_UP)
    assert way_of("traduzioni") == "in"


def test_blanks_in_the_list_of_groups_let_nobody_in_by_password_alone(monkeypatch):
    monkeypatch.setenv("SECOND_FACTOR_GROUPS", "Redazione, Bottega ,")

    assert doors.listed("SECOND_FACTOR_GROUPS", ["*"]) == ["Redazione", "Bottega"]


def test_the_deployment_check_names_groups_that_there_are_not(settings):
    Group.objects.get_or_create(name="Bottega")
    for names, said in ((["*"], 0), (["Bottega"], 0), ([], 0), (["Botega", "Bottega"], 1)):
        settings.SECOND_FACTOR_GROUPS = names
        found = groups_of_the_second_step_are_there(None)
        assert [notice.id for notice in found] == ["core.W003"] * said, names
    assert "there are not: Botega." in found[0].msg


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


@pytest.mark.usefixtures("everybody_must")
def test_who_must_have_one_sets_up_another_telephone_at_once():
    user = staff()
    nadia = Comer("nadia")
    nadia.knock()
    nadia.set_up()
    session = nadia.client.session
    session["account_authentication_methods"] = [
        {"method": "mfa", "at": __import__("time").time(), "id": 1, "type": "totp"}
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
    from wagtail.models import ModelLogEntry  # noqa: PLC0415

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
