"""Those who were members and have gone their own way. The years of their leaving are invented."""

from demo.texts.cooperatives.legal import example
from demo.texts.shapes import Cooperative, Membership, P, T, Workshop

ESTIA = Cooperative(
    code="estia",
    name="Estia",
    slug=T("estia", "estia"),
    since=None,
    trades=("carpentry", "theatre"),
    workshops=(
        Workshop("scenotecnica", "carpentry", "bollate", T("Scenotecnica", "Stage carpentry")),
        Workshop("teatro", "theatre", "bollate", T("Teatro", "Theatre")),
    ),
    membership=Membership("founder", 2015, 2021),
    legal=example(
        "Estia società cooperativa sociale", "estia", "99999860150", "9990006", ("20157", "Milano", "MI")
    ),
    picture="falegnameria",
    standfirst=T(
        "Tra le fondatrici. A Bollate costruisce palchi e scene, poi ci sale sopra e recita.",
        "One of the founders. At Bollate it builds stages and sets, then climbs on to them and performs.",
    ),
    body=(
        P(
            T(
                """Estia è stata tra le cooperative che nel 2015 hanno dato vita al consorzio. Il suo mestiere
                è doppio: la falegnameria di scena, con pedane, quinte e praticabili per teatri e fiere, e il
                teatro stesso, aperto al pubblico in certe sere dell'anno. Non è più socia, ma agli spettacoli
                ci ritroviamo sempre.""",
                """Estia was among the cooperatives that brought the consortium to life in 2015. Its trade is
                double: stage carpentry, with platforms, flats and risers for theatres and fairs, and theatre
                itself, open to the public on certain evenings of the year. It is no longer a member, but we
                always meet again at the performances.""",
            )
        ),
    ),
)

GABBIANO = Cooperative(
    code="gabbiano",
    name="Il Gabbiano",
    slug=T("il-gabbiano", "il-gabbiano"),
    since=None,
    trades=("vineyard",),
    workshops=(Workshop("vigne", "vineyard", None, T("Vigne in Valtellina", "Vineyards in Valtellina")),),
    membership=Membership("member", 2017, 2022),
    legal=example(
        "Il Gabbiano società cooperativa sociale",
        "gabbiano",
        "99999870159",
        "9990007",
        ("23100", "Sondrio", "SO"),
    ),
    picture="vigneto",
    standfirst=T(
        """Vigne e meli sui terrazzamenti della Valtellina, dove si lavora in salita e si scende con le
        cassette in spalla.""",
        """Vines and apple trees on the terraces of Valtellina, where work goes uphill and crates come down on
        shoulders.""",
    ),
    body=(
        P(
            T(
                """Il Gabbiano è entrato nel consorzio nel 2017. Cura vigneti a terrazze, tenuti su da muri a
                secco che ogni inverno vanno rifatti in qualche punto, e ne ricava un rosso di montagna e un
                succo di mele. Oggi non è più socio; il suo vino resta sullo scaffale perché ci piace.""",
                """Il Gabbiano joined the consortium in 2017. It tends terraced vineyards, held up by
                dry-stone walls that need rebuilding somewhere every winter, and makes a mountain red and an
                apple juice. It is no longer a member; its wine stays on the shelf because we like it.""",
            )
        ),
    ),
)

MELOGRANO = Cooperative(
    code="melograno",
    name="Il Melograno",
    slug=T("il-melograno", "il-melograno"),
    since=None,
    trades=(),
    workshops=(),
    membership=Membership("member", 2017, 2020),
    legal=example(
        "Il Melograno società cooperativa sociale",
        "melograno",
        "99999880158",
        "9990008",
        ("20131", "Milano", "MI"),
    ),
    standfirst=T(
        "Ha fatto un tratto di strada con noi. La teniamo in elenco: un gruppo è anche chi ne è uscito.",
        "It walked part of the way with us. We keep it on the list: a group is also those who have left it.",
    ),
    body=(
        P(
            T(
                """Il Melograno è stata socia del consorzio per alcuni anni. Di quel periodo restano incontri,
                fornitori in comune e qualche fotografia del negozio appena aperto. Se cercate notizie di
                oggi, conviene scrivere direttamente alla cooperativa.""",
                """Il Melograno was a member of the consortium for some years. From that time there remain
                meetings, suppliers in common and a few photographs of the newly opened store. For news of
                today it is best to write to the cooperative itself.""",
            )
        ),
    ),
)

__all__ = ["ESTIA", "GABBIANO", "MELOGRANO"]
