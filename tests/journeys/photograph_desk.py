"""The pictures of docs/shop-desk.md, of the real screens: `SHOTS_OF=http://127.0.0.1:8000 python -m
tests.journeys.photograph_desk` beside a running site with the demo, on the same database. It leaves orders behind.

`LOOK=folder` photographs the same screens there instead, at 390 and 1440 px, light and dark.
"""

import os
import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

import django
from playwright.sync_api import Page, sync_playwright

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # the browser's driver runs a loop of its own
django.setup()

from demo.shop_factories import place_order  # noqa: E402 - models need the settings
from shop import fulfilment, refunding  # noqa: E402
from shop.drafts import Particulars  # noqa: E402
from shop.models import Order, Variant  # noqa: E402
from shop.ordering import Address  # noqa: E402
from tests.journeys import photograph_admin  # noqa: E402

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "pictures" / "shop-desk"
PEOPLE = (
    ("Ada Rossi", "+39 333 1234567", Address("Via dell’Orso 3", "20121", "Milano", "MI")),
    ("Ugo Bianchi", "02 5551234", Address("Corso Francia 18", "10138", "Torino", "TO")),
    ("Eva Neri", "347 765 4321", Address("Via Maqueda 100", "90134", "Palermo", "PA")),
    ("Joan Smith", "", Address("1 rue Zola", "75011", "Paris", "", "FR")),
    ("Leo Verdi", "051 222333", Address("Via Indipendenza 8", "40121", "Bologna", "BO")),
)


def plant() -> Order:
    """Parcels that are paid for, one present, one with an invoice, one collected in the store."""
    cake, box = (Variant.objects.get(sku=sku) for sku in ("PAN-CLA-1000", "BOX-NAT-01"))
    orders = []
    for name, phone, address in PEOPLE:
        wants = Particulars(tax_code="RSSDAA80A41F205X") if name == "Ada Rossi" else None
        order = place_order(
            box if name == "Ugo Bianchi" else cake,
            1,
            name=name,
            phone=phone,
            email=f"{name.split()[0].lower()}@example.org",
            address=address,
            invoice=wants,
            delivery_method="delivery",
            payment_method="bank_transfer",
        )
        orders.append(fulfilment.pay(order))
    Order.objects.filter(pk=orders[1].pk).update(gift_message="Buon Natale dai colleghi!", hides_prices=True)
    place_order(cake, 1, name="Mia Galli")
    first = orders[0]
    refunding.refund(
        first,
        {first.items.get().pk: 0},
        delivery=Decimal(1),
        restock=False,
        why="Ritardo",
        who=None,
        key=f"photograph-{first.pk}",
    )
    return first


def enter(page: Page) -> None:
    page.goto("/admin/")
    page.locator("[name=username]").fill("bottega")
    page.locator("[name=password]").fill("demo")
    page.locator("form button[type=submit]").click()
    page.wait_for_load_state("networkidle")


def walk(page: Page, order: Order, keep: Any) -> None:
    for name, address in (
        ("oggi", "/admin/"),
        ("ordini", "/admin/orders/"),
        ("ordine", f"/admin/orders/{order.pk}/"),
        ("indirizzo", f"/admin/orders/{order.pk}/address/"),
        ("rimborso", f"/admin/orders/{order.pk}/refund/"),
        ("banco", "/admin/counter-sales/"),
        ("corrispettivi", "/admin/takings/"),
        ("fatture", "/admin/invoices/"),
        ("corriere", "/admin/shipping-day/courier/"),
        ("giornata", "/admin/shipping-day/"),
    ):
        page.goto(address)
        keep(page, name)
    page.goto("/admin/phone-order/")
    page.locator("main [name=q]").fill("panettone")
    page.locator("main [name=search]").click()
    keep(page, "telefono")


def pack(page: Page, keep: Any) -> None:
    """The day of dispatch, to the numbers that came back."""
    page.goto("/admin/shipping-day/")
    page.get_by_role("button", name="Mettili sul tavolo").click()
    keep(page, "tavolo")
    run = page.url
    for name, part in (("prelievo", "pick-list/"), ("distinte", "slips/")):
        page.goto(f"{run}{part}")
        keep(page, name)
    refs = list(Order.objects.filter(status="preparing").values_list("ref", flat=True))
    rows = "\n".join(["Riferimento;Tracking", *[f"{ref};BRT{ref[-5:]}" for ref in refs[:4]], "VM-1999-1;X"])
    page.goto(run)
    page.locator("input[type=file]").set_input_files(
        {"name": "corriere.csv", "mimeType": "text/csv", "buffer": rows.encode()}
    )
    page.get_by_role("button", name="Controlla il file").click()
    keep(page, "numeri")


def main() -> None:
    order = plant()
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    look = os.environ.get("LOOK", "")
    views = (
        [(1280, "light")] if not look else [(1440, "light"), (390, "light"), (1440, "dark"), (390, "dark")]
    )
    photograph_admin.FOLDER = FOLDER
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for number, (width, scheme) in enumerate(views):

            def keep(page: Page, name: str, told: str = f"{width}-{scheme}") -> None:
                if not look:
                    photograph_admin.keep(page, name)
                    return
                page.wait_for_load_state("networkidle")
                page.screenshot(path=f"{look}/{name}-{told}.png", full_page=True)

            visit = browser.new_context(
                base_url=photograph_admin.SITE,
                locale="it-IT",
                viewport={"width": width, "height": 860},
                color_scheme=scheme,
            )
            page = visit.new_page()
            enter(page)
            walk(page, order, keep)
            if number == 0:
                pack(page, keep)
        browser.close()


if __name__ == "__main__":
    main()
