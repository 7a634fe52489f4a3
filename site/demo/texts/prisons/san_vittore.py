from demo.texts.shapes import H2, Figure, P, PictureRef, Prison, T
from demo.texts.sources import COOPERATIVE, PUBLIC, READ

SAN_VITTORE = Prison(
    code="san-vittore",
    name=T("San Vittore", "San Vittore"),
    kind="circondariale",
    slug=T("san-vittore", "san-vittore"),
    city=T("Milano", "Milan"),
    at=("45.46180", "9.16610"),
    address="Piazza Gaetano Filangieri 2, 20123 Milano",
    full=True,
    picture="san-vittore",
    standfirst=T(
        """Un edificio a stella nel mezzo di Milano, a mezz'ora a piedi dal Duomo. Dentro, una sartoria che
        cuce toghe, abiti e grembiuli, e dove il mestiere si impara in fretta perché spesso si resta
        poco.""",
        """A star-shaped building in the middle of Milan, half an hour on foot from the cathedral. Inside, a
        tailoring workshop makes gowns, clothes and aprons, and the trade is learnt quickly because people
        often stay only briefly.""",
    ),
    body=(
        P(
            T(
                """San Vittore è il carcere che i milanesi hanno sempre avuto sotto gli occhi. Aprì nel 1879,
                quando piazza Filangieri era quasi campagna; poi la città gli è cresciuta intorno e oggi,
                dalle finestre dei palazzi vicini, si sentono le stesse campane e gli stessi tram.""",
                """San Vittore is the prison the Milanese have always had before their eyes. It opened in
                1879, when Piazza Filangieri was almost countryside; then the city grew up around it, and
                today the people in the neighbouring blocks hear the same bells and the same trams.""",
            )
        ),
        P(
            T(
                """È una casa circondariale: accoglie soprattutto chi aspetta una sentenza o ha davanti una
                pena breve. Per chi organizza il lavoro significa una cosa precisa. Il gruppo cambia di
                continuo, e chi oggi sa fare un'asola domani può essere altrove.""",
                """In Italian it is a <i>casa circondariale</i>: it holds mostly people who are waiting for a
                verdict or have a short sentence ahead. For whoever organises work, that means one precise
                thing. The group changes all the time, and the person who can make a buttonhole today may be
                somewhere else tomorrow.""",
            )
        ),
        H2(T("Un mestiere a piccoli passi", "A trade in small steps")),
        P(
            T(
                """La cooperativa Alice ha risposto dividendo ogni capo in gesti brevi: tagliare, imbastire,
                attaccare il collo, stirare. Ogni gesto ha la sua scheda e una persona esperta accanto. In due
                settimane si arriva a una cucitura diritta, in due mesi a una tasca che tiene. Chi si ferma di
                più passa alle toghe.""",
                """The Alice cooperative answered by dividing every garment into short tasks: cutting,
                tacking, setting the collar, pressing. Each has its own card and an experienced hand close by.
                Two weeks bring you to a straight seam, two months to a pocket that holds. Those who stay
                longer move on to gowns.""",
            )
        ),
        PictureRef(
            "sartoria",
            T(
                "La cucitura diritta: due settimane di prove, poi non la si disimpara.",
                "A straight seam: two weeks of practice, and then one never forgets it.",
            ),
        ),
        P(
            T(
                """La giornata comincia con la consegna delle forbici, contate una per una, e finisce con la
                stessa conta. In mezzo ci sono ordini, scadenze e clienti: avvocati che devono giurare, negozi
                che aspettano i grembiuli, il nostro, che a dicembre li finisce sempre.""",
                """The day begins with the scissors, handed out and counted one by one, and ends with the same
                count. In between there are orders, deadlines and clients: lawyers about to take their oath,
                shops waiting for aprons, and our own, which always runs out of them in December.""",
            )
        ),
        H2(T("Che cosa ne esce", "What comes out of it")),
        P(
            T(
                """Da San Vittore arrivano le toghe su misura, i grembiuli da cucina, gli asciugapiatti e
                qualche pezzo unico, tagliato da tessuti di scena. Le magliette Gatti Galeotti, dello stesso
                gruppo, nascono invece tra qui e Bollate.""",
                """San Vittore sends us made-to-measure gowns, kitchen aprons, tea towels and the odd one-off
                piece cut from stage fabrics. The Gatti Galeotti T-shirts, from the same group, are made
                between here and Bollate.""",
            )
        ),
    ),
    figures=(
        Figure(
            "1879",
            T("l'anno in cui l'edificio fu aperto", "the year the building opened"),
            1879,
            PUBLIC,
            settled=True,
        ),
        Figure(
            "20–25",
            T(
                "persone al lavoro con Alice, tra San Vittore e Bollate",
                "people working with Alice, between San Vittore and Bollate",
            ),
            None,
            COOPERATIVE,
            READ,
        ),
    ),
)
