from demo.texts.shapes import H2, Figure, P, PictureRef, Prison, T
from demo.texts.sources import COOPERATIVE

OPERA = Prison(
    code="opera",
    name=T("Opera", "Opera"),
    kind="reclusione",
    slug=T("opera", "opera"),
    city=T("Milano", "Milan"),
    at=("45.37350", "9.21960"),
    address="Via Camporgnago 40, 20141 Milano",
    full=True,
    picture="opera",
    standfirst=T(
        """Dove la città finisce e cominciano le risaie. A Opera le pene sono lunghe e il lavoro può
        permettersi i tempi lunghi: quelli di una pianta, di un lievito, di una borsa fatta bene.""",
        """Where the city ends and the rice fields begin. At Opera sentences are long, and work can afford to
        take its time: the time of a plant, of a sourdough, of a bag made properly.""",
    ),
    body=(
        P(
            T(
                """Ci si arriva con un autobus che parte dall'ultimo quartiere a sud di Milano. Opera è una
                casa di reclusione, cioè un istituto per chi ha una condanna definitiva, ed è uno dei più
                grandi d'Italia. Chi ci lavora ha una cosa che altrove manca: anni per diventare bravo.""",
                """You get there on a bus that leaves from the last district in the south of Milan. Opera is a
                <i>casa di reclusione</i>, a prison for people whose sentence is final, and one of the largest
                in Italy. Those who work here have something that is scarce elsewhere: years in which to
                become good.""",
            )
        ),
        H2(T("Il vivaio e le siepi", "The nursery and the hedges")),
        P(
            T(
                """Opera in Fiore è qui dal 2004. Ha cominciato con una serra, e nella serra si impara ancora:
                la semina in febbraio, i trapianti ad aprile, le talee quando l'estate smette di bruciare. Poi
                si esce, con i permessi e con il furgone, a curare giardini di aziende, scuole e
                condomini.""",
                """Opera in Fiore has been here since 2004. It began with a greenhouse, and the greenhouse is
                still where one learns: sowing in February, potting on in April, cuttings when summer stops
                burning. After that comes the world outside, with permits and a van, to look after the gardens
                of firms, schools and blocks of flats.""",
            )
        ),
        PictureRef(
            "vivaio",
            T(
                "La serra in primavera: basilico, gerani, le prime lavande.",
                "The greenhouse in spring: basil, geraniums, the first lavender.",
            ),
        ),
        P(
            T(
                """Dal 2012 la stessa cooperativa ha un laboratorio di borse, Borseggi. Il nome è un gioco di
                parole, le cuciture no: tela robusta, fodera sempre, cerniere che si aprono anche dopo tre
                anni di treno.""",
                """Since 2012 the same cooperative has run a bag workshop, Borseggi. The name plays on
                <i>borsa</i>, a bag; the stitching does not play at all: strong canvas, always a lining, zips
                that still open after three years of commuting.""",
            )
        ),
        H2(T("Il forno", "The bakery")),
        P(
            T(
                """In Opera, nata nel 2013, fa il pane con il lievito madre. Si comincia quando fuori è ancora
                buio e si finisce quando le scuole aprono. Il forno rifornisce mense, botteghe e, due volte
                alla settimana, il nostro negozio.""",
                """In Opera, founded in 2013, bakes with sourdough. The shift begins while it is still dark
                outside and ends when the schools open. The bakery supplies canteens, shops and, twice a week,
                our own store.""",
            )
        ),
        P(
            T(
                """Chi esce da qui sa che cosa vuol dire una commessa: un orario, una quantità, qualcuno che
                aspetta. È la parte del mestiere che nessun corso insegna e che un datore di lavoro riconosce
                al primo giorno.""",
                """People leave here knowing what an order is: a time, a quantity, somebody waiting. It is the
                part of a trade that no course teaches and that an employer recognises on the first day.""",
            )
        ),
    ),
    figures=(
        Figure(
            "111",
            T("persone al lavoro con Opera in Fiore", "people working with Opera in Fiore"),
            2024,
            COOPERATIVE,
        ),
        Figure(
            "2004",
            T("l'anno in cui è nata Opera in Fiore", "the year Opera in Fiore was founded"),
            2004,
            COOPERATIVE,
            settled=True,
        ),
    ),
)
