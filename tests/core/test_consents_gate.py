"""Whoever is shown agreed to it, by whatever way a page goes out; a refusal leaves everything as it was."""

import contextlib
import datetime
from collections.abc import Callable

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowTask
from wagtail_localize.models import Translation, TranslationSource

from core import publishing
from core.models import Authorisation, Picture, Portrayal, User
from core.models.consents import Scope
from core.publishing import PublishRefused
from demo.event_factories import EventPageFactory
from demo.page_factories import in_english, locale
from demo.people_factories import ConsentFactory, PersonFactory, PictureFactory
from demo.shop_factories import ProductPageFactory
from demo.telling_factories import ContentPageFactory, CooperativePageFactory, StoryPageFactory, plant_site
from stories.models import StoryPage
from tests.desk_forms import as_sent

pytestmark = [pytest.mark.django_db, pytest.mark.once]
DAY = datetime.timedelta(days=1)
LACKS = "Manca il consenso di Davide per: testo."


def today() -> datetime.date:
    return timezone.localdate()


@pytest.fixture
def chief(client) -> User:
    user = User.objects.create_superuser("capo", "capo@example.org", "x")
    client.force_login(user)
    return user


def of_davide(live: bool = False) -> StoryPage:
    """A story about somebody without a consent; a live one went out before it was taken away."""
    consent = ConsentFactory(person__display_name="Davide")
    story = StoryPageFactory(live=live, portrayals=[Portrayal(person=consent.person)])
    consent.delete()
    return story


def by_the_button(client, story) -> None:
    edit = reverse("wagtailadmin_pages:edit", args=[story.pk])
    kept = {"portrayals-TOTAL_FORMS": "1", "portrayals-INITIAL_FORMS": "1"}
    row = story.portrayals.get()
    typed = as_sent(client.get(edit).context["form"]) | kept | {"action-publish": "1", "shows_people": "True"}
    typed |= {"portrayals-0-id": row.pk, "portrayals-0-person": row.person_id}
    client.post(edit, typed)


def by_the_list(client, story) -> None:
    client.post(f"/admin/bulk/wagtailcore/page/publish/?id={story.pk}&next=/admin/")


def by_a_workflow(client, story) -> None:
    workflow = Workflow.objects.create(name="Rilettura")
    task = GroupApprovalTask.objects.create(name="Rilettura")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    state = workflow.start(story, User.objects.get(username="capo"))
    with pytest.raises(PublishRefused):
        state.current_task_state.approve(user=User.objects.get(username="capo"))


def by_the_clock(client, story) -> None:
    story.save_revision(approved_go_live_at=timezone.now() - DAY)
    publishing.publish_scheduled(timezone.now())


def by_wagtails_own_clock(client, story) -> None:
    story.save_revision(approved_go_live_at=timezone.now() - DAY)
    with pytest.raises(PublishRefused):
        call_command("publish_scheduled", verbosity=0)


def by_scheduling(client, story) -> None:
    story.go_live_at = timezone.now() + DAY
    with pytest.raises(PublishRefused):
        story.save_revision().publish()


def by_an_old_version(client, story) -> None:
    old = story.get_latest_revision()
    with pytest.raises(PublishRefused):
        story.save_revision().publish(previous_revision=old)


def by_a_copy(client, story) -> None:
    copy = story.copy(update_attrs={"slug": "copia", "title": "Copia"}, keep_live=True)
    with pytest.raises(PublishRefused):
        copy.get_latest_revision().publish()


WAYS: tuple[Callable[..., None], ...] = (
    by_the_button,
    by_the_list,
    by_a_workflow,
    by_the_clock,
    by_wagtails_own_clock,
    by_scheduling,
    by_an_old_version,
    by_a_copy,
)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_no_way_of_publishing_leads_past_the_gate(client, chief, way):
    plant_site()
    story = of_davide()

    way(client, story)

    assert not StoryPage.objects.live().exists()
    story.refresh_from_db()
    assert (story.first_published_at, story.live_revision) == (None, None)
    assert not story.revisions.filter(approved_go_live_at__gt=timezone.now()).exists()


