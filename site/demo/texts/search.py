"""What editors of the demo have said to the search: words that mean the same, and pages that stand first."""

SYNONYMS: dict[str, tuple[tuple[str, ...], ...]] = {
    "it": (
        ("maglietta", "t-shirt", "maglia"),
        ("marmellata", "confettura", "composta"),
        ("cesto", "cesta", "confezione regalo", "scatola", "strenna"),
        ("natale", "natalizio"),
        ("pasqua", "pasquale"),
        ("carcere", "prigione", "penitenziario", "casa circondariale", "casa di reclusione"),
        ("spedizione", "consegna", "corriere", "spedire", "spedite"),
        ("reso", "restituzione", "rimborso", "recesso"),
        ("incontro", "evento", "appuntamento"),
        ("borsetta", "pochette"),
        ("salsa di pomodoro", "passata di pomodoro", "sugo"),
        ("persona detenuta", "detenuto", "recluso"),
        ("orari", "orario", "apertura"),
        ("chi siamo", "chi siete"),
        ("quaderno", "taccuino", "agenda"),
    ),
    "en": (
        ("delivery", "shipping", "postage", "courier"),
        ("return", "refund", "withdrawal"),
        ("biscuit", "cookie", "shortbread"),
        ("jam", "marmalade", "preserve"),
        ("nougat", "torrone"),
        ("gift", "present", "hamper"),
        ("prison", "jail", "gaol", "penitentiary"),
        ("tote", "canvas bag"),
        ("clutch", "pochette"),
        ("company", "corporate", "business", "firm"),
        ("tomato sauce", "tomato passata"),
        ("event", "meeting", "encounter"),
        ("t-shirt", "tee", "shirt"),
        ("opening hours", "opening times"),
        ("plant", "herb", "flower"),
        ("custom", "personalised", "customised", "branded", "branding"),
        ("tax credit", "tax break", "tax relief"),
    ),
}
# What is typed, and the slug of the Italian page that stands first for it, in each language where it lives.
FIRST: tuple[tuple[str, str, str], ...] = (
    (
        "regali aziendali\nregali di natale aziendali",
        "corporate gifts\nchristmas gifts for companies",
        "aziende",
    ),
    ("orari\norari di apertura\ndove siete", "opening hours\nwhere are you", "negozio"),
)
