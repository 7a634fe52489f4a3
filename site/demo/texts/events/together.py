"""What has more than one day: a course, a fair; and an evening that moved."""

from demo.texts.shapes import H2, Event, EventSeries, Occurrence, P, T

SERIES = (EventSeries("mani-al-lavoro", T("Mani al lavoro", "Hands at work")),)

LEGATORIA = Event(
    code="quaderni-cuciti",
    slug=T("quattro-sabati-per-un-quaderno", "four-saturdays-for-a-notebook"),
    title=T("Quattro sabati per un quaderno", "Four Saturdays for a notebook"),
    summary=T(
        "Un corso di legatoria a mano: piegare, cucire, incollare, rifilare. Chi si iscrive viene a tutti e quattro.",
        "A course in hand bookbinding: fold, sew, glue, trim. Whoever signs up comes to all four.",
    ),
    body=(
        P(
            T(
                """Si comincia da un foglio grande e si finisce con un quaderno che sta aperto sul tavolo. Ogni
                sabato ha il suo gesto, e il gesto del sabato dopo ha bisogno di quello prima: per questo il
                posto è uno solo per tutti gli incontri.""",
                """You start from a large sheet and end with a notebook that lies open on the table. Each
                Saturday has its own movement, and the next one needs the one before: that is why one place is
                for all the meetings.""",
            )
        ),
        H2(T("Che cosa portare", "What to bring")),
        P(
            T(
                """Niente: carta, filo e aghi li mettiamo noi, la carta è quella di Forlì. Il quaderno si porta
                a casa.""",
                "Nothing: we provide paper, thread and needles; the paper is from Forlì. You take the notebook home.",
            )
        ),
    ),
    place="store",
    occurrences=tuple(
        Occurrence(days=day, hour=10, minute=30, minutes=150, seats=10, booked=7) for day in (20, 27, 34, 41)
    ),
    picture="carta",
    participation="booking",
    kind="course",
    price="60.00",
    speakers=(("Teresa", T("legatrice", "bookbinder")),),
)

FIERA = Event(
    code="due-giorni-di-piante-e-pane",
    slug=T("due-giorni-di-piante-e-pane", "two-days-of-plants-and-bread"),
    title=T("Due giorni di piante e pane", "Two days of plants and bread"),
    summary=T(
        "Il vivaio di Opera in Fiore e il forno di In Opera sotto le stesse finestre, sabato e domenica.",
        "The nursery of Opera in Fiore and the bakery of In Opera under the same windows, for two days.",
    ),
    body=(
        P(
            T(
                """Il primo giorno si sfornano le pagnotte alle undici e alle quattro; il secondo si rinvasano le
                aromatiche con chi le ha cresciute. In mezzo si assaggia, si chiede, si compra se va.""",
                """On the first day loaves come out of the oven at eleven and at four; on the second, herbs are
                repotted with those who grew them. In between you taste, you ask, you buy if you like.""",
            )
        ),
    ),
    place="store",
    occurrences=(
        Occurrence(days=13, hour=10, minute=0, minutes=540),
        Occurrence(days=14, hour=11, minute=0, minutes=360),
    ),
    picture="aromatiche",
    participation="free",
    kind="fair",
    access_notes=T(
        "Un gradino all'ingresso di viale dei Mille; da piazzale Dateo si entra in piano.",
        "One step at the entrance in viale dei Mille; from piazzale Dateo you come in on the level.",
    ),
    products=("PNE-LIE-1000", "PIA-LAV-014"),
    cooperatives=("opera-in-fiore", "in-opera"),
)

BORSA = Event(
    code="dentro-una-borsa",
    slug=T("che-cosa-c-e-dentro-una-borsa", "what-is-inside-a-bag"),
    title=T("Che cosa c'è dentro una borsa", "What is inside a bag"),
    summary=T(
        "Si scuce una borsa Borseggi e si guarda come è fatta. La data è cambiata: la macchina era in riparazione.",
        "A Borseggi bag is unpicked to see how it is made. The date has changed: the machine was being repaired.",
    ),
    body=(
        P(
            T(
                """Fodera, rinforzo, bordo, manico: undici pezzi che di solito non si vedono. Chi le cuce a Opera
                racconta in che ordine si montano e quale si sbaglia più spesso.""",
                """Lining, stiffener, piping, handle: eleven pieces that usually stay out of sight. Someone who
                sews them at Opera tells in which order they go together, and which one goes wrong most.""",
            )
        ),
    ),
    place="store",
    occurrences=(
        Occurrence(days=22, hour=18, minute=30, minutes=90, seats=25, booked=23, state="moved", announced=15),
    ),
    picture="borsa",
    participation="booking",
    series="mani-al-lavoro",
    speakers=(("Nadia", T("cuce le borse Borseggi", "sews the Borseggi bags")),),
    cooperatives=("opera-in-fiore",),
)