def test_localize_does_not_publish_english_past_the_gate_either():
    plant_site()
    story = of_davide(live=True)
    source, _made = TranslationSource.update_or_create_from_instance(story)
    translation, _made = Translation.objects.get_or_create(source=source, target_locale=locale("en"))

    with contextlib.suppress(PublishRefused):
        translation.save_target(publish=True)

    assert not StoryPage.objects.live().filter(locale=locale("en")).exists()


def test_every_use_is_asked_for_on_its_own():
    yes = ConsentFactory(person=PersonFactory(display_name="Davide", is_pseudonym=False), scopes=[Scope.TEXT])
    story = StoryPageFactory(live=False, portrayals=[Portrayal(person=yes.person)])
    assert story.refusals() == ["Manca il consenso di Davide per: nome."]

    ConsentFactory(person=yes.person, scopes=[Scope.NAME], expires=today() - DAY)
    assert story.refusals() == [
        f"Il consenso di Davide è scaduto, valeva fino al {date_format(today() - DAY)}, per: nome."
    ]

    ConsentFactory(person=yes.person, scopes=[Scope.NAME])
    assert story.refusals() == []


@pytest.mark.parametrize(
    ("make", "wants"),
    [
        (ContentPageFactory, "volto nell’immagine «Forno»"),
        (EventPageFactory, "volto nell’immagine «Forno»"),
        (CooperativePageFactory, "volto nell’immagine «Forno»"),
        (ProductPageFactory, "volto nell’immagine «Forno», pagina del prodotto nell’immagine «Forno»"),
    ],
)
def test_a_picture_brings_its_people_to_whatever_page_shows_it(make, wants):
    page = make()
    page.picture = PictureFactory(title="Forno", shows_people=True)
    page.picture.people.add(PersonFactory(display_name="Elena"))

    with pytest.raises(PublishRefused) as refused:
        page.save_revision().publish()

    assert refused.value.reasons == [f"Manca il consenso di Elena per: {wants}."]
    assert Page.objects.get(pk=page.pk).specific.picture is None


def test_who_is_told_of_on_a_product_page_agreed_to_that_too():
    consent = ConsentFactory(person__display_name="Davide", scopes=[Scope.TEXT])
    page = ProductPageFactory()
    page.portrayals = [Portrayal(person=consent.person)]

    assert page.refusals() == ["Manca il consenso di Davide per: pagina del prodotto."]


def test_a_scheduled_page_needs_a_consent_that_holds_on_its_day():
    ends = today() + 3 * DAY
    consent = ConsentFactory(person__display_name="Davide", expires=ends)
    story = StoryPageFactory(live=False, portrayals=[Portrayal(person=consent.person)])
    story.go_live_at = timezone.now() + 5 * DAY

    said = f"Il consenso di Davide è scaduto, valeva fino al {date_format(ends)}, per: testo."
    assert story.refusals() == [said]
    story.go_live_at = timezone.now() + 2 * DAY
    assert story.refusals() == []


def test_what_was_made_inside_carries_an_authorisation_that_holds():
    paper = Authorisation.objects.create(reference="12/26", institute="Opera", given=today() - 9 * DAY)
    picture = PictureFactory(title="Forno", made_inside=True)
    story = StoryPageFactory(live=False, made_inside=True, picture=picture)
    assert story.refusals() == [
        "L’immagine «Forno» nasce dentro un carcere: di’ con quale autorizzazione.",
        "La storia nasce dentro un carcere: di’ con quale autorizzazione.",
    ]

    story.authorisation = paper
    Picture.objects.update(authorisation=paper)
    assert story.refusals() == []

    Authorisation.objects.update(expires=today() - DAY)
    story.authorisation.refresh_from_db()
    ended = f"l’autorizzazione 12/26 (Opera) è scaduta, valeva fino al {date_format(today() - DAY)}."
    assert story.refusals() == [f"L’immagine «Forno»: {ended}", f"La storia: {ended}"]
    with pytest.raises(PublishRefused):
        story.save_revision().publish()
    assert not StoryPage.objects.live().exists()


def test_english_is_refused_for_the_same_reasons():
    plant_site()
    story = of_davide(live=True)
    with pytest.raises(PublishRefused) as refused:
        in_english(story, title="The oven", slug="the-oven")

    assert LACKS in refused.value.reasons
    assert not StoryPage.objects.live().filter(locale=locale("en")).exists()
