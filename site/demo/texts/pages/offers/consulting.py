from demo.texts.shapes import H2, Offer, P, Step, T

VENDITA = Offer(
    code="comunicazione-e-vendita",
    parent="consulting",
    slug=T("comunicazione-e-vendita", "communication-and-sales"),
    title=T("Comunicazione e vendita", "Communication and sales"),
    picture="consulenza",
    standfirst=T(
        "Dire bene quello che fate, trovare chi lo compra, arrivare in tempo. In quest'ordine.",
        "To say well what you do, to find who will buy it, to deliver on time. In that order.",
    ),
    audiences=("cooperatives",),
    timing=T("da tre a sei mesi", "from three to six months"),
    price=T("la prima visita è gratuita; poi su preventivo", "the first visit is free; then on request"),
    steps=(
        Step(
            T("Una visita", "A visit"),
            T(
                "Veniamo in laboratorio e guardiamo che cosa si fa, che cosa si vende e a chi.",
                "We come to the workshop and look at what is made, what is sold and to whom.",
            ),
        ),
        Step(
            T("Due pagine", "Two pages"),
            T(
                "Dove siete, tre cose da fare, quanto costano. Restano vostre.",
                "Where you stand, three things to do, what they cost. They are yours to keep.",
            ),
        ),
        Step(
            T("Il lavoro insieme", "The work together"),
            T(
                "Un giorno fisso alla settimana, con una persona della cooperativa che impara facendolo.",
                "A fixed day each week, with somebody from the cooperative who learns by doing it.",
            ),
        ),
        Step(
            T("La consegna", "The handing over"),
            T(
                "Un piano di una pagina, e dopo tre mesi una telefonata per sapere com'è andata.",
                "A one-page plan, and after three months a telephone call to hear how it went.",
            ),
        ),
    ),
    example=T(
        """Un laboratorio di biscotti vendeva quindici gusti a quattro botteghe. Dopo un inverno di conti i
        gusti erano sei, le botteghe undici, e il prezzo copriva anche le ore di chi confeziona. (Esempio
        inventato per la demo.)""",
        """A biscuit workshop sold fifteen flavours to four shops. After a winter of sums the flavours were
        six, the shops eleven, and the price covered the packers' hours too. (An example invented for the
        demo.)""",
    ),
    body=(
        P(
            T(
                """Molte cooperative vendono commuovendo. Funziona una volta. La seconda si compra perché il
                biscotto è buono, la consegna puntuale, l'etichetta leggibile. Lavoriamo su questa seconda
                volta: il prodotto, il prezzo, le fotografie, il modo di raccontare chi lo fa senza metterlo
                in posa.""",
                """Many cooperatives sell by moving people. It works once. The second time, people buy because
                the biscuit is good, the delivery punctual and the label legible. We work on that second time:
                the product, the price, the photographs, the way of speaking about makers without making them
                pose.""",
            )
        ),
        H2(T("Che cosa facciamo insieme", "What we do together")),
        P(
            T(
                """<b>Prodotto e prezzo.</b> Quanto costa davvero farlo, quanto si può chiedere, che cosa
                togliere dal listino.""",
                """<b>Product and price.</b> What it really costs to make, how much you can ask, what to drop
                from the list.""",
            )
        ),
        P(
            T(
                """<b>Parole e immagini.</b> Etichette, schede, sito, social, in italiano e in inglese, con i
                consensi in ordine.""",
                """<b>Words and pictures.</b> Labels, product sheets, website and social media, in Italian and
                English, with consents in order.""",
            )
        ),
        P(
            T(
                """<b>Clienti.</b> Botteghe, mense, aziende: un elenco ragionato, le prime telefonate fatte in
                due, un calendario di consegne che tenga conto dei cancelli.""",
                """<b>Customers.</b> Shops, canteens, companies: a reasoned list, the first calls made
                together, a delivery calendar that reckons with the gates.""",
            )
        ),
        P(
            T(
                """Un percorso dura di solito tra i tre e i sei mesi. Alla fine resta un piano di una pagina e
                una persona della cooperativa che sa portarlo avanti.""",
                """A course of work usually lasts between three and six months. What remains is a one-page
                plan and somebody in the cooperative who can carry it on.""",
            )
        ),
    ),
)

