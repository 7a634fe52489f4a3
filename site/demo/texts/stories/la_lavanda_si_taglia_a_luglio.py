import datetime as dt

from demo.texts.shapes import H2, Figure, P, PictureRef, ProductRef, Quote, Scheda, Story, T
from demo.texts.sources import COOPERATIVE

STORY = Story(
    slug=T("la-lavanda-si-taglia-a-luglio", "lavender-is-cut-in-july"),
    kind="portrait",
    title=T("La lavanda si taglia a luglio", "Lavender is cut in July"),
    standfirst=T(
        """Un anno nella serra di Opera, dove Gianni ha imparato il nome delle piante prima in latino e poi in
        milanese.""",
        """A year in the greenhouse at Opera, where Gianni learnt the names of plants in Latin first and in
        Milanese dialect afterwards.""",
    ),
    byline="Irene Passoni",
    place=T("Opera, Milano", "Opera, Milan"),
    date=dt.date(2026, 7, 22),
    picture="vivaio",
    events=("visita-vivaio",),
    topics=("gardens", "trades"),
    cooperatives=("opera-in-fiore",),
    prisons=("opera",),
    people=("gianni",),
    products=("PIA-LAV-014", "PIA-ROS-014"),
    body=(
        P(
            T(
                """<b>Febbraio.</b> La prima cosa che Gianni fa entrando in serra è non toccare niente. Sta
                fermo un minuto, con le mani in tasca. «Devi lasciare che ti arrivi l'odore. Se sa di muffa
                hai innaffiato troppo, se non sa di niente hai innaffiato poco». Fuori c'è la nebbia delle
                risaie; dentro, quattordici gradi e duemila vasetti di plastica nera ancora vuoti.""",
                """<b>February.</b> The first thing Gianni does on entering the greenhouse is touch nothing.
                He stands still for a minute with his hands in his pockets. ‘You have to let the smell come to
                you. If it's mould, you've watered too much; if it's nothing, too little.’ Outside is the fog
                of the rice fields; inside, fourteen degrees and two thousand black plastic pots, still
                empty.""",
            )
        ),
        P(
            T(
                """Si semina. Il basilico in superficie, perché vuole luce; i pomodori più sotto; le peonie
                non si seminano affatto, si dividono, e ci vuole un coltello e un certo coraggio. Gianni prima
                faceva un mestiere di scrivania. Racconta che il primo giorno ha chiesto se ci fosse un
                manuale e il vivaista gli ha messo in mano un rastrello.""",
                """Sowing begins. Basil on the surface, because it wants light; tomatoes a little deeper;
                peonies are not sown at all but divided, which takes a knife and a certain courage. Gianni
                used to work at a desk. He says that on the first day he asked if there was a manual, and the
                nurseryman handed him a rake.""",
            )
        ),
        H2(T("Aprile, tutti insieme", "April, all at once")),
        P(
            T(
                """<b>Aprile.</b> In serra si lavora in otto e non basta. Tutto quello che è stato seminato
                chiede spazio la stessa settimana. Si trapianta in piedi, a un bancone lungo: vaso, terra,
                pollice, pianta, terra, due colpi. Gianni conta a voce bassa e arriva a trecento in una
                mattina. Il record del vivaio, scritto con il gesso su una trave, è quattrocentododici;
                accanto c'è una data e un'iniziale.""",
                """<b>April.</b> Eight people work in the greenhouse and it is not enough. Everything that was
                sown asks for room in the same week. Potting on is done standing, at a long bench: pot, soil,
                thumb, plant, soil, two taps. Gianni counts under his breath and gets to three hundred in a
                morning. The nursery's record, chalked on a beam, is four hundred and twelve; next to it are a
                date and an initial.""",
            )
        ),
        Quote(
            T(
                "Una pianta non sa dov'è. Le servono la luce, l'acqua, e che domani tu torni.",
                """A plant doesn't know where it is. It needs light, and water, and for you to come back
                tomorrow.""",
            ),
            "Gianni",
            T("giardiniere, Opera in Fiore", "gardener, Opera in Fiore"),
        ),
        PictureRef(
            "piantina",
            T(
                "Il trapianto: si preme con due dita, non di più.",
                "Potting on: press with two fingers, no more.",
            ),
        ),
        P(
            T(
                """I nomi li ha imparati dalle etichette: <i>Lavandula angustifolia</i>, <i>Salvia
                officinalis</i>. Quelli milanesi glieli ha insegnati un signore di settant'anni che viene come
                volontario il giovedì e chiama <i>erba savia</i> la salvia e <i>articiòcch</i> i carciofi.
                Adesso Gianni, quando parla con i clienti al telefono, passa da una lingua all'altra e non se
                ne accorge.""",
            )
        ),
        H2(T("Luglio, con le forbici", "July, with shears")),
        P(
            T(
                """<b>Luglio.</b> La lavanda è fiorita e bisogna tagliarla: subito, corta, a cuscino. È il
                lavoro che nessuno vuole fare perché sembra di rovinarla. Gianni dimostra su una pianta:
                raccoglie il ciuffo con una mano, con l'altra taglia due dita sopra il legno vecchio, gira,
                taglia. In venti secondi resta una palla grigia. «Adesso è brutta», ammette. «A settembre mi
                dici».""",
                """<b>July.</b> The lavender has flowered and has to be cut: at once, short, into a cushion.
                It is the job nobody wants, because it feels like spoiling the plant. Gianni shows how: he
                gathers the tuft in one hand, with the other cuts two fingers above the old wood, turns, cuts.
                In twenty seconds all that is left is a grey ball. ‘Now it's ugly,’ he admits. ‘Tell me in
                September.’""",
            )
        ),
        P(
            T(
                """I fiori tagliati si legano a mazzi e si appendono nel capanno. Una parte va in negozio, una
                parte resta qui, dentro un barattolo vicino alla porta. Chi esce alla fine del turno ci passa
                la mano e se la porta via nelle dita.""",
                """The cut flowers are tied in bunches and hung in the shed. Some go to the store; some stay
                here, in a jar by the door. At the end of the shift people run a hand through it as they
                leave, and take the scent away on their fingers.""",
            )
        ),
        Scheda(
            who=T("Gianni (nome di fantasia), giardiniere", "Gianni (not his real name), gardener"),
            where=T(
                "Vivaio di Opera in Fiore, casa di reclusione di Opera",
                "Opera in Fiore's nursery, Opera prison",
            ),
            work=T("Semina, trapianto, potatura", "Sowing, potting on, pruning"),
            since=T("La serra è del 2004", "The greenhouse dates from 2004"),
            figure=Figure(
                "111",
                T(
                    "persone al lavoro con Opera in Fiore, a gennaio",
                    "people working with Opera in Fiore, in January",
                ),
                2024,
                COOPERATIVE,
            ),
        ),
        ProductRef("PIA-LAV-014"),
        P(
            T(
                """<b>Agosto.</b> Da ogni pianta tagliata si prendono i rametti per le talee dell'anno
                prossimo. Si toglie la punta, si tolgono le foglie basse, si infila nella sabbia. «È sempre la
                stessa lavanda», dice Gianni. «Cambia solo chi la tiene».""",
                """<b>August.</b> From every cut plant come the sprigs for next year's cuttings. Off with the
                tip, off with the lower leaves, into the sand. ‘It's always the same lavender,’ says Gianni.
                ‘Only the person holding it changes.’""",
            )
        ),
    ),
)
