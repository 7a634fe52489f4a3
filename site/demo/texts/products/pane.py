from decimal import Decimal

from demo.texts import vat
from demo.texts.cooperatives import IN_OPERA
from demo.texts.products.sheets import SMALL_MAKER, address
from demo.texts.shapes import FoodSheet, P, Product, T, Variant

BAKERY_TRACES = T(
    "Può contenere <b>sesamo</b>, <b>latte</b> e <b>soia</b>.",
    "May contain <b>sesame</b>, <b>milk</b> and <b>soya</b>.",
)

PANE = Product(
    code="pane-a-lievito-madre",
    name="Pane a lievito madre",
    category="forno",
    producer="in-opera",
    workshop="forno",
    vat=vat.BREAD,
    withdrawal="perishable",
    picture="forno",
    slug=T("pane-a-lievito-madre", "sourdough-loaf"),
    title=T("Pane a lievito madre", "Sourdough loaf"),
    standfirst=T(
        "La pagnotta da un chilo del forno di Opera. Arriva in negozio il mercoledì e il sabato.",
        "The one-kilo loaf from the bakery at Opera. It reaches the store on Wednesdays and Saturdays.",
    ),
    body=(
        P(
            T(
                """Crosta scura, mollica umida, un'acidità leggera che si sente al secondo boccone. Il terzo
                giorno è ancora buono, il quinto si fa pancotto. La farina è di grano tenero con una parte di
                integrale; il lievito è quello del barattolo, lo stesso dal 2013.""",
                """A dark crust, a moist crumb, a light sourness that you notice at the second bite. On the
                third day it is still good; on the fifth, make soup. The flour is soft wheat with some
                wholemeal; the starter is the one in the jar, the same since 2013.""",
            )
        ),
        P(
            T(
                "Conviene scegliere il <b>ritiro in negozio</b>: è pane fresco e non aspetta il corriere.",
                """It is best to choose <b>collection in the store</b>: this is fresh bread and does not wait
                for couriers.""",
            )
        ),
    ),
    variants=(Variant(sku="PNE-LIE-1000", price=Decimal("6.50"), stock=14, grams=1020, net=1000, unit="g"),),
    food=FoodSheet(
        legal_name=T("Pane di grano tenero con farina integrale", "Wheat bread with wholemeal flour"),
        ingredients=T(
            """Farina di <b>frumento</b>, acqua, farina integrale di <b>frumento</b> (20%), lievito madre
            (farina di <b>frumento</b>, acqua), sale.""",
            """<b>Wheat</b> flour, water, wholemeal <b>wheat</b> flour (20%), sourdough starter (<b>wheat</b>
            flour, water), salt.""",
        ),
        may_contain=BAKERY_TRACES,
        storage=T(
            "In un sacchetto di carta, a temperatura ambiente. Da consumare entro cinque giorni.",
            "In a paper bag, at room temperature. Eat within five days.",
        ),
        operator=address(IN_OPERA),
        allergens=("gluten",),
        traces=("sesame", "milk", "soya"),
        exemption=SMALL_MAKER,
        packaging=T(
            "Sacchetto: PAP 22, carta. Verifica le regole del tuo Comune.",
            "Bag: PAP 22, paper. Check your local recycling rules.",
        ),
    ),
)

PRODUCTS = (PANE,)