PROGETTI = Offer(
    code="progetti-e-istituzioni",
    parent="consulting",
    slug=T("progetti-fondi-e-istituzioni", "projects-funds-and-institutions"),
    title=T("Progetti, fondi e istituzioni", "Projects, funds and institutions"),
    picture="riunione",
    standfirst=T(
        "Scrivere un bando, tenere i conti di un progetto, parlare con un istituto senza perdersi.",
        "Writing a bid, keeping a project's accounts, talking to a prison without getting lost.",
    ),
    audiences=("cooperatives", "institutions"),
    timing=T(
        "due settimane per un parere, tre mesi per un bando",
        "two weeks for an opinion, three months for a bid",
    ),
    price=T("su preventivo, senza percentuali sul contributo", "on request, never a share of the grant"),
    steps=(
        Step(
            T("Ci dite che cosa avete in mente", "You tell us what you have in mind"),
            T(
                "Bastano dieci righe: chi, dove, entro quando.",
                "Ten lines are enough: who, where, by when.",
            ),
        ),
        Step(
            T("Guardiamo se sta in piedi", "We see whether it stands"),
            T(
                "Spazi, permessi, persone, soldi. Se non è il bando giusto lo diciamo subito.",
                "Space, permits, people, money. If it is not the right call, we say so at once.",
            ),
        ),
        Step(
            T("Scriviamo e accompagniamo", "We write, and go with you"),
            T(
                "Il progetto, il bilancio, gli incontri con l'istituto, la rendicontazione.",
                "The project, its budget, the meetings with the prison, the final accounts.",
            ),
        ),
    ),
    example=T(
        """Un comune voleva un corso di giardinaggio per sei persone ammesse al lavoro all'esterno. In tre
        mesi c'erano una convenzione, un'aiuola e un calendario che teneva conto delle udienze. (Esempio
        inventato per la demo.)""",
        """A council wanted a gardening course for six people on day release. In three months there were an
        agreement, a flower bed and a calendar that reckoned with court hearings. (An example invented for
        the demo.)""",
    ),
    body=(
        P(
            T(
                """Aprire un laboratorio in carcere significa accordarsi con una direzione, un provveditorato,
                un magistrato, un comune, a volte con una fondazione. Ognuno ha i suoi tempi e la sua lingua.
                Noi le parliamo da anni e possiamo fare da interpreti.""",
                """Opening a workshop in a prison means reaching agreement with a governor, a regional office,
                a judge, a council and sometimes a foundation. Each has its own pace and its own language. We
                have been speaking them for years, and can act as interpreters.""",
            )
        ),
        H2(T("In pratica", "In practice")),
        P(
            T(
                """<b>Programmazione.</b> Tre anni su un foglio solo: persone, macchine, spazi, soldi, chi
                decide che cosa.""",
                """<b>Planning.</b> Three years on a single sheet: people, machines, space, money, who decides
                what.""",
            )
        ),
        P(
            T(
                """<b>Bandi e raccolta fondi.</b> Cerchiamo quelli adatti e diciamo di no agli altri;
                scriviamo, rendicontiamo, e non chiediamo percentuali sul contributo.""",
                """<b>Grants and fundraising.</b> We look for the right ones and say no to the rest; we write,
                we report, and we take no percentage of the grant.""",
            )
        ),
        P(
            T(
                """<b>Convenzioni e lavoro all'esterno.</b> Modelli di accordo con gli istituti, articolo 21,
                legge Smuraglia: che cosa serve, chi firma, in quanto tempo.""",
                """<b>Agreements and day release.</b> Model agreements with prisons, Article 21, the Smuraglia
                law: what is needed, who signs, how long it takes.""",
            )
        ),
        P(
            T(
                "Raccontateci a che punto siete con il modulo qui sotto. La prima visita non costa nulla.",
                "Use the form below to tell us where you stand. The first visit is free.",
            )
        ),
    ),
)
