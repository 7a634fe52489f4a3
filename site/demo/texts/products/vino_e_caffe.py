from decimal import Decimal

from demo.texts import vat
from demo.texts.products.sheets import BOTTLE, DRY, SIZE, per_100
from demo.texts.shapes import FoodSheet, P, Product, T, Variant

GRIND = T("Macinatura", "Grind")

CAFFE = Product(
    code="caffe-da-banco",
    name="Caffè «Da banco»",
    category="vino-e-caffe",
    producer="bee4",
    workshop="macchine-caffe",
    vat=vat.GENERAL,
    withdrawal="right",
    picture="caffe",
    slug=T("caffe-da-banco", "bench-blend-coffee"),
    title=T("Caffè «Da banco»", "‘Bench blend’ coffee"),
    standfirst=T(
        "La miscela con cui a Bollate si collaudano le macchine riparate. Deve essere sempre uguale, e lo è.",
        "The blend used at Bollate to test repaired machines. It must never vary, and it does not.",
    ),
    body=(
        P(
            T(
                """Per capire se una macchina è guarita ci vogliono venti espressi e un caffè di cui fidarsi.
                Sul banco di bee.4 se ne sono provati molti; è rimasta una miscela di arabica e robusta,
                tostata fuori e confezionata nel laboratorio, con crema spessa e un fondo di cacao.""",
                """To know whether a machine is cured you need twenty espressos and a coffee you can trust.
                Many were tried on the bee.4 bench; one blend of arabica and robusta stayed. It is roasted
                outside and packed in the workshop, and it has a thick crema and a note of cocoa at the
                bottom.""",
            )
        ),
        P(
            T(
                "In grani per chi ha il macinino, macinata per la moka di tutti gli altri.",
                "Beans for those who own a grinder, ground for everybody else's moka.",
            )
        ),
    ),
    options=(GRIND, SIZE),
    variants=(
        Variant(
            sku="CAF-MOK-250",
            price=Decimal("6.20"),
            stock=54,
            grams=275,
            net=250,
            unit="g",
            options=(T("per moka", "for moka"), T("250 g", "250 g")),
        ),
        Variant(
            sku="CAF-GRA-250",
            price=Decimal("6.20"),
            stock=47,
            grams=275,
            net=250,
            unit="g",
            options=(T("in grani", "beans"), T("250 g", "250 g")),
        ),
        Variant(
            sku="CAF-GRA-1000",
            price=Decimal("21.90"),
            stock=18,
            grams=1060,
            net=1000,
            unit="g",
            options=(T("in grani", "beans"), T("1 kg", "1 kg")),
        ),
    ),
    food=FoodSheet(
        legal_name=T("Caffè tostato, miscela", "Roasted coffee, blend"),
        ingredients=T(
            "Caffè arabica (70%), caffè robusta (30%).", "Arabica coffee (70%), robusta coffee (30%)."
        ),
        may_contain=T("Non contiene allergeni noti.", "Contains no known allergens."),
        storage=T(
            "In luogo fresco e asciutto. Una volta aperto, in un barattolo chiuso, entro un mese.",
            "In a cool, dry place. Once opened, in a closed jar, use within a month.",
        ),
        keeps=540,
        allergens=(),
        origin=T("Caffè da Brasile, Guatemala e India.", "Coffee from Brazil, Guatemala and India."),
        exemption=T(
            "Dichiarazione nutrizionale non dovuta: caffè (regolamento UE 1169/2011, allegato V, punto 7).",
            "Nutrition declaration not required: coffee (Regulation (EU) No 1169/2011, Annex V, point 7).",
        ),
        packaging=(("bag", "C/PAP 81"),),
    ),
)

