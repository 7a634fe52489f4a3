"""Whatever a stranger typed is shown as words: to staff, in letters, to machines, in files for a spreadsheet."""

import csv
import io
import json
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.test import Client
from django.urls import reverse
from wagtail.fields import RichTextField
from wagtail.models import Page

from core.models import Letter, User
from events.models import Registration
from shop import order_letters
from shop.models import Order

pytestmark = [pytest.mark.django_db, pytest.mark.once]
OURS = {"core", "cooperatives", "events", "home", "search", "shop", "stories"}
MARKUP = "\"'><img src=x onerror=alert(1)>{{7*7}}"
LETTERS = ("order_placed", "order_paid", "order_cancelled")
FORMULA = "=cmd|' /C calc'!A1"
TAG = b"<img src=x"
SHORTEST = 40  # what is shorter holds no tag of use
# Written by ourselves in a language of their own, never typed by anybody.
MADE = {("letter", "html"), ("invoice", "xml"), ("sharecard", "file"), ("entry", "body")}
# By which rows are found, or the code decides something: nobody types them freely.
KEYS = {
    *(
        "code",
        "token",
        "status",
        "language",
        "kind",
        "key",
        "digest",
        "password",
        "path",
        "method",
        "slug",
        "url_path",
    ),
    *(
        "delivery_method",
        "payment_method",
        "message_id",
        "sku",
        "ref",
        "reference",
        "username",
        "event_id",
        "identifier",
    ),
    *(
        "transaction_id",
        "file",
        "session_key",
        "object_id",
        "fingerprint",
        "content_path",
        "draft_title",
        "block",
    ),
}
# Of what the public types, everything; the other screens are looked at by `make proof`.
OF_THE_PUBLIC = (
    *(
        "orders:",
        "enquiries:",
        "bookings:",
        "withdrawals:",
        "refunds:",
        "missed:",
        "payments:",
        "imports:",
        "transfers:",
    ),
    *("newsletters:", "wagtailadmin_home", "packing:", "invoices:", "people:", "your_data", "letters"),
)


def typed() -> Iterator[tuple[type[models.Model], list[models.Field]]]:
    for model in apps.get_models():
        if model._meta.app_label not in OURS or model._meta.proxy or not model._meta.managed:
            continue
        fields = [field for field in model._meta.local_concrete_fields if is_typed(model, field)]
        if fields:
            yield model, fields


def is_typed(model: type[models.Model], field: models.Field) -> bool:
    words = isinstance(field, models.CharField | models.TextField)
    special = isinstance(
        field, RichTextField | models.SlugField | models.EmailField | models.URLField | models.FileField
    )
    own = (model._meta.model_name, field.name) in MADE or field.name in KEYS
    short = (field.max_length or SHORTEST) < SHORTEST
    return bool(words and not (special or own or short or field.unique or field.choices))


def write_everywhere(words: str) -> int:
    """In every row that there is, past all forms."""
    written = 0
    for model, fields in typed():
        for field in fields:
            try:
                with transaction.atomic():
                    written += model._base_manager.update(**{field.name: words[: field.max_length]})
            except IntegrityError:  # the database itself lets only some words in
                continue
    return written


def body(answer) -> bytes:
    if getattr(answer, "streaming", False):
        return b"".join(answer.streaming_content)
    return answer.content


def shown_raw(answer) -> bool:
    """As markup in a page, or in data that a script of the page takes apart."""
    return answer.get("Content-Type", "").startswith(("text/html", "image/svg")) and TAG in body(answer)


def admin() -> Client:
    browser = Client(raise_request_exception=False)
    browser.force_login(User.objects.get(username="admin"))
    return browser


def looked_at(world, only: tuple[str, ...]) -> list[str]:
    return [one.path for one in world if one.name.startswith(only) and "delete" not in one.name]


def raw_or_broken(browser: Client, addresses: list[str]) -> list[str]:
    found = []
    for address in addresses:
        answer = browser.get(address)
        if answer.status_code >= 500:
            found.append(f"{address} answers {answer.status_code}")
        elif shown_raw(answer):
            found.append(f"{address} shows it")
    return found


def test_no_screen_of_what_the_public_types_shows_markup_as_markup(world):
    assert write_everywhere(MARKUP) > 150
    addresses = looked_at(world, OF_THE_PUBLIC)

    assert len(addresses) > 40
    assert raw_or_broken(admin(), addresses) == []


@pytest.mark.proof
def test_no_screen_of_the_admin_shows_markup_as_markup(world):
    write_everywhere(MARKUP)

    assert raw_or_broken(admin(), looked_at(world, ("",))) == []


def test_no_page_shows_markup_as_markup_to_who_holds_its_secret(world):
    write_everywhere(MARKUP)
    order, booked = Order.objects.get(), Registration.objects.get()
    secret = {"ref": order.ref, "token": order.token}
    pages = [
        *(reverse(f"shop:{name}", kwargs=secret) for name in ("order", "order_withdrawal", "order_pay")),
        *(
            reverse(name, kwargs={"number": booked.pk, "token": booked.token})
            for name in ("booked", "booked_people")
        ),
        f"/api/orders/{order.ref}/?token={order.token}",
        *(
            "/it/",
            "/en/",
            "/it/storie/",
            "/it/incontri/",
            "/it/bottega/",
            "/it/cerca/?q=img",
            f"/it/cerca/?q={MARKUP}",
        ),
    ]

    assert raw_or_broken(Client(raise_request_exception=False), pages) == []


def test_letters_show_names_as_words_and_keep_to_their_headers(world):
    Order.objects.update(name=f"Ada\r\nBcc: evil@example.org {MARKUP}")
    Letter.objects.all().delete()
    for kind in LETTERS:
        order_letters.write(kind, Order.objects.get())

    letters = Letter.objects.all()
    assert letters
    for letter in letters:
        assert TAG.decode() not in letter.html
        assert "\n" not in letter.subject
        assert "\r" not in letter.subject


def cells(answer) -> list[str]:
    text = body(answer).decode("utf-8-sig", "replace")
    dialect = ";" if text.split("\n")[0].count(";") >= text.split("\n")[0].count(",") else ","
    return [cell for row in csv.reader(io.StringIO(text), delimiter=dialect) for cell in row]


def test_no_file_for_a_spreadsheet_reckons_with_what_was_typed(world):
    write_everywhere(FORMULA)
    browser, files, found = admin(), 0, []
    for address in looked_at(world, ("",)):
        if not any(
            word in address
            for word in ("export", "csv", "file", "orders/", "bookings", "enquiries", "report", "missed")
        ):
            continue
        answer = browser.get(address, {"export": "csv"})
        if not answer.get("Content-Type", "").startswith("text/csv"):
            continue
        files += 1
        found += [
            f"{address}: {cell}"
            for cell in cells(answer)
            if cell.startswith(("=", "@", "\t", "\r", "+cmd", "-cmd"))
        ]

    assert files >= 5
    assert found == []


def test_what_machines_read_closes_no_script(world, client):
    """JSON-LD stands inside a script element: nothing in it may end that."""
    Page.objects.filter(depth__gt=2).update(
        title="</script><img src=x>", search_description="</script><img src=x>"
    )
    for address in ("/it/storie/", "/it/incontri/", "/it/bottega/"):
        page = client.get(address).content.decode()
        for part in page.split('<script type="application/ld+json">')[1:]:
            json.loads(part.split("</script>")[0])
        assert "<img src=x>" not in page
