import datetime as dt

from demo.texts.shapes import H2, Figure, P, PictureRef, ProductRef, Quote, Scheda, Story, T
from demo.texts.sources import GAMBERO

STORY = Story(
    slug=T("trentasei-ore-per-un-panettone", "thirty-six-hours-for-a-panettone"),
    kind="hand_to_box",
    title=T("Trentasei ore per un panettone", "Thirty-six hours for a panettone"),
    standfirst=T(
        """Dal lunedì mattina al martedì sera, dalla pasticceria del carcere di Padova alla scatola: che cosa
        succede a un chilo di pasta, e chi gli sta accanto.""",
        """From Monday morning to Tuesday night, from the pastry kitchen of Padua prison to the box: what
        happens to a kilo of dough, and who keeps it company.""",
    ),
    byline="Davide Lurani",
    place=T("Padova", "Padua"),
    date=dt.date(2026, 11, 4),
    picture="panettone-classico",
    topics=("food", "trades"),
    cooperatives=("giotto", "bee4"),
    prisons=("padova", "bollate"),
    people=("bruno",),
    products=("PAN-CLA-1000", "BOX-NAT-01"),
    series="hours",
    part=3,
    body=(
        P(
            T(
                """<b>Lunedì, ore 8.</b> Il lievito è stato legato in un telo, come un pacco. Bruno taglia lo
                spago e la pasta si allarga con un sospiro. Dentro è piena di bolle lunghe, tutte nella stessa
                direzione. «Ha tirato bene», dice, e ne mette da parte un pezzo: è quello che servirà domani,
                e dopodomani, e il prossimo Natale.""",
                """<b>Monday, 8 am.</b> The starter has been tied up in a cloth, like a parcel. Bruno cuts the
                string and the dough spreads with a sigh. Inside it is full of long bubbles, all running the
                same way. ‘It pulled well,’ he says, and sets a piece aside: it will be needed tomorrow, and
                the day after, and next Christmas.""",
            )
        ),
        P(
            T(
                """<b>Ore 16.</b> Primo impasto: farina, acqua, zucchero, tuorli, burro. L'impastatrice gira
                piano per mezz'ora. Non si può lasciarla sola, perché la pasta deve restare sotto i ventisei
                gradi e in certi giorni bastano due persone in più nella stanza per scaldarla. Il termometro
                sta appeso al collo di chi è di turno, come il fischietto di un arbitro.""",
                """<b>4 pm.</b> First dough: flour, water, sugar, egg yolks, butter. The mixer turns slowly
                for half an hour. It cannot be left alone, because the dough must stay below twenty-six
                degrees, and on some days two extra people in the room are enough to warm it. The thermometer
                hangs round the neck of whoever is on duty, like a referee's whistle.""",
            )
        ),
        H2(T("La notte", "The night")),
        P(
            T(
                """<b>Dalle 18 alle 6.</b> Non succede niente, e il niente è il lavoro più importante. Nella
                cella di lievitazione la pasta triplica. Un bicchiere graduato, riempito con un pezzetto dello
                stesso impasto, fa da spia: quando arriva alla terza tacca si può cominciare. Chi fa la notte
                passa ogni ora a guardare il bicchiere. Sul registro scrive un numero e una firma.""",
                """<b>6 pm to 6 am.</b> Nothing happens, and nothing is the most important job of all. In the
                proving cell the dough triples. A measuring glass holding a scrap of the same dough acts as a
                lookout: when it reaches the third mark, work can begin. Whoever has the night shift comes by
                every hour to look at the glass, and writes a number and a signature in the register.""",
            )
        ),
        Quote(
            T(
                "Ho imparato a non toccare. Per uno come me è stata la cosa più difficile.",
                "I learnt not to touch. For someone like me, that was the hardest part.",
            ),
            "Bruno",
            T("pasticcere, Giotto", "pastry cook, Giotto"),
        ),
        P(
            T(
                """<b>Martedì, ore 6.</b> Secondo impasto. Entrano altri tuorli, altro burro, il miele, la
                vaniglia e per ultimi l'uvetta e l'arancia, a mano, perché la macchina le schiaccerebbe. La
                pasta adesso è lucida, si tende fino a diventare un velo. Bruno la solleva contro la finestra
                e ci guarda attraverso.""",
                """<b>Tuesday, 6 am.</b> Second dough. In go more yolks, more butter, honey, vanilla and, last
                of all, the raisins and orange, by hand, because the machine would crush them. The dough is
                glossy now and stretches into a veil. Bruno lifts it against the window and looks through
                it.""",
            )
        ),
        P(
            T(
                """<b>Ore 8.</b> Si pesa, si arrotonda, si mette nel pirottino. Ogni pezzo è di un chilo e
                cento. La mano gira sul tavolo con un movimento che sembra una carezza e invece stringe: serve
                a chiudere la pasta sotto, in un punto solo. Chi è qui da poco ne fa uno al minuto. Bruno
                quattro.""",
                """<b>8 am.</b> Weigh, round, drop into the paper case. Each piece is one kilo one hundred.
                The hand circles on the table in a movement that looks like a caress and is in fact a squeeze:
                it closes the dough underneath, at a single point. Newcomers do one a minute. Bruno does
                four.""",
            )
        ),
        PictureRef(
            "padova",
            T(
                "Padova dal canale. Il Due Palazzi è a ovest, fuori da questa veduta.",
                "Padua from the canal. Due Palazzi is to the west, outside this view.",
            ),
        ),
        H2(T("La croce e il rovescio", "The cross and the upside-down")),
        P(
            T(
                """<b>Ore 14.</b> La pasta è arrivata a un dito dal bordo. Con una lametta si incide una
                croce, si sollevano i quattro lembi, si mette in mezzo una noce di burro. Cinquanta minuti di
                forno. Appena fuori, due lunghi aghi alla base e si capovolge: i panettoni restano appesi per
                ore, in fila, come cappotti in un guardaroba. È il momento in cui si capisce se qualcuno ha
                sbagliato, perché quello fatto in fretta cade.""",
                """<b>2 pm.</b> The dough has come to a finger below the rim. A razor blade cuts a cross, the
                four corners are lifted, a knob of butter goes in the middle. Fifty minutes in the oven. As
                soon as they are out, two long needles through the base and over they go: the panettoni hang
                for hours in a row, like coats in a cloakroom. This is when you find out if somebody made a
                mistake, because one that was hurried falls.""",
            )
        ),
        P(
            T(
                """<b>Ore 20.</b> Sacchetto, spago, scatola. Sull'etichetta c'è il lotto, e dal lotto si
                risale al registro, al bicchiere, alla firma della notte. Domani mattina un camion ne porterà
                una parte a Milano, in Viale dei Mille: circa duecentocinquanta chilometri, meno di tre ore.
                Il pezzo più breve del viaggio. Un'altra parte va a Bollate, dove bee.4 la chiude nella scatola
                dei regali, con il torrone e il caffè.""",
                """<b>8 pm.</b> Bag, string, box. The label bears a batch number, and the batch number leads
                back to the register, the glass, the night's signature. Tomorrow morning a lorry will take
                some of them to Milan, to Viale dei Mille: about two hundred and fifty kilometres, less than
                three hours. The shortest part of the journey. Others go to Bollate, where bee.4 packs them in the
                gift box, with nougat and coffee.""",
            )
        ),
        Scheda(
            who=T("Bruno (nome di fantasia), pasticcere", "Bruno (not his real name), pastry cook"),
            where=T(
                "Pasticceria di Giotto, casa di reclusione di Padova", "Giotto's pastry kitchen, Padua prison"
            ),
            work=T("Panettoni, colombe, biscotti", "Panettone, colomba, biscuits"),
            since=T("In pasticceria da quattro stagioni", "Four seasons in the kitchen"),
            figure=Figure(
                "10",
                T("migliori panettoni d'Italia: uno è il suo", "best panettoni in Italy: one is theirs"),
                2017,
                GAMBERO,
            ),
        ),
        ProductRef("PAN-CLA-1000"),
        P(
            T(
                """A Bruno chiediamo se a Natale lo mangia. Ride. «La prima fetta sì. La mangio piano, per
                controllare. Dalla seconda in poi è solo Natale».""",
                """We ask Bruno whether he eats it at Christmas. He laughs. ‘The first slice, yes. I eat it
                slowly, to check. From the second on, it's just Christmas.’""",
            )
        ),
    ),
)
