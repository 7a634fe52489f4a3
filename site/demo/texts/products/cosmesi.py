from decimal import Decimal

from demo.texts import vat
from demo.texts.shapes import GoodsSheet, P, Product, T, Variant

SKIN = T(
    "Per uso esterno. Evitare il contatto con gli occhi.",
    "For external use only. Avoid contact with the eyes.",
)

SAPONE = Product(
    code="sapone-alla-lavanda",
    name="Sapone alla lavanda",
    category="cosmesi",
    producer="rio-tera",
    workshop="cosmetica",
    vat=vat.GOODS,
    withdrawal="sealed",
    picture="sapone",
    slug=T("sapone-alla-lavanda", "lavender-soap"),
    title=T("Sapone alla lavanda", "Lavender soap"),
    standfirst=T(
        "Olio d'oliva, lavanda, sei settimane di scansia. Dalla Giudecca.",
        "Olive oil, lavender, six weeks on the shelf. From Giudecca.",
    ),
    body=(
        P(
            T(
                """Fatto a freddo e lasciato stagionare: per questo è duro, si consuma piano e non si scioglie
                nel portasapone. Il profumo è di lavanda asciutta, di armadio più che di profumeria. Ogni
                panetto porta il numero del lotto, inciso prima che indurisse.""",
                """Made cold and left to cure: that is why it is hard, wears slowly and does not melt in the
                dish. The scent is of dry lavender, of a linen cupboard rather than a perfume shop. Each bar
                carries its batch number, cut in before it set.""",
            )
        ),
    ),
    variants=(Variant(sku="SAP-LAV-100", price=Decimal("6.50"), stock=52, grams=125, net=100, unit="g"),),
    goods=GoodsSheet(
        kind="cosmetic",
        purpose=T("Sapone solido per mani e corpo", "Bar soap for hands and body"),
        inci=(
            *(
                "Sodium Olivate",
                "Sodium Cocoate",
                "Aqua",
                "Glycerin",
                "Lavandula Angustifolia Oil",
                "Linalool",
            ),
            *("Limonene", "Geraniol"),
        ),
        open_months=12,
        notified=True,
        warnings=SKIN,
        packaging=(("wrapper", "PAP 22"),),
    ),
)

CREMA = Product(
    code="crema-mani",
    name="Crema mani",
    category="cosmesi",
    producer="rio-tera",
    workshop="cosmetica",
    vat=vat.GOODS,
    withdrawal="sealed",
    picture="crema-mani",
    slug=T("crema-mani", "hand-cream"),
    title=T("Crema mani", "Hand cream"),
    standfirst=T(
        """Karité, olio di mandorle, calendula. L'hanno chiesta per prime le sarte, che hanno le dita secche
        di stoffa.""",
        "Shea, almond oil, calendula. The tailors asked for it first: cloth dries their fingers.",
    ),
    body=(
        P(
            T(
                """Si assorbe in fretta, perché chi lavora non può aspettare, e sa poco di fiori. Le piante
                aromatiche crescono nell'orto della Giudecca e si mettono a macerare in luglio; la crema si fa
                a piccoli lotti da ottobre.""",
                """It sinks in quickly, because people at work cannot wait, and smells only faintly of
                flowers. The herbs grow in the kitchen garden on Giudecca and are steeped in July; the cream
                is made in small batches from October.""",
            )
        ),
    ),
    variants=(Variant(sku="CRE-MAN-075", price=Decimal("11.50"), stock=34, grams=110, net=75, unit="ml"),),
    goods=GoodsSheet(
        kind="cosmetic",
        purpose=T("Crema nutriente per le mani", "Nourishing hand cream"),
        inci=(
            *("Aqua", "Butyrospermum Parkii Butter", "Prunus Amygdalus Dulcis Oil", "Glycerin"),
            *("Cetearyl Alcohol", "Cetearyl Glucoside", "Calendula Officinalis Flower Extract", "Tocopherol"),
            *("Xanthan Gum", "Citric Acid", "Benzyl Alcohol", "Dehydroacetic Acid"),
        ),
        open_months=6,
        notified=True,
        warnings=SKIN,
        packaging=(("tube", "ALU 41"), ("lid", "PP 5"), ("box", "PAP 21")),
    ),
)

PRODUCTS = (SAPONE, CREMA)
