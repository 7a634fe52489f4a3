"""Nobody reads another's papers by turning a number or a secret of their own (IDOR); secrets cannot be guessed."""

import re
import uuid

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.db import models
from django.test import Client
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction

from config import roles
from core import data_requests
from core.models import DataRequest, Document, Subscriber, User
from demo.event_factories import EventFactory, OccurrenceFactory
from demo.shop_factories import place_order
from events import booking
from events.models import Participation, Registration
from home import subscribing
from shop.models import Order

pytestmark = [pytest.mark.django_db, pytest.mark.once]
OURS = {"core", "cooperatives", "events", "home", "search", "shop", "stories"}
VICTIM = "Zenobia Segreta"


@pytest.fixture
def papers(panettone) -> dict[str, list[tuple[str, ...]]]:
    """Of everything with a secret one of ours, then one of somebody else's."""
    for email in ("ours@example.org", "zenobia@example.org"):
        subscribing.ask(email, "it")
        data_requests.ask(email, "it")
    orders = [place_order(panettone), place_order(panettone, name=VICTIM, email="zenobia@example.org")]
    date = OccurrenceFactory(event=EventFactory(participation=Participation.HERE), seats=20)
    booked = [
        booking.book(date, booking.Details(name, email), language="it")
        for name, email in (("Ada", "ours@example.org"), (VICTIM, "zenobia@example.org"))
    ]
    return {
        "order": [(order.ref, order.token) for order in orders],
        "booked": [(str(one.pk), one.token) for one in booked],
        "subscriber": [(row.token,) for row in Subscriber.objects.order_by("pk")],
        "data": [(row.token,) for row in DataRequest.objects.order_by("pk")],
    }


SECRET = {
    "order": (
        "shop:order",
        "shop:order_pay",
        "shop:order_waiting",
        "shop:order_again",
        "shop:order_iban",
        "shop:order_withdrawal",
    ),
    "booked": (
        "booked",
        "booked_cancel",
        "booked_offer",
        "booked_people",
        "booked_guests",
        "booked_calendar",
    ),
    "subscriber": ("home:newsletter_confirm", "home:newsletter_leave"),
    "data": ("home:your_data_link", "home:your_data_download", "home:your_data_erase"),
}


def wrong_secrets(ours: tuple[str, ...], theirs: tuple[str, ...], others: list[str]) -> list[tuple[str, ...]]:
    """Their number with every secret but their own, and their secret bent a little."""
    token = theirs[-1]
    bent = [token[:-1], token + "x", token.upper() if token != token.upper() else token.lower(), token[::-1]]
    odd = ["x", "0", "None", "null", "%25", "*", "_" * len(token), str(uuid.UUID(int=0))]
    return [(*theirs[:-1], each) for each in (ours[-1], *others, *bent, *odd) if each != token]


def test_nobody_opens_anothers_paper_with_a_secret_of_something_else(papers):
    every = [secret for rows in papers.values() for row in rows for secret in row[-1:]]
    before = (
        Order.objects.values_list("status", flat=True),
        Registration.objects.values_list("state", flat=True),
    )
    before = tuple(list(each) for each in before)
    browser, found = Client(raise_request_exception=False), []
    for kind, names in SECRET.items():
        ours, theirs = papers[kind]
        # One of another kind may open its own kind, never this; of their own row, this is their own secret.
        others = [each for each in every if each not in (ours[-1], theirs[-1])]
        for name in names:
            for parts in wrong_secrets(ours, theirs, others):
                if kind in ("subscriber", "data") and parts == (ours[-1],):
                    continue  # there the secret alone says which row: ours opens ours
                address = reverse(name, args=parts)
                for answer in (browser.get(address), browser.post(address, {"sure": "yes", "do": "confirm"})):
                    words = b"".join(answer.streaming_content) if answer.streaming else answer.content
                    opened = answer.status_code == 200 and kind in ("order", "booked")
                    if VICTIM.encode() in words or b"zenobia" in words or opened or answer.status_code >= 500:
                        found.append(f"{name} {parts}: {answer.status_code}")

    assert found == []
    after = (
        Order.objects.values_list("status", flat=True),
        Registration.objects.values_list("state", flat=True),
    )
    assert tuple(list(each) for each in after) == before
    assert DataRequest.objects.count() == Subscriber.objects.count() == 2


def test_the_right_secrets_do_open(papers, client):
    """Otherwise everything above would be refused at the first look."""
    order = papers["order"][1]
    assert f"Ordine {order[0]}" in client.get(reverse("shop:order", args=order)).content.decode()
    assert VICTIM in client.get(reverse("booked", args=papers["booked"][1])).content.decode()
    assert client.get(reverse("home:your_data_link", args=papers["data"][1])).status_code == 200


