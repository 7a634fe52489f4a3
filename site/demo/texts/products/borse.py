from decimal import Decimal

from demo.texts import vat
from demo.texts.products.sheets import COLOUR, NO_WARNINGS, PAPER, WASH_30, whole, woven
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
    options=(COLOUR,),
    variants=(
        Variant(
            sku="BOR-POC-BLU",
            price=Decimal("25.00"),
            stock=17,
            grams=160,
            net=1,
            unit="pc",
            options=(T("blu", "blue"),),
        ),
        Variant(
            sku="BOR-POC-ROS",
            price=Decimal("25.00"),
            stock=9,
            grams=160,
            net=1,
            unit="pc",
            options=(T("rosso", "red"),),
        ),
        Variant(
            sku="BOR-POC-VER",
            price=Decimal("25.00"),
            stock=6,
            grams=160,
            net=1,
            unit="pc",
            options=(T("verde", "green"),),
        ),
    ),
    goods=GoodsSheet(
        kind="textile",
        model="Borseggi P22",
        warnings=NO_WARNINGS,
        fibres=(*woven("outer", ("cotton", 60), ("polyester", 40)), *woven("lining", ("cotton", 100))),
        animal_parts=False,
        materials=T("22 × 14 cm, cerniera in metallo.", "22 × 14 cm, metal zip."),
        care=WIPE,
        packaging=PAPER,
    ),
)

ASTUCCIO = Product(
    code="astuccio-borseggi",
    name="Astuccio Borseggi",
    category="borse",
    producer="opera-in-fiore",
    workshop="borseggi",
    vat=vat.GENERAL,
    withdrawal="right",
    picture="astuccio",
    slug=T("astuccio-borseggi", "borseggi-pencil-case"),
    title=T("Astuccio Borseggi", "Borseggi pencil case"),
    standfirst=T(
        "Quello che resta dopo una pochette basta per un astuccio. Per matite, cavi, occhiali.",
        "What is left after a pochette is enough for a pencil case. For pencils, cables, glasses.",
    ),
    body=(
        P(
            T(
                """Ventuno centimetri per nove, con la stessa cerniera delle pochette e la fodera chiara, così
                si trova la gomma. Si taglia negli avanzi degli avanzi: ogni colore dura qualche
                settimana.""",
                """Twenty-one centimetres by nine, with the same zip as the pochettes and a pale lining, so
                that you can find the rubber. It is cut from the leftovers of the leftovers: each colour lasts
                a few weeks.""",
            )
        ),
    ),
    options=(COLOUR,),
    variants=(
        Variant(
            sku="BOR-AST-ROS",
            price=Decimal("14.00"),
            stock=13,
            grams=90,
            net=1,
            unit="pc",
            options=(T("mattone", "brick"),),
        ),
        Variant(
            sku="BOR-AST-GRI",
            price=Decimal("14.00"),
            stock=10,
            grams=90,
            net=1,
            unit="pc",
            options=(T("grigio", "grey"),),
        ),
    ),
    goods=GoodsSheet(
        kind="textile",
        model="Borseggi A21",
        warnings=NO_WARNINGS,
        fibres=(*woven("outer", ("cotton", 60), ("polyester", 40)), *woven("lining", ("cotton", 100))),
        animal_parts=False,
        materials=T("21 × 9 cm, cerniera in metallo.", "21 × 9 cm, metal zip."),
        care=WIPE,
        packaging=PAPER,
    ),
)

SPORTA = Product(
    code="borsa-gatti-galeotti",
    name="Borsa di tela Gatti Galeotti",
    category="borse",
    producer="alice",
    workshop="gatti-galeotti",
    vat=vat.GENERAL,
    withdrawal="right",
    picture="borsa",
    slug=T("borsa-di-tela-gatti-galeotti", "gatti-galeotti-canvas-bag"),
    title=T("Borsa di tela Gatti Galeotti", "Gatti Galeotti canvas bag"),
    standfirst=T(
        "Il gatto che guarda altrove, questa volta va a fare la spesa.",
        "The cat that looks the other way goes shopping.",
    ),
    body=(
        P(
            T(
                """Tela di cotone pesante, manici lunghi da spalla, un rinforzo cucito a croce dove i manici
                tirano. Porta dieci chili: l'abbiamo provata con i barattoli della passata.""",
                """Heavy cotton canvas, long shoulder handles, a cross-stitched reinforcement where the
                handles pull. It carries ten kilos: we tried it with jars of passata.""",
            )
        ),
    ),
    variants=(Variant(sku="GAT-BOR-NAT", price=Decimal("16.00"), stock=28, grams=230, net=1, unit="pc"),),
    goods=GoodsSheet(
        kind="textile",
        model="Gatti Galeotti, borsa 01",
        warnings=NO_WARNINGS,
        fibres=whole(("cotton", 100)),
        animal_parts=False,
        materials=T("38 × 42 cm, manici da 70 cm.", "38 × 42 cm, 70 cm handles."),
        care=WASH_30,
        packaging=PAPER,
    ),
)

PRODUCTS = (POCHETTE, ASTUCCIO, SPORTA)
