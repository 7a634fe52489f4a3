import datetime as dt

from demo.texts.shapes import H2, Figure, P, PictureRef, Quote, Scheda, Story, T
from demo.texts.sources import EXAMPLE

STORY = Story(
    slug=T("il-teatro-comincia-dalle-assi", "theatre-begins-with-planks"),
    kind="encounter",
    title=T("Il teatro comincia dalle assi", "Theatre begins with planks"),
    standfirst=T(
        """Una sera a Bollate, con sessanta spettatori arrivati da fuori: che cosa si vede quando si accendono
        le luci, e che cosa si sente prima.""",
        """A night at Bollate with an audience of sixty from outside: what you see when the lights come up,
        and what you hear before they do.""",
    ),
    byline="Marta Colnaghi",
    place=T("Bollate, Milano", "Bollate, Milan"),
    date=dt.date(2025, 12, 3),
    picture="falegnameria",
    events=("teatro-bollate",),
    topics=("encounters", "trades"),
    cooperatives=("estia",),
    prisons=("bollate",),
    people=("walter",),
    body=(
        P(
            T(
                """Alle otto meno dieci siamo in fila davanti a un banco, con il documento in mano, come
                all'aeroporto ma più silenziosi. I telefoni restano negli armadietti. Qualcuno, per abitudine,
                continua a toccarsi la tasca. Poi un cortile, un cielo larghissimo, un corridoio con i disegni
                dei bambini; e alla fine una porta doppia, e dietro la porta il rumore che fanno tutti i
                teatri del mondo prima di cominciare: colpi di tosse, sedie, un trapano.""",
                """At ten to eight we are queuing at a desk, documents in hand, as at an airport but quieter.
                Telephones stay in the lockers. Some people, out of habit, keep touching their pocket. Then a
                courtyard, a very wide sky, a corridor with children's drawings; at last a double door, and
                behind the door the noise that every theatre in the world makes before it begins: coughs,
                chairs, a drill.""",
            )
        ),
        P(
            T(
                """Il trapano è di Walter. Sta fissando un'ultima asse e non si scompone perché il pubblico
                sta entrando: fa quattro viti, soffia via la segatura, batte due volte con il tacco. Regge. In
                scena c'è una barca. È lunga sei metri, occupa mezzo palco e l'ha costruita la falegnameria di
                Estia con il legno di tre spettacoli vecchi. Sul fasciame si leggono ancora pezzi di cielo
                dipinto.""",
                """The drill is Walter's. He is fixing one last plank and is not put off by the audience
                coming in: four screws, the sawdust blown away, two stamps with his heel. It holds. On stage
                is a boat. It is six metres long, fills half the stage, and was built by Estia's carpenters
                with timber from three old shows. On the planking you can still make out bits of painted
                sky.""",
            )
        ),
        H2(T("Un'ora e dieci", "An hour and ten")),
        P(
            T(
                """Dello spettacolo diciamo poco, perché si replica. Otto persone su una barca che non parte:
                c'è chi aspetta il vento, chi non ha mai visto il mare, chi ha paura di bagnarsi. Si ride
                molto. Gli attori sono persone detenute e due professioniste venute da Milano, e dopo cinque
                minuti nessuno in sala prova più a indovinare chi sia chi. A un certo punto la barca si apre
                in due, con un rumore di legno vero, e metà del pubblico si alza in piedi per vedere.""",
                """We shall say little of the play, because it will be repeated. Eight people on a boat that
                does not leave: one is waiting for wind, one has never seen the sea, one is afraid of getting
                wet. There is a lot of laughter. The actors are people in prison and two professionals from
                Milan, and after five minutes nobody in the audience tries to guess who is who. At a certain
                point the boat splits in two, with a noise of real wood, and half the audience stands up to
                see.""",
            )
        ),
        Quote(
            T(
                """Quello che si apre dev'essere fatto meglio di quello che sta chiuso. Me l'ha insegnato il
                falegname, e lui parlava di cerniere.""",
                """What opens has to be made better than what stays shut. The carpenter taught me that, and he
                was talking about hinges.""",
            ),
            "Walter",
            T("macchinista, Estia", "stagehand, Estia"),
        ),
        PictureRef(
            "cortile",
            T(
                "Il cortile che si attraversa per arrivare al teatro, di giorno.",
                "The courtyard you cross on the way to the theatre, by day.",
            ),
        ),
        P(
            T(
                """Walter lo spettacolo lo guarda dalla quinta di sinistra, con una mano su una corda. Il suo
                lavoro consiste nell'arrivare un istante prima: prima della luce, prima della battuta, prima
                che qualcuno metta il piede dove l'asse non c'è. Ha una scaletta scritta a pennarello sul
                braccio, coperta dalla manica. «Se va bene non mi vede nessuno. Se va male mi vedono
                tutti».""",
                """Walter watches the show from the left wing, one hand on a rope. His job is to be a moment
                ahead: ahead of the light, of the line, of anyone putting a foot where there is no plank. He
                has a cue list in felt pen on his arm, under the sleeve. ‘If it goes well nobody sees me. If
                it goes wrong everybody does.’""",
            )
        ),
        H2(T("Venti minuti", "Twenty minutes")),
        P(
            T(
                """Dopo gli applausi le luci non si abbassano. Si portano sul palco dodici sedie e per venti
                minuti chi ha recitato e chi ha guardato parlano. Le domande sono quelle di ogni teatro:
                quanto tempo ci avete messo, chi ha avuto l'idea della barca, come si fa a ricordare la parte.
                Una signora chiede della vernice, perché suo marito faceva le gondole. Le rispondono in
                tre.""",
                """After the applause the lights do not go down. Twelve chairs are brought on to the stage,
                and for twenty minutes those who acted and those who watched talk. The questions are the ones
                asked in every theatre: how long did it take, whose idea was the boat, how do you remember
                your lines. A woman asks about the varnish, because her husband used to build gondolas. Three
                people answer her.""",
            )
        ),
        Scheda(
            who=T("Walter (nome di fantasia), macchinista", "Walter (not his real name), stagehand"),
            where=T(
                "Teatro e falegnameria di Estia, casa di reclusione di Bollate",
                "Estia's theatre and carpentry shop, Bollate prison",
            ),
            work=T("Scene, praticabili, cambi a vista", "Sets, risers, changes in full view"),
            since=T(
                "Estia è tra le fondatrici del consorzio, nel 2015",
                "Estia was a founder of the consortium, in 2015",
            ),
            figure=Figure(
                "60",
                T("spettatori ammessi a ogni replica", "people admitted to each performance"),
                2025,
                EXAMPLE,
            ),
        ),
        P(
            T(
                """Alle dieci e un quarto ripassiamo per il cortile. Fa freddo, il cielo è sempre largo. Agli
                armadietti ognuno riprende il telefono e nessuno, per un po', lo accende. Dal teatro arriva
                ancora un rumore: il trapano, che toglie le viti. Domani la barca torna a essere assi.""",
                """At a quarter past ten we cross the courtyard again. It is cold, and the sky is still wide.
                At the lockers we all take back our telephones, and for a while nobody switches one on. From
                the theatre comes one more sound: the drill, taking out the screws. Tomorrow the boat goes
                back to being planks.""",
            )
        ),
    ),
)
