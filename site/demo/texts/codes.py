"""The codes that the texts use. Their labels are gettext choices in the apps that own the vocabularies."""

TRADES = (
    "bakery",
    "pastry",
    "tailoring",
    "bags",
    "print",
    "nursery",
    "call_centre",
    "repair",
    "quality",
    "carpentry",
    "theatre",
    "vineyard",
    "cosmetics",
)

ALLERGENS = (
    "gluten",
    "crustaceans",
    "eggs",
    "fish",
    "peanuts",
    "soya",
    "milk",
    "nuts",
    "celery",
    "mustard",
    "sesame",
    "sulphites",
    "lupin",
    "molluscs",
)

FIBRES = ("cotton", "linen", "wool", "silk", "viscose", "polyester", "polyamide", "elastane")

UNITS = ("g", "ml", "pc")

WITHDRAWAL = ("right", "perishable", "sealed", "bespoke")

PRISON_KINDS = ("circondariale", "reclusione", "other")

MEMBERSHIPS = ("founder", "member", "guest")

STORY_KINDS = ("portrait", "hand_to_box", "encounter", "news")
