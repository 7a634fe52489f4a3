from decimal import Decimal

from demo.texts import vat
from demo.texts.products.sheets import CARTON_AND_BAG, DRY, SIZE, per_100
from demo.texts.shapes import FoodSheet, P, Product, T, Variant

TORRONE_MANDORLE = Product(
    code="torrone-alle-mandorle",
    name="Torrone alle mandorle",
    category="dolci",
    producer="sprigioniamo-sapori",
    workshop="torrone",
    vat=vat.SWEETS,
    withdrawal="right",
    picture="torrone",
    slug=T("torrone-alle-mandorle", "almond-nougat"),
    title=T("Torrone alle mandorle", "Almond nougat"),
    standfirst=T(
        "Bianco, duro, con più mandorle che zucchero. Da Ragusa, dove si taglia ancora tiepido sul marmo.",
        "White, hard, with more almonds than sugar. From Ragusa, where it is cut on marble while still warm.",
    ),
    body=(
        P(
            T(
                """Mandorle siciliane tostate, miele, zucchero, albume, una scorza di limone: nient'altro. La
                caldaia sta sul fuoco basso e qualcuno mescola sempre, anche quando sembra che non serva. È
                pronto quando la pala resta in piedi da sola.""",
                """Toasted Sicilian almonds, honey, sugar, egg white, lemon peel: nothing else. The pan sits
                on a low flame and somebody is always stirring, even when it seems pointless. It is done when
                the paddle stands up on its own.""",
            )
        ),
        P(
            T(
                """Si spezza con le mani, con decisione. Sta bene con il caffè e con chi dice di non amare i
                dolci.""",
                """Break it by hand, firmly. It goes well with coffee, and with people who say they have no
                sweet tooth.""",
            )
        ),
    ),
    options=(SIZE,),
    variants=(
        Variant(
            sku="TOR-MAN-150",
            price=Decimal("7.50"),
            stock=46,
            grams=190,
            net=150,
            unit="g",
            options=(T("150 g", "150 g"),),
        ),
        Variant(
            sku="TOR-MAN-300",
            price=Decimal("13.50"),
            stock=22,
            grams=360,
            net=300,
            unit="g",
            options=(T("300 g", "300 g"),),
        ),
    ),
    food=FoodSheet(
        legal_name=T("Torrone bianco alle mandorle", "White nougat with almonds and honey"),
        ingredients=T(
            "<b>Mandorle</b> (54%), zucchero, miele (14%), albume d'<b>uovo</b>, scorza di limone.",
            "<b>Almonds</b> (54%), sugar, honey (14%), <b>egg</b> white, lemon peel.",
        ),
        may_contain=T(
            "Può contenere <b>altra frutta a guscio</b> e <b>sesamo</b>.",
            "May contain <b>other nuts</b> and <b>sesame</b>.",
        ),
        storage=DRY,
        allergens=("nuts", "eggs"),
        traces=("sesame",),
        origin=T("Mandorle: Italia (provincia di Siracusa).", "Almonds: Italy (province of Siracusa)."),
        nutrition=per_100((2085, 498), "29.4", "2.3", "45.1", "43.0", "12.6", "0.02"),
        packaging=CARTON_AND_BAG,
    ),
)

PRODUCTS = (TORRONE_MANDORLE,)
