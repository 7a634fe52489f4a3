import datetime as dt
from decimal import Decimal

from demo.texts import vat
from demo.texts.products.sheets import NO_WARNINGS
from demo.texts.shapes import GoodsSheet, P, Product, T, Variant

QUADERNO = Product(
    code="quaderno-di-forli",
    name="Quaderno A5, carta di Forlì",
    category="casa-e-carta",
    producer="zerografica",
    workshop="offset",
    vat=vat.GOODS,
    withdrawal="right",
    picture="quaderno",
    slug=T("quaderno-a5", "a5-notebook"),
    title=T("Quaderno A5", "A5 notebook"),
    standfirst=T(
        "Novantasei pagine cucite a filo, carta di Forlì, copertina gialla, verde o rossa.",
        "Ninety-six thread-sewn pages, paper from Forlì, a yellow, green or red cover.",
    ),
    body=(
        P(
            T(
                """Sta aperto sul tavolo senza che lo si tenga: è il vantaggio della cucitura. La carta viene
                da Forlì, è avorio e un po' ruvida, buona per la matita e per la stilografica. Il colore della
                copertina lo scegliamo noi, secondo l'umore del giorno; se ne preferite uno, scrivetelo nelle
                note.""",
                """It lies open on the table without being held: that is the advantage of sewing. The paper
                comes from Forlì; it is ivory and slightly rough, good for pencil and fountain pen. We choose
                the colour of the cover, according to the mood of the day; if you prefer one, say so in the
                notes.""",
            )
        ),
    ),
    options=(T("Rigatura", "Ruling"),),
    variants=(
        Variant(
            sku="QUA-A5-RIG",
            price=Decimal("8.50"),
            stock=40,
            grams=210,
            net=1,
            unit="pc",
            options=(T("a righe", "ruled"),),
        ),
        Variant(
            sku="QUA-A5-BIA",
            price=Decimal("8.50"),
            stock=33,
            grams=210,
            net=1,
            unit="pc",
            options=(T("bianco", "plain"),),
        ),
    ),
    goods=GoodsSheet(
        kind="paper",
        model="A5/96",
        warnings=NO_WARNINGS,
        materials=T(
            "A5, 96 pagine: carta avorio 100 g/m², copertina 300 g/m², filo di cotone.",
            "A5, 96 pages: ivory paper 100 g/m², cover 300 g/m², cotton thread.",
        ),
        packaging=(("band", "PAP 22"),),
    ),
)

PRIMO = Product(
    code="quaderno-prima-edizione",
    name="Quaderno A5, prima edizione",
    category="casa-e-carta",
    producer="zerografica",
    workshop="offset",
    vat=vat.GOODS,
    withdrawal="right",
    picture="quaderno",
    slug=T("quaderno-a5-prima-edizione", "a5-notebook-first-edition"),
    title=T("Quaderno A5, prima edizione", "A5 notebook, first edition"),
    standfirst=T(
        "Il filo era troppo sottile: dopo un anno perdeva le pagine. Lo raccontiamo perché da lì è nato il nuovo.",
        "The thread was too thin: after a year it shed its pages. We tell it because the new one began there.",
    ),
    body=(
        P(
            T(
                """Trecento copie, vendute tutte. Chi ne ha una che perde i fogli la porti in negozio: la cuciamo
                di nuovo, senza spesa.""",
                """Three hundred copies, all sold. If yours is losing its pages, bring it to the store: we will sew
                it, free of charge.""",
            )
        ),
    ),
    variants=(Variant(sku="QUA-A5-001", price=Decimal("7.50"), stock=0, grams=200, net=1, unit="pc"),),
    retired=dt.date(2025, 6, 30),
    substitute="quaderno-di-forli",
    goods=GoodsSheet(
        kind="paper",
        model="A5/80",
        warnings=NO_WARNINGS,
        materials=T(
            "A5, 80 pagine: carta avorio 100 g/m², copertina 300 g/m², filo sottile.",
            "A5, 80 pages: ivory paper 100 g/m², cover 300 g/m², thin thread.",
        ),
        packaging=(("band", "PAP 22"),),
    ),
)

PRODUCTS = (QUADERNO, PRIMO)
