"""Short pages: the places where the guest producers work."""

from demo.texts.shapes import P, Prison, T

PADOVA = Prison(
    code="padova",
    name=T("Padova, Due Palazzi", "Padua, Due Palazzi"),
    kind="reclusione",
    slug=T("padova", "padua"),
    city=T("Padova", "Padua"),
    at=("45.41870", "11.82900"),
    address="Via Due Palazzi 35, 35136 Padova",
    picture="padova",
    standfirst=T(
        "Alla periferia ovest di Padova c'è una pasticceria che lavora di notte: è quella del panettone.",
        """On the western edge of Padua is a pastry kitchen that works by night: the one that makes the
        panettone.""",
    ),
    body=(
        P(
            T(
                """Due Palazzi è una casa di reclusione. La cooperativa Giotto vi ha un laboratorio di
                pasticceria con forni, celle di lievitazione e pasticceri di mestiere, che lavorano accanto
                alle persone detenute e insegnano facendo. Panettoni e colombe sono i prodotti più noti; nel
                resto dell'anno si fanno biscotti e torte.""",
                """Due Palazzi is a prison for people with a final sentence. The Giotto cooperative runs a
                pastry kitchen there, with ovens, proving cells and professional pastry cooks who work beside
                people in prison and teach by doing. Panettone and colomba are its best-known products; the
                rest of the year it makes biscuits and cakes.""",
            )
        ),
    ),
)

RAGUSA = Prison(
    code="ragusa",
    name=T("Ragusa", "Ragusa"),
    kind="circondariale",
    slug=T("ragusa", "ragusa"),
    city=T("Ragusa", "Ragusa"),
    at=("36.92690", "14.72550"),
    address="Via Giuseppe Di Vittorio, 97100 Ragusa",
    picture="ragusa",
    standfirst=T(
        """In cima all'altopiano ibleo si tosta la mandorla e si tira il torrone, come in ogni paese qui
        intorno.""",
        "High on the Hyblaean plateau they toast almonds and pull nougat, as in every town around.",
    ),
    body=(
        P(
            T(
                """Il laboratorio di Sprigioniamo Sapori è una cucina dolciaria: un tostino, una caldaia di
                rame, un lungo tavolo di marmo. Le mandorle vengono dalla provincia di Siracusa, il miele dai
                monti vicini. Il torrone si taglia ancora tiepido, e in quei dieci minuti non si parla.""",
                """Sprigioniamo Sapori's workshop is a confectioner's kitchen: a roaster, a copper pan, a long
                marble table. The almonds come from the province of Siracusa, the honey from the hills nearby.
                Nougat is cut while still warm, and for those ten minutes nobody talks.""",
            )
        ),
    ),
)

VERBANIA = Prison(
    code="verbania",
    name=T("Verbania", "Verbania"),
    kind="circondariale",
    slug=T("verbania", "verbania"),
    city=T("Verbania", "Verbania"),
    at=("45.92140", "8.55180"),
    address="Via Castelli 8, 28922 Verbania",
    picture="verbania",
    standfirst=T(
        "Sul Lago Maggiore, un piccolo carcere e una piccola cucina che profuma di burro fino alla strada.",
        "On Lake Maggiore, a small prison and a small kitchen whose smell of butter reaches the street.",
    ),
    body=(
        P(
            T(
                """Banda Biscotti impasta, stende e inforna frollini con ricette corte: cinque o sei
                ingredienti, scritti in grande sul muro. Il formato è sempre lo stesso, così chi arriva può
                imparare in una mattina e chi c'è da un anno può occuparsi del resto: acquisti, turni,
                spedizioni.""",
                """Banda Biscotti mixes, rolls and bakes shortbread from short recipes: five or six
                ingredients, written large on the wall. The format never changes, so that a newcomer can learn
                it in a morning and those who have been there a year can see to the rest: buying, shifts,
                dispatch.""",
            )
        ),
    ),
)

TRANI = Prison(
    code="trani",
    name=T("Trani, sezione femminile", "Trani, women's prison"),
    kind="reclusione",
    slug=T("trani", "trani"),
    city=T("Trani", "Trani"),
    at=("41.27750", "16.41770"),
    address="Piazza Plebiscito 18, 76125 Trani",
    picture="trani",
    standfirst=T(
        """Un antico convento a due passi dal porto, dove un gruppo di donne chiude a mano un tarallo dopo
        l'altro.""",
        """A former convent a few steps from the harbour, where a group of women closes taralli by hand, one
        by one.""",
    ),
    body=(
        P(
            T(
                """Il laboratorio di Campo dei Miracoli sta in una sala con le volte. L'impasto è quello di
                tutte le cucine pugliesi (farina, olio, sale), ma la misura è esatta: ogni tarallo deve pesare
                quanto gli altri, altrimenti in forno uno brucia e l'altro resta crudo.""",
                """The workshop of Campo dei Miracoli is in a vaulted room. The dough is that of every kitchen
                in Puglia (flour, oil, salt), but the measure is exact: each tarallo has to weigh the same as
                the others, or one burns in the oven while its neighbour stays raw.""",
            )
        ),
    ),
)

VENEZIA = Prison(
    code="venezia",
    name=T("Venezia, Giudecca", "Venice, Giudecca"),
    kind="reclusione",
    slug=T("venezia", "venice"),
    city=T("Venezia", "Venice"),
    at=("45.42570", "12.32600"),
    address="Giudecca 712, 30133 Venezia",
    picture="venezia",
    standfirst=T(
        "Sull'isola della Giudecca, tra un orto e un canale, si fanno saponi, creme e acque profumate.",
        """On the island of Giudecca, between a kitchen garden and a canal, they make soaps, creams and
        scented waters.""",
    ),
    body=(
        P(
            T(
                """Rio Terà dei Pensieri lavora qui da molti anni. Nel laboratorio di cosmetica si pesano oli
                e cere, si mescola a freddo, si annota ogni lotto su un registro. È un lavoro da laboratorio
                vero, con camici, bilance e temperature da rispettare, e chi lo impara può portarselo
                fuori.""",
                """Rio Terà dei Pensieri has worked here for many years. In the cosmetics workshop they weigh
                oils and waxes, mix cold, and write every batch in a register. It is real laboratory work,
                with lab coats, scales and temperatures to be kept, and those who learn it can take it with
                them when they leave.""",
            )
        ),
    ),
)

__all__ = ["PADOVA", "RAGUSA", "TRANI", "VENEZIA", "VERBANIA"]
