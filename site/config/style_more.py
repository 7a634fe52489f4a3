"""What the style page shows of openings, lists and the sheet of a product."""

from decimal import Decimal
from types import SimpleNamespace as Sample
from typing import Any

from config.style_goods import STOCKS
from cooperatives.atlas import Spot, maps
from cooperatives.path import Station, path
from core.cards import Card
from core.models import Picture


def more(pictures: list[Picture | None]) -> dict[str, Any]:
    rows = [
        Sample(term="Ingredienti", text="Farina di grano tenero, burro, uova.", url="", lang=""),
        Sample(term="Può contenere", text="nuts", url="", lang="en"),
    ]
    nutrition = Sample(
        caption="Valori medi per 100 g",
        headings=[Sample(text="Nutriente"), Sample(text="Quantità", number=True)],
        rows=[["energia", "1480 kJ / 353 kcal"], ["grassi", "14 g"]],
    )
    packaging = Sample(
        caption="Imballaggio: di che cosa è fatto, dove si butta",
        parts=[
            Sample(
                part="Scatola", code="PAP 21", material="cartoncino", bin="raccolta carta", bin_code="paper"
            ),
            Sample(
                part="Sacchetto",
                code="PP 5",
                material="polipropilene",
                bin="raccolta plastica",
                bin_code="plastic",
            ),
        ],
    )
    box = Sample(
        quantity=2,
        url="#",
        title="Taralli al finocchio",
        summary="contiene cereali contenenti glutine",
        rows=rows,
        nutrition=nutrition,
        packaging=packaging,
    )
    cautions = ["Non adatto a bambini di età inferiore a 3 anni."]
    return {
        "opening": Sample(
            title="Trentasei ore per un panettone",
            standfirst="Dal lunedì mattina al martedì sera.",
            picture=pictures[0],
        ),
        "plain_opening": Sample(title="Condizioni di vendita", standfirst="", picture=None),
        "body": [],
        "section": Sample(id="elenchi", title="Elenchi di schede", url="#", label="Tutte le storie"),
        "things": [Card(name, "#", image=pictures[1], meta="11,50 €") for name in ("Crema mani", "Sapone")],
        "buy": Sample(
            one=Sample(label="", sku="PAN-CLA-1000", options=[], available=20, most=20),
            many=_options(),
        ),
        "gallery": _gallery(pictures),
        "maps": maps(_prisons()),
        "stations": _stations(),
        "address": Sample(
            name="Ada Lovelace",
            street="Via Torino 1",
            postcode="20123",
            city="Milano",
            province="MI",
            country="",
        ),
        "product_sheet": Sample(
            rows=rows, nutrition=nutrition, cautions=cautions, packaging=packaging, contents=[box]
        ),
        "anatomy": Sample(
            title="Dove vanno 25,00 €",
            bars=[Sample(number=1, start="0", width="60"), Sample(number=2, start="60", width="40")],
            table=Sample(
                caption="Che cosa paga il prezzo",
                headings=[Sample(text="Per che cosa"), Sample(text="Parte", number=True)],
                rows=[("ingredienti e materiali", "60 %"), ("paghe e contributi", "40 %")],
            ),
        ),
    }


def _options() -> Sample:
    """Two sizes at two prices, one of them sold out."""
    options = [
        Sample(
            label=label,
            checked=state == "available",
            url="#",
            choice=Sample(
                sku=label,
                available=0 if state == "out" else 5,
                price=Sample(amount=Decimal(amount), unit_amount=Decimal("28"), unit="kg"),
                stock=Sample(state=state, text=STOCKS[state]),
            ),
        )
        for label, amount, state in (
            ("500 g", "14", "available"),
            ("1 kg", "28", "last"),
            ("2 kg", "56", "out"),
        )
    ]
    shown = Sample(label="Formato", sku="500 g", any_sku="500 g", options=options, with_prices=True)
    shown.available = shown.most = 5
    return shown


def _gallery(pictures: list[Picture | None]) -> Sample | None:
    shots = [Sample(picture=picture, url="#") for picture in pictures[:3] if picture]
    return Sample(first=shots[0], others=shots[1:]) if shots else None


def _prisons() -> list[Spot]:
    who = (Card("Alice", "#"),)
    return [
        Spot("San Vittore", "Milano", "#", (9.17, 45.46), who),
        Spot("Opera", "Milano", "#", (9.22, 45.37), who),
        Spot("Ragusa", "Ragusa", "#", (14.73, 36.93), who),
    ]


def _stations() -> tuple[Station, ...]:
    return path(
        "product",
        product=[Card("Panettone classico", "")],
        workshop=[Card("Pasticceria", "#")],
        cooperative=[Card("Giotto", "#")],
        prison=[Card("Padova, Due Palazzi", "#")],
        story=[Card(f"Storia {number}", "#") for number in range(5)],
    )
