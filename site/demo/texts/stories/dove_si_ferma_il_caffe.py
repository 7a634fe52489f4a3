import datetime as dt

from demo.texts.shapes import H2, Figure, P, PictureRef, ProductRef, Quote, Scheda, Story, T
from demo.texts.sources import COOPERATIVE, READ

STORY = Story(
    slug=T("dove-si-ferma-il-caffe", "where-the-coffee-stops"),
    kind="portrait",
    title=T("Dove si ferma il caffè", "Where the coffee stops"),
    standfirst=T(
        """Al banco di bee.4, a Bollate, arrivano le macchine che i bar danno per perse. Edon le apre e segue
        l'acqua, finché non trova il punto.""",
        """At the bee.4 bench in Bollate arrive the machines that bars have given up for lost. Edon opens them
        and follows the water until he finds the spot.""",
    ),
    byline="Davide Lurani",
    place=T("Bollate, Milano", "Bollate, Milan"),
    date=dt.date(2026, 5, 6),
    picture="macchine-caffe",
    topics=("trades",),
    cooperatives=("bee4",),
    prisons=("bollate",),
    people=("edon",),
    products=("CAF-GRA-250", "CAF-MOK-250"),
    body=(
        P(
            T(
                """La macchina è arrivata ieri su un bancale, avvolta nel cellophane come un divano. Due
                gruppi, cromata, un bollo sul fianco. Sul foglio c'è scritto <i>non scalda</i>, e Edon alza le
                spalle: sul foglio c'è scritto sempre <i>non scalda</i>. «È come andare dal medico e dire
                <i>sto male</i>», spiega. «Va bene, ma dove?»""",
                """The machine came in yesterday on a pallet, wrapped in cling film like a sofa. Two groups,
                chrome, a dent in its side. The sheet says <i>not heating</i>, and Edon shrugs: the sheet
                always says <i>not heating</i>. ‘It's like going to the doctor and saying <i>I'm ill</i>,’ he
                explains. ‘Fine, but where?’""",
            )
        ),
        P(
            T(
                """Il suo metodo è seguire l'acqua. Parte dal tubo che entra e va avanti un raccordo alla
                volta: filtro, pompa, valvola, caldaia, scambiatore, gruppo. A ogni tappa si ferma, ascolta,
                tocca. Il banco è coperto di un telo bianco su cui i pezzi smontati vengono disposti in fila,
                nell'ordine in cui sono usciti. Rimontare vuol dire rileggere la fila al contrario.""",
                """His method is to follow the water. He begins at the inlet pipe and goes forward one joint
                at a time: filter, pump, valve, boiler, heat exchanger, group. At each stage he stops,
                listens, touches. The bench is covered with a white cloth on which the dismantled parts are
                laid in a row, in the order they came off. Reassembling means reading the row backwards.""",
            )
        ),
        H2(T("Il calcare non mente", "Limescale does not lie")),
        P(
            T(
                """Prima di Bollate non aveva mai smontato niente di più complicato di un rubinetto. Il primo
                anno l'ha passato a disincrostare: bagni d'acido leggero, spazzolini, risciacqui. Un lavoro
                che tutti vogliono lasciarsi alle spalle e che lui difende. «Dal calcare capisci tutto. Se è
                bianco e liscio, la macchina lavorava regolare. Se è a strati, qualcuno la spegneva e la
                riaccendeva. Se è verde, chiama il padrone».""",
                """Before Bollate he had never taken apart anything more complicated than a tap. He spent his
                first year descaling: mild acid baths, small brushes, rinsing. It is a job that everyone wants
                to leave behind, and he stands up for it. ‘Limescale tells you everything. If it's white and
                smooth, the machine was running steadily. If it's in layers, somebody kept switching it off
                and on. If it's green, call the owner.’""",
            )
        ),
        PictureRef(
            "caffe",
            T(
                "La miscela del collaudo, prima di avere un nome.",
                "The testing blend, before it had a name.",
            ),
        ),
        P(
            T(
                """Al banco lavorano in sei, più un tecnico che viene da fuori. Le macchine entrano mute ed
                escono con una scheda: che cosa è stato cambiato, che cosa è stato pulito, chi le ha provate.
                La scheda è firmata con una sigla. A volte una macchina ritorna, dopo due o tre anni, e chi la
                apre trova la sigla di uno che nel frattempo è uscito. «Fa effetto», dice Edon. «È come
                trovare il libro di un altro con le sottolineature».""",
                """Six people work at the bench, plus a technician who comes from outside. The machines go in
                silent and come out with a card: what was replaced, what was cleaned, who tested them. The
                card is signed with initials. Sometimes a machine comes back after two or three years, and
                whoever opens it finds the initials of someone who has left in the meantime. ‘It does
                something to you,’ says Edon. ‘Like finding somebody else's book, with their
                underlinings.’""",
            )
        ),
        Quote(
            T(
                """La parte che mi piace è quando non so. Finché non so, la macchina mi può ancora insegnare
                qualcosa.""",
                """The part I like is when I don't know. As long as I don't know, the machine can still teach
                me something.""",
            ),
            "Edon",
            T("riparatore, bee.4 altre menti", "repairer, bee.4 altre menti"),
        ),
        H2(T("Venti espressi", "Twenty espressos")),
        P(
            T(
                """Il collaudo è la parte allegra. Si carica il macinino, si lascia scaldare, si fanno venti
                espressi di fila: venticinque secondi ciascuno, tre di tolleranza. Si assaggiano il primo, il
                decimo e il ventesimo, perché una macchina può ingannare all'inizio ma non a lungo. Per essere
                sicuri che sia lei a sbagliare, e non il caffè, serve una miscela che non cambi mai.""",
                """Testing is the cheerful part. You fill the grinder, let the machine warm up, pull twenty
                espressos in a row: twenty-five seconds each, give or take three. The first, the tenth and the
                twentieth are tasted, because a machine can fool you to begin with but not for long. To be
                sure that it is the machine at fault and not the coffee, you need a blend that never
                changes.""",
            )
        ),
        P(
            T(
                """Ne hanno provate undici. Quella rimasta la tosta un torrefattore della zona e qui la si
                confeziona: è diventata il caffè «Da banco», che vendiamo in negozio e in bottega. Per mesi,
                però, a berla sono stati solo loro, un sorso alla volta, con il cronometro in mano.""",
                """They tried eleven. The one that stayed is roasted by a local firm and packed here: it has
                become the ‘Bench blend’ that we sell in the store and online. For months, though, the only
                ones who drank it were the people at this bench, one sip at a time, stopwatch in hand.""",
            )
        ),
        ProductRef("CAF-GRA-250"),
        Scheda(
            who=T("Edon (nome di fantasia), riparatore", "Edon (not his real name), repairer"),
            where=T(
                "Banco macchine di bee.4, casa di reclusione di Bollate",
                "bee.4's machine bench, Bollate prison",
            ),
            work=T(
                "Riparazione e collaudo di macchine per il caffè", "Repairing and testing coffee machines"
            ),
            since=T("bee.4 altre menti lavora dal 2013", "bee.4 altre menti has been at work since 2013"),
            figure=Figure(
                "100+", T("persone al lavoro con bee.4", "people working with bee.4"), None, COOPERATIVE, READ
            ),
        ),
        P(
            T(
                """La macchina cromata, alla fine, scaldava benissimo. Era una valvola da tre euro, incollata
                dal calcare, che teneva l'acqua ferma a un palmo dalla caldaia. Edon la mostra sul palmo della
                mano, grande come un bottone. «Ecco dov'era», dice. Poi la mette in un barattolo, con le
                altre.""",
                """In the end there was nothing wrong with the chrome machine's heating. It was a three-euro
                valve, stuck fast with limescale, holding the water back a hand's breadth from the boiler.
                Edon shows it on his palm, the size of a button. ‘That's where it was,’ he says. Then he drops
                it into a jar with the others.""",
            )
        ),
    ),
)
