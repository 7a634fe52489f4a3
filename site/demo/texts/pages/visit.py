"""Where to find us: the store and the contacts. Telephone, e-mail and hours are examples."""

from demo.texts.shapes import H2, P, Page, PictureRef, T

STORE = Page(
    code="store",
    slug=T("negozio", "store"),
    title=T("Negozio di Milano", "Milan store"),
    standfirst=T(
        """Viale dei Mille 1, all'angolo con piazzale Dateo. Cinque vetrine, un banco, un tavolo lungo e, il
        mercoledì e il sabato, il profumo del pane.""",
        """Viale dei Mille 1, on the corner of Piazzale Dateo. Five windows, a counter, a long table and, on
        Wednesdays and Saturdays, the smell of bread.""",
    ),
    body=(
        P(
            T(
                """Si entra per un regalo e si resta a leggere le etichette. In fondo c'è un tavolo lungo: di
                giorno vi posiamo sopra le stoffe per le toghe, la sera ci si siede per gli incontri. Chi sta
                al banco sa da dove viene ogni cosa, e qualche volta l'ha fatta.""",
                """You come in for a present and stay to read the labels. At the back is a long table: by day
                it holds the cloth for gowns, in the evening people sit round it for our events. Whoever is at
                the counter knows where each thing comes from, and sometimes made it.""",
            )
        ),
        PictureRef(
            "negozio-interno",
            T(
                "Gli scaffali e il banco, un mattino di novembre.",
                "The shelves and the counter, one morning in November.",
            ),
        ),
        H2(T("Come arrivare", "Getting here")),
        P(
            T(
                """Passante ferroviario e metropolitana M4, fermata Dateo: uscite su Viale dei Mille e siete
                davanti. L'ingresso è senza gradini, il bagno è accessibile, i cani sono i benvenuti.""",
                """Suburban railway and Metro line M4, Dateo station: come out on Viale dei Mille and you are
                in front of us. The entrance is step-free, the toilet is accessible, and dogs are
                welcome.""",
            )
        ),
        H2(T("Che cosa si può fare in negozio", "What you can do here")),
        P(
            T(
                """Ritirare gratis un ordine fatto online, di solito dal giorno dopo. Farsi prendere le misure
                per una toga, su appuntamento. Comporre una confezione regalo scegliendo dallo scaffale.
                Prenotare il pane entro il martedì e il venerdì.""",
                """Collect an online order free of charge, usually from the next day. Be measured for a gown,
                by appointment. Put together a gift box, choosing from the shelf. Reserve bread, by Tuesday or
                by Friday.""",
            )
        ),
        P(
            T(
                "Gli orari indicati in questa pagina sono <b>orari di esempio</b>.",
                "The opening hours on this page are <b>examples</b>.",
            )
        ),
    ),
    picture="negozio",
)

CONTACT = Page(
    code="contact",
    slug=T("contatti", "contact"),
    title=T("Contatti", "Contact"),
    standfirst=T(
        "Rispondiamo noi, di solito entro un giorno lavorativo. Al telefono negli orari del negozio.",
        "We answer ourselves, usually within one working day. By telephone during store hours.",
    ),
    body=(
        H2(T("Un ordine", "An order")),
        P(
            T(
                """Tenete a portata di mano il numero che comincia per VM: basta quello. Se il pacco non
                arriva, se qualcosa si è rotto, se l'indirizzo è sbagliato, scriveteci o telefonate; finché
                non è partito si corregge tutto.""",
                """Keep at hand the number beginning with VM: it is all we need. If a parcel has not arrived,
                something is broken or the address is wrong, write or call; until it has left, everything can
                be corrected.""",
            )
        ),
        H2(T("Un'azienda", "A company")),
        P(
            T(
                """Per i regali e per i servizi delle cooperative c'è un modulo nelle pagine <b>Aziende e
                servizi</b>: la richiesta arriva subito a chi fa quel lavoro.""",
                """For gifts and for the cooperatives' services there is a form on the <b>Companies &
                services</b> pages: your request goes straight to the people who do that work.""",
            )
        ),
        H2(T("Una scuola, una visita, un'idea", "A school, a visit, an idea")),
        P(
            T(
                """Scriveteci chi siete, quanti siete e quando vorreste venire. Per entrare in un carcere
                servono settimane e un documento; per entrare in negozio basta spingere la porta.""",
                """Tell us who you are, how many you are and when you would like to come. Entering a prison
                takes weeks and an identity document; entering the store only takes a push on the door.""",
            )
        ),
        H2(T("La stampa", "The press")),
        P(
            T(
                """Dati, fotografie e contatti sono nella pagina <b>Stampa</b>. Per le interviste alle persone
                detenute ci vuole l'autorizzazione dell'istituto, oltre al loro consenso: calcolate almeno un
                mese.""",
                """Facts, pictures and contacts are on the <b>Press</b> page. Interviews with people in prison
                require the prison's authorisation as well as their own consent: allow at least a month.""",
            )
        ),
    ),
)
