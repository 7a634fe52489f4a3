from decimal import Decimal

from demo.texts import vat
from demo.texts.products.sheets import COLOUR, FIT, NO_WARNINGS, PAPER, WASH_30, whole, woven
from demo.texts.shapes import GoodsSheet, P, Product, T, Variant

TSHIRT = Product(
    code="tshirt-gatti-galeotti",
    name="T-shirt Gatti Galeotti",
    category="abiti",
    producer="alice",
    workshop="gatti-galeotti",
    vat=vat.GENERAL,
    withdrawal="right",
    picture="t-shirt-gatto",
    slug=T("tshirt-gatti-galeotti", "gatti-galeotti-t-shirt"),
    title=T("T-shirt Gatti Galeotti", "Gatti Galeotti T-shirt"),
    standfirst=T(
        "Un gatto con il metro da sarto per sciarpa, stampato a mano su cotone pesante.",
        "A cat with a tape measure for a scarf, printed by hand on heavy cotton.",
    ),
    body=(
        P(
            T(
                """Il gatto è lo stesso da anni e guarda sempre altrove. La maglietta è di cotone pettinato,
                con le spalle rinforzate da una fettuccia, perché è lì che le magliette cedono. La stampa è a
                un colore, in serigrafia, e si lava senza riguardi.""",
                """The cat has been the same for years, and always looks the other way. The T-shirt is combed
                cotton, its shoulders reinforced with tape, because that is where T-shirts give up. The print
                is one colour, screen-printed, and can be washed without ceremony.""",
            )
        ),
        P(
            T(
                "Veste regolare. Chi è tra due taglie prenda la più grande.",
                "Regular fit. If you are between two sizes, take the larger.",
            )
        ),
    ),
    options=(FIT,),
    variants=(
        Variant(
            sku="GAT-TSH-S",
            price=Decimal("20.00"),
            stock=12,
            grams=190,
            net=1,
            unit="pc",
            options=(T("S", "S"),),
        ),
        Variant(
            sku="GAT-TSH-M",
            price=Decimal("20.00"),
            stock=23,
            grams=200,
            net=1,
            unit="pc",
            options=(T("M", "M"),),
        ),
        Variant(
            sku="GAT-TSH-L",
            price=Decimal("20.00"),
            stock=15,
            grams=210,
            net=1,
            unit="pc",
            options=(T("L", "L"),),
        ),
        Variant(
            sku="GAT-TSH-XL",
            price=Decimal("20.00"),
            stock=4,
            grams=220,
            net=1,
            unit="pc",
            options=(T("XL", "XL"),),
        ),
    ),
    goods=GoodsSheet(
        kind="textile",
        model="Gatti Galeotti, T-shirt 01",
        warnings=NO_WARNINGS,
        fibres=whole(("cotton", 100)),
        animal_parts=False,
        care=WASH_30,
        packaging=PAPER,
    ),
)

GREMBIULE = Product(
    code="grembiule-da-cucina",
    name="Grembiule da cucina",
    category="abiti",
    producer="alice",
    workshop="sartoria",
    vat=vat.GENERAL,
    withdrawal="right",
    picture="grembiule",
    slug=T("grembiule-da-cucina", "kitchen-apron"),
    title=T("Grembiule da cucina", "Kitchen apron"),
    standfirst=T(
        "Lungo, con tre tasche e lacci che girano due volte. Dalla sartoria di San Vittore.",
        "Long, with three pockets and ties that go round twice. From the tailoring workshop of San Vittore.",
    ),
    body=(
        P(
            T(
                """È il modello che la sartoria ha disegnato per una cuoca alta e che poi hanno voluto tutti.
                Una tasca per lo strofinaccio, una per il taccuino, una stretta per la penna. I lacci sono
                lunghi: si annodano davanti.""",
                """The workshop designed this model for a tall cook, and then everybody wanted one. A pocket
                for the tea towel, one for the notepad, a narrow one for the pen. The ties are long: you knot
                them in front.""",
            )
        ),
        P(
            T(
                "Lino e cotone, già lavati una volta: non si ritira più.",
                "Linen and cotton, already washed once: it will not shrink again.",
            )
        ),
    ),
    options=(COLOUR,),
    variants=(
        Variant(
            sku="GRE-CUC-NAT",
            price=Decimal("32.00"),
            stock=11,
            grams=340,
            net=1,
            unit="pc",
            options=(T("naturale", "natural"),),
        ),
        Variant(
            sku="GRE-CUC-VER",
            price=Decimal("32.00"),
            stock=8,
            grams=340,
            net=1,
            unit="pc",
            options=(T("verde", "green"),),
        ),
    ),
    goods=GoodsSheet(
        kind="textile",
        model="SV 3T",
        warnings=NO_WARNINGS,
        fibres=whole(("linen", 55), ("cotton", 45)),
        animal_parts=False,
        care=T("Lavare a 60 °C. Stirare umido.", "Wash at 60 °C. Iron damp."),
        packaging=PAPER,
    ),
)

UNICA = Product(
    code="borsa-unica",
    name="Borsa unica in broccato di scena",
    category="borse",
    producer="alice",
    workshop="sartoria",
    vat=vat.GENERAL,
    withdrawal="right",
    picture="borsa-broccato",
    slug=T("borsa-in-broccato-di-scena", "stage-brocade-bag"),
    title=T("Borsa in broccato di scena", "Stage brocade bag"),
    standfirst=T(
        "Una sola. Era un mantello del secondo atto, adesso è una borsa da sera.",
        "Only one. It was a cloak in the second act; now it is an evening bag.",
    ),
    body=(
        P(
            T(
                """Ogni tanto un teatro svuota un magazzino e alla sartoria di San Vittore arriva un sacco di
                costumi. Da un mantello di broccato verde e oro, consumato solo sull'orlo, è uscita una borsa
                con la chiusura a scatto e la fodera di seta dello stesso costume.""",
                """Now and then a theatre clears a storeroom and a sack of costumes arrives at the San Vittore
                workshop. A cloak of green and gold brocade, worn only at the hem, became a bag with a snap
                clasp and a silk lining from the same costume.""",
            )
        ),
        P(
            T(
                "Non ce n'è un'altra e non ce ne sarà: il broccato è finito.",
                "There is no other and there will not be: the brocade has run out.",
            )
        ),
    ),
    variants=(Variant(sku="ULT-IMO-001", price=Decimal("68.00"), stock=1, grams=280, net=1, unit="pc"),),
    goods=GoodsSheet(
        kind="textile",
        model="PU 001",
        warnings=T("Contiene piccole parti metalliche.", "Contains small metal parts."),
        fibres=(*woven("outer", ("viscose", 62), ("silk", 38)), *woven("lining", ("silk", 100))),
        animal_parts=False,
        materials=T("28 × 18 cm, chiusura a scatto in ottone.", "28 × 18 cm, brass snap clasp."),
        care=T("Solo pulitura a secco.", "Dry clean only."),
        packaging=PAPER,
    ),
)

PRODUCTS = (TSHIRT, GREMBIULE, UNICA)
