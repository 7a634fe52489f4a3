"""Gift boxes, packed by bee.4 at Bollate. What is inside brings its own sheet and its own VAT."""

from decimal import Decimal

from demo.texts import vat
from demo.texts.shapes import BoxLine, P, Product, T, Variant

NATALE = Product(
    code="scatola-di-natale",
    name="Scatola di Natale",
    category="regali",
    producer="bee4",
    workshop="controllo",
    vat=vat.BOXES,
    withdrawal="right",
    picture="scatola-grande",
    slug=T("scatola-di-natale", "christmas-box"),
    title=T("Scatola di Natale", "Christmas box"),
    standfirst=T(
        "Panettone, torrone, mandorle e caffè: il pranzo del 25 dal dolce in poi.",
        "Panettone, nougat, almonds and coffee: Christmas lunch, from dessert onwards.",
    ),
    body=(
        P(
            T(
                """Quattro laboratori in una scatola: la pasticceria di Padova, il torrone e le mandorle di
                Ragusa, il caffè di Bollate. A Bollate si confeziona anche: la scatola si monta, si riempie
                sempre nello stesso ordine e si ricontrolla contro la lista prima di chiuderla.""",
                """Four kinds of work in one box: the pastry kitchen in Padua, nougat and almonds from Ragusa,
                coffee from Bollate. Bollate does the packing too: the box is folded, filled always in the
                same order, and checked against the list before it is closed.""",
            )
        ),
        P(
            T(
                """Dentro c'è un foglio che racconta chi ha fatto cosa. Si può aggiungere un biglietto; i
                prezzi non viaggiano mai con il pacco.""",
                """A sheet inside tells who made what. You can add a gift message; prices never travel with
                the parcel.""",
            )
        ),
    ),
    variants=(Variant(sku="BOX-NAT-01", price=Decimal("44.00"), stock=40, grams=2500, net=1, unit="pc"),),
    box=(
        BoxLine("PAN-CLA-1000", 1),
        BoxLine("TOR-MAN-150", 1),
        BoxLine("MAN-SIR-200", 1),
        BoxLine("CAF-MOK-250", 1),
    ),
)

PRODUCTS = (NATALE,)
