import datetime as dt

from demo.texts.shapes import H2, Figure, P, PictureRef, ProductRef, Quote, RecordingRef, Scheda, Story, T
from demo.texts.sources import COOPERATIVE

STORY = Story(
    slug=T("il-lievito-non-aspetta", "the-starter-does-not-wait"),
    kind="portrait",
    title=T("Il lievito non aspetta", "The starter does not wait"),
    standfirst=T(
        """Nel forno di Opera il turno comincia alle due di notte. Samuele tiene in vita un impasto nato prima
        che lui sapesse fare il pane.""",
        """In the bakery at Opera the shift begins at two in the morning. Samuele keeps alive a dough that was
        born before he knew how to make bread.""",
    ),
    byline="Marta Colnaghi",
    place=T("Opera, Milano", "Opera, Milan"),
    date=dt.date(2026, 10, 14),
    picture="forno",
    events=("lievito-spiegato",),
    topics=("trades", "food"),
    cooperatives=("in-opera",),
    prisons=("opera",),
    people=("samuele",),
    products=("PNE-LIE-1000",),
    series="hours",
    part=2,
    body=(
        P(
            T(
                """Alle due meno dieci, nel corridoio che porta al forno, si sente soltanto un frigorifero.
                Poi una porta, un interruttore, l'acqua che scorre. Samuele si lava le mani fino al gomito, si
                asciuga con cura, solleva il coperchio di un barattolo di vetro e ci mette il naso. «Mela»,
                dice. Vuol dire che va bene. Se sapesse d'aceto, la notte sarebbe lunga.""",
                """At ten to two, in the corridor that leads to the bakery, all you hear is a refrigerator.
                Then a door, a switch, running water. Samuele washes his hands up to the elbow, dries them
                with care, lifts the lid of a glass jar and puts his nose in it. ‘Apple,’ he says. That means
                all is well. If it smelt of vinegar, it would be a long night.""",
            )
        ),
        P(
            T(
                """Nel barattolo c'è il lievito madre della cooperativa In Opera: farina, acqua e una colonia
                di microrganismi che da anni mangia, gonfia, si calma e ricomincia. Va nutrito tutti i giorni,
                alla stessa ora. Le domeniche, a Ferragosto, la notte di Natale. «È l'unico, qui dentro, che
                non ha mai saltato un pasto», scherza Samuele, e intanto pesa la farina senza guardare la
                bilancia: la guarda dopo, per conferma.""",
                """The jar holds the sourdough starter of the In Opera cooperative: flour, water and a colony
                of microorganisms that for years has been eating, swelling, calming down and beginning again.
                It has to be fed every day at the same hour. Sundays, mid-August, Christmas night. ‘It is the
                only one in here that has never skipped a meal,’ Samuele jokes, weighing out flour without
                looking at the scales: he looks afterwards, to confirm.""",
            )
        ),
        RecordingRef(
            "night",
            T(
                "Prima che arrivi la farina: una goccia, l'acqua, l'impastatrice.",
                "Before the flour comes: a drop, the water, the mixer.",
            ),
        ),
        H2(T("Imparare con le nocche", "Learning with your knuckles")),
        P(
            T(
                """Quando è arrivato in laboratorio sapeva cucinare per sé, che è un'altra cosa. Il primo mese
                ha spazzato, pulito le ceste, portato sacchi. Il secondo gli hanno lasciato fare le pieghe: si
                prende un lembo dell'impasto, lo si tira finché non protesta, lo si ripiega al centro. Quattro
                lembi, mezz'ora di riposo, e da capo per quattro volte. «Nessuno mi ha spiegato quando
                fermarmi. Lo senti nelle nocche. Prima la pasta ti segue, poi ti respinge, poi sta ferma:
                quando sta ferma, ferma anche tu».""",
                """When he came to the workshop he could cook for himself, which is something else. The first
                month he swept, cleaned baskets, carried sacks. In the second they let him do the folds: you
                take one edge of the dough, stretch it until it protests, fold it to the middle. Four edges,
                half an hour's rest, and then again, four times over. ‘Nobody explained when to stop. You feel
                it in your knuckles. First the dough follows you, then it pushes you away, then it keeps
                still: when it keeps still, so do you.’""",
            )
        ),
        PictureRef(
            "home",
            T(
                "La terza piega: l'impasto comincia a tenere la forma.",
                "The third fold: the dough begins to hold its shape.",
            ),
        ),
        P(
            T(
                """Alle quattro si forma. Samuele taglia i pezzi da un chilo e cento, perché cottura e
                raffreddamento se ne prendono un po', li arrotonda, li mette a dormire nei cestini. Accanto a
                lui lavora un fornaio assunto dall'esterno, trent'anni di botteghe alle spalle, che parla poco
                e tocca tutto. Quando una pagnotta è storta non dice niente: la rovescia, la rifà, la rimette
                al suo posto. È il suo modo di insegnare.""",
                """At four they shape. Samuele cuts pieces of one kilo one hundred, since baking and cooling
                take their share, rounds them and puts them to sleep in their baskets. Next to him works a
                baker hired from outside, with thirty years of shops behind him, who says little and touches
                everything. When a loaf is crooked he makes no remark: he turns it out, does it again, puts it
                back. That is how he teaches.""",
            )
        ),
        Quote(
            T(
                """Il pane è onesto. Se hai avuto fretta si vede, e si vede la mattina stessa, davanti a
                tutti.""",
                """Bread is honest. If you have been in a hurry it shows, and it shows that very morning, in
                front of everyone.""",
            ),
            "Samuele",
            T("fornaio, In Opera", "baker, In Opera"),
        ),
        H2(T("Il furgone delle sette", "The seven o'clock van")),
        P(
            T(
                """Il forno è a duecentoquaranta gradi e il vapore appanna gli occhiali. Si inforna in due,
                senza parlare, con la pala lunga. Dopo cinquanta minuti Samuele prende una pagnotta, la gira,
                bussa sul fondo con un dito: deve rispondere cavo. Poi le allinea sulle griglie e aspetta. È
                il momento che preferisce. Raffreddandosi, la crosta si crepa e fa un rumore fitto e leggero,
                come di pioggia su un vetro. «Canta», dice il fornaio vecchio, ed è la sola parola che gli
                sentiamo in tutta la notte.""",
                """The oven is at two hundred and forty degrees, and steam fogs up everyone's glasses. They
                load it in pairs, without speaking, with the long peel. After fifty minutes Samuele takes a
                loaf, turns it over, knocks on the bottom with a finger: it has to answer hollow. Then he
                lines the loaves up on the racks and waits. This is the moment he likes best. As it cools the
                crust cracks, with a fine, close sound like rain on a window. ‘It's singing,’ says the old
                baker, and those are the only words we hear from him all night.""",
            )
        ),
        P(
            T(
                """Alle sette parte il furgone: una mensa, due botteghe di quartiere e, il mercoledì e il
                sabato, il negozio di Viale dei Mille. Samuele non ha mai visto dove finisce il suo pane. Sa
                però chi lo compra, perché il forno riceve gli ordini per iscritto e qualcuno aggiunge una
                riga: <i>la prossima volta un po' più cotto</i>, oppure <i>mia madre ha detto che è come il
                suo</i>. Quest'ultima l'ha ritagliata e appesa sopra l'impastatrice.""",
                """At seven the van leaves: a canteen, two local shops and, on Wednesdays and Saturdays, the
                store in Viale dei Mille. Samuele has never seen where his bread ends up. He does know who
                buys it, because the bakery gets its orders in writing and some people add a line: <i>a little
                darker next time</i>, or <i>my mother says it's just like hers</i>. That last one he has cut
                out and pinned above the mixer.""",
            )
        ),
        Scheda(
            who=T("Samuele (nome di fantasia), fornaio", "Samuele (not his real name), baker"),
            where=T("Forno di In Opera, casa di reclusione di Opera", "In Opera's bakery, Opera prison"),
            work=T("Pane e grissini a lievito madre", "Sourdough bread and breadsticks"),
            since=T("Il forno esiste dal 2013", "The bakery has existed since 2013"),
            figure=Figure(
                "2013", T("l'anno in cui è nata In Opera", "the year In Opera was founded"), 2013, COOPERATIVE
            ),
        ),
        ProductRef("PNE-LIE-1000"),
        P(
            T(
                """Prima di andare a dormire c'è un'ultima cosa. Si torna al barattolo, si butta via metà del
                lievito, si aggiungono farina e acqua in parti uguali, si segna l'ora su un foglio. Chi viene
                domani troverà tutto pronto. «Il trucco è questo», dice Samuele richiudendo il coperchio.
                «Lasciarlo sempre meglio di come l'hai trovato».""",
                """Before bed there is one last thing. Back to the jar: throw away half of the starter, add
                equal parts of flour and water, note the time on a sheet. Whoever comes tomorrow will find
                everything ready. ‘That's the trick,’ says Samuele as he closes the lid. ‘Always leave it
                better than you found it.’""",
            )
        ),
    ),
)
