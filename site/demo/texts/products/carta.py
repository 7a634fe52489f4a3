from decimal import Decimal

from demo.texts import vat
from demo.texts.cooperatives import ZEROGRAFICA
from demo.texts.products.sheets import NO_WARNINGS, PAPER, address
from demo.texts.shapes import GoodsSheet, P, Product, T, Variant

QUADERNO = Product(
    code="quaderno-di-forli",
    name="Quaderno A5, carta di Forlì",
    category="casa-e-carta",
    producer="zerografica",
    workshop="offset",
    vat=vat.GOODS,
    withdrawal="right",
    picture="quaderno",
    slug=T("quaderno-a5", "a5-notebook"),
    title=T("Quaderno A5", "A5 notebook"),
    standfirst=T(
        "Novantasei pagine cucite a filo, carta di Forlì, copertina stampata a due colori.",
        "Ninety-six thread-sewn pages, paper from Forlì, a cover printed in two colours.",
    ),
    body=(
        P(
            T(
                """Sta aperto sul tavolo senza che lo si tenga: è il vantaggio della cucitura. La carta viene
                da Forlì, è avorio e un po' ruvida, buona per la matita e per la stilografica. La copertina
                cambia ogni anno; quella di adesso è una pianta di Milano vista da chi è in tram.""",
                """It lies open on the table without being held: that is the advantage of sewing. The paper
                comes from Forlì; it is ivory and slightly rough, good for pencil and fountain pen. The cover
                changes every year; this one is a map of Milan as seen from a tram.""",
            )
        ),
    ),
    option_label=T("Rigatura", "Ruling"),
    variants=(
        Variant(
            sku="QUA-A5-RIG",
            price=Decimal("8.50"),
            stock=40,
            grams=210,
            net=1,
            unit="pc",
            option=T("a righe", "ruled"),
        ),
        Variant(
            sku="QUA-A5-BIA",
            price=Decimal("8.50"),
            stock=33,
            grams=210,
            net=1,
            unit="pc",
            option=T("bianco", "plain"),
        ),
    ),
    goods=GoodsSheet(
        manufacturer=address(ZEROGRAFICA),
        contact=ZEROGRAFICA.legal.email,
        warnings=NO_WARNINGS,
        materials=T(
            "Carta avorio 100 g/m², copertina 300 g/m², filo di cotone.",
            "Ivory paper 100 g/m², cover 300 g/m², cotton thread.",
        ),
        packaging=PAPER,
    ),
)

STAMPA = Product(
    code="stampa-piazzale-dateo",
    name="Stampa numerata «Piazzale Dateo»",
    category="casa-e-carta",
    producer="zerografica",
    workshop="serigrafia",
    vat=vat.GOODS,
    withdrawal="right",
    picture="serigrafia",
    slug=T("stampa-piazzale-dateo", "piazzale-dateo-print"),
    title=T("«Piazzale Dateo», stampa numerata", "‘Piazzale Dateo’, numbered print"),
    standfirst=T(
        "L'angolo del nostro negozio in quattro colori. Sessanta copie, tutte vendute.",
        "The corner of our store in four colours. Sixty copies, all sold.",
    ),
    body=(
        P(
            T(
                """Quattro telai, quattro passaggi, uno al giorno perché l'inchiostro asciughi. Il giallo del
                tram è arrivato per ultimo. Le sessanta copie sono state numerate a matita da chi le ha
                tirate; poi il telaio è stato lavato.""",
                """Four screens, four passes, one a day so that the ink could dry. The yellow of the tram came
                last. The sixty copies were numbered in pencil by the people who pulled them; then the screen
                was washed.""",
            )
        ),
        P(
            T(
                """È esaurita e non sarà ristampata. Se vi interessa la prossima, lasciate l'indirizzo qui
                sotto.""",
                """It is sold out and will not be reprinted. If you would like the next one, leave your
                address below.""",
            )
        ),
    ),
    variants=(Variant(sku="ESA-URI-001", price=Decimal("45.00"), stock=0, grams=420, net=1, unit="pc"),),
    goods=GoodsSheet(
        manufacturer=address(ZEROGRAFICA),
        contact=ZEROGRAFICA.legal.email,
        warnings=NO_WARNINGS,
        materials=T(
            "Serigrafia su carta di cotone 250 g/m², 35 × 50 cm.",
            "Screen print on cotton paper 250 g/m², 35 × 50 cm.",
        ),
        packaging=T(
            "Tubo: PAP 21, carta. Verifica le regole del tuo Comune.",
            "Tube: PAP 21, paper. Check your local recycling rules.",
        ),
    ),
)

PRODUCTS = (QUADERNO, STAMPA)
