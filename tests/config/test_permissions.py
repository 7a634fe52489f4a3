"""Who may go where in the admin: every address by every role. A new address must say whose it is."""

from fnmatch import fnmatch
from typing import Any
from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.template.response import SimpleTemplateResponse
from django.test import Client
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, ModelLogEntry, PageLogEntry, Revision
from wagtail_localize.models import Translation, TranslationSource

from config import roles
from cooperatives.models import Enquiry, EnquiryAddress, Partner
from core.models import (
    Authorisation,
    Closure,
    Document,
    Figure,
    Forgetting,
    OpeningHours,
    Organisation,
    Person,
    SpecialHours,
    User,
)
from core.models.forgetting import Reason
from demo.event_factories import EventPageFactory, OccurrenceFactory
from demo.page_factories import in_english
from demo.people_factories import ConsentFactory, PictureFactory, RecordingFactory
from demo.place_factories import WorkshopFactory
from demo.shop_factories import ProductPageFactory, VariantFactory, place_order
from demo.telling_factories import (
    CooperativePageFactory,
    MembershipFactory,
    SeriesFactory,
    StoryPageFactory,
    TopicFactory,
)
from events.models import Registration
from home.models import Newsletter, Notice
from shop import defaults
from shop.models import Option, ProductImport
from tests.config.admin_addresses import addresses
from tests.config.admin_roles import DEFECTS_ELSEWHERE, LETTERS, OPEN, SIGNING

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def closed(answer) -> bool:
    """Refused, or nothing there for this person."""
    where = answer.headers.get("Location", "")
    sent_away = answer.status_code == 302 and (where == "/admin/" or "/admin/login" in where)
    return sent_away or answer.status_code in (403, 404)


@pytest.fixture
def world():
    """One row of each kind, so that an address has something to open."""
    story = StoryPageFactory()
    english = in_english(story)
    source, _made = TranslationSource.update_or_create_from_instance(story)
    Translation.objects.get_or_create(source=source, target_locale=english.locale)
    product = ProductPageFactory()
    in_english(product)
    variant = VariantFactory(product=product.product)
    event = EventPageFactory()
    in_english(event)
    CooperativePageFactory()
    WorkshopFactory()
    MembershipFactory()
    TopicFactory()
    SeriesFactory()
    RecordingFactory()
    defaults.write()
    Option.objects.create(label_it="Taglia", label_en="Size")
    Organisation.load()
    place_order(variant)
    now = timezone.now()
    Partner.objects.create(name="Comune", code="comune")
    Notice.objects.create(text_it="Chiusi", text_en="Closed", last=now.date())
    Newsletter.objects.create(subject_it="Novembre", subject_en="November")
    Registration.objects.create(
        occurrence=OccurrenceFactory(), name="Anna", email="a@example.org", language="it", consented=now
    )
    Enquiry.objects.create(
        subject="x", name="Anna", email="a@example.org", message="?", language="it", consented=now
    )
    nadia = ConsentFactory(
        person__display_name="Nadia", file=ContentFile(b"%PDF-1.4", name="nadia.pdf")
    ).person
    Forgetting.objects.create(person=nadia, reason=Reason.DATE, done={"counts": {}, "pages": []})
    EnquiryAddress.objects.create(audience="companies", email="aziende@example.org")
    Authorisation.objects.create(reference="1/26", institute="Opera", given=now.date())
    OpeningHours.objects.create(weekday=0, opens="10:00", closes="19:00")
    Closure.objects.create(first=now.date(), last=now.date())
    SpecialHours.objects.create(day=now.date(), opens="10:00", closes="16:00")
    Figure.objects.create(page=event, block="a", value="14", year=now.year)
    PictureFactory()
    Document.objects.create(title="Listino", file=ContentFile(b"%PDF-1.4", name="listino.pdf"))
    ProductImport.objects.create(file_name="prodotti.csv", digest="x")
    Redirect.objects.create(old_path="/x", redirect_link="/it/")
    Collection.get_first_root_node().add_child(name="Storie")
    roles.grant()
    for name in LETTERS.values():
        user = User.objects.create_user(name.lower(), password="x", is_superuser=name == "admin")
        if group := Group.objects.filter(name=name).first():
            user.groups.add(group)
    User.objects.get(username="nobody").user_permissions.add(*roles.permissions([roles.ADMIN]))
    return [address for address in addresses() if address.name not in SIGNING]


def moved() -> tuple[int, ...]:
    return tuple(model.objects.count() for model in (ModelLogEntry, PageLogEntry, Revision, User, Person))


def test_every_address_of_the_admin_opens_to_its_roles_and_to_nobody_else(world, monkeypatch):
    # What is drawn is no matter here, and costs most of the time.
    monkeypatch.setattr(SimpleTemplateResponse, "rendered_content", "")
    before, opened, broken = moved(), {}, []
    for letter, name in {**LETTERS, "V": ""}.items():
        client = Client(raise_request_exception=False)
        if name:
            client.force_login(User.objects.get(username=name.lower()))
        for address in world:
            may, complaints = look(client, address)
            opened[address] = opened.get(address, "") + (letter if may else "")
            broken += [f"{address.name} {complaint} to {letter}" for complaint in complaints]

    assert broken == []
    assert moved() == before
    wrong = [f"{one.name} {one.path}: {who}" for one, who in opened.items() if who != open_to(one)]
    assert wrong == []


def open_to(address) -> str | None:
    """None for an address of which nobody has said whose it is."""
    names = (address.name, f"{address.name} {address.path}")
    return next((who for pattern, who in OPEN if any(fnmatch(name, pattern) for name in names)), None)


def look(client: Client, address) -> tuple[bool, list[str]]:
    """Does it open, by the first method that it answers? Whom that refuses, the others refuse too."""
    complaints, may = [], None
    for method in ("get", "post", "put"):
        if may is False and method == "put":
            break
        with transaction.atomic():
            answer = getattr(client, method)(address.path, **sent(method))
            transaction.set_rollback(not closed(answer))
        if answer.status_code >= 500 and address.name not in DEFECTS_ELSEWHERE:
            complaints.append(f"answers {answer.status_code} by {method}")
        if answer.status_code == 405:
            continue
        if may is None:
            may = not closed(answer)
        elif not closed(answer):
            complaints.append(f"refuses one method and answers {answer.status_code} by {method}")
        if may:
            break
    return bool(may), complaints


def sent(method: str) -> dict[str, Any]:
    """Enough for the few that take what they are sent for granted; to the others it says nothing."""
    said = {"next": "/admin/pages/", "value": "x"}
    if method == "put":
        return {"data": urlencode(said), "content_type": "application/x-www-form-urlencoded"}
    return {"data": {**said, "file": SimpleUploadedFile("x.po", b"x")} if method == "post" else {}}
