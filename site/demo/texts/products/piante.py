from decimal import Decimal

from demo.texts import vat
from demo.texts.shapes import GoodsSheet, P, Product, T, Variant

POT = (("pot", "PP 5"), ("box", "PAP 20"))
PASSPORT = "IT-03-4127 OIF-26"

LAVANDA = Product(
    code="lavanda-in-vaso",
    name="Lavanda, vaso 14 cm",
    category="piante",
    producer="opera-in-fiore",
    workshop="vivaio",
    vat=vat.PLANTS,
    withdrawal="perishable",
    picture="lavanda",
    slug=T("lavanda-in-vaso", "potted-lavender"),
    title=T("Lavanda in vaso", "Potted lavender"),
    standfirst=T(
        "Da talea, cresciuta due anni nella serra di Opera. Chiede sole e poca compagnia.",
        "Grown from a cutting, two years in the greenhouse at Opera. It asks for sun and little company.",
    ),
    body=(
        P(
            T(
                """Le talee si fanno a fine agosto, si tengono all'ombra per un mese, si trapiantano due
                volte. Quando parte, la pianta ha due anni e sa già stare al freddo: sul balcone si mette dove
                batte il sole e si annaffia quando la terra è asciutta davvero.""",
                """Cuttings are taken at the end of August, kept in the shade for a month, potted on twice. By
                the time it leaves the plant is two years old and knows about cold: on a balcony, put it where
                the sun falls and water it when the soil is truly dry.""",
            )
        ),
        P(
            T(
                "Dopo la fioritura va tagliata corta, con coraggio: nella serra dicono «come un soldato».",
                "After flowering cut it short, and be brave: ‘like a soldier’, they say in the greenhouse.",
            )
        ),
    ),
    variants=(Variant(sku="PIA-LAV-014", price=Decimal("9.50"), stock=24, grams=1400, net=1, unit="pc"),),
    goods=GoodsSheet(
        kind="plant",
        botanical="Lavandula angustifolia Mill.",
        passport=PASSPORT,
        harms_pets=True,
        materials=T("Vaso da 14 cm, altezza circa 30 cm.", "14 cm pot, about 30 cm tall."),
        care=T(
            "Pieno sole. Annaffiare quando la terra è asciutta. Resiste fino a −10 °C.",
            "Full sun. Water when the soil is dry. Hardy to −10 °C.",
        ),
        packaging=POT,
    ),
)

AROMATICHE = Product(
    code="aromatiche-in-vaso",
    name="Aromatiche in vaso",
    category="piante",
    producer="opera-in-fiore",
    workshop="vivaio",
    vat=vat.PLANTS,
    withdrawal="perishable",
    picture="aromatiche",
    slug=T("aromatiche-in-vaso", "potted-herbs"),
    title=T("Aromatiche in vaso", "Potted herbs"),
    standfirst=T(
        "Basilico, rosmarino o salvia, cresciuti piano. Arrivano con la terra umida e le istruzioni corte.",
        "Basil, rosemary or sage, grown slowly. They arrive with moist soil and short instructions.",
    ),
    body=(
        P(
            T(
                """Il basilico del supermercato sono quaranta piantine strette in un vaso, che si fanno
                guerra. Qui sono cinque, e durano fino a ottobre. Rosmarino e salvia hanno un anno e possono
                stare fuori anche d'inverno.""",
                """Supermarket basil is forty seedlings squeezed into one pot and at war with each other. Here
                there are five, and they last until October. Rosemary and sage are a year old and can stay
                outside in winter too.""",
            )
        ),
    ),
    options=(T("Pianta", "Plant"),),
    variants=(
        Variant(
            sku="PIA-BAS-014",
            price=Decimal("4.50"),
            stock=0,
            grams=1100,
            net=1,
            unit="pc",
            options=(T("basilico", "basil"),),
        ),
        Variant(
            sku="PIA-ROS-014",
            price=Decimal("6.50"),
            stock=16,
            grams=1300,
            net=1,
            unit="pc",
            options=(T("rosmarino", "rosemary"),),
        ),
        Variant(
            sku="PIA-SAL-014",
            price=Decimal("6.50"),
            stock=14,
            grams=1300,
            net=1,
            unit="pc",
            options=(T("salvia", "sage"),),
        ),
    ),
    goods=GoodsSheet(
        kind="plant",
        botanical="Ocimum basilicum L., Salvia rosmarinus Spenn., Salvia officinalis L.",
        passport=PASSPORT,
        harms_pets=False,
        materials=T("Vaso da 14 cm, altezza 20–30 cm.", "14 cm pot, 20–30 cm tall."),
        care=T(
            "Mezza giornata di sole. Basilico: acqua ogni giorno, mai sotto i 10 °C. Rosmarino e salvia: poca acqua.",
            "Half a day of sun. Basil: water daily, never below 10 °C. Rosemary and sage: little water.",
        ),
        packaging=POT,
    ),
)

PRODUCTS = (LAVANDA, AROMATICHE)
