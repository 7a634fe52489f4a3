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
    title=T("Consulenza e servizi", "Consulting and services"),
    standfirst=T(
        """Per le cooperative, le aziende e le istituzioni: quello che abbiamo imparato facendolo, e quello che
        le cooperative sanno fare per voi.""",
        """For cooperatives, companies and institutions: what we have learnt by doing it, and what the
        cooperatives can do for you.""",
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
        """Regalare, affidare un lavoro, assumere, incontrare: quattro modi di lavorare con noi tutto l'anno,
        da un fornitore che fattura e rispetta le scadenze.""",
        """To give, to give work, to hire, to meet: four ways of working with us all year round, from a
        supplier who invoices and keeps deadlines.""",
    ),
    body=(
        H2(T("Regali: quando chiedere", "Gifts: when to ask")),
        P(
            T(
                """Voi ci dite quante persone e quale budget, noi proponiamo tre combinazioni con i prezzi,
                l'IVA di ogni cosa e la data entro cui ordinare. Per ordini sopra le cento scatole conviene
                scriverci entro la fine di ottobre: il panettone chiede trentasei ore, e il forno è uno.""",
                """Tell us how many people and what budget, and we propose three combinations with prices, the
                VAT on each item and the last day for ordering. For more than a hundred boxes it is wise to
                write by the end of October: a panettone takes thirty-six hours, and there is only one
                oven.""",
            )
        ),
        H2(T("Come lavoriamo con le imprese", "How we work with firms")),
        P(
            T(
                """Fattura elettronica, ordine scritto, un nome e un telefono per tutta la durata del lavoro.
                La richiesta arriva alla cooperativa che farà il lavoro; se non sapete a chi chiedere,
                scriveteci e pensiamo noi a girarla.""",
                """An electronic invoice, a written order, one name and one telephone number for as long as
                the work lasts. Your request goes to the cooperative that will do the work; if you do not know
                whom to ask, write to us and we pass it on.""",
            )
        ),
    ),
    picture="regali-aziende",
)

INDEXES = (STORIES, COOPERATIVES, PRISONS, SHOP, EVENTS, CONSULTING, COMPANIES)
