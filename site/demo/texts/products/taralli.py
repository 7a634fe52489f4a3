from decimal import Decimal

from demo.texts import vat
from demo.texts.products.sheets import BAG, DRY, SIZE, per_100
from demo.texts.shapes import FoodSheet, P, Product, T, Variant

TRACES = T(
    "Può contenere <b>sesamo</b> e <b>frutta a guscio</b>.", "May contain <b>sesame</b> and <b>nuts</b>."
)

TARALLI_FINOCCHIO = Product(
    code="taralli-al-finocchio",
    name="Taralli al finocchio",
    category="forno",
    producer="campo-dei-miracoli",
    workshop="taralli",
    vat=vat.TARALLI_PLAIN,
    withdrawal="right",
    picture="taralli-finocchio",
    slug=T("taralli-al-finocchio", "fennel-taralli"),
    title=T("Taralli al finocchio", "Fennel taralli"),
    standfirst=T(
        "Piccoli, asciutti, chiusi a mano a Trani. Il sacchetto aperto non arriva a domani.",
        "Small, dry, closed by hand in Trani. An opened bag does not see tomorrow.",
    ),
    body=(
        P(
            T(
                """L'impasto è farina, olio extravergine, acqua e sale, con semi di finocchio pestati appena.
                Niente vino: è la ricetta più semplice, quella che in Puglia si fa con quello che c'è. Prima
                del forno i taralli passano un minuto nell'acqua che bolle e tornano a galla lucidi.""",
                """The dough is flour, extra virgin olive oil, water and salt, with lightly crushed fennel
                seeds. No wine: this is the simplest recipe, the one people in Puglia make with whatever is in
                the house. Before the oven the taralli spend a minute in boiling water and come back to the
                surface shining.""",
            )
        ),
        P(
            T(
                "Ogni sacchetto da 250 grammi ne contiene una cinquantina, tutti diversi di un niente.",
                "Each 250-gram bag holds about fifty of them, all different by next to nothing.",
            )
        ),
    ),
    options=(SIZE,),
    variants=(
        Variant(
            sku="TAR-FIN-250",
            price=Decimal("4.20"),
            stock=120,
            grams=290,
            net=250,
            unit="g",
            options=(T("250 g", "250 g"),),
        ),
        Variant(
            sku="TAR-FIN-500",
            price=Decimal("7.40"),
            stock=44,
            grams=560,
            net=500,
            unit="g",
            options=(T("500 g", "500 g"),),
        ),
    ),
    food=FoodSheet(
        legal_name=T("Taralli ai semi di finocchio", "Taralli, savoury baked rings with fennel seeds"),
        ingredients=T(
            """Farina di <b>frumento</b>, olio extravergine di oliva (17%), acqua, sale, semi di finocchio
            (1,5%).""",
            "<b>Wheat</b> flour, extra virgin olive oil (17%), water, salt, fennel seeds (1.5%).",
        ),
        may_contain=TRACES,
        storage=DRY,
        allergens=("gluten",),
        traces=("sesame", "nuts"),
        nutrition=per_100((1975, 471), "19.2", "2.9", "63.0", "2.2", "9.8", "1.90"),
        packaging=BAG,
    ),
)

TARALLI_PEPE = Product(
    code="taralli-vino-e-pepe",
    name="Taralli al vino bianco e pepe",
    category="forno",
    producer="campo-dei-miracoli",
    workshop="taralli",
    vat=vat.TARALLI_OTHER,
    withdrawal="right",
    picture="taralli-pepe",
    slug=T("taralli-al-vino-e-pepe", "wine-and-pepper-taralli"),
    title=T("Taralli al vino bianco e pepe", "White wine and black pepper taralli"),
    standfirst=T(
        "Più friabili di quelli al finocchio, e con un'idea di pepe che arriva dopo.",
        "Crumblier than the fennel ones, with a hint of pepper that comes in later.",
    ),
    body=(
        P(
            T(
                """Il vino bianco, quello che si beve, rende la pasta più corta: si spezza invece di piegarsi.
                Il pepe si macina il giorno stesso. Sono i taralli da aperitivo, e nel laboratorio di Trani si
                fanno il giovedì, perché il venerdì partono.""",
                """White wine, the drinking kind, makes the dough shorter: it snaps where the other bends. The
                pepper is ground the same day. These are the taralli for an aperitif, and the Trani kitchen
                makes them on Thursdays, because on Fridays they leave.""",
            )
        ),
    ),
    variants=(Variant(sku="TAR-PEP-250", price=Decimal("4.50"), stock=72, grams=290, net=250, unit="g"),),
    food=FoodSheet(
        legal_name=T(
            "Taralli al vino bianco e pepe nero",
            "Taralli, savoury baked rings with white wine and black pepper",
        ),
        ingredients=T(
            """Farina di <b>frumento</b>, olio extravergine di oliva (18%), vino bianco (14%, contiene
            <b>solfiti</b>), sale, pepe nero (0,8%).""",
            """<b>Wheat</b> flour, extra virgin olive oil (18%), white wine (14%, contains <b>sulphites</b>),
            salt, black pepper (0.8%).""",
        ),
        may_contain=TRACES,
        storage=DRY,
        allergens=("gluten", "sulphites"),
        traces=("sesame", "nuts"),
        nutrition=per_100((2005, 479), "20.4", "3.1", "62.1", "2.4", "9.4", "1.85"),
        packaging=BAG,
    ),
)

PRODUCTS = (TARALLI_FINOCCHIO, TARALLI_PEPE)
