from demo.texts.shapes import H2, Figure, P, Page, PictureRef, T
from demo.texts.sources import OWN_SITE, PUBLIC, READ

ABOUT = Page(
    code="about",
    slug=T("chi-siamo", "about"),
    title=T("Chi siamo", "About us"),
    standfirst=T(
        """Cinque cooperative sociali, tre carceri, un negozio. E un'idea pratica: chi impara un mestiere deve
        anche poter vendere quello che fa.""",
        """Five social cooperatives, three prisons, one store. And a practical idea: whoever learns a trade
        must also be able to sell what they make.""",
    ),
    body=(
        P(
            T(
                """Nelle carceri italiane si producono panettoni, borse, toghe, piante, quaderni. Si producono
                bene e si vendono con fatica, perché un laboratorio dietro tre cancelli non ha una vetrina. Il
                Consorzio Viale dei Mille è nato per questo: essere la vetrina, il magazzino, l'ufficio
                vendite e la voce di chi lavora dentro.""",
                """In Italian prisons people make panettone, bags, gowns, plants and notebooks. They are made
                well and sold with difficulty, because a workshop behind three gates has no shop window. That
                is why Consorzio Viale dei Mille exists: to be the window, the warehouse, the sales office and
                the voice of those who work inside.""",
            )
        ),
        P(
            T(
                """Ci ha messi insieme nel 2015 l'assessorato al Lavoro del Comune di Milano, chiamando cinque
                cooperative sociali che già lavoravano a San Vittore, Opera e Bollate. Prima c'era stato
                A.I.R., Acceleratore di Impresa Ristretta, nel 2011: da lì veniamo.""",
                """We were brought together in 2015 by the City of Milan's labour department, which called on
                five social cooperatives already at work in San Vittore, Opera and Bollate. Before us, from
                2011, there was A.I.R., an ‘accelerator of restricted enterprise’: that is where we come
                from.""",
            )
        ),
        Figure(
            "180",
            T(
                "persone, circa, lavorano in un anno nelle cooperative; 155 hanno problemi di giustizia",
                """people, or about that, work for the cooperatives in a year; 155 of them are or have been
                before the courts""",
            ),
            None,
            OWN_SITE,
            READ,
        ),
        H2(T("Che cosa facciamo", "What we do")),
        P(
            T(
                """<b>Vendiamo.</b> Nel negozio di Milano, qui online e alle aziende. Scegliamo i prodotti
                assaggiandoli e usandoli: se una cerniera s'inceppa, torna indietro.""",
                """<b>We sell.</b> In the Milan store, here online and to companies. We choose products by
                tasting and using them: if a zip catches, back it goes.""",
            )
        ),
        P(
            T(
                """<b>Facciamo incontrare.</b> Letture, assaggi, mostre, serate a teatro dentro un carcere.
                Chi viene per curiosità di solito ritorna per altro.""",
                """<b>We bring people together.</b> Readings, tastings, exhibitions, evenings at a theatre
                inside a prison. People come out of curiosity and usually return for some other reason.""",
            )
        ),
        P(
            T(
                """<b>Diamo una mano alle cooperative.</b> Comunicazione, vendita, progetti, bandi, rapporti
                con le amministrazioni: le cose per cui a una cooperativa sola mancano il tempo o le
                persone.""",
                """<b>We lend cooperatives a hand.</b> Communication, sales, projects, grants, relations with
                administrations: the things for which a single cooperative lacks the time or the people.""",
            )
        ),
        PictureRef(
            "negozio",
            T(
                "L'angolo di Viale dei Mille 1, cinque vetrine su piazzale Dateo.",
                "The corner of Viale dei Mille 1, five windows on Piazzale Dateo.",
            ),
        ),
        H2(T("Qualche data", "A few dates")),
        P(
            T(
                """Il 2 dicembre 2015 presentammo lo spazio di Viale dei Mille 1, dato in comodato dal Comune.
                Il 10 ottobre 2018 lo riaprimmo come concept store, con un libro e molta gente in piedi. Dal
                giugno 2019, con Goodpoint e Budeoo e il bando Capacity Building di Fondazione Cariplo,
                abbiamo rifatto i conti, l'immagine e il modo di vendere. Nella seconda metà del 2020 è
                arrivata la bottega online.""",
                """On 2 December 2015 we presented the space at Viale dei Mille 1, lent by the City. On 10
                October 2018 it reopened as a concept store, with a book and a great many people standing.
                From June 2019, with Goodpoint and Budeoo and Fondazione Cariplo's Capacity Building grant, we
                went over our accounts, our image and our way of selling. The online shop arrived in the
                second half of 2020.""",
            )
        ),
        Figure(
            "200",
            T(
                "metri quadrati, circa, e cinque vetrine: il negozio",
                "square metres, roughly, and five windows: the store",
            ),
            None,
            PUBLIC,
            READ,
        ),
        H2(T("Come raccontiamo", "How we tell it")),
        P(
            T(
                """Raccontiamo il lavoro. Delle persone diciamo che cosa fanno, come e da quanto, con un nome
                di fantasia e solo se sono d'accordo. Non chiediamo perché sono in carcere e non lo scriviamo.
                Ogni dato sul lavoro, in questo sito, ha un anno e una fonte; quando l'anno non lo sappiamo,
                c'è scritto.""",
                """We write about work. Of people we say what they do, how and for how long, under an invented
                name and only if they agree. We do not ask why they are in prison, and we do not write it.
                Every figure about work on this site has a year and a source; when we do not know the year, we
                say so.""",
            )
        ),
    ),
    picture="negozio",
)
