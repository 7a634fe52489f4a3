"""Old addresses lead on in one step, in both languages, whoever made the redirect, and never in a circle."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect

from core.models import MissingPage, User
from demo.page_factories import in_english
from demo.telling_factories import ContentPageFactory, StoryIndexPageFactory, StoryPageFactory, plant_site
from demo.translating import translate
from home.models import ContentPage

pytestmark = pytest.mark.django_db


def test_an_address_that_was_typed_keeps_the_place_in_its_page():
    italian, _english = plant_site()
    kept = Redirect(old_path="/vecchia", redirect_link=f"{italian.get_url()}#resi")
    led = Redirect(old_path="/altra", redirect_link=italian.get_url())

    for row in (kept, led):
        row.clean()

    assert (kept.redirect_page, kept.redirect_link) == (None, f"{italian.get_url()}#resi")
    assert (led.redirect_page, led.redirect_link) == (italian.page_ptr, "")


def row(old_path, **facts):
    made = Redirect(old_path=old_path, **facts)
    made.full_clean(exclude=["redirect_link"])
    made.save()
    return made


def test_a_chain_is_shortened_to_one_step(client):
    plant_site()
    story = StoryPageFactory(slug="il-forno")
    first = row("/it/uno/", redirect_link="http://localhost/it/due/")
    row("/it/due/", redirect_page=story)
    third = row("/it/tre/", redirect_link="http://127.0.0.1:8000/it/uno/")

    first.refresh_from_db()
    assert first.redirect_page_id == third.redirect_page_id == story.pk
    assert {client.get(f"/it/{name}/")["Location"] for name in ("uno", "due", "tre")} == {story.get_url()}


def test_an_address_of_a_page_that_was_typed_follows_the_page(client):
    plant_site()
    story = StoryPageFactory(slug="il-forno")
    row("/it/uno/", redirect_link=f"http://localhost{story.get_url()}")

    story.slug = "il-forno-nuovo"
    story.save_revision().publish()

    assert client.get("/it/uno/")["Location"] == "/it/storie/il-forno-nuovo/"


@pytest.mark.parametrize(
    ("old_path", "link"), [("/it/uno/", "http://localhost/it/uno"), ("/it/due/", "http://localhost/it/uno/")]
)
def test_a_circle_is_refused(old_path, link):
    plant_site()
    Redirect.add_redirect("/it/uno/", "http://localhost/it/due/")

    with pytest.raises(ValidationError, match="gira in tondo"):
        Redirect(old_path=old_path, redirect_link=link, site=None).clean()


def test_a_redirect_away_from_a_living_page_or_to_nowhere_is_refused():
    _italian, _english = plant_site()
    story = StoryPageFactory(slug="il-forno")
    for old_path in ("/it/", "/en/", story.get_url()):
        with pytest.raises(ValidationError, match="c’è la pagina"):
            Redirect(old_path=old_path, redirect_page=story).clean()
    with pytest.raises(ValidationError, match="Indica dove porta"):
        Redirect(old_path="/it/uno/").clean()
    with pytest.raises(ValidationError, match="una cosa sola"):
        Redirect(old_path="/it/uno/", redirect_page=story, redirect_link="https://example.org/").clean()


def test_pages_that_move_twice_are_one_step_away_in_both_languages(
    client, django_capture_on_commit_callbacks
):
    plant_site()
    story = StoryPageFactory(slug="il-forno")
    english = in_english(story, title="The bakery", slug="the-bakery")
    olds = []
    for page, slugs in ((story, ("forno-a", "forno-b")), (english, ("bakery-a", "bakery-b"))):
        for slug in slugs:
            olds.append((page.pk, page.get_url()))
            with django_capture_on_commit_callbacks(execute=True):
                page.slug = slug
                page.save_revision().publish()
            page.refresh_from_db()

    new = {story.pk: "/it/storie/forno-b/", english.pk: "/en/storie/bakery-b/"}
    assert {(old, client.get(old)["Location"]) for key, old in olds} == {(old, new[key]) for key, old in olds}


# --- made by Wagtail for a page and all below it


@pytest.fixture
def family(client):
    """About us with a page below it, and another place to stand, in both languages; an editor at the desk."""
    plant_site()
    about = ContentPageFactory(title="Chi siamo", slug="chi-siamo")
    below = ContentPageFactory(parent=about, title="La squadra", slug="la-squadra")
    place = ContentPageFactory(title="Altro", slug="altro")
    translate(about, {"Chi siamo": "About us", "chi-siamo": "about"})
    translate(below, {"La squadra": "The team", "la-squadra": "the-team"})
    translate(place, {"Altro": "More", "altro": "more"})
    client.force_login(User.objects.create_superuser("capo", "", "x"))
    return ContentPage.objects.get(pk=about.pk)


def move(client, page, place) -> None:
    assert client.post(f"/admin/pages/{page.pk}/move/{place.pk}/confirm/").status_code == 302


OLD = {"it": "/it/chi-siamo/la-squadra/", "en": "/en/about/the-team/"}
NEW = {"it": "/it/altro/chi-siamo/la-squadra/", "en": "/en/more/about/the-team/"}
BY_HAND = {"it": "/it/vecchia/", "en": "/en/old/"}


def test_what_led_by_hand_to_a_place_in_a_page_follows_when_a_page_above_it_moves(client, family):
    for language, old in OLD.items():
        row(BY_HAND[language], redirect_link=f"http://localhost{old}#noi")

    move(client, family, ContentPage.objects.get(slug="altro"))

    for language, old in OLD.items():
        assert client.get(old)["Location"] == NEW[language]
        assert client.get(BY_HAND[language])["Location"] == f"http://localhost{NEW[language]}#noi"


def test_pages_that_come_back_to_where_they_stood_do_not_lead_to_themselves_when_they_are_taken_down(
    client, family
):
    home, place = family.get_parent(), ContentPage.objects.get(slug="altro")
    move(client, family, place)
    move(client, ContentPage.objects.get(pk=family.pk), home)
    assert {client.get(new)["Location"] for new in NEW.values()} == set(OLD.values())

    client.post(f"/admin/pages/{family.pk}/unpublish/", {"include_descendants": "on"})

    here = {*OLD.values(), "/it/chi-siamo/", "/en/about/"}
    assert {client.get(address).status_code for address in here} == {404}
    assert not Redirect.objects.filter(old_path__in=[address.rstrip("/") for address in here]).exists()


def test_an_old_address_with_a_place_in_it_keeps_the_place_through_another_old_address(client):
    plant_site()
    story = StoryPageFactory(slug="il-forno")
    row("/it/due/", redirect_page=story)
    row("/it/uno/", redirect_link="http://localhost/it/due/#ore")
    row("/it/tre/", redirect_link="http://localhost/it/quattro/#ore")
    row("/it/quattro/", redirect_link="https://example.org/a?b=1")

    assert client.get("/it/uno/")["Location"] == f"http://localhost{story.get_url()}#ore"
    assert client.get("/it/tre/")["Location"] == "https://example.org/a?b=1#ore"


def test_an_address_elsewhere_is_led_to_as_it_was_written_whatever_the_visitor_adds(client):
    """Editors may lead to another site; nothing that a visitor types ever chooses where."""
    plant_site()
    row("/it/uno/", redirect_link="https://example.org/a?b=1")

    for typed in ("", "?next=https://evil.example/", "?b=2&url=//evil.example", "?"):
        assert client.get(f"/it/uno/{typed}")["Location"] == "https://example.org/a?b=1", typed
    assert client.get("/it/uno//evil.example/").status_code == 404


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,x", "/it/storie/", "ftp:x", "example"]
)
def test_what_is_no_address_of_the_web_is_refused(client, link):
    client.force_login(User.objects.create_superuser("capo", "", "x"))
    sent = {
        "old_path": "/it/uno/",
        "site": "",
        "is_permanent": "on",
        "redirect_page": "",
        "redirect_link": link,
    }

    answer = client.post("/admin/redirects/add/", sent)

    assert answer.status_code == 200
    assert "redirect_link" in answer.context["form"].errors
    assert answer.context["form"].data["redirect_link"] == link
    assert not Redirect.objects.exists()


def test_a_page_that_moved_without_a_redirect_is_proposed_to_whoever_makes_one(client):
    """In each language the page of that language, wherever it stands now."""
    plant_site()
    place = StoryIndexPageFactory(title="Archivio", slug="archivio")
    story = StoryPageFactory(parent=place, title="Le chiavi del forno", slug="le-chiavi-del-forno")
    english = in_english(story, title="The keys of the oven", slug="the-keys-of-the-oven")
    client.force_login(User.objects.create_superuser("capo", "", "x"))
    for page, path in (
        (story, "/it/storie/le-chiavi-del-forno/"),
        (english, "/en/stories/the-keys-of-the-oven/"),
    ):
        MissingPage.objects.create(path=path, day=timezone.localdate())
        address = client.get("/admin/missing/", {"q": path}).context["rows"][0]["lead_on"]
        form = client.get(address).context["form"]
        proposed = form.instance.redirect_page
        assert (form.instance.old_path, proposed.pk) == (path, page.pk)
        sent = {
            "old_path": path,
            "site": "",
            "is_permanent": "on",
            "redirect_page": proposed.pk,
            "redirect_link": "",
        }

        assert client.post(address, sent).status_code == 302

        assert client.get(path)["Location"] == page.get_url()
    assert not MissingPage.objects.exists()
