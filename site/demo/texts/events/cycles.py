"""What repeats, what is over, what is called off."""

from demo.texts.shapes import H2, Event, Occurrence, P, T

SEI_SERE = Event(
    code="sei-sere",
    slug=T("sei-sere-sul-lavoro", "six-evenings-on-work"),
    title=T("Sei sere sul lavoro", "Six evenings on work"),
    summary=T(
        """Una parola al mese, due ospiti, domande di tutti: salario, attrezzo, orario, errore, maestro,
        domenica.""",
        "One word a month, two guests, everybody's questions: wage, tool, hours, mistake, teacher, Sunday.",
    ),
    body=(
        P(
            T(
                """Il carcere resta sullo sfondo: si parla di lavoro, che è una cosa che conosciamo tutti.
                Ogni sera una parola sola e due persone che la prendono da due parti, una che lavora dentro o
                ci ha lavorato e una che non c'è mai stata: un'artigiana, un sindacalista, una maestra, un
                panettiere.""",
                """Prison stays in the background: we talk about work, which everyone knows something about.
                Each evening has a single word and two people who take it from two sides, one who works or has
                worked inside and one who has never been there: an artisan, a trade unionist, a teacher, a
                baker.""",
            )
        ),
        H2(T("Come funziona", "How it works")),
        P(
            T(
                """Venti minuti a testa, poi le domande. Si comincia puntuali e si finisce alle otto e un
                quarto, perché qualcuno deve rientrare. Ogni sera sta da sé; chi le fa tutte e sei riceve un
                quaderno.""",
                """Twenty minutes each, then questions. We start on time and end at a quarter past eight,
                because some of us have to be back. Each evening stands alone; whoever comes to all six gets a
                notebook.""",
            )
        ),
    ),
    place="store",
    occurrences=tuple(
        Occurrence(days=day, hour=18, minute=45, minutes=90, seats=45, booked=booked)
        for day, booked in ((-59, 45), (-31, 41), (-3, 44), (25, 17), (60, 5), (88, 2))
    ),
    picture="presentazione",
    speakers=(
        ("Ornella", T("sarta in via Padova da trent'anni", "a dressmaker in via Padova for thirty years")),
        ("Davide", T("lavora al forno di Opera", "works in the bakery at Opera")),
    ),
    participation="booking",
    repeats="monthly",
)

# Left in Italian on purpose.
MERCATO = Event(
    code="mercato-in-vetrina",
    slug=T("il-mercato-in-vetrina"),
    title=T("Il mercato in vetrina"),
    summary=T(
        "Un giorno con chi fa le cose: otto laboratori, otto banchi, pane caldo a mezzogiorno.",
    ),
    body=(
        P(
            T(
                """Per un giorno gli scaffali si sono spostati e al loro posto sono arrivati i banchi. Chi
                cuce ha cucito, chi stampa ha stampato, chi impasta ha fatto impastare gli altri. La fila più
                lunga è stata quella dei bottoni: ne sono stati riattaccati centododici, gratis.""",
            )
        ),
        P(
            T(
                "Lo rifaremo in primavera, con le piante.",
            )
        ),
    ),
    place="store",
    occurrences=(Occurrence(days=-36, hour=10, minute=0, minutes=480),),
    picture="negozio-interno",
    participation="free",
    cooperatives=("alice", "zerografica", "in-opera", "opera-in-fiore"),
)

CONCERTO = Event(
    code="concerto",
    slug=T("concerto-per-chitarra-e-scaffali", "concert-for-guitar-and-shelves"),
    title=T("Concerto per chitarra e scaffali", "Concert for guitar and shelves"),
    summary=T(
        """La serata è annullata: la musicista ha un polso fasciato. Chi aveva prenotato ha già ricevuto una
        lettera.""",
        """The evening is cancelled: the musician has a bandaged wrist. Everyone who had booked has been
        written to.""",
    ),
    body=(
        P(
            T(
                """Doveva essere un'ora di valzer e di tanghi tra i barattoli, in ricordo del primo concerto
                in negozio, nel 2016. Cerchiamo una data nuova, probabilmente dopo Pasqua; chi aveva un posto
                lo conserva senza fare nulla.""",
                """It was to be an hour of waltzes and tangos among the jars, in memory of the first concert
                in the store, in 2016. We are looking for a new date, probably after Easter; those who had a
                place keep it without doing anything.""",
            )
        ),
    ),
    place="store",
    occurrences=(
        Occurrence(days=17, hour=20, minute=30, minutes=75, seats=40, booked=33, state="cancelled"),
    ),
    picture="concerto",
    participation="elsewhere",
    link="https://prenotazioni.example/concerto",
)

# Left in Italian on purpose.
LIBRO = Event(
    code="presentazione-libro",
    slug=T("un-ricettario-e-i-suoi-margini"),
    title=T("Un ricettario e i suoi margini"),
    summary=T(
        """Presentazione del quaderno di ricette nato al forno di Opera, con le annotazioni di chi le ha
        provate.""",
    ),
    body=(
        P(
            T(
                """Trentadue ricette di pane avanzato, raccolte in due anni e scritte a più mani. La parte più
                bella sono i margini: <i>mia sorella ci mette l'uvetta</i>, <i>con il forno di casa venti
                minuti in più</i>, <i>questa no</i>. Ne abbiamo letto alcune ad alta voce e assaggiate
                tre.""",
            )
        ),
        P(T("Il quaderno si può ancora sfogliare in negozio, sullo scaffale del pane.")),
    ),
    place="store",
    occurrences=(Occurrence(days=-45, hour=18, minute=30, minutes=90, seats=50, booked=48),),
    picture="presentazione",
    cooperatives=("in-opera",),
)
