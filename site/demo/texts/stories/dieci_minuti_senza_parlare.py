import datetime as dt

from demo.texts.shapes import H2, Figure, P, PictureRef, ProductRef, Quote, Scheda, Story, T
from demo.texts.sources import EXAMPLE

STORY = Story(
    slug=T("dieci-minuti-senza-parlare", "ten-minutes-without-talking"),
    kind="hand_to_box",
    title=T("Dieci minuti senza parlare", "Ten minutes without talking"),
    standfirst=T(
        """A Ragusa il torrone si taglia tiepido. Prima ci sono due ore di braccio, dopo c'è un tavolo di marmo
        da pulire: in mezzo, dieci minuti in cui nessuno apre bocca.""",
        """In Ragusa nougat is cut while warm. Before comes two hours of arm work, after comes a marble table to
        clean: in between, ten minutes in which nobody says a word.""",
    ),
    byline="Irene Passoni",
    place=T("Ragusa", "Ragusa"),
    date=dt.date(2026, 2, 18),
    picture="torrone",
    topics=("food", "trades"),
    cooperatives=("sprigioniamo-sapori",),
    prisons=("ragusa",),
    people=("salvo",),
    products=("TOR-MAN-150", "MAN-SIR-200", "CON-ALB-240"),
    body=(
        P(
            T(
                """La prima cosa è il rumore. Le mandorle cadono nel tostino come grandine su una tettoia, e
                per mezz'ora bisogna gridare. Poi il suono cambia, diventa secco, quasi di legno. Salvo alza
                una mano senza guardare: sono pronte. Il termometro segna lo stesso, ma lui il termometro lo
                legge dopo.""",
                """The first thing is the noise. The almonds drop into the roaster like hail on a tin roof, and
                for half an hour you have to shout. Then the sound changes, turns dry, almost wooden. Salvo
                raises a hand without looking: they are done. The thermometer says the same, but he reads the
                thermometer afterwards.""",
            )
        ),
        P(
            T(
                """Il laboratorio di Sprigioniamo Sapori è una stanza lunga, con una finestra alta da cui
                entra il mattino. In quattro preparano il torrone da ottobre a febbraio; nel resto dell'anno
                la stessa caldaia serve per le confetture, e a giugno per due settimane si vedono solo
                albicocche.""",
                """Sprigioniamo Sapori's kitchen is a long room with a high window where the morning comes in.
                Four people make nougat from October to February; for the rest of the year the same pan is used
                for jams, and for two weeks in June there is nothing to be seen but apricots.""",
            )
        ),
        H2(T("Il miele, poi gli albumi, poi la pazienza", "Honey, then egg whites, then patience")),
        P(
            T(
                """Nella caldaia va prima il miele, a fuoco basso, finché smette di fare schiuma. Poi gli
                albumi montati, e da lì si gira. Si gira per due ore, in due, dandosi il cambio ogni venti
                minuti senza fermare la pala: se si ferma attacca, se attacca si butta. Il cambio è una piccola
                danza. Uno entra con la mano sotto, l'altro esce con la mano sopra.""",
                """Honey goes into the pan first, over a low flame, until it stops foaming. Then the whisked egg
                whites, and from there on you stir. You stir for two hours, two people taking turns every
                twenty minutes without stopping the paddle: if it stops it sticks, and if it sticks it is thrown
                away. The handover is a small dance. One hand comes in from below as the other leaves from
                above.""",
            )
        ),
        Quote(
            T(
                """All'inizio contavo i giri. Adesso guardo il colore, e quando diventa bianco come il muro so
                che ho finito.""",
                """At first I counted the turns. Now I look at the colour, and when it is as white as the wall I
                know I am done.""",
            ),
            "Salvo",
            T("torronaio, Sprigioniamo Sapori", "nougat maker, Sprigioniamo Sapori"),
        ),
        P(
            T(
                """Le mandorle entrano alla fine, ancora calde, perché una mandorla fredda raffredda tutto. Si
                rovescia la massa sul marmo, tra quattro righe di ferro, e la si spiana con un mattarello unto.
                Ora c'è un tempo esatto. Troppo presto il coltello affonda e strappa, troppo tardi scheggia. In
                mezzo ci sono dieci minuti.""",
                """The almonds go in last and still hot, because a cold almond cools everything. The mass is
                turned out on the marble between four iron rulers and flattened with an oiled rolling pin. Now
                there is an exact moment. Too early and the knife sinks and tears; too late and it splinters. In
                between lie ten minutes.""",
            )
        ),
        PictureRef(
            "mandorle-siracusa",
            T(
                "Le mandorle dopo la scelta: quelle amare si riconoscono solo assaggiando.",
                "Almonds after sorting: the bitter ones can only be told by tasting.",
            ),
        ),
        H2(T("Il taglio", "The cut")),
        P(
            T(
                """Nessuno ha mai detto che si dovesse tacere. È venuto da sé. Salvo segna le linee con la
                riga, un collega taglia, un altro allontana i pezzi perché non si riattacchino, il quarto pesa.
                Si sentono soltanto il coltello e il neon. Quando l'ultima stecca è sulla griglia qualcuno dice
                sempre la stessa parola, «caffè», e la stanza ricomincia.""",
                """Nobody ever said that one had to be silent. It came about by itself. Salvo marks the lines
                with a ruler, a colleague cuts, another moves the pieces apart so that they do not stick again,
                the fourth weighs. All you hear is the knife and the neon light. When the last bar is on the
                rack somebody always says the same word, ‘coffee’, and the room starts up again.""",
            )
        ),
        Scheda(
            who=T(
                "Salvo (nome di fantasia) e tre colleghi", "Salvo (not his real name) and three colleagues"
            ),
            where=T("Laboratorio dolciario, Ragusa", "Confectioner's kitchen, Ragusa"),
            work=T("Torrone, mandorle tostate, confetture", "Nougat, roasted almonds, jams"),
            since=T("Salvo è al quarto inverno", "This is Salvo's fourth winter"),
            figure=Figure(
                "120",
                T(
                    "minuti alla caldaia per una cotta di torrone",
                    "minutes at the pan for one batch of nougat",
                ),
                2026,
                EXAMPLE,
            ),
        ),
        ProductRef("TOR-MAN-150"),
        P(
            T(
                """Le stecche riposano una notte, poi si avvolgono nell'ostia e nella carta. A Milano arrivano
                in scatole piccole, perché il torrone pesa più di quel che sembra. Salvo ci ha chiesto una cosa
                sola: di dire a chi lo compra di non tenerlo in frigorifero. L'abbiamo detto.""",
                """The bars rest overnight, then they are wrapped in wafer and paper. They reach Milan in small
                boxes, because nougat weighs more than it seems. Salvo asked us one thing only: to tell whoever
                buys it not to keep it in the fridge. Now we have.""",
            )
        ),
    ),
)
