"""What stories are about, and one series of them."""

from demo.texts.shapes import Series, T, Topic

TOPICS = (
    Topic(
        "trades",
        T("Mestieri", "Trades"),
        T("mestieri", "trades"),
        T(
            "Come si impara un gesto, quanto ci vuole, a che punto si capisce che è venuto bene.",
            "How a movement of the hand is learnt, how long it takes, when one knows that it came out well.",
        ),
    ),
    Topic(
        "food",
        T("Pane e dolci", "Bread and sweet things"),
        T("pane-e-dolci", "bread-and-sweet-things"),
        T(
            "Forni che si accendono di notte, impasti che non aspettano nessuno, scatole da chiudere.",
            "Ovens lit at night, doughs that wait for nobody, boxes to be closed.",
        ),
    ),
    Topic(
        "cloth",
        T("Stoffe", "Cloth"),
        T("stoffe", "cloth"),
        T(
            "Fodere, cerniere, scampoli: quello che si cuce, e quello che una cucitura tiene insieme.",
            "Linings, zips, offcuts: what is sewn, and what a seam holds together.",
        ),
    ),
    Topic(
        "gardens",
        T("Verde", "Gardens"),
        T("verde", "gardens"),
        T(
            "Una serra, le aiuole della città, piante che hanno il loro calendario e non lo cambiano.",
            "A greenhouse, the city's flower beds, plants that keep a calendar of their own.",
        ),
    ),
    Topic(
        "paper",
        T("Carta e stampa", "Paper and print"),
        T("carta-e-stampa", "paper-and-print"),
        T(
            "Un colore alla volta: telai, registri, fogli sbagliati che diventano blocchi.",
            "One colour at a time: screens, registration, spoilt sheets that become notepads.",
        ),
    ),
    Topic(
        "encounters",
        T("Incontri", "Encounters"),
        T("incontri-raccontati", "encounters"),
        T(
            "Le sere in negozio e altrove, raccontate da chi c’era: chi è venuto, che cosa si è detto.",
            "Evenings in the store and elsewhere, told by those who were there: who came, what was said.",
        ),
    ),
    Topic(
        "outside",
        T("Fuori", "Outside"),
        T("fuori", "outside"),
        T(
            "Uscire la mattina e rientrare la sera: il lavoro di chi comincia la giornata con un autobus.",
            "Out in the morning and back at night: the work of those whose day begins with a bus.",
        ),
    ),
)

SERIES = (
    Series(
        "hours",
        T("Le ore del lavoro", "Working hours"),
        T("le-ore-del-lavoro", "working-hours"),
        T(
            """Tre storie con l'orologio in mano: un autobus alle sei e quaranta, un forno alle due di notte,
            un panettone che di ore ne chiede trentasei.""",
            """Three stories, watch in hand: a bus at six forty, a bakery at two in the morning, a panettone
            that asks for thirty-six hours.""",
        ),
    ),
)
