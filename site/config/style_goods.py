"""What the style page shows of the shop: products, prices, stock, filters, a line of the basket, a summary."""

import datetime
from decimal import Decimal
from types import SimpleNamespace as Sample
from typing import Any

from django.core.paginator import Paginator

from core.cards import Card
from core.models import Picture
from core.opening import ROME


def price(amount: str, unit: str = "", before: str = "", starts: bool = False) -> dict[str, Any]:
    return {
        "amount": Decimal(amount),
        "at_least": starts,
        "unit_amount": Decimal(unit) if unit else None,
        "unit": "kg",
        "reduced_from": Decimal(before) if before else None,
    }


STOCKS = {
    "available": "Disponibile",
    "last": "Ultimo pezzo",
    "out": "Esaurito",
    "made_to_order": "Si fa su ordinazione, parte in 10 giorni",
    "preorder": "In prevendita, parte dal 24 novembre",
}


def products(pictures: list[Picture | None]) -> list[Sample]:
    shown = (
        ("Panettone classico", "Giotto, Padova", price("25", "25", starts=True), "available"),
        ("Mandorle di Siracusa", "L’Arcolaio, Siracusa", price("6.50", "32.50", "7.50"), "available"),
        ("Pochette blu", "Borseggi, Opera", price("25"), "last"),
        ("Torrone alla mandorla", "Sprigioniamo Sapori, Ragusa", price("9", "45"), "out"),
    )
    return [
        Sample(
            card=Card(name, "#", image=picture),
            maker=maker,
            price=cost,
            stock=Sample(state=state, text=STOCKS[state]),
        )
        for (name, maker, cost, state), picture in zip(shown, pictures, strict=False)
    ]


def commerce() -> dict[str, Any]:
    options = [
        Sample(value=n, label=label, count=count, checked=n == 1)
        for n, label, count in (
            (1, "Panettoni e colombe", 6),
            (2, "Taralli e biscotti", 9),
            (3, "Borse e abiti", 12),
        )
    ]
    return {
        "stocks": [Sample(state=state, text=text) for state, text in STOCKS.items()],
        "reduced": price("6.50", "32.50", "7.50"),
        "facets": Sample(
            action="/stile/",
            clear_url="#",
            groups=[
                Sample(name="category", title="Categoria", kind="checkbox", open=True, options=options),
                Sample(name="prison", title="Carcere", kind="checkbox", open=False, options=options[:1]),
            ],
        ),
        "tags": Sample(
            title="Argomenti",
            links=[Sample(title=t, url="#", current=t == "Pane") for t in ("Tutte", "Pane", "Filo")],
        ),
        "paging": Paginator(range(50), 12).page(2),
        "steps": [
            Sample(title="Carrello", url="#"),
            Sample(title="Consegna", state="current"),
            Sample(title="Riepilogo"),
        ],
        "progress": [
            Sample(title="Ordinato", state="done", when=datetime.datetime(2026, 11, 20, 10, tzinfo=ROME)),
            Sample(title="In preparazione", state="current"),
            Sample(title="In viaggio", state="to_do"),
        ],
        "line": Sample(
            name="Panettone classico",
            url="#",
            detail="1 kg · Giotto, Padova",
            quantity=2,
            maximum=9,
            key="1",
            price=price("25", "25"),
            total=Decimal(50),
            change_url="#",
            note="Ne restano due.",
        ),
        "summary": Sample(
            title="Il tuo ordine",
            lines=[Sample(quantity=2, name="Panettone classico, 1 kg", total=Decimal(50))],
            rows=[Sample(label="Spedizione", amount=Decimal("6.90"))],
            total=Decimal("56.90"),
            note="Spediamo in Italia e in UE.",
        ),
    }
