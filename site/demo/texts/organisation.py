"""The consortium itself. Legal numbers, addresses on the net, telephone and hours are examples."""

from dataclasses import dataclass

from demo.texts.shapes import T


@dataclass(frozen=True)
class Organisation:
    name: str
    legal_name: str
    address: str
    postcode: str
    city: str
    province: str
    country: str
    vat_number: str
    tax_code: str
    rea: str
    email: str
    pec: str
    phone: str
    iban: str
    bank: str
    recipient_code: str
    at: tuple[str, str]
    motto: T
    directions: T
    examples: T


@dataclass(frozen=True)
class Hours:
    """Weekday as in Python: Monday is 0."""

    weekday: int
    opens: str
    closes: str


@dataclass(frozen=True)
class Closed:
    """Every year, from the first (month, day) to the last, both included."""

    first: tuple[int, int]
    last: tuple[int, int]
    reason: T


@dataclass(frozen=True)
class Special:
    """One day (month, day) with other hours, every year."""

    day: tuple[int, int]
    opens: str
    closes: str
    reason: T


@dataclass(frozen=True)
class Notice:
    """A dated bar above the site; days count from the day the demo is loaded."""

    first_day: int
    last_day: int
    text: T


ORGANISATION = Organisation(
    name="Consorzio Viale dei Mille",
    legal_name="Consorzio Viale dei Mille, consorzio di cooperative sociali",
    address="Viale dei Mille 1",
    postcode="20129",
    city="Milano",
    province="MI",
    country="IT",
    vat_number="99999940150",
    tax_code="99999940150",
    rea="MI-9990000",
    email="ciao@vialedeimille.example",
    pec="vialedeimille@pec.example",
    phone="+39 02 0000 1015",
    iban="IT60X0542811101000000123456",
    bank="Banca di esempio",
    recipient_code="0000000",
    at=("45.46790", "9.21770"),
    motto=T(
        "Il lavoro di San Vittore, Opera e Bollate: chi lo fa, come, e che cosa ne esce.",
        "The work of San Vittore, Opera and Bollate: who does it, how, and what comes of it.",
    ),
    directions=T(
        """All'angolo con piazzale Dateo: passante ferroviario Dateo, metropolitana M4 Dateo. L'ingresso è
        senza gradini.""",
        """On the corner of Piazzale Dateo: Dateo station on the suburban railway and on Metro line M4. The
        entrance has no steps.""",
    ),
    examples=T(
        "Partita IVA, REA, PEC, IBAN, telefono e orari di queste pagine sono di esempio.",
        """VAT number, company register number, certified e-mail, IBAN, telephone and opening hours on these
        pages are examples.""",
    ),
)

HOURS_NOTE = T("Orari di esempio", "Example opening hours")

HOURS = (
    Hours(0, "15:00", "19:00"),
    Hours(1, "10:00", "19:00"),
    Hours(2, "10:00", "19:00"),
    Hours(3, "10:00", "19:00"),
    Hours(4, "10:00", "19:00"),
    Hours(5, "10:00", "13:30"),
    Hours(5, "14:30", "19:00"),
)

CLOSURES = (
    Closed((12, 25), (12, 26), T("Natale e Santo Stefano", "Christmas and Boxing Day")),
    Closed((1, 1), (1, 6), T("Inventario ed Epifania", "Stocktaking and Epiphany")),
    Closed((8, 10), (8, 24), T("Chiusura d'agosto", "August closing")),
)

SPECIAL = (
    Special((12, 8), "10:00", "18:00", T("Immacolata: aperti (esempio)", "Open on 8 December (example)")),
    Special((12, 24), "10:00", "16:00", T("Vigilia di Natale (esempio)", "Christmas Eve (example)")),
)

NOTICE = Notice(
    first_day=0,
    last_day=30,
    text=T(
        "Ordini per Natale: l’ultimo giorno per riceverli in tempo ve lo dice il carrello.",
        "Christmas orders: your basket says the last day to order in time.",
    ),
)
