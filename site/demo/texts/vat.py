"""VAT by name, as the desk chooses it. Rules marked `example` await the accountant."""

from decimal import Decimal

from demo.texts.shapes import VatRule

FOUR, TEN, FULL = Decimal("4.00"), Decimal("10.00"), Decimal("22.00")
LISTED = "DPR 633/1972, tabella A"
ASK = "esempio, da confermare col commercialista"

TARALLI_PLAIN = "Taralli semplici"
TARALLI_OTHER = "Altri taralli"
PANETTONE = "Panettone"
GENERAL = "Caffè, abiti, borse"
BREAD = "Pane e grissini"
NUTS = "Frutta secca"
TOMATO = "Conserve di pomodoro"
SWEETS = "Dolci e biscotti"
JAMS = "Confetture e marmellate"
DRINKS = "Vino e succhi"
PLANTS = "Piante"
GOODS = "Carta, cosmetici, oggetti"
BOXES = "Confezioni, per componente"

VAT_RULES = (
    VatRule(TARALLI_PLAIN, FOUR, LISTED, example=False),
    VatRule(TARALLI_OTHER, TEN, LISTED, example=False),
    VatRule(PANETTONE, TEN, LISTED, example=False),
    VatRule(GENERAL, FULL, "DPR 633/1972, art. 16", example=False),
    VatRule(BREAD, FOUR, ASK),
    VatRule(NUTS, FOUR, ASK),
    VatRule(TOMATO, FOUR, ASK),
    VatRule(SWEETS, TEN, ASK),
    VatRule(JAMS, TEN, ASK),
    VatRule(DRINKS, FULL, ASK),
    VatRule(PLANTS, TEN, ASK),
    VatRule(GOODS, FULL, ASK),
    VatRule(BOXES, FULL, ASK),
)
