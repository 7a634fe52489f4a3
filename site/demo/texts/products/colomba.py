from decimal import Decimal

from demo.texts import vat
from demo.texts.products.sheets import CARTON_AND_BAG, DRY, per_100
from demo.texts.shapes import FoodSheet, P, Product, T, Variant

COLOMBA = Product(
    code="colomba-classica",
    name="Colomba classica",
    category="dolci",
    producer="giotto",
    workshop="pasticceria",
    vat=vat.SWEETS,
    withdrawal="right",
    picture="colomba",
    slug=T("colomba-classica", "classic-colomba"),
    title=T("Colomba classica", "Classic colomba"),
    standfirst=T(
        "Arancia candita, glassa di mandorle, granella. Si fa da marzo a Pasqua, e si prenota da adesso.",
        "Candied orange, almond glaze, pearl sugar. Made from March to Easter, to be ordered from now on.",
    ),
    body=(
        P(
            T(
                """L'impasto è parente di quello del panettone, ma più morbido, e si divide in due pezzi che
                si incrociano nello stampo: prima le ali, poi il corpo. La glassa si stende con il pennello,
                la granella si lascia cadere dall'alto, le mandorle si contano.""",
                """The dough is a relative of panettone's, but softer, and it is divided into two pieces that
                cross in the mould: first the wings, then the body. The glaze goes on with a brush, the pearl
                sugar is dropped from a height, the almonds are counted.""",
            )
        ),
        P(
            T(
                """In autunno il laboratorio fa panettoni e di colombe non ne restano. Chi la prenota ne riceve
                una della prima sfornata, che parte il giorno scritto qui accanto.""",
                """In autumn the kitchen makes panettone and there are no colombe left. Order now and you will
                have one of the first batch, which leaves on the day written here.""",
            )
        ),
    ),
    variants=(
        Variant(
            sku="COL-CLA-1000",
            price=Decimal("24.00"),
            stock=0,
            to_come=200,
            comes_on=(3, 8),
            grams=1350,
            net=1000,
            unit="g",
        ),
    ),
    food=FoodSheet(
        legal_name=T(
            "Colomba", "Colomba, naturally leavened Easter cake with candied orange peel and almond glaze"
        ),
        ingredients=T(
            """Farina di <b>frumento</b>, <b>burro</b> (17%), scorze d'arancia candite (15%: scorze d'arancia,
            sciroppo di glucosio-fruttosio, zucchero), zucchero, tuorlo d'<b>uovo</b>, lievito madre (farina
            di <b>frumento</b>, acqua), acqua, <b>mandorle</b> (3%), granella di zucchero, albume
            d'<b>uovo</b>, miele, sale, aroma naturale di vaniglia.""",
            """<b>Wheat</b> flour, <b>butter</b> (17%), candied orange peel (15%: orange peel,
            glucose-fructose syrup, sugar), sugar, <b>egg</b> yolk, sourdough starter (<b>wheat</b> flour,
            water), water, <b>almonds</b> (3%), pearl sugar, <b>egg</b> white, honey, salt, natural vanilla
            flavouring.""",
        ),
        may_contain=T(
            "Può contenere <b>altra frutta a guscio</b> e <b>soia</b>.",
            "May contain <b>other nuts</b> and <b>soya</b>.",
        ),
        storage=DRY,
        keeps=90,
        allergens=("gluten", "milk", "eggs", "nuts"),
        traces=("soya",),
        nutrition=per_100((1665, 397), "17.6", "9.8", "52.5", "28.3", "6.9", "0.43"),
        packaging=CARTON_AND_BAG,
    ),
)

PRODUCTS = (COLOMBA,)
