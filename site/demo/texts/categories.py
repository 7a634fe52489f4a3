from demo.texts.shapes import Category, T

CATEGORIES = (
    Category(
        "dolci",
        T("dolci", "sweet-things"),
        T("Dolci", "Sweet things"),
        T(
            """Panettone, torrone, frollini: quello che arriva in tavola quando qualcuno dice «ancora un
            minuto».""",
            """Panettone, nougat, shortbread: what reaches the table when somebody says ‘stay a little
            longer’.""",
        ),
        google=422,  # Food Items
    ),
    Category(
        "forno",
        T("forno-e-salati", "bakery-and-savoury"),
        T("Forno e salati", "Bakery and savoury"),
        T(
            "Taralli, grissini, pane con il lievito madre. Il pane si ritira in negozio, il resto viaggia.",
            "Taralli, breadsticks, sourdough bread. Bread is for collection in the store; the rest travels.",
        ),
        google=1876,  # Bakery
    ),
    Category(
        "dispensa",
        T("dispensa", "pantry"),
        T("Dispensa", "Pantry"),
        T(
            "Mandorle, passata, confetture e creme: cose che durano e che conviene avere in casa.",
            "Almonds, passata, jams and spreads: things that keep, and are good to have at home.",
        ),
        google=422,  # Food Items
    ),
    Category(
        "vino-e-caffe",
        T("vino-e-caffe", "wine-and-coffee"),
        T("Vino e caffè", "Wine and coffee"),
        T(
            """Un rosso di montagna, un succo di mele e la miscela che a Bollate usano per collaudare le
            macchine.""",
            "A mountain red, an apple juice, and the blend that Bollate uses to test coffee machines.",
        ),
        google=413,  # Beverages
    ),
    Category(
        "borse",
        T("borse", "bags"),
        T("Borse", "Bags"),
        T(
            "Le Borseggi di Opera: tele di tappezzeria, fodera sempre, colori che cambiano con i rotoli.",
            """The Borseggi bags from Opera: upholstery cloth, always lined, in colours that change with the
            rolls.""",
        ),
        google=6551,  # Handbags, Wallets & Cases
    ),
    Category(
        "abiti",
        T("abiti", "clothes"),
        T("Abiti", "Clothes"),
        T(
            "Magliette, grembiuli, toghe su misura: la sartoria di San Vittore e Bollate.",
            "T-shirts, aprons, made-to-measure gowns: the tailoring of San Vittore and Bollate.",
        ),
        google=1604,  # Clothing
    ),
    Category(
        "casa-e-carta",
        T("casa-e-carta", "home-and-paper"),
        T("Casa e carta", "Home and paper"),
        T(
            "Quaderni, calendari, biglietti, stampe e asciugapiatti: cose da usare tutti i giorni.",
            "Notebooks, calendars, cards, prints and tea towels: things for every day.",
        ),
    ),
    Category(
        "cosmesi",
        T("cosmesi", "soap-and-skincare"),
        T("Saponi e creme", "Soap and skincare"),
        T(
            "Dal laboratorio della Giudecca, a Venezia: poche formule, fatte e rifatte finché vanno bene.",
            """From the Giudecca workshop in Venice: a handful of formulas, made over and over until they are
            right.""",
        ),
        google=473,  # Cosmetics
    ),
    Category(
        "piante",
        T("piante", "plants"),
        T("Piante", "Plants"),
        T(
            """Dalla serra di Opera. Viaggiano il lunedì e il martedì, così non passano il sabato in
            magazzino.""",
            """From the greenhouse at Opera. They travel on Mondays and Tuesdays, never to spend a weekend in
            a depot.""",
        ),
        google=985,  # Plants
    ),
    Category(
        "regali",
        T("confezioni-regalo", "gift-boxes"),
        T("Confezioni regalo", "Gift boxes"),
        T(
            "Scatole già pensate, con dentro la storia di ogni cosa. Per le aziende si compongono su misura.",
            """Boxes already thought out, with the story of each thing inside. For companies we make them to
            measure.""",
        ),
    ),
)
