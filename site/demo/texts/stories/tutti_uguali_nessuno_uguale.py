import datetime as dt

from demo.texts.shapes import H2, Figure, P, PictureRef, ProductRef, Quote, Scheda, Story, T
from demo.texts.sources import EXAMPLE

STORY = Story(
    slug=T("tutti-uguali-nessuno-uguale", "all-the-same-no-two-alike"),
    kind="hand_to_box",
    title=T("Tutti uguali, nessuno uguale", "All the same, no two alike"),
    standfirst=T(
        """A Trani un tarallo si chiude in un secondo. Per arrivarci ci vogliono una bilancia, dell'acqua che
        bolle e qualche centinaio di errori.""",
        """In Trani it takes a second to close a tarallo. To get there takes a pair of scales, boiling water
        and a few hundred mistakes.""",
    ),
    byline="Davide Lurani",
    place=T("Trani", "Trani"),
    date=dt.date(2026, 4, 15),
    picture="trani",
    topics=("food", "trades"),
    cooperatives=("campo-dei-miracoli",),
    prisons=("trani",),
    people=("rosa",),
    products=("TAR-FIN-250", "TAR-PEP-250"),
    body=(
        P(
            T(
                """La bilancia sta al centro del tavolo e nessuna la guarda più. Rosa stacca un pezzetto di
                pasta, lo posa sul piatto: sette grammi. Un altro: sette. Un altro: sette e due, e lo ripassa
                fra le dita finché i due decimi non restano attaccati al polpastrello. «Se è più grosso cuoce
                meno», spiega. «E chi lo trova pensa che siamo distratte».""",
                """The scales stand in the middle of the table, and nobody looks at them any more. Rosa pulls
                off a scrap of dough and puts it on the pan: seven grams. Another: seven. Another: seven point
                two, and she rolls it between her fingers until the two tenths stay behind on her fingertip.
                ‘If it's bigger it bakes less,’ she explains. ‘And whoever gets it thinks we weren't paying
                attention.’""",
            )
        ),
        P(
            T(
                """Il laboratorio di Campo dei Miracoli è una sala con le volte, in un edificio che fu un
                convento. Le donne lavorano in piedi attorno al tavolo, quattro per lato, e parlano. È una
                regola non scritta: per i primi dieci minuti si tace, perché ci si deve ricordare il ritmo;
                poi le mani vanno da sole e la bocca è libera.""",
                """The kitchen of Campo dei Miracoli is a vaulted room in what used to be a convent. The women
                work standing round the table, four to a side, and talk. There is an unwritten rule: for the
                first ten minutes nobody speaks, because you have to remember the rhythm; then the hands go by
                themselves and the mouth is free.""",
            )
        ),
        H2(T("Dito, giro, pollice", "Finger, turn, thumb")),
        P(
            T(
                """Il gesto è questo. Si rotola il pezzetto fino a farne un cordone lungo un palmo, lo si
                avvolge attorno all'indice, si sovrappongono i due capi e si preme con il pollice. Fine. La
                prima volta il cerchio si apre in cottura e viene fuori un bastoncino. La decima si chiude
                troppo e sembra un bottone. Rosa dice di averne sbagliati quattrocento, ma lo dice come si
                dice di un viaggio.""",
                """The movement is this. Roll the scrap into a rope a hand long, wind it round your
                forefinger, overlap the two ends and press with your thumb. Done. The first time, the ring
                opens in the oven and out comes a stick. The tenth, it closes too tight and looks like a
                button. Rosa says she got four hundred of them wrong, but she says it the way one speaks of a
                journey.""",
            )
        ),
        Quote(
            T(
                """Mia nonna li faceva a occhio e venivano sempre. Io li faccio con la bilancia, e adesso
                vengono a occhio anche a me.""",
                """My grandmother made them by eye, and they always came out right. I make them with scales,
                and now mine come out right by eye too.""",
            ),
            "Rosa",
            T("addetta ai taralli, Campo dei Miracoli", "taralli maker, Campo dei Miracoli"),
        ),
        P(
            T(
                """Prima del forno c'è l'acqua. Una pentola grande, che bolle piano: i taralli si calano venti
                alla volta con la schiumarola, vanno a fondo, aspettano, risalgono. È il minuto che li rende
                lucidi fuori e asciutti dentro. Si scolano su un telo e lì restano fino all'indomani,
                all'aria, a fare la pelle. La fretta, in questo mestiere, si vede: un tarallo infornato umido
                scoppia.""",
                """Before the oven comes the water. A large pan at a gentle boil: the taralli are lowered
                twenty at a time in a skimmer, sink to the bottom, wait, come up again. It is the minute that
                makes them shiny outside and dry within. They are drained on a cloth and stay there until the
                next day, in the air, growing a skin. Haste, in this trade, shows: a tarallo that goes in damp
                bursts.""",
            )
        ),
        PictureRef(
            "taralli-finocchio",
            T(
                "Dopo il forno, ancora tiepidi: si assaggia uno per teglia.",
                "Out of the oven, still warm: one from each tray is tasted.",
            ),
        ),
        H2(T("Il venerdì partono", "On Fridays they leave")),
        P(
            T(
                """Quaranta minuti di forno, una notte a raffreddare, il sacchetto. Al finocchio dal lunedì al
                mercoledì, al vino e pepe il giovedì. Il venerdì passa il corriere: Bari, Bologna, Milano.
                Nella scatola ci va un foglio con le quantità e, se c'è spazio, una frase per chi la apre. In
                Viale dei Mille ne abbiamo una collezione. L'ultima dice: <i>attenti a quelli in fondo, sono i
                più buoni</i>.""",
                """Forty minutes in the oven, a night to cool, the bag. Fennel from Monday to Wednesday, wine
                and pepper on Thursdays. On Fridays the courier comes: Bari, Bologna, Milan. In the carton
                goes a sheet with the quantities and, if there is room, a sentence for whoever opens it. At
                Viale dei Mille we have a collection. The latest says: <i>mind the ones at the bottom, they're
                the best</i>.""",
            )
        ),
        Scheda(
            who=T(
                "Rosa (nome di fantasia) e sette colleghe", "Rosa (not her real name) and seven colleagues"
            ),
            where=T("Laboratorio di Campo dei Miracoli, Trani", "Kitchen of Campo dei Miracoli, Trani"),
            work=T("Taralli, passata in agosto", "Taralli, and passata in August"),
            since=T("Rosa è al tavolo da due anni", "Rosa has been at the table for two years"),
            figure=Figure(
                "50",
                T(
                    "taralli, in media, in un sacchetto da 250 grammi",
                    "taralli, on average, in a 250-gram bag",
                ),
                2026,
                EXAMPLE,
            ),
        ),
        ProductRef("TAR-FIN-250"),
        P(
            T(
                """A fine turno si spazza, si contano le teglie, si copre la bilancia con un canovaccio. Sul
                tavolo rimane un tarallo storto, il più brutto della giornata: tocca a chi ha scommesso che
                oggi non ce ne sarebbero stati. Rosa lo spezza in due. «Metà per uno», dice, «così la prossima
                volta stiamo zitte».""",
                """At the end of the shift they sweep, count the trays, cover the scales with a cloth. One
                crooked tarallo remains on the table, the ugliest of the day: it goes to whoever bet there
                would be none. Rosa breaks it in two. ‘Half each,’ she says, ‘and next time we'll keep
                quiet.’""",
            )
        ),
    ),
)
