import datetime as dt

from demo.texts.shapes import H2, Figure, P, PictureRef, Quote, Scheda, Story, T
from demo.texts.sources import OWN_SITE, READ

STORY = Story(
    slug=T("le-sei-e-quaranta", "six-forty"),
    kind="portrait",
    title=T("Le sei e quaranta", "Six forty"),
    standfirst=T(
        """Ogni mattina Nadia prende lo stesso autobus per andare a lavorare, e ogni sera quello per rientrare
        a Bollate. In mezzo ci sono otto ore, trecento scatole e una lista.""",
        """Every morning Nadia takes the same bus to work, and every evening the one that goes back to
        Bollate. In between are eight hours, three hundred boxes and a list.""",
    ),
    byline="Marta Colnaghi",
    place=T("Milano", "Milan"),
    date=dt.date(2025, 10, 29),
    picture="pacco",
    topics=("outside", "trades"),
    cooperatives=("bee4",),
    prisons=("bollate",),
    people=("nadia",),
    products=("BOX-NAT-01",),
    delicate=True,
    series="hours",
    part=1,
    body=(
        P(
            T(
                """L'autobus delle sei e quaranta ha il riscaldamento troppo alto e i vetri appannati. Nadia
                sale sempre dalla porta di mezzo e si siede a sinistra, perché da quella parte, dopo la
                rotonda, si vede una casa con un cachi in giardino. A fine ottobre il cachi perde le foglie e
                tiene i frutti. «Lo controllo tutte le mattine», dice. «È il mio orologio».""",
                """The six-forty bus has the heating on too high and its windows fogged. Nadia always gets on
                by the middle door and sits on the left, because on that side, after the roundabout, there is
                a house with a persimmon tree in the garden. In late October the tree drops its leaves and
                keeps its fruit. ‘I check on it every morning,’ she says. ‘It's my clock.’""",
            )
        ),
        P(
            T(
                """Esce con l'articolo 21, che è la regola con cui in Italia una persona detenuta può andare a
                lavorare fuori: un orario, un percorso, un datore di lavoro, il rientro. Sulla carta è una
                cosa semplice. La prima mattina, racconta, è rimasta ferma sul marciapiede con il biglietto in
                mano perché non sapeva più da che parte si timbrasse. L'ha aiutata un ragazzo, senza guardarla
                in faccia. Le è sembrata la gentilezza più grande.""",
                """She goes out under Article 21, the rule by which a person in prison in Italy may work
                outside: a timetable, a route, an employer, the return. On paper it is simple. On the first
                morning, she says, she stood on the pavement holding her ticket because she could no longer
                remember which way it went in. A boy helped her, without looking her in the face. It seemed to
                her the greatest kindness.""",
            )
        ),
        H2(T("La lista", "The list")),
        P(
            T(
                """Il lavoro di Nadia è confezionare. Davanti ha un tavolo lungo, a destra le scatole aperte,
                a sinistra quello che ci deve entrare, in mezzo una lista. Si riempie sempre nello stesso
                ordine: prima ciò che pesa, poi ciò che si rompe, per ultima la carta. Prima di chiudere si
                rilegge la lista toccando ogni cosa con un dito. Sembra lento. In due anni ha sbagliato tre
                scatole, e se le ricorda.""",
                """Nadia's work is packing. In front of her is a long table; to the right the open boxes, to
                the left what has to go in them, in the middle a list. You fill always in the same order:
                first what is heavy, then what breaks, paper last. Before closing, you read the list again,
                touching each thing with a finger. It looks slow. In two years she has got three boxes wrong,
                and she remembers them.""",
            )
        ),
        Quote(
            T(
                """Per tanto tempo ho avuto giorni tutti uguali. Adesso ho giorni tutti uguali che servono a
                qualcuno: è un'altra cosa.""",
                """For a long time all my days were the same. Now all my days are the same and somebody needs
                them: that is different.""",
            ),
            "Nadia",
            T("addetta al confezionamento", "packer"),
        ),
        P(
            T(
                """La pausa è alle dodici e mezzo. I colleghi vanno al bar all'angolo; lei all'inizio restava
                dentro, con il panino, perché non sapeva che cosa rispondere a <i>dove abiti</i>. Poi ha
                trovato una frase: «A Bollate, per ora». Funziona. È vera, e nessuno ha mai chiesto
                altro.""",
                """The break is at half past twelve. Her colleagues go to the bar on the corner; at first she
                stayed in with her sandwich, because she did not know how to answer <i>where do you live?</i>
                Then she found a sentence: ‘In Bollate, for now.’ It works. It is true, and nobody has ever
                asked for more.""",
            )
        ),
        H2(T("Il rientro", "Going back")),
        P(
            T(
                """Il momento difficile, dice, non è la sera. La sera si è stanchi, si parla poco, si dorme. È
                il sabato mattina, quando il corpo si sveglia alle sei e non c'è l'autobus. I primi mesi si
                vestiva lo stesso. Adesso scrive: un quaderno a righe, una pagina per settimana, niente date.
                Non lo ha letto a nessuno e noi non glielo chiediamo.""",
                """The hard moment, she says, is not the evening. In the evening you are tired, you talk
                little, you sleep. It is Saturday morning, when the body wakes at six and there is no bus. For
                the first months she got dressed all the same. Now she writes: a ruled notebook, a page a
                week, no dates. She has not read it to anyone, and we do not ask.""",
            )
        ),
        P(
            T(
                """Di quello che farà dopo parla al futuro semplice, senza <i>forse</i>. Ha imparato a usare
                il gestionale, a leggere una bolla, a trattare con un corriere in ritardo. Vorrebbe un
                magazzino suo: non di proprietà, precisa, ma con le chiavi in tasca. «Aprire io, la
                mattina».""",
                """Of what she will do afterwards she speaks in the plain future, without <i>maybe</i>. She
                has learnt to use the stock software, to read a delivery note, to deal with a late courier.
                She would like a warehouse of her own: not to own, she explains, but with the keys in her
                pocket. ‘Me opening up, in the morning.’""",
            )
        ),
        PictureRef(
            "scatola-piccola",
            T(
                "Per ultimo il nastro: due giri, e si taglia in diagonale.",
                "Last of all the ribbon: twice round, cut on the slant.",
            ),
        ),
        Scheda(
            who=T(
                "Nadia (nome di fantasia), addetta al confezionamento", "Nadia (not her real name), packer"
            ),
            where=T("Milano, con rientro serale a Bollate", "Milan, returning to Bollate at night"),
            work=T("Confezioni regalo, controllo, spedizioni", "Gift boxes, checking, dispatch"),
            since=T("Lavora all'esterno da due anni", "Working outside for two years"),
            figure=Figure(
                "155",
                T(
                    "persone con problemi di giustizia al lavoro nelle cooperative, in un anno",
                    "people who are or have been before the courts and work for the cooperatives in a year",
                ),
                None,
                OWN_SITE,
                READ,
            ),
        ),
        P(
            T(
                """Alle diciotto e cinque l'autobus del ritorno passa davanti al cachi dall'altra parte. È
                buio e dei frutti, sotto il lampione, si vede solo il colore. Nadia li conta lo stesso. Ieri
                erano diciannove.""",
                """At five past six the bus back passes the persimmon tree from the other side. It is dark,
                and under the street lamp only the colour of the fruit shows. Nadia counts them all the same.
                Yesterday there were nineteen.""",
            )
        ),
    ),
)
