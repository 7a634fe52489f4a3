"""Addresses asked for in vain are counted by day, with nothing of who asked."""

import datetime
from collections import Counter

import pytest
from django.db import DatabaseError
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect

from core import missing
from core.desk.missing import likely
from core.forgetting import refusing
from core.forgetting.names import Name
from core.models import MissingPage, User
from demo.telling_factories import StoryPageFactory, plant_site

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def tally(monkeypatch):
    held = missing.Tally()
    monkeypatch.setattr(missing, "tally", held)
    monkeypatch.setattr(missing, "EVERY", 0.0)
    return held


def counted():
    return dict(MissingPage.objects.values_list("path", "times"))


def test_what_readers_ask_for_in_vain_is_counted_by_day(client):
    plant_site()
    for address in (
        "/it/niente/",
        "/it/niente/?email=anna@example.org",
        "/en/nothing/",
        "/vecchio/indirizzo.html",
        "/it/storie/un-forno-in-carcere-dal-2026/",
    ):
        assert client.get(address).status_code == 404

    assert counted() == {
        "/it/niente/": 2,
        "/en/nothing/": 1,
        "/vecchio/indirizzo.html": 1,
        "/it/storie/un-forno-in-carcere-dal-2026/": 1,
    }
    assert set(MissingPage.objects.values_list("day", flat=True)) == {timezone.localdate()}
    assert next(iter(missing.addresses()))["path"] == "/it/niente/"


@pytest.mark.parametrize(
    "address",
    [
        "/wp-login.php",
        "/it/wp-admin/setup/",
        "/it/.env",
        "/it/xmlrpc.php",
        "/it/a/../b/",
        "/it/<script>/",
        "/it/anna@example.org/",
        "/it/niente/4dTq81kZpPw0aXy7Lm3v/",
        "/it/3401234567/",
        "/it/ordine/VM-2026-00001/4dTq81kZpPw0aXy7Lm3v/",
        "/it/ordine/VM-2026-00001/4dTq-81kZpP_w0aX-y7Lm3v/)",
        "/it/ordine/VM-2026-00001/soltanto-lettere/)",
        "/en/ordine/VM-2026-00001/4dTq-81kZpP_w0aX-y7Lm3v/",
        "/it/order/VM-2026-00001/abc/",
        "/en/iscrizione/7/abc/niente/",
        "/it/newsletter/niente/abc/def/",
        "/ordine/VM-2026-00001/abc/",
        "/it/niente/4dTq-81kZpP_w0aX-y7Lm3v/",
        "/it/niente/4dTq-81kZpP_w0aX-y7Lm3v).",
        "/api/niente/",
        "/it/" + "a" * 300 + "/",
    ],
)
def test_probes_secrets_and_what_is_no_page_are_left_aside(client, address):
    plant_site()

    assert client.get(address).status_code in (404, 405, 400)

    assert counted() == {}


def test_what_leads_on_and_what_is_posted_is_not_missing(client):
    italian, _english = plant_site()
    Redirect.add_redirect("/it/vecchia/", italian)

    assert client.get("/it/vecchia/").status_code == 301
    assert client.post("/it/niente/").status_code == 404

    assert counted() == {}


def test_a_flood_is_bounded_in_memory_and_in_rows(monkeypatch, tally):
    monkeypatch.setattr(missing, "HELD", 5)
    monkeypatch.setattr(missing, "A_DAY", 3)
    for number in range(50):
        tally.add(f"/it/{number}/")
    assert len(tally.counted) == 5

    missing.write(tally)
    missing.keep(Counter({"/it/0/": 4, "/it/other/": 1}), timezone.localdate())

    assert counted() == {"/it/0/": 5, "/it/1/": 1, "/it/2/": 1}


