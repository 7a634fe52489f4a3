"""What several sheets share: who answers for a product, packaging, exemptions."""

from decimal import Decimal

from demo.texts.shapes import Cooperative, Nutrition, T


def address(cooperative: Cooperative) -> T:
    legal = cooperative.legal
    line = f"{legal.name}, {legal.address}, {legal.postcode} {legal.city} ({legal.province})"
    return T(line, line)


def per_100(energy: tuple[int, int], *grams: str) -> Nutrition:
    """Energy in kJ and kcal; then fat, saturates, carbohydrate, sugars, protein, salt."""
    fat, saturates, carbohydrate, sugars, protein, salt = (Decimal(value) for value in grams)
    return Nutrition(*energy, fat, saturates, carbohydrate, sugars, protein, salt)


SMALL_MAKER = T(
    """Dichiarazione nutrizionale non dovuta: prodotto artigianale fornito in piccole quantità (regolamento UE
    1169/2011, allegato V, punto 19).""",
    """Nutrition declaration not required: handcrafted food supplied in small quantities (Regulation (EU) No
    1169/2011, Annex V, point 19).""",
)

DRY = T(
    "Conservare in luogo fresco e asciutto, lontano dal sole.",
    "Store in a cool, dry place away from sunlight.",
)
JAR = T(
    "Conservare in luogo fresco. Dopo l'apertura, in frigorifero, e consumare entro 7 giorni.",
    "Store in a cool place. Once opened, keep refrigerated and use within 7 days.",
)

CARTON_AND_BAG = T(
    "Scatola: PAP 21, carta. Sacchetto: PP 5, plastica. Verifica le regole del tuo Comune.",
    "Carton: PAP 21, paper. Bag: PP 5, plastics. Check your local recycling rules.",
)
BAG = T(
    "Sacchetto: PP 5, plastica. Etichetta: PAP 22, carta. Verifica le regole del tuo Comune.",
    "Bag: PP 5, plastics. Label: PAP 22, paper. Check your local recycling rules.",
)
GLASS = T(
    "Vetro: GL 70. Capsula: FE 40, metallo. Verifica le regole del tuo Comune.",
    "Glass: GL 70. Lid: FE 40, metal. Check your local recycling rules.",
)
BOTTLE = T(
    "Bottiglia: GL 71, vetro. Tappo: FOR 51, sughero. Verifica le regole del tuo Comune.",
    "Bottle: GL 71, glass. Stopper: FOR 51, cork. Check your local recycling rules.",
)
PAPER = T(
    "Busta: PAP 22, carta. Verifica le regole del tuo Comune.",
    "Envelope: PAP 22, paper. Check your local recycling rules.",
)
NO_WARNINGS = T("Nessuna avvertenza particolare.", "No particular warnings.")
WASH_30 = T(
    "Lavare a 30 °C con colori simili, a rovescio. Non asciugare in asciugatrice.",
    "Wash at 30 °C with similar colours, inside out. Do not tumble dry.",
)
SIZE = T("Formato", "Size")
COLOUR = T("Colore", "Colour")
FIT = T("Taglia", "Size")
