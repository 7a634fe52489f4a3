from decimal import Decimal

from demo.texts import vat
from demo.texts.products.sheets import BAG, DRY, SMALL_MAKER, per_100
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
    picture="pane",
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
        keeps=5,
        allergens=("gluten",),
        traces=("sesame", "milk", "soya"),
        exemption=SMALL_MAKER,
        packaging=(("bag", "PAP 22"),),
    ),
)

GRISSINI = Product(
    code="grissini-stirati",
    name="Grissini stirati a mano",
    category="forno",
    producer="in-opera",
    workshop="forno",
    vat=vat.BREAD,
    withdrawal="right",
    picture="grissini",
    slug=T("grissini-stirati-a-mano", "hand-pulled-breadsticks"),
    title=T("Grissini stirati a mano", "Hand-pulled breadsticks"),
    standfirst=T(
        "Lunghi quanto la teglia, mai diritti. Si tirano a due a due, con uno strappo solo.",
        "As long as the tray, never straight. Pulled two at a time, in a single movement.",
    ),
    body=(
        P(
            T(
                """Si fanno con l'impasto del pane, un po' d'olio in più e molta fiducia: si prende un
                pezzetto, lo si rotola nella semola, lo si tira aprendo le braccia. Se si esita, si rompe. Nel
                forno di Opera dicono che i grissini fanno vedere di che umore sei.""",
                """They are made with bread dough, a little more oil and a great deal of confidence: you take
                a small piece, roll it in semolina and pull, opening your arms. Hesitate and it breaks. In the
                bakery at Opera they say that breadsticks show what mood you are in.""",
            )
        ),
    ),
    variants=(Variant(sku="GRI-STI-200", price=Decimal("4.30"), stock=48, grams=250, net=200, unit="g"),),
    food=FoodSheet(
        legal_name=T("Grissini all'olio extravergine di oliva", "Breadsticks with extra virgin olive oil"),
        ingredients=T(
            """Farina di <b>frumento</b>, acqua, olio extravergine di oliva (9%), lievito madre (farina di
            <b>frumento</b>, acqua), semola di <b>grano</b> duro, sale.""",
            """<b>Wheat</b> flour, water, extra virgin olive oil (9%), sourdough starter (<b>wheat</b> flour,
            water), durum <b>wheat</b> semolina, salt.""",
        ),
        may_contain=BAKERY_TRACES,
        storage=DRY,
        allergens=("gluten",),
        traces=("sesame", "milk", "soya"),
        nutrition=per_100((1740, 414), "10.2", "1.5", "68.5", "1.8", "11.6", "1.90"),
        packaging=BAG,
    ),
)

PRODUCTS = (PANE, GRISSINI)
