from decimal import Decimal

from demo.texts import vat
from demo.texts.products.sheets import NO_WARNINGS, SIZE
from demo.texts.shapes import GoodsSheet, P, Product, T, Variant

TUBE = (("tube", "PAP 21"), ("lid", "PP 5"))

CALENDARIO = Product(
    code="calendario-2027",
    name="Calendario da parete 2027",
    category="casa-e-carta",
    producer="zerografica",
    workshop="serigrafia",
    vat=vat.GOODS,
    withdrawal="right",
    picture="calendario",
    slug=T("calendario-2027", "2027-calendar"),
    title=T("Calendario da parete 2027", "2027 wall calendar"),
    standfirst=T(
        "Dodici mesi, dodici attrezzi presi dai laboratori, un colore nuovo a ogni stagione.",
        "Twelve months, twelve tools borrowed from the workshops, a new colour with every season.",
    ),
    body=(
        P(
            T(
                """Serigrafia a tre colori su carta di cotone, tirata a mano a Bollate in duecento copie. Le
                feste sono in italiano e in inglese, le settimane cominciano di lunedì e sotto ogni giorno c'è
                lo spazio per una parola.""",
                """A three-colour screen print on cotton paper, pulled by hand at Bollate in two hundred
                copies. Holidays are in Italian and English, weeks begin on Monday, and under each day there
                is room for one word.""",
            )
        ),
        P(
            T(
                "Finito l'anno si taglia lungo il tratteggio e restano dodici stampe.",
                "When the year is over, cut along the dotted line: you keep twelve prints.",
            )
        ),
    ),
    variants=(Variant(sku="CAL-PAR-2027", price=Decimal("18.00"), stock=76, grams=480, net=1, unit="pc"),),
    goods=GoodsSheet(
        kind="paper",
        model="CAL 2027",
        warnings=NO_WARNINGS,
        materials=T(
            "Carta di cotone 200 g/m², 30 × 42 cm, spirale di metallo.",
            "Cotton paper 200 g/m², 30 × 42 cm, metal binding.",
        ),
        packaging=TUBE,
    ),
)

BIGLIETTI = Product(
    code="biglietti-porta-socchiusa",
    name="Biglietti d'auguri «Porta socchiusa»",
    category="casa-e-carta",
    producer="zerografica",
    workshop="offset",
    vat=vat.GOODS,
    withdrawal="right",
    picture="biglietto",
    slug=T("biglietti-porta-socchiusa", "door-ajar-cards"),
    title=T("Biglietti «Porta socchiusa»", "‘Door ajar’ cards"),
    standfirst=T(
        "Una porta socchiusa, stampata in verde. Cinque biglietti e cinque buste.",
        "A door ajar, printed in green. Five cards and five envelopes.",
    ),
    body=(
        P(
            T(
                """Dentro sono bianchi: gli auguri li sapete voi. La carta tiene la stilografica e la busta si
                chiude con la colla, come una volta, perciò serve la lingua o una spugnetta.""",
                """Inside they are blank: you know what to wish. The paper takes a fountain pen, and the
                envelope closes with gum, the old way, so you will need your tongue or a sponge.""",
            )
        ),
    ),
    variants=(Variant(sku="BIG-POR-005", price=Decimal("9.00"), stock=60, grams=95, net=5, unit="pc"),),
    goods=GoodsSheet(
        kind="paper",
        model="Porta socchiusa, 5+5",
        warnings=NO_WARNINGS,
        materials=T(
            "Cartoncino 300 g/m², 12 × 17 cm, con buste.", "300 g/m² card, 12 × 17 cm, with envelopes."
        ),
        packaging=(("envelope", "PAP 22"), ("band", "PAP 22")),
    ),
)

# Left in Italian on purpose.
FOGLI = Product(
    code="fogli-a-mano",
    name="Fogli di carta a mano, Forlì",
    category="casa-e-carta",
    producer="zerografica",
    workshop="offset",
    vat=vat.GOODS,
    withdrawal="right",
    picture="carta",
    slug=T("fogli-di-carta-a-mano"),
    title=T("Fogli di carta fatta a mano"),
    standfirst=T(
        "Da Forlì, con i bordi irregolari. Per acquerelli, lettere importanti, menu di nozze.",
    ),
    body=(
        P(
            T(
                """Il foglio si forma in un secondo, quando il telaio esce dalla vasca e l'acqua cola: chi lo
                tiene lo scuote due volte, una per lungo e una per largo, e le fibre si intrecciano. Poi ci
                vogliono giorni perché asciughi. A Bollate i fogli si scelgono, si contano e si legano in
                pacchi.""",
            )
        ),
    ),
    options=(SIZE,),
    variants=(
        Variant(
            sku="CAR-FOG-A5",
            price=Decimal("12.00"),
            stock=18,
            grams=160,
            net=10,
            unit="pc",
            options=(T("A5", "A5"),),
        ),
        Variant(
            sku="CAR-FOG-A4",
            price=Decimal("19.00"),
            stock=12,
            grams=300,
            net=10,
            unit="pc",
            options=(T("A4", "A4"),),
        ),
    ),
    goods=GoodsSheet(
        kind="paper",
        model="Forlì 200",
        warnings=NO_WARNINGS,
        materials=T("Fibra di cotone, circa 200 g/m².", "Cotton fibre, about 200 g/m²."),
        packaging=(("wrapper", "PAP 22"),),
    ),
)

STAMPA = Product(
    code="stampa-lavoro",
    name="Stampa numerata «Lavoro»",
    category="casa-e-carta",
    producer="zerografica",
    workshop="offset",
    vat=vat.GOODS,
    withdrawal="right",
    picture="stampa-lavoro",
    slug=T("stampa-lavoro", "lavoro-print"),
    title=T("«Lavoro», stampa numerata", "‘Lavoro’, numbered print"),
    standfirst=T(
        "Una parola sola, in caratteri di legno, tirata in rosso. Sessanta copie, tutte vendute.",
        "A single word, ‘work’, in wooden type, pulled in red. Sixty copies, all sold.",
    ),
    body=(
        P(
            T(
                """I caratteri sono di legno di pero, presi in prestito da una tipografia che chiudeva. La «a»
                ha un'ammaccatura e l'hanno lasciata dov'era. Sei lettere, un colore, il torchio a mano:
                sessanta copie in due giorni, numerate a matita da chi le ha tirate.""",
                """The type is pear wood, borrowed from a print works that was closing. The ‘a’ has a dent in
                it, and they left it where it was. Six letters, one colour, a hand press: sixty copies in two
                days, numbered in pencil by the people who pulled them.""",
            )
        ),
        P(
            T(
                """È esaurita e non sarà ristampata: i caratteri sono tornati a casa. Se vi interessa la
                prossima, lasciate l'indirizzo qui sotto.""",
                """It is sold out and will not be reprinted: the type has gone home. If you would like the
                next one, leave your address below.""",
            )
        ),
    ),
    variants=(Variant(sku="ESA-URI-001", price=Decimal("45.00"), stock=0, grams=420, net=1, unit="pc"),),
    goods=GoodsSheet(
        kind="paper",
        model="Lavoro 1–60",
        warnings=NO_WARNINGS,
        materials=T(
            "Stampa tipografica su carta di cotone 250 g/m², 35 × 50 cm.",
            "Letterpress on cotton paper 250 g/m², 35 × 50 cm.",
        ),
        packaging=TUBE,
    ),
)

PRODUCTS = (CALENDARIO, BIGLIETTI, FOGLI, STAMPA)
