"""Hiring people in prison. Amounts as the decree of 2014 has them: to be checked before each use."""

import datetime as dt

from demo.texts.shapes import H2, Figure, Hiring, P, Question, Source, Step, T

READ = dt.date(2026, 11, 22)
DECREE = T("decreto 24 luglio 2014, n. 148", "ministerial decree no. 148 of 24 July 2014")
LAW = T("legge 22 giugno 2000, n. 193, articolo 3", "law no. 193 of 22 June 2000, article 3")

HIRING = Hiring(
    code="hiring",
    slug=T("assumere", "hiring"),
    title=T("Assumere persone detenute", "Hiring people in prison"),
    standfirst=T(
        """Che cosa prevede la legge 193 del 2000, detta Smuraglia, e da dove si comincia. Con le date e le
        fonti; i conti si fanno con il vostro consulente.""",
        """What Italian law 193 of 2000, known as the Smuraglia law, offers, and where one begins. With dates
        and sources; the sums are for you and your adviser.""",
    ),
    picture="call-center",
    updated=READ,
    body=(
        P(
            T(
                """Si assume una persona perché serve: il contratto, l'orario e la paga sono quelli del
                contratto collettivo, come per chiunque. Lo Stato aiuta con un credito d'imposta e con
                contributi più bassi, finché ci sono i fondi dell'anno. Non promettiamo nulla: la decisione
                spetta all'istituto e agli uffici.""",
                """One hires a person because one needs somebody: contract, hours and pay are those of the
                collective agreement, as for anybody. The State helps with a tax credit and lower social
                contributions, as long as the year's funds last. We promise nothing: the decision lies with
                the prison and the offices.""",
            )
        ),
        H2(T("Gli importi", "The amounts")),
        P(
            T(
                """Sono massimi mensili per persona, in proporzione ai giorni e alle ore di lavoro e nei
                limiti del costo. Valgono dal 2014 e fino a un nuovo decreto: prima di contarci verificate
                con il vostro consulente che sia ancora così.""",
                """They are monthly ceilings for each person, in proportion to days and hours worked and
                within the cost. They apply from 2014 until a new decree: before you count on them, check
                with your adviser that this is still so.""",
            )
        ),
        Figure(
            "520 €",
            T(
                "credito d'imposta al mese, al massimo, per chi è in carcere o lavora all'esterno (articolo 21)",
                "tax credit a month, at most, for somebody in prison or on day release (article 21)",
            ),
            2014,
            DECREE,
        ),
        Figure(
            "300 €",
            T(
                "credito d'imposta al mese, al massimo, per chi è in semilibertà",
                "tax credit a month, at most, for somebody on semi-release",
            ),
            2014,
            DECREE,
        ),
        Figure(
            "18 / 24",
            T(
                """mesi dopo la fine della pena: per quanto il credito continua, secondo se la persona aveva
                misure alternative o lavoro all'esterno, oppure no""",
                """months after the sentence ends: for how long the credit goes on, depending on whether the
                person had alternative measures or worked outside, or not""",
            ),
            2013,
            LAW,
        ),
        H2(T("Che cosa resta da verificare", "What is still to be checked")),
        Question(
            T("Di quanto si riducono i contributi?", "By how much are contributions reduced?"),
            T(
                """Dipende da chi assume e da dove si lavora. Dal giugno 2025 la riduzione vale anche per le
                imprese diverse dalle cooperative che assumono persone ammesse al lavoro all'esterno (legge 80
                del 2025). La misura e i moduli sono da verificare con il consulente.""",
                """It depends on who hires and where the work is done. Since June 2025 the reduction also
                covers firms other than cooperatives that hire people on day release (law 80 of 2025). The
                rate and the forms are to be checked with your adviser.""",
            ),
        ),
        Question(
            T("Entro quando si chiede?", "By when does one apply?"),
            T(
                """La domanda per l'anno dopo si presenta all'istituto entro il 31 ottobre. La data è quella
                degli ultimi anni: da verificare con l'istituto.""",
                """The application for the following year goes to the prison by 31 October. The date is that
                of recent years: to be checked with the prison.""",
            ),
        ),
        Question(
            T("Quanto deve durare il contratto?", "How long must the contract last?"),
            T("Almeno trenta giorni.", "At least thirty days."),
        ),
    ),
    steps=(
        Step(
            T("Ci scrivete", "You write to us"),
            T(
                "Che lavoro è, dove, quante ore. Vi diciamo se qualcuno lo sa già fare e in quale istituto.",
                "Which job, where, how many hours. We tell you whether somebody can do it, and in which prison.",
            ),
        ),
        Step(
            T("L'incontro con l'istituto", "Meeting the prison"),
            T(
                "Area educativa e direzione: chi può lavorare, con quali orari, dentro o fuori.",
                "The education staff and the governor: who may work, at which hours, inside or outside.",
            ),
        ),
        Step(
            T("La convenzione", "The agreement"),
            T(
                "Tra voi e l'istituto: spazi, sicurezza, responsabilità. Abbiamo dei modelli.",
                "Between you and the prison: spaces, safety, responsibilities. We have models.",
            ),
        ),
        Step(
            T("Il colloquio e il contratto", "The interview and the contract"),
            T(
                "Come ogni assunzione, con il contratto collettivo del vostro settore.",
                "As with any hiring, under the collective agreement of your trade.",
            ),
        ),
        Step(
            T("La domanda per il credito", "Applying for the credit"),
            T(
                "La prepara il vostro consulente; l'istituto la riceve, il ministero assegna i fondi.",
                "Your adviser prepares it; the prison receives it, the ministry assigns the funds.",
            ),
        ),
    ),
    sources=(
        Source(
            T(
                "Legge 22 giugno 2000, n. 193 (Normattiva)",
                "Law no. 193 of 22 June 2000 (Normattiva, in Italian)",
            ),
            "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:2000-06-22;193",
            READ,
        ),
        Source(
            T(
                "Decreto 24 luglio 2014, n. 148 (Normattiva)",
                "Ministerial decree no. 148 of 24 July 2014 (Normattiva, in Italian)",
            ),
            "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:decreto.legge:2014-07-24;148",
            READ,
        ),
        Source(
            T(
                "Legge 9 giugno 2025, n. 80 (Gazzetta Ufficiale n. 131 del 9 giugno 2025)",
                "Law no. 80 of 9 June 2025 (Official Journal no. 131 of 9 June 2025, in Italian)",
            ),
            "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:2025-06-09;80",
            READ,
        ),
    ),
)
