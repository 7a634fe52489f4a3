from decimal import Decimal

from demo.texts import vat
from demo.texts.shapes import GoodsSheet, P, Product, T, Variant

TAGLIERE = Product(
    code="tagliere-di-faggio",
    name="Tagliere di faggio",
    category="casa-e-carta",
    producer="estia",
    workshop="scenotecnica",
    vat=vat.GOODS,
    withdrawal="right",
    picture="tagliere",
    slug=T("tagliere-di-faggio", "beech-board"),
    title=T("Tagliere di faggio", "Beech board"),
    standfirst=T(
        "Il legno avanza dalle scene, il manico è quello delle vecchie maniglie di quinta.",
        "The wood is left over from stage sets; the handle is that of old backdrop grips.",
    ),
    body=(
        P(
            T(
                """In falegnameria le tavole di faggio reggono i praticabili, poi lo spettacolo finisce. I pezzi
                senza chiodi si piallano, si incollano a coste alterne perché non si imbarchino e si ungono
                con olio di vaselina, tre volte in una settimana.""",
                """In the carpentry shop beech planks hold up the platforms, until the show closes. The pieces
                without nails are planed, glued with alternating grain so that they do not warp, and oiled
                three times in a week.""",
            )
        ),
    ),
    variants=(Variant(sku="TAG-FAG-040", price=Decimal("26.00"), stock=9, grams=900, net=1, unit="pc"),),
    goods=GoodsSheet(
        kind="goods",
        model="TF 40",
        warnings=T(
            "Adatto al contatto con gli alimenti. Non lavare in lavastoviglie, non lasciare in ammollo.",
            "Suitable for contact with food. Not dishwasher-safe; do not leave it to soak.",
        ),
        materials=T(
            "Faggio massello, olio di vaselina per alimenti, 40 × 24 × 2 cm.",
            "Solid beech, food-grade mineral oil, 40 × 24 × 2 cm.",
        ),
        care=T("Asciugare subito; ungere due volte l'anno.", "Dry at once; oil it twice a year."),
        packaging=(("band", "PAP 22"),),
    ),
)

PRODUCTS = (TAGLIERE,)
