"""A page and its English go, move and are renamed in one act, from Wagtail's own buttons, lists and clock."""

import datetime

import pytest
from django.utils import timezone
from wagtail.models import Page, PageLogEntry

from core.models import User
from core.publishing import publish_scheduled
from demo.page_factories import locale
from demo.telling_factories import ContentPageFactory, plant_site
from demo.translating import translate
from home.models import ContentPage

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def family(client) -> ContentPage:
    """About us with a page below it, another place to stand, all in both languages; an editor at the desk."""
    plant_site()
    about = ContentPageFactory(title="Chi siamo", slug="chi-siamo")
    below = ContentPageFactory(parent=about, title="La squadra", slug="la-squadra")
    place = ContentPageFactory(title="Altro", slug="altro")
    translate(about, {"Chi siamo": "About us", "chi-siamo": "about"})
    translate(below, {"La squadra": "The team", "la-squadra": "the-team"})
    translate(place, {"Altro": "More", "altro": "more"})
    client.force_login(User.objects.create_superuser("capo", "", "x"))
    about.refresh_from_db()
    return about


def english_of(page: Page) -> ContentPage:
    return ContentPage.objects.get(translation_key=page.translation_key, locale=locale("en"))


def the(slug: str) -> ContentPage:
    return ContentPage.objects.get(slug=slug)


def answers(client, *addresses: str) -> dict[str, object]:
    """What a reader gets at each address: a status, or where she is led."""
    found = {address: client.get(address) for address in addresses}
    return {address: answer.get("Location") or answer.status_code for address, answer in found.items()}


def test_the_preview_lists_both_languages_with_their_addresses(client, family):
    for act in ("unpublish", "delete"):
        screen = client.get(f"/admin/pages/{family.pk}/{act}/").content.decode()
        for address in ("/it/chi-siamo/", "/en/about/", "/it/chi-siamo/la-squadra/", "/en/about/the-team/"):
            assert f"<code>{address}</code>" in screen, (act, address)

    screen = client.get(f"/admin/pages/{family.pk}/move/{the('altro').pk}/confirm/").content.decode()
    for address in ("/en/about/the-team/", "/en/more/about/the-team/", "/it/altro/chi-siamo/"):
        assert f"<code>{address}</code>" in screen, address


def test_taking_an_italian_page_down_takes_its_english_down(client, family):
    client.post(f"/admin/pages/{family.pk}/unpublish/", {"include_descendants": "on"})

    assert [page.slug for page in ContentPage.objects.live().order_by("slug")] == ["altro", "more"]
    logged = PageLogEntry.objects.filter(action="wagtail.unpublish", page=english_of(family).pk)
    assert [entry.user.username for entry in logged] == ["capo"]


def test_taking_an_english_page_down_leaves_the_italian(client, family):
    client.post(f"/admin/pages/{english_of(family).pk}/unpublish/")

    family.refresh_from_db()
    assert (family.live, english_of(family).live) == (True, False)


def test_deleting_an_italian_page_deletes_its_english(client, family):
    client.post(f"/admin/pages/{family.pk}/delete/")

    assert sorted(ContentPage.objects.values_list("slug", flat=True)) == ["altro", "more"]


@pytest.mark.parametrize("act", ["unpublish", "delete"])
def test_the_list_of_many_pages_acts_on_both_languages(client, family, act):
    ids = f"id={family.pk}&id={english_of(family).pk}"
    screen = client.get(f"/admin/bulk/wagtailcore/page/{act}/?{ids}&next=/admin/").content.decode()
    assert "<code>/en/about/</code>" in screen

    client.post(f"/admin/bulk/wagtailcore/page/{act}/?id={family.pk}&next=/admin/")

    live = set(ContentPage.objects.live().values_list("slug", flat=True))
    assert live.isdisjoint({"chi-siamo", "about"})


