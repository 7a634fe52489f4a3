"""Trades: a vocabulary, so that both languages and every list use the same words."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Trade(models.TextChoices):
    BAKERY = "bakery", _("bakery")
    PASTRY = "pastry", _("confectionery")
    FOOD = "food", _("food")
    TAILORING = "tailoring", _("tailoring")
    BAGS = "bags", _("bags")
    PRINT = "print", _("print")
    NURSERY = "nursery", _("plant nursery")
    GREEN_CARE = "green_care", _("green care")
    CALL_CENTRE = "call_centre", _("call centre")
    REPAIR = "repair", _("repair of coffee machines")
    QUALITY = "quality", _("quality control")
    CARPENTRY = "carpentry", _("stage carpentry")
    THEATRE = "theatre", _("theatre")
    VINEYARD = "vineyard", _("winegrowing")
    COSMETICS = "cosmetics", _("cosmetics")
    PAPER = "paper", _("paper")