def test_every_secret_of_ours_is_long_random_and_unlike_the_last():
    """By name: whatever is called a token. 128 bits are beyond guessing, however many tries a second."""
    found = []
    for model in apps.get_models():
        for field in model._meta.local_concrete_fields:
            if (
                model._meta.app_label in OURS
                and "token" in field.name
                and isinstance(field, models.CharField)
            ):
                found.append(f"{model.__name__}.{field.name}")
                assert field.max_length >= 22, found[-1]
    assert {"Order.token", "Registration.token", "Subscriber.token", "DataRequest.token"} <= set(found)


def test_secrets_as_they_are_made_hold_at_least_128_bits(papers):
    seen = [rows[number][-1] for rows in papers.values() for number in (0, 1)]

    assert len(set(seen)) == len(seen)
    for token in seen:
        letters = 16 if re.fullmatch(r"[0-9a-f]+", token) else 62
        assert len(token) * (4 if letters == 16 else 5.95) >= 128


@pytest.fixture
def private_paper() -> Document:
    folder = Collection.get_first_root_node().add_child(name="Verbali")
    editors = Group.objects.get_or_create(name="Redazione")[0]
    closed = CollectionViewRestriction.objects.create(collection=folder, restriction_type="groups")
    closed.groups.add(editors)
    paper = ContentFile(b"%PDF-1.4 verbale", name="verbale.pdf")
    return Document.objects.create(title="Verbale", file=paper, collection=folder)


def test_a_private_document_is_read_by_its_group_and_by_nobody_else(private_paper):
    roles.grant()
    for group in ("", "Bottega", "Incontri", "Traduzioni", "Cooperativa", "Redazione"):
        browser = Client()
        if group:
            user = User.objects.create_user(group.lower())
            user.groups.add(Group.objects.get(name=group))
            browser.force_login(user)
        answer = browser.get(private_paper.url)
        words = b"".join(answer.streaming_content) if answer.streaming else answer.content
        assert (b"verbale" in words) == (group == "Redazione"), group
        if group == "Redazione":
            assert "no-store" in answer.get("Cache-Control", "") or "private" in answer.get(
                "Cache-Control", ""
            )


def test_a_private_document_has_no_second_address(private_paper, client):
    name = private_paper.file.name
    tried = (
        f"/media/{name}",
        f"/media/images/../{name}",
        f"/media/images/%2e%2e/{name}",
        f"/media/images/..%2f{name}",
        f"/media//{name}",
        f"/media/./{name}",
        f"/static/../media/{name}",
        f"/static/%2e%2e/media/{name}",
        f"/documents/{private_paper.pk}/verbale.pdf/",
        f"/documents/{private_paper.pk}/",
    )
    assert {
        address: client.get(address).status_code for address in tried if client.get(address).status_code < 400
    } == {}


TRAVERSALS = (
    *(
        "../../../etc/passwd",
        "..%2f..%2f..%2fetc/passwd",
        "%2e%2e/%2e%2e/etc/passwd",
        "....//....//etc/passwd",
    ),
    *(
        "..\\..\\etc\\passwd",
        "%252e%252e/etc/passwd",
        "/etc/passwd",
        "images/../../../site.sqlite3",
        "..;/etc/passwd",
    ),
    *(
        "images/../documents/x",
        "images/%00.jpg",
        "../site.sqlite3",
        "../backups/",
        "../private/",
        "../mail/",
        ".git/config",
    ),
)


@pytest.mark.parametrize(
    "start", ["/media/", "/media/images/", "/static/", "/static/css/", "/documents/1/", "/"]
)
def test_no_way_leads_out_of_a_folder(client, start, db):
    for way in TRAVERSALS:
        answer = client.generic("GET", f"{start}{way}")
        assert answer.status_code in (301, 302, 400, 404), way


KEPT_CLOSED = (
    *(
        ".env",
        ".git/HEAD",
        ".git/config",
        "var/site.sqlite3",
        "site.sqlite3",
        "manage.py",
        "backup.zip",
        "db.sql",
    ),
    *(
        "config/settings/base.py",
        "requirements/run.txt",
        "compose.yaml",
        "phpinfo.php",
        "wp-login.php",
        "server-status",
    ),
    *(
        "index.html.bak",
        "robots.txt~",
        "admin/failwhale/",
        "django-admin/",
        "api/schema/",
        "api/?format=api",
        "__debug__/",
    ),
    *("admin/api/main/documents/", "media/", "static/", "documents/", "media/documents/", "stile/"),
)


def test_nothing_lies_about_that_was_not_put_there(client):
    open_to_all = {name: client.get(f"/{name}").status_code for name in KEPT_CLOSED}

    assert {name: status for name, status in open_to_all.items() if status < 400} == {}
