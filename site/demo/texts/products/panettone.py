from decimal import Decimal

from demo.texts import vat
from demo.texts.products.sheets import CARTON_AND_BAG, DRY, SIZE, per_100
from demo.texts.shapes import H2, FoodSheet, P, Product, T, Variant

TRACES = T(
    "Può contenere <b>frutta a guscio</b> e <b>soia</b>.",
    "May contain <b>nuts</b> and <b>soya</b>.",
)

PANETTONE = Product(
    code="panettone-classico",
    name="Panettone classico",
    category="dolci",
    producer="giotto",
    workshop="pasticceria",
    vat=vat.PANETTONE,
    withdrawal="right",
    picture="panettone-classico",
    slug=T("panettone-classico", "classic-panettone"),
    title=T("Panettone classico", "Classic panettone"),
    standfirst=T(
        "Uvetta, arancia candita e due lievitazioni. Lo fa Giotto, nella pasticceria del carcere di Padova.",
        "Raisins, candied orange and two rises. Made by Giotto, in the pastry kitchen of Padua prison.",
    ),
    body=(
        P(
            T(
                """Si comincia il lunedì mattina con il lievito madre e si finisce il martedì sera con la
                scatola chiusa. In mezzo ci sono due impasti, una notte di riposo, il taglio a croce fatto con
                la lametta e qualche ora a testa in giù, appeso, perché la cupola non ceda.""",
                """It begins on Monday morning with the sourdough starter and ends on Tuesday evening with the
                box closed. In between come two doughs, a night's rest, the cross cut with a razor blade, and
                some hours hanging upside down so that the dome does not fall.""",
            )
        ),
        P(
            T(
                """La pasta è gialla di tuorlo, si strappa in fili lunghi e sa di burro prima che di zucchero.
                L'uvetta è tanta e non scappa sul fondo.""",
                """The crumb is yellow with egg yolk, pulls apart in long threads and tastes of butter before
                sugar. The raisins are many, and do not sink to the bottom.""",
            )
        ),
        H2(T("Come si serve", "How to serve it")),
        P(
            T(
                """Lasciatelo un paio d'ore in una stanza calda, ancora nel sacchetto. Se avanza, il giorno
                dopo va tostato nel burro, e allora si spera che avanzi.""",
                """Leave it for a couple of hours in a warm room, still in its bag. If any is left over, toast
                it in butter the day after: you may find yourself hoping for leftovers.""",
            )
        ),
    ),
    options=(SIZE,),
    variants=(
        Variant(
            sku="PAN-CLA-1000",
            price=Decimal("25.00"),
            stock=64,
            grams=1350,
            net=1000,
            unit="g",
            options=(T("1 kg", "1 kg"),),
        ),
        Variant(
            sku="PAN-CLA-0500",
            price=Decimal("14.50"),
            stock=38,
            grams=750,
            net=500,
            unit="g",
            options=(T("500 g", "500 g"),),
        ),
    ),
    food=FoodSheet(
        legal_name=T("Panettone", "Panettone, naturally leavened cake with raisins and candied orange peel"),
        ingredients=T(
            """Farina di <b>frumento</b>, <b>burro</b> (17%), uvetta (14%), zucchero, tuorlo d'<b>uovo</b>,
            lievito madre (farina di <b>frumento</b>, acqua), scorze d'arancia candite (8%: scorze d'arancia,
            sciroppo di glucosio-fruttosio, zucchero), acqua, miele, sale, aroma naturale di vaniglia.""",
            """<b>Wheat</b> flour, <b>butter</b> (17%), raisins (14%), sugar, <b>egg</b> yolk, sourdough
            starter (<b>wheat</b> flour, water), candied orange peel (8%: orange peel, glucose-fructose syrup,
            sugar), water, honey, salt, natural vanilla flavouring.""",
        ),
        may_contain=TRACES,
        storage=DRY,
        keeps=120,
        allergens=("gluten", "milk", "eggs"),
        traces=("nuts", "soya"),
        nutrition=per_100((1640, 391), "16.8", "10.2", "52.4", "27.1", "6.6", "0.45"),
        packaging=CARTON_AND_BAG,
    ),
)

PANETTONE_CIOCCOLATO = Product(
    code="panettone-al-cioccolato",
    name="Panettone al cioccolato",
    category="dolci",
    producer="giotto",
    workshop="pasticceria",
    vat=vat.PANETTONE,
    withdrawal="right",
    picture="panettone-cioccolato",
    slug=T("panettone-al-cioccolato", "chocolate-panettone"),
    title=T("Panettone al cioccolato", "Chocolate panettone"),
    standfirst=T(
        "Per chi scarta i canditi: al loro posto, gocce di fondente e una glassa sottile.",
        "For those who pick out the candied peel: in its place, dark chocolate drops and a thin glaze.",
    ),
    body=(
        P(
            T(
                """Stesso lievito, stessa notte di riposo, stesso impasto del classico. Cambia l'ultimo gesto:
                le gocce di cioccolato entrano fredde di frigorifero, altrimenti si sciolgono con il calore
                delle mani e la pasta si sporca.""",
                """The same starter, the same night's rest, the same dough as the classic. What changes is the
                last step: the chocolate drops go in cold from the fridge, or they melt with the warmth of
                your hands and stain the dough.""",
            )
        ),
        P(
            T(
                """È nato per i figli dei pasticceri, che lo chiedevano ai colloqui. Adesso lo chiedono
                tutti.""",
                """It was invented for the pastry cooks' children, who asked for it on visiting days. Now
                everybody asks.""",
            )
        ),
    ),
    variants=(Variant(sku="PAN-CIO-1000", price=Decimal("27.00"), stock=31, grams=1350, net=1000, unit="g"),),
    food=FoodSheet(
        legal_name=T(
            "Panettone con gocce e copertura di cioccolato fondente, senza uvetta e senza canditi",
            "Panettone with dark chocolate drops and coating, without raisins or candied peel",
        ),
        ingredients=T(
            """Farina di <b>frumento</b>, cioccolato fondente in gocce e in copertura (21%: pasta di cacao,
            zucchero, burro di cacao, lecitina di <b>soia</b>), <b>burro</b> (17%), zucchero, tuorlo
            d'<b>uovo</b>, lievito madre (farina di <b>frumento</b>, acqua), acqua, miele, sale, aroma
            naturale di vaniglia.""",
            """<b>Wheat</b> flour, dark chocolate drops and coating (21%: cocoa mass, sugar, cocoa butter,
            <b>soya</b> lecithin), <b>butter</b> (17%), sugar, <b>egg</b> yolk, sourdough starter
            (<b>wheat</b> flour, water), water, honey, salt, natural vanilla flavouring.""",
        ),
        may_contain=T("Può contenere <b>frutta a guscio</b>.", "May contain <b>nuts</b>."),
        storage=DRY,
        keeps=120,
        allergens=("gluten", "soya", "milk", "eggs"),
        traces=("nuts",),
        nutrition=per_100((1785, 427), "21.5", "13.1", "50.8", "24.6", "7.2", "0.42"),
        packaging=CARTON_AND_BAG,
    ),
)

PRODUCTS = (PANETTONE, PANETTONE_CIOCCOLATO)
