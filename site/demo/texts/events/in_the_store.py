from demo.texts.shapes import H2, Event, Occurrence, P, ProductRef, T

LIEVITO = Event(
    code="lievito-spiegato",
    slug=T("il-lievito-madre-spiegato-a-voce", "sourdough-explained"),
    title=T("Il lievito madre, spiegato a voce", "Sourdough, explained out loud"),
    summary=T(
        "Un fornaio, tre pagnotte di età diverse e un barattolo da portare a casa. Si assaggia.",
        "A baker, three loaves of different ages and a jar to take home. There is tasting.",
    ),
    body=(
        P(
            T(
                """Il fornaio che lavora con In Opera arriva con tre pagnotte: una di ieri, una di tre giorni
                fa, una di una settimana. Si tagliano, si annusano, si confrontano. Intanto racconta che cosa
                succede nel barattolo e perché il freddo del frigorifero è il migliore amico di chi ha poco
                tempo.""",
                """The baker who works with In Opera comes with three loaves: one from yesterday, one from
                three days ago, one a week old. They are sliced, smelt and compared. Meanwhile he explains
                what goes on in the jar, and why a cold refrigerator is the best friend of anyone short of
                time.""",
            )
        ),
        P(
            T(
                """Chi vuole porta un barattolo pulito con il coperchio: torna a casa con cinquanta grammi di
                lievito e un foglio di istruzioni. Si parla in italiano; le mani si capiscono anche
                senza.""",
                """If you like, bring a clean jar with a lid: you will go home with fifty grams of starter and
                a sheet of instructions. The talk is in Italian; hands need no translation.""",
            )
        ),
        ProductRef("PNE-LIE-1000"),
    ),
    place="store",
    occurrences=(Occurrence(days=12, hour=18, minute=30, minutes=90, seats=30, booked=11),),
    picture="degustazione",
    participation="booking",
    series="mani-al-lavoro",
    speakers=(("Ivan", T("fornaio, lavora con In Opera", "a baker who works with In Opera")),),
    products=("PNE-LIE-1000",),
    cooperatives=("in-opera",),
)

LETTURA = Event(
    code="lettura",
    slug=T("leggere-ad-alta-voce", "reading-aloud"),
    title=T("Leggere ad alta voce", "Reading aloud"),
    summary=T(
        "Otto sere, un romanzo, una pagina a testa. Si può venire anche solo per ascoltare.",
        "Eight evenings, one novel, a page each. You may also come just to listen.",
    ),
    body=(
        P(
            T(
                """Ci si siede in cerchio tra gli scaffali e il libro fa il giro. Non serve saper leggere
                bene, serve avere voglia di sentire una storia a più voci. Chi non vuole leggere passa il
                libro e nessuno chiede perché.""",
                """We sit in a circle among the shelves and the book goes round. You need not be a good
                reader, only keen to hear a story in several voices. If you would rather not read, you pass
                the book on and nobody asks why.""",
            )
        ),
        P(
            T(
                """Gli otto incontri fanno un libro intero, ma ogni sera sta in piedi da sola: si comincia con
                due minuti di riassunto. La copia per seguire la diamo noi.""",
                """The eight evenings make a whole book, but each stands on its own: we begin with a
                two-minute summary. We lend you a copy to follow.""",
            )
        ),
    ),
    place="store",
    occurrences=tuple(
        Occurrence(days=day, hour=18, minute=45, minutes=105, seats=28, booked=booked)
        for day, booked in ((-9, 26), (-2, 27), (5, 24), (12 + 7, 15), (26, 9), (33, 6), (47, 3), (54, 0))
    ),
    picture="lettura",
    participation="booking",
    repeats="weekly",
)

MOSTRA = Event(
    code="inchiostro",
    slug=T("l-inchiostro-e-la-mano", "ink-and-hand"),
    title=T("L'inchiostro e la mano", "Ink and hand"),
    summary=T(
        "Dodici stampe di Zerografica e i telai da cui sono uscite. In negozio, negli orari di apertura.",
        "Twelve prints by Zerografica and the screens they came from. In the store, during opening hours.",
    ),
    body=(
        P(
            T(
                """Di solito si vede la stampa e non il telaio. Qui stanno uno accanto all'altro: il foglio
                con i suoi colori e la seta tesa su cui si riconosce, al negativo, lo stesso disegno. Ci sono
                anche gli errori: un registro scappato, un giallo finito a metà foglio, una bella impronta di
                pollice.""",
                """Usually one sees the print and not the screen. Here they stand side by side: the sheet in
                its colours, and the stretched mesh where you can make out the same drawing in negative. The
                mistakes are here too: a registration that slipped, a yellow that ran out halfway down, a fine
                thumb mark.""",
            )
        ),
        P(
            T(
                """Si entra quando il negozio è aperto, senza prenotare. Il sabato alle 11 c'è chi spiega come
                si tira un colore; si può provare, con il grembiule.""",
                """Come in whenever the store is open; there is no need to book. On Saturdays at 11 somebody
                shows how a colour is pulled; you can have a go, in an apron.""",
            )
        ),
    ),
    place="store",
    occurrences=(Occurrence(days=-8, hour=10, minute=0, minutes=30 * 24 * 60),),
    picture="serigrafia",
    participation="free",
    cooperatives=("zerografica",),
)

VINO = Event(
    code="vino-e-terrazze",
    slug=T("vino-mele-e-terrazze", "wine-apples-and-terraces"),
    title=T("Vino, mele e terrazze", "Wine, apples and terraces"),
    summary=T(
        "Tre bicchieri e una mela con chi lavora le vigne del Gabbiano. I posti sono finiti.",
        "Three glasses and an apple with the people who work Il Gabbiano's vineyards. All places are taken.",
    ),
    body=(
        P(
            T(
                """Due annate dello stesso rosso, un succo di mele, un formaggio della valle. In mezzo, il
                racconto di un muro a secco: come lo si tiene su, quanto ci vuole, perché senza di lui non ci
                sarebbe la vigna.""",
                """Two vintages of the same red, an apple juice, a cheese from the valley. In between, the
                story of a dry-stone wall: how it is kept standing, how long it takes, why without it there
                would be no vineyard.""",
            )
        ),
        H2(T("Se qualcuno rinuncia", "If somebody drops out")),
        P(
            T(
                """I posti si liberano spesso negli ultimi due giorni: mettetevi in lista d'attesa e vi
                scriviamo. Per i minorenni c'è il succo.""",
                """Places often come free in the last two days: join the waiting list and we will write to
                you. For anyone under age there is juice.""",
            )
        ),
        ProductRef("VIN-ROS-750"),
    ),
    place="store",
    occurrences=(Occurrence(days=8, hour=19, minute=0, minutes=90, seats=20, booked=20),),
    picture="vigneto",
    participation="booking",
    series="mani-al-lavoro",
    price="8.00",
    products=("VIN-ROS-750",),
    cooperatives=("gabbiano",),
)
