"""Events inside a prison: names and documents are asked for weeks ahead, and the deadline holds for all."""

from demo.texts.shapes import H2, Event, Occurrence, P, T

TEATRO = Event(
    code="teatro-bollate",
    slug=T("una-sera-a-teatro-a-bollate", "a-night-at-the-theatre-in-bollate"),
    title=T("Una sera a teatro, a Bollate", "A night at the theatre, in Bollate"),
    summary=T(
        """Uno spettacolo nel teatro dell'istituto, con le scene costruite lì. Ci si iscrive almeno tre
        settimane prima.""",
        "A play in the prison's own theatre, on a set built there. Book at least three weeks ahead.",
    ),
    body=(
        P(
            T(
                """Il sipario si apre alle 20.30 e lo spettacolo dura poco più di un'ora. Il palco, le quinte
                e una barca che occupa mezza scena li ha costruiti la falegnameria di Estia; la compagnia è
                fatta di persone detenute e di attori che vengono da fuori. Dopo, per venti minuti, si parla
                con chi ha recitato.""",
                """The curtain rises at 8.30 pm and the performance lasts a little over an hour. The stage,
                the flats and a boat that fills half of it were built by Estia's carpenters; the company is
                made up of people in prison and of actors from outside. Afterwards, for twenty minutes, you
                can talk with those who performed.""",
            )
        ),
        H2(T("Per entrare", "Getting in")),
        P(
            T(
                """Servono nome, cognome, data e luogo di nascita e gli estremi di un documento, da darci
                entro ventuno giorni prima: li trasmettiamo all'istituto e li cancelliamo il giorno dopo lo
                spettacolo. Dopo quella data non possiamo aggiungere nessuno, nemmeno per un'emergenza. Vi
                scriviamo se siete ammessi.""",
                """We need first name, surname, date and place of birth and the details of an identity
                document, at least twenty-one days before: we pass them on to the prison and delete them the
                day after the performance. After that date we cannot add anyone, not even in an emergency. We
                will write to tell you whether you are admitted.""",
            )
        ),
        P(
            T(
                """Si arriva mezz'ora prima con lo stesso documento. Telefoni, orologi connessi e borse
                restano negli armadietti all'ingresso. L'accesso è senza gradini; se usate una sedia a rotelle
                o un apparecchio acustico, ditecelo nell'iscrizione.""",
                """Come half an hour early with the same document. Telephones, connected watches and bags stay
                in the lockers at the entrance. Access is step-free; if you use a wheelchair or a hearing aid,
                tell us when you book.""",
            )
        ),
    ),
    place="bollate",
    occurrences=(
        Occurrence(days=40, hour=20, minute=30, minutes=100, seats=60, booked=22),
        Occurrence(days=41, hour=20, minute=30, minutes=100, seats=60, booked=9),
    ),
    picture="teatro",
    access="inside",
    participation="booking",
    closes_days=21,
    access_notes=T(
        "Si entra dal cancello principale; dal controllo al teatro sono cinque minuti a piedi, in piano.",
        "You come in by the main gate; from the check to the theatre it is five minutes on foot, on the level.",
    ),
    directions=T(
        """Metropolitana rossa fino a Rho Fiera, poi autobus per Bollate; il parcheggio dei visitatori è a
        sinistra del cancello.""",
        """Red underground line to Rho Fiera, then the bus to Bollate; the visitors' car park is to the left
        of the gate.""",
    ),
    admission_rules=T(
        """Entra solo chi l'istituto ha ammesso, con il documento indicato nella prenotazione. Chi ha meno di
        diciotto anni entra con un genitore. Niente telefoni, niente macchine fotografiche, niente cibo.""",
        """Only those whom the prison has admitted may come in, with the document named in the booking. Anyone
        under eighteen comes with a parent. No telephones, no cameras, no food.""",
    ),
    cooperatives=("estia",),
)

