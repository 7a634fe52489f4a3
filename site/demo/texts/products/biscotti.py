from decimal import Decimal

from demo.texts import vat
from demo.texts.products.sheets import BAG, DRY, per_100
from demo.texts.shapes import FoodSheet, P, Product, T, Variant

TRACES = T("Può contenere <b>frutta a guscio</b>.", "May contain <b>nuts</b>.")

FROLLINI = Product(
    code="frollini-al-burro",
    name="Frollini al burro",
    category="dolci",
    producer="banda-biscotti",
    workshop="biscotti",
    vat=vat.SWEETS,
    withdrawal="right",
    picture="biscotti",
    slug=T("frollini-al-burro", "butter-shortbread"),
    title=T("Frollini al burro", "Butter shortbread"),
    standfirst=T(
        "Cinque ingredienti, scritti sul muro della cucina di Verbania e sull'etichetta.",
        "Five ingredients, written on the kitchen wall in Verbania and on the label.",
    ),
    body=(
        P(
            T(
                """Il frollino della Banda Biscotti è spesso, chiaro, con il bordo appena dorato. La frolla
                riposa una notte in frigorifero: la mattina si stende ancora dura e si taglia prima che si
                scaldi. Chi comincia lo impara con le mani fredde, letteralmente: le si tengono un minuto
                sotto l'acqua.""",
                """Banda Biscotti's shortbread is thick and pale, its edge barely golden. The dough rests
                overnight in the fridge: in the morning it is rolled out while still hard and cut before it
                warms. Beginners learn it with cold hands, literally: a minute under the tap.""",
            )
        ),
        P(
            T(
                "Regge l'inzuppo: tre secondi nel latte, due nel tè.",
                "It stands up to dunking: three seconds in milk, two in tea.",
            )
        ),
    ),
    variants=(Variant(sku="BIS-BUR-200", price=Decimal("5.20"), stock=58, grams=240, net=200, unit="g"),),
    food=FoodSheet(
        legal_name=T("Biscotti di pasta frolla al burro", "Butter shortbread biscuits"),
        ingredients=T(
            "Farina di <b>frumento</b>, <b>burro</b> (28%), zucchero, tuorlo d'<b>uovo</b>, sale.",
            "<b>Wheat</b> flour, <b>butter</b> (28%), sugar, <b>egg</b> yolk, salt.",
        ),
        may_contain=TRACES,
        storage=DRY,
        allergens=("gluten", "milk", "eggs"),
        traces=("nuts",),
        nutrition=per_100((2105, 503), "25.6", "16.1", "60.2", "22.4", "6.5", "0.35"),
        packaging=BAG,
    ),
)

NOCCIOLA = Product(
    code="biscotti-nocciola-e-cacao",
    name="Biscotti nocciola e cacao",
    category="dolci",
    producer="banda-biscotti",
    workshop="biscotti",
    vat=vat.SWEETS,
    withdrawal="right",
    picture="biscotti-cacao",
    slug=T("biscotti-nocciola-e-cacao", "hazelnut-and-cocoa-biscuits"),
    title=T("Biscotti nocciola e cacao", "Hazelnut and cocoa biscuits"),
    standfirst=T(
        "Due impasti arrotolati insieme e tagliati a fette. Nessuno esce uguale all'altro, e va bene.",
        "Two doughs rolled up together and sliced. No two are alike, and that is fine.",
    ),
    body=(
        P(
            T(
                """La sfoglia chiara è di nocciole piemontesi, quella scura di cacao amaro. Si sovrappongono,
                si arrotolano, si tengono al freddo per una notte e si tagliano con un filo, come il
                formaggio. La spirale racconta chi ha arrotolato: c'è chi stringe e chi lascia respirare.""",
                """The pale sheet is Piedmont hazelnut, the dark one bitter cocoa. They are laid one on the
                other, rolled up, kept cold overnight and cut with a wire, like cheese. The spiral tells you
                who did the rolling: some roll tight, some leave room to breathe.""",
            )
        ),
    ),
    variants=(Variant(sku="BIS-NOC-200", price=Decimal("5.60"), stock=37, grams=240, net=200, unit="g"),),
    food=FoodSheet(
        legal_name=T("Biscotti alle nocciole e al cacao", "Hazelnut and cocoa biscuits"),
        ingredients=T(
            """Farina di <b>frumento</b>, <b>burro</b> (23%), zucchero, <b>nocciole</b> (14%), tuorlo
            d'<b>uovo</b>, cacao magro (3%), sale.""",
            """<b>Wheat</b> flour, <b>butter</b> (23%), sugar, <b>hazelnuts</b> (14%), <b>egg</b> yolk,
            reduced-fat cocoa (3%), salt.""",
        ),
        may_contain=T("Può contenere <b>arachidi</b>.", "May contain <b>peanuts</b>."),
        storage=DRY,
        allergens=("gluten", "milk", "nuts", "eggs"),
        traces=("peanuts",),
        origin=T("Nocciole: Italia (Piemonte).", "Hazelnuts: Italy (Piedmont)."),
        nutrition=per_100((2150, 514), "29.8", "14.2", "53.1", "22.0", "7.6", "0.33"),
        packaging=BAG,
    ),
)

PRODUCTS = (FROLLINI, NOCCIOLA)
