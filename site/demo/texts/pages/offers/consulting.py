from demo.texts.shapes import H2, Offer, P, T

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