VIVAIO = Event(
    code="visita-vivaio",
    slug=T("una-mattina-nel-vivaio-di-opera", "a-morning-in-the-nursery-at-opera"),
    title=T("Una mattina nel vivaio di Opera", "A morning in the nursery at Opera"),
    summary=T(
        "Due ore in serra con i giardinieri di Opera in Fiore. Dodici posti, si prenota per telefono.",
        """Two hours in the greenhouse with the gardeners of Opera in Fiore. Twelve places, booked by
        telephone.""",
    ),
    body=(
        P(
            T(
                """Si visita la serra, si prova a fare una talea e la si porta a casa. Chi guida la mattina
                sono le persone che ci lavorano; le domande sulle piante sono tutte ammesse, anche quelle sul
                ficus che perde le foglie.""",
                """You visit the greenhouse, try your hand at a cutting and take it home. The people who work
                there lead the morning; every question about plants is allowed, including the one about the
                ficus that drops its leaves.""",
            )
        ),
        H2(T("Per entrare", "Getting in")),
        P(
            T(
                """Telefonate al negozio almeno trenta giorni prima, con il documento a portata di mano: nome,
                cognome, data e luogo di nascita. L'istituto decide chi è ammesso e noi ve lo scriviamo. I
                dati si cancellano il giorno dopo la visita. Scarpe chiuse; ai minori di diciotto anni
                l'ingresso non è consentito.""",
                """Call the store at least thirty days before, with your identity document at hand: first
                name, surname, date and place of birth. The prison decides who is admitted, and we write to
                tell you. Your details are deleted the day after the visit. Closed shoes; nobody under
                eighteen can be admitted.""",
            )
        ),
    ),
    place="opera",
    occurrences=(Occurrence(days=66, hour=9, minute=30, minutes=120, seats=12, booked=4),),
    picture="vivaio",
    access="inside",
    participation="phone",
    phone="02 0000 0000",
    closes_days=30,
    admission_rules=T(
        "Entra chi ha compiuto diciotto anni ed è stato ammesso, con il documento detto al telefono. Scarpe chiuse.",
        "Those over eighteen who were admitted may come in, with the document named on the telephone. Closed shoes.",
    ),
    products=("PIA-LAV-014",),
    cooperatives=("opera-in-fiore",),
)

CENA = Event(
    code="cena-a-bollate",
    slug=T("una-cena-a-bollate", "a-dinner-in-bollate"),
    title=T("Una cena, a Bollate", "A dinner, in Bollate"),
    summary=T(
        "Quattro portate cucinate e servite da chi lavora nella cucina dell'istituto. Si prenota altrove.",
        "Four courses cooked and served by the people who work in the prison's kitchen. Booked elsewhere.",
    ),
    body=(
        P(
            T(
                """Il pane arriva dal forno di Opera, le erbe dalla serra accanto, il resto dal mercato di
                Bollate. Si mangia a tavoli da sei, con chi capita: è il modo più rapido per parlarsi.""",
                """The bread comes from the bakery at Opera, the herbs from the greenhouse next door, the rest
                from the market in Bollate. You eat at tables of six with whoever happens to be there: it is
                the quickest way to get talking.""",
            )
        ),
        P(
            T(
                """La prenotazione e i documenti li raccoglie l'associazione che organizza la cena, quindici
                giorni prima. Il ricavato paga le ore di chi cucina.""",
                """The association that organises the dinner takes the bookings and the documents, fifteen days
                before. The proceeds pay the hours of those who cook.""",
            )
        ),
    ),
    place="bollate",
    occurrences=(Occurrence(days=32, hour=19, minute=30, minutes=150, seats=48),),
    picture="riunione",
    access="inside",
    participation="elsewhere",
    link="https://prenotazioni.example/cena",
    price="45.00",
    admission_rules=T(
        "Documento d'identità valido, nessun telefono. Chi non ha mandato i dati in tempo non entra.",
        "A valid identity document, no telephone. Whoever has not sent the details in time cannot come in.",
    ),
)
