from decimal import Decimal

from demo.texts import vat
from demo.texts.cooperatives import RIO_TERA
from demo.texts.products.sheets import PAPER, address
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
    picture="cosmetici",
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
        manufacturer=address(RIO_TERA),
        contact=RIO_TERA.legal.email,
        warnings=SKIN,
        materials=T(
            """Ingredients (INCI): Sodium Olivate, Sodium Cocoate, Aqua, Glycerin, Lavandula Angustifolia Oil,
            Linalool.""",
            """Ingredients (INCI): Sodium Olivate, Sodium Cocoate, Aqua, Glycerin, Lavandula Angustifolia Oil,
            Linalool.""",
        ),
        packaging=PAPER,
    ),
)

PRODUCTS = (SAPONE,)
