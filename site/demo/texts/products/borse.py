from decimal import Decimal

from demo.texts import vat
from demo.texts.cooperatives import OPERA_IN_FIORE
from demo.texts.products.sheets import COLOUR, NO_WARNINGS, PAPER, address
from demo.texts.shapes import GoodsSheet, P, Product, T, Variant

WIPE = T(
    "Pulire con un panno umido e sapone neutro. Non lavare in lavatrice.",
    "Wipe with a damp cloth and mild soap. Do not machine wash.",
)

POCHETTE = Product(
    code="pochette-borseggi",
    name="Pochette Borseggi",
    category="borse",
    producer="opera-in-fiore",
    workshop="borseggi",
    vat=vat.GENERAL,
    withdrawal="right",
    picture="pochette-blu",
    slug=T("pochette-borseggi", "borseggi-pochette"),
    title=T("Pochette Borseggi", "Borseggi pochette"),
    standfirst=T(
        "Una cerniera, una fodera, ventidue centimetri. Il primo oggetto che a Opera si impara a cucire.",
        "One zip, one lining, twenty-two centimetres. The first thing one learns to sew at Opera.",
    ),
    body=(
        P(
            T(
                """Tela di tappezzeria fuori, cotone dentro, una linguetta per aprirla con una mano sola. Ci
                stanno un telefono, le chiavi, un quaderno piccolo. Le tele sono fine rotolo: il blu di oggi
                può essere più scuro di quello della fotografia.""",
                """Upholstery canvas outside, cotton inside, a tab to open it with one hand. It takes a
                telephone, keys, a small notebook. The cloth comes from roll ends: today's blue may be darker
                than the one in the picture.""",
            )
        ),
        P(
            T(
                """Dietro l'etichetta c'è un numero a matita: è quello del banco su cui è stata cucita. Se una
                cucitura cede, rimandatela indietro e la rifà la stessa mano.""",
                """Behind the label is a number in pencil: that of the bench it was sewn on. If a seam gives
                way, send it back and the same hand will mend it.""",
            )
        ),
    ),
    option_label=COLOUR,
    variants=(
        Variant(
            sku="BOR-POC-BLU",
            price=Decimal("25.00"),
            stock=17,
            grams=160,
            net=1,
            unit="pc",
            option=T("blu", "blue"),
        ),
        Variant(
            sku="BOR-POC-ROS",
            price=Decimal("25.00"),
            stock=9,
            grams=160,
            net=1,
            unit="pc",
            option=T("rosso", "red"),
        ),
        Variant(
            sku="BOR-POC-VER",
            price=Decimal("25.00"),
            stock=6,
            grams=160,
            net=1,
            unit="pc",
            option=T("verde", "green"),
        ),
    ),
    goods=GoodsSheet(
        manufacturer=address(OPERA_IN_FIORE),
        contact=OPERA_IN_FIORE.legal.email,
        warnings=NO_WARNINGS,
        fibres=(("cotton", 60), ("polyester", 40)),
        materials=T(
            "Esterno: tela di cotone e poliestere. Fodera: cotone.",
            "Outside: cotton and polyester canvas. Lining: cotton.",
        ),
        care=WIPE,
        packaging=PAPER,
    ),
)

PRODUCTS = (POCHETTE,)
