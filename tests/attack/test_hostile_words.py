"""Whatever a stranger typed is shown as words: to staff, in letters, to machines, in files for a spreadsheet."""

import csv
import io
import itertools
import json
import re

import pytest
from django.test import Client
from django.urls import resolve, reverse
from openpyxl import load_workbook
from wagtail.models import Page

from core.models import Letter, User
from events.models import Registration
from shop import order_letters
from shop.models import Order
from tests.attack.hostile_rows import COLUMN, write_everywhere

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.once,
    pytest.mark.proof,  # a minute, to write hostile words into everything
    pytest.mark.xdist_group("hostile words"),
]
# It says of which column it is, so that a screen can be asked whether it looked at it at all.
MARKUP = f"\"'><img src=x of={COLUMN} onerror=alert(1)>{{{{7*7}}}}"
LETTERS = ("order_placed", "order_paid", "order_cancelled")
FORMULA = "=cmd|' /C calc'!A1"
RECKONED = ("=", "@", "\t", "\r", "+cmd", "-cmd")
KINDS = {"csv": "text/csv", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}
TAG = b"<img src=x"
ESCAPED = re.compile(r"&lt;img src=x of=([a-z_]+\.[a-z_0-9]+)")
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
# What the public types, and where staff must read it: as words.
MUST_SHOW = {
    "wagtailadmin_home": {"enquiry.name", "order.name", "registration.name", "withdrawal.name"},
    "orders:index": {"order.name"},
    "orders:edit": {"order.name", "order.gift_message", "order.bill_street", "orderitem.name_it"},
    "orders:slip": {"order.name", "order.gift_message"},
    "packing:index": {"order.recipient"},
    "invoices:index": {"order.company"},
    "refunds:edit": {"order.name", "refund.why"},
    "payments:index": {"order.name"},
    "withdrawals:index": {"withdrawal.name"},
    "withdrawals:edit": {"withdrawal.name", "withdrawal.lines", "withdrawal.order_reference"},
    "enquiries:index": {"enquiry.name"},
    "enquiries:edit": {"enquiry.name", "enquiry.organisation", "enquiry.message"},
    "bookings:date": {"registration.name"},
    "bookings:check_in": {"registration.name"},
    "bookings:print": {"registration.name"},
    "bookings:edit": {"registration.name"},
    "people:index": {"person.display_name"},
    "people:edit": {"person.display_name"},
    "missed:index": {"missed.words"},
    "newsletters:preview": {"newsletter.subject_it", "newsletter.opening_it"},
    "imports:seen": {"productimport.file_name"},
}


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


def looked_at(world, only: tuple[str, ...]) -> dict[str, str]:
    return {one.name: one.path for one in world if one.name.startswith(only) and "delete" not in one.name}


def looked_through(
    browser: Client, addresses: dict[str, str], must_show: dict[str, set[str]]
) -> tuple[list[str], dict[str, set[str]]]:
    """(what is wrong, what should have been read there as words and was not)."""
    wrong, unseen = [], {}
    for name, address in addresses.items():
        answer = browser.get(address)
        if answer.status_code >= 500:
            wrong.append(f"{address} answers {answer.status_code}")
        elif shown_raw(answer):
            wrong.append(f"{address} shows it")
        read = set(ESCAPED.findall(body(answer).decode("utf-8", "replace"))) if name in must_show else set()
        if lacking := must_show.get(name, set()) - read:
            unseen[name] = lacking
    return wrong, unseen | {name: columns for name, columns in must_show.items() if name not in addresses}


def test_no_screen_of_what_the_public_types_shows_markup_as_markup(world):
    assert write_everywhere(MARKUP) > 150
    addresses = looked_at(world, OF_THE_PUBLIC)

    assert len(addresses) > 80
    assert looked_through(admin(), addresses, MUST_SHOW) == ([], {})


def test_no_screen_of_the_admin_shows_markup_as_markup(world):
    write_everywhere(MARKUP)

    assert looked_through(admin(), looked_at(world, ("",)), MUST_SHOW) == ([], {})


