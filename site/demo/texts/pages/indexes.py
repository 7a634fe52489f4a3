"""The heads of the pages that list other pages."""

from demo.texts.shapes import H2, P, Page, T

STORIES = Page(
    code="stories",
    picture="bottega-filo",
    slug=T("storie", "stories"),
    title=T("Storie", "Stories"),
    standfirst=T(
        """Un forno alle due di notte, una fodera, una valvola da tre euro. Il lavoro visto da vicino, e chi
        lo fa.""",
        """A bakery at two in the morning, a lining, a three-euro valve. Work seen from close by, and who does
        it.""",
    ),
)

COOPERATIVES = Page(
    code="cooperatives",
    picture="piantina",
    slug=T("cooperative", "cooperatives"),
    title=T("Cooperative", "Cooperatives"),
    standfirst=T(
        """Le cinque socie, quelle che lo sono state e i produttori che ospitiamo sullo scaffale: mestieri,
        luoghi, anni.""",
        """The five members, those who once were, and the producers we host on our shelves: trades, places,
        years.""",
    ),
)

PRISONS = Page(
    code="prisons",
    picture="cortile",
    slug=T("carceri", "prisons"),
    title=T("Carceri", "Prisons"),
    standfirst=T(
        """Tre a Milano, dove lavorano le nostre cooperative, e cinque in giro per l'Italia, da cui arriva il
        resto.""",
        "Three in Milan, where our cooperatives work, and five around Italy, where the rest comes from.",
    ),
)

SHOP = Page(
    code="shop",
    picture="negozio-interno",
    slug=T("bottega", "shop"),
    title=T("Bottega online", "Online shop"),
    standfirst=T(
        """Cose da mangiare, da portare, da tenere in casa. Di ognuna vi diciamo chi l'ha fatta e dove.
        Spediamo in Italia e in UE, o ritiro a Milano.""",
        """Things to eat, to carry, to have at home. For each we say who made it and where. We deliver in
        Italy and the EU, or you can collect in Milan.""",
    ),
)

EVENTS = Page(
    code="events",
    picture="lettura",
    slug=T("incontri", "events"),
    title=T("Incontri", "Events"),
    standfirst=T(
        "Serate in negozio, assaggi, mostre, e certe volte si va dentro: a teatro, in serra, nei laboratori.",
        """Evenings in the store, tastings, exhibitions; and sometimes we go inside: theatre, greenhouse,
        workshops.""",
    ),
)

CONSULTING = Page(
    code="consulting",
    picture="consulenza",
    slug=T("consulenza", "consulting"),
    title=T("Consulenza", "Consulting"),
    standfirst=T(
        """Per le cooperative che lavorano in carcere: comunicazione, vendita, progetti, rapporti con gli
        istituti. Quello che abbiamo imparato facendolo.""",
        """For cooperatives that work in prison: communication, sales, projects, relations with institutions.
        What we have learnt by doing it.""",
    ),
    body=(
        P(
            T(
                """Una cooperativa che lavora in carcere ha due mestieri: il suo, e quello di tenere in piedi
                un'impresa dove non si può telefonare quando si vuole, le consegne passano da un cancello e il
                personale cambia. Per il secondo mestiere ci siamo noi.""",
                """A cooperative that works in prison has two trades: its own, and keeping a business going in
                a place where you cannot telephone when you like, deliveries go through a gate and the staff
                keeps changing. For the second trade, there is us.""",
            )
        ),
        H2(T("Come si comincia", "How it begins")),
        P(
            T(
                """Con una visita. Veniamo in laboratorio, guardiamo che cosa si fa e che cosa si vende, e
                scriviamo due pagine: dove siete, tre cose da fare, quanto costano. Le due pagine restano
                vostre anche se poi fate da soli.""",
                """With a visit. We come to the workshop, look at what is made and what is sold, and write two
                pages: where you are, three things to do, what they cost. The two pages are yours to keep,
                even if you go on by yourselves.""",
            )
        ),
    ),
)

COMPANIES = Page(
    code="companies",
    slug=T("aziende", "companies"),
    title=T("Aziende e servizi", "Companies & services"),
    standfirst=T(
        """Regali di Natale con una storia dentro, e servizi da comprare tutto l'anno: stampa, call center,
        giardini, sartoria.""",
        """Christmas gifts with a story inside, and services to buy all year round: print, call centre,
        gardens, tailoring.""",
    ),
    body=(
        H2(T("Regali", "Gifts")),
        P(
            T(
                """Si parte da una scatola pronta o da una cifra a testa. Voi ci dite quante persone e quale
                budget, noi proponiamo tre combinazioni con i prezzi, l'IVA di ogni cosa e la data entro cui
                ordinare. Il vostro biglietto viaggia con il pacco; i prezzi no.""",
                """Start from a ready-made box or from a sum per person. Tell us how many people and what
                budget, and we propose three combinations with prices, the VAT on each item and the last day
                for ordering. Your card travels with the parcel; the prices do not.""",
            )
        ),
        P(
            T(
                """Spediamo a un indirizzo solo o a ciascuno, con un elenco in un foglio di calcolo. Per
                ordini sopra le cento scatole conviene scriverci entro la fine di ottobre: il panettone chiede
                trentasei ore, e il forno è uno.""",
                """We deliver to one address or to each person, from a list in a spreadsheet. For more than a
                hundred boxes it is wise to write by the end of October: a panettone takes thirty-six hours,
                and there is only one oven.""",
            )
        ),
        H2(T("Servizi", "Services")),
        P(
            T(
                """Le cooperative lavorano per le imprese come qualunque fornitore: un preventivo, un
                contratto, una scadenza. Qui sotto trovate che cosa sanno fare e a chi arriva la vostra
                richiesta.""",
                """The cooperatives work for companies like any other supplier: a quotation, a contract, a
                deadline. Below you will find what they can do, and who receives your request.""",
            )
        ),
        H2(T("Assumere", "Hiring")),
        P(
            T(
                """Per chi assume persone detenute o ammesse al lavoro all'esterno la legge 193 del 2000,
                detta Smuraglia, prevede un credito d'imposta e sgravi sui contributi. Importi e condizioni
                cambiano: prima di decidere li verifichiamo insieme al vostro consulente e all'istituto.""",
                """Employers who hire people in prison or on day release may be entitled to a tax credit and
                lower social contributions under Italian law 193 of 2000, known as the Smuraglia law. Amounts
                and conditions change: before you decide, we check them together with your adviser and the
                prison.""",
            )
        ),
    ),
    picture="regali-aziende",
)

INDEXES = (STORIES, COOPERATIVES, PRISONS, SHOP, EVENTS, CONSULTING, COMPANIES)
