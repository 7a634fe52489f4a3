from decimal import Decimal

from demo.texts import vat
from demo.texts.products.sheets import COLOUR, FIT, NO_WARNINGS, PAPER, WASH_30, whole
from demo.texts.shapes import GoodsSheet, P, Product, T, Variant

AGE = T("Età", "Age")
GREEN, CREAM = T("verde", "green"), T("crema", "cream")

BAMBINO = Product(
    code="tshirt-gatti-galeotti-bambino",
    name="T-shirt Gatti Galeotti bambino",
    category="abiti",
    producer="alice",
    workshop="gatti-galeotti",
    vat=vat.GENERAL,
    withdrawal="right",
    picture="t-shirt-bambino",
    slug=T("tshirt-gatti-galeotti-bambino", "gatti-galeotti-childrens-t-shirt"),
    title=T("T-shirt Gatti Galeotti, bambino", "Gatti Galeotti T-shirt, children"),
    standfirst=T(
        "Lo stesso gatto, più basso. Cotone morbido e scollo che passa dalla testa senza drammi.",
        "The same cat, lower down. Soft cotton, and a neck that goes over the head without drama.",
    ),
    body=(
        P(
            T(
                """Nella sartoria dicono che il collaudo delle taglie piccole è il più severo: i bambini non
                fingono. Lo scollo ha due bottoni sulla spalla, le cuciture sono piatte e l'etichetta è
                stampata, così non gratta.""",
                """In the workshop they say that testing small sizes is the hardest: children do not pretend.
                The neck has two buttons on the shoulder, the seams are flat, and the label is printed, so
                that it does not scratch.""",
            )
        ),
    ),
    options=(AGE,),
    variants=(
        Variant(
            sku="GAT-TSB-04",
            price=Decimal("15.00"),
            stock=9,
            grams=110,
            net=1,
            unit="pc",
            options=(T("4 anni", "4 years"),),
        ),
        Variant(
            sku="GAT-TSB-06",
            price=Decimal("15.00"),
            stock=11,
            grams=120,
            net=1,
            unit="pc",
            options=(T("6 anni", "6 years"),),
        ),
        Variant(
            sku="GAT-TSB-08",
            price=Decimal("15.00"),
            stock=3,
            grams=130,
            net=1,
            unit="pc",
            options=(T("8 anni", "8 years"),),
        ),
    ),
    goods=GoodsSheet(
        kind="textile",
        model="Gatti Galeotti, T-shirt 02",
        warnings=T("Ha bottoni che si possono staccare.", "It has buttons that may come off."),
        fibres=whole(("cotton", 95), ("elastane", 5)),
        animal_parts=False,
        care=WASH_30,
        packaging=PAPER,
        age_from=3,
    ),
)

PORTA = Product(
    code="tshirt-la-porta",
    name="T-shirt «La porta»",
    category="abiti",
    producer="zerografica",
    workshop="serigrafia",
    vat=vat.GENERAL,
    withdrawal="right",
    picture="t-shirt-verde",
    slug=T("tshirt-la-porta", "the-door-t-shirt"),
    title=T("T-shirt «La porta»", "‘The door’ T-shirt"),
    standfirst=T(
        "Una porta socchiusa, crema su verde o verde su crema. Stampata a Bollate, un telaio, una passata.",
        "A door ajar, cream on green or green on cream. Printed at Bollate: one screen, one pass.",
    ),
    body=(
        P(
            T(
                """Il disegno era una prova: serviva una forma semplice per insegnare a tirare il colore tutto
                in una volta. È piaciuta alla prima persona che l'ha vista asciugare, poi alla seconda.
                L'inchiostro è ad acqua e con i lavaggi ammorbidisce.""",
                """The drawing was an exercise: a simple shape was needed for teaching how to pull colour all
                in one go. The first person to see it drying liked it, and so did the second. The ink is
                water-based and softens with washing.""",
            )
        ),
    ),
    options=(FIT, COLOUR),
    variants=(
        Variant(
            sku="ZER-TSH-S",
            price=Decimal("18.00"),
            stock=10,
            grams=190,
            net=1,
            unit="pc",
            options=(T("S", "S"), GREEN),
        ),
        Variant(
            sku="ZER-TSC-S",
            price=Decimal("18.00"),
            stock=5,
            grams=190,
            net=1,
            unit="pc",
            options=(T("S", "S"), CREAM),
        ),
        Variant(
            sku="ZER-TSH-M",
            price=Decimal("18.00"),
            stock=14,
            grams=200,
            net=1,
            unit="pc",
            options=(T("M", "M"), GREEN),
        ),
        Variant(
            sku="ZER-TSC-M",
            price=Decimal("18.00"),
            stock=7,
            grams=200,
            net=1,
            unit="pc",
            options=(T("M", "M"), CREAM),
        ),
        Variant(
            sku="ZER-TSH-L",
            price=Decimal("18.00"),
            stock=12,
            grams=210,
            net=1,
            unit="pc",
            options=(T("L", "L"), GREEN),
        ),
        Variant(
            sku="ZER-TSC-L",
            price=Decimal("18.00"),
            stock=0,
            grams=210,
            net=1,
            unit="pc",
            options=(T("L", "L"), CREAM),
        ),
    ),
    goods=GoodsSheet(
        kind="textile",
        model="ZG «La porta»",
        warnings=NO_WARNINGS,
        fibres=whole(("cotton", 100)),
        animal_parts=False,
        care=WASH_30,
        packaging=PAPER,
    ),
)

PRODUCTS = (BAMBINO, PORTA)
