"""Producers who are not members: they work in other prisons of Italy and we sell what they make."""

from demo.texts.cooperatives.legal import example
from demo.texts.shapes import Cooperative, Figure, Membership, P, T, Workshop
from demo.texts.sources import GAMBERO

GIOTTO = Cooperative(
    code="giotto",
    name="Giotto",
    slug=T("giotto", "giotto"),
    since=None,
    trades=("pastry",),
    workshops=(Workshop("pasticceria", "pastry", "padova", T("Pasticceria", "Pastry kitchen")),),
    membership=Membership("guest", 2018),
    legal=example(
        "Giotto società cooperativa sociale", "giotto", "99999890157", "9990009", ("35136", "Padova", "PD")
    ),
    picture="panettone-classico",
    standfirst=T(
        "Panettoni e colombe dalla casa di reclusione di Padova. Trentasei ore per farne uno.",
        "Panettone and colomba from Padua prison. Thirty-six hours to make one.",
    ),
    body=(
        P(
            T(
                """Nella pasticceria di Giotto si entra con la cuffia e ci si lava le mani fino al gomito. Gli
                impasti sono due, il riposo è una notte intera, e i panettoni appena sfornati si appendono a
                testa in giù perché non si siedano. Chi li appende sa che sta reggendo un giorno e mezzo di
                lavoro altrui.""",
                """In Giotto's pastry kitchen you wear a cap and wash your hands to the elbow. There are two
                doughs and a whole night's rest, and the panettoni, fresh from the oven, are hung upside down
                so that they do not sink. Whoever hangs them knows they are holding a day and a half of other
                people's work.""",
            )
        ),
    ),
    people=(
        Figure(
            "10",
            T(
                "migliori panettoni d'Italia: tra questi, il suo",
                "best panettoni in Italy: its own is among them",
            ),
            2017,
            GAMBERO,
            settled=True,
        ),
    ),
)

SPRIGIONIAMO_SAPORI = Cooperative(
    code="sprigioniamo-sapori",
    name="Sprigioniamo Sapori",
    slug=T("sprigioniamo-sapori", "sprigioniamo-sapori"),
    since=None,
    trades=("pastry",),
    workshops=(
        Workshop("torrone", "pastry", "ragusa", T("Laboratorio dolciario", "Confectioner's kitchen")),
    ),
    membership=Membership("guest", 2019),
    legal=example(
        "Sprigioniamo Sapori società cooperativa sociale",
        "sapori",
        "99999900154",
        "9990010",
        ("97100", "Ragusa", "RG"),
    ),
    picture="mandorle-siracusa",
    standfirst=T(
        "Torrone, mandorle e confetture da Ragusa, con quello che l'altopiano dà stagione per stagione.",
        "Nougat, almonds and jams from Ragusa, made with what the plateau yields season by season.",
    ),
    body=(
        P(
            T(
                """La mandorla è il centro di tutto: si sceglie, si tosta, si assaggia, si scarta quella
                amara. Il resto è calore. Il torrone vuole la caldaia bassa e un braccio che non si stanca; la
                confettura di albicocche vuole due settimane di giugno, e in quelle due settimane non si fa
                altro.""",
                """The almond is at the centre of everything: it is chosen, toasted, tasted, and discarded if
                bitter. The rest is heat. Nougat wants a low flame and an arm that does not tire; apricot jam
                wants two weeks in June, and in those two weeks nothing else is done.""",
            )
        ),
    ),
)

