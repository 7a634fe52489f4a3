"""One sample of everything that the style page shows; no row of the database is needed, pictures are used."""

import datetime
from types import SimpleNamespace as Sample
from typing import Any

from django import forms

from config.style_goods import commerce, products
from config.style_more import more
from core.blocks.elsewhere import film
from core.blocks.recordings import player
from core.blocks.telling import Way
from core.cards import Card
from core.models import Picture, Recording
from core.narrowing import Chosen


class SampleForm(forms.Form):
    """Bound with mistakes in it, so that every state of a field shows."""

    name = forms.CharField(label="Nome e cognome", widget=forms.TextInput(attrs={"autocomplete": "name"}))
    email = forms.EmailField(label="E-mail", help_text="Per la conferma dell’ordine.")
    postcode = forms.CharField(label="CAP", max_length=5)
    province = forms.ChoiceField(label="Provincia", choices=[("MI", "Milano"), ("PD", "Padova")])
    message = forms.CharField(
        label="Biglietto d’auguri", required=False, widget=forms.Textarea(attrs={"rows": 3})
    )


class SampleChoices(forms.Form):
    way = forms.ChoiceField(
        label="Come lo riceve",
        choices=[("delivery", "Spedizione"), ("pickup", "Ritiro in negozio")],
        widget=forms.RadioSelect,
    )
    terms = forms.BooleanField(label="Ho letto le condizioni di vendita.")


def samples() -> dict[str, Any]:
    pictures: list[Picture | None] = [*Picture.objects.order_by("pk")[:6]]
    pictures += [None] * (6 - len(pictures))
    return {
        "cards": story_cards(pictures),
        "products": products(pictures),
        "events": events(),
        "cooperatives": cooperatives(),
        "forms": {"fields": SampleForm({"name": "Anna", "email": "anna@"}), "choices": SampleChoices({})},
        "picture": Sample(
            picture=pictures[0], caption="Le mani prima delle macchine.", credit="Disegno del consorzio"
        ),
        "gallery": Sample(
            title="", images=[Sample(picture=p, caption="", credit="") for p in pictures[:4] if p]
        ),
        **facts(),
        **commerce(),
        **messages(),
        **more(pictures),
    }


def story_cards(pictures: list[Picture | None]) -> list[Card]:
    told = (
        (
            "Alle quattro del mattino il forno di Opera è già caldo",
            "Il lievito madre ha undici anni.",
            "Opera",
        ),
        ("Una toga su misura", "In sartoria si cuce per chi giudica e per chi difende.", "San Vittore"),
        ("Il colore che resta", "Serigrafia a Bollate: quattro telai e una regola sola.", "Bollate"),
    )
    return [
        Card(title, "#", text, picture, f"{place} · 3 novembre 2026")
        for (title, text, place), picture in zip(told, pictures, strict=False)
    ]


def events() -> list[Sample]:
    def event(title: str, day: tuple[int, int], when: str, state: str = "", label: str = "") -> Sample:
        start = datetime.datetime(2026, *day, 18, tzinfo=datetime.UTC)
        card = Card(title, "#", "" if state else "Otto fette, sei forni, due ore per capire la differenza.")
        return Sample(
            card=card, start=start, when=when, place="Negozio di Milano", state=state, state_label=label
        )

    return [
        event("Assaggio di panettoni, con chi li fa", (11, 28), "sabato, 18.00–20.00"),
        event("Leggere ad alta voce", (12, 3), "giovedì, 19.00–20.30", "full", "Al completo"),
        event("Concerto di primavera", (12, 12), "sabato, 20.30", "cancelled", "Annullato"),
    ]


def cooperatives() -> list[Card]:
    return [
        Card(
            "Alice",
            "#",
            "Sartoria San Vittore, Gatti Galeotti, toghe.",
            None,
            "San Vittore, Bollate · dal 1992",
        ),
        Card("Opera in Fiore", "#", "Vivaio, cura del verde, borse Borseggi.", None, "Opera · dal 2004"),
    ]


def row(term: str, text: str, url: str = "") -> Sample:
    return Sample(term=term, text=text, url=url)


def facts() -> dict[str, Any]:
    figure = Sample(
        value="111",
        subject="persone al lavoro in Opera in Fiore",
        year="2024",
        source="Bilancio sociale",
    )
    return {
        "figure": figure,
        "sheet": Sample(
            title="Scheda del lavoro",
            rows=[
                row("Chi", "Opera in Fiore", "#"),
                row("Dove", "Casa di reclusione di Opera", "#"),
                row("Che cosa", "Vivaio e borse"),
                row("Da quando", "2004"),
            ],
            figure=figure,
        ),
        "quote": Sample(
            text="Quando sforno la prima teglia so che ora è senza guardare l’orologio.",
            name="Samir",
            role="fornaio",
        ),
        "timeline": Sample(
            entries=[
                Sample(when="2011", title="Nasce A.I.R.", text="Acceleratore di Impresa Ristretta."),
                Sample(when="2015", title="Il consorzio", text="Cinque cooperative e il Comune di Milano."),
            ]
        ),
        "table": Sample(
            caption="Valori nutrizionali medi",
            headings=[Sample(text="Nutriente"), Sample(text="Per 100 g", number=True)],
            rows=[["Energia", "1480 kJ / 353 kcal"], ["Grassi", "14 g"], ["Carboidrati", "49 g"]],
        ),
        "media": player(
            Recording(file="recordings/forno.mp3", seconds=180, spoken="it", transcript_it="Buongiorno."),
            "Il forno, prima dell’alba",
            "it",
        ),
        "video": player(
            Recording(file="recordings/piega.webm", seconds=42, spoken="", credit="Disegno del progetto"),
            "La piega",
            "it",
        ),
        "film": film("https://vimeo.com/1"),
        "invitation": Way("Si legge ogni lunedì sera, una pagina a testa.", "Prenota un posto", "#"),
        "chosen": [Chosen("Alice", "#"), Chosen("Bollate", "#")],
        "place": Sample(
            title="Il negozio",
            address="Viale dei Mille 1\n20129 Milano",
            url="#",
            directions="Passante Dateo",
        ),
    }


def messages() -> dict[str, Any]:
    return {
        "alerts": [
            Sample(kind="info", title="Si prenota entro venerdì", text="I posti sono dodici."),
            Sample(kind="success", title="Ordine ricevuto", text="La conferma è nella tua casella di posta."),
            Sample(kind="warning", title="Il prezzo è cambiato", text="Da 24,00 € a 25,00 €."),
            Sample(
                kind="error",
                title="Non siamo riusciti a salvare",
                text="Riprova: non è stato addebitato niente.",
            ),
        ],
        "empty": Sample(
            title="Il carrello è vuoto",
            text="Quello che scegli resta qui per trenta giorni.",
            url="#",
            label="Vai alla bottega",
        ),
        "trail": [Card("Home", "#"), Card("Storie", "#")],
    }
