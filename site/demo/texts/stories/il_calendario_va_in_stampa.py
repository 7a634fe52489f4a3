import datetime as dt

from demo.texts.shapes import H2, Figure, P, PictureRef, ProductRef, Quote, RecordingRef, Scheda, Story, T
from demo.texts.sources import COOPERATIVE

STORY = Story(
    slug=T("il-calendario-va-in-stampa", "the-calendar-goes-to-press"),
    kind="news",
    title=T("Il calendario 2027 va in stampa", "The 2027 calendar goes to press"),
    standfirst=T(
        """Dodici mesi, dodici attrezzi, un colore nuovo ogni stagione. Zerografica ha tirato le prime copie a
        Bollate: in negozio da fine novembre.""",
        """Twelve months, twelve tools, a new colour every season. Zerografica has pulled the first copies at
        Bollate: in the store from late November.""",
    ),
    byline="Irene Passoni",
    place=T("Bollate, Milano", "Bollate, Milan"),
    date=dt.date(2026, 11, 11),
    picture="calendario",
    events=("inchiostro",),
    topics=("paper", "trades"),
    cooperatives=("zerografica",),
    prisons=("bollate",),
    people=("tarek",),
    products=("QUA-A5-RIG", "ESA-URI-001"),
    body=(
        P(
            T(
                """Gennaio è una spatola, febbraio un paio di forbici, marzo un trapiantatoio. Il calendario
                da parete del 2027 ha come soggetto gli attrezzi, uno al mese, ciascuno nel posto in cui
                lavora: la spatola davanti a un forno, il trapiantatoio in un giardino. Le prime duecento
                copie sono uscite lunedì dai telai di Zerografica, nella casa di reclusione di Bollate.""",
                """January is a spatula, February a pair of scissors, March a dibber. The subject of the 2027
                wall calendar is tools, one a month, each in the place where it works: the spatula in front of
                an oven, the dibber in a garden. The first two hundred copies came off Zerografica's screens
                on Monday, in Bollate prison.""",
            )
        ),
        P(
            T(
                """È una serigrafia a tre colori su carta di cotone, e il terzo colore cambia con la stagione:
                verde, giallo, mattone, blu. Vuol dire fermarsi quattro volte, lavare tutto, ricominciare. In
                tipografia l'avrebbero risolto diversamente. «Ma così», dice Tarek, che del calendario ha
                curato i registri, «quando giri il foglio senti che è cambiata l'aria».""",
                """It is a screen print in three colours on cotton paper, and the third colour changes with
                the season: green, yellow, brick, blue. That means stopping four times, washing everything,
                beginning again. A commercial press would have found another way. ‘But like this,’ says Tarek,
                who looked after the registration, ‘when you turn the sheet you feel the weather has
                changed.’""",
            )
        ),
        PictureRef(
            "serigrafia",
            T(
                "La prova del giallo, prima di tirare l'estate.",
                "Testing the yellow, before summer is printed.",
            ),
        ),
        RecordingRef(
            "print",
            T(
                "Un colore alla volta: prima il verde, poi il giallo.",
                "One colour at a time: first green, then yellow.",
            ),
        ),
        H2(T("Fuori registro", "Out of register")),
        P(
            T(
                """Il registro è il problema di ogni stampa a più colori: il secondo passaggio deve cadere
                esattamente sul primo. Mezzo millimetro di errore e l'attrezzo sembra visto senza occhiali. A
                Bollate si usano tre spine di metallo e un quarto controllo, che è una persona: prende il
                foglio per gli angoli, lo inclina verso la lampada, dice sì o no. Su duecento copie i no sono
                stati diciassette.""",
                """Registration is the trouble with every print in several colours: the second pass has to
                land exactly on the first. Half a millimetre out, and the tool looks as if seen without one's
                glasses. At Bollate they use three metal pins and a fourth check, which is a person: someone
                takes the sheet by its corners, tilts it towards the lamp, says yes or no. In two hundred
                copies there were seventeen noes.""",
            )
        ),
        Quote(
            T(
                """I fogli sbagliati non li buttiamo. Dietro ci si scrive benissimo: sono i nostri blocchi per
                gli appunti.""",
                """We don't throw the bad sheets away. The backs are perfect for writing on: they are our
                notepads.""",
            ),
            "Tarek",
            T("serigrafo, Zerografica", "screen printer, Zerografica"),
        ),
        P(
            T(
                """I mesi portano le feste in italiano e in inglese, le settimane cominciano di lunedì e c'è
                un rigo per scrivere. In fondo, al posto della pubblicità, un indice dice a quale laboratorio
                appartiene ogni attrezzo. Il metro da sarta di ottobre è di San Vittore, e si legge ancora il
                numero di chi lo usa; la paletta di dicembre, un po' bruciata sul bordo, viene dalla
                pasticceria di Padova e l'hanno rivoluta indietro.""",
                """The months carry holidays in Italian and English, weeks begin on Monday and there is a line
                to write on. At the back, where the advertising would be, an index says which workshop each
                tool belongs to. October's tape measure is from San Vittore, and you can still read its user's
                number; December's scraper, a little burnt at the edge, is from the pastry kitchen in Padua,
                and they wanted it back.""",
            )
        ),
        Scheda(
            who=T("Tarek (nome di fantasia), serigrafo", "Tarek (not his real name), screen printer"),
            where=T(
                "Serigrafia di Zerografica, casa di reclusione di Bollate",
                "Zerografica's screen printing shop, Bollate prison",
            ),
            work=T("Calendari, magliette, stampe numerate", "Calendars, T-shirts, numbered prints"),
            since=T("Zerografica stampa dal 2012", "Zerografica has been printing since 2012"),
            figure=Figure(
                "14",
                T(
                    "persone al lavoro a Bollate, e una ventina fuori",
                    "people at work at Bollate, and about twenty outside",
                ),
                2023,
                COOPERATIVE,
            ),
        ),
        ProductRef("QUA-A5-RIG"),
        P(
            T(
                """Il calendario si trova nel negozio di Milano e in bottega online dall'ultima settimana di
                novembre. Le aziende che ne vogliono più di cinquanta possono scrivere il proprio nome
                sull'ultima pagina: non sulla prima, che è di gennaio e della sua spatola.""",
                """The calendar will be in the Milan store and the online shop from the last week of November.
                Companies that would like more than fifty can have their name on the last page: not on the
                first, which belongs to January and its spatula.""",
            )
        ),
    ),
)