@pytest.mark.parametrize("many", [False, True], ids=["one page", "a list"])
def test_moving_an_italian_page_moves_its_english_and_old_addresses_lead_on(client, family, many):
    if many:
        address = f"/admin/bulk/wagtailcore/page/move/?id={family.pk}&next=/admin/"
        client.post(address, {"chooser": the("altro").pk})
    else:
        client.post(f"/admin/pages/{family.pk}/move/{the('altro').pk}/confirm/")

    assert answers(
        client, "/it/chi-siamo/", "/it/chi-siamo/la-squadra/", "/en/about/", "/en/about/the-team/"
    ) == {
        "/it/chi-siamo/": "/it/altro/chi-siamo/",
        "/it/chi-siamo/la-squadra/": "/it/altro/chi-siamo/la-squadra/",
        "/en/about/": "/en/more/about/",
        "/en/about/the-team/": "/en/more/about/the-team/",
    }
    assert client.get("/en/more/about/the-team/").status_code == 200


def test_a_page_does_not_move_where_its_english_cannot_stand(client, family):
    alone = ContentPageFactory(title="Solo qui", slug="solo-qui")

    response = client.post(f"/admin/pages/{family.pk}/move/{alone.pk}/confirm/", follow=True)

    assert "«Solo qui» non ha ancora la pagina inglese" in response.content.decode()
    client.post(f"/admin/bulk/wagtailcore/page/move/?id={family.pk}&next=/admin/", {"chooser": alone.pk})
    family.refresh_from_db()
    assert (family.get_url(), english_of(family).get_url()) == ("/it/chi-siamo/", "/en/about/")


def test_a_renamed_page_keeps_the_address_of_its_english(client, family, django_capture_on_commit_callbacks):
    family.title, family.slug = "Noi", "noi"
    with django_capture_on_commit_callbacks(execute=True):
        family.save_revision().publish()

    assert answers(client, "/it/chi-siamo/la-squadra/", "/en/about/the-team/") == {
        "/it/chi-siamo/la-squadra/": "/it/noi/la-squadra/",
        "/en/about/the-team/": 200,
    }


def test_a_new_english_address_leads_on_too(client, family, django_capture_on_commit_callbacks):
    translation = translate(family, {"Chi siamo": "About us", "chi-siamo": "about"})
    translation.slug = "who-we-are"
    with django_capture_on_commit_callbacks(execute=True):
        translation.save_revision().publish()

    assert answers(client, "/en/about/", "/en/about/the-team/") == {
        "/en/about/": "/en/who-we-are/",
        "/en/about/the-team/": "/en/who-we-are/the-team/",
    }


def test_what_becomes_private_is_private_in_both_languages(client, family):
    address = f"/admin/pages/{family.pk}/privacy/"
    client.post(address, {"restriction_type": "login", "password": "", "groups": []})
    assert english_of(family).view_restrictions.get().restriction_type == "login"

    client.post(address, {"restriction_type": "none", "password": "", "groups": []})
    assert english_of(family).view_restrictions.count() == 0


def test_what_expires_expires_in_both_languages(family):
    ContentPage.objects.filter(pk=family.pk).update(expire_at=timezone.now() - datetime.timedelta(minutes=1))

    assert publish_scheduled(timezone.now()) == (0, 1)

    english = english_of(family)
    assert (english.live, english.expired) == (False, True)


def test_both_languages_go_out_at_the_same_moment(family, monkeypatch):
    """Italian is corrected last, so that English comes first in the database: Italian still goes before it."""
    moment = timezone.now().replace(microsecond=0) + datetime.timedelta(hours=2)
    page = ContentPageFactory(title="Domani", slug="domani", live=False)
    page.go_live_at = moment
    page.save_revision().publish()
    translated = translate(page, {"Domani": "Tomorrow", "domani": "tomorrow"})
    assert (translated.live, translated.go_live_at) == (False, moment)
    page.refresh_from_db()
    page.save_revision().publish()

    later = moment + datetime.timedelta(minutes=1)
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert publish_scheduled(later) == (2, 0)

    both = ContentPage.objects.filter(translation_key=page.translation_key)
    assert dict(both.values_list("slug", "live")) == {"domani": True, "tomorrow": True}
