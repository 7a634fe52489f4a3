"""Whatever is sent to any public form, and however it fails, nobody's data are in the log."""

import logging
import uuid
from io import StringIO

import pytest
from django.test import Client

from core.logs.lines import Json
from demo.event_factories import EventFactory, OccurrenceFactory
from demo.shop_factories import ProductPageFactory, VariantFactory, place_order
from events.models import Participation
from shop import defaults
from tests.shop.doors import doors

pytestmark = [pytest.mark.django_db, pytest.mark.once]
TOKEN = "Ab12Cd34Ef56Gh78Ij90Kl12"
TYPED = {
    "name": "Zaccheo Quaranta",
    "recipient": "Zaccheo Quaranta",
    "first": "Zaccheo",
    "surname": "Quaranta",
    "email": "zaccheo.quaranta@example.org",
    "phone": "+39 347 1122334",
    "tax_code": "QRNZCH80A01F205W",
    "street": "Via Quaranta 7",
    "city": "Quaranta",
    "message": "Sono Zaccheo Quaranta, 347 1122334",
    "text": "Sono Zaccheo Quaranta",
    "iban": "IT60X0542811101000000123456",
    "token": TOKEN,
    "order_reference": "VM-2026-00001",
    "password": "QuarantaQuaranta",
    "username": "zaccheo",
    "consent": "on",
    "privacy": "on",
    "newsletter": "on",
    "sku": "PAN-CLA-1000",
    "quantity": "Quaranta",
    "subject": "Quaranta",
    "q": "Quaranta",
}
NEVER = (
    "zaccheo",
    "quaranta",
    TOKEN.lower(),
    "1122334",
    "qrnzch80",
    "it60x",
    "203.0.113.77",
    "vm-2026-00001",
)
ADDRESS = "203.0.113.77"


@pytest.fixture
def log():
    """All of it, also what production does not write, in the form in which production writes."""
    kept = StringIO()
    handler = logging.StreamHandler(kept)
    handler.setFormatter(Json())
    root, before = logging.getLogger(), {}
    for name in (None, "core", "django.request", "django_guid", "axes", "wagtail", "shop"):
        logger = logging.getLogger(name)
        before[logger] = logger.level
        logger.setLevel(logging.DEBUG)
    root.addHandler(handler)
    yield kept
    root.removeHandler(handler)
    for logger, level in before.items():
        logger.setLevel(level)


@pytest.fixture
def addresses() -> list[str]:
    """Every public address, its secrets filled with somebody's."""
    defaults.write()
    order = place_order(VariantFactory(product=ProductPageFactory().product))
    date = OccurrenceFactory(event=EventFactory(participation=Participation.HERE), seats=20)
    known = {
        "ref": order.ref,
        "token": TOKEN,
        "occurrence": str(date.pk),
        "number": "7",
        "key": str(uuid.uuid4()),
    }
    said = {"slug": "quaranta", "topic": "quaranta", "name": f"images/{TOKEN}.jpg", "language": "it"}
    parts, made = known | said, []
    for door in doors():
        nameless = ("zaccheo-quaranta/",) if len(door.parts) == 1 else ("1", "zaccheo-quaranta.pdf")
        named = tuple(parts.get(part, "7") for part in door.parts)
        made.append(door.address(named if all(door.parts) else nameless))
    return [
        *made,
        f"/it/ordine/{order.ref}/{order.token}/",
        f"/it/ordine/{order.ref}/{TOKEN[:9]}",
        "/it/Zaccheo-Quaranta/",
    ]


def send_everywhere(client: Client, addresses: list[str], **headers: str) -> set[int]:
    statuses = set()
    for address in addresses:
        asked = f"{address}?email={TYPED['email']}&token={TOKEN}"
        said = {"referer": f"http://testserver{asked}", "x-forwarded-for": ADDRESS, **headers}
        statuses.add(client.post(asked, TYPED, headers=said, REMOTE_ADDR=ADDRESS).status_code)
    return statuses


def held(log: StringIO) -> list[str]:
    """The lines that say something of somebody."""
    return [line for line in log.getvalue().splitlines() if any(word in line.lower() for word in NEVER)]


def test_no_form_leaves_anything_of_whoever_sent_it(log, addresses, monkeypatch):
    monkeypatch.setattr("core.letters.nudge", lambda: None)
    client = Client(raise_request_exception=False)
    own = {"sec-fetch-site": "same-origin"}

    assert {303, 404, 405} <= send_everywhere(client, addresses, **own)
    assert 403 in send_everywhere(
        Client(enforce_csrf_checks=True), addresses, origin="http://zaccheo.example.org"
    )
    assert send_everywhere(client, addresses, host="wrong.example.org", **own) <= {200, 400, 405}
    monkeypatch.setattr("core.input.is_text", lambda *_parts: False)
    assert 400 in send_everywhere(client, addresses, **own)

    def breaks(self: object, request: object, *_view: object) -> None:
        held_in_hand = dict(request.POST)  # type: ignore[attr-defined]
        raise ValueError(f"{held_in_hand} {request.path}")  # type: ignore[attr-defined]

    monkeypatch.setattr("core.input.CleanInputMiddleware.__call__", breaks)
    assert 500 in send_everywhere(client, addresses, **own)

    lines = log.getvalue().splitlines()
    assert len(lines) > 3 * len(addresses)
    assert any("ValueError" in line and "held_in_hand" in line for line in lines)
    assert held(log) == []


def test_the_sieve_can_hold_something(log):
    """What is looked for above would be found."""
    logging.getLogger("core").warning("from %s", "Zaccheo")
    assert len(held(log)) == 1