ROSSO = Product(
    code="rosso-delle-terrazze",
    name="Rosso delle terrazze",
    category="vino-e-caffe",
    producer="gabbiano",
    workshop="vigne",
    vat=vat.DRINKS,
    withdrawal="right",
    picture="vino",
    slug=T("rosso-delle-terrazze", "terraces-red"),
    title=T("Rosso delle terrazze", "Terraces red"),
    standfirst=T(
        "Un rosso di montagna, leggero di colore e lungo in bocca. Dalle vigne del Gabbiano in Valtellina.",
        "A mountain red, light in colour and long on the palate. From Il Gabbiano's vineyards in Valtellina.",
    ),
    body=(
        P(
            T(
                """L'uva cresce su gradini di pietra dove il trattore non passa: si pota, si lega e si
                vendemmia a mano, e le cassette scendono a spalla fino alla strada. Il vino ha profumo di
                lampone e di ferro, tannino gentile, freschezza.""",
                """The grapes grow on steps of stone where no tractor goes: pruning, tying and picking are
                done by hand, and the crates come down to the road on people's shoulders. The wine smells of
                raspberry and iron; it is fresh, with gentle tannins.""",
            )
        ),
        P(
            T(
                """Con i pizzoccheri, con un formaggio di due mesi, con una sera d'inverno. Vendita riservata
                ai maggiorenni.""",
                """With buckwheat pasta, with a two-month-old cheese, with a winter evening. For sale to
                adults only.""",
            )
        ),
    ),
    variants=(Variant(sku="VIN-ROS-750", price=Decimal("14.00"), stock=30, grams=1350, net=750, unit="ml"),),
    food=FoodSheet(
        legal_name=T("Vino rosso d'Italia", "Red wine of Italy"),
        ingredients=T("Uva, conservante: <b>solfiti</b>.", "Grapes, preservative: <b>sulphites</b>."),
        may_contain=T("Contiene <b>solfiti</b>.", "Contains <b>sulphites</b>."),
        storage=DRY,
        allergens=("sulphites",),
        origin=T("Prodotto in Italia.", "Product of Italy."),
        nutrition=per_100((322, 77), "0.0", "0.0", "0.6", "0.3", "0.1", "0.00"),
        alcohol=Decimal("13.0"),
        packaging=BOTTLE,
    ),
)

SUCCO = Product(
    code="succo-di-mele",
    name="Succo di mele",
    category="vino-e-caffe",
    producer="gabbiano",
    workshop="vigne",
    vat=vat.DRINKS,
    withdrawal="right",
    picture="succo-mela",
    slug=T("succo-di-mele", "apple-juice"),
    title=T("Succo di mele", "Apple juice"),
    standfirst=T(
        "Torbido, solo mele: quelle che in Valtellina maturano più in alto delle vigne.",
        "Cloudy, nothing but apples: those that ripen higher than the vineyards in Valtellina.",
    ),
    body=(
        P(
            T(
                """Le mele si raccolgono a ottobre, quando in vigna è finita, e si spremono nel giro di due
                giorni. Il succo resta torbido perché non lo si filtra: agitate la bottiglia e bevetelo
                fresco, ma non di frigorifero.""",
                """The apples are picked in October, when the vineyard is done, and pressed within two days.
                The juice stays cloudy because it is not filtered: shake the bottle and drink it cool, but not
                straight from the fridge.""",
            )
        ),
    ),
    options=(SIZE,),
    variants=(
        Variant(
            sku="SUC-MEL-1000",
            price=Decimal("4.80"),
            stock=42,
            grams=1550,
            net=1000,
            unit="ml",
            options=(T("1 litro", "1 litre"),),
        ),
        Variant(
            sku="SUC-MEL-0200",
            price=Decimal("1.90"),
            stock=90,
            grams=390,
            net=200,
            unit="ml",
            options=(T("20 cl", "20 cl"),),
        ),
    ),
    food=FoodSheet(
        legal_name=T("Succo di mela", "Apple juice"),
        ingredients=T("Succo di mela (100%).", "Apple juice (100%)."),
        may_contain=T("Non contiene allergeni noti.", "Contains no known allergens."),
        storage=T(
            "In luogo fresco. Dopo l'apertura, in frigorifero, e consumare entro 4 giorni.",
            "In a cool place. Once opened, keep refrigerated and drink within 4 days.",
        ),
        keeps=540,
        allergens=(),
        origin=T("Mele: Italia (Valtellina).", "Apples: Italy (Valtellina)."),
        nutrition=per_100((195, 46), "0.1", "0.0", "11.1", "10.4", "0.1", "0.00"),
        alcohol=Decimal("0.0"),
        packaging=(("bottle", "GL 70"), ("lid", "FE 40"), ("label", "PAP 22")),
    ),
)

PRODUCTS = (CAFFE, ROSSO, SUCCO)
