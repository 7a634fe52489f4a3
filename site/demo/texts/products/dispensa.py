from decimal import Decimal

from demo.texts import vat
from demo.texts.products.sheets import BAG, DRY, GLASS, JAR, SIZE, per_100
from demo.texts.shapes import FoodSheet, P, Product, T, Variant

MANDORLE = Product(
    code="mandorle-di-siracusa",
    name="Mandorle di Siracusa tostate",
    category="dispensa",
    producer="sprigioniamo-sapori",
    workshop="torrone",
    vat=vat.NUTS,
    withdrawal="right",
    picture="mandorle-siracusa",
    slug=T("mandorle-di-siracusa", "siracusa-almonds"),
    title=T("Mandorle tostate di Siracusa", "Toasted almonds from Siracusa"),
    standfirst=T(
        "Con la pelle, senza sale. Scelte una per una su un tavolo di marmo, a Ragusa.",
        "In their skins, without salt. Chosen one by one on a marble table in Ragusa.",
    ),
    body=(
        P(
            T(
                """Le mandorle arrivano in sacchi dalla campagna di Siracusa e per prima cosa si rovesciano
                sul marmo. Si tolgono le rotte, le doppie, le macchiate. Quelle che restano vanno nel tostino
                per venti minuti: il segnale non è l'orologio, è il rumore, che da sordo diventa secco.""",
                """The almonds come in sacks from the countryside of Siracusa, and the first thing is to tip
                them out on the marble. Broken ones, doubles and stained ones are taken away. Those that
                remain go into the roaster for twenty minutes: the signal is not the clock but the sound,
                which turns from dull to crisp.""",
            )
        ),
        P(
            T(
                "Da mangiare così, o tritate grosse su una pasta con le sarde.",
                "Eat them as they are, or chop them roughly over pasta with sardines.",
            )
        ),
    ),
    options=(SIZE,),
    variants=(
        Variant(
            sku="MAN-SIR-200",
            price=Decimal("6.80"),
            stock=85,
            grams=225,
            net=200,
            unit="g",
            options=(T("200 g", "200 g"),),
        ),
        Variant(
            sku="MAN-SIR-500",
            price=Decimal("15.50"),
            stock=26,
            grams=540,
            net=500,
            unit="g",
            options=(T("500 g", "500 g"),),
        ),
    ),
    food=FoodSheet(
        legal_name=T("Mandorle sgusciate tostate", "Shelled toasted almonds"),
        ingredients=T("<b>Mandorle</b>.", "<b>Almonds</b>."),
        may_contain=T(
            "Può contenere <b>altra frutta a guscio</b> e <b>sesamo</b>.",
            "May contain <b>other nuts</b> and <b>sesame</b>.",
        ),
        storage=DRY,
        keeps=365,
        allergens=("nuts",),
        traces=("sesame",),
        origin=T("Italia (provincia di Siracusa).", "Italy (province of Siracusa)."),
        nutrition=per_100((2555, 617), "53.1", "4.2", "7.4", "4.5", "22.3", "0.02"),
        packaging=BAG,
    ),
)

PASSATA = Product(
    code="passata-di-pomodoro",
    name="Passata di pomodoro",
    category="dispensa",
    producer="campo-dei-miracoli",
    workshop="taralli",
    vat=vat.TOMATO,
    withdrawal="right",
    picture="passata",
    slug=T("passata-di-pomodoro", "tomato-passata"),
    title=T("Passata di pomodoro", "Tomato passata"),
    standfirst=T(
        "Due settimane d'agosto, messe in bottiglia. Pomodoro, basilico e sale.",
        "Two weeks of August, bottled. Tomatoes, basil and salt.",
    ),
    body=(
        P(
            T(
                """In agosto, a Trani, i taralli si fermano e si fa la salsa. I pomodori si lavano tre volte,
                si scottano, si passano due: la prima grossa, la seconda fine. Una foglia di basilico per
                bottiglia, messa con le dita.""",
                """In August, in Trani, taralli stop and sauce begins. The tomatoes are washed three times,
                scalded, and put through the mill twice: first coarse, then fine. One basil leaf to each
                bottle, placed by hand.""",
            )
        ),
        P(
            T(
                """È densa e dolce: bastano un filo d'olio, uno spicchio d'aglio e il tempo di cuocere la
                pasta.""",
                """It is thick and sweet: all it needs is a little oil, a clove of garlic and the time it
                takes to boil pasta.""",
            )
        ),
    ),
    variants=(Variant(sku="PAS-POM-520", price=Decimal("3.90"), stock=96, grams=900, net=520, unit="g"),),
    food=FoodSheet(
        legal_name=T("Passata di pomodoro", "Sieved tomatoes"),
        ingredients=T("Pomodoro (99%), sale, basilico.", "Tomatoes (99%), salt, basil."),
        may_contain=T("Non contiene allergeni noti.", "Contains no known allergens."),
        storage=JAR,
        keeps=720,
        allergens=(),
        origin=T("Origine del pomodoro: Italia.", "Origin of the tomatoes: Italy."),
        nutrition=per_100((140, 33), "0.3", "0.1", "5.6", "4.6", "1.5", "0.40"),
        packaging=GLASS,
    ),
)

PRODUCTS = (MANDORLE, PASSATA)
