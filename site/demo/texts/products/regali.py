"""Gift boxes, packed by bee.4 at Bollate. What is inside brings its own sheet and its own VAT."""

from decimal import Decimal

from demo.texts import vat
from demo.texts.products.sheets import CARTON
from demo.texts.shapes import BoxLine, P, Product, T, Variant

NATALE = Product(
    code="scatola-di-natale",
    name="Scatola di Natale",
    category="regali",
    producer="bee4",
    workshop="controllo",
    vat=vat.BOXES,
    withdrawal="right",
    picture="scatola-natale",
    slug=T("scatola-di-natale", "christmas-box"),
    title=T("Scatola di Natale", "Christmas box"),
    standfirst=T(
        "Panettone, torrone, mandorle e caffè: il pranzo del 25 dal dolce in poi.",
        "Panettone, nougat, almonds and coffee: Christmas lunch, from dessert onwards.",
    ),
    body=(
        P(
            T(
                """Quattro laboratori in una scatola: la pasticceria di Padova, il torrone e le mandorle di
                Ragusa, il caffè di Bollate. A Bollate si confeziona anche: la scatola si monta, si riempie
                sempre nello stesso ordine e si ricontrolla contro la lista prima di chiuderla.""",
                """Four kinds of work in one box: the pastry kitchen in Padua, nougat and almonds from Ragusa,
                coffee from Bollate. Bollate does the packing too: the box is folded, filled always in the
                same order, and checked against the list before it is closed.""",
            )
        ),
        P(
            T(
                """Dentro c'è un foglio che racconta chi ha fatto cosa. Si può aggiungere un biglietto; i
                prezzi non viaggiano mai con il pacco.""",
                """A sheet inside tells who made what. You can add a gift message; prices never travel with
                the parcel.""",
            )
        ),
    ),
    variants=(Variant(sku="BOX-NAT-01", price=Decimal("44.00"), stock=40, grams=2500, net=1, unit="pc"),),
    packaging=CARTON,
    box=(
        BoxLine("PAN-CLA-1000", 1),
        BoxLine("TOR-MAN-150", 1),
        BoxLine("MAN-SIR-200", 1),
        BoxLine("CAF-MOK-250", 1),
    ),
)

TAVOLATA = Product(
    code="scatola-tavolata",
    name="Scatola «Tavolata»",
    category="regali",
    producer="bee4",
    workshop="controllo",
    vat=vat.BOXES,
    withdrawal="right",
    picture="scatola-grande",
    slug=T("scatola-tavolata", "big-table-box"),
    title=T("Scatola «Tavolata»", "‘Big table’ box"),
    standfirst=T(
        "Per un ufficio, un condominio, una famiglia numerosa: dall'aperitivo al panettone.",
        "For an office, a block of flats, a large family: from aperitif to panettone.",
    ),
    body=(
        P(
            T(
                """Si apre con i taralli e il rosso delle terrazze, si chiude con due panettoni, perché su uno
                solo si finisce per litigare. In mezzo, mandorle e torrone. Pesa quasi sei chili: fatevi
                aiutare.""",
                """It opens with taralli and the terraces red and closes with two panettoni, because one only
                leads to arguments. In between, almonds and nougat. It weighs nearly six kilos: ask for
                help.""",
            )
        ),
        P(
            T(
                "Contiene vino: la vendita è riservata ai maggiorenni.",
                "It contains wine: for sale to adults only.",
            )
        ),
    ),
    variants=(Variant(sku="BOX-NAT-02", price=Decimal("84.00"), stock=25, grams=5700, net=1, unit="pc"),),
    packaging=CARTON,
    box=(
        BoxLine("PAN-CLA-1000", 1),
        BoxLine("PAN-CIO-1000", 1),
        BoxLine("VIN-ROS-750", 1),
        BoxLine("TAR-FIN-250", 2),
        BoxLine("MAN-SIR-200", 1),
        BoxLine("TOR-MAN-150", 1),
    ),
)

COLAZIONE = Product(
    code="scatola-colazione",
    name="Scatola «Colazione»",
    category="regali",
    producer="bee4",
    workshop="controllo",
    vat=vat.BOXES,
    withdrawal="right",
    picture="scatola-colazione",
    slug=T("scatola-colazione", "breakfast-box"),
    title=T("Scatola «Colazione»", "‘Breakfast’ box"),
    standfirst=T(
        "Caffè, frollini, confettura e il quaderno per chi pensa meglio prima delle nove.",
        "Coffee, shortbread, jam, and a notebook for those who think best before nine.",
    ),
    body=(
        P(
            T(
                """Bollate, Verbania e Ragusa sullo stesso tavolo, con la carta di Forlì. È la scatola che
                regaliamo noi quando qualcuno comincia un lavoro nuovo.""",
                """Bollate, Verbania and Ragusa on one table, with paper from Forlì. It is the box that we
                ourselves give when somebody starts a new job.""",
            )
        ),
    ),
    variants=(Variant(sku="BOX-COL-01", price=Decimal("24.00"), stock=35, grams=1300, net=1, unit="pc"),),
    packaging=CARTON,
    box=(
        BoxLine("CAF-MOK-250", 1),
        BoxLine("BIS-BUR-200", 1),
        BoxLine("CON-ALB-240", 1),
        BoxLine("QUA-A5-RIG", 1),
    ),
)

CASA = Product(
    code="scatola-casa",
    name="Scatola «Casa nuova»",
    category="regali",
    producer="bee4",
    workshop="controllo",
    vat=vat.BOXES,
    withdrawal="right",
    picture="scatola-casa",
    slug=T("scatola-casa-nuova", "new-home-box"),
    title=T("Scatola «Casa nuova»", "‘New home’ box"),
    standfirst=T(
        "Un grembiule, un sapone, una crema per le mani, taralli per il primo aperitivo.",
        "An apron, a bar of soap, a hand cream, and taralli for the first drinks.",
    ),
    body=(
        P(
            T(
                """Le cose che in una casa nuova mancano sempre, e che si cercano la prima sera. I taralli
                sono per chi aiuta con gli scatoloni.""",
                """The things that a new home always lacks, and that you look for on the first evening. The
                taralli are for whoever helps with the boxes.""",
            )
        ),
    ),
    variants=(Variant(sku="BOX-CAS-01", price=Decimal("52.00"), stock=18, grams=1100, net=1, unit="pc"),),
    packaging=CARTON,
    box=(
        BoxLine("GRE-CUC-NAT", 1),
        BoxLine("CRE-MAN-075", 1),
        BoxLine("SAP-LAV-100", 1),
        BoxLine("TAR-FIN-250", 1),
    ),
)

PRODUCTS = (NATALE, TAVOLATA, COLAZIONE, CASA)
