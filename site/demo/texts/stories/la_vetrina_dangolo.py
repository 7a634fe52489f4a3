"""Left in Italian on purpose, as a whole: news that nobody has translated yet."""

import datetime as dt

from demo.texts.shapes import H2, Figure, P, PictureRef, Quote, Scheda, Story, T
from demo.texts.sources import PUBLIC, READ

STORY = Story(
    slug=T("la-vetrina-d-angolo-cambia-mestiere"),
    kind="news",
    title=T("La vetrina d'angolo cambia mestiere"),
    standfirst=T(
        """Da gennaio una delle cinque vetrine di Viale dei Mille non mostrerà più prodotti: ci si lavorerà
        dentro, una settimana per laboratorio.""",
    ),
    byline="Irene Passoni",
    place=T("Viale dei Mille, Milano"),
    date=dt.date(2026, 11, 18),
    picture="negozio",
    topics=("trades", "encounters"),
    cooperatives=("alice", "zerografica", "in-opera"),
    people=("milena",),
    body=(
        P(
            T(
                """La vetrina è quella che fa angolo con piazzale Dateo, la più grande: tre metri e mezzo di
                vetro e il tram che ci si specchia. Finora ha ospitato il presepe dei panettoni, la montagna
                delle colombe, un manichino con la toga che i bambini salutano. Da gennaio si svuota. Dentro
                ci andranno un tavolo, una lampada e una persona che lavora.""",
            )
        ),
        P(
            T(
                """L'idea è venuta al banco. Chi entra chiede spesso <i>come si fa</i>: come si tira un
                colore, come si fissa una piega, come si riconosce un lievito in forma. Spiegarlo a parole è
                lungo. «Ogni volta finivo per fare i gesti in aria», racconta Milena, che in negozio si occupa
                delle vendite. «Tanto vale farli davvero».""",
            )
        ),
        PictureRef("negozio-interno", T("Il negozio dalla parte del banco, dove l'idea è nata.")),
        H2(T("Il calendario delle settimane")),
        P(
            T(
                """Si comincia il 19 gennaio con la sartoria di Alice: cinque giorni di orli, asole e punti
                nascosti, con la possibilità di portare un bottone da riattaccare. Poi tocca a Zerografica con
                un telaio piccolo e, a febbraio, al forno di In Opera, che non accenderà nulla ma impasterà, e
                al pomeriggio regalerà una pallina di lievito a chi arriva con un barattolo. Le settimane sono
                sei; tra l'una e l'altra la vetrina torna in ordine per due giorni.""",
            )
        ),
        P(
            T(
                """Chi lavorerà in vetrina lo ha scelto, e sono persone già abituate al pubblico: dipendenti
                delle cooperative, artigiani, qualcuno che viene ogni mattina da Bollate e che preferisce, per
                una settimana, un tavolo a uno scaffale. Non ci saranno cartelli con i nomi e il vetro, nella
                parte bassa, sarà smerigliato: si vedono le mani, il tavolo, la cosa che nasce. Le facce, se
                vogliono, escono loro a prendere il caffè.""",
            )
        ),
        Quote(
            T("La gente si ferma a guardare gli scavi, le gru, i pizzaioli. Perché non un'asola?"),
            "Milena",
            T("addetta alle vendite, negozio di Viale dei Mille"),
        ),
        P(
            T(
                """Non è una dimostrazione e non c'è un orario di spettacolo. Si lavora dalle dieci alle sei
                con la pausa del pranzo, si fanno pezzi veri, che alla fine della settimana vanno in vendita
                con la data. Chi ha una domanda entra e la fa. Chi non ce l'ha può restare fuori, con il naso
                sul vetro, che è un modo antico e sempre valido di imparare.""",
            )
        ),
        Figure("5", T("vetrine ha il negozio di Viale dei Mille"), None, PUBLIC, READ),
        Scheda(
            who=T("Chi cuce, stampa, impasta con le nostre cooperative"),
            where=T("Negozio di Milano, vetrina d'angolo"),
            work=T("Pezzi veri, una settimana per laboratorio"),
            since=T("Dal 19 gennaio 2027, per sei settimane"),
        ),
        P(
            T(
                """Il manichino con la toga, per chi se lo chiedesse, si sposta di due metri. Continuerà a
                ricevere i saluti dalla seconda vetrina.""",
            )
        ),
    ),
)
