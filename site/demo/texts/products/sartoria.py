from decimal import Decimal

from demo.texts import vat
from demo.texts.products.sheets import COLOUR, NO_WARNINGS, whole, woven
from demo.texts.shapes import H2, GoodsSheet, P, Product, T, Variant

TOGA = Product(
    code="toga-su-misura",
    name="Toga su misura",
    category="abiti",
    producer="alice",
    workshop="sartoria",
    vat=vat.GENERAL,
    withdrawal="bespoke",
    picture="toga",
    slug=T("toga-su-misura", "made-to-measure-gown"),
    title=T("Toga su misura", "Made-to-measure gown"),
    standfirst=T(
        "Per avvocati e magistrati. Due prove, pieghe fissate a mano, una tasca interna che nessuno vede.",
        "For Italian lawyers and judges. Two fittings, hand-fixed pleats, an inside pocket that nobody sees.",
    ),
    body=(
        P(
            T(
                """Fresco di lana nero, fodera di viscosa, cordoniera a parte secondo l'albo. Le pieghe della
                spalla si fermano una per una con il punto nascosto: è la ragione per cui, dopo dieci anni,
                sono ancora lì.""",
                """Black tropical wool with a viscose lining; the cords, sold separately, depend on the bar.
                The shoulder pleats are secured one by one with hidden stitches, which is why they are still
                there after ten years.""",
            )
        ),
        H2(T("Come si ordina", "How to order")),
        P(
            T(
                """Ordinatela qui e vi scriviamo per fissare le misure in negozio. La seconda prova è dopo tre
                settimane, la consegna entro trenta giorni dalla prima. È fatta per voi: per questo non si può
                restituire, ma si può correggere quanto serve.""",
                """Order here and we will write to arrange a measuring appointment in the store. The second
                fitting is three weeks later, delivery within thirty days of the first. It is made for you:
                that is why it cannot be returned, but it can be altered as often as needed.""",
            )
        ),
    ),
    variants=(
        Variant(
            sku="TOG-MIS-001",
            price=Decimal("420.00"),
            stock=0,
            to_come=6,
            made_in=20,
            grams=1600,
            net=1,
            unit="pc",
        ),
    ),
    goods=GoodsSheet(
        kind="textile",
        model="TF 1",
        warnings=NO_WARNINGS,
        fibres=(*woven("outer", ("wool", 100)), *woven("lining", ("viscose", 100))),
        animal_parts=False,
        care=T("Solo pulitura a secco.", "Dry clean only."),
        packaging=(("bag", "LDPE 4"), ("box", "PAP 20")),
    ),
)

# Left in Italian on purpose: the shop must sell what is not translated yet, with its sheet in English.
ASCIUGAPIATTI = Product(
    code="asciugapiatti",
    name="Asciugapiatti stampato",
    category="casa-e-carta",
    producer="alice",
    workshop="sartoria",
    vat=vat.GENERAL,
    withdrawal="right",
    picture="asciugapiatti",
    slug=T("asciugapiatti-stampato"),
    title=T("Asciugapiatti stampato"),
    standfirst=T(
        "Lino e cotone, orlo doppio, un'asola per appenderlo. Si cuce a San Vittore e si stampa a Bollate.",
    ),
    body=(
        P(
            T(
                """È il primo capo intero che si cuce da soli: quattro orli, quattro angoli a cappuccio,
                un'asola. Sembra niente, ma un angolo fatto bene non si riconosce dal rovescio, e ci vuole un
                mese. La stampa, a un colore, è di Zerografica.""",
            )
        ),
        P(T("Asciuga davvero: prima di stamparlo lo laviamo due volte.")),
    ),
    options=(COLOUR,),
    variants=(
        Variant(
            sku="ASC-CUC-GIA",
            price=Decimal("11.00"),
            stock=25,
            grams=120,
            net=1,
            unit="pc",
            options=(T("giallo", "yellow"),),
        ),
        Variant(
            sku="ASC-CUC-BLU",
            price=Decimal("11.00"),
            stock=19,
            grams=120,
            net=1,
            unit="pc",
            options=(T("blu", "blue"),),
        ),
    ),
    goods=GoodsSheet(
        kind="textile",
        model="SV 50×70",
        warnings=NO_WARNINGS,
        fibres=whole(("linen", 50), ("cotton", 50)),
        animal_parts=False,
        materials=T("50 × 70 cm, con asola.", "50 × 70 cm, with a loop."),
        care=T("Lavare a 60 °C. Stirare umido.", "Wash at 60 °C. Iron damp."),
        packaging=(("band", "PAP 22"),),
    ),
)

PRODUCTS = (TOGA, ASCIUGAPIATTI)
