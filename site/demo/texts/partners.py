"""Who stands by the consortium. What is done together is told on a page, in both languages."""

PARTNERS = (
    ("comune-di-milano", "Comune di Milano", "institution"),
    ("fondazione-cariplo", "Fondazione Cariplo", "institution"),
    ("goodpoint", "Goodpoint", "firm"),
    ("budeoo", "Budeoo", "firm"),
)
