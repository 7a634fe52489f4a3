"""Hiring people in prison. What the page says was compared with its sources on READ; their text was kept elsewhere
before: Normattiva's of the decree stood as of 18 April 2024. To be checked before each use."""

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
                limiti del costo. La legge arriva fino a 700 e 350 euro; il decreto del 2014 li ha fissati a
                520 e 300, fino a un nuovo decreto. Se le domande superano i fondi dell'anno, gli importi
                scendono per tutti in proporzione.""",
                """They are monthly ceilings for each person, in proportion to days and hours worked and
                within the cost. The law goes up to 700 and 350 euro; the decree of 2014 set them at 520 and
                300, until a new decree. If applications exceed the year's funds, the amounts go down for
                everybody in proportion.""",
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
        H2(T("Le domande che ci fanno", "What we are asked")),
        Question(
            T("Di quanto si riducono i contributi?", "By how much are contributions reduced?"),
            T(
                """Del 95 per cento, dice l'articolo 8 dello stesso decreto, anche questo fino a un nuovo
                decreto e nei limiti dei fondi. Dal 2025 la riduzione vale anche per le imprese diverse dalle
                cooperative, per il lavoro dentro e fuori (articolo 35 del decreto-legge 48 del 2025,
                convertito dalla legge 80). Come si chiede all'INPS è da verificare con il consulente.""",
                """By 95 per cent, says article 8 of the same decree, this too until a new decree and as long
                as the funds last. Since 2025 the reduction also covers firms other than cooperatives, for
                work inside and outside (article 35 of decree-law 48 of 2025, converted by law 80). How to ask
                INPS for it is to be checked with your adviser.""",
            ),
        ),
        Question(
            T("Entro quando si chiede il credito?", "By when does one apply for the credit?"),
            T(
                """Entro il 31 ottobre per l'anno dopo, all'istituto con cui si è firmata la convenzione:
                articolo 6 del decreto.""",
                """By 31 October for the following year, at the prison with which the agreement was signed:
                article 6 of the decree.""",
            ),
        ),
        Question(
            T("Quanto deve durare il contratto?", "How long must the contract last?"),
            T(
                "Almeno trenta giorni: articolo 3 della legge.",
                "At least thirty days: article 3 of the law.",
            ),
        ),
        H2(T("Che cosa resta da verificare", "What is still to be checked")),
        P(
            T(
                """Abbiamo letto l'articolo 3 della legge e l'articolo 6 del decreto. Gli importi, il 95 per cento e
                ciò che cambia con la legge 80 del 2025 li danno, concordi, più riviste per consulenti,
                l'ultima dell'ottobre 2025. Un decreto più recente non l'abbiamo trovato: che non ci sia, e
                quali fondi restano quest'anno, è da verificare con l'istituto e con il vostro consulente
                prima di firmare.""",
                """We have read article 3 of the law and article 6 of the decree. The amounts, the 95 per cent
                and what changed with law 80 of 2025 are given alike by several advisers' journals, the latest
                of October 2025. We have found no later decree: that there is none, and what funds remain this
                year, is to be checked with the prison and with your adviser before you sign.""",
            )
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
