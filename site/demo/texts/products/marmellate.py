from decimal import Decimal

from demo.texts import vat
from demo.texts.products.sheets import GLASS, JAR, per_100
from demo.texts.shapes import FoodSheet, P, Product, T, Variant

ALBICOCCHE = Product(
    code="confettura-di-albicocche",
    name="Confettura di albicocche",
    category="dispensa",
    producer="sprigioniamo-sapori",
    workshop="torrone",
    vat=vat.JAMS,
    withdrawal="right",
    picture="marmellata",
    slug=T("confettura-di-albicocche", "apricot-jam"),
    title=T("Confettura di albicocche", "Apricot jam"),
    standfirst=T(
        "Cottura corta, pezzi grossi, un po' di limone che la tiene sveglia.",
        "A short boil, large pieces, a little lemon to keep it awake.",
    ),
    body=(
        P(
            T(
                """Si fa in due settimane di giugno, quando le albicocche arrivano tutte insieme. Una persona
                apre, una toglie il nocciolo, una sta alla caldaia con il termometro. A centoquattro gradi si
                spegne, si riempie, si capovolge il vasetto e si aspetta il clic.""",
                """It is made in two weeks in June, when the apricots arrive all at once. One person opens
                them, one takes out the stone, one stands at the pan with a thermometer. At a hundred and four
                degrees the flame goes off, the jars are filled and turned over, and everyone waits for the
                click.""",
            )
        ),
        P(
            T(
                "Sul pane, ovvio. Ma provatela anche con un formaggio stagionato.",
                "On bread, of course. But try it with a mature cheese as well.",
            )
        ),
    ),
    variants=(Variant(sku="CON-ALB-240", price=Decimal("5.60"), stock=41, grams=420, net=240, unit="g"),),
    food=FoodSheet(
        legal_name=T("Confettura extra di albicocche", "Apricot extra jam"),
        ingredients=T(
            """Albicocche, zucchero, succo di limone. Frutta utilizzata: 60 g per 100 g. Zuccheri totali: 46 g
            per 100 g.""",
            """Apricots, sugar, lemon juice. Prepared with 60 g of fruit per 100 g. Total sugar content: 46 g
            per 100 g.""",
        ),
        may_contain=T("Può contenere <b>frutta a guscio</b>.", "May contain <b>nuts</b>."),
        storage=JAR,
        keeps=720,
        allergens=(),
        traces=("nuts",),
        nutrition=per_100((812, 191), "0.2", "0.0", "46.4", "46.0", "0.6", "0.01"),
        packaging=GLASS,
    ),
)

# Left in Italian on purpose.
CREMA_MANDORLE = Product(
    code="crema-di-mandorle",
    name="Crema di mandorle",
    category="dispensa",
    producer="sprigioniamo-sapori",
    workshop="torrone",
    vat=vat.SWEETS,
    withdrawal="right",
    picture="crema-mandorle",
    slug=T("crema-di-mandorle"),
    title=T("Crema di mandorle"),
    standfirst=T(
        "Mandorle tostate e poco zucchero, macinati finché il cucchiaio scivola.",
    ),
    body=(
        P(
            T(
                """Sono le mandorle che al tavolo di marmo vengono scartate perché rotte: buone quanto le
                altre, soltanto in due pezzi. Si macinano tre volte, la terza piano, perché il calore non le
                faccia diventare amare. L'olio può salire a galla: si rimescola e torna com'era.""",
            )
        ),
    ),
    variants=(Variant(sku="CRM-MAN-200", price=Decimal("8.40"), stock=29, grams=370, net=200, unit="g"),),
    food=FoodSheet(
        legal_name=T("Crema spalmabile di mandorle", "Sweetened almond spread"),
        ingredients=T("<b>Mandorle</b> (82%), zucchero, sale.", "<b>Almonds</b> (82%), sugar, salt."),
        may_contain=T(
            "Può contenere <b>altra frutta a guscio</b> e <b>sesamo</b>.",
            "May contain <b>other nuts</b> and <b>sesame</b>.",
        ),
        storage=T(
            "In luogo fresco e asciutto, non in frigorifero. Dopo l'apertura, entro due mesi.",
            "In a cool, dry place, not in the fridge. Once opened, use within two months.",
        ),
        allergens=("nuts",),
        traces=("sesame",),
        origin=T("Mandorle: Italia (provincia di Siracusa).", "Almonds: Italy (province of Siracusa)."),
        nutrition=per_100((2430, 586), "44.9", "3.6", "24.2", "21.6", "18.4", "0.15"),
        packaging=GLASS,
    ),
)

PRODUCTS = (ALBICOCCHE, CREMA_MANDORLE)
