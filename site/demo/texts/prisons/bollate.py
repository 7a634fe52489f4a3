from demo.texts.shapes import H2, Figure, P, PictureRef, Prison, T
from demo.texts.sources import COOPERATIVE, PUBLIC, READ

BOLLATE = Prison(
    code="bollate",
    name=T("Bollate", "Bollate"),
    kind="reclusione",
    slug=T("bollate", "bollate"),
    city=T("Milano", "Milan"),
    at=("45.53070", "9.10000"),
    address="Via Cristina Belgioioso 120, 20157 Milano",
    full=True,
    picture="bollate",
    standfirst=T(
        """Un istituto pensato, fin dall'apertura nel 2000, perché le giornate avessero un orario di lavoro.
        Oggi ci trovate un call center, una stamperia, un banco dove si riparano macchine per il caffè e una
        sartoria.""",
        """A prison designed, from its opening in 2000, for days with working hours in them. Today it holds a
        call centre, a print shop, a bench where coffee machines are repaired and a tailoring workshop.""",
    ),
    body=(
        P(
            T(
                """Bollate ha aperto nel dicembre del 2000 ai margini nord-ovest di Milano, dove poi sarebbe
                arrivata l'Esposizione del 2015. L'idea era semplice da dire e difficile da tenere: celle
                aperte di giorno, patti chiari, e molto da fare.""",
                """Bollate opened in December 2000 on the north-western edge of Milan, where Expo 2015 would
                later be built. The idea was easy to state and hard to keep: cells open by day, clear
                agreements, and plenty to do.""",
            )
        ),
        H2(T("Il corridoio dei lavori", "The corridor of trades")),
        P(
            T(
                """C'è un corridoio in cui si sente il lavoro prima di vederlo. A sinistra le voci basse del
                call center, in fondo il fischio del vapore di una macchina da bar che qualcuno sta provando,
                a destra il rumore a due tempi della serigrafia: tira, alza, tira, alza.""",
                """There is a corridor where you hear work before you see it. To the left, the low voices of
                the call centre; at the end, the whistle of steam from a bar machine on test; to the right,
                the two-beat rhythm of screen printing: pull, lift, pull, lift.""",
            )
        ),
        PictureRef(
            "macchine-caffe",
            T(
                "Il banco di bee.4: una macchina da bar, aperta per capire dove si ferma l'acqua.",
                "The bee.4 bench: a bar machine, opened to find out where the water stops.",
            ),
        ),
        P(
            T(
                """bee.4 altre menti, nata nel 2013, risponde al telefono per le aziende, controlla la qualità
                di pezzi meccanici e rimette a nuovo le macchine da caffè. Zerografica, nata nel 2012, stampa
                in serigrafia e in offset. Alice ha qui la seconda parte della sua sartoria.""",
                """bee.4 altre menti, founded in 2013, answers calls for companies, checks the quality of
                mechanical parts and restores coffee machines. Zerografica, founded in 2012, does screen and
                offset printing. Alice has the second half of its tailoring here.""",
            )
        ),
        H2(T("Uscire la mattina, rientrare la sera", "Out in the morning, back at night")),
        P(
            T(
                """Molte persone detenute a Bollate lavorano fuori, con l'articolo 21: escono la mattina,
                timbrano come tutti, rientrano la sera. Alcune le incontrate nel nostro negozio, dietro il
                banco. Non hanno un cartellino che lo dica, e nessuno glielo chiede.""",
                """Many people held at Bollate work outside, under what Italian law calls Article 21: they
                leave in the morning, clock in like everyone else and come back at night. You may meet some of
                them in our store, behind the counter. They wear no badge that says so, and nobody asks.""",
            )
        ),
        P(
            T(
                """In alcune sere dell'anno il percorso si inverte ed è la città che entra: per uno
                spettacolo, per una cena, per vedere i laboratori. Le date stanno tra gli <b>Incontri</b>; per
                entrare servono un documento e un po' di anticipo.""",
                """On some evenings of the year the journey is reversed and the city comes in: for a play, for
                dinner, to see the workshops. The dates are among our <b>Events</b>; to be admitted you need
                an identity document and some notice.""",
            )
        ),
    ),
    figures=(
        Figure("2000", T("l'anno dell'apertura", "the year it opened"), 2000, PUBLIC, settled=True),
        Figure(
            "100+",
            T("persone al lavoro con bee.4 altre menti", "people working with bee.4 altre menti"),
            None,
            COOPERATIVE,
            READ,
        ),
        Figure(
            "14",
            T("persone al lavoro con Zerografica a Bollate", "people working with Zerografica at Bollate"),
            2023,
            COOPERATIVE,
        ),
    ),
)
