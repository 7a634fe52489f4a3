import datetime as dt

from demo.texts.shapes import H2, Figure, Gallery, P, PictureRef, ProductRef, Quote, Scheda, Story, T
from demo.texts.sources import COOPERATIVE

STORY = Story(
    slug=T("dalla-tenda-alla-pochette", "from-curtain-to-pochette"),
    kind="hand_to_box",
    title=T("Dalla tenda alla pochette", "From curtain to pochette"),
    standfirst=T(
        """Un rotolo di tappezzeria avanzato, una cerniera, una fodera: undici passaggi nel laboratorio
        Borseggi di Opera per fare la borsa più piccola che c'è.""",
        """A leftover roll of upholstery cloth, a zip, a lining: eleven steps in the Borseggi workshop at
        Opera to make the smallest bag there is.""",
    ),
    byline="Davide Lurani",
    place=T("Opera, Milano", "Opera, Milan"),
    date=dt.date(2026, 6, 10),
    picture="pochette-blu",
    topics=("cloth", "trades"),
    cooperatives=("opera-in-fiore",),
    prisons=("opera",),
    people=("karim",),
    products=("BOR-POC-BLU",),
    body=(
        P(
            T(
                """Il rotolo era destinato alle tende di un albergo. L'albergo ha cambiato idea sul colore e
                la tela, blu con un filo grigio, è rimasta in magazzino due anni prima di arrivare a Opera. Ne
                restano undici metri. Karim li srotola sul tavolo, passa il palmo contro il verso della trama
                e fa il conto a mente: centoventi pochette, forse centoventicinque se si gioca bene con gli
                angoli.""",
                """The roll was meant for the curtains of a hotel. The hotel changed its mind about the
                colour, and the cloth, blue with a grey thread, sat in a warehouse for two years before coming
                to Opera. Eleven metres are left. Karim unrolls them on the table, runs his palm against the
                grain and does the sum in his head: a hundred and twenty pochettes, a hundred and twenty-five
                if he is clever with the corners.""",
            )
        ),
        P(
            T(
                """Il laboratorio Borseggi è una stanza lunga con le macchine da cucire lungo un lato e i
                tavoli da taglio sull'altro. In fondo, un armadio di metallo con le forbici: ognuna ha la sua
                sagoma disegnata dietro, e la sera, prima di chiudere, non deve restare una sagoma vuota.""",
                """The Borseggi workshop is a long room with sewing machines down one side and cutting tables
                down the other. At the end stands a metal cupboard for the scissors: each has its outline
                drawn behind it, and in the evening, before locking up, no outline may be left empty.""",
            )
        ),
        H2(T("Prima la fodera", "The lining first")),
        P(
            T(
                """Chi guarda una borsa da fuori pensa che si cominci da fuori. Si comincia da dentro.
                <b>Uno</b>: si taglia la fodera, mezzo centimetro più piccola della tela. <b>Due</b>: si
                stira. <b>Tre</b>: si taglia la tela, con la sagoma di cartone e il gesso. <b>Quattro</b>: si
                rinforza il fondo. Soltanto al <b>quinto</b> passaggio compare la cerniera, che è il vero
                esame.""",
                """Anyone looking at a bag from outside thinks it begins from outside. It begins from within.
                <b>One</b>: cut the lining, half a centimetre smaller than the canvas. <b>Two</b>: press.
                <b>Three</b>: cut the canvas, with card template and chalk. <b>Four</b>: reinforce the base.
                Only at step <b>five</b> does the zip appear, and the zip is the real examination.""",
            )
        ),
        Quote(
            T(
                "La cerniera o è diritta o non lo è. Puoi raccontare quello che vuoi: poi uno la apre.",
                """A zip is either straight or it isn't. You can tell any story you like, and then somebody
                opens it.""",
            ),
            "Karim",
            T("pellettiere, Borseggi", "bag maker, Borseggi"),
        ),
        P(
            T(
                """Karim ne ha cucite, a occhio, duemila. La prima l'ha tenuta lui: è tutta gonfia da una
                parte, e ci mette i bottoni spaiati. Ora è lui a controllare quelle degli altri. Le apre e le
                chiude dieci volte, all'orecchio, e se il suono si inceppa le restituisce senza commenti, con
                un pezzetto di scotch giallo nel punto esatto.""",
                """By his own reckoning Karim has sewn two thousand. The first he kept: it bulges on one side,
                and he keeps odd buttons in it. Now he is the one who checks other people's. He opens and
                shuts them ten times, by ear, and if the sound catches he hands them back without a word, with
                a scrap of yellow tape at the exact spot.""",
            )
        ),
        Gallery(
            (
                PictureRef(
                    "bottega-filo",
                    T(
                        "La linguetta si ferma a mano, con il filo doppio.",
                        "The tab is secured by hand, with double thread.",
                    ),
                ),
                PictureRef("pochette-verde", T("La tenda di un teatro.", "A theatre's curtain.")),
                PictureRef("pochette-rossa", T("Un copriletto d'albergo.", "A hotel bedspread.")),
            )
        ),
        P(
            T(
                """Dal <b>sesto</b> al <b>decimo</b> passaggio si chiude, si rivolta, si spingono gli angoli
                con una bacchetta da cucina, si attacca la linguetta, si stira di nuovo. All'<b>undicesimo</b>
                si mette l'etichetta. Dietro, a matita, il numero del banco: così, se una cucitura cede, la
                pochette torna alla mano che l'ha fatta. Succede poche volte l'anno. Nessuno si offende, ma la
                notizia fa il giro.""",
                """Steps <b>six</b> to <b>ten</b> are closing, turning, pushing out the corners with a
                chopstick, sewing on the tab, pressing again. At step <b>eleven</b> the label goes on. Behind
                it, in pencil, is the number of the bench: so that if a seam gives way the pochette returns to
                the hand that made it. It happens a few times a year. Nobody minds, but word gets round.""",
            )
        ),
        H2(T("Finito il rotolo, finito il blu", "When the roll ends, so does the blue")),
        P(
            T(
                """Gli undici metri dureranno fino a settembre. Poi ci sarà un altro rotolo e un altro colore,
                e chi ha comprato il blu avrà comprato l'ultimo. È il limite di lavorare con quello che resta
                agli altri, ed è anche la ragione per cui in laboratorio non ci si annoia: ogni tela tira a
                modo suo, e le mani devono ricominciare ad ascoltare.""",
                """The eleven metres will last until September. Then there will be another roll and another
                colour, and whoever bought the blue will have bought the last of it. That is the limit of
                working with what others leave over, and also the reason nobody in the workshop gets bored:
                every cloth pulls in its own way, and hands have to begin listening again.""",
            )
        ),
        Scheda(
            who=T("Karim (nome di fantasia), pellettiere", "Karim (not his real name), bag maker"),
            where=T("Laboratorio Borseggi, casa di reclusione di Opera", "Borseggi workshop, Opera prison"),
            work=T("Taglio, cucitura, controllo delle cerniere", "Cutting, sewing, checking zips"),
            since=T("Il laboratorio esiste dal 2012", "The workshop has existed since 2012"),
            figure=Figure(
                "111",
                T(
                    "persone al lavoro con Opera in Fiore, a gennaio",
                    "people working with Opera in Fiore, in January",
                ),
                2024,
                COOPERATIVE,
            ),
        ),
        ProductRef("BOR-POC-BLU"),
    ),
)