BANDA_BISCOTTI = Cooperative(
    code="banda-biscotti",
    name="Banda Biscotti",
    slug=T("banda-biscotti", "banda-biscotti"),
    since=None,
    trades=("bakery",),
    workshops=(Workshop("biscotti", "bakery", "verbania", T("Biscottificio", "Biscuit kitchen")),),
    membership=Membership("guest", 2019),
    legal=example(
        "Banda Biscotti società cooperativa sociale",
        "biscotti",
        "99999910153",
        "9990011",
        ("28922", "Verbania", "VB"),
    ),
    picture="teglia-biscotti",
    standfirst=T(
        "Frollini di Verbania: pochi ingredienti, scritti in grande sul muro.",
        "Shortbread from Verbania: few ingredients, written large on the wall.",
    ),
    body=(
        P(
            T(
                """Il burro si taglia freddo, la frolla riposa una notte, le teglie entrano dodici alla volta.
                Banda Biscotti ha scelto di fare bene tre biscotti invece che male trenta, e di confezionarli
                dove li fa, così il sacchetto lo chiude chi ha acceso il forno.""",
                """The butter is cut cold, the dough rests overnight, the trays go in twelve at a time. Banda
                Biscotti has chosen to make three biscuits well rather than thirty badly, and to pack them
                where it bakes them, so that the bag is closed by whoever lit the oven.""",
            )
        ),
    ),
)

CAMPO_DEI_MIRACOLI = Cooperative(
    code="campo-dei-miracoli",
    name="Campo dei Miracoli",
    slug=T("campo-dei-miracoli", "campo-dei-miracoli"),
    since=None,
    trades=("bakery",),
    workshops=(Workshop("taralli", "bakery", "trani", T("Laboratorio dei taralli", "Taralli kitchen")),),
    membership=Membership("guest", 2020),
    legal=example(
        "Campo dei Miracoli società cooperativa sociale",
        "miracoli",
        "99999920152",
        "9990012",
        ("76125", "Trani", "BT"),
    ),
    picture="taralli",
    standfirst=T(
        "Taralli chiusi a mano da un gruppo di donne a Trani, nell'antico convento vicino al porto.",
        "Taralli closed by hand by a group of women in Trani, in the former convent near the harbour.",
    ),
    body=(
        P(
            T(
                """Si fa un cordoncino, lo si gira sul dito, si preme col pollice. Detto così dura un secondo,
                e in effetti dura un secondo: ma prima di prenderci la mano se ne sbagliano qualche centinaio.
                Campo dei Miracoli fa anche la passata, in agosto, e una confettura di fichi che finisce
                presto.""",
                """You roll a thin rope, turn it round a finger, press with the thumb. Told this way it takes
                a second, and indeed it does: but before the hand learns, a few hundred go wrong. In August
                Campo dei Miracoli also makes passata, and a fig jam that sells out early.""",
            )
        ),
    ),
)

RIO_TERA = Cooperative(
    code="rio-tera",
    name="Rio Terà dei Pensieri",
    slug=T("rio-tera-dei-pensieri", "rio-tera-dei-pensieri"),
    since=None,
    trades=("cosmetics",),
    workshops=(
        Workshop("cosmetica", "cosmetics", "venezia", T("Laboratorio di cosmetica", "Cosmetics workshop")),
    ),
    membership=Membership("guest", 2021),
    legal=example(
        "Rio Terà dei Pensieri società cooperativa sociale",
        "rioterra",
        "99999930151",
        "9990013",
        ("30133", "Venezia", "VE"),
    ),
    picture="cosmesi",
    standfirst=T(
        "Saponi e creme dalla Giudecca, pesati al grammo e annotati lotto per lotto.",
        "Soaps and creams from Giudecca, weighed to the gram and recorded batch by batch.",
    ),
    body=(
        P(
            T(
                """Un sapone si fa in un'ora e si aspetta sei settimane. Nel laboratorio di Rio Terà dei
                Pensieri le scansie della stagionatura sono la cosa più bella: file di panetti color crema,
                ognuno con la data, girati uno per uno ogni lunedì.""",
                """A soap takes an hour to make and six weeks of waiting. In the workshop of Rio Terà dei
                Pensieri the curing shelves are the finest sight: rows of cream-coloured bars, each with its
                date, turned one by one every Monday.""",
            )
        ),
    ),
)

__all__ = ["BANDA_BISCOTTI", "CAMPO_DEI_MIRACOLI", "GIOTTO", "RIO_TERA", "SPRIGIONIAMO_SAPORI"]
