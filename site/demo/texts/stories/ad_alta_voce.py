import datetime as dt

from demo.texts.shapes import H2, Figure, Invitation, Moment, P, PictureRef, Quote, Scheda, Story, T, Timeline
from demo.texts.sources import CONSORTIUM

STORY = Story(
    slug=T("ad-alta-voce", "out-loud"),
    kind="encounter",
    title=T("Ad alta voce", "Out loud"),
    standfirst=T(
        """Un lunedì sera in negozio, ventidue sedie e un libro che passa di mano. Resoconto della prima
        serata di lettura, con una pagina letta due volte.""",
        """A Monday evening in the store, twenty-two chairs and a book that passes from hand to hand. An
        account of the first reading night, with one page read twice.""",
    ),
    byline="Marta Colnaghi",
    place=T("Viale dei Mille, Milano", "Viale dei Mille, Milan"),
    date=dt.date(2026, 3, 18),
    picture="lettura",
    events=("lettura",),
    topics=("encounters", "outside"),
    prisons=("bollate",),
    people=("milena",),
    body=(
        P(
            T(
                """Alle sei e mezzo il negozio cambia mestiere. Si spostano i tavoli dei panettoni, che a
                marzo sono colombe, si aprono le sedie pieghevoli, si abbassa la saracinesca a metà perché
                dalla strada si veda che siamo dentro e si può ancora entrare. Le sedie sono ventidue. Alle
                sette meno un quarto ne servono altre sei e qualcuno va a chiederle al bar.""",
                """At half past six the store changes trade. The tables of panettone, which in March are
                tables of colomba, are pushed aside, folding chairs are opened, the shutter is lowered halfway
                so that from the street one can see we are in and the door is still open. There are twenty-two
                chairs. By a quarter to seven six more are needed, and somebody goes to ask at the bar.""",
            )
        ),
        P(
            T(
                """La regola della serata è una sola: chi legge sta seduto, come gli altri. Niente leggio,
                niente microfono. Il libro parte da un angolo e fa il giro; chi non vuole leggere lo passa
                avanti, senza spiegazioni. Si legge un romanzo, una pagina a testa, e la pagina finisce dove
                finisce, anche a metà di una frase.""",
                """The evening has a single rule: whoever reads stays seated, like everybody else. No lectern,
                no microphone. The book starts in one corner and goes round; those who would rather not read
                pass it on, no reasons given. It is a novel, a page each, and the page ends where it ends,
                even halfway through a sentence.""",
            )
        ),
        H2(T("La quarta pagina", "Page four")),
        P(
            T(
                """Le prime tre pagine vanno via lisce, con le voci di chi è abituato: una maestra, un signore
                con la pipa spenta, una ragazza che studia recitazione e cerca di non farlo capire. La quarta
                tocca a Milena, che in negozio ci lavora. Viene tutte le mattine da Bollate e tutte le sere ci
                torna; stasera ha il permesso di fare tardi. Prende il libro, lo guarda, dice: «Io leggo
                piano».""",
                """The first three pages go smoothly, in voices that are used to it: a schoolteacher, a
                gentleman with an unlit pipe, a young woman who studies acting and is trying not to let on.
                The fourth falls to Milena, who works in the store. She comes every morning from Bollate and
                goes back there every evening; tonight she has leave to be late. She takes the book, looks at
                it and says: ‘I read slowly.’""",
            )
        ),
        P(
            T(
                """Legge piano, è vero. Si ferma sulle virgole come davanti a un gradino. In sala succede una
                cosa strana: nessuno tossisce più. A metà pagina c'è una lettera che uno dei personaggi scrive
                al figlio, e Milena arriva in fondo, tace, poi chiede: «Posso rifarla?». La rifà. La seconda
                volta è un'altra lettera.""",
                """She does read slowly. She stops at commas as if at a step. A strange thing happens in the
                room: nobody coughs any more. Halfway down the page there is a letter that one of the
                characters writes to his son. Milena reaches the end of it, falls silent, then asks: ‘May I do
                it again?’ She does it again. The second time it is a different letter.""",
            )
        ),
        Quote(
            T(
                "A bassa voce le parole passano. Ad alta voce restano lì e ti tocca guardarle.",
                """Under your breath the words go by. Out loud they stay there, and you have to look at
                them.""",
            ),
            "Milena",
            T("addetta alle vendite, negozio di Viale dei Mille", "shop assistant, Viale dei Mille store"),
        ),
        PictureRef(
            "negozio-interno",
            T(
                "Gli scaffali fanno da pareti: dopo le sei e mezzo, il banco è il guardaroba.",
                "The shelves serve as walls; after half past six the counter is a cloakroom.",
            ),
        ),
        P(
            T(
                """Dopo, com'è naturale, si parla. Non del carcere: di lettere. Una donna racconta che suo
                padre le scriveva dalla Svizzera e che lei leggeva le buste, non i fogli, perché dai
                francobolli capiva se era stato pagato. Un ragazzo dice di non averne mai ricevuta una. La
                maestra ne tira fuori una dalla borsa, di un'alunna, e chiede scusa agli assenti prima di
                leggerla.""",
                """Afterwards, naturally, people talk. Not about prison: about letters. A woman tells how her
                father used to write to her from Switzerland, and how she read the envelopes rather than the
                pages, because the stamps told her whether he had been paid. A young man says he has never
                received one. The teacher takes one from her bag, from a pupil, and apologises to those absent
                before reading it.""",
            )
        ),
        H2(T("Perché un negozio", "Why a shop")),
        P(
            T(
                """Il consorzio ha sempre tenuto insieme le due cose. Nel 2016, tra gli scaffali, si fece un
                concerto con il vino; nel 2017 una degustazione, una fiera di un giorno e un primo corso di
                lettura in otto settimane. Un negozio ha un vantaggio su un auditorium: ci si può entrare per
                comprare dei taralli e restare per un'altra ragione.""",
                """The consortium has always kept the two things together. In 2016 there was a concert with
                wine among the shelves; in 2017 a tasting, a one-day fair and a first reading course, eight
                weeks long. A shop has an advantage over a lecture hall: you can come in to buy taralli and
                stay for some other reason.""",
            )
        ),
        Figure(
            "8",
            T(
                "settimane: tanto durò il primo corso di lettura in negozio",
                "weeks: the length of the store's first reading course",
            ),
            2017,
            CONSORTIUM,
        ),
        P(
            T(
                """Alle nove meno dieci il libro è a pagina ventisei. Lo si lascia sullo scaffale delle
                confetture, con un nastro, fino al lunedì dopo. Chi ha portato le sedie del bar le riporta.
                Milena spegne le luci della vetrina una alla volta, da sinistra a destra, e guarda l'ora: c'è
                un tram fra sei minuti.""",
                """At ten to nine the book is at page twenty-six. It is left on the jam shelf, with a ribbon
                in it, until the Monday after. The chairs go back to the bar. Milena switches off the window
                lights one by one, from left to right, and checks the time: there is a tram in six
                minutes.""",
            )
        ),
        Timeline(
            T("Libri in Viale dei Mille", "Books at Viale dei Mille"),
            (
                Moment(
                    T("2017", "2017"),
                    T("Il primo corso di lettura ad alta voce", "The first course in reading aloud"),
                    T("Otto settimane, in negozio.", "Eight weeks, in the store."),
                ),
                Moment(
                    T("ottobre 2018", "October 2018"),
                    T("Il negozio riapre con un libro", "The store reopens with a book"),
                    T(
                        "Il 10 si presenta un libro fra gli scaffali appena montati.",
                        "On the 10th a book is presented among shelves just put up.",
                    ),
                ),
                Moment(
                    T("2023", "2023"),
                    T("Sei incontri pubblici, uno per tema", "Six public meetings, one for each theme"),
                ),
                Moment(
                    T("marzo 2026", "March 2026"),
                    T("Si ricomincia a leggere, una pagina a testa", "Reading begins again, a page each"),
                ),
            ),
        ),
        Scheda(
            who=T(
                "Chi vuole: lettori, clienti, persone al lavoro in negozio",
                "Anyone: readers, customers, people at work in the store",
            ),
            where=T("Negozio di Milano, Viale dei Mille 1", "Milan store, Viale dei Mille 1"),
            work=T("Lettura ad alta voce, una pagina a testa", "Reading aloud, a page each"),
            since=T("Il primo corso è del 2017", "The first course was in 2017"),
        ),
        Invitation(
            T(
                "Le prossime serate sono in calendario: si entra, ci si siede, si passa avanti se non va.",
                "The next evenings are on the calendar: come in, sit down, pass if you would rather not.",
            ),
            "events.EventIndexPage",
            T("Guarda gli incontri", "See the events"),
        ),
    ),
)
