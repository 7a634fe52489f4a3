import datetime as dt

from demo.texts.shapes import H2, Figure, P, PictureRef, ProductRef, Quote, Scheda, Story, T
from demo.texts.sources import COOPERATIVE, READ

STORY = Story(
    slug=T("la-fodera-della-toga", "the-lining-of-the-gown"),
    kind="portrait",
    title=T("La fodera della toga", "The lining of the gown"),
    standfirst=T(
        """A San Vittore si cuciono le toghe che si portano in tribunale. Teresa fa la parte che non si vede,
        ed è la più lunga.""",
        """San Vittore sews the gowns that are worn in court. Teresa does the part that nobody sees, and it
        takes the longest.""",
    ),
    byline="Irene Passoni",
    place=T("San Vittore, Milano", "San Vittore, Milan"),
    date=dt.date(2026, 9, 23),
    picture="sartoria",
    topics=("trades", "cloth"),
    cooperatives=("alice",),
    prisons=("san-vittore",),
    people=("teresa",),
    products=("GRE-CUC-NAT", "ULT-IMO-001"),
    body=(
        P(
            T(
                """La stoffa è nera, e il nero è difficile: non perdona i fili, la polvere, la luce sbagliata.
                Per questo il tavolo di Teresa è quello sotto la finestra. Davanti a lei c'è una toga aperta,
                rovesciata come un guanto. Fuori è già finita, con le sue pieghe sulle spalle e le maniche
                larghe. Dentro manca tutto.""",
                """The cloth is black, and black is difficult: it forgives neither threads nor dust nor the
                wrong light. That is why Teresa's table is the one under the window. In front of her lies an
                open gown, turned inside out like a glove. Outside it is finished, with its pleats on the
                shoulders and its wide sleeves. Inside, everything is still missing.""",
            )
        ),
        P(
            T(
                """«La gente guarda le pieghe», dice. «Ma le pieghe stanno su perché sotto c'è chi le tiene».
                Sotto ci sono la fodera, una striscia di tela che corre da una spalla all'altra, e
                centoquaranta punti a mano che non si devono vedere da nessuna parte. Ci vogliono quattro ore.
                Con la macchina ne basterebbe una, ma la macchina tira, e dopo dieci anni si vede.""",
                """‘People look at the pleats,’ she says. ‘But the pleats stay up because there is someone
                underneath holding them.’ Underneath are the lining, a strip of canvas running from shoulder
                to shoulder, and a hundred and forty hand stitches that must not be visible from anywhere. It
                takes four hours. A machine would need one, but a machine pulls, and after ten years it
                shows.""",
            )
        ),
        H2(T("Quaranta cuciture", "Forty seams")),
        P(
            T(
                """Nella sartoria si comincia dal campionario: quaranta cuciture, una per foglio, con il nome
                scritto sotto. Filza, sottopunto, ribattuta, asola. Si rifanno finché il rovescio non è pulito
                come il diritto. Teresa ha ancora il suo, in una cartellina. La prima pagina è storta e lei
                non ha voluto sostituirla.""",
                """In the tailoring workshop everyone starts with the sampler: forty seams, one to a sheet,
                each with its name written below. Running stitch, understitch, flat fell, buttonhole. You make
                them again until the wrong side is as clean as the right. Teresa still has hers in a folder.
                The first page is crooked, and she has refused to replace it.""",
            )
        ),
        Quote(
            T(
                """All'inizio guardavo l'orologio. Poi ho cominciato a guardare il filo, e le ore sono andate
                da sole.""",
                """At first I watched the clock. Then I started watching the thread, and the hours took care
                of themselves.""",
            ),
            "Teresa",
            T("sarta, Alice", "tailor, Alice"),
        ),
        P(
            T(
                """San Vittore è una casa circondariale, e chi arriva spesso riparte presto. La sartoria si è
                organizzata per questo: ogni capo è diviso in gesti brevi, e accanto a chi impara siede chi
                sa. Teresa è qui da abbastanza tempo per stare dall'altra parte del tavolo. Insegna a infilare
                l'ago senza leccare il filo, a tagliare lontano da sé, a disfare senza vergogna. «Disfare è
                metà del mestiere. Chi non sa disfare non sa cucire».""",
                """San Vittore is a prison of arrivals, and those who come often leave soon. The workshop has
                organised itself around that: every garment is divided into short tasks, and beside each
                learner sits someone who knows. Teresa has been here long enough to be on the other side of
                the table. She teaches how to thread a needle without licking the thread, to cut away from
                yourself, to unpick without shame. ‘Unpicking is half the trade. If you can't unpick, you
                can't sew.’""",
            )
        ),
        PictureRef(
            "bottega-filo",
            T(
                "Per imparare si usa il blu, dove gli errori si vedono. Il nero viene dopo.",
                "Learners use blue, where mistakes show. Black comes later.",
            ),
        ),
        H2(T("Una tasca in più", "An extra pocket")),
        P(
            T(
                """Le misure si prendono nel negozio di Viale dei Mille e arrivano qui su un foglio: altezza,
                spalle, lunghezza del braccio. Niente nome, solo un numero d'ordine. Eppure, a forza di
                numeri, le sarte si fanno un'idea. Quella alta che gesticola, dicono, perché ha chiesto il
                giro manica più largo. Quello che perde le penne, perché ha voluto la tasca interna. La tasca
                ormai la mettono a tutti, senza dirlo.""",
                """Measurements are taken in the store in Viale dei Mille and arrive here on a sheet of paper:
                height, shoulders, length of arm. No name, only an order number. Yet out of the numbers the
                tailors form a picture. The tall one who talks with her hands, they say, because she asked for
                a wider armhole. The one who loses his pens, because he wanted an inside pocket. By now they
                put the pocket in every gown, without mentioning it.""",
            )
        ),
        P(
            T(
                """Tra una toga e l'altra ci sono i grembiuli, gli asciugapiatti, e qualche volta un sacco di
                costumi dismessi da un teatro. È il giorno di festa: si apre il sacco, si tocca tutto, si
                litiga sul velluto. Da un mantello di broccato è appena uscita una borsa sola, perché la
                stoffa buona bastava per una.""",
                """Between one gown and the next come aprons, tea towels and, now and then, a sack of costumes
                that a theatre has finished with. Those are holidays: the sack is opened, everything is
                touched, there are arguments over the velvet. A brocade cloak has just become a single bag,
                because there was good cloth enough for one.""",
            )
        ),
        Scheda(
            who=T("Teresa (nome di fantasia), sarta", "Teresa (not her real name), tailor"),
            where=T(
                "Sartoria San Vittore, cooperativa Alice", "San Vittore tailoring workshop, Alice cooperative"
            ),
            work=T(
                "Toghe su misura, grembiuli, pezzi unici", "Made-to-measure gowns, aprons, one-off pieces"
            ),
            since=T("Alice cuce dal 1992", "Alice has been sewing since 1992"),
            figure=Figure(
                "20–25",
                T(
                    "persone al lavoro con Alice, tra San Vittore e Bollate",
                    "people working with Alice at San Vittore and Bollate",
                ),
                None,
                COOPERATIVE,
                READ,
            ),
        ),
        ProductRef("ULT-IMO-001"),
        P(
            T(
                """Verso le quattro la luce gira e il nero diventa blu. È l'ora di smettere. Teresa ferma
                l'ultimo punto, taglia, rivolta la toga dalla parte giusta e la scuote una volta sola. La
                fodera sparisce. «Ecco», dice. «Adesso non ci sono più». E si vede che è contenta.""",
                """Around four the light turns and black becomes blue. Time to stop. Teresa fastens the last
                stitch, cuts, turns the gown the right way out and shakes it just once. The lining disappears.
                ‘There,’ she says. ‘Now I'm not here any more.’ And you can see that she is pleased.""",
            )
        ),
    ),
)