def test_writing_waits_for_its_time_and_a_database_that_fails_costs_no_answer(client, monkeypatch, tally):
    plant_site()
    monkeypatch.setattr(missing, "EVERY", 3600.0)
    tally.written = 0.0
    monkeypatch.setattr(missing.time, "monotonic", lambda: 10.0)
    client.get("/it/niente/")
    assert counted() == {}

    def fails(*_args):
        raise DatabaseError

    monkeypatch.setattr(missing, "EVERY", 0.0)
    monkeypatch.setattr(missing, "keep", fails)
    assert client.get("/it/niente/").status_code == 404


def test_a_name_that_was_erased_does_not_come_back_in_an_address(client):
    plant_site()
    refusing.refuse(Name("Zeferino Quartaroli"), {"page:x": True})

    client.get("/it/storie/zeferino-quartaroli-al-forno/")
    client.get("/it/storie/il-forno/")

    assert counted() == {"/it/storie/il-forno/": 1}


def test_they_are_kept_for_ninety_days():
    today = timezone.localdate()
    for days in (0, 90, 91):
        MissingPage.objects.create(path="/it/niente/", day=today - datetime.timedelta(days=days))

    assert missing.purge(timezone.now()) == 1


def test_the_desk_lists_them_and_makes_a_redirect_of_one(client):
    plant_site()
    story = StoryPageFactory(title="Il forno apre alle due", slug="il-forno-apre-alle-due")
    path = "/it/storie/il-forno-apre-ale-due/"
    MissingPage.objects.create(path=path, day=timezone.localdate(), times=7)
    client.force_login(User.objects.create_superuser("admin", "a@example.org", "demo"))

    listed = client.get("/admin/missing/").content.decode()
    assert path in listed
    assert "Crea un rinvio" in listed
    form = client.get("/admin/missing/redirect/", {"path": path}).context["form"]
    assert form.instance.old_path == path
    assert form.instance.redirect_page.pk == story.pk
    answer = client.post(
        f"/admin/missing/redirect/?path={path}",
        {"old_path": path, "site": "", "is_permanent": "on", "redirect_page": story.pk, "redirect_link": ""},
    )

    assert answer.status_code == 302
    assert client.get(path)["Location"] == story.get_url()
    assert not MissingPage.objects.exists()


def test_an_address_is_taken_off_the_list(client):
    plant_site()
    MissingPage.objects.create(path="/it/niente/", day=timezone.localdate())
    client.force_login(User.objects.create_superuser("admin", "a@example.org", "demo"))

    client.post("/admin/missing/take-off/", {"path": "/it/niente/"})
    assert not MissingPage.objects.exists()
    assert client.post("/admin/missing/take-off/", {"path": "/it/niente/"}).status_code == 302
    assert client.get("/admin/missing/take-off/").status_code == 405


def test_nothing_is_proposed_where_nothing_is_alike():
    plant_site()
    StoryPageFactory(slug="il-forno")

    assert likely("/it/zzz/") is None
    assert likely("/") is None


# --- law.md L7


@pytest.mark.parametrize("address", ["/storie/", "/stories/x/", "/bottega", "/x/?y=1"])
@pytest.mark.parametrize("asked", ["en-GB,en", "it-IT,it", "fr"])
def test_no_language_is_chosen_for_a_reader_but_at_the_front_door(client, address, asked):
    plant_site()
    headers = {"Accept-Language": asked, "X-Forwarded-For": "203.0.113.7", "CF-IPCountry": "US"}

    answer = client.get(address, headers=headers)

    assert answer.status_code == 404
    assert answer["Content-Language"] == ("en" if asked.startswith("en") else "it")
    assert "Accept-Language" in answer["Vary"]


def test_an_address_with_a_language_answers_in_it_whoever_asks(client):
    plant_site()
    for address, language in (("/it/", "it"), ("/en/", "en")):
        for asked in ("en-GB,en", "it-IT,it", "de"):
            answer = client.get(address, headers={"Accept-Language": asked, "CF-IPCountry": "US"})
            assert (answer.status_code, answer["Content-Language"]) == (200, language)