def test_no_page_shows_markup_as_markup_to_who_holds_its_secret(world):
    write_everywhere(MARKUP)
    order, booked = Order.objects.get(), Registration.objects.get()
    secret = {"ref": order.ref, "token": order.token}
    person = {"number": booked.pk, "token": booked.token}
    pages = {
        **{
            name: reverse(f"shop:{name}", kwargs=secret)
            for name in ("order", "order_withdrawal", "order_pay")
        },
        **{name: reverse(name, kwargs=person) for name in ("booked", "booked_people")},
        "api": f"/api/orders/{order.ref}/?token={order.token}",
        "search": "/it/cerca/?q=<img src=x of=what.was_asked>",
    }
    told = Page.objects.filter(depth__gt=2).specific()
    pages |= {f"{type(page).__name__} {page.locale.language_code}": page.get_url() for page in told}
    must_show = {
        "order": {"order.gift_message", "orderitem.name_it", "orderitem.option_it"},
        "order_withdrawal": {"order.name", "orderitem.name_it"},
        "booked": {"registration.name", "event.place_name"},
        "search": {"what.was_asked"},
        "StoryPage it": {"storypage.byline", "storypage.place", "storypage.standfirst"},
        "StoryPage en": {"storypage.byline", "storypage.place", "storypage.standfirst"},
        "ProductPage it": {"cooperative.name", "productpage.standfirst"},
        "EventPage it": {"event.address", "eventpage.directions", "eventpage.standfirst"},
        "CooperativePage it": {"cooperative.street", "cooperativepage.standfirst"},
    }

    assert looked_through(Client(raise_request_exception=False), pages, must_show) == ([], {})


def test_letters_show_names_as_words_and_keep_to_their_headers(world):
    Order.objects.update(name=f"Ada\r\nBcc: evil@example.org {MARKUP}")
    Letter.objects.all().delete()
    for kind in LETTERS:
        order_letters.write(kind, Order.objects.get())

    letters = Letter.objects.all()
    assert len(letters) == len(LETTERS)
    for letter in letters:
        assert TAG.decode() not in letter.html
        assert ESCAPED.search(letter.html.replace(COLUMN, "order.name"))
        assert "\n" not in letter.subject
        assert "\r" not in letter.subject


def rows_of_csv(data: bytes) -> list[str]:
    text = data.decode("utf-8-sig", "replace")
    dialect = ";" if text.split("\n")[0].count(";") >= text.split("\n")[0].count(",") else ","
    return [cell for row in csv.reader(io.StringIO(text), delimiter=dialect) for cell in row]


def reckoned(kind: str, data: bytes) -> tuple[list[str], bool]:
    """(cells that a spreadsheet would reckon with, whether what was typed is in the file at all)."""
    if kind == "csv":
        cells = rows_of_csv(data)
        return [cell for cell in cells if cell.startswith(RECKONED)], any("=cmd|" in cell for cell in cells)
    cells = [cell for sheet in load_workbook(io.BytesIO(data)) for row in sheet.rows for cell in row]
    return [str(cell.value) for cell in cells if cell.data_type == "f"], any(
        "=cmd|" in str(cell.value) for cell in cells
    )


def makes_a_file(name: str, path: str) -> bool:
    """A list that Wagtail would write as a file, or a file of our own."""
    view = resolve(path).func
    listed = getattr(view, "view_initkwargs", {}).get("list_export") or getattr(
        getattr(view, "view_class", None), "list_export", ()
    )
    own = name.endswith(("file", ":export"))
    return own or (bool(listed) and not name.endswith("_results"))


def test_no_file_for_a_spreadsheet_reckons_with_what_was_typed(world):
    write_everywhere(FORMULA)
    browser, found, holding = admin(), [], {"csv": set(), "xlsx": set()}
    lists = {name: path for name, path in looked_at(world, ("",)).items() if makes_a_file(name, path)}
    for (name, address), (kind, told) in itertools.product(lists.items(), KINDS.items()):
        answer = browser.get(address.replace(".csv", f".{kind}"), {"export": kind})
        if answer.get("Content-Type", "").startswith(told):
            cells, is_in_it = reckoned(kind, body(answer))
            found += [f"{name} ({kind}): {cell}" for cell in cells]
            holding[kind] |= {name} if is_in_it else set()

    assert found == []
    both = {"enquiries:index", "imports:export", "consents:index", "figures:index", "movements:index"}
    assert (both - holding["xlsx"], (both | {"bookings:file"}) - holding["csv"]) == (set(), set())


def test_signs_that_no_spreadsheet_holds_break_no_file_of_one(world):
    write_everywhere("Ada\x0b\x1b[31m Bianchi")
    browser, made = admin(), 0
    for name, address in looked_at(world, ("",)).items():
        if makes_a_file(name, address):
            answer = browser.get(address.replace(".csv", ".xlsx"), {"export": "xlsx"})
            assert answer.status_code < 500, name
            made += answer.get("Content-Type", "").startswith(KINDS["xlsx"]) and bool(
                reckoned("xlsx", body(answer))
            )
    assert made >= 5


def test_what_machines_read_closes_no_script(world, client):
    """JSON-LD stands inside a script element: nothing in it may end that."""
    Page.objects.filter(depth__gt=2).update(
        title="</script><img src=x>", search_description="</script><img src=x>"
    )
    seen = 0
    for page in Page.objects.filter(depth__gt=2).specific():
        shown = client.get(page.get_url()).content.decode()
        for part in shown.split('<script type="application/ld+json">')[1:]:
            json.loads(part.split("</script>")[0])
            seen += "u003C/script" in part
        assert "<img src=x>" not in shown
    assert seen > 5
