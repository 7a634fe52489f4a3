"""What visitors type, and which page of the demo they hope for: it, or one of those named, among the first three.

Written as people type: accents left out, plural for singular, slips of the fingers, another word for the same thing,
the number on a label, half a word. PostgreSQL is asked as the site asks it. For SQLite the rows of the index are put
into a database in memory, with the tables that its migration makes, so that no second demo is planted.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from django.db import connection
from wagtail.models import Page

from search import asking, vocabulary
from search.asking import Hit, Wanted
from search.understanding import understood
from shop import seasons

FIRST = 3
WANTED: dict[str, dict[str, str]] = {
    "it": {
        "panettone": "Panettone classico|Panettone al cioccolato",
        "panettoni": "Panettone classico|Panettone al cioccolato",
        "panetone": "Panettone classico|Panettone al cioccolato",
        "pannettone classico": "Panettone classico",
        "PAN-CLA-1000": "Panettone classico",
        "pan cla 1000": "Panettone classico",
        "panett": "Panettone classico|Panettone al cioccolato",
        "tarallo": "Taralli al finocchio|Taralli al vino bianco e pepe",
        "taralli finochio": "Taralli al finocchio",
        "tar-fin-250": "Taralli al finocchio",
        "caffe": "Caffè «Da banco»",
        "caffè macinato": "Caffè «Da banco»",
        "maglietta": "T-shirt Gatti Galeotti|T-shirt «La porta»",
        "tshirt bambino": "T-shirt Gatti Galeotti, bambino",
        "gati galeotti": "T-shirt Gatti Galeotti|Borsa di tela Gatti Galeotti",
        "borse": "Borse",
        "borsetta": "Pochette Borseggi",
        "pochete": "Pochette Borseggi",
        "marmellata": "Confettura di albicocche",
        "marmelata di albicocche": "Confettura di albicocche",
        "sugo": "Passata di pomodoro",
        "biscoti": "Biscotti nocciola e cacao|Frollini al burro|Banda Biscotti",
        "mandorla": "Mandorle tostate di Siracusa|Crema di mandorle|Torrone alle mandorle",
        "vino rosso": "Rosso delle terrazze",
        "sapone lavanda": "Sapone alla lavanda",
        "agenda": "Quaderno A5|Calendario da parete 2027",
        "quaderni": "Quaderno A5",
        "calendario": "Calendario da parete 2027|Il calendario 2027 va in stampa",
        "cesto natalizio": "Scatola di Natale|Natale",
        "regali di natale": "Natale|Scatola di Natale",
        "confezioni regalo": "Confezioni regalo",
        "colomba pasquale": "Colomba classica|Pasqua",
        "san vittore": "San Vittore",
        "sanvittore": "San Vittore",
        "carcere di bollate": "Bollate",
        "casa di reclusione opera": "Opera",
        "prigione padova": "Padova, Due Palazzi",
        "cooperativa alice": "Alice",
        "bee4": "bee.4 altre menti",
        "zerografica stampa": "Zerografica",
        "sartoria": "Sartoria e toghe|Alice",
        "call center": "Call center e controllo qualità",
        "giardinieri": "Giardini e cura del verde|Opera in Fiore",
        "assumere un detenuto": "Assumere persone detenute",
        "spedizione": "Spedizioni e resi",
        "costi di consegna": "Spedizioni e resi|Condizioni di vendita",
        "rimborso": "Spedizioni e resi",
        "diritto di recesso": "Condizioni di vendita|Spedizioni e resi",
        "orari": "Negozio di Milano|Contatti",
        "telefono": "Contatti|Negozio di Milano",
        "negozio a milano": "Negozio di Milano",
        "chi siete": "Chi siamo",
        "privaci": "Privacy",
        "bilancio sociale": "Trasparenza",
        "teatro": "Una sera a teatro, a Bollate|Il teatro comincia dalle assi",
        "concerti": "Concerto per chitarra e scaffali",
        "evento lievito": "Il lievito madre, spiegato a voce",
        "storia della pochette": "Dalla tenda alla pochette",
        "lavanda": "Lavanda in vaso|Sapone alla lavanda|La lavanda si taglia a luglio",
        "consulensa": "Consulenza e servizi",
        "orari negozio": "Negozio di Milano|Contatti",
        "come arrivare": "Negozio di Milano|Contatti",
        "spedite in Francia?": "Spedizioni e resi|Domande",
        "quanto costa la spedizione": "Spedizioni e resi|Domande",
        "posso restituire un regalo": "Spedizioni e resi|Domande|Condizioni di vendita",
        "pagare con bonifico": "Condizioni di vendita|Domande|Spedizioni e resi",
        "fattura partita iva": "Domande|Condizioni di vendita|Spedizioni e resi",
        "regali aziendali sotto 30 euro": "Aziende e servizi|Confezioni regalo",
        "idee regalo per colleghi": "Confezioni regalo|Aziende e servizi",
        "pasqua colomba": "Colomba classica|Pasqua",
        "t shirt gatti galeotti": "T-shirt Gatti Galeotti",
        "visita carcere bollate": "Bollate|Una sera a teatro, a Bollate",
        "carcere femminile": "Trani, sezione femminile|Venezia, Giudecca",
        "panettone senza canditi": "Panettone al cioccolato|Panettone classico",
        "chi fa il panettone": "Giotto|Trentasei ore per un panettone|Panettone classico",
        "borsa fatta con le tende": "Dalla tenda alla pochette|Pochette Borseggi|Borsa in broccato di scena",
        "biglietto auguri": "Biglietti «Porta socchiusa»",
        "piantine aromatiche": "Aromatiche in vaso",
        "crema per le mani": "Crema mani",
        "grembiuli cucina": "Grembiule da cucina",
        "toga avvocato": "Toga su misura|Sartoria e toghe|La fodera della toga",
        "stampa magliette personalizzate": "Stampa e personalizzazione|Zerografica",
        "sgravi fiscali assunzione detenuti": "Assumere persone detenute",
        "prossimi eventi": "Incontri",
        "corso lettura": "Leggere ad alta voce|Ad alta voce",
        "cafè in grani": "Caffè «Da banco»",
        "carta fatta a mano": "Fogli di carta fatta a mano",
        "saponne": "Sapone alla lavanda|Saponi e creme",
    },
    "en": {
        "panettone": "Classic panettone|Chocolate panettone",
        "panetone": "Classic panettone|Chocolate panettone",
        "chocolate panettoni": "Chocolate panettone",
        "almonds": "Toasted almonds from Siracusa|Almond nougat",
        "almnds": "Toasted almonds from Siracusa|Almond nougat",
        "MAN-SIR-200": "Toasted almonds from Siracusa",
        "box nat 01": "Christmas box",
        "christmas gifts": "Christmas|Christmas box|Gift boxes",
        "gift": "Gift boxes",
        "presents": "Gift boxes|‘New home’ box",
        "t shirt": "Gatti Galeotti T-shirt|‘The door’ T-shirt",
        "tshirts for children": "Gatti Galeotti T-shirt, children",
        "clutch bag": "Borseggi pochette|Bags",
        "tote": "Gatti Galeotti canvas bag",
        "cookies": "Hazelnut and cocoa biscuits|Butter shortbread|Banda Biscotti",
        "bisquits": "Hazelnut and cocoa biscuits|Banda Biscotti|Butter shortbread",
        "tomato sauce": "Tomato passata",
        "apricot marmalade": "Apricot jam",
        "coffee beans": "‘Bench blend’ coffee",
        "notebooks": "A5 notebook",
        "soaps": "Lavender soap|Soap and skincare",
        "prisons": "Prisons",
        "bollate prison": "Bollate",
        "jail in venice": "Venice, Giudecca",
        "cooperative alice": "Alice",
        "sourdough bread": "Sourdough loaf",
        "shipping": "Delivery and returns",
        "returning something": "Delivery and returns",
        "refunds": "Delivery and returns|Terms of sale",
        "opening times": "Milan store|Contact",
        "adress": "Contact|Milan store",
        "about us": "About us",
        "hiring prisoners": "Hiring people in prison",
        "corporate gifts": "Gift boxes|Companies & services",
        "theater": "A night at the theatre, in Bollate|Theatre begins with planks",
        "concert": "Concert for guitar and shelves",
        "call center": "Call centre and quality control",
        "tailors": "Tailoring and gowns|Alice",
        "frequently asked questions": "Questions",
        "nurserie": "A morning in the nursery at Opera|Opera in Fiore",
        "opening hours on sunday": "Milan store|Contact",
        "how do I get there": "Milan store|Contact",
        "do you ship to Germany?": "Delivery and returns|Questions",
        "can I return a present": "Delivery and returns|Questions|Terms of sale",
        "pay by bank transfer": "Terms of sale|Questions|Delivery and returns",
        "corporate gifts under 30 euros": "Companies & services|Gift boxes",
        "christmas hampers": "Christmas box|Christmas|Gift boxes",
        "easter cake": "Classic colomba|Easter",
        "gatti galeoti tshirt": "Gatti Galeotti T-shirt",
        "visit bollate prison": "Bollate|A night at the theatre, in Bollate",
        "women's prison": "Trani, women’s prison|Venice, Giudecca",
        "who makes the panettone": "Giotto|Thirty-six hours for a panettone|Classic panettone",
        "bag made from curtains": "From curtain to pochette|Borseggi pochette|Stage brocade bag",
        "handcream": "Hand cream",
        "lawyer's robe": "Made-to-measure gown|Tailoring and gowns|The lining of the gown",
        "custom printed tshirts": "Print and branding|Zerografica",
        "wine tasting": "Wine, apples and terraces",
        "reading course": "Reading aloud|Out loud",
        "lavander": "Lavender soap|Potted lavender|Lavender is cut in July",
        "bread sticks": "Hand-pulled breadsticks",
        "tax breaks for employers": "Hiring people in prison",
    },
}
Ask = Callable[[str, str], list[Hit]]


def asked_here(typed: str, language: str) -> list[Hit]:
    """As the page of results does."""
    query = understood(typed, vocabulary.of(language))
    wanted = Wanted(language, seasons.closed_pages(), last=FIRST)
    some = Wanted(language, wanted.closed, last=FIRST, any_word=True)
    return asking.hits(query, wanted) or asking.hits(query, some)


def missed(ask: Ask) -> tuple[float, list[str]]:
    """Which part of all was found among the first three, and a line for each that was not."""
    titles = dict(Page.objects.values_list("pk", "title"))
    lines, number = [], 0
    for language, wanted in WANTED.items():
        for typed, hoped in wanted.items():
            number += 1
            first = [titles[hit.page] for hit in ask(typed, language) if hit.rank <= FIRST]
            if not set(first) & set(hoped.split("|")):
                lines.append(
                    f"{language}  {typed:<28} wanted {hoped:<50} got {' | '.join(first) or 'nothing'}"
                )
    return 1 - len(lines) / number, lines


class InMemory:
    """Stands for Django's connection: SQLite's own statement over copies of the rows."""

    vendor = "sqlite"

    def __init__(self, rows: sqlite3.Connection) -> None:
        self.rows = rows

    @contextmanager
    def cursor(self) -> Iterator[Any]:
        yield self

    def execute(self, statement: str, given: dict[str, Any]) -> None:
        names = {name: f":{name}" for name in given}
        values = {name: str(value) if name == "now" else value for name, value in given.items()}
        self.found = self.rows.execute(statement % names, values)

    def fetchall(self) -> list[Any]:
        return self.found.fetchall()


def copied() -> InMemory:
    rows = sqlite3.connect(":memory:")
    tables = {
        "search_entry": "id, build, page_id, language, kind, text, heading, codes, product_id, past, day,"
        " titled, led, told",
        "search_standing": "current",
        "wagtailcore_page": "id, live, expire_at, path",
        "wagtailcore_pageviewrestriction": "id, page_id",
        "shop_shelf": "product_id, available",
    }
    for table, columns in tables.items():
        key = columns.replace("id,", "id INTEGER PRIMARY KEY,", 1) if columns.startswith("id,") else columns
        rows.execute(f"CREATE TABLE {table} ({key})")
    for statement in import_module("search.migrations.0002_fulltext").SQLITE:
        rows.execute(statement)
    with connection.cursor() as cursor:
        for table, columns in tables.items():
            cursor.execute(f"SELECT {columns} FROM {table}")  # noqa: S608 - the names above
            marks = ", ".join("?" for _column in columns.split(","))
            found = [
                [str(value) if hasattr(value, "isoformat") else value for value in row] for row in cursor
            ]
            rows.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", found)  # noqa: S608
    return InMemory(rows)
