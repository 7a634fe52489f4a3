"""What several sheets share: fibres, packaging, exemptions, the names of options."""

from decimal import Decimal

from demo.texts.shapes import Nutrition, T, Woven


def woven(part: str, *fibres: tuple[str, int]) -> tuple[Woven, ...]:
    return tuple(Woven(part, fibre, share) for fibre, share in fibres)


def whole(*fibres: tuple[str, int]) -> tuple[Woven, ...]:
    return woven("whole", *fibres)


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

# Parts of the packaging with the code of their material; where each goes follows from it.
CARTON_AND_BAG = (("box", "PAP 21"), ("bag", "PP 5"))
BAG = (("bag", "PP 5"), ("label", "PAP 22"))
GLASS = (("jar", "GL 70"), ("lid", "FE 40"), ("label", "PAP 22"))
BOTTLE = (("bottle", "GL 71"), ("stopper", "FOR 51"), ("label", "PAP 22"))
PAPER = (("envelope", "PAP 22"),)
CARTON = (("box", "PAP 20"), ("filling", "PAP 22"))
NO_WARNINGS = T("Nessuna avvertenza particolare.", "No particular warnings.")
WASH_30 = T(
    "Lavare a 30 °C con colori simili, a rovescio. Non asciugare in asciugatrice.",
    "Wash at 30 °C with similar colours, inside out. Do not tumble dry.",
)
SIZE = T("Formato", "Size")
COLOUR = T("Colore", "Colour")
FIT = T("Taglia", "Size")
